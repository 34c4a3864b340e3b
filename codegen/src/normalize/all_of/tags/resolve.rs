//! Which values of the tag stand for which variant of one union.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;

use super::facts::{Facts, PropertyFacts};
use super::fix::{TagUse, convert_tags};
use crate::model::spec::{Basic, Literal, SpecShape, SpecVariant};

/// How deep unions inside of unions are searched.
const MAX_DEPTH: usize = 8;

/// The values that stand for a variant.
#[derive(Clone, Debug)]
pub(super) struct Tags {
    /// What is compared with the tag of a value that is read.
    texts: Vec<String>,
    /// What is written, as values of the property; the first unless another is chosen. Empty if no value of it is known.
    written: Vec<Literal>,
    is_fallback: bool,
}

impl Tags {
    /// A single value.
    pub(super) fn one(value: Literal) -> Self {
        Self {
            texts: value.scalar_text().into_iter().collect(),
            written: vec![value],
            is_fallback: false,
        }
    }

    /// The values of a type that is a variant of several unions: those of all.
    pub(super) fn all_of(tags: Vec<Self>) -> Self {
        let is_fallback = tags.iter().any(|tags| tags.is_fallback);
        let written: IndexSet<Literal> = tags.into_iter().flat_map(|tags| tags.written).collect();
        Self {
            texts: Vec::new(),
            written: written.into_iter().collect(),
            is_fallback,
        }
    }

    pub(super) fn texts(&self) -> &[String] {
        &self.texts
    }

    pub(super) fn written(&self) -> &[Literal] {
        &self.written
    }

    pub(super) const fn tag_use(&self) -> TagUse {
        if self.is_fallback {
            TagUse::Open
        } else {
            TagUse::Closed
        }
    }
}

/// What one variant says, before the others are considered.
struct Claim {
    /// The values that the document lists beside the union.
    mapped: Vec<String>,
    /// The property; `None` if the variant does not declare it.
    own: Option<PropertyFacts>,
    /// The texts of its own values.
    own_texts: Vec<String>,
    /// The name that stands for it, if nothing else does.
    name: Option<String>,
    is_fallback: bool,
}

impl Claim {
    // All values that it may stand for.
    fn texts(&self) -> BTreeSet<&str> {
        self.mapped
            .iter()
            .chain(&self.own_texts)
            .map(String::as_str)
            .collect()
    }
}

/// The tags of each variant of a union with a discriminator.
pub(super) fn resolve_tags(facts: &Facts, variants: &[SpecVariant], tag: &str) -> Vec<Tags> {
    let claims: Vec<Claim> = variants
        .iter()
        .map(|variant| claim_of(facts, variant, tag))
        .collect();
    // How many variants have each value.
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in claims.iter().flat_map(Claim::texts) {
        *counts.entry(text).or_default() += 1;
    }
    let basic = basic_of(&claims);
    claims
        .iter()
        .map(|claim| {
            let own = claim.texts();
            let is_of_another = |text: &str| {
                let count = counts.get(text).copied().unwrap_or_default();
                count > usize::from(own.contains(text))
            };
            resolve(claim, basic, &is_of_another)
        })
        .collect()
}

// The type of the property, which some variants may not declare.
fn basic_of(claims: &[Claim]) -> Basic {
    let own = claims.iter().filter_map(|claim| claim.own.as_ref());
    let mut of_values = own.map(|own| match own.values.first() {
        Some(Literal::Number(_)) => Basic::Int,
        Some(Literal::Boolean(_)) => Basic::Bool,
        Some(_) => Basic::String,
        None => own.basic.unwrap_or(Basic::String),
    });
    of_values.next().unwrap_or(Basic::String)
}

fn claim_of(facts: &Facts, variant: &SpecVariant, tag: &str) -> Claim {
    let mut mapped = variant.tag_values.clone();
    if mapped.is_empty()
        && let Some(inner) = facts.inner_variants(&variant.shape)
    {
        let mut collected = Inner {
            facts,
            tag,
            texts: IndexSet::new(),
            seen: BTreeSet::new(),
        };
        collected.collect(inner, MAX_DEPTH);
        mapped.extend(collected.texts);
    }
    let own = facts.tag_of(&variant.shape, tag);
    let own_values = own.iter().flat_map(|own| own.values.iter());
    let name = match &variant.shape.shape {
        SpecShape::Reference(key) => facts.name(key).map(str::to_owned),
        _ => variant.name.as_ref().map(|name| name.value.clone()),
    };
    Claim {
        mapped,
        own_texts: own_values.filter_map(Literal::scalar_text).collect(),
        own,
        name,
        is_fallback: variant.is_fallback,
    }
}

