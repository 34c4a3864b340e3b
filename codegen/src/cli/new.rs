//! `levain new`: a project to start from.

use std::path::Path;

use serde_json::json;

use super::Outcome;
use super::arguments::New;
use super::disk::write_text;
use super::runtime::runtime_path;
use super::setup::quoted;
use super::show::Show;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Findings;
use crate::load::{load_spec, shown};

const SPEC: &str = include_str!("new/1.0.0.yaml");

/// Makes the folder with a spec and its settings.
pub(super) fn run(new: &New, show: &Show) -> Outcome {
    if new.folder.exists() {
        show.error(
            &format!("`{}` is there already", shown(&new.folder)),
            "give the name of a folder that is not there yet",
        );
        return Outcome::Wrong;
    }
    let files = match files_of(new) {
        Ok(files) => files,
        Err(failure) => {
            show.failure(&failure);
            return Outcome::Wrong;
        }
    };
    for (path, text) in &files {
        if let Err(message) = write_text(&new.folder.join(path), text) {
            show.error(&message, "look at the folder's permissions");
            return Outcome::Wrong;
        }
    }
    let folder = shown(&new.folder);
    let command = format!("cd {} && levain generate", quoted(&folder));
    let members = json!({ "folder": folder, "command": command });
    show.result("made", members, &format!("made `{folder}`; next: {command}"));
    Outcome::Fine
}

type Files = Vec<(String, String)>;

fn files_of(new: &New) -> Result<Files, Failure> {
    let client = new.folder.join("client");
    let runtime = new.runtime.as_deref();
    let runtime = runtime.map(|path| runtime_path(path, &client)).transpose()?;
    let runtime = runtime.map_or_else(String::new, |path| {
        format!("runtime = {}\n", toml_edit::value(path))
    });
    match &new.from {
        Some(document) => files_of_document(document, &runtime),
        None => Ok(files_of_example(&runtime)),
    }
}

fn files_of_example(runtime: &str) -> Files {
    let settings = format!("[client.bakery]\nspec = \"spec/bakery\"\nout = \"client\"\n{runtime}");
    vec![
        ("spec/bakery/1.0.0.yaml".to_owned(), SPEC.to_owned()),
        ("levain.toml".to_owned(), settings),
    ]
}

// The document and the files that it refers to, each at the same path relative to the document.
fn files_of_document(document: &Path, runtime: &str) -> Result<Files, Failure> {
    let name = document
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .ok_or_else(|| {
            let message = format!("`{}` is no file", shown(document));
            Failure::new(message, "give `--from` the path of an OpenAPI document")
        })?;
    let folder = document.parent().unwrap_or(Path::new(""));
    let loaded = load_spec(folder, &name)?;
    if !loaded.is_document() || loaded.read(&mut Findings::new(false)).is_empty() {
        let message = format!("`{}` is no OpenAPI document", shown(document));
        let remedy = format!("`levain check {}` tells why", quoted(&shown(document)));
        return Err(Failure::new(message, remedy));
    }
    let mut files = Files::new();
    for (_, source) in loaded.sources.files() {
        if source.name.starts_with("..") || source.name.starts_with('/') {
            return Err(Failure::new(
                format!("the document refers to `{}`, outside of its folder", source.name),
                "copy the files into one folder first, or write levain.toml by hand",
            ));
        }
        files.push((source.name.clone(), source.text.clone()));
    }
    let stem = Path::new(&name)
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    let client = toml_edit::Key::new(stem.unwrap_or_else(|| "client".to_owned()));
    let settings = format!(
        "[client.{client}]\nspec = {}\nout = \"client\"\n{runtime}",
        toml_edit::value(name.as_str())
    );
    files.push(("levain.toml".to_owned(), settings));
    Ok(files)
}
