//! Which declared types extend which, and by what value of a discriminator each is told.
//!
//! In: the types as they were written. A type extends each that is a part of its `allOf` ([OpenAPI 3.2, section 4.25.4][models]; so it
//! was in 2.0). Knows nothing of merged shapes.
//!
//! [models]: https://spec.openapis.org/oas/v3.2.0.html#models-with-polymorphism-support-using-allof-and-a-discriminator-object

use std::collections::{BTreeMap, BTreeSet};

use crate::model::spec::{Discriminator, Name, Spec, SpecShape, SpecType};

/// The declared types by what they extend.
pub(super) struct Families<'s> {
    spec: &'s Spec,
    parents: BTreeMap<&'s str, Vec<&'s str>>,
    children: BTreeMap<&'s str, Vec<&'s str>>,
}

impl<'s> Families<'s> {
    pub(super) fn find(spec: &'s Spec) -> Self {
        let mut families = Self {
            spec,
            parents: BTreeMap::new(),
            children: BTreeMap::new(),
        };
        for (key, declared) in &spec.types {
            let mut parents = Vec::new();
            references(&declared.shape, &mut parents);
            for parent in &parents {
                families.children.entry(parent).or_default().push(key);
            }
            families.parents.insert(key, parents);
        }
        families
    }

    /// Whether another type extends this one.
    pub(super) fn is_extended(&self, key: &str) -> bool {
        self.children.contains_key(key)
    }

    /// Whether a declared type is a choice that lists `kind`, by way of other choices too. When `kind` has such a type as a part, that
    /// tells only what stands beside the choice: that it is one of the kinds is what the choice says already.
    pub(super) fn lists(&self, choice: &str, kind: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![choice];
        while let Some(key) = open.pop() {
            if let Some(declared) = self.spec.types.get(key)
                && seen.insert(key)
            {
                let mut listed = Vec::new();
                variants(&declared.shape, &mut listed);
                if listed.contains(&kind) {
                    return true;
                }
                open.extend(listed);
            }
        }
        false
    }

    /// The types that extend this one themselves, in the order of the document.
    pub(super) fn children(&self, key: &str) -> &[&'s str] {
        self.children.get(key).map_or(&[], Vec::as_slice)
    }

    /// Whether `key` extends `base`, or extends one that does.
    pub(super) fn extends(&self, key: &str, base: &str) -> bool {
        self.ancestors(key).contains(base)
    }

    /// What tells the types that extend this one: its own discriminator, or that of the nearest it extends itself.
    pub(super) fn discriminator(&self, key: &str) -> Option<&'s Discriminator> {
        let own = self.own_discriminator(key);
        own.or_else(|| Some(self.told_by(key)?.1))
    }

    /// What tells this type from others that extend the same, and the type that declares it.
    pub(super) fn told_by(&self, key: &str) -> Option<(&'s str, &'s Discriminator)> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&'s str> = self.parents_of(key).iter().rev().copied().collect();
        while let Some(parent) = open.pop() {
            if !seen.insert(parent) {
                continue;
            }
            if let Some(own) = self.own_discriminator(parent) {
                return Some((parent, own));
            }
            open.extend(self.parents_of(parent).iter().rev());
        }
        None
    }

    /// The discriminator that a type declares itself.
    pub(super) fn own_discriminator(&self, key: &str) -> Option<&'s Discriminator> {
        own_discriminator(&self.spec.types.get(key)?.shape)
    }

    /// The values of the member `property` that stand for a type: those of the nearest mapping that lists it, else the one noted
    /// beside it, else its name.
    pub(super) fn tags(&self, key: &str, property: &str) -> Vec<&'s str> {
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
            (Some(told), _) => vec![told.value.as_str()],
            (None, Name::Given(name)) => vec![name.as_str()],
            (None, _) => Vec::new(),
        }
    }

    fn parents_of(&self, key: &str) -> &[&'s str] {
        self.parents.get(key).map_or(&[], Vec::as_slice)
    }

    fn ancestors(&self, key: &str) -> BTreeSet<&'s str> {
        let mut seen = BTreeSet::new();
        let mut open = self.parents_of(key).to_vec();
        while let Some(parent) = open.pop() {
            if seen.insert(parent) {
                open.extend(self.parents_of(parent));
            }
        }
        seen
    }

    // What a type extends, by how far away that is; the type itself last, whose mapping may list it.
    fn nearest_first<'k>(&self, key: &'k str) -> Vec<&'k str>
    where
        's: 'k,
    {
        let mut order: Vec<&'k str> = Vec::new();
        let mut level: Vec<&'k str> = self.parents_of(key).to_vec();
        while !level.is_empty() {
            let mut next = Vec::new();
            for parent in level {
                if !order.contains(&parent) && parent != key {
                    order.push(parent);
                    next.extend(self.parents_of(parent));
                }
            }
            level = next;
        }
        order.push(key);
        order
    }
}

// The declared types among the parts, also of parts that are made of parts.
fn references<'s>(of: &'s SpecType, into: &mut Vec<&'s str>) {
    let SpecShape::AllOf(parts) = &of.shape else {
        return;
    };
    for part in parts {
        match &part.shape {
            SpecShape::Reference(key) if !into.contains(&key.as_str()) => into.push(key),
            _ => references(part, into),
        }
    }
}

// The declared types that a type is one of, with nothing between.
fn variants<'s>(of: &'s SpecType, into: &mut Vec<&'s str>) {
    match &of.shape {
        SpecShape::OneOf { variants: listed, .. } => {
            for variant in listed {
                match &variant.shape.shape {
                    SpecShape::Reference(key) => into.push(key),
                    _ => variants(&variant.shape, into),
                }
            }
        }
        SpecShape::AllOf(parts) => parts.iter().for_each(|part| variants(part, into)),
        _ => {}
    }
}

fn own_discriminator(of: &SpecType) -> Option<&Discriminator> {
    match &of.shape {
        SpecShape::Object(object) => object.discriminator.as_deref(),
        SpecShape::AllOf(parts) => parts.iter().find_map(own_discriminator),
        _ => None,
    }
}
