//! Resolves references: to files, pointers, anchors and `$id`s.
//!
//! In: a reference and where it is written. Out: the node that it leads to, also where documents mean something else than they write.
//! Dynamic references are resolved as if they were not dynamic: [`super::super::dynamic`] does the rest.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::files::joined_name;
use super::index::{Position, component_around, is_document, owner_of};
use super::{Documents, Target, Unresolved, step};
use crate::diagnostics::location::FileId;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::pointer::{escaped, percent_decoded, tokens};
use crate::frontend::text::json_tree::Kind;

// A pointer may lead through nodes that are references themselves. The limit ends cycles of them.
const MAX_HOPS: usize = 32;

// How many references all ways to read one pointer may lead through: each of them may branch.
const MAX_STEPS: usize = 256;

// The same for a pointer that may be meant otherwise, so that the ways to try do not multiply.
const FEW_HOPS: usize = 3;

/// How many references a pointer may still lead through.
struct Hops {
    left: usize,
    /// The references that all ways to read it lead through so far.
    steps: Rc<Cell<usize>>,
}

impl Hops {
    fn new() -> Self {
        Self {
            left: MAX_HOPS,
            steps: Rc::default(),
        }
    }

    fn none() -> Self {
        Self {
            left: 0,
            steps: Rc::default(),
        }
    }

    fn at_most(&self, left: usize) -> Self {
        Self {
            left: self.left.min(left),
            steps: Rc::clone(&self.steps),
        }
    }

    fn next(&self) -> Option<Self> {
        let steps = self.steps.get();
        self.steps.set(steps + 1);
        let left = self.left.checked_sub(1)?;
        (steps < MAX_STEPS).then(|| self.at_most(left))
    }
}

impl<'d> Documents<'d> {
    /// The node that `reference`, written anywhere in `file`, leads to.
    pub(crate) fn resolve(&'d self, file: FileId, reference: &str) -> Result<Target<'d>, Unresolved> {
        self.resolve_within(file, "", reference, &Hops::new())
    }

    /// Whether what a reference means may depend on where it is written.
    #[cfg(feature = "cli")]
    pub(in crate::frontend::openapi) const fn depend_on_position(&self) -> bool {
        self.index.has_positions
    }

    /// The node that a reference leads to which is written in the element at `cursor`.
    pub(in crate::frontend::openapi) fn resolve_at(
        &'d self,
        cursor: &Cursor<'_, '_>,
        reference: &str,
    ) -> Result<Target<'d>, Unresolved> {
        if !self.index.has_positions {
            return self.resolve(cursor.file, reference);
        }
        self.resolve_from(cursor.file, &cursor.pointer(), reference)
    }

