//! Names for the variants of a union that have none: from what tells each from the others.
//!
//! In: the schemas of a union, and its variants. Out: a name for those that are inline objects without a title of their own: the value
//! of a constant property, the type that they extend, or a property that only they have or require. A name depends on the variant and
//! on what the others lack, and never on its number. Variants that are no objects are named by their shapes in [`super::variants`].

use std::collections::BTreeSet;

use super::variants::squeezed;
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::literal::read_literal;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{Literal, SpecShape, SpecVariant};

/// Names the variants, each of which was read from the schema of the same position in `schemas`. `tag` is the discriminator.
pub(super) fn name_variants<'d>(
    reader: &Reader<'d, '_>,
    schemas: &[Cursor<'_, 'd>],
    variants: &mut [SpecVariant],
    tag: Option<&str>,
) {
    let titles = take_shared_titles(variants);
    if variants.iter().any(is_unnamed_object) {
        let all: Vec<Facts> = schemas
            .iter()
            .map(|schema| Facts::of(reader, schema, tag))
            .collect();
        let mut taken: BTreeSet<String> = variants.iter().filter_map(name_of).collect();
        for (index, variant) in variants.iter_mut().enumerate() {
            if !is_unnamed_object(variant) {
                continue;
            }
            let candidates = candidates(&all, index).into_iter();
            let mut free = candidates.filter(|name| is_name(name) && taken.insert(squeezed(name)));
            variant.name = free
                .next()
                .map(|name| Spanned::new(name, variant.shape.location.clone()));
        }
    }
    for (variant, title) in variants.iter_mut().zip(titles) {
        variant.name = variant.name.take().or(title);
    }
}

// A title that several objects have tells none of them apart; it stays if nothing else does.
fn take_shared_titles(variants: &mut [SpecVariant]) -> Vec<Option<Spanned<String>>> {
    let names: Vec<Option<String>> = variants
        .iter()
        .map(|variant| Some(squeezed(&variant.name.as_ref()?.value)))
        .collect();
    let is_shared = |name: &Option<String>| {
        let same = names.iter().filter(|other| *other == name);
        name.is_some() && same.count() > 1
    };
    let titles = variants.iter_mut().zip(&names);
    titles
        .map(|(variant, name)| {
            let is_taken = is_shared(name) && is_object(variant);
            is_taken.then(|| variant.name.take()).flatten()
        })
        .collect()
}

const fn is_object(variant: &SpecVariant) -> bool {
    matches!(variant.shape.shape, SpecShape::Object(_) | SpecShape::AllOf(_))
}

const fn is_unnamed_object(variant: &SpecVariant) -> bool {
    variant.name.is_none() && is_object(variant)
}

// The name that a variant has already.
fn name_of(variant: &SpecVariant) -> Option<String> {
    match (&variant.name, &variant.shape.shape) {
        (Some(name), _) => Some(squeezed(&name.value)),
        (None, SpecShape::Reference(key)) => Some(squeezed(key)),
        (None, _) if is_object(variant) => None,
        (None, _) => Some(squeezed(&variant.default_name(0))),
    }
}

fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric) && text.chars().count() <= 60
}

// What the schema of a variant says that may tell it apart.
#[derive(Default)]
struct Facts {
    /// Properties with a single value: the discriminator, then the required ones, then others.
    constants: Vec<(String, Literal)>,
    required: Vec<String>,
    properties: Vec<String>,
    /// The names of the types in its `allOf`.
    extends: Vec<String>,
}

// Parts of parts are followed this far.
const MAX_DEPTH: usize = 8;

