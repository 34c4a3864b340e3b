//! Which items a caller receives.
//!
//! In: items. Out: for each, whether a response or a redirect contains it. What nothing contains may be used for anything.

use std::collections::BTreeSet;

use crate::backend::layout::references;
use crate::model::items::{EndpointItem, ItemId, ItemKind, Items, RustType};

/// Whether callers receive each item, by its position.
pub fn received(items: &Items) -> Vec<bool> {
    let (mut sent, mut received) = (BTreeSet::new(), BTreeSet::new());
    for item in &items.list {
        if let ItemKind::Endpoint(endpoint) = &item.kind {
            sent.extend(sent_by(endpoint));
            received.extend(received_by(endpoint));
        }
    }
    let (sent, received) = (reached(items, sent), reached(items, received));
    let ids = (0..items.list.len()).map(ItemId);
    ids.map(|id| received.contains(&id) || !sent.contains(&id))
        .collect()
}

fn sent_by(endpoint: &EndpointItem) -> Vec<ItemId> {
    let parameters = endpoint.parameters.iter().map(|parameter| &parameter.base);
    let contents = endpoint.body.iter().filter_map(|body| body.content.as_ref());
    let contents = contents.flat_map(|content| content.variants.iter().map(|variant| &variant.of));
    let bodies = endpoint.body.iter().map(|body| &body.base);
    parameters.chain(bodies).chain(contents).flat_map(ids).collect()
}

fn received_by(endpoint: &EndpointItem) -> Vec<ItemId> {
    let bodies = endpoint
        .responses
        .iter()
        .filter_map(|response| response.body.as_ref());
    let redirects = endpoint
        .redirect
        .iter()
        .flat_map(|redirect| std::iter::once(redirect.query).chain(redirect.error));
    bodies.flat_map(|(of, _)| ids(of)).chain(redirects).collect()
}

fn ids(of: &RustType) -> Vec<ItemId> {
    match of {
        RustType::Item(id) => vec![*id],
        RustType::Std(_) | RustType::Local(_) | RustType::Runtime(_) => Vec::new(),
        RustType::Vec(of)
        | RustType::Map(of)
        | RustType::Option(of)
        | RustType::Boxed(of)
        | RustType::RuntimeGeneric(_, of) => ids(of),
        RustType::Tuple(items) | RustType::Path(_, items) => items.iter().flat_map(ids).collect(),
    }
}

// Each item once, however many name it.
fn reached(items: &Items, from: BTreeSet<ItemId>) -> BTreeSet<ItemId> {
    let mut waiting: Vec<ItemId> = from.iter().copied().collect();
    let mut seen = from;
    while let Some(id) = waiting.pop() {
        let next = items.get(id).map(references).unwrap_or_default();
        waiting.extend(next.into_iter().filter(|next| seen.insert(*next)));
    }
    seen
}
