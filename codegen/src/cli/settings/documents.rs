//! `specs` of levain.toml: the documents of several versions of an API.
//!
//! In: a table from versions to paths. Out: both, in the order of the file, or every mistake.

use toml_edit::Item;

use super::{Mistake, wrong};
use crate::model::spec::Version;

const EXAMPLE: &str =
    "write `specs = {\"2024-01-15\" = \"spec/2024-01-15.json\", \"2024-06-01\" = \"spec/2024-06-01.json\"}`";

/// The version and the path of each document.
pub(super) fn read_documents(item: &Item, mistakes: &mut Vec<Mistake>) -> Vec<(String, String)> {
    let Some(table) = item.as_table_like().filter(|table| !table.is_empty()) else {
        mistakes.push(wrong(
            item,
            "`specs` is a table from versions to documents",
            EXAMPLE,
        ));
        return Vec::new();
    };
    let mut documents = Vec::new();
    for (version, path) in table.iter() {
        if version.parse::<Version>().is_err() {
            let message = format!("`{version}` is not a version");
            mistakes.push(Mistake {
                range: table.key(version).and_then(toml_edit::Key::span).unwrap_or(0..0),
                message,
                remedy: "write numbers with dots between them, or a date: `1.10.0`, `2024-01-15`".to_owned(),
            });
        }
        match path.as_str().filter(|path| !path.is_empty()) {
            Some(path) => documents.push((version.to_owned(), path.to_owned())),
            None => mistakes.push(wrong(
                path,
                &format!("the document of {version} must be a path"),
                EXAMPLE,
            )),
        }
    }
    documents
}
