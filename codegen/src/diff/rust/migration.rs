//! What callers write instead of what a change breaks, as Rust.
//!
//! In: changes, and the items of both crates. Out: a [`Migration`] for each major change that code can show. The code is made of the items,
//! never of the text of a change, and a test compiles all of it: what was written before with the older crate and not with the newer one,
//! what is written after with the newer one.

mod members;
mod uses;

use std::collections::BTreeMap;

use heck::ToSnakeCase as _;

use super::RustChange;
use super::compare::Pair;
use super::names::{Crate, path};
use super::rules as rule;
use crate::diff::bump::Bump;
use crate::model::ident::Ident;
use crate::model::items::{EndpointItem, Item, ItemKind, ResponseItem, RustType};

/// The code of a caller before and after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// The item whose use changes, by its path in the older crate; empty for its name and its builder.
    pub item: String,
    /// What compiled with the older crate, and does not with the newer one.
    pub before: Snippet,
    /// What is written with the newer crate instead; `None` if nothing takes its place.
    pub after: Option<Snippet>,
}

/// A few statements. Types are named from the root of the crate, which `use` calls `client`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The variables that it takes, each with its type.
    pub given: Vec<(String, String)>,
    /// The statements.
    pub code: String,
}

impl Snippet {
    fn new(code: String) -> Self {
        Self {
            given: Vec::new(),
            code,
        }
    }

    fn of(name: &str, of: String, code: String) -> Self {
        Self {
            given: vec![(name.to_owned(), of)],
            code,
        }
    }
}

/// An item in one of the crates.
#[derive(Clone, Copy)]
struct Side<'c> {
    of: &'c Crate<'c>,
    item: &'c Item,
}

/// The same item in both crates.
#[derive(Clone, Copy)]
struct Sides<'c> {
    old: Side<'c>,
    new: Side<'c>,
    // Whether callers receive it.
    is_received: bool,
}

impl Migration {
    fn new(before: Snippet, after: Option<Snippet>) -> Self {
        Self {
            item: String::new(),
            before,
            after,
        }
    }
}

impl Sides<'_> {
    fn both(self, snippet: impl Fn(&Side<'_>) -> Option<Snippet>) -> Option<Migration> {
        Some(Migration::new(snippet(&self.old)?, snippet(&self.new)))
    }
}

impl<'c> Side<'c> {
    fn path(&self) -> String {
        path(self.item)
    }

    // The path of what is generated with the item.
    fn beside(&self, ident: &Ident) -> String {
        let modules = self.item.module.iter().map(|module| format!("{module}::"));
        modules.collect::<String>() + ident.source()
    }

    fn text(&self, of: &RustType) -> String {
        match of {
            RustType::Local(ident) => self.beside(ident),
            of => self.of.text(of),
        }
    }

    fn endpoint(&self) -> Option<&'c EndpointItem> {
        match &self.item.kind {
            ItemKind::Endpoint(endpoint) => Some(endpoint),
            _ => None,
        }
    }

    fn responses(&self) -> Option<(String, &'c [ResponseItem])> {
        let endpoint = self.endpoint()?;
        Some((self.beside(endpoint.response.as_ref()?), &endpoint.responses))
    }
}

// The name of a variable that holds a value of a type.
fn variable(of: &str) -> String {
    let name = of.rsplit("::").next().unwrap_or(of).trim_start_matches("r#");
    Ident::new(&name.to_snake_case()).map_or_else(|| "value".to_owned(), |ident| ident.source().to_owned())
}

/// Adds to each major change what callers write instead.
pub fn migrate(list: &mut [RustChange], crates: [&Crate<'_>; 2], pairs: &[Pair<'_>]) {
    let [old, new] = crates;
    let mut known: BTreeMap<String, Sides<'_>> = BTreeMap::new();
    for pair in pairs {
        let sides = Sides {
            old: Side {
                of: old,
                item: pair.old,
            },
            new: Side {
                of: new,
                item: pair.new,
            },
            is_received: pair.is_received,
        };
        let endpoint = sides.old.endpoint();
        let response = endpoint.and_then(|endpoint| endpoint.response.as_ref());
        let content = endpoint.and_then(|endpoint| Some(&endpoint.body.as_ref()?.content.as_ref()?.ident));
        for ident in response.into_iter().chain(content) {
            known.insert(sides.old.beside(ident), sides);
        }
        known.insert(sides.old.path(), sides);
    }
    for change in list.iter_mut().filter(|change| change.rule.bump == Bump::Major) {
        change.migration = migration(change, &known);
    }
}

fn migration(change: &RustChange, known: &BTreeMap<String, Sides<'_>>) -> Option<Migration> {
    let name = change.item.as_str();
    if [rule::ITEM_GONE, rule::MODULE_GONE].contains(&change.rule) {
        return Some(Migration::new(uses::import(name), None));
    }
    if let Some(sides) = known.get(name) {
        let item = if [rule::ITEM_RENAMED, rule::BUILDER_GONE].contains(&change.rule) {
            String::new()
        } else {
            name.to_owned()
        };
        return of_item(change, *sides).map(|migration| Migration { item, ..migration });
    }
    let (of, member) = name.rsplit_once("::")?;
    let migration = members::migration(change, *known.get(of)?, of, member)?;
    Some(Migration {
        item: of.to_owned(),
        ..migration
    })
}

// What a change of a whole item asks of callers.
fn of_item(change: &RustChange, sides: Sides<'_>) -> Option<Migration> {
    let Sides { old, new, .. } = sides;
    match change.rule {
        of if of == rule::ITEM_RENAMED => {
            let now = if change.item == old.path() {
                new.path()
            } else {
                new.beside(&Ident::new(change.new.as_deref()?)?)
            };
            Some(Migration::new(
                uses::import(&change.item),
                Some(uses::import(&now)),
            ))
        }
        of if of == rule::ITEM_KIND_CHANGED => Some(Migration::new(members::first(&old)?, None)),
        of if of == rule::BUILDER_GONE => Some(Migration::new(uses::builder(&old), None)),
        of if of == rule::SETTER_GONE => Some(Migration::new(
            uses::special_setter(&old, change.old.as_deref()?)?,
            None,
        )),
        of if of == rule::TRAIT_GONE => Some(Migration::new(
            uses::bound(&change.item, change.old.as_deref()?)?,
            None,
        )),
        of if of == rule::ENUM_CLOSED => sides.both(|side| uses::conversion(side, "try_from")),
        // `try_from` compiles all the same.
        of if of == rule::ENUM_OPENED => sides.both(|side| uses::conversion(side, "unchecked")),
        of if of == rule::CONSTRUCTOR_MADE_FALLIBLE || of == rule::CONSTRUCTOR_MADE_INFALLIBLE => {
            sides.both(uses::constructor)
        }
        of if of == rule::INNER_TYPE_CHANGED => sides.both(uses::inner),
        of if of == rule::SUCCESS_TYPE_CHANGED => sides.both(uses::success),
        _ => None,
    }
}
