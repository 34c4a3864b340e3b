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
}

// No real document chains more references than this.
const MAX_STEPS: usize = 32;

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
        let schema = without_references(documents, component.clone());
        let key = key_of(&schema);
        if has_discriminator(schema.node) {
            self.discriminated.insert(key.clone());
        }
        let mut bases = Vec::new();
        collect_bases(documents, schema.file, schema.node, &mut bases);
        for base in &bases {
            let subtypes = self.extended_by.entry(base.clone()).or_default();
            subtypes.push(key.clone());
        }
        self.components.insert(key.clone(), component);
        self.bases.insert(key, bases);
    }

    /// The subtypes of a schema, directly and through others, if the schema or a base of it has a discriminator.
    pub(super) fn of(&self, documents: &'d Documents<'d>, schema: &Target<'d>) -> Vec<Target<'d>> {
        let key = key_of(&without_references(documents, schema.clone()));
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

// The schema itself, behind references to it.
fn without_references<'d>(documents: &'d Documents<'d>, mut target: Target<'d>) -> Target<'d> {
    for _ in 0..MAX_STEPS {
        let Kind::Object(map) = &target.node.kind else {
            break;
        };
        let next = reference_of(map).map(|reference| documents.resolve(target.file, reference));
        let Some(Ok(next)) = next else {
            break;
        };
        target = next;
    }
    target
}

fn parts<'n, 'd>(map: &'n Map<'d>) -> &'n [Node<'d>] {
    match map.get("allOf").map(|member| &member.value.kind) {
        Some(Kind::Array(parts)) => parts,
        _ => &[],
    }
}

fn collect_bases<'d>(documents: &'d Documents<'d>, file: FileId, node: &'d Node<'d>, into: &mut Vec<Key>) {
    let Kind::Object(map) = &node.kind else {
        return;
    };
    for part in parts(map) {
        let Kind::Object(inner) = &part.kind else {
            continue;
        };
        match reference_of(inner).map(|reference| documents.resolve(file, reference)) {
            Some(Ok(base)) => into.push(key_of(&without_references(documents, base))),
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
