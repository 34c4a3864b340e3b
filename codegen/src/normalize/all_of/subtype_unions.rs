//! Where a type with a discriminator is used, a value may be of any type that extends it: such a use becomes one of a choice.
//!
//! In: declared types whose parts are merged. Out: the same, with a choice more for each such type that is used. The type itself
//! stays what it is, under its name, and is the alternative for what is told as none of the others.

use std::collections::{BTreeMap, BTreeSet};

use super::inheritance::Families;
use crate::normalize::visit::{each_inner, each_type_of_endpoints};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::spec::{
    Discriminator, Name, Notes, Spec, SpecObject, SpecShape, SpecType, SpecVariant, TypeDeclaration,
};

/// Makes each use of a type that others extend one of the choice between it and those, and declares the choices.
pub(super) fn widen_uses(spec: &mut Spec, families: &Families<'_>) {
    let choices = find_choices(spec, families);
    if choices.is_empty() {
        return;
    }
    let mut widening = Widening {
        families,
        choices: &choices,
        used: BTreeSet::new(),
    };
    for declared in spec.types.values_mut() {
        widening.widen(&mut declared.shape);
    }
    each_type_of_endpoints(spec, &mut |of| widening.widen(of));
    let used = widening.all_used();
    // Behind all that the document declares: what it names itself goes first.
    for (_, choice) in choices.into_iter().filter(|(base, _)| used.contains(base)) {
        spec.types.insert(choice.key, choice.declaration);
    }
}

struct Choice {
    /// Its key among the declared types.
    key: String,
    declaration: TypeDeclaration,
}

// By the keys of the types that are extended.
type Choices = indexmap::IndexMap<String, Choice>;

fn find_choices(spec: &Spec, families: &Families<'_>) -> Choices {
    let places: BTreeMap<&str, usize> = spec.types.keys().map(String::as_str).zip(0..).collect();
    let mut choices = Choices::new();
    for (base, declared) in &spec.types {
        let Some(discriminator) = families.discriminator(base) else {
            continue;
        };
        if !holds(declared, &discriminator.property.value) {
            continue;
        }
        let mut told = told_apart(spec, families, base, discriminator);
        if told.is_empty() {
            continue;
        }
        told.sort_by_key(|(key, _)| places.get(key.as_str()).copied());
        let mut key = format!("any {base}");
        while spec.types.contains_key(&key) {
            key.insert_str(0, "any ");
        }
        let own_tags = families.tags(base, &discriminator.property.value);
        let own_tags = own_tags.into_iter().map(str::to_owned).collect();
        let variants = alternatives_of(declared, discriminator, told, (base, own_tags));
        let declaration = declare(declared, discriminator, variants);
        choices.insert(base.clone(), Choice { key, declaration });
    }
    let keys: BTreeMap<String, String> = choices
        .iter()
        .map(|(base, choice)| (base.clone(), choice.key.clone()))
        .collect();
    for choice in choices.values_mut() {
        nest(&mut choice.declaration.shape, families, &keys);
    }
    choices
}

// The types that a discriminator tells from `base`, each with its values.
fn told_apart(
    spec: &Spec,
    families: &Families<'_>,
    base: &str,
    discriminator: &Discriminator,
) -> Vec<(String, Vec<String>)> {
    let property = discriminator.property.value.as_str();
    let own = families.own_discriminator(base);
    let mapped = own.iter().flat_map(|own| &own.mapping);
    let mut open: Vec<&str> = families.children(base).to_vec();
    // Some documents list types that do not say what they extend.
    open.extend(mapped.map(|(_, target)| target.as_str()));
    let mut seen = BTreeSet::from([base]);
    let mut told = Vec::new();
    while let Some(key) = open.pop() {
        if families.extends(base, key) || !seen.insert(key) {
            continue;
        }
        if !is_told_otherwise(families, key, property) {
            open.extend(families.children(key));
        }
        let tags = tags_of(families, key, base, discriminator);
        if !tags.is_empty() && spec.types.get(key).is_some_and(|of| holds(of, property)) {
            told.push((key.to_owned(), tags));
        }
    }
    told
}

// What lists a type that does not extend it speaks for it.
fn tags_of(families: &Families<'_>, key: &str, base: &str, discriminator: &Discriminator) -> Vec<String> {
    if families.extends(key, base) {
        let tags = families.tags(key, &discriminator.property.value);
        return tags.into_iter().map(str::to_owned).collect();
    }
    let mapped = discriminator.mapping.iter().filter(|(_, target)| target == key);
    mapped.map(|(value, _)| value.value.clone()).collect()
}

// Whether another member tells the types that extend this one: they are alternatives of a choice of their own.
fn is_told_otherwise(families: &Families<'_>, key: &str, property: &str) -> bool {
    let own = families.own_discriminator(key);
    own.is_some_and(|own| own.property.value != property) && families.is_extended(key)
}

fn holds(declared: &TypeDeclaration, member: &str) -> bool {
    let has = |object: &SpecObject| object.fields.iter().any(|field| field.name.value == member);
    matches!(&declared.shape.shape, SpecShape::Object(object) if has(object))
}

