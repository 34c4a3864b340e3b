//! `short-names`: names of operations without what their method and path already say.
//!
//! In: a spec as it was read. Out: the same, where `read_item_items__item_id__get` of `GET /items/{item_id}` is `read_item`. Frameworks
//! put method and path behind the name of a function (`FastAPI` does); a user asks for this, since names once published are to stay.

use std::collections::BTreeMap;

use heck::ToSnakeCase;

use crate::model::spec::{Name, Spec, SpecEndpoint};

/// Shortens the names of all operations that end in the words of their path and their method. Of several that would be called the same
/// in one group, each keeps its whole name.
pub fn shorten_names(spec: &mut Spec) {
    let short: Vec<Option<String>> = spec.endpoints.iter().map(short_name).collect();
    let mut alike: BTreeMap<(Option<String>, String), usize> = BTreeMap::new();
    for (endpoint, short) in spec.endpoints.iter().zip(&short) {
        *alike.entry(location_of(endpoint, short.as_deref())).or_default() += 1;
    }
    for (endpoint, short) in spec.endpoints.iter_mut().zip(short) {
        if let Some(short) = short
            && alike.get(&location_of(endpoint, Some(&short))) == Some(&1)
        {
            endpoint.name.value = Name::Given(short);
        }
    }
}

fn location_of(endpoint: &SpecEndpoint, short: Option<&str>) -> (Option<String>, String) {
    let group = endpoint.group.as_ref().map(|group| group.value.clone());
    let name = short.unwrap_or(endpoint.name.value.text());
    (group, words(name).join("_"))
}

fn short_name(endpoint: &SpecEndpoint) -> Option<String> {
    let Name::Given(name) = &endpoint.name.value else {
        return None;
    };
    let mut name = words(name);
    let mut said = words(&endpoint.path.value);
    said.extend(words(&endpoint.method.value));
    let rest = name.len().checked_sub(said.len()).filter(|rest| *rest > 0)?;
    if name.split_off(rest) != said {
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
