//! Names for schemas that are not components: those inside of others, and those of other files.
//!
//! In: the position of a schema, and the files of the document. Out: the names that it can have, the preferred one first. They depend on
//! where the schema is and on which files there are, and not on the order in which references lead to it.

use std::collections::{BTreeMap, BTreeSet};

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

/// The files with one name, in different folders.
#[derive(Default)]
pub(super) struct SameName {
    /// The one that is named without its folder, with what makes it so.
    owner: Option<(bool, usize, String)>,
    /// How many of them are in a folder of this name.
    folders: BTreeMap<String, usize>,
}

/// The files by their names without folders, found once for all of them.
pub(super) type FilesByStem = BTreeMap<String, SameName>;

/// Adds a file. Of several with one name, the one that is named without its folder is that of a folder of schemas, then the one that is
/// nearest to the document.
pub(super) fn add_file(files: &mut FilesByStem, path: &str, root: &Kind<'_>) {
    let same = files.entry(squeezed(stem_of(path))).or_default();
    let folders: BTreeSet<String> = folders_of(path).map(squeezed).collect();
    for folder in folders {
        *same.folders.entry(folder).or_default() += 1;
    }
    if !is_schema(root) {
        return;
    }
    let is_of_schemas = folders_of(path).any(is_folder_of_schemas);
    let rank = (!is_of_schemas, folders_of(path).count(), path.to_owned());
    if same.owner.as_ref().is_none_or(|owner| rank < *owner) {
        same.owner = Some(rank);
    }
}

fn owner_of_stem<'n>(documents: &'n Documents<'_>, stem: &str) -> Option<&'n str> {
    let same = documents.files_by_stem().get(&squeezed(stem))?;
    same.owner.as_ref().map(|(_, _, path)| path.as_str())
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
    let same = documents.files_by_stem().get(&squeezed(stem));
    let mut folders: Vec<&str> = folders_of(path).collect();
    folders.reverse();
    // It is in the folder itself.
    let is_shared = |folder: &str| same.is_some_and(|same| same.folders.get(&squeezed(folder)) > Some(&1));
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
