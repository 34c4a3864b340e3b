//! The uses of bases: each becomes one of the base's subtype union.

use std::collections::{BTreeMap, BTreeSet};

use super::declarations::{SubtypeUnion, SubtypeUnions};
use crate::model::spec::{Spec, SpecShape, SpecType, SpecVariant};
use crate::normalize::all_of::inheritance::Inheritance;
use crate::normalize::visit::{each_inner, each_type_of_endpoints};

/// Replaces each reference to a base, and returns the keys of the bases whose unions are used.
pub(super) fn replace_uses(
    spec: &mut Spec,
    inheritance: &Inheritance<'_>,
    unions: &SubtypeUnions,
) -> BTreeSet<String> {
    let mut replacer = Replacer {
        inheritance,
        unions,
        used: BTreeSet::new(),
    };
    for declared in spec.types.values_mut() {
        replacer.replace(&mut declared.shape);
    }
    each_type_of_endpoints(spec, &mut |of| replacer.replace(of));
    with_nested(unions, replacer.used)
}

struct Replacer<'u, 's> {
    inheritance: &'u Inheritance<'s>,
    unions: &'u SubtypeUnions,
    /// The bases whose unions are used.
    used: BTreeSet<String>,
}

impl Replacer<'_, '_> {
    fn replace(&mut self, of: &mut SpecType) {
        match &mut of.shape {
            SpecShape::Reference(key) => {
                if let Some(union) = self.unions.get(key) {
                    self.used.insert(std::mem::replace(key, union.key.clone()));
                }
            }
            SpecShape::OneOf { variants, tag, .. } => {
                let tag = tag.as_ref().map(|tag| tag.value.as_str());
                self.replace_variants(variants, tag);
            }
            shape => each_inner(shape, &mut |inner| self.replace(inner)),
        }
    }

    // A variant stays the base alone if the union lists subtypes of it as further variants.
    fn replace_variants(&mut self, variants: &mut [SpecVariant], tag: Option<&str>) {
        let listed: Vec<String> = variants.iter().filter_map(referenced).collect();
        let bases = self.inheritance.ancestors(listed.iter().map(String::as_str));
        for variant in variants {
            if let SpecShape::Reference(key) = &variant.shape.shape {
                if bases.contains(key.as_str()) {
                    continue;
                }
                self.add_tags(variant, tag);
            }
            self.replace(&mut variant.shape);
        }
    }

    // A variant that becomes a subtype union has the tags of all its subtypes.
    fn add_tags(&self, variant: &mut SpecVariant, tag: Option<&str>) {
        let (SpecShape::Reference(key), Some(tag)) = (&variant.shape.shape, tag) else {
            return;
        };
        let Some(union) = self.unions.get(key) else {
            return;
        };
        if variant.tag_values.is_empty() {
            let own = self.inheritance.tag_values(key, tag).into_iter();
            variant.tag_values.extend(own.map(str::to_owned));
        }
        if let SpecShape::OneOf {
            variants,
            tag: Some(inner),
            ..
        } = &union.declaration.shape.shape
            && inner.value == tag
        {
            let mut seen: BTreeSet<String> = variant.tag_values.iter().cloned().collect();
            for value in variants.iter().flat_map(|inner| &inner.tag_values) {
                if seen.insert(value.clone()) {
                    variant.tag_values.push(value.clone());
                }
            }
        }
    }
}

// The used unions, and those that are their variants.
fn with_nested(unions: &SubtypeUnions, used: BTreeSet<String>) -> BTreeSet<String> {
    let bases: BTreeMap<&str, &str> = unions
        .iter()
        .map(|(base, union)| (union.key.as_str(), base.as_str()))
        .collect();
    let mut all = BTreeSet::new();
    let mut open: Vec<String> = used.into_iter().collect();
    while let Some(base) = open.pop() {
        if !all.insert(base.clone()) {
            continue;
        }
        let nested = unions.get(&base).into_iter().flat_map(variants_of);
        let nested = nested.filter_map(referenced);
        open.extend(nested.filter_map(|key| bases.get(key.as_str()).map(|base| (*base).to_owned())));
    }
    all
}

fn variants_of(union: &SubtypeUnion) -> &[SpecVariant] {
    match &union.declaration.shape.shape {
        SpecShape::OneOf { variants, .. } => variants,
        _ => &[],
    }
}

fn referenced(variant: &SpecVariant) -> Option<String> {
    match &variant.shape.shape {
        SpecShape::Reference(key) => Some(key.clone()),
        _ => None,
    }
}
