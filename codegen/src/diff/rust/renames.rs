//! Which items of two crates are the same: by their paths, then by their keys, by where they are used, and by their shape.
//!
//! In: both crates. Out: [`Matched`]. An item that is gone and one that is new are the same where the lock's key is the same, where what
//! used the one uses the other in its place, or where both are made of the same, and nothing else is.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::kind_of;
use super::names::{Crate, path};
use crate::model::items::{Item, ItemId, ItemKind, Items, RustType};

/// Items of both crates.
#[derive(Clone, Debug, Default)]
pub struct Matched {
    /// Those that have the same path.
    pub same: Vec<(ItemId, ItemId)>,
    /// Those that have another path.
    pub renamed: Vec<(ItemId, ItemId)>,
    /// Those that have another path, and whose former one is an alias.
    pub aliased: Vec<(ItemId, ItemId)>,
    /// Those that are gone.
    pub gone: Vec<ItemId>,
    /// Those that are new.
    pub added: Vec<ItemId>,
}

impl Matched {
    /// All items that are in both.
    pub fn pairs(&self) -> impl Iterator<Item = (ItemId, ItemId)> {
        self.same
            .iter()
            .chain(&self.renamed)
            .chain(&self.aliased)
            .copied()
    }

    fn rename(&mut self, before: ItemId, after: ItemId) {
        self.renamed.push((before, after));
        self.gone.retain(|id| *id != before);
        self.added.retain(|id| *id != after);
    }
}

/// Matches the items; those with another path have the new one when types of the old crate are compared.
pub fn match_items(old: &mut Crate<'_>, new: &Crate<'_>) -> Matched {
    let mut matched = by_path(old.items, new.items);
    by_key(&mut matched, old.items, new.items);
    by_use(&mut matched, old.items, new.items);
    by_shape(&mut matched, old, new);
    by_use(&mut matched, old.items, new.items);
    for (before, after) in matched.renamed.iter().chain(&matched.aliased) {
        old.rename(*before, new.path(*after));
    }
    matched
}

fn by_path(old: &Items, new: &Items) -> Matched {
    let mut matched = Matched::default();
    let mut paths: BTreeMap<String, ItemId> = new
        .list
        .iter()
        .enumerate()
        .map(|(index, item)| (path(item), ItemId(index)))
        .collect();
    for (index, item) in old.list.iter().enumerate() {
        let before = ItemId(index);
        match paths.remove(&path(item)) {
            None => matched.gone.push(before),
            Some(after) => match (&item.kind, new.get(after).map(|item| &item.kind)) {
                (ItemKind::Alias(_), _) | (_, None) => matched.same.push((before, after)),
                (_, Some(ItemKind::Alias(RustType::Item(target)))) => matched.aliased.push((before, *target)),
                _ => matched.same.push((before, after)),
            },
        }
    }
    let targets: BTreeSet<ItemId> = matched.aliased.iter().map(|(_, after)| *after).collect();
    matched.added = paths.into_values().filter(|id| !targets.contains(id)).collect();
    matched.added.sort_unstable();
    matched
}

fn by_key(matched: &mut Matched, old: &Items, new: &Items) {
    let key = |items: &Items, id: ItemId| items.get(id).map(|item| item.key.clone()).unwrap_or_default();
    let added: BTreeMap<String, ItemId> = matched.added.iter().map(|id| (key(new, *id), *id)).collect();
    let found: Vec<(ItemId, ItemId)> = matched
        .gone
        .iter()
        .filter_map(|id| Some((*id, *added.get(&key(old, *id))?)))
        .collect();
    found
        .into_iter()
        .for_each(|(before, after)| matched.rename(before, after));
}

// What used the one uses the other in its place. What is inside of a renamed item is found in a further round.
fn by_use(matched: &mut Matched, old: &Items, new: &Items) {
    const MOST_ROUNDS: usize = 16;
    for _ in 0..MOST_ROUNDS {
        if matched.gone.is_empty() || matched.added.is_empty() {
            return;
        }
        let found = votes(matched, old, new);
        if found.is_empty() {
            return;
        }
        found
            .into_iter()
            .for_each(|(before, after)| matched.rename(before, after));
    }
}

