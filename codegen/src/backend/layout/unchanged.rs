//! Which items are unchanged between two versions that are next to each other.
//!
//! In: two versions. Out: for each item of the second, the item of the first that it is unchanged from, if there is one. An item is
//! unchanged when its names, its shape on the wire and its constraints are equal, and so are those of every item that it reaches. Docs,
//! deprecation and order do not matter.

use std::collections::BTreeMap;

use super::hosts::Hosts;
use super::references::each_reference;
use crate::model::items::{Docs, EndpointItem, Item, ItemId, ItemKind, Items, PkceItem};
use crate::model::tagging::Tagging;

type Version<'v> = (&'v Items, &'v [Vec<ItemId>]);

/// For each item of `other`, the item of `first` that is the same.
///
/// At first, every pair of items that have the same key and are equal in themselves counts as unchanged. Then a pair is removed when it
/// names an item that has changed, until no pair is. So types that are recursive through each other can be unchanged.
pub(super) fn unchanged(
    first: Version<'_>,
    other: Version<'_>,
    hosts: (Hosts, Hosts),
) -> Vec<Option<ItemId>> {
    let by_key: BTreeMap<&str, usize> = first
        .0
        .list
        .iter()
        .enumerate()
        .map(|(index, item)| (item.key.as_str(), index))
        .collect();
    let mut unchanged: Vec<Option<ItemId>> = other
        .0
        .list
        .iter()
        .map(|item| {
            let index = *by_key.get(item.key.as_str())?;
            is_equal((first.0, &first.0.list[index]), (other.0, item), hosts).then_some(ItemId(index))
        })
        .collect();
    let mut named_by: Vec<Vec<usize>> = vec![Vec::new(); unchanged.len()];
    for (index, references) in other.1.iter().enumerate() {
        references.iter().for_each(|named| named_by[named.0].push(index));
    }
    let mut changed: Vec<usize> = (0..unchanged.len())
        .filter(|index| unchanged[*index].is_none())
        .collect();
    while let Some(index) = changed.pop() {
        for user in &named_by[index] {
            if unchanged[*user].take().is_some() {
                changed.push(*user);
            }
        }
    }
    unchanged
}

// Whether the items are equal in themselves, and name items of the same keys at the same points.
fn is_equal((older, old): (&Items, &Item), (newer, new): (&Items, &Item), hosts: (Hosts, Hosts)) -> bool {
    let header = |items: &Items| items.version.as_ref().map(|version| version.header.clone());
    if let (ItemKind::Endpoint(old), ItemKind::Endpoint(new)) = (&old.kind, &new.kind)
        && (header(older) != header(newer) || hosts.0.of(older, old) != hosts.1.of(newer, new))
    {
        return false;
    }
    let (old, old_keys) = normalized(older, old);
    let (new, new_keys) = normalized(newer, new);
    old == new && old_keys == new_keys
}

// The item without what does not matter, and the keys of the items that it names.
fn normalized<'v>(items: &'v Items, item: &Item) -> (Item, Vec<&'v str>) {
    let mut item = item.clone();
    item.docs = Docs::default();
    item.source.clear();
    sort_and_strip(&mut item.kind);
    let mut keys = Vec::new();
    each_reference(&mut item.kind, &mut |id| {
        keys.push(items.get(*id).map_or("", |item| item.key.as_str()));
        *id = ItemId(0);
    });
    (item, keys)
}

fn sort_and_strip(kind: &mut ItemKind) {
    match kind {
        ItemKind::String(_)
        | ItemKind::Integer(_)
        | ItemKind::Number(_)
        | ItemKind::Boolean
        | ItemKind::Array(_)
        | ItemKind::Map(_)
        | ItemKind::Wrapper(_)
        | ItemKind::Alias(_)
        | ItemKind::Scheme(_)
        | ItemKind::Server(_) => {}
        ItemKind::Enum(item) => {
            item.values
                .iter_mut()
                .for_each(|(_, _, docs)| *docs = Docs::default());
            item.values.sort_by(|(left, ..), (right, ..)| left.cmp(right));
        }
        ItemKind::Object(object) => {
            object
                .fields
                .iter_mut()
                .for_each(|field| field.docs = Docs::default());
            object.fields.sort_by(|left, right| left.wire.cmp(&right.wire));
            object.constants.sort_by(|left, right| left.wire.cmp(&right.wire));
        }
        ItemKind::Union(union) => {
            union
                .variants
                .iter_mut()
                .for_each(|variant| variant.docs = Docs::default());
            // Of untagged variants the first that fits is read, so their order matters.
            if union.tagging != Tagging::Untagged {
                union.variants.sort_by(|left, right| left.ident.cmp(&right.ident));
            }
        }
        ItemKind::Endpoint(endpoint) => sort_and_strip_endpoint(endpoint),
    }
}

fn sort_and_strip_endpoint(endpoint: &mut EndpointItem) {
    // Compared by `Hosts`.
    endpoint.host.clear();
    let pkce = endpoint.pkce.take().map(|pkce| {
        let wire = |index: usize| {
            endpoint
                .parameters
                .get(index)
                .map(|parameter| parameter.wire.clone())
        };
        (wire(pkce.challenge), wire(pkce.method))
    });
    for parameter in &mut endpoint.parameters {
        parameter.docs = Docs::default();
    }
    endpoint
        .parameters
        .sort_by(|left, right| (left.position, &left.wire).cmp(&(right.position, &right.wire)));
    endpoint
        .constants
        .sort_by(|left, right| (left.position, &left.wire).cmp(&(right.position, &right.wire)));
    // Its indexes are those of the sorted parameters.
    endpoint.pkce = pkce.and_then(|(challenge, method)| {
        let find = |wire: Option<String>| {
            endpoint
                .parameters
                .iter()
                .position(|parameter| Some(&parameter.wire) == wire.as_ref())
        };
        Some(PkceItem {
            challenge: find(challenge)?,
            method: find(method)?,
        })
    });
    if let Some(body) = &mut endpoint.body {
        body.docs = Docs::default();
        let variants = body.content.iter_mut().flat_map(|content| &mut content.variants);
        variants.for_each(|variant| variant.docs = Docs::default());
    }
    for response in &mut endpoint.responses {
        response.docs = Docs::default();
    }
    endpoint
        .responses
        .sort_by(|left, right| left.variant.cmp(&right.variant));
}
