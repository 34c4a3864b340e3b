//! What a run changes for the users of a package: items that are added, changed or gone, and published names that move or go.
//!
//! In: the names of the last run and of this one, and the texts of the files that differ. Out: [`ItemChanges`]. Knows nothing of a spec; what
//! a change means for the version of the crate is not decided here.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{File, Item, Visibility};

use crate::diagnostics::nearest::nearest;

/// Names by their keys, as in the lock.
type Names = BTreeMap<String, String>;

/// What a run changes.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ItemChanges {
    /// How many types and requests there are.
    pub types: usize,
    /// How many requests there are.
    pub requests: usize,
    /// Whether no run published a name before.
    pub is_first: bool,
    /// The names of items that are new.
    pub added: Vec<String>,
    /// The names of items whose code is another one; what only has other docs is not among them.
    pub changed: Vec<String>,
    /// The names of items that are no more.
    pub gone: Vec<String>,
    /// Published names that are others now, or are no more.
    pub moved: Vec<MovedName>,
}

/// A published name that is another one now, or is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedName {
    /// The key of what had it.
    pub key: String,
    /// The name.
    pub before: String,
    /// The name that the same thing has now, if it is still there.
    pub after: Option<String>,
    /// The key of what is new and may be the same thing under another key.
    pub likely: Option<String>,
}

/// Compares the names of two runs.
pub fn compare_names(before: &Names, after: &Names) -> ItemChanges {
    let items = |names: &Names| -> Names {
        let items = names.iter().filter(|(key, _)| is_item(key));
        items.map(|(key, name)| (key.clone(), name.clone())).collect()
    };
    let (old, new) = (items(before), items(after));
    let is_request = |key: &String| key.starts_with(|first: char| first.is_ascii_uppercase());
    let mut changes = ItemChanges {
        types: new.keys().filter(|key| key.starts_with("type ")).count(),
        requests: new.keys().filter(|key| is_request(key)).count(),
        is_first: before.is_empty(),
        ..ItemChanges::default()
    };
    if changes.is_first {
        return changes;
    }
    let mut added: Vec<(&String, &String)> = new.iter().filter(|(key, _)| !old.contains_key(*key)).collect();
    let mut gone: Vec<(&String, &String)> = old.iter().filter(|(key, _)| !new.contains_key(*key)).collect();
    // A name that another key has now is still there, as when a type inside of another one is declared by itself.
    gone.retain(|(_, name)| {
        let same = added.iter().position(|(_, other)| other == name);
        same.map(|index| added.remove(index)).is_none()
    });
    for (key, name) in &gone {
        changes.moved.push(MovedName {
            key: (*key).clone(),
            before: (*name).clone(),
            after: None,
            likely: likely(key, &added),
        });
    }
    let differs = |(key, name): (&String, &String)| {
        let after = after
            .get(key)
            .filter(|after| *after != name && !key.ends_with(" usual"))?;
        Some(MovedName {
            key: key.clone(),
            before: name.clone(),
            after: Some(after.clone()),
            likely: None,
        })
    };
    changes.moved.extend(before.iter().filter_map(differs));
    changes.added = sorted(added.into_iter().map(|(_, name)| name));
    changes.gone = sorted(gone.into_iter().map(|(_, name)| name));
    changes
}

fn sorted<'n>(names: impl Iterator<Item = &'n String>) -> Vec<String> {
    names.cloned().collect::<BTreeSet<_>>().into_iter().collect()
}

// Types, requests, security schemes and servers; not what is inside of them, or follows from a request.
fn is_item(key: &str) -> bool {
    if key.starts_with("type ") {
        return true;
    }
    let of_request = [" response", " usual"].iter().any(|end| key.ends_with(end));
    let inside = ["field ", "value ", "parameter "];
    !of_request && !inside.iter().any(|kind| key.starts_with(kind))
}

// Of what is new, the one whose key differs in one part only; else the nearest of the same kind; else the only one.
fn likely(key: &str, added: &[(&String, &String)]) -> Option<String> {
    let is_type = key.starts_with("type ");
    let same_kind = added.iter().map(|(key, _)| key.as_str());
    let same_kind: Vec<&str> = same_kind
        .filter(|other| other.starts_with("type ") == is_type)
        .collect();
    let one_part = same_kind.iter().filter(|other| differs_in_one_part(key, other));
    let one_part: Vec<&str> = one_part.copied().collect();
    let only = |list: &[&str]| {
        list.first()
            .filter(|_| list.len() == 1)
            .map(|only| (*only).to_owned())
    };
    let near = |list: &[&str]| nearest(key, list.iter().copied()).map(str::to_owned);
    only(&one_part)
        .or_else(|| near(&one_part))
        .or_else(|| near(&same_kind))
        .or_else(|| only(&same_kind))
}

