//! `short-names`: names of operations without the words of their method and path.
//!
//! In: a spec as it was read. Out: the same, where `read_item_items__item_id__get` of `GET /items/{item_id}` is called `read_item`. Some
//! frameworks, `FastAPI` among them, append method and path to the name of a function. Shortening is opt-in, since it changes published
//! names.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;

use crate::model::spec::{Name, Spec, SpecEndpoint};

/// Shortens the name of every operation that ends in the words of its path and method, and with it that of its form. Operations of one
/// group whose short names collide keep their full names.
pub fn shorten_names(spec: &mut Spec) {
    let short_names: Vec<Option<String>> = spec.endpoints.iter().map(short_name).collect();
    let mut counts: BTreeMap<(Option<String>, String), usize> = BTreeMap::new();
    for (endpoint, short) in spec.endpoints.iter().zip(&short_names) {
        *counts
            .entry(grouped_name(endpoint, short.as_deref()))
            .or_default() += 1;
    }
    let mut bodies = BTreeMap::new();
    for (endpoint, short) in spec.endpoints.iter_mut().zip(short_names) {
        if let Some(short) = short
            && counts.get(&grouped_name(endpoint, Some(&short))) == Some(&1)
        {
            bodies.insert(
                format!("Body_{}", endpoint.name.value.text()),
                format!("{short}_body"),
            );
            endpoint.name.value = Name::Given(short);
        }
    }
    shorten_bodies(spec, &bodies);
}

// FastAPI calls a form that it makes of a function's parameters `Body_` and the name of the operation.
fn shorten_bodies(spec: &mut Spec, bodies: &BTreeMap<String, String>) {
    let types = spec.types.values();
    let taken: BTreeSet<Vec<String>> = types.map(|of| words(of.name.value.text())).collect();
    for declared in spec.types.values_mut() {
        let short = bodies.get(declared.name.value.text());
        if let Some(short) = short.filter(|short| !taken.contains(&words(short))) {
            declared.name.value = Name::Given(short.clone());
        }
    }
}

// The group of an operation with its short name, or else its full one.
fn grouped_name(endpoint: &SpecEndpoint, short: Option<&str>) -> (Option<String>, String) {
    let group = endpoint.group.as_ref().map(|group| group.value.clone());
    let name = short.unwrap_or(endpoint.name.value.text());
    (group, words(name).join("_"))
}

fn short_name(endpoint: &SpecEndpoint) -> Option<String> {
    let Name::Given(name) = &endpoint.name.value else {
        return None;
    };
    let mut name = words(name);
    let mut suffix = words(&endpoint.path.value);
    suffix.extend(words(&endpoint.method.value));
    let length = name
        .len()
        .checked_sub(suffix.len())
        .filter(|length| *length > 0)?;
    if name.split_off(length) != suffix {
        return None;
    }
    Some(name.join("_"))
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|next: char| !next.is_alphanumeric());
    let words = parts.flat_map(|part| {
        let snake = part.to_snake_case();
        snake.split('_').map(str::to_owned).collect::<Vec<_>>()
    });
    words.filter(|word| !word.is_empty()).collect()
}
