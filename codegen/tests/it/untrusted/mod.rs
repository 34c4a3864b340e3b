//! What a document or a folder of a stranger's must not make the command do: open other files, remove or overwrite what is not levain's,
//! steer the terminal.

mod files;
#[cfg(target_os = "linux")]
mod flushed;
mod interrupted;
mod lock;
mod output;
mod target;
mod text;

use std::collections::BTreeMap;
use std::path::Path;

use crate::harness::Failed;

/// Writes files below a folder.
fn write_all(folder: &Path, files: &[(&str, &str)]) -> Result<(), Failed> {
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, text)?;
    }
    Ok(())
}

/// A document with these types, each of which its one operation sends.
fn document_with(types: &[String]) -> String {
    let parameters = types.iter().map(|name| {
        let schema = serde_json::json!({"$ref": format!("#/components/schemas/{name}")});
        serde_json::json!({"name": name, "in": "query", "schema": schema})
    });
    let schemas = types.iter().map(|name| {
        (
            name.clone(),
            serde_json::json!({"type": "string", "enum": [name, "other"]}),
        )
    });
    serde_json::json!({
        "openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "servers": [{"url": "https://pets.example"}],
        "paths": {"/pets": {"get": {
            "operationId": "listPets", "parameters": parameters.collect::<Vec<_>>(),
            "responses": {"204": {"description": "None."}},
        }}},
        "components": {"schemas": schemas.collect::<serde_json::Map<_, _>>()},
    })
    .to_string()
}

/// Every file below a folder, by its path, hidden ones too.
fn tree(folder: &Path) -> Result<BTreeMap<String, String>, Failed> {
    let mut files = BTreeMap::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(next) = pending.pop() {
        for entry in std::fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                pending.push(path);
            } else {
                let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
                files.insert(name, std::fs::read_to_string(&path)?);
            }
        }
    }
    Ok(files)
}

/// A document whose one response has this schema.
fn document_of(schema: &serde_json::Value) -> String {
    let schema = serde_json::json!({"application/json": {"schema": schema}});
    let responses = serde_json::json!({"200": {"description": "All.", "content": schema}});
    serde_json::json!({
        "openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "servers": [{"url": "https://pets.example"}],
        "paths": {"/pets": {"get": {"operationId": "listPets", "responses": responses}}},
    })
    .to_string()
}
