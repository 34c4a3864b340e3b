//! The state of one run over a spec: which types are normalized, in progress, or being expanded.
//!
//! The steps are methods of [`Intersector`], each in a file of its own: `parts` takes an `allOf` apart, `intersect` makes one type of
//! two, `objects` and `unions` do so for theirs. They call each other, as types contain types.

use std::collections::BTreeMap;

use super::inheritance::{Inheritance, MAX_DEPTH};
use super::parts::ReferenceEnd;
use super::{constraints, discriminators};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::{Spec, SpecShape, SpecType};
use crate::normalize::visit::each_inner;

/// How many references deep the types of a property that several parts declare are intersected.
pub(super) const MAX_PROPERTY_DEPTH: usize = 8;
/// How many references may be expanded for such properties in one document; only crafted documents come near.
const MAX_EXPANSIONS: usize = 10_000;
/// How many types and properties the parts of all `allOf` may copy from the schemas that they refer to.
const MAX_COPIED: usize = 1_000_000;

/// Replaces each `allOf` of a spec by the intersection of its parts.
pub(super) struct Intersector<'s, 'f> {
    pub(super) spec: &'s Spec,
    pub(super) inheritance: &'f Inheritance<'s>,
    pub(super) found: &'f mut Findings,
    /// Declared types that are done, by key.
    normalized: BTreeMap<&'s str, SpecType>,
    /// Declared types that are being normalized, outer ones first.
    in_progress: Vec<InProgress<'s>>,
    /// The references that are being expanded, each with the one that it is intersected with.
    expanding: Vec<(String, Option<String>)>,
    /// How many references were expanded so far.
    expansions: usize,
    /// How many types were copied so far; `None` once there were too many.
    copied: Option<usize>,
    /// Where chains of references end, by their first key.
    pub(super) reference_ends: BTreeMap<String, ReferenceEnd>,
}

struct InProgress<'s> {
    key: &'s str,
    /// How many types inside the declared one the current type is.
    depth: usize,
}

impl<'s, 'f> Intersector<'s, 'f> {
    pub(super) fn new(spec: &'s Spec, inheritance: &'f Inheritance<'s>, found: &'f mut Findings) -> Self {
        Self {
            spec,
            inheritance,
            found,
            normalized: BTreeMap::new(),
            in_progress: Vec::new(),
            expanding: Vec::new(),
            expansions: 0,
            copied: Some(0),
            reference_ends: BTreeMap::new(),
        }
    }

    /// The declared types without `allOf`, by key.
    pub(super) fn into_normalized(self) -> BTreeMap<&'s str, SpecType> {
        self.normalized
    }

    /// A declared type without `allOf`, computed once. `None` if it is in progress, or extends too many types in a row.
    pub(super) fn normalize_declared(&mut self, key: &str) -> Option<&SpecType> {
        let (key, declaration) = self.spec.types.get_key_value(key)?;
        if !self.normalized.contains_key(key.as_str()) {
            if self.in_progress.iter().any(|outer| outer.key == key) || self.in_progress.len() >= MAX_DEPTH {
                return None;
            }
            self.in_progress.push(InProgress { key, depth: 0 });
            let mut shape = declaration.shape.clone();
            self.normalize(&mut shape);
            self.in_progress.pop();
            self.expand_bare_subtype(key, &mut shape);
            discriminators::declare_discriminator(self.inheritance, key, &mut shape);
            discriminators::fix_tags(self.spec, self.inheritance, key, &mut shape);
            self.normalized.insert(key, shape);
        }
        self.normalized.get(key.as_str())
    }

    /// A declared type as `normalize_declared` gives it, for a part of an `allOf`. `None` as well where too much has been copied, which is
    /// reported once.
    pub(super) fn copied_declared(&mut self, key: &str) -> Option<SpecType> {
        let copied = self.copied?;
        let mut copy = self.normalize_declared(key)?.clone();
        self.copied = Some(copied + size_of(&mut copy)).filter(|copied| *copied <= MAX_COPIED);
        if self.copied.is_some() {
            return Some(copy);
        }
        self.found.add(Finding::new(
            Code::CopiesTooMuch,
            copy.location,
            format!("the parts of `allOf` copy more than {MAX_COPIED} types and properties, the last ones from this schema"),
            "refer to it in properties where that is meant, or divide the document",
        ));
        None
    }

    // A subtype that adds nothing to its base is a reference to it so far; it needs an object of its own, since its tag is another.
    fn expand_bare_subtype(&mut self, key: &str, shape: &mut SpecType) {
        if let SpecShape::Reference(base) = &shape.shape
            && !shape.is_nullable
            && self.inheritance.inherited_discriminator(key).is_some()
            && self.inheritance.extends(key, base)
            && let Some(base) = self.copied_declared(&base.clone())
            && matches!(base.shape, SpecShape::Object(_))
        {
            shape.shape = base.shape;
            constraints::tighten(&mut shape.constraints, base.constraints);
        }
    }

    /// Replaces every `allOf` in a type, inner ones first.
    pub(super) fn normalize(&mut self, of: &mut SpecType) {
        if let Some(named) = &mut of.rust_type {
            named.parameters.iter_mut().for_each(|of| self.normalize(of));
        }
        if let SpecShape::AllOf(parts) = &mut of.shape {
            let parts = std::mem::take(parts);
            self.intersect_parts(of, parts);
            return;
        }
        self.change_depth(1);
        each_inner(&mut of.shape, &mut |inner| self.normalize(inner));
        self.change_depth(-1);
        unwrap_single_variant(of);
    }

    fn change_depth(&mut self, by: isize) {
        if let Some(current) = self.in_progress.last_mut() {
            current.depth = current.depth.saturating_add_signed(by);
        }
    }

    /// The key of the declared type that is being normalized as a whole; `None` while a type inside it is.
    pub(super) fn current_type(&self) -> Option<&str> {
        let current = self.in_progress.last().filter(|current| current.depth == 0);
        current.map(|current| current.key)
    }

    /// Whether a type in progress contains itself in a property, an item or another inner type, and not as a part.
    pub(super) fn contains_itself(&self, key: &str) -> bool {
        let cycle = self.in_progress.iter().skip_while(|outer| outer.key != key);
        cycle.map(|outer| outer.depth).sum::<usize>() > 0
    }

    /// A declared type as far as it is known: without `allOf` if it is done, and as it was written if not.
    pub(super) fn declared(&self, key: &str) -> Option<&SpecType> {
        let normalized = self.normalized.get(key);
        normalized.or_else(|| Some(&self.spec.types.get(key)?.shape))
    }

    /// Calls `intersect` with the shape of the type that a reference leads to, and with `other`. `None` where expanding the reference
    /// would lead back to the same intersection, or too deep.
    pub(super) fn expand<T>(
        &mut self,
        key: &str,
        other: SpecShape,
        intersect: impl FnOnce(&mut Self, SpecShape, SpecShape) -> T,
    ) -> Option<T> {
        let second = match &other {
            SpecShape::Reference(second) => Some(second.clone()),
            _ => None,
        };
        let pair = (key.to_owned(), second);
        let is_cycle = pair.1.is_some() && self.expanding.contains(&pair);
        let is_too_deep = self.expanding.len() >= MAX_PROPERTY_DEPTH || self.expansions >= MAX_EXPANSIONS;
        self.normalize_declared(key)?;
        if is_cycle || is_too_deep {
            return None;
        }
        let target = self.copied_declared(key)?.shape;
        self.expansions += 1;
        self.expanding.push(pair);
        let result = intersect(self, target, other);
        self.expanding.pop();
        Some(result)
    }

    /// Reports parts that contradict each other.
    pub(super) fn report_conflict(&mut self, location: &Location, message: String) {
        self.found.add(Finding::new(
            Code::AllOfConflict,
            location.clone(),
            message,
            "make the parts agree, or use `oneOf` if a value satisfies only one of them",
        ));
    }

    /// Reports a part that is the type itself, or that extends too many others.
    pub(super) fn report_unexpanded(&mut self, part: &SpecType, key: &str) {
        if self.copied.is_none() {
            return;
        }
        if self.in_progress.iter().all(|outer| outer.key != key) {
            self.found.add(Finding::new(
                Code::AllOfConflict,
                part.location.clone(),
                format!("more than {MAX_DEPTH} schemas extend each other in a row, and this one is left out"),
                "write the properties of some of them in the schemas that extend them",
            ));
            return;
        }
        self.found.add(Finding::new(
            Code::ReferenceCycle,
            part.location.clone(),
            "a schema cannot be a part of itself",
            "declare what the two have in common as a schema, and refer to it from both",
        ));
    }
}

