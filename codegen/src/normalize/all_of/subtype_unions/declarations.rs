//! The declarations of subtype unions: which bases have one, and with which variants.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use crate::diagnostics::location::{Location, Spanned};
use crate::model::spec::{
    Discriminator, Name, Notes, Spec, SpecObject, SpecShape, SpecType, SpecVariant, TypeDeclaration,
};
use crate::normalize::all_of::inheritance::{Inheritance, MAX_DEPTH};

/// The union of a base and its subtypes.
pub(super) struct SubtypeUnion {
    /// Its key among the declared types.
    pub(super) key: String,
    pub(super) declaration: TypeDeclaration,
}

/// By the keys of the bases.
pub(super) type SubtypeUnions = IndexMap<String, SubtypeUnion>;

/// A subtype by its key, with the values of the discriminator that stand for it.
type Tagged = (String, Vec<String>);

/// The union of each base whose discriminator identifies a declared subtype.
pub(super) fn find_unions(spec: &Spec, inheritance: &Inheritance<'_>) -> SubtypeUnions {
    let positions: BTreeMap<&str, usize> = spec.types.keys().map(String::as_str).zip(0..).collect();
    let mut unions = SubtypeUnions::new();
    for (base, declared) in &spec.types {
        let Some(discriminator) = inheritance.discriminator(base) else {
            continue;
        };
        let property = &discriminator.property.value;
        if !has_property(declared, property) {
            continue;
        }
        let mut subtypes = tagged_subtypes(spec, inheritance, base, discriminator);
        if subtypes.is_empty() {
            continue;
        }
        subtypes.sort_by_key(|(key, _)| positions.get(key.as_str()).copied());
        let base_tags = to_owned(inheritance.tag_values(base, property));
        let variants = variants_of(declared, discriminator, subtypes, (base.clone(), base_tags));
        let declaration = declare_union(declared, discriminator, variants);
        let key = free_key(spec, base);
        unions.insert(base.clone(), SubtypeUnion { key, declaration });
    }
    nest_unions(&mut unions, inheritance);
    unions
}

fn free_key(spec: &Spec, base: &str) -> String {
    let mut key = format!("any {base}");
    while spec.types.contains_key(&key) {
        key.insert_str(0, "any ");
    }
    key
}

/// A type that may be a subtype of a base.
struct Candidate<'c> {
    key: &'c str,
    /// How many types it is away from the base.
    depth: usize,
    /// Whether it is known to extend the base.
    is_subtype: bool,
}

// The subtypes of `base` that its discriminator identifies.
fn tagged_subtypes(
    spec: &Spec,
    inheritance: &Inheritance<'_>,
    base: &str,
    discriminator: &Discriminator,
) -> Vec<Tagged> {
    let property = discriminator.property.value.as_str();
    let own = inheritance.own_discriminator(base);
    let mapped = own.iter().flat_map(|own| &own.mapping);
    let subtypes_of = |of: &Candidate<'_>| {
        let (depth, is_subtype) = (of.depth + 1, of.is_subtype);
        let subtypes = inheritance.subtypes_of(of.key).iter();
        subtypes.map(move |key| Candidate {
            key,
            depth,
            is_subtype,
        })
    };
    let mut open: Vec<Candidate<'_>> = subtypes_of(&Candidate {
        key: base,
        depth: 0,
        is_subtype: true,
    })
    .collect();
    // Some documents list types in `mapping` that do not extend the base.
    open.extend(mapped.map(|(_, target)| Candidate {
        key: target,
        depth: 1,
        is_subtype: false,
    }));
    // Nor is a base of the base a subtype.
    let mut seen = inheritance.ancestors([base]);
    seen.insert(base);
    let mut subtypes = Vec::new();
    while let Some(candidate) = open.pop() {
        let key = candidate.key;
        if !seen.insert(key) {
            continue;
        }
        if !has_other_discriminator(inheritance, key, property) && candidate.depth < MAX_DEPTH {
            open.extend(subtypes_of(&candidate));
        }
        let extends = candidate.is_subtype || inheritance.extends(key, base);
        let tags = tags_of(inheritance, key, extends.then_some(discriminator), base);
        if !tags.is_empty() && spec.types.get(key).is_some_and(|of| has_property(of, property)) {
            subtypes.push((key.to_owned(), tags));
        }
    }
    subtypes
}

