//! Visits every object of a document by its kind.
//!
//! In: an object and its kind. Out: a call for each of its keys, and of those of every object inside of it, also behind references into
//! other files. Knows no key by name.

use std::collections::BTreeSet;

use super::{Inside, Object};
use crate::diagnostics::location::FileId;
use crate::frontend::openapi::cursor::{Cursor, is_extension};
use crate::frontend::openapi::documents::Documents;
use crate::frontend::text::json_tree::Kind;

// Called with an object, one of its keys, and the value of the key.
type Visit<'v> = dyn FnMut(Object, &str, &Cursor<'_, '_>) + 'v;

pub(super) struct Walk<'d, 'v> {
    documents: &'d Documents<'d>,
    visit: &'v mut Visit<'v>,
    // The targets in other files that were visited.
    seen: BTreeSet<(FileId, String, Object)>,
}

impl<'d, 'v> Walk<'d, 'v> {
    pub(super) fn new(documents: &'d Documents<'d>, visit: &'v mut Visit<'v>) -> Self {
        Self {
            documents,
            visit,
            seen: BTreeSet::new(),
        }
    }

    /// Visits an object of this kind.
    pub(super) fn visit(&mut self, object: Object, cursor: &Cursor<'_, 'd>) {
        if let Some(reference) = cursor.string("$ref") {
            self.follow(object, cursor, reference);
        }
        for (name, value) in cursor.members() {
            let key = object.key(name);
            let inside = key.map_or(Inside::Value, |key| key.inside);
            if name != "$ref" && (!is_extension(name) || key.is_some()) {
                (self.visit)(object, name, &value);
            }
            self.visit_inside(inside, &value);
        }
    }

    fn visit_inside(&mut self, inside: Inside, value: &Cursor<'_, 'd>) {
        match inside {
            Inside::Value => {}
            Inside::One(object) => self.visit(object, value),
            Inside::List(object) => value.items().for_each(|item| self.visit(object, &item)),
            Inside::Map(object) => self.visit_map(object, value),
            Inside::Maps(object) => {
                for (_, map) in value.members() {
                    self.visit_map(object, &map);
                }
            }
            Inside::OneOrList(object) if matches!(value.node.kind, Kind::Array(_)) => {
                value.items().for_each(|item| self.visit(object, &item));
            }
            Inside::OneOrList(object) => self.visit(object, value),
        }
    }

    fn visit_map(&mut self, object: Object, map: &Cursor<'_, 'd>) {
        let members = map.members();
        let is_of_schemas = object == Object::Schema;
        members
            .filter(|(name, _)| is_of_schemas || !is_extension(name))
            .for_each(|(_, value)| self.visit(object, &value));
    }

    // Targets in the same file are visited where they are declared.
    fn follow(&mut self, object: Object, cursor: &Cursor<'_, 'd>, reference: &str) {
        if reference.starts_with('#') {
            return;
        }
        let Ok(target) = self.documents.resolve_at(cursor, reference) else {
            return;
        };
        if target.file != cursor.file && self.seen.insert((target.file, target.pointer.clone(), object)) {
            self.visit(object, &target.cursor());
        }
    }
}