    /// The node that `reference` leads to which is written in the element at `position`, a pointer into `file`.
    pub(crate) fn resolve_from(
        &'d self,
        file: FileId,
        position: &str,
        reference: &str,
    ) -> Result<Target<'d>, Unresolved> {
        self.resolve_within(file, position, reference, &Hops::new())
    }

    fn resolve_within(
        &'d self,
        file: FileId,
        position: &str,
        reference: &str,
        hops: &Hops,
    ) -> Result<Target<'d>, Unresolved> {
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let fragment = percent_decoded(fragment);
        if path.is_empty() {
            return self
                .resolve_fragment(file, position, &fragment, hops)
                .ok_or(Unresolved::Pointer);
        }
        let Some((file, base)) = self.file_of(file, path) else {
            return self.by_bare_name(file, reference).ok_or(Unresolved::File);
        };
        let pointer = if fragment.is_empty() {
            base
        } else if fragment.starts_with('/') {
            format!("{base}{fragment}")
        } else {
            match self.anchor(file, &base, &fragment) {
                Some(pointer) => pointer.to_owned(),
                None => return self.by_bare_name(file, &fragment).ok_or(Unresolved::Pointer),
            }
        };
        self.walk_in_any_version(file, &pointer, hops)
            .ok_or(Unresolved::Pointer)
    }

    // A fragment alone is relative to the schema resource that it is written in (JSON Schema 2020-12, core, section 8.2.1). Documents mean
    // the whole document with it too, also in a schema that has an `$id`, and the nearest `$defs`, also in one that has none.
    fn resolve_fragment(
        &'d self,
        file: FileId,
        position: &str,
        fragment: &str,
        hops: &Hops,
    ) -> Option<Target<'d>> {
        let resource = self.resource_around(file, position);
        if fragment.is_empty() {
            return self.walk(file, self.root_around(file, position, resource), hops);
        }
        if !fragment.starts_with('/') {
            return match self.anchor(file, resource, fragment) {
                Some(pointer) => self.walk(file, pointer, hops),
                None => self.by_bare_name(file, fragment),
            };
        }
        let in_resource = || self.walk(file, &format!("{resource}{fragment}"), &hops.at_most(FEW_HOPS));
        let in_resource = (!resource.is_empty()).then(in_resource).flatten();
        in_resource
            .or_else(|| self.walk_in_any_version(file, fragment, hops))
            .or_else(|| self.in_nearest_definitions(file, position, fragment))
    }

    // `#` in an OpenAPI document without an `$id` is the component, since the document is no schema.
    fn root_around<'p>(&self, file: FileId, position: &'p str, resource: &'p str) -> &'p str {
        let root = self.root(file).map(|root| &root.kind);
        match root {
            Some(Kind::Object(root)) if resource.is_empty() && is_document(root) => {
                component_around(position).unwrap_or_default()
            }
            _ => resource,
        }
    }

    fn in_nearest_definitions(&'d self, file: FileId, position: &str, fragment: &str) -> Option<Target<'d>> {
        if !fragment.starts_with("/$defs/") && !fragment.starts_with("/definitions/") {
            return None;
        }
        let mut above = position;
        loop {
            if let Some(target) = self.walk(file, &format!("{above}{fragment}"), &Hops::none()) {
                return Some(target);
            }
            above = above.rsplit_once('/')?.0;
        }
    }

    /// The innermost schema resource that contains what stands at `position`; empty for the file itself.
    fn resource_around<'p>(&self, file: FileId, position: &'p str) -> &'p str {
        let mut above = position;
        while !self.index.resources.contains(&(file, above.to_owned())) {
            match above.rsplit_once('/') {
                Some((rest, _)) => above = rest,
                None => return "",
            }
        }
        above
    }

    fn anchor(&self, file: FileId, resource: &str, name: &str) -> Option<&str> {
        let own = self.index.anchors.get(&(file, resource.to_owned()));
        let pointer = own
            .and_then(|anchors| anchors.get(name))
            .or_else(|| self.index.anchors_of_file.get(&(file, name.to_owned())));
        pointer.map(String::as_str)
    }

    /// Whether some reference is dynamic.
    pub(in crate::frontend::openapi) const fn has_dynamic_references(&self) -> bool {
        self.index.has_dynamic_references
    }

    /// The dynamic anchors of the schema at a position, each with its pointer.
    pub(in crate::frontend::openapi) fn dynamic_anchors_of(
        &self,
        position: &Position,
    ) -> Option<&BTreeMap<String, String>> {
        self.index.dynamic_anchors.get(position)
    }

    /// Every schema with a dynamic anchor of this name.
    #[cfg(feature = "cli")]
    pub(in crate::frontend::openapi) fn positions_of_dynamic_anchor(&self, name: &str) -> Vec<Position> {
        let anchors = self.index.dynamic_anchors.iter();
        anchors
            .filter_map(|((file, _), names)| Some((*file, names.get(name)?.clone())))
            .collect()
    }

    /// The schema to which a target belongs, whose dynamic anchors are in effect in it.
    pub(in crate::frontend::openapi) fn owner_of(&self, target: &Target<'_>) -> Position {
        let resource = self.resource_around(target.file, &target.pointer);
        (target.file, owner_of(&target.pointer, resource).to_owned())
    }

    /// The node at a position.
    pub(in crate::frontend::openapi) fn target_at(
        &'d self,
        (file, pointer): &Position,
    ) -> Option<Target<'d>> {
        self.walk(*file, pointer, &Hops::none())
    }

    fn file_of(&self, from: FileId, path: &str) -> Option<Position> {
        let path = percent_decoded(path);
        let here = self.name(from);
        let by_name = self.by_name.get(&joined_name(here, &path));
        if let Some(file) = by_name.filter(|file| self.files.contains_key(file)) {
            return Some((*file, String::new()));
        }
        // The path may be an `$id`, or the last segment of one.
        self.index.ids.get(path.as_ref()).cloned().or_else(|| {
            let is_last_segment = |id: &str| id.rsplit('/').next() == Some(path.as_ref());
            let mut ids = self.index.ids.iter();
            ids.find(|(id, _)| is_last_segment(id))
                .map(|(_, found)| found.clone())
        })
    }

    // `$ref: Pet`, the form of early versions of Swagger.
    fn by_bare_name(&'d self, file: FileId, name: &str) -> Option<Target<'d>> {
        let name = escaped(name);
        ["/components/schemas/", "/definitions/"]
            .iter()
            .find_map(|home| self.walk(file, &format!("{home}{name}"), &Hops::none()))
    }

    fn walk_in_any_version(&'d self, file: FileId, pointer: &str, hops: &Hops) -> Option<Target<'d>> {
        self.walk(file, pointer, hops)
            .or_else(|| self.walk(file, &in_other_version(pointer)?, hops))
    }

    fn walk(&'d self, file: FileId, pointer: &str, hops: &Hops) -> Option<Target<'d>> {
        let mut at = Target {
            file,
            pointer: String::with_capacity(pointer.len()),
            node: self.root(file)?,
        };
        for token in tokens(pointer) {
            if let Some(node) = step(at.node, &token) {
                at.pointer.push('/');
                at.pointer.push_str(&escaped(&token));
                at.node = node;
                continue;
            }
            // The pointer goes through a reference.
            let Kind::Object(map) = &at.node.kind else {
                return None;
            };
            let Kind::String(reference) = &map.get("$ref")?.value.kind else {
                return None;
            };
            let hops = hops.next()?;
            let through = self.resolve_within(at.file, &at.pointer, reference, &hops).ok()?;
            let below = format!("{}/{}", through.pointer, escaped(&token));
            at = self.walk(through.file, &below, &hops)?;
        }
        Some(at)
    }
}

// Documents that were converted refer to schemas at the pointer that they have in the other version.
fn in_other_version(pointer: &str) -> Option<String> {
    match pointer.strip_prefix("/definitions/") {
        Some(rest) => Some(format!("/components/schemas/{rest}")),
        None => pointer
            .strip_prefix("/components/schemas/")
            .map(|rest| format!("/definitions/{rest}")),
    }
}