// Each item that is gone with the one that is used in its place, where that is one and is of its kind.
fn votes(matched: &Matched, old: &Items, new: &Items) -> Vec<(ItemId, ItemId)> {
    let gone: BTreeSet<ItemId> = matched.gone.iter().copied().collect();
    let added: BTreeSet<ItemId> = matched.added.iter().copied().collect();
    let mut votes: BTreeMap<ItemId, BTreeSet<ItemId>> = BTreeMap::new();
    let mut chosen_by_votes: BTreeMap<ItemId, BTreeSet<ItemId>> = BTreeMap::new();
    for (before, after) in matched.pairs() {
        let (Some(before), Some(after)) = (old.get(before), new.get(after)) else {
            continue;
        };
        let after: BTreeMap<String, &RustType> = uses(after).into_iter().collect();
        for (place, of) in uses(before) {
            let now = after.get(&place).and_then(|of| of.first_item());
            if let (Some(before), Some(after)) = (of.first_item(), now)
                && gone.contains(&before)
                && added.contains(&after)
            {
                votes.entry(before).or_default().insert(after);
                chosen_by_votes.entry(after).or_default().insert(before);
            }
        }
    }
    let is_one = |(before, after): &(ItemId, ItemId)| {
        let items = old.get(*before).zip(new.get(*after));
        chosen_by_votes.get(after).is_some_and(|voters| voters.len() == 1)
            && items.is_some_and(|(old, new)| kind_of(old) == kind_of(new) && is_alike(old, new))
    };
    let pairs = votes
        .iter()
        .filter_map(|(before, after)| Some((*before, *after.first().filter(|_| after.len() == 1)?)));
    pairs.filter(is_one).collect()
}

// The types that an item names, by where.
fn uses(item: &Item) -> Vec<(String, &RustType)> {
    match &item.kind {
        ItemKind::Array(array) | ItemKind::Map(array) => vec![(String::new(), &array.of)],
        ItemKind::Wrapper(wrapper) => vec![(String::new(), &wrapper.of)],
        ItemKind::Alias(of) => vec![(String::new(), of)],
        ItemKind::Object(object) => object
            .fields
            .iter()
            .map(|field| (field.ident.source().to_owned(), &field.base))
            .collect(),
        ItemKind::Union(union) => union
            .variants
            .iter()
            .map(|variant| (variant.ident.source().to_owned(), &variant.of))
            .collect(),
        ItemKind::Endpoint(endpoint) => {
            let parameters = endpoint.parameters.iter();
            let parameters =
                parameters.map(|parameter| (format!("parameter {}", parameter.wire), &parameter.base));
            let bodies = endpoint.body.iter().map(|body| ("body".to_owned(), &body.base));
            let responses = endpoint.responses.iter().filter_map(|response| {
                let (of, _) = response.body.as_ref()?;
                Some((
                    format!(
                        "response {:?} {}",
                        response.status,
                        response.media_types.join(",")
                    ),
                    of,
                ))
            });
            parameters.chain(bodies).chain(responses).collect()
        }
        _ => Vec::new(),
    }
}

// The names of what an item consists of.
fn parts(item: &Item) -> BTreeSet<&str> {
    match &item.kind {
        ItemKind::Object(object) => object.fields.iter().map(|field| field.wire.as_str()).collect(),
        ItemKind::Enum(values) => values.values.iter().map(|(ident, ..)| ident.plain()).collect(),
        ItemKind::Union(union) => union
            .variants
            .iter()
            .map(|variant| variant.ident.plain())
            .collect(),
        _ => BTreeSet::new(),
    }
}

// Whether at least half of what two items consist of is the same.
fn is_alike(old: &Item, new: &Item) -> bool {
    let (old, new) = (parts(old), parts(new));
    let shared = old.intersection(&new).count();
    shared * 2 >= old.len().max(new.len())
}

// Made of the same, to the last member, and nothing else is.
fn by_shape(matched: &mut Matched, old: &Crate<'_>, new: &Crate<'_>) {
    let (gone, added) = (shapes(old, &matched.gone), shapes(new, &matched.added));
    for (shape, before) in gone {
        if let ([before], Some([after])) = (before.as_slice(), added.get(&shape).map(Vec::as_slice)) {
            matched.rename(*before, *after);
        }
    }
}

fn shapes(of: &Crate<'_>, ids: &[ItemId]) -> BTreeMap<String, Vec<ItemId>> {
    // One member alone is a coincidence.
    const FEWEST: usize = 2;
    let mut shapes: BTreeMap<String, Vec<ItemId>> = BTreeMap::new();
    for id in ids {
        let Some(item) = of.items.get(*id) else { continue };
        let mut members: Vec<String> = parts(item).into_iter().map(str::to_owned).collect();
        if members.len() < FEWEST {
            continue;
        }
        // Types that the item itself brings along have other names too.
        members.extend(
            uses(item)
                .into_iter()
                .filter(|(_, of)| of.first_item().is_none())
                .map(|(place, used)| format!("{place}: {}", of.text(used))),
        );
        members.sort();
        shapes
            .entry(format!("{} {}", kind_of(item), members.join("\n")))
            .or_default()
            .push(*id);
    }
    shapes
}

/// The setting by which a type or a request keeps its former name as a deprecated alias.
pub fn remedy_of_item(old: &Item, new: &Item) -> Option<String> {
    if !matches!(kind_of(old), "security scheme" | "server") && old.key != new.key {
        let now = new.key.strip_prefix("type ").unwrap_or(&new.key);
        return Some(super::setting("renamed", &old.key, now));
    }
    (old.module == new.module && old.key == new.key)
        .then(|| super::setting("names", &new.key, old.ident.source()))
}
