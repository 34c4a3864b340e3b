//! Compares two crates, item by item.
//!
//! In: the items of both. Out: changes. Items are matched by their paths, then by what else tells that they are the same; members by their
//! names. Each kind of item has a file of its own that compares two of it.

use super::directions::received;
use super::migration::migrate;
use super::names::{Crate, path_text};
use super::renames::{Matched, match_items, remedy_of_item};
use super::rules::{
    INNER_TYPE_CHANGED, ITEM_ADDED, ITEM_ALIASED, ITEM_DEPRECATED, ITEM_GONE, ITEM_KIND_CHANGED,
    ITEM_RENAMED, MODULE_ADDED, MODULE_GONE, TRAIT_ADDED, TRAIT_GONE,
};
use super::traits::traits;
use super::{RustChange, RustRule};
use crate::model::items::{Docs, Item, ItemKind, Items};

/// The state of a comparison.
pub struct Comparison<'c> {
    pub old: Crate<'c>,
    pub new: Crate<'c>,
    pub list: Vec<RustChange>,
}

/// Two items that are the same one.
#[derive(Clone, Copy)]
pub struct Pair<'c> {
    pub old: &'c Item,
    pub new: &'c Item,
    /// Whether callers of the older crate receive it.
    pub is_received: bool,
}

/// All changes of the public API from one crate to another.
pub fn compare<'c>(old: &'c Items, new: &'c Items) -> Vec<RustChange> {
    let mut comparison = Comparison {
        old: Crate::new(old),
        new: Crate::new(new),
        list: Vec::new(),
    };
    let is_received = received(old);
    let matched = match_items(&mut comparison.old, &comparison.new);
    comparison.items(&matched);
    let pairs = matched.pairs().filter_map(|(before, after)| {
        Some(Pair {
            old: old.get(before)?,
            new: new.get(after)?,
            is_received: is_received.get(before.0).copied().unwrap_or(true),
        })
    });
    let pairs: Vec<Pair<'_>> = pairs.collect();
    pairs.iter().for_each(|pair| comparison.pair(*pair));
    comparison.modules();
    let mut list = comparison.list;
    migrate(&mut list, [&comparison.old, &comparison.new], &pairs);
    list.sort_by(|left, right| {
        let key = |change: &RustChange| {
            (
                std::cmp::Reverse(change.rule.bump),
                change.item.clone(),
                change.rule.id,
            )
        };
        key(left).cmp(&key(right))
    });
    list
}

impl<'c> Comparison<'c> {
    /// Adds a change.
    pub fn add(&mut self, rule: &'static RustRule, item: String, old: Option<String>, new: Option<String>) {
        self.list.push(RustChange {
            rule,
            item,
            old,
            new,
            remedy: None,
            migration: None,
        });
    }

    /// Adds a change that a setting undoes for callers.
    pub fn add_renamed(
        &mut self,
        rule: &'static RustRule,
        item: String,
        names: [&str; 2],
        remedy: Option<String>,
    ) {
        let [old, new] = names.map(|name| Some(name.to_owned()));
        self.list.push(RustChange {
            rule,
            item,
            old,
            new,
            remedy,
            migration: None,
        });
    }

    fn items(&mut self, matched: &Matched) {
        for id in &matched.gone {
            let path = self.old.path(*id).to_owned();
            let kind = self.old.items.get(*id).map(|item| kind_of(item).to_owned());
            self.add(ITEM_GONE, path, kind, None);
        }
        for id in &matched.added {
            let path = self.new.path(*id).to_owned();
            let kind = self.new.items.get(*id).map(|item| kind_of(item).to_owned());
            self.add(ITEM_ADDED, path, None, kind);
        }
        for (before, after) in &matched.renamed {
            let [old, new] = [self.old.path(*before), self.new.path(*after)].map(str::to_owned);
            let items = self.old.items.get(*before).zip(self.new.items.get(*after));
            let remedy = items.and_then(|(old, new)| remedy_of_item(old, new));
            self.add_renamed(ITEM_RENAMED, old.clone(), [&old, &new], remedy);
        }
        for (before, after) in &matched.aliased {
            let [old, new] = [self.old.path(*before), self.new.path(*after)].map(str::to_owned);
            self.add_renamed(ITEM_ALIASED, old.clone(), [&old, &new], None);
        }
    }

