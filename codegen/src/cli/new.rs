//! `levain new`: a project to start from.

mod beside;

use std::path::Path;

use serde_json::json;

use super::Outcome;
use super::arguments::New;
use super::disk::write_text;
use super::runtime::runtime_path;
use super::setup::quoted;
use super::show::Show;
use super::workspace::absolute;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Findings;
use crate::load::{load_spec, shown};
use crate::naming::crate_name::crate_name_of;
use beside::{CLIENT, files_beside};

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
    let client = new.folder.join(CLIENT);
    let runtime = new.runtime.as_deref();
    let runtime = runtime.map(|path| runtime_path(path, &client)).transpose()?;
    let runtime = runtime.map_or_else(String::new, |path| {
        format!("runtime = {}\n", toml_edit::value(path))
    });
    let name = name_of(&new.folder);
    let mut files = match &new.from {
        Some(document) => files_of_document(document, &name, &runtime)?,
        None => files_of_example(&name, &runtime),
    };
    files.extend(files_beside());
    Ok(files)
}

// The client is called as the folder that was asked for.
fn name_of(folder: &Path) -> String {
    let whole = absolute(folder);
    let name = whole.as_deref().and_then(Path::file_name);
    let name = name.map(|name| name.to_string_lossy().into_owned());
    name.and_then(|name| crate_name_of(&name))
        .unwrap_or_else(|| "api-client".to_owned())
}

fn files_of_example(name: &str, runtime: &str) -> Files {
    let spec = format!("spec/{name}");
    let text = SPEC.replacen("api: bakery\n", &format!("api: {name}\n"), 1);
    vec![
        (format!("{spec}/1.0.0.yaml"), text),
        ("levain.toml".to_owned(), settings(name, &spec, runtime)),
    ]
}

fn settings(name: &str, spec: &str, runtime: &str) -> String {
    let (key, spec) = (toml_edit::Key::new(name), toml_edit::value(spec));
    format!("[client.{key}]\nspec = {spec}\nout = \"{CLIENT}\"\n{runtime}")
}

// The document and the files that it refers to, each at the same path relative to the document.
fn files_of_document(document: &Path, client: &str, runtime: &str) -> Result<Files, Failure> {
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
    // A name that leads out of the folder is among these, so that every file is written below the new one.
    let refused = loaded.sources.unread().iter().find(|(_, why)| why.is_refused());
    if let Some((name, why)) = refused {
        return Err(Failure::new(
            format!("the document refers to `{name}`, which {}", why.reason()),
            "copy the files into one folder first, or write levain.toml by hand",
        ));
    }
    let names = loaded.sources.files().map(|(_, source)| source.name.as_str());
    if let Some(other) = names.skip(1).find(|name| !is_of_document(name)) {
        return Err(Failure::new(
            format!(
                "the document refers to `{other}`, and only files of JSON and YAML that are not hidden are copied"
            ),
            "copy the files into one folder yourself, and write levain.toml by hand",
        ));
    }
    let sources = loaded.sources.files();
    let mut files: Files = sources
        .map(|(_, source)| (source.name.clone(), source.text.clone()))
        .collect();
    files.push(("levain.toml".to_owned(), settings(client, &name, runtime)));
    Ok(files)
}

// Cargo, rustup and Git read files of other names in a project, such as `.cargo/config.toml`, which a document must not put there.
fn is_of_document(name: &str) -> bool {
    let extension = Path::new(name).extension().and_then(std::ffi::OsStr::to_str);
    let is_text = extension.is_some_and(|extension| {
        ["json", "yaml", "yml"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    });
    is_text && !name.split('/').any(|part| part.starts_with('.'))
}
