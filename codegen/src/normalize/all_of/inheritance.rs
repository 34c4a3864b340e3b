//! Which declared types extend which, and which tag values stand for each.
//!
//! In: the types as they were written. A type extends each type that its `allOf` refers to ([OpenAPI 3.2, section 4.25.4][models]; so it
//! was in 2.0). Knows nothing of intersected types.
//!
//! [models]: https://spec.openapis.org/oas/v3.2.0.html#models-with-polymorphism-support-using-allof-and-a-discriminator-object

use std::collections::{BTreeMap, BTreeSet};

use crate::model::spec::{Discriminator, Name, Spec, SpecShape, SpecType};

/// The declared types of a spec with their bases and subtypes.
pub(super) struct Inheritance<'s> {
    spec: &'s Spec,
    bases: BTreeMap<&'s str, Vec<&'s str>>,
    subtypes: BTreeMap<&'s str, Vec<&'s str>>,
}

impl<'s> Inheritance<'s> {
    pub(super) fn find(spec: &'s Spec) -> Self {
        let mut inheritance = Self {
            spec,
            bases: BTreeMap::new(),
            subtypes: BTreeMap::new(),
        };
        for (key, declared) in &spec.types {
            let mut bases = Vec::new();
            collect_bases(&declared.shape, &mut bases);
            for base in &bases {
                inheritance.subtypes.entry(base).or_default().push(key);
            }
            inheritance.bases.insert(key, bases);
        }
        inheritance
    }

    /// Whether another type extends this one.
    pub(super) fn has_subtypes(&self, key: &str) -> bool {
        self.subtypes.contains_key(key)
    }

    /// The types that extend this one directly, in the order of the document.
    pub(super) fn subtypes_of(&self, key: &str) -> &[&'s str] {
        self.subtypes.get(key).map_or(&[], Vec::as_slice)
    }

    /// Whether `key` extends `base`, directly or through other types.
    pub(super) fn extends(&self, key: &str, base: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = self.bases_of(key).to_vec();
        while let Some(next) = open.pop() {
            if next == base {
                return true;
            }
            if seen.insert(next) {
                open.extend(self.bases_of(next));
            }
        }
        false
    }

    /// Whether the declared type `union` is a union with the variant `key`, directly or through other unions.
    ///
    /// If `key` in turn has `union` as a part, then that part only adds what stands beside the variants: that a value is one of them is
    /// what the union says already.
    pub(super) fn has_variant(&self, union: &str, key: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![union];
        while let Some(next) = open.pop() {
            if let Some(declared) = self.spec.types.get(next)
                && seen.insert(next)
            {
                let mut variants = Vec::new();
                collect_variants(&declared.shape, &mut variants);
                if variants.contains(&key) {
                    return true;
                }
                open.extend(variants);
            }
        }
        false
    }

    /// The discriminator of the subtypes of this type: its own, or else the inherited one.
    pub(super) fn discriminator(&self, key: &str) -> Option<&'s Discriminator> {
        let own = self.own_discriminator(key);
        own.or_else(|| Some(self.inherited_discriminator(key)?.1))
    }

    /// The discriminator that tells this type from its siblings, and the nearest base, which declares it.
    pub(super) fn inherited_discriminator(&self, key: &str) -> Option<(&'s str, &'s Discriminator)> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&'s str> = self.bases_of(key).iter().rev().copied().collect();
        while let Some(base) = open.pop() {
            if !seen.insert(base) {
                continue;
            }
            if let Some(own) = self.own_discriminator(base) {
                return Some((base, own));
            }
            open.extend(self.bases_of(base).iter().rev());
        }
        None
    }

    /// The discriminator that a type declares itself.
    pub(super) fn own_discriminator(&self, key: &str) -> Option<&'s Discriminator> {
        discriminator_of(&self.spec.types.get(key)?.shape)
    }

    /// The values of the discriminator `property` that stand for a type: those of the nearest `mapping` that lists it, or else the one
    /// that is noted beside the type, or else its name.
    pub(super) fn tag_values(&self, key: &str, property: &str) -> Vec<&'s str> {
        for base in self.nearest_first(key) {
            let own = self.own_discriminator(base);
            let mapping = own.filter(|own| own.property.value == property);
            let mapped = mapping.iter().flat_map(|own| &own.mapping);
            let mapped: Vec<&str> = mapped
                .filter(|(_, target)| target == key)
                .map(|(value, _)| value.value.as_str())
                .collect();
            if !mapped.is_empty() {
                return mapped;
            }
        }
        let Some(declared) = self.spec.types.get(key) else {
            return Vec::new();
        };
        match (&declared.shape.tag_value, &declared.name.value) {
            (Some(value), _) => vec![value.value.as_str()],
            (None, Name::Given(name)) => vec![name.as_str()],
            (None, _) => Vec::new(),
        }
    }

    fn bases_of(&self, key: &str) -> &[&'s str] {
        self.bases.get(key).map_or(&[], Vec::as_slice)
    }

    // The bases of a type by distance; the type itself last, since its own mapping may list it.
    fn nearest_first<'k>(&self, key: &'k str) -> Vec<&'k str>
    where
        's: 'k,
    {
        let mut order: Vec<&'k str> = Vec::new();
        let mut level: Vec<&'k str> = self.bases_of(key).to_vec();
        while !level.is_empty() {
            let mut next = Vec::new();
            for base in level {
                if !order.contains(&base) && base != key {
                    order.push(base);
                    next.extend(self.bases_of(base));
                }
            }
            level = next;
        }
        order.push(key);
        order
    }
}

// The declared types among the parts of an `allOf`, also those of nested ones.
fn collect_bases<'s>(of: &'s SpecType, into: &mut Vec<&'s str>) {
    let SpecShape::AllOf(parts) = &of.shape else {
        return;
    };
    for part in parts {
        match &part.shape {
            SpecShape::Reference(key) if !into.contains(&key.as_str()) => into.push(key),
            _ => collect_bases(part, into),
        }
    }
}

// The declared types among the variants, also those of nested unions and of unions that are parts.
fn collect_variants<'s>(of: &'s SpecType, into: &mut Vec<&'s str>) {
    match &of.shape {
        SpecShape::OneOf { variants, .. } => {
            for variant in variants {
                match &variant.shape.shape {
                    SpecShape::Reference(key) => into.push(key),
                    _ => collect_variants(&variant.shape, into),
                }
            }
        }
        SpecShape::AllOf(parts) => parts.iter().for_each(|part| collect_variants(part, into)),
        _ => {}
    }
}

fn discriminator_of(of: &SpecType) -> Option<&Discriminator> {
    match &of.shape {
        SpecShape::Object(object) => object.discriminator.as_deref(),
        SpecShape::AllOf(parts) => parts.iter().find_map(discriminator_of),
        _ => None,
    }
}