fn declare(
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
            "`{name}`, or one of the types that extend it, told by `{}`.",
            property.value
        )),
        deprecated: declared.shape.notes.deprecated.clone(),
        ..Notes::default()
    };
    TypeDeclaration {
        name: Spanned::new(Name::widened(name), declared.name.location.clone()),
        shape,
    }
}

// Those that are told apart, and the type itself.
fn alternatives_of(
    declared: &TypeDeclaration,
    discriminator: &Discriminator,
    told: Vec<(String, Vec<String>)>,
    itself: (&str, Vec<String>),
) -> Vec<SpecVariant> {
    let location = &declared.shape.location;
    let is_default = |key: &str| discriminator.default.as_deref() == Some(key);
    let has_default = told.iter().any(|(key, _)| is_default(key));
    let mut variants: Vec<SpecVariant> = told
        .into_iter()
        .map(|(key, tag_values)| SpecVariant {
            is_fallback: is_default(&key),
            ..variant(location, key, tag_values)
        })
        .collect();
    let (name, property) = (declared.name.value.text(), &discriminator.property.value);
    let (base, tags) = itself;
    // Behind another that stands for what is not told, its own values tell it.
    let (tags, doc) = if has_default {
        (tags, format!("`{name}` itself."))
    } else {
        let doc = format!("`{name}` itself, and what `{property}` tells as none of the others.");
        (Vec::new(), doc)
    };
    let mut itself = variant(location, base.to_owned(), tags);
    itself.is_fallback = true;
    itself.shape.notes.doc = Some(doc);
    variants.push(itself);
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

// An alternative whose own kinds another member tells is the choice between those.
fn nest(of: &mut SpecType, families: &Families<'_>, keys: &BTreeMap<String, String>) {
    let SpecShape::OneOf {
        variants,
        tag: Some(tag),
        ..
    } = &mut of.shape
    else {
        return;
    };
    for variant in variants.iter_mut().filter(|one| !one.is_fallback) {
        if let SpecShape::Reference(key) = &mut variant.shape.shape
            && is_told_otherwise(families, key, &tag.value)
            && let Some(choice) = keys.get(key)
        {
            choice.clone_into(key);
        }
    }
}

struct Widening<'c> {
    families: &'c Families<'c>,
    choices: &'c Choices,
    /// The types whose choices are used.
    used: BTreeSet<String>,
}

impl Widening<'_> {
    fn widen(&mut self, of: &mut SpecType) {
        match &mut of.shape {
            SpecShape::Reference(key) => {
                if let Some(choice) = self.choices.get(key) {
                    self.used.insert(std::mem::replace(key, choice.key.clone()));
                }
            }
            SpecShape::OneOf { variants, tag, .. } => {
                let tag = tag.as_ref().map(|tag| tag.value.clone());
                self.widen_alternatives(variants, tag.as_deref());
            }
            shape => each_inner(shape, &mut |inner| self.widen(inner)),
        }
    }

    // A choice that lists what extends one of its alternatives has told them apart itself.
    fn widen_alternatives(&mut self, variants: &mut [SpecVariant], tag: Option<&str>) {
        let listed: Vec<String> = variants
            .iter()
            .filter_map(|one| match &one.shape.shape {
                SpecShape::Reference(key) => Some(key.clone()),
                _ => None,
            })
            .collect();
        for one in variants {
            if let SpecShape::Reference(key) = &one.shape.shape {
                if listed.iter().any(|other| self.families.extends(other, key)) {
                    continue;
                }
                self.add_tags(one, tag);
            }
            self.widen(&mut one.shape);
        }
    }

    // What tells the choice tells all that extend its alternative.
    fn add_tags(&self, one: &mut SpecVariant, tag: Option<&str>) {
        let (SpecShape::Reference(key), Some(tag)) = (&one.shape.shape, tag) else {
            return;
        };
        let Some(choice) = self.choices.get(key) else {
            return;
        };
        if one.tag_values.is_empty() {
            let own = self.families.tags(key, tag).into_iter();
            one.tag_values.extend(own.map(str::to_owned));
        }
        if let SpecShape::OneOf {
            variants,
            tag: Some(inner),
            ..
        } = &choice.declaration.shape.shape
            && inner.value == tag
        {
            let more = variants.iter().flat_map(|inner| &inner.tag_values);
            for value in more {
                if !one.tag_values.contains(value) {
                    one.tag_values.push(value.clone());
                }
            }
        }
    }

    // Those that are used, and those that stand inside of them.
    fn all_used(self) -> BTreeSet<String> {
        let bases: BTreeMap<&str, &str> = self
            .choices
            .iter()
            .map(|(base, choice)| (choice.key.as_str(), base.as_str()))
            .collect();
        let mut used = BTreeSet::new();
        let mut open: Vec<String> = self.used.into_iter().collect();
        while let Some(base) = open.pop() {
            if let Some(Choice { declaration, .. }) = self.choices.get(&base)
                && let SpecShape::OneOf { variants, .. } = &declaration.shape.shape
            {
                for one in variants {
                    if let SpecShape::Reference(key) = &one.shape.shape
                        && let Some(inner) = bases.get(key.as_str())
                        && !used.contains(*inner)
                    {
                        open.push((*inner).to_owned());
                    }
                }
            }
            used.insert(base);
        }
        used
    }
}
