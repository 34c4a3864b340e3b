//! Names for schemas that are not components: those inside of others, and those of other files.
//!
//! In: the position of a schema, and the files of the document. Out: the names that it can have, the preferred one first. They depend on
//! where the schema is and on which files there are, and not on the order in which references lead to it.

use super::documents::{Documents, Target};
use super::generic_names::{Arguments, readable};
use super::operations::METHODS;
use super::pointer::tokens;
use crate::frontend::text::json_tree::Kind;

/// The names of a schema: after its pointer, or its file if it is the whole of it; then also after the file or the folder that tells it
/// from another one.
pub(super) fn names_of(documents: &Documents<'_>, target: &Target<'_>) -> Vec<String> {
    let path = documents.name(target.file);
    let stem = stem_of(path);
    let words = words_of(&target.pointer).join(" ");
    let is_whole_file = words.is_empty();
    let own = if is_whole_file { stem.to_owned() } else { words };
    let mut names = Vec::new();
    let folder = folder_that_tells_apart(documents, path);
    if is_whole_file {
        let with_folder = folder.iter().map(|folder| format!("{folder} {own}"));
        let owns_name = owner_of_stem(documents, stem).is_none_or(|owner| owner == path);
        names.extend(owns_name.then(|| own.clone()));
        names.extend(with_folder);
    } else {
        names.push(own.clone());
        if squeezed(stem) != squeezed(&own) {
            names.push(format!("{stem} {own}"));
        }
        names.extend(folder.iter().map(|folder| format!("{folder} {own}")));
    }
    let folders: Vec<&str> = folders_of(path).collect();
    names.push(format!("{} {stem} {own}", folders.join(" ")).trim().to_owned());
    names.push(format!("{own} schema"));
    names
}

// Of several files with one name, the one that is named without its folder: that of a folder of schemas, then the one that is nearest to
// the document.
fn owner_of_stem<'n>(documents: &'n Documents<'_>, stem: &str) -> Option<&'n str> {
    let named = documents
        .files_by_name()
        .filter(|(name, _)| is_same_stem(name, stem));
    let schemas = named
        .filter(|(_, root)| is_schema(&root.kind))
        .map(|(name, _)| name);
    schemas.min_by_key(|name| {
        let is_of_schemas = folders_of(name).any(is_folder_of_schemas);
        (!is_of_schemas, folders_of(name).count(), *name)
    })
}

fn is_folder_of_schemas(folder: &str) -> bool {
    [
        "schemas",
        "schema",
        "models",
        "model",
        "definitions",
        "types",
        "entities",
    ]
    .iter()
    .any(|name| folder.eq_ignore_ascii_case(name))
}

// Other files are paths, parameters or collections of components.
fn is_schema(root: &Kind<'_>) -> bool {
    let Kind::Object(root) = root else {
        return false;
    };
    let has = |key: &str| root.get(key).is_some();
    let is_other = ["openapi", "swagger", "in", "content", "responses"]
        .iter()
        .chain(METHODS)
        .any(|key| has(key));
    let keywords = [
        "type",
        "properties",
        "allOf",
        "oneOf",
        "anyOf",
        "enum",
        "const",
        "items",
        "additionalProperties",
        "format",
        "$ref",
        "$id",
        "$schema",
        "title",
    ];
    !is_other && keywords.iter().any(|key| has(key))
}

// The nearest folder that no other file of the same name is in; the nearest one if there is no such folder.
fn folder_that_tells_apart<'n>(documents: &Documents<'_>, path: &'n str) -> Option<&'n str> {
    let stem = stem_of(path);
    let others: Vec<&str> = documents
        .files_by_name()
        .map(|(name, _)| name)
        .filter(|name| *name != path && is_same_stem(name, stem))
        .collect();
    let mut folders: Vec<&str> = folders_of(path).collect();
    folders.reverse();
    let is_shared = |folder: &str| {
        let is_same = |other: &str| squeezed(other) == squeezed(folder);
        others.iter().any(|other| folders_of(other).any(is_same))
    };
    let own = folders.iter().find(|folder| !is_shared(folder));
    own.or_else(|| folders.first()).copied()
}

fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    folders
        .split('/')
        .filter(|folder| !matches!(*folder, "" | "." | ".."))
}

fn stem_of(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.split('.').next().unwrap_or(file)
}

fn is_same_stem(path: &str, stem: &str) -> bool {
    squeezed(stem_of(path)) == squeezed(stem)
}

fn squeezed(text: &str) -> String {
    let kept = text.chars().filter(|next| next.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

// The tokens of a pointer that name something, and words for those keywords that tell schemas apart.
fn words_of(pointer: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut before = String::new();
    for token in tokens(pointer) {
        let is_name = matches!(
            before.as_str(),
            "properties" | "schemas" | "definitions" | "$defs" | "paths"
        );
        let word = match token.as_ref() {
            name if is_name => Some(readable(name, Arguments::Short).into_owned()),
            "components" | "schemas" | "definitions" | "$defs" | "paths" | "properties" | "content"
            | "schema" | "oneOf" | "anyOf" | "allOf" | "responses" | "parameters" => None,
            "items" => Some("item".to_owned()),
            "additionalProperties" => Some("value".to_owned()),
            "requestBody" => Some("body".to_owned()),
            other if other.contains('/') => None,
            other => Some(other.to_owned()),
        };
        before = if is_name { String::new() } else { token.to_string() };
        words.extend(word);
    }
    words
}
