//! Which schemas extend which by `allOf`, and which of them have a discriminator.
//!
//! In: the schemas of a document. Out: the subtypes that a value of a schema can be of, as the generator finds them in
//! `normalize/all_of`. Keeps nothing itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::location::FileId;
use crate::frontend::openapi::{Documents, Target, escaped};
use crate::frontend::text::json_tree::{Kind, Map, Node};

/// A node, by its file and its pointer.
pub(super) type Key = (FileId, String);

/// The bases and the subtypes of the schemas of a document.
#[derive(Default)]
pub(super) struct Subtypes<'d> {
    bases: BTreeMap<Key, Vec<Key>>,
    extended_by: BTreeMap<Key, Vec<Key>>,
    discriminated: BTreeSet<Key>,
    components: BTreeMap<Key, Target<'d>>,
    /// Where chains of references end, by each of their links.
    ends: BTreeMap<Key, Target<'d>>,
}

impl<'d> Subtypes<'d> {
    /// Looks at every named schema of the document in `file`.
    pub(super) fn find(documents: &'d Documents<'d>, file: FileId) -> Self {
        let mut found = Self::default();
        for home in ["#/definitions", "#/components/schemas"] {
            let Ok(schemas) = documents.resolve(file, home) else {
                continue;
            };
            let Kind::Object(map) = &schemas.node.kind else {
                continue;
            };
            for member in map.members() {
                let component = Target {
                    file,
                    pointer: format!("{}/{}", schemas.pointer, escaped(&member.key)),
                    node: &member.value,
                };
                found.add(documents, component);
            }
        }
        found
    }

    fn add(&mut self, documents: &'d Documents<'d>, component: Target<'d>) {
        let schema = self.end_of(documents, component.clone());
        let key = key_of(&schema);
        if has_discriminator(schema.node) {
            self.discriminated.insert(key.clone());
        }
        let mut bases = Vec::new();
        let mut written = Vec::new();
        collect_bases(documents, schema.file, schema.node, &mut written);
        for base in written {
            bases.push(key_of(&self.end_of(documents, base)));
        }
        for base in &bases {
            let subtypes = self.extended_by.entry(base.clone()).or_default();
            subtypes.push(key.clone());
        }
        self.components.insert(key.clone(), component);
        self.bases.insert(key, bases);
    }

    // The schema itself, behind references to it.
    fn end_of(&mut self, documents: &'d Documents<'d>, target: Target<'d>) -> Target<'d> {
        let (end, passed) = follow(documents, target, &self.ends);
        self.ends
            .extend(passed.into_iter().map(|link| (link, end.clone())));
        end
    }

    /// The subtypes of a schema, directly and through others, if the schema or a base of it has a discriminator.
    pub(super) fn of(&self, documents: &'d Documents<'d>, schema: &Target<'d>) -> Vec<Target<'d>> {
        let (end, _) = follow(documents, schema.clone(), &self.ends);
        let key = key_of(&end);
        let with_bases = closure(&key, &self.bases);
        if with_bases.is_disjoint(&self.discriminated) {
            return Vec::new();
        }
        let subtypes = closure(&key, &self.extended_by).into_iter();
        let subtypes = subtypes.filter(|subtype| *subtype != key);
        subtypes
            .filter_map(|subtype| self.components.get(&subtype).cloned())
            .collect()
    }
}

fn closure(from: &Key, edges: &BTreeMap<Key, Vec<Key>>) -> BTreeSet<Key> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from.clone()];
    while let Some(next) = open.pop() {
        if let Some(more) = edges.get(&next).filter(|_| !seen.contains(&next)) {
            open.extend(more.iter().cloned());
        }
        seen.insert(next);
    }
    seen
}

pub(super) fn key_of(target: &Target<'_>) -> Key {
    (target.file, target.pointer.clone())
}

/// The text of the `$ref` of an object.
pub(super) fn reference_of<'n>(map: &'n Map<'_>) -> Option<&'n str> {
    match &map.get("$ref")?.value.kind {
        Kind::String(reference) => Some(reference),
        _ => None,
    }
}

// The end of a chain of references, or a link of a cycle, and the links that were passed.
fn follow<'d>(
    documents: &'d Documents<'d>,
    mut target: Target<'d>,
    ends: &BTreeMap<Key, Target<'d>>,
) -> (Target<'d>, BTreeSet<Key>) {
    let mut passed = BTreeSet::new();
    loop {
        let key = key_of(&target);
        if let Some(end) = ends.get(&key) {
            return (end.clone(), passed);
        }
        let Kind::Object(map) = &target.node.kind else {
            return (target, passed);
        };
        let next = reference_of(map).map(|reference| documents.resolve(target.file, reference));
        let Some(Ok(next)) = next.filter(|_| passed.insert(key)) else {
            return (target, passed);
        };
        target = next;
    }
}

fn parts<'n, 'd>(map: &'n Map<'d>) -> &'n [Node<'d>] {
    match map.get("allOf").map(|member| &member.value.kind) {
        Some(Kind::Array(parts)) => parts,
        _ => &[],
    }
}

fn collect_bases<'d>(
    documents: &'d Documents<'d>,
    file: FileId,
    node: &'d Node<'d>,
    into: &mut Vec<Target<'d>>,
) {
    let Kind::Object(map) = &node.kind else {
        return;
    };
    for part in parts(map) {
        let Kind::Object(inner) = &part.kind else {
            continue;
        };
        match reference_of(inner).map(|reference| documents.resolve(file, reference)) {
            Some(Ok(base)) => into.push(base),
            Some(Err(_)) => {}
            None => collect_bases(documents, file, part, into),
        }
    }
}

fn has_discriminator(node: &Node<'_>) -> bool {
    let Kind::Object(map) = &node.kind else {
        return false;
    };
    // Next to variants it is the discriminator of the union.
    let is_own = map.get("discriminator").is_some() && !has_variants(map);
    is_own || parts(map).iter().any(has_discriminator)
}

/// Whether a schema is a union.
pub(super) fn has_variants(map: &Map<'_>) -> bool {
    map.get("oneOf").is_some() || map.get("anyOf").is_some()
}
