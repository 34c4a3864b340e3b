//! Which items of a version are the same as in the version before it.
//!
//! In: two versions. Out: by item of the newer, the same item of the older, if there is one. Same means: equal names, wire shape
//! and rules, of the item and of everything it reaches. Docs, deprecation and order do not count.

use std::collections::BTreeMap;

use super::references::each_reference;
use crate::model::items::{Docs, Item, ItemId, ItemKind, Items};
use crate::model::tagging::Tagging;

type Version<'v> = (&'v Items, &'v [Vec<ItemId>]);

/// By item of `newer`, the same item of `older`.
///
/// All pairs of one key are taken to be the same at first; a pair that differs in itself, or that names a pair which is not the
/// same, is taken out until nothing changes. So types that name each other can be the same.
pub(super) fn unchanged(older: Version<'_>, newer: Version<'_>) -> Vec<Option<ItemId>> {
    let by_key: BTreeMap<&str, usize> = older
        .0
        .list
        .iter()
        .enumerate()
        .map(|(index, item)| (item.key.as_str(), index))
        .collect();
    let mut same: Vec<Option<ItemId>> = newer
        .0
        .list
        .iter()
        .map(|item| {
            let index = *by_key.get(item.key.as_str())?;
            is_equal(older.0, &older.0.list[index], newer.0, item).then_some(ItemId(index))
        })
        .collect();
    loop {
        let differs = |index: &usize| {
            same[*index].is_some()
                && newer.1[*index]
                    .iter()
                    .any(|reference| same[reference.0].is_none())
        };
        let gone: Vec<usize> = (0..same.len()).filter(differs).collect();
        if gone.is_empty() {
            return same;
        }
        gone.into_iter().for_each(|index| same[index] = None);
    }
}

// Whether the items themselves are equal, and name items of equal keys at equal places.
fn is_equal(older: &Items, old: &Item, newer: &Items, new: &Item) -> bool {
    let is_endpoint = matches!(new.kind, ItemKind::Endpoint(_));
    let header = |items: &Items| items.version.as_ref().map(|version| version.header.clone());
    if is_endpoint && header(older) != header(newer) {
        return false;
    }
    let (old, old_keys) = normal(older, old);
    let (new, new_keys) = normal(newer, new);
    old == new && old_keys == new_keys
}

// The item without what does not count, and the keys of what it names.
fn normal<'v>(items: &'v Items, item: &Item) -> (Item, Vec<&'v str>) {
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
            // By shape the first that fits wins, so there order is meaning.
            if union.tagging != Tagging::Untagged {
                union.variants.sort_by(|left, right| left.ident.cmp(&right.ident));
            }
        }
        ItemKind::Endpoint(endpoint) => {
            let pkce = endpoint.pkce.take().map(|pkce| {
                let wire = |index: usize| {
                    endpoint
                        .parameters
                        .get(index)
                        .map(|parameter| parameter.wire.clone())
                };
                (wire(pkce.challenge), wire(pkce.method))
            });
            endpoint.order.clear();
            endpoint
                .parameters
                .iter_mut()
                .for_each(|parameter| parameter.docs = Docs::default());
            let location = |location: crate::model::api::ParameterIn| location as u8;
            endpoint.parameters.sort_by(|left, right| {
                (location(left.location), &left.wire).cmp(&(location(right.location), &right.wire))
            });
            endpoint.constants.sort_by(|left, right| {
                (location(left.location), &left.wire).cmp(&(location(right.location), &right.wire))
            });
            endpoint.pkce = pkce.and_then(|(challenge, method)| {
                let find = |wire: Option<String>| {
                    endpoint
                        .parameters
                        .iter()
                        .position(|parameter| Some(&parameter.wire) == wire.as_ref())
                };
                Some(crate::model::items::PkceItem {
                    challenge: find(challenge)?,
                    method: find(method)?,
                })
            });
            endpoint.body.iter_mut().for_each(|body| {
                body.docs = Docs::default();
                let variants = body.choice.iter_mut().flat_map(|choice| &mut choice.variants);
                variants.for_each(|variant| variant.docs = Docs::default());
            });
            endpoint
                .responses
                .iter_mut()
                .for_each(|response| response.docs = Docs::default());
            endpoint
                .responses
                .sort_by(|left, right| left.variant.cmp(&right.variant));
        }
    }
}