impl Facts {
    fn of<'d>(reader: &Reader<'d, '_>, schema: &Cursor<'_, 'd>, tag: Option<&str>) -> Self {
        let mut facts = Self::default();
        facts.add(reader, schema, MAX_DEPTH);
        let Self {
            constants, required, ..
        } = &mut facts;
        constants.sort_by_key(|(name, _)| (Some(name.as_str()) != tag, !required.contains(name)));
        facts
    }

    fn add<'d>(&mut self, reader: &Reader<'d, '_>, schema: &Cursor<'_, 'd>, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        if let Some(target) = reader.next(schema) {
            self.add(reader, &target.cursor(), depth);
        }
        let required = schema.get_non_null("required");
        let required = required.iter().flat_map(Cursor::items);
        self.required
            .extend(required.filter_map(|name| name.as_str().map(str::to_owned)));
        let properties = schema.get_non_null("properties");
        for (name, property) in properties.iter().flat_map(Cursor::members) {
            self.properties.push(name.to_owned());
            self.constants
                .extend(constant_of(reader, &property).map(|value| (name.to_owned(), value)));
        }
        let parts = schema.get_non_null("allOf");
        for part in parts.iter().flat_map(Cursor::items) {
            if depth == MAX_DEPTH - 1
                && let Some(target) = reader.next(&part)
            {
                self.extends.push(reader.name_of(&target));
            }
            self.add(reader, &part, depth);
        }
    }

    fn is_empty(&self) -> bool {
        self.properties.is_empty() && self.required.is_empty() && self.extends.is_empty()
    }

    fn has(&self, name: &String) -> bool {
        self.properties.contains(name) || self.required.contains(name)
    }
}

fn constant_of<'d>(reader: &Reader<'d, '_>, property: &Cursor<'_, 'd>) -> Option<Literal> {
    let target = reader.next(property);
    let property = target.as_ref().map_or(*property, |target| target.cursor());
    if let Some(constant) = property.get_non_null("const") {
        return Some(read_literal(constant.node));
    }
    let values = property.get_non_null("enum")?;
    let mut values = values.items();
    let first = read_literal(values.next()?.node);
    values.next().is_none().then_some(first)
}

// The names that a variant can have, the best first.
fn candidates(all: &[Facts], index: usize) -> Vec<String> {
    let Some(own) = all.get(index) else {
        return Vec::new();
    };
    let others = || {
        all.iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
            .map(|(_, facts)| facts)
    };
    // Beside scalars and lists, that it is an object tells it apart.
    if others().all(Facts::is_empty) {
        return vec!["Object".to_owned()];
    }
    let mut names = Vec::new();
    let mut constants: Vec<&(String, Literal)> = own
        .constants
        .iter()
        .filter(|constant| !others().any(|other| other.constants.contains(constant)))
        .collect();
    // A property that is a constant in all variants is there to tell them apart.
    let is_constant_in = |facts: &Facts, name: &str| facts.constants.iter().any(|(other, _)| other == name);
    constants.sort_by_key(|(name, _)| !others().all(|other| is_constant_in(other, name)));
    names.extend(constants.into_iter().map(|(name, value)| match value {
        Literal::String(text) => text.clone(),
        Literal::Boolean(true) => name.clone(),
        Literal::Boolean(false) => format!("not {name}"),
        Literal::Number(number) => format!("{name} {number}"),
        _ => name.clone(),
    }));
    names.extend(only_in(&own.extends, others, |other, name| {
        other.extends.contains(name)
    }));
    names.extend(only_in(&own.required, others, Facts::has));
    names.extend(only_in(&own.properties, others, Facts::has));
    names.extend(only_in(&own.required, others, |other, name| {
        other.required.contains(name)
    }));
    if let [first, second] = all {
        let other = if index == 0 { second } else { first };
        let missing = other
            .required
            .iter()
            .chain(&other.properties)
            .find(|name| !own.has(name));
        names.extend(missing.map(|name| format!("without {name}")));
    }
    names
}

// Those of these names that no other variant has.
fn only_in<'f, I: Iterator<Item = &'f Facts>>(
    names: &[String],
    others: impl Fn() -> I,
    has: impl Fn(&Facts, &String) -> bool,
) -> Vec<String> {
    let is_only = |name: &&String| !others().any(|other| has(other, name));
    names.iter().filter(is_only).cloned().collect()
}