// The types inside of a renamed one keep the rest of their keys.
fn differs_in_one_part(left: &str, right: &str) -> bool {
    let [left, right] = [left, right].map(|key| key.split(['.', '/', ' ']).collect::<Vec<_>>());
    let differing = left.iter().zip(&right).filter(|(left, right)| left != right);
    left.len() == right.len() && differing.count() == 1
}

/// The names of public items whose code differs between the old and the new texts of files, and is in both.
pub fn changed_items<'t>(
    before: impl Iterator<Item = &'t str>,
    after: impl Iterator<Item = &'t str>,
) -> Vec<String> {
    let (before, after) = (items_of(before), items_of(after));
    let differs = |(name, code): (&String, &Vec<String>)| {
        let old = before.get(name)?;
        (old != code).then(|| name.clone())
    };
    after.iter().filter_map(differs).collect()
}

// The code of each item; several versions may have one of a name.
fn items_of<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeMap<String, Vec<String>> {
    let mut items: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let files = texts.filter_map(|text| syn::parse_file(text).ok());
    for item in files.flat_map(|File { items, .. }| items) {
        if let Some(name) = public_name(&item) {
            let code = without_docs(item.into_token_stream()).to_string();
            items.entry(name).or_default().push(code);
        }
    }
    items.values_mut().for_each(|codes| codes.sort());
    items
}

fn public_name(item: &Item) -> Option<String> {
    let (visibility, ident) = match item {
        Item::Struct(item) => (&item.vis, &item.ident),
        Item::Enum(item) => (&item.vis, &item.ident),
        Item::Type(item) => (&item.vis, &item.ident),
        Item::Const(item) => (&item.vis, &item.ident),
        _ => return None,
    };
    matches!(visibility, Visibility::Public(_)).then(|| ident.to_string())
}

fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' && tokens.peek().is_some_and(is_doc) => {
                tokens.next();
            }
            TokenTree::Group(group) => {
                let inside = without_docs(group.stream());
                kept.push(TokenTree::Group(proc_macro2::Group::new(
                    group.delimiter(),
                    inside,
                )));
            }
            other => kept.push(other),
        }
    }
    kept.into_iter().collect()
}

fn is_doc(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else {
        return false;
    };
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket
        && matches!(first, Some(TokenTree::Ident(ident)) if ident == "doc")
}

#[cfg(test)]
mod tests {
    use super::{MovedName, Names, changed_items, compare_names};

    fn names(list: &[(&str, &str)]) -> Names {
        list.iter()
            .map(|(key, name)| ((*key).to_owned(), (*name).to_owned()))
            .collect()
    }

    #[test]
    fn names_that_come_go_and_move_are_told_apart() {
        let before = names(&[
            ("type PatchableMandate", "PatchableMandate"),
            ("type Order", "Order"),
            ("type Order.state", "OrderState"),
            ("GET /pets", "ListPets"),
            ("GET /pets response", "PetsFound"),
            ("field Order._id", "id_2"),
        ]);
        let after = names(&[
            ("type MandateUpdate", "MandateUpdate"),
            ("type Order", "Purchase"),
            ("type OrderState", "OrderState"),
            ("GET /pets", "ListPets"),
            ("POST /pets", "AddPet"),
        ]);
        let changes = compare_names(&before, &after);
        assert_eq!(changes.added, ["AddPet", "MandateUpdate"]);
        assert_eq!(changes.gone, ["PatchableMandate"]);
        assert_eq!((changes.types, changes.requests), (3, 2));
        let moved = |key: &str, before: &str, after: Option<&str>, likely: Option<&str>| MovedName {
            key: key.to_owned(),
            before: before.to_owned(),
            after: after.map(str::to_owned),
            likely: likely.map(str::to_owned),
        };
        assert_eq!(
            changes.moved,
            [
                moved(
                    "type PatchableMandate",
                    "PatchableMandate",
                    None,
                    Some("type MandateUpdate")
                ),
                moved("type Order", "Order", Some("Purchase"), None),
            ]
        );
    }

    #[test]
    fn the_first_run_changes_nothing() {
        let changes = compare_names(&Names::new(), &names(&[("type A", "A")]));
        assert!(changes.is_first && changes.added.is_empty());
        assert_eq!((changes.types, changes.requests), (1, 0));
    }

    #[test]
    fn items_whose_code_differs_are_changed_wherever_they_are() {
        let before = [
            "/// Old.\npub struct A {\n    /// Old.\n    pub a: i64,\n}\npub struct B;",
            "pub enum C { D }",
        ];
        let after = [
            "/// New.\npub struct A {\n    /// New.\n    pub a: i64,\n}\npub enum C { D, E }",
            "pub struct B;\npub struct F;\nstruct G;",
        ];
        assert_eq!(changed_items(before.into_iter(), after.into_iter()), ["C"]);
    }
}
