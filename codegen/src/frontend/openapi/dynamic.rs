//! Dynamic references: `$dynamicRef` and `$dynamicAnchor` (JSON Schema 2020-12, core, section 8.2.3.2), with which a schema leaves a
//! part of itself to those that refer to it: the items of a page, or the children of a tree.
//!
//! In: a reference, and the dynamic scope in which it is written. Out: the schema that it leads to, and for a plain reference whether
//! the schema that it leads to is another one in this scope: a template whose parts are bound. Declares no type.

use std::collections::{BTreeMap, BTreeSet};

use super::cursor::Cursor;
use super::documents::{Documents, Position, Target, Unresolved};
use crate::diagnostics::location::FileId;
use crate::frontend::openapi::pointer::escaped;
use crate::frontend::text::json_tree::{Kind, Node};

/// The keywords that refer to a schema.
pub(super) const REFERENCES: [&str; 3] = ["$ref", "$dynamicRef", "$recursiveRef"];

/// A dynamic scope: for each name the outermost schema with a dynamic anchor of this name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Scope(BTreeMap<String, Position>);

impl Scope {
    /// The same, inside of the schema at `position`: what is further out goes before.
    pub(super) fn enter(&mut self, documents: &Documents<'_>, position: &Position) {
        for (name, pointer) in documents.dynamic_anchors_of(position).into_iter().flatten() {
            let anchor = || (position.0, pointer.clone());
            self.0.entry(name.clone()).or_insert_with(anchor);
        }
    }

    /// Whether all of it is bound by the schema at `position` itself.
    pub(super) fn is_bound_at(&self, documents: &Documents<'_>, position: &Position) -> bool {
        let own = documents.dynamic_anchors_of(position);
        let is_own = |(name, bound): (&String, &Position)| {
            let pointer = own.and_then(|anchors| anchors.get(name));
            bound.0 == position.0 && pointer == Some(&bound.1)
        };
        self.0.iter().all(is_own)
    }

    /// The schemas that are bound, in the order of their names.
    pub(super) fn bound(&self) -> impl Iterator<Item = &Position> {
        self.0.values()
    }
}

// No real document chains more references than this.
const MAX_STEPS: usize = 32;

/// The schema that the reference of a schema leads to, in this scope; `None` if it has no reference.
pub(super) fn target_of<'d>(
    documents: &'d Documents<'d>,
    cursor: &Cursor<'_, 'd>,
    scope: &Scope,
) -> Option<Result<Target<'d>, Unresolved>> {
    let keyword = REFERENCES.iter().find(|key| cursor.string(key).is_some())?;
    let reference = cursor.string(keyword)?;
    let target = documents.resolve_at(cursor, reference);
    if *keyword != "$dynamicRef" {
        return Some(target);
    }
    let bound = target.map(|target| bound_target(documents, target, reference, scope));
    Some(bound.map(|target| without_wrapper(documents, target, scope)))
}

// A reference is dynamic only if it leads to a dynamic anchor of its own name.
fn bound_target<'d>(
    documents: &'d Documents<'d>,
    target: Target<'d>,
    reference: &str,
    scope: &Scope,
) -> Target<'d> {
    let name = name_in(reference);
    let is_dynamic = target.cursor().string("$dynamicAnchor") == Some(name);
    let bound = scope.0.get(name).filter(|_| is_dynamic);
    bound
        .and_then(|position| documents.target_at(position))
        .unwrap_or(target)
}

/// The target of an anchor that is nothing but a reference: `{$dynamicAnchor: item, $ref: …}`.
pub(super) fn without_wrapper<'d>(
    documents: &'d Documents<'d>,
    mut target: Target<'d>,
    scope: &Scope,
) -> Target<'d> {
    for _ in 0..MAX_STEPS {
        if !is_wrapper(&target.cursor()) {
            break;
        }
        match target_of(documents, &target.cursor(), scope) {
            Some(Ok(next)) => target = next,
            _ => break,
        }
    }
    target
}

fn is_wrapper(cursor: &Cursor<'_, '_>) -> bool {
    let mut keys = cursor.members().map(|(key, _)| key);
    let notes = ["$dynamicAnchor", "$ref", "$comment", "description", "title"];
    cursor.has("$dynamicAnchor") && cursor.has("$ref") && keys.all(|key| notes.contains(&key))
}

fn name_in(reference: &str) -> &str {
    reference.split_once('#').map_or("", |(_, name)| name)
}

/// What templates leave open, found once for each.
#[derive(Default)]
pub(super) struct Templates {
    open: BTreeMap<Position, BTreeSet<String>>,
}

impl Templates {
    /// The part of the scope that makes another schema of `target` than it is by itself; `None` if nothing does.
    pub(super) fn binding<'d>(
        &mut self,
        documents: &'d Documents<'d>,
        target: &Target<'d>,
        scope: &Scope,
    ) -> Option<Scope> {
        if scope.0.is_empty() {
            return None;
        }
        let mut own = Scope::default();
        own.enter(documents, &documents.owner_of(target));
        let mut binding = Scope::default();
        let mut names: Vec<String> = self.open_names(documents, target).into_iter().collect();
        // What is bound may leave something open in turn.
        while let Some(name) = names.pop() {
            if let Some(position) = scope.0.get(&name)
                && binding.0.insert(name, position.clone()).is_none()
                && let Some(bound) = documents.target_at(position)
            {
                names.extend(self.open_names(documents, &bound));
            }
        }
        let is_own = |(name, position): (&String, &Position)| own.0.get(name) == Some(position);
        (!binding.0.iter().all(is_own)).then_some(binding)
    }

    // The names of the dynamic references in a schema, and in those that it refers to.
    fn open_names<'d>(&mut self, documents: &'d Documents<'d>, target: &Target<'d>) -> BTreeSet<String> {
        let key = (target.file, target.pointer.clone());
        if let Some(known) = self.open.get(&key) {
            return known.clone();
        }
        let mut search = Search {
            documents,
            names: BTreeSet::new(),
            seen: BTreeSet::from([key.clone()]),
            pending: vec![target.clone()],
        };
        while let Some(next) = search.pending.pop() {
            search.visit(next.file, next.node, &mut next.pointer.clone());
        }
        self.open.insert(key, search.names.clone());
        search.names
    }
}

struct Search<'d> {
    documents: &'d Documents<'d>,
    names: BTreeSet<String>,
    seen: BTreeSet<Position>,
    pending: Vec<Target<'d>>,
}

impl<'d> Search<'d> {
    fn visit(&mut self, file: FileId, node: &'d Node<'d>, path: &mut String) {
        match &node.kind {
            Kind::Object(map) => {
                for member in map.members() {
                    let key = member.key.as_ref();
                    if let Kind::String(reference) = &member.value.kind
                        && REFERENCES.contains(&key)
                    {
                        self.follow(file, path, key, reference);
                    }
                    self.visit_below(file, &member.value, path, &escaped(key));
                }
            }
            Kind::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.visit_below(file, item, path, &index.to_string());
                }
            }
            _ => {}
        }
    }

    fn visit_below(&mut self, file: FileId, node: &'d Node<'d>, path: &mut String, token: &str) {
        let length = path.len();
        path.push('/');
        path.push_str(token);
        self.visit(file, node, path);
        path.truncate(length);
    }

    fn follow(&mut self, file: FileId, path: &str, key: &str, reference: &str) {
        if key == "$dynamicRef" {
            self.names.insert(name_in(reference).to_owned());
        }
        if let Ok(target) = self.documents.resolve_from(file, path, reference)
            && self.seen.insert((target.file, target.pointer.clone()))
        {
            self.pending.push(target);
        }
    }
}
