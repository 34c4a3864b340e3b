//! The parts of one `allOf`: flattened, then intersected one after the other.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::constraints::tighten;
use super::intersector::{Intersector, unwrap_single_variant};
use crate::model::spec::{Constraints, Notes, SpecShape, SpecType};

/// The declared type at the end of a chain of references.
#[derive(Clone)]
pub(super) struct ReferenceEnd {
    key: String,
    /// Whether a reference on the way to it is nullable.
    is_nullable: bool,
}

/// A part that is a reference, with the type that it leads to.
type Expanded = (String, SpecType);

impl Intersector<'_, '_> {
    /// Makes `whole` the intersection of `parts`.
    pub(super) fn intersect_parts(&mut self, whole: &mut SpecType, parts: Vec<SpecType>) {
        let mut flat = Vec::new();
        for part in parts {
            flatten(self.without_own_union(part), &mut flat);
        }
        // Parts that only annotate do not count: a reference beside them stays a reference.
        let (typed, annotations): (Vec<_>, Vec<_>) = flat.into_iter().partition(constrains_type);
        for part in &annotations {
            annotate(whole, part);
        }
        let is_partial = annotations
            .iter()
            .any(|part| part.shape == SpecShape::Placeholder);
        self.intersect_constraining(whole, typed);
        if let SpecShape::Object(object) = &mut whole.shape {
            object.is_partial |= is_partial;
        }
    }

    fn intersect_constraining(&mut self, whole: &mut SpecType, typed: Vec<SpecType>) {
        let mut typed = without_repeated_references(typed);
        if typed.len() == 1
            && let Some(mut only) = typed.pop()
        {
            self.normalize(&mut only);
            whole.rust_type = whole.rust_type.take().or(only.rust_type.take());
            return adopt(whole, only);
        }
        self.intersect_typed(whole, typed);
    }

    fn intersect_typed(&mut self, whole: &mut SpecType, parts: Vec<SpecType>) {
        let mut done = Done::new(parts.len());
        let mut reference: Option<Expanded> = None;
        for mut part in parts {
            if let SpecShape::Reference(key) = &part.shape {
                let key = key.clone();
                let Some(target) = self.expanded(&part, &key) else {
                    self.report_unexpanded(&part, &key);
                    if self.contains_itself(&key) {
                        // A property that is the enclosing object and more: that object is the nearest type there is.
                        return adopt(whole, part);
                    }
                    continue;
                };
                part = target;
                reference.get_or_insert_with(|| (key, part.clone()));
            } else {
                self.normalize(&mut part);
            }
            done.add(self, part);
        }
        if let Some(mut intersection) = done.finish(self) {
            unwrap_single_variant(&mut intersection);
            let of = match reference {
                Some(reference) => unexpanded_if_same(reference, intersection),
                None => intersection,
            };
            adopt(whole, of);
        } else if matches!(whole.shape, SpecShape::AllOf(_)) {
            whole.shape = SpecShape::Any;
        }
    }

    // The part with the type that it refers to in place of the reference. `None` for one that is in progress, or has too many bases.
    fn expanded(&mut self, part: &SpecType, key: &str) -> Option<SpecType> {
        if self.inheritance.is_too_deep(key) {
            return None;
        }
        let target = self.copied_declared(key)?;
        let target = self.follow_references(target);
        Some(SpecType {
            is_nullable: part.is_nullable || target.is_nullable,
            constraints: target.constraints,
            shape: target.shape,
            notes: Notes::default(),
            ..part.clone()
        })
    }

    // The type at the end of a chain of references, each of which is followed once.
    fn follow_references(&mut self, of: SpecType) -> SpecType {
        let SpecShape::Reference(first) = &of.shape else {
            return of;
        };
        let end = self.reference_end(first);
        let Some(last) = self.copied_declared(&end.key) else {
            return SpecType {
                shape: SpecShape::Reference(end.key),
                ..of
            };
        };
        SpecType {
            is_nullable: of.is_nullable || end.is_nullable || last.is_nullable,
            ..last
        }
    }

    fn reference_end(&mut self, first: &str) -> ReferenceEnd {
        let mut key = first.to_owned();
        let mut passed: IndexMap<String, bool> = IndexMap::new();
        let mut end = loop {
            if let Some(known) = self.reference_ends.get(&key) {
                break known.clone();
            }
            match self.normalize_declared(&key) {
                Some(SpecType {
                    shape: SpecShape::Reference(next),
                    is_nullable,
                    ..
                }) if !passed.contains_key(&key) => {
                    let next = next.clone();
                    passed.insert(std::mem::replace(&mut key, next), *is_nullable);
                }
                _ => {
                    break ReferenceEnd {
                        key,
                        is_nullable: false,
                    };
                }
            }
        };
        // One that is in progress may turn out to be a reference.
        let is_known = self.normalize_declared(&end.key).is_some();
        for (key, is_nullable) in passed.into_iter().rev() {
            end.is_nullable |= is_nullable;
            if is_known {
                self.reference_ends.insert(key, end.clone());
            }
        }
        end
    }

