//! Makes one type of the parts of each `allOf`, so that `decide` meets none.
//!
//! In: a [`Spec`] whose references are resolved. Out: the same without `AllOf`, without required members that are declared
//! nowhere, and without types that are nothing but themselves; with a warning where parts exclude each other. Knows no Rust.

mod unions;
mod constraints;
mod cycles;
mod inheritance;
mod discriminators;
mod intersect;
mod objects;
mod parts;
mod presence_rules;
mod enum_assertions;
mod subtype_unions;

use std::borrow::Cow;
use std::collections::BTreeMap;

use indexmap::IndexMap;

use self::inheritance::Families;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::{Spec, SpecLanguage, SpecShape, SpecType, TypeDeclaration};

// How many types may extend each other in a row.
const DEEPEST: usize = 64;
// How many references deep the fields that parts have in common are met.
const DEEPEST_FIELD: usize = 8;
// How many references a document may make it follow where parts hold the same field; only crafted ones come near.
const MOST_FOLLOWED: usize = 10_000;

/// Merges the parts of every `allOf`. A spec of levain's own language has none and is given back as it is.
pub fn merge_parts<'s>(spec: &'s Spec, found: &mut Findings) -> Cow<'s, Spec> {
    if spec.language == SpecLanguage::Levain {
        return Cow::Borrowed(spec);
    }
    let mut merger = Merger {
        spec,
        found,
        families: Families::find(spec),
        merged: BTreeMap::new(),
        open: Vec::new(),
        met: Vec::new(),
        followed: 0,
    };
    for key in spec.types.keys() {
        merger.merge_declared(key);
    }
    let mut whole = without_types(spec);
    crate::normalize::visit::each_type_of_endpoints(&mut whole, &mut |of| merger.merge(of));
    let Merger {
        merged: mut shapes,
        families,
        ..
    } = merger;
    let declared = spec.types.iter().map(|(key, declaration)| {
        let name = declaration.name.clone();
        let shape = shapes.remove(key.as_str());
        let shape = shape.unwrap_or_else(|| declaration.shape.clone());
        (key.clone(), TypeDeclaration { name, shape })
    });
    whole.types = declared.collect();
    subtype_unions::widen_uses(&mut whole, &families);
    objects::declare_required(&mut whole, found);
    for declaration in whole.types.values_mut() {
        enum_assertions::drop_holds(&mut declaration.shape, found);
    }
    cycles::end_rings(&mut whole, found);
    Cow::Owned(whole)
}

// A copy but for the declared types, which are most of a document and made anew.
fn without_types(spec: &Spec) -> Spec {
    Spec {
        language: spec.language,
        api: spec.api.clone(),
        version: spec.version.clone(),
        status: spec.status,
        title: spec.title.clone(),
        notes: spec.notes.clone(),
        hosts: spec.hosts.clone(),
        version_header: spec.version_header.clone(),
        types: IndexMap::new(),
        endpoints: spec.endpoints.clone(),
        groups: spec.groups.clone(),
        security_schemes: spec.security_schemes.clone(),
        incoming: spec.incoming.clone(),
        summary: spec.summary.clone(),
        location: spec.location.clone(),
    }
}

struct Merger<'s, 'f> {
    spec: &'s Spec,
    found: &'f mut Findings,
    /// Which declared types extend which.
    families: Families<'s>,
    /// Declared types that are done.
    merged: BTreeMap<&'s str, SpecType>,
    /// Declared types that are being merged.
    open: Vec<Open<'s>>,
    /// The references whose targets are being met, because parts have fields in common.
    met: Vec<(String, Option<String>)>,
    /// How many references were followed for that.
    followed: usize,
}

struct Open<'s> {
    key: &'s str,
    /// How far inside of it the type that is being merged stands.
    depth: usize,
}

impl Merger<'_, '_> {
    /// Merges a declared type, once. `None` when it is being merged already or the chain is too long.
    fn merge_declared(&mut self, key: &str) -> Option<&SpecType> {
        let (key, declaration) = self.spec.types.get_key_value(key)?;
        if !self.merged.contains_key(key.as_str()) {
            if self.open.iter().any(|open| open.key == key) || self.open.len() >= DEEPEST {
                return None;
            }
            self.open.push(Open { key, depth: 0 });
            let mut shape = declaration.shape.clone();
            self.merge(&mut shape);
            self.open.pop();
            self.be_of_its_own(key, &mut shape);
            discriminators::declare_tag(&self.families, key, &mut shape);
            // A value of a type that others extend may be of one that is not known yet, with the tag of that.
            if !self.families.is_extended(key) {
                discriminators::fix_tags(self.spec, &self.families, key, &mut shape);
            }
            self.merged.insert(key, shape);
        }
        self.merged.get(key.as_str())
    }

    // One that adds nothing to a type with a discriminator is told from it all the same.
    fn be_of_its_own(&mut self, key: &str, shape: &mut SpecType) {
        if let SpecShape::Reference(base) = &shape.shape
            && !shape.is_nullable
            && self.families.extends(key, base)
            && self.families.told_by(key).is_some()
            && let Some(base) = self.merge_declared(&base.clone()).cloned()
            && matches!(base.shape, SpecShape::Object(_))
        {
            shape.shape = base.shape;
            constraints::tighten(&mut shape.constraints, base.constraints);
        }
    }

    /// Merges what is inside a type, and then the type.
    fn merge(&mut self, of: &mut SpecType) {
        if let Some(named) = &mut of.rust_type {
            named.parameters.iter_mut().for_each(|of| self.merge(of));
        }
        if let SpecShape::AllOf(parts) = &mut of.shape {
            let parts = std::mem::take(parts);
            parts::merge_all_of(self, of, parts);
            return;
        }
        self.step(1);
        crate::normalize::visit::each_inner(&mut of.shape, &mut |inner| self.merge(inner));
        self.step(-1);
        unions::settle(of);
    }

    fn step(&mut self, by: isize) {
        if let Some(open) = self.open.last_mut() {
            open.depth = open.depth.saturating_add_signed(by);
        }
    }

    /// The declared type that is being merged, unless it is a type inside of it that is.
    fn whole_type(&self) -> Option<&str> {
        self.open
            .last()
            .filter(|open| open.depth == 0)
            .map(|open| open.key)
    }

    /// Whether a type holds itself as part of one of its fields, not of the whole.
    fn holds_itself(&self, key: &str) -> bool {
        let ring = self.open.iter().skip_while(|open| open.key != key);
        ring.map(|open| open.depth).sum::<usize>() > 0
    }

    fn conflict(&mut self, location: &Location, message: String) {
        self.found.add(Finding::new(
            Code::AllOfConflict,
            location.clone(),
            message,
            "make the parts agree, or use `oneOf` when a value is one of them",
        ));
    }
}
