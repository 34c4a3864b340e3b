//! What a document or a folder of a stranger's must not make the command do: open other files, remove or overwrite what is not levain's,
//! steer the terminal.

mod files;

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
