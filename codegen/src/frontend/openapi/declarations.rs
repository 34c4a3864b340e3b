//! The declared types of a document, and the names of those that have none.
//!
//! In: the nodes of schemas, each declared before it is read, so that schemas may refer to each other in any order. Out: a type
//! for each key, and the queue of those that are still to be read. Reads no schema itself.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::cursor::Cursor;
use super::documents::Target;
use super::pointer::tokens;
use crate::diagnostics::location::{FileId, Location, Spanned};
use crate::model::spec::{Name, SpecShape, SpecType, TypeDeclaration};

/// The types that were declared so far.
#[derive(Default)]
pub(super) struct Declarations<'d> {
    types: IndexMap<String, TypeDeclaration>,
    keys: BTreeMap<(FileId, String), String>,
    names: BTreeSet<String>,
    pending: Vec<(String, Target<'d>)>,
}

impl<'d> Declarations<'d> {
    /// Whether a type with this key is declared.
    pub(super) fn contains(&self, key: &str) -> bool {
        self.types.contains_key(key)
    }

    /// The key of the type of `target`, if it is declared.
    pub(super) fn key_of(&self, target: &Target<'_>) -> Option<&str> {
        self.keys.get(&node_of(target)).map(String::as_str)
    }

    /// Declares the component `name` at `cursor`, whose schema is `target`: the same node, or one of another file.
    pub(super) fn declare_component(&mut self, name: &str, cursor: &Cursor<'_, 'd>, target: Target<'d>) {
        self.keys.insert(node_of(&Target::of(cursor)), name.to_owned());
        self.declare(name.to_owned(), Name::Given(name.to_owned()), cursor, target);
    }

    /// Declares the schema that a reference leads to; `file` is the name of its file. Returns its key.
    pub(super) fn declare_target(&mut self, target: Target<'d>, file: &str) -> String {
        let (key, name) = self.name_of(&target, file);
        let declared = target.clone();
        self.declare(key.clone(), name, &declared.cursor(), target);
        key
    }

    fn declare(&mut self, key: String, name: Name, at: &Cursor<'_, '_>, target: Target<'d>) {
        self.keys.insert(node_of(&target), key.clone());
        self.names.insert(key.clone());
        // A placeholder: the schema is read later, but its position in the order is decided now.
        let name = Spanned::new(name, at.key_location());
        let shape = SpecType::new(at.location(), SpecShape::Any);
        self.types.insert(key.clone(), TypeDeclaration { name, shape });
        self.pending.push((key, target));
    }

    /// The declared schemas that were not read yet. Reading them may declare more.
    pub(super) fn take_pending(&mut self) -> Vec<(String, Target<'d>)> {
        std::mem::take(&mut self.pending)
    }

    /// Replaces the placeholder of `key`.
    pub(super) fn define(&mut self, key: &str, shape: SpecType) {
        if let Some(declaration) = self.types.get_mut(key) {
            declaration.shape = shape;
        }
    }

    /// Breaks cycles of types that consist of references only: the last type of each becomes any JSON. Returns the locations of
    /// the broken references.
    pub(super) fn break_cycles(&mut self) -> Vec<Location> {
        let mut broken = Vec::new();
        let keys: Vec<String> = self.types.keys().cloned().collect();
        for key in keys {
            let mut seen = BTreeSet::from([key.clone()]);
            let mut last = key;
            while let Some(next) = self.referenced_key(&last) {
                if seen.insert(next.clone()) {
                    last = next;
                    continue;
                }
                if let Some(declared) = self.types.get_mut(&last) {
                    declared.shape.shape = SpecShape::Any;
                    broken.push(declared.shape.location.clone());
                }
                break;
            }
        }
        broken
    }

    fn referenced_key(&self, key: &str) -> Option<String> {
        match &self.types.get(key)?.shape.shape {
            SpecShape::Reference(next) => Some(next.clone()),
            _ => None,
        }
    }

    /// All types, in the order in which they were declared.
    pub(super) fn into_types(self) -> IndexMap<String, TypeDeclaration> {
        self.types
    }

    // A schema that is not a component is named after its pointer, and after its file as well if that name is taken.
    fn name_of(&self, target: &Target<'_>, file: &str) -> (String, Name) {
        let words = words_of(&target.pointer);
        let stem = file.rsplit('/').next().unwrap_or(file);
        let stem = stem.split('.').next().unwrap_or(stem);
        let preferred = if words.is_empty() {
            stem.to_owned()
        } else {
            words.join(" ")
        };
        let with_file = format!("{stem} {preferred}");
        let numbered = (2_u32..).take(1000).map(|number| format!("{with_file} {number}"));
        let key = [preferred.clone(), with_file.clone()]
            .into_iter()
            .chain(numbered)
            .find(|key| !self.names.contains(key))
            .unwrap_or(preferred);
        let name = if is_component(&target.pointer) {
            Name::Given(key.clone())
        } else {
            Name::Invented(key.clone())
        };
        (key, name)
    }
}

fn node_of(target: &Target<'_>) -> (FileId, String) {
    (target.file, target.pointer.clone())
}

fn is_component(pointer: &str) -> bool {
    ["/components/schemas/", "/definitions/", "/$defs/"]
        .iter()
        .filter_map(|home| pointer.strip_prefix(home))
        .any(|name| !name.contains('/'))
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
            _ if is_name => Some(token.to_string()),
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
