//! `levain new`: a project to start from.

use std::path::Path;

use super::Outcome;
use super::arguments::New;
use super::disk::{shown, write_text};
use super::document::load_document;
use super::show::Show;

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
    let runtime = new.runtime.as_ref().map_or_else(String::new, |path| {
        format!("runtime = {}\n", toml_edit::value(path.as_str()))
    });
    let made = match &new.from {
        Some(document) => files_of_document(document, &runtime),
        None => Ok(files_of_example(&runtime)),
    };
    let files = match made {
        Ok(files) => files,
        Err((message, remedy)) => {
            show.error(&message, remedy);
            return Outcome::Wrong;
        }
    };
    for (path, text) in &files {
        if let Err(message) = write_text(&new.folder.join(path), text) {
            show.error(&message, "look at the folder's permissions");
            return Outcome::Wrong;
        }
    }
    show.line(&format!(
        "made `{}`; now: cd {} && levain generate",
        shown(&new.folder),
        shown(&new.folder)
    ));
    Outcome::Fine
}

type Files = Vec<(String, String)>;

fn files_of_example(runtime: &str) -> Files {
    let settings = format!("[client.bakery]\nspec = \"spec/bakery\"\nout = \"client\"\n{runtime}");
    vec![
        ("spec/bakery/1.0.0.yaml".to_owned(), SPEC.to_owned()),
        ("levain.toml".to_owned(), settings),
    ]
}

// The document and the files it refers to, each where it was as seen from the document.
fn files_of_document(document: &Path, runtime: &str) -> Result<Files, (String, &'static str)> {
    let unreadable = |message: String| (message, "give `--from` the path of an OpenAPI document");
    let name = document
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .ok_or_else(|| unreadable(format!("`{}` is no file", shown(document))))?;
    let folder = document.parent().unwrap_or(Path::new(""));
    let loaded = load_document(folder, &name, false).map_err(unreadable)?;
    if loaded.specs.is_empty() {
        let message = format!("`{}` is no OpenAPI document", shown(document));
        return Err((message, "`levain check --spec` on it tells why"));
    }
    let mut files = Files::new();
    for (_, source) in loaded.sources.files() {
        if source.name.starts_with("..") || source.name.starts_with('/') {
            let message = format!("the document refers to `{}`, outside of its folder", source.name);
            return Err((
                message,
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