    // Of a part that is a union with the current type as a variant, only the keywords beside the variants.
    fn without_own_union(&self, part: SpecType) -> SpecType {
        let (SpecShape::Reference(union), Some(current)) = (&part.shape, self.current_type()) else {
            return part;
        };
        if !self.inheritance.has_variant(union, current) {
            return part;
        }
        let declared = self.spec.types.get(union).map(|declared| &declared.shape);
        let mut beside = declared
            .cloned()
            .unwrap_or_else(|| SpecType::new(part.location.clone(), SpecShape::Any));
        remove_unions(&mut beside);
        beside.notes = part.notes;
        beside
    }
}

/// The parts so far: one intersection, or several where there are many parts. Those are intersected in pairs, and these in pairs again, so
/// that what the first of them say is not compared with each of the others.
struct Done {
    is_wide: bool,
    /// Each with how many times it was made of a pair.
    intersections: Vec<(u32, SpecType)>,
}

/// More parts than this are intersected in pairs.
const MANY_PARTS: usize = 64;

impl Done {
    const fn new(parts: usize) -> Self {
        Self {
            is_wide: parts > MANY_PARTS,
            intersections: Vec::new(),
        }
    }

    fn add(&mut self, intersector: &mut Intersector<'_, '_>, part: SpecType) {
        let (mut level, mut part) = (0, part);
        while let Some((_, before)) = self
            .intersections
            .pop_if(|(earlier, _)| !self.is_wide || *earlier == level)
        {
            part = intersector.intersect(before, part);
            level += 1;
        }
        self.intersections.push((level, part));
    }

    fn finish(mut self, intersector: &mut Intersector<'_, '_>) -> Option<SpecType> {
        let (_, mut whole) = self.intersections.pop()?;
        while let Some((_, before)) = self.intersections.pop() {
            whole = intersector.intersect(before, whole);
        }
        Some(whole)
    }
}

fn remove_unions(of: &mut SpecType) {
    match &mut of.shape {
        SpecShape::OneOf { .. } => of.shape = SpecShape::Any,
        SpecShape::AllOf(parts) => parts.iter_mut().for_each(remove_unions),
        _ => {}
    }
}

fn flatten(part: SpecType, into: &mut Vec<SpecType>) {
    let is_bare = part.constraints == Constraints::default() && !part.is_nullable;
    match part.shape {
        SpecShape::AllOf(inner) if is_bare => inner.into_iter().for_each(|part| flatten(part, into)),
        _ => into.push(part),
    }
}

// Whether a part has a type or constraints. Any JSON, and an object without keywords, have notes and assertions at most.
fn constrains_type(part: &SpecType) -> bool {
    let is_empty = match &part.shape {
        SpecShape::Any | SpecShape::Placeholder => true,
        SpecShape::Map {
            key: None,
            value,
            is_explicit: false,
        } => value.shape == SpecShape::Any && value.constraints == Constraints::default(),
        _ => false,
    };
    !is_empty || part.constraints.without_assertions() != Constraints::default()
}

fn without_repeated_references(parts: Vec<SpecType>) -> Vec<SpecType> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut parts = parts;
    parts.retain(|part| match &part.shape {
        SpecShape::Reference(key) => seen.insert(key.clone()),
        _ => true,
    });
    parts
}

// If the other parts only repeat what the referenced type says, as `type` beside a `$ref` often does, the whole stays that reference.
fn unexpanded_if_same((key, target): Expanded, both: SpecType) -> SpecType {
    let is_same = target.shape == both.shape
        && target.constraints == both.constraints
        && target.is_nullable == both.is_nullable
        && target.is_secret == both.is_secret;
    if !is_same {
        return both;
    }
    SpecType {
        shape: SpecShape::Reference(key),
        constraints: Constraints::default(),
        is_nullable: false,
        notes: Notes::default(),
        ..both
    }
}

// Takes notes and assertions from a part that has no type of its own.
fn annotate(whole: &mut SpecType, part: &SpecType) {
    tighten(&mut whole.constraints, part.constraints.clone());
    if whole.notes.doc.is_none() {
        whole.notes.doc.clone_from(&part.notes.doc);
    }
    if whole.notes.deprecated.is_none() {
        whole.notes.deprecated.clone_from(&part.notes.deprecated);
    }
    if whole.default.is_none() {
        whole.default.clone_from(&part.default);
    }
    // `allOf: [{$ref: …}, {nullable: true}]` is how documents of 3.0 make a reference nullable.
    whole.is_nullable |= part.is_nullable;
    let is_object = !matches!(part.shape, SpecShape::Any | SpecShape::Placeholder);
    if is_object && whole.shape == SpecShape::AllOf(Vec::new()) {
        // If no other part has a type, it is an object at least.
        whole.shape = part.shape.clone();
    }
}

fn adopt(whole: &mut SpecType, of: SpecType) {
    whole.shape = of.shape;
    whole.is_nullable |= of.is_nullable;
    whole.is_secret |= of.is_secret;
    tighten(&mut whole.constraints, of.constraints);
    if whole.default.is_none() {
        whole.default = of.default;
    }
    whole.notes = std::mem::take(&mut whole.notes).or(of.notes);
}
