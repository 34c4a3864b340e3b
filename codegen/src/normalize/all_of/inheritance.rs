//! Which declared types extend which, and which tag values stand for each.
//!
//! In: the types as they were written. A type extends each type that its `allOf` refers to ([OpenAPI 3.2, section 4.25.4][models]; so it
//! was in 2.0). Knows nothing of intersected types.
//!
//! [models]: https://spec.openapis.org/oas/v3.2.0.html#models-with-polymorphism-support-using-allof-and-a-discriminator-object

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::spec::{Discriminator, Name, Spec, SpecShape, SpecType};

/// How many types may extend each other in a row: further bases are none.
pub(super) const MAX_DEPTH: usize = 64;

/// The declared types of a spec with their bases and subtypes.
pub(super) struct Inheritance<'s> {
    spec: &'s Spec,
    bases: BTreeMap<&'s str, Vec<&'s str>>,
    subtypes: BTreeMap<&'s str, Vec<&'s str>>,
    /// The variants of each declared union.
    variants: BTreeMap<&'s str, BTreeSet<&'s str>>,
    /// The types from which a discriminator is reached over bases.
    discriminated: BTreeSet<&'s str>,
    /// The discriminators that types declare themselves.
    discriminators: BTreeMap<&'s str, &'s Discriminator>,
    /// For each type with a discriminator the values in its mapping, by the types that they stand for.
    mapped: BTreeMap<&'s str, BTreeMap<&'s str, Vec<&'s str>>>,
    /// How many types extend each other up to this one, counted again from a type whose base is left out.
    depths: BTreeMap<&'s str, usize>,
    /// The tag values that were found so far, by type and property.
    tags: RefCell<BTreeMap<String, TagValues<'s>>>,
}

type TagValues<'s> = BTreeMap<String, Vec<&'s str>>;

impl<'s> Inheritance<'s> {
    pub(super) fn find(spec: &'s Spec) -> Self {
        let mut inheritance = Self {
            spec,
            bases: BTreeMap::new(),
            subtypes: BTreeMap::new(),
            variants: BTreeMap::new(),
            discriminated: BTreeSet::new(),
            discriminators: BTreeMap::new(),
            mapped: BTreeMap::new(),
            depths: BTreeMap::new(),
            tags: RefCell::default(),
        };
        for (key, declared) in &spec.types {
            let mut bases = Bases::default();
            bases.collect(&declared.shape);
            for base in &bases.order {
                inheritance.subtypes.entry(base).or_default().push(key);
            }
            inheritance.bases.insert(key, bases.order);
            let mut variants = BTreeSet::new();
            collect_variants(&declared.shape, &mut variants);
            if !variants.is_empty() {
                inheritance.variants.insert(key, variants);
            }
            if let Some(own) = discriminator_of(&declared.shape) {
                inheritance.add_discriminator(key, own);
            }
        }
        inheritance.find_depths();
        inheritance.remove_deep_bases();
        inheritance.find_discriminated();
        inheritance
    }

    fn add_discriminator(&mut self, key: &'s str, own: &'s Discriminator) {
        self.discriminators.insert(key, own);
        let mapped = self.mapped.entry(key).or_default();
        for (value, target) in &own.mapping {
            mapped.entry(target).or_default().push(value.value.as_str());
        }
    }

    // Bases before those that extend them; a base that is reached again on the way to itself counts as none.
    fn find_depths(&mut self) {
        for key in self.spec.types.keys() {
            let mut open = vec![(key.as_str(), 0)];
            let mut entered: BTreeSet<&str> = BTreeSet::from([key.as_str()]);
            while let Some((key, next)) = open.pop() {
                if self.depths.contains_key(key) {
                    continue;
                }
                if let Some(base) = self.bases_of(key).get(next).copied() {
                    open.push((key, next + 1));
                    if !self.depths.contains_key(base) && entered.insert(base) {
                        open.push((base, 0));
                    }
                    continue;
                }
                let bases = self.bases_of(key).iter().filter_map(|base| self.depths.get(base));
                let kept = bases.map(|depth| depth + 1).filter(|depth| *depth < MAX_DEPTH);
                let depth = kept.max().unwrap_or(0);
                self.depths.insert(key, depth);
            }
        }
    }

    // From here on, a type at the end of too many has no subtypes.
    fn remove_deep_bases(&mut self) {
        let depths = std::mem::take(&mut self.depths);
        let is_too_deep = |key: &str| depths.get(key).is_some_and(|depth| depth + 1 >= MAX_DEPTH);
        for bases in self.bases.values_mut() {
            bases.retain(|base| !is_too_deep(base));
        }
        self.subtypes.retain(|base, _| !is_too_deep(base));
        self.depths = depths;
    }

    /// Whether so many types extend each other up to this one that no other type may extend it.
    pub(super) fn is_too_deep(&self, key: &str) -> bool {
        self.depths.get(key).is_some_and(|depth| depth + 1 >= MAX_DEPTH)
    }

    // From each type with a discriminator to its subtypes, and theirs, each visited once.
    fn find_discriminated(&mut self) {
        let keys = self.spec.types.keys().map(String::as_str);
        let mut open: Vec<&str> = keys.filter(|key| self.own_discriminator(key).is_some()).collect();
        while let Some(base) = open.pop() {
            let subtypes = self.subtypes.get(base).into_iter().flatten();
            open.extend(subtypes.filter(|subtype| self.discriminated.insert(subtype)));
        }
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
        let is_direct = |key: &str| self.bases_of(key).contains(&base);
        is_direct(key) || self.ancestors([key]).into_iter().any(is_direct)
    }