// How many types there are in one, itself included. It is as deep as a schema may be.
fn size_of(of: &mut SpecType) -> usize {
    let mut size = 1;
    each_inner(&mut of.shape, &mut |inner| size += size_of(inner));
    size
}

/// Replaces a union of one variant by that variant.
pub(super) fn unwrap_single_variant(of: &mut SpecType) {
    if let SpecShape::OneOf {
        variants, tag: None, ..
    } = &mut of.shape
        && variants.len() == 1
        && let Some(only) = variants.pop()
    {
        of.shape = only.shape.shape;
        of.is_nullable |= only.shape.is_nullable;
        constraints::tighten(&mut of.constraints, only.shape.constraints);
    }
}

#[cfg(test)]
mod tests {
    use super::{Inheritance, Intersector, MAX_COPIED};
    use crate::diagnostics::finding::{Code, Findings};
    use crate::diagnostics::location::Sources;
    use crate::frontend::openapi::read_openapi;

    #[test]
    fn parts_that_copy_too_much_together_are_an_error_that_is_told_once() {
        let subtype = |name: &str| {
            format!(
                r##""{name}": {{"allOf": [{{"$ref": "#/components/schemas/Base"}}, {{"required": ["a"]}}]}}"##
            )
        };
        let subtypes = ["A", "B", "C"].map(subtype).join(",");
        let text = format!(
            r#"{{"openapi": "3.1.0", "info": {{"title": "t", "version": "1"}}, "paths": {{}}, "components": {{"schemas": {{"Base":
            {{"type": "object", "properties": {{"a": {{"type": "string"}}, "b": {{"type": "string"}}}}}}, {subtypes}}}}}}}"#
        );
        let (mut sources, mut found) = (Sources::default(), Findings::default());
        let file = sources.add("openapi.json", text);
        let spec = read_openapi(file, &sources, &mut found).expect("it is a document");
        let inheritance = Inheritance::find(&spec);
        // The base is three types, with its properties.
        for (left, expected) in [
            (9, &[][..]),
            (8, &[Code::CopiesTooMuch]),
            (3, &[Code::CopiesTooMuch]),
        ] {
            let mut found = Findings::default();
            let mut intersector = Intersector::new(&spec, &inheritance, &mut found);
            intersector.copied = Some(MAX_COPIED - left);
            for key in spec.types.keys() {
                intersector.normalize_declared(key);
            }
            let codes: Vec<Code> = found.list().iter().map(|finding| finding.code).collect();
            assert_eq!(codes, expected, "{left}");
        }
    }
}