    fn modules(&mut self) {
        let modules = |of: &Items| {
            let modules = of.list.iter().flat_map(|item| {
                let lengths = 1..=item.module.len();
                lengths.map(|length| {
                    let parts: Vec<&str> = item
                        .module
                        .iter()
                        .take(length)
                        .map(crate::model::ident::Ident::source)
                        .collect();
                    parts.join("::")
                })
            });
            modules.collect::<std::collections::BTreeSet<String>>()
        };
        let (old, new) = (modules(self.old.items), modules(self.new.items));
        for gone in old.difference(&new) {
            self.add(MODULE_GONE, gone.clone(), None, None);
        }
        for added in new.difference(&old) {
            self.add(MODULE_ADDED, added.clone(), None, None);
        }
    }

    fn pair(&mut self, pair: Pair<'c>) {
        let path = super::names::path(pair.old);
        self.deprecated(&path, &pair.old.docs, &pair.new.docs);
        let is_same_kind = match (&pair.old.kind, &pair.new.kind) {
            (ItemKind::Object(old), ItemKind::Object(new)) => {
                self.objects(pair, old, new);
                true
            }
            (ItemKind::Enum(old), ItemKind::Enum(new)) => {
                self.enums(pair, old, new);
                true
            }
            (ItemKind::Union(old), ItemKind::Union(new)) => {
                self.unions(pair, old, new);
                true
            }
            (ItemKind::Endpoint(old), ItemKind::Endpoint(new)) => {
                self.requests(pair, old, new);
                true
            }
            (ItemKind::Server(old), ItemKind::Server(new)) => self.servers(&path, old, new),
            (ItemKind::Scheme(old), ItemKind::Scheme(new)) => {
                self.schemes(&path, old, new);
                true
            }
            (ItemKind::Alias(old), ItemKind::Alias(new)) => {
                if self.old.compared(old) != self.new.compared(new) {
                    let (old, new) = (self.old.text(old), self.new.text(new));
                    self.add(INNER_TYPE_CHANGED, path.clone(), Some(old), Some(new));
                }
                true
            }
            _ if is_newtype(&pair.old.kind) && is_newtype(&pair.new.kind) => self.newtypes(pair, &path),
            _ => false,
        };
        if is_same_kind {
            self.traits(pair, &path);
        } else if !self
            .list
            .iter()
            .any(|change| change.item == path && change.rule.id == INNER_TYPE_CHANGED.id)
        {
            let [old, new] = [pair.old, pair.new].map(|item| Some(kind_of(item).to_owned()));
            self.add(ITEM_KIND_CHANGED, path, old, new);
        }
    }

    /// Adds that something was deprecated.
    pub fn deprecated(&mut self, item: &str, old: &Docs, new: &Docs) {
        if old.deprecated.is_none()
            && let Some(note) = &new.deprecated
        {
            let note = (!note.is_empty()).then(|| note.clone());
            self.add(ITEM_DEPRECATED, item.to_owned(), None, note);
        }
    }

    fn traits(&mut self, pair: Pair<'c>, path: &str) {
        let (old, new) = (traits(pair.old), traits(pair.new));
        self.trait_lists(path, &old, &new);
    }

    /// Adds the traits that are in one of two lists only.
    pub fn trait_lists(
        &mut self,
        path: &str,
        old: &std::collections::BTreeSet<String>,
        new: &std::collections::BTreeSet<String>,
    ) {
        for gone in old.difference(new) {
            self.add(TRAIT_GONE, path.to_owned(), Some(gone.clone()), None);
        }
        for added in new.difference(old) {
            self.add(TRAIT_ADDED, path.to_owned(), None, Some(added.clone()));
        }
    }
}

/// The traits that the user adds, as they are written.
pub fn extra_derives(derives: &[crate::model::rust_path::RustPath]) -> impl Iterator<Item = String> {
    derives.iter().map(path_text)
}

const fn is_newtype(kind: &ItemKind) -> bool {
    matches!(
        kind,
        ItemKind::String(_)
            | ItemKind::Integer(_)
            | ItemKind::Number(_)
            | ItemKind::Boolean
            | ItemKind::Array(_)
            | ItemKind::Map(_)
            | ItemKind::Wrapper(_)
    )
}

/// What an item is, in a word or two.
pub const fn kind_of(item: &Item) -> &'static str {
    match &item.kind {
        ItemKind::Object(_) => "struct",
        ItemKind::Enum(_) => "enum of values",
        ItemKind::Union(_) => "enum of types",
        ItemKind::Endpoint(_) => "request",
        ItemKind::Alias(_) => "alias",
        ItemKind::Scheme(_) => "security scheme",
        ItemKind::Server(_) => "server",
        ItemKind::String(_)
        | ItemKind::Integer(_)
        | ItemKind::Number(_)
        | ItemKind::Boolean
        | ItemKind::Array(_)
        | ItemKind::Map(_)
        | ItemKind::Wrapper(_) => "newtype",
    }
}