// The tags of a type that does not extend the base are those of the mapping that lists it: that of the base, which declares it.
fn tags_of(
    inheritance: &Inheritance<'_>,
    key: &str,
    extended: Option<&Discriminator>,
    base: &str,
) -> Vec<String> {
    to_owned(match extended {
        Some(discriminator) => inheritance.tag_values(key, &discriminator.property.value),
        None => inheritance.mapped_values(base, key).to_vec(),
    })
}

// Whether the subtypes of this type have another discriminator: then they are variants of a separate union.
fn has_other_discriminator(inheritance: &Inheritance<'_>, key: &str, property: &str) -> bool {
    let own = inheritance.own_discriminator(key);
    own.is_some_and(|own| own.property.value != property) && inheritance.has_subtypes(key)
}

fn has_property(declared: &TypeDeclaration, property: &str) -> bool {
    let has = |object: &SpecObject| object.fields.iter().any(|field| field.name.value == property);
    matches!(&declared.shape.shape, SpecShape::Object(object) if has(object))
}

fn declare_union(
    declared: &TypeDeclaration,
    discriminator: &Discriminator,
    variants: Vec<SpecVariant>,
) -> TypeDeclaration {
    let (name, property) = (declared.name.value.text(), &discriminator.property);
    let mut shape = SpecType::new(
        declared.shape.location.clone(),
        SpecShape::OneOf {
            variants,
            tag: Some(property.clone()),
            is_any: false,
        },
    );
    shape.is_nullable = declared.shape.is_nullable;
    shape.notes = Notes {
        doc: Some(format!(
            "`{name}`, or one of its subtypes, distinguished by `{}`.",
            property.value
        )),
        deprecated: declared.shape.notes.deprecated.clone(),
        ..Notes::default()
    };
    TypeDeclaration {
        name: Spanned::new(Name::subtype_union(name), declared.name.location.clone()),
        shape,
    }
}

// The subtypes, and the base itself.
fn variants_of(
    declared: &TypeDeclaration,
    discriminator: &Discriminator,
    subtypes: Vec<Tagged>,
    base: Tagged,
) -> Vec<SpecVariant> {
    let location = &declared.shape.location;
    let is_default = |key: &str| discriminator.default.as_deref() == Some(key);
    let has_default = subtypes.iter().any(|(key, _)| is_default(key));
    let mut variants: Vec<SpecVariant> = subtypes
        .into_iter()
        .map(|(key, tag_values)| SpecVariant {
            is_fallback: is_default(&key),
            ..variant(location, key, tag_values)
        })
        .collect();
    let (name, property) = (declared.name.value.text(), &discriminator.property.value);
    let (base, tags) = base;
    // If another variant is the default, the base has tags like any other. Otherwise it has those that the mapping lists, since a base
    // that it does not list may be abstract.
    let (tags, doc) = if has_default {
        (tags, format!("`{name}` itself."))
    } else {
        let doc = format!("`{name}` itself, for any `{property}` that no other variant has.");
        let mapping = discriminator.mapping.iter().filter(|(_, target)| *target == base);
        let mapped: BTreeSet<&str> = mapping.map(|(value, _)| value.value.as_str()).collect();
        let is_mapped = |tag: &String| mapped.contains(tag.as_str());
        (tags.into_iter().filter(is_mapped).collect(), doc)
    };
    let mut base = variant(location, base, tags);
    base.is_fallback = true;
    base.shape.notes.doc = Some(doc);
    variants.push(base);
    variants
}

fn variant(location: &Location, key: String, tag_values: Vec<String>) -> SpecVariant {
    SpecVariant {
        name: None,
        tag_values,
        is_fallback: false,
        shape: SpecType::new(location.clone(), SpecShape::Reference(key)),
    }
}

// A variant whose subtypes have another discriminator is the union of those.
fn nest_unions(unions: &mut SubtypeUnions, inheritance: &Inheritance<'_>) {
    let keys: BTreeMap<String, String> = unions
        .iter()
        .map(|(base, union)| (base.clone(), union.key.clone()))
        .collect();
    for union in unions.values_mut() {
        let SpecShape::OneOf {
            variants,
            tag: Some(tag),
            ..
        } = &mut union.declaration.shape.shape
        else {
            continue;
        };
        for variant in variants.iter_mut().filter(|variant| !variant.is_fallback) {
            if let SpecShape::Reference(key) = &mut variant.shape.shape
                && has_other_discriminator(inheritance, key, &tag.value)
                && let Some(inner) = keys.get(key)
            {
                inner.clone_into(key);
            }
        }
    }
}

fn to_owned(values: Vec<&str>) -> Vec<String> {
    values.into_iter().map(str::to_owned).collect()
}
