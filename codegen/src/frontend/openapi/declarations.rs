//! The declared types of a document, and the names of those that have none.
//!
//! In: the nodes of schemas, each declared before it is read, so that schemas may refer to each other in any order. Out: a type
//! for each key, and the queue of those that are still to be read. Reads no schema itself.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::cursor::Cursor;
use super::documents::{Documents, Target};
use super::dynamic::Scope;
use super::generic_names::{Arguments, readable};
use super::schema_names::names_of;
use crate::diagnostics::location::{FileId, Location, Spanned};
use crate::model::spec::{Name, SpecShape, SpecType, TypeDeclaration};

/// The types that were declared so far.
#[derive(Default)]
pub(super) struct Declarations<'d> {
    types: IndexMap<String, TypeDeclaration>,
    keys: BTreeMap<(FileId, String), String>,
    names: BTreeSet<String>,
    readable_names: BTreeSet<String>,
    templates: BTreeMap<(FileId, String, Scope), String>,
    pending: Vec<(String, Target<'d>, Scope)>,
    /// How many of the types are templates whose open parts are bound.
    bound: usize,
}

/// How many templates may be bound, and how many for each other type: those that refer to each other multiply.
const MAX_BOUND: (usize, usize) = (1_000, 4);

impl<'d> Declarations<'d> {
    /// Whether a type with this key is declared.
    pub(super) fn contains(&self, key: &str) -> bool {
        self.types.contains_key(key)
    }

    /// The key of the type of `target`, if it is declared.
    pub(super) fn key_of(&self, target: &Target<'_>) -> Option<&str> {
        self.keys.get(&node_of(target)).map(String::as_str)
    }

    /// The key of the type that is declared for the schema at a pointer.
    pub(super) fn key_at(&self, file: FileId, pointer: &str) -> Option<&str> {
        let node = (file, pointer.to_owned());
        self.keys.get(&node).map(String::as_str)
    }

    /// Declares the component `name` at `cursor`, whose schema is `target`: the same node, or one of another file.
    pub(super) fn declare_component(&mut self, name: &str, cursor: &Cursor<'_, 'd>, target: Target<'d>) {
        self.keys.insert(node_of(&Target::of(cursor)), name.to_owned());
        self.keys.insert(node_of(&target), name.to_owned());
        let mut readable_name = readable(name, Arguments::Short);
        if !self.readable_names.insert(readable_name.clone().into_owned()) {
            readable_name = readable(name, Arguments::Qualified);
        }
        let given = Name::Given(readable_name.into_owned());
        self.declare(name.to_owned(), given, cursor, target, Scope::default());
    }

    /// Declares the schema that a reference leads to. Returns its key.
    pub(super) fn declare_target(&mut self, documents: &Documents<'d>, target: Target<'d>) -> String {
        let key = self.free_name(documents, &target);
        let name = if is_component(&target.pointer) {
            Name::Given(key.clone())
        } else {
            Name::Invented(key.clone())
        };
        let declared = target.clone();
        self.keys.insert(node_of(&target), key.clone());
        self.declare(key.clone(), name, &declared.cursor(), target, Scope::default());
        key
    }

    /// The key of the type of a template whose open parts are bound in this way, if it is declared.
    pub(super) fn key_of_template(&self, target: &Target<'_>, binding: &Scope) -> Option<&str> {
        let key = (target.file, target.pointer.clone(), binding.clone());
        self.templates.get(&key).map(String::as_str)
    }

    /// Says that the type with this key is that of a template whose open parts are bound in this way.
    pub(super) fn add_template(&mut self, key: &str, target: &Target<'_>, binding: Scope) {
        let bound = (target.file, target.pointer.clone(), binding);
        self.templates.entry(bound).or_insert_with(|| key.to_owned());
    }

    /// Whether there are not too many of them for another one.
    pub(super) fn can_bind(&self) -> bool {
        let (at_least, for_each) = MAX_BOUND;
        let others = self.types.len() - self.bound;
        self.bound < others.saturating_mul(for_each).saturating_add(at_least)
    }

    /// Declares a template whose open parts are bound in this way. Returns its key.
    pub(super) fn declare_template(&mut self, name: String, target: Target<'d>, binding: Scope) -> String {
        let numbered = (2_u32..).take(1000).map(|number| format!("{name} {number}"));
        let key = std::iter::once(name.clone())
            .chain(numbered)
            .find(|key| !self.names.contains(key))
            .unwrap_or(name);
        self.bound += 1;
        self.add_template(&key, &target, binding.clone());
        let declared = target.clone();
        self.declare(
            key.clone(),
            Name::Invented(key.clone()),
            &declared.cursor(),
            target,
            binding,
        );
        key
    }

    fn declare(&mut self, key: String, name: Name, at: &Cursor<'_, '_>, target: Target<'d>, scope: Scope) {
        self.names.insert(key.clone());
        // A placeholder: the schema is read later, but its position in the order is decided now.
        let name = Spanned::new(name, at.key_location());
        let shape = SpecType::new(at.location(), SpecShape::Any);
        self.types.insert(key.clone(), TypeDeclaration { name, shape });
        self.pending.push((key, target, scope));
    }

    /// The declared schemas that were not read yet. Reading them may declare more.
    pub(super) fn take_pending(&mut self) -> Vec<(String, Target<'d>, Scope)> {
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
        // Those that lead to an end, so that each is followed once.
        let mut done: BTreeSet<String> = BTreeSet::new();
        for key in keys {
            let mut path = BTreeSet::from([key.clone()]);
            let mut last = key;
            while let Some(next) = self.referenced_key(&last).filter(|next| !done.contains(next)) {
                if path.insert(next.clone()) {
                    last = next;
                    continue;
                }
                if let Some(declared) = self.types.get_mut(&last) {
                    declared.shape.shape = SpecShape::Any;
                    broken.push(declared.shape.location.clone());
                }
                break;
            }
            done.extend(path);
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

    /// The name of a schema, whether it is declared or not.
    pub(super) fn name_for(&self, documents: &Documents<'_>, target: &Target<'_>) -> String {
        let declared = self.key_of(target).and_then(|key| self.types.get(key));
        declared.map_or_else(
            || self.free_name(documents, target),
            |declared| declared.name.value.own_text(),
        )
    }

    // The first of its names that is free; a number is the last resort.
    fn free_name(&self, documents: &Documents<'_>, target: &Target<'_>) -> String {
        let names = names_of(documents, target);
        let last = names.last().cloned().unwrap_or_default();
        let numbered = (2_u32..).take(1000).map(|number| format!("{last} {number}"));
        let is_free = |key: &String| !self.names.contains(key);
        let mut candidates = names.into_iter().chain(numbered);
        candidates.find(is_free).unwrap_or(last)
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