    /// The types that one of `keys` extends, directly or through other types.
    pub(super) fn ancestors<'k>(&self, keys: impl IntoIterator<Item = &'k str>) -> BTreeSet<&'s str> {
        let mut all = BTreeSet::new();
        let mut level: Vec<&'s str> = keys
            .into_iter()
            .flat_map(|key| self.bases_of(key))
            .copied()
            .collect();
        for _ in 0..MAX_DEPTH {
            level.retain(|base| all.insert(*base));
            level = level
                .iter()
                .flat_map(|base| self.bases_of(base))
                .copied()
                .collect();
        }
        all
    }

    /// Whether the declared type `union` is a union with the variant `key`, directly or through other unions.
    ///
    /// If `key` in turn has `union` as a part, then that part only adds the keywords beside the variants, since every value of `key` is one
    /// of the union already.
    pub(super) fn has_variant(&self, union: &str, key: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![union];
        while let Some(next) = open.pop() {
            if let Some(variants) = self.variants.get(next)
                && seen.insert(next)
            {
                if variants.contains(key) {
                    return true;
                }
                // Those that are unions themselves.
                open.extend(
                    variants
                        .iter()
                        .filter(|variant| self.variants.contains_key(*variant)),
                );
            }
        }
        false
    }

    /// The discriminator of the subtypes of this type: its own, or else the inherited one.
    pub(super) fn discriminator(&self, key: &str) -> Option<&'s Discriminator> {
        let own = self.own_discriminator(key);
        own.or_else(|| Some(self.inherited_discriminator(key)?.1))
    }

    /// The discriminator that identifies this type among its siblings, and the nearest base, which declares it.
    pub(super) fn inherited_discriminator(&self, key: &str) -> Option<(&'s str, &'s Discriminator)> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<(usize, &'s str)> = self.bases_above(key, 1);
        while let Some((depth, base)) = open.pop() {
            if let Some(own) = self.own_discriminator(base) {
                return Some((base, own));
            }
            // Only those with a discriminator above them are searched, so that little is searched in vain.
            if depth < MAX_DEPTH && self.discriminated.contains(base) && seen.insert(base) {
                open.extend(self.bases_above(base, depth + 1));
            }
        }
        None
    }

    // The bases of a type that has a discriminator above it, the first one last.
    fn bases_above(&self, key: &str, depth: usize) -> Vec<(usize, &'s str)> {
        if !self.discriminated.contains(key) {
            return Vec::new();
        }
        self.bases_of(key)
            .iter()
            .rev()
            .map(|base| (depth, *base))
            .collect()
    }

    /// The discriminator that a type declares itself.
    pub(super) fn own_discriminator(&self, key: &str) -> Option<&'s Discriminator> {
        self.discriminators.get(key).copied()
    }

    /// The values in the mapping of `base` itself that stand for `key`.
    pub(super) fn mapped_values(&self, base: &str, key: &str) -> &[&'s str] {
        let mapped = self.mapped.get(base).and_then(|mapped| mapped.get(key));
        mapped.map_or(&[], Vec::as_slice)
    }

    /// The values of the discriminator `property` that stand for a type, found once for each.
    pub(super) fn tag_values(&self, key: &str, property: &str) -> Vec<&'s str> {
        let known = |tags: &BTreeMap<String, TagValues<'s>>| Some(tags.get(key)?.get(property)?.clone());
        if let Some(known) = known(&self.tags.borrow()) {
            return known;
        }
        let values = self.find_tag_values(key, property);
        let mut tags = self.tags.borrow_mut();
        let of_type = tags.entry(key.to_owned()).or_default();
        of_type.insert(property.to_owned(), values.clone());
        values
    }

    // The values of the discriminator `property` that stand for a type: those of the nearest `mapping` that lists it, or else the one
    // that is noted beside the type, or else its name.
    fn find_tag_values(&self, key: &str, property: &str) -> Vec<&'s str> {
        for base in self.nearest_first(key) {
            let own = self.own_discriminator(base);
            let is_of_property = own.is_some_and(|own| own.property.value == property);
            let mapped = self.mapped_values(base, key);
            if is_of_property && !mapped.is_empty() {
                return mapped.to_vec();
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
        let mut seen: BTreeSet<&str> = BTreeSet::from([key]);
        let mut level: Vec<&'k str> = self.bases_of(key).to_vec();
        for _ in 0..MAX_DEPTH {
            level.retain(|base| seen.insert(base));
            order.extend(&level);
            level = level
                .iter()
                .flat_map(|base| self.bases_of(base))
                .copied()
                .collect();
        }
        order.push(key);
        order
    }
}

/// The declared types among the parts of an `allOf`, also those of nested ones.
#[derive(Default)]
struct Bases<'s> {
    order: Vec<&'s str>,
    seen: BTreeSet<&'s str>,
}

impl<'s> Bases<'s> {
    fn collect(&mut self, of: &'s SpecType) {
        let SpecShape::AllOf(parts) = &of.shape else {
            return;
        };
        for part in parts {
            match &part.shape {
                SpecShape::Reference(key) if self.seen.insert(key) => self.order.push(key),
                _ => self.collect(part),
            }
        }
    }
}

// The declared types among the variants, also those of nested unions and of unions that are parts.
fn collect_variants<'s>(of: &'s SpecType, into: &mut BTreeSet<&'s str>) {
    match &of.shape {
        SpecShape::OneOf { variants, .. } => {
            for variant in variants {
                match &variant.shape.shape {
                    SpecShape::Reference(key) => {
                        into.insert(key);
                    }
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
