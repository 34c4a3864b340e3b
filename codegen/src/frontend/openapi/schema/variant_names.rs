//! Names for the variants of a union that have none: from what tells each from the others.
//!
//! In: the schemas of a union, and its variants. Out: a name for those that are inline objects without a title of their own: the value
//! of a constant property, the type that they extend, or a property that only they have or require. A name depends on the variant and
//! on what the others lack, and never on its number. Variants that are no objects are named by their shapes in [`super::variants`].

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};

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
        let facts = AllFacts::of(&all);
        let mut taken: BTreeSet<String> = variants.iter().filter_map(name_of).collect();
        for (index, variant) in variants.iter_mut().enumerate() {
            if !is_unnamed_object(variant) {
                continue;
            }
            let candidates = candidates(&facts, index).into_iter();
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
    let counts = counted(names.iter().flatten());
    let is_shared = |name: &Option<String>| name.as_ref().is_some_and(|name| counts.get(name) > Some(&1));
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
        let required: BTreeSet<&String> = required.iter().collect();
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

    /// The properties that it requires or declares.
    fn names(&self) -> impl Iterator<Item = &String> {
        self.required.iter().chain(&self.properties)
    }
}

/// The facts of all variants, with how many of these have each, so that none is compared with all others.
struct AllFacts<'f> {
    all: &'f [Facts],
    described: usize,
    constants: IndexMap<&'f (String, Literal), usize>,
    constant_names: BTreeMap<&'f String, usize>,
    extends: BTreeMap<&'f String, usize>,
    required: BTreeMap<&'f String, usize>,
    names: BTreeMap<&'f String, usize>,
}

impl<'f> AllFacts<'f> {
    fn of(all: &'f [Facts]) -> Self {
        let mut facts = Self {
            all,
            described: all.iter().filter(|facts| !facts.is_empty()).count(),
            constants: IndexMap::new(),
            constant_names: BTreeMap::new(),
            extends: BTreeMap::new(),
            required: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        for variant in all {
            let constants: IndexSet<&(String, Literal)> = variant.constants.iter().collect();
            for constant in constants {
                *facts.constants.entry(constant).or_default() += 1;
            }
            let names = variant.constants.iter().map(|(name, _)| name);
            add_each(&mut facts.constant_names, names);
            add_each(&mut facts.extends, variant.extends.iter());
            add_each(&mut facts.required, variant.required.iter());
            add_each(&mut facts.names, variant.names());
        }
        facts
    }
}

// Counts each of the names once.
fn add_each<'f>(counts: &mut BTreeMap<&'f String, usize>, names: impl Iterator<Item = &'f String>) {
    let names: BTreeSet<&String> = names.collect();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
}

fn counted<'f>(names: impl Iterator<Item = &'f String>) -> BTreeMap<&'f String, usize> {
    names.fold(BTreeMap::new(), |mut counts, name| {
        *counts.entry(name).or_default() += 1;
        counts
    })
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
fn candidates(facts: &AllFacts<'_>, index: usize) -> Vec<String> {
    let Some(own) = facts.all.get(index) else {
        return Vec::new();
    };
    // Beside scalars and lists, that it is an object tells it apart.
    if facts.described == usize::from(!own.is_empty()) {
        return vec!["Object".to_owned()];
    }
    let mut names = Vec::new();
    let mut constants: Vec<&(String, Literal)> = own
        .constants
        .iter()
        .filter(|constant| facts.constants.get(*constant) == Some(&1))
        .collect();
    // A property that is a constant in all variants is there to tell them apart.
    constants.sort_by_key(|(name, _)| facts.constant_names.get(name) != Some(&facts.all.len()));
    names.extend(constants.into_iter().map(|(name, value)| match value {
        Literal::String(text) => text.clone(),
        Literal::Boolean(true) => name.clone(),
        Literal::Boolean(false) => format!("not {name}"),
        Literal::Number(number) => format!("{name} {number}"),
        _ => name.clone(),
    }));
    names.extend(only_in(&own.extends, &facts.extends));
    names.extend(only_in(&own.required, &facts.names));
    names.extend(only_in(&own.properties, &facts.names));
    names.extend(only_in(&own.required, &facts.required));
    if let [first, second] = facts.all {
        let other = if index == 0 { second } else { first };
        let own: BTreeSet<&String> = own.names().collect();
        let missing = other.names().find(|name| !own.contains(name));
        names.extend(missing.map(|name| format!("without {name}")));
    }
    names
}

// Those of these names that no other variant has.
fn only_in(names: &[String], counts: &BTreeMap<&String, usize>) -> Vec<String> {
    let is_only = |name: &&String| counts.get(name) == Some(&1);
    names.iter().filter(is_only).cloned().collect()
}