/// The values of the variants of a variant that is a union, which stands for what those stand for.
struct Inner<'f> {
    facts: &'f Facts,
    tag: &'f str,
    texts: IndexSet<String>,
    /// The declared unions that were searched: nested ones may lead to one in very many ways.
    seen: BTreeSet<String>,
}

impl Inner<'_> {
    fn collect(&mut self, variants: &[SpecVariant], depth: usize) {
        for variant in variants {
            if variant.tag_values.is_empty() {
                let own = self.facts.tag_of(&variant.shape, self.tag);
                let own = own.iter().flat_map(|own| own.values.iter());
                self.texts.extend(own.filter_map(Literal::scalar_text));
            } else {
                self.texts.extend(variant.tag_values.iter().cloned());
            }
            if let SpecShape::Reference(key) = &variant.shape.shape
                && !self.seen.insert(key.clone())
            {
                continue;
            }
            let facts = self.facts;
            if let Some(inner) = facts.inner_variants(&variant.shape).filter(|_| depth > 0) {
                self.collect(inner, depth - 1);
            }
        }
    }
}

fn resolve(claim: &Claim, basic: Basic, is_of_another: &dyn Fn(&str) -> bool) -> Tags {
    let texts = match &claim.own {
        Some(own) if !claim.own_texts.is_empty() => chosen_of_own(claim, own, is_of_another),
        own => {
            let default = own.as_ref().and_then(|own| own.default.as_ref());
            let default = default
                .and_then(Literal::scalar_text)
                .filter(|text| !is_of_another(text));
            chosen(claim, default)
        }
    };
    // Of several values that a fallback may have, none is its own.
    let is_open = claim.is_fallback && claim.mapped.is_empty() && texts.len() > 1;
    let texts = if is_open { Vec::new() } else { texts };
    let (values, basic) = match &claim.own {
        Some(own) => (&*own.values, own.basic),
        None => (&[][..], Some(basic)),
    };
    let written = convert_tags(values, basic, texts.iter().map(String::as_str));
    Tags {
        written,
        texts,
        is_fallback: claim.is_fallback,
    }
}

// Of a property that lists no values: those of the mapping, the default, or the name.
fn chosen(claim: &Claim, default: Option<String>) -> Vec<String> {
    if claim.mapped.is_empty() {
        // The values that no variant has are those of the fallback, and it has a name as well.
        let name = claim.name.clone().filter(|_| !claim.is_fallback);
        return default.or(name).into_iter().collect();
    }
    let mut texts = claim.mapped.clone();
    put_first(&mut texts, default.as_deref());
    texts
}

// Of a property that lists its values: those that the mapping lists too, then those that no other variant has. A value that the property
// does not list is no value of it, whatever a mapping says ([OpenAPI 3.2, section 4.25]: a discriminator does not change what is valid).
fn chosen_of_own(claim: &Claim, own: &PropertyFacts, is_of_another: &dyn Fn(&str) -> bool) -> Vec<String> {
    let values = &claim.own_texts;
    let known: BTreeSet<&String> = values.iter().collect();
    let mut texts: Vec<String> = claim
        .mapped
        .iter()
        .filter(|text| known.contains(text))
        .cloned()
        .collect();
    let is_shared = values.len() > 1 && values.iter().any(|text| is_of_another(text));
    let default = own.default.as_ref().and_then(Literal::scalar_text);
    if texts.is_empty() && (is_shared || !claim.mapped.is_empty()) {
        let mut names = claim.mapped.iter().chain(&default).chain(&claim.name);
        texts.extend(names.find_map(|name| named(values, name)));
    }
    if texts.is_empty() || !is_shared {
        let taken: BTreeSet<&String> = texts.iter().collect();
        let free = values.iter().filter(|text| !is_of_another(text));
        let free: Vec<String> = free.filter(|text| !taken.contains(text)).cloned().collect();
        texts.extend(free);
    }
    if texts.is_empty() {
        texts = match values.as_slice() {
            [only] => vec![only.clone()],
            _ => chosen(claim, None),
        };
    }
    put_first(&mut texts, default.as_deref());
    texts
}

// The value that a name means, also in another notation: `CREDIT_CARD` for `CreditCard`.
fn named(values: &[String], name: &str) -> Option<String> {
    let plain = |text: &str| -> String {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let exact = values.iter().find(|value| value.as_str() == name);
    let name = plain(name);
    exact
        .or_else(|| values.iter().find(|value| plain(value) == name))
        .cloned()
}

fn put_first(texts: &mut [String], first: Option<&str>) {
    if let Some(index) = texts.iter().position(|text| Some(text.as_str()) == first)
        && let Some(front) = texts.get_mut(..=index)
    {
        front.rotate_right(1);
    }
}
