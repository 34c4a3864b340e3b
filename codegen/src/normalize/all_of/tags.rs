//! Tags: a property whose value tells the variants of a union apart is written, and not asked for.
//!
//! In: declared types without `allOf`. Out: the same; in each variant the property has the values that stand for it: a constant if there
//! is one, else an enum of them, of which the first is written unless another is chosen. It comes first, since some readers (System.Text.Json)
//! recognise a variant by its first member only. The values are those of `mapping`, of `const` or `enum`, of `default`, or the schema's
//! name ([OpenAPI 3.2, section 4.25][discriminator]). Chooses no Rust type.
//!
//! [discriminator]: https://spec.openapis.org/oas/v3.2.0.html#discriminator-object

mod facts;
mod fix;
mod resolve;

use std::collections::{BTreeMap, BTreeSet};

use self::facts::Facts;
use self::resolve::{Tags, resolve_tags};
use crate::diagnostics::location::Spanned;
use crate::model::spec::{Basic, Literal, Presence, Spec, SpecField, SpecShape, SpecType, SpecVariant};
use crate::normalize::visit::{each_inner, each_type_of_endpoints};

pub(super) use self::fix::{TagUse, convert_tags, fix_tag};

/// A property of a declared type, by the type's key.
type Property = (String, String);

/// Gives the property that identifies each variant of each union the values that stand for the variant.
pub(super) fn write_tags(spec: &mut Spec) {
    let mut names = BTreeSet::new();
    each_union(spec, &mut |_, tag| names.extend(tag.map(str::to_owned)));
    let facts = Facts::of(spec, &names);
    let mut claims: BTreeMap<Property, Vec<Tags>> = BTreeMap::new();
    each_union(spec, &mut |variants, tag| match tag {
        Some(tag) => {
            let resolved = resolve_tags(&facts, variants, tag);
            for (variant, tags) in variants.iter_mut().zip(resolved) {
                tags.texts().clone_into(&mut variant.tag_values);
                claim(&facts, variant, tag, tags, &mut claims);
            }
        }
        None => {
            for (property, variant, value) in constants_of(&facts, variants) {
                let tags = Tags::one(value);
                claim(&facts, variant, &property, tags, &mut claims);
            }
        }
    });
    for ((key, property), tags) in claims {
        if let Some(declared) = spec.types.get_mut(&key) {
            fix_property(&facts, &mut declared.shape, &property, &Tags::all_of(tags));
        }
    }
}

// Visits every union: its variants, and the property that its discriminator names.
fn each_union(spec: &mut Spec, visit: &mut dyn FnMut(&mut [SpecVariant], Option<&str>)) {
    for declared in spec.types.values_mut() {
        unions_in(&mut declared.shape, visit);
    }
    each_type_of_endpoints(spec, &mut |of| unions_in(of, visit));
}

fn unions_in(of: &mut SpecType, visit: &mut dyn FnMut(&mut [SpecVariant], Option<&str>)) {
    if let SpecShape::OneOf { variants, tag, .. } = &mut of.shape {
        visit(variants, tag.as_ref().map(|tag| tag.value.as_str()));
    }
    each_inner(&mut of.shape, &mut |inner| unions_in(inner, visit));
}

// A declared type may be a variant of several unions, so it is fixed after all of them are known.
fn claim(
    facts: &Facts,
    variant: &mut SpecVariant,
    property: &str,
    tags: Tags,
    claims: &mut BTreeMap<Property, Vec<Tags>>,
) {
    if let SpecShape::Reference(key) = &variant.shape.shape {
        if let Some(key) = facts.object_key(key) {
            claims
                .entry((key.to_owned(), property.to_owned()))
                .or_default()
                .push(tags);
        }
    } else {
        fix_property(facts, &mut variant.shape, property, &tags);
    }
}

fn fix_property(facts: &Facts, of: &mut SpecType, property: &str, tags: &Tags) {
    let location = of.location.clone();
    if let SpecShape::Object(object) = &mut of.shape {
        let values = tags.written();
        let is_declared = object.fields.iter().any(|field| field.name.value == property);
        if !is_declared && values.len() > 1 {
            let name = Spanned::new(property.to_owned(), location);
            object.fields.push(undeclared_tag(name));
        }
        fix_tag(object, property, values, tags.tag_use(), &|key| {
            facts.values(key).to_vec()
        });
    }
}

// Of a variant that does not declare the property, the union writes the value; one with several values declares it, to choose one.
fn undeclared_tag(name: Spanned<String>) -> SpecField {
    SpecField {
        shape: SpecType::new(name.location.clone(), SpecShape::Basic(Basic::String)),
        name,
        rust_name: None,
        presence: Presence::Optional,
        tag: None,
        is_read_only: false,
        is_write_only: false,
    }
}

// Without a discriminator: the first property that has a single value in every variant, a different one in each.
fn constants_of<'v>(
    facts: &Facts,
    variants: &'v mut [SpecVariant],
) -> Vec<(String, &'v mut SpecVariant, Literal)> {
    let singles: Vec<Vec<(String, Literal)>> = variants
        .iter()
        .map(|variant| facts.single_values(&variant.shape))
        .collect();
    let value_in = |singles: &[(String, Literal)], name: &str| {
        let mut singles = singles.iter();
        singles
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.clone())
    };
    let candidates = singles.first().into_iter().flatten().map(|(name, _)| name);
    let found = candidates.into_iter().find_map(|name| {
        let values: Option<Vec<Literal>> = singles.iter().map(|singles| value_in(singles, name)).collect();
        let values = values.filter(|values| values.len() > 1 && are_distinct(values))?;
        Some((name.clone(), values))
    });
    let Some((name, values)) = found else {
        return Vec::new();
    };
    let tagged = variants.iter_mut().zip(values);
    tagged
        .map(|(variant, value)| (name.clone(), variant, value))
        .collect()
}

fn are_distinct(values: &[Literal]) -> bool {
    let mut rest = values.iter();
    while let Some(value) = rest.next() {
        if rest.as_slice().contains(value) {
            return false;
        }
    }
    true
}
