//! Whether the names of a part of an API are those that it has in the whole, where most of the whole was not read.
//!
//! In: every name that what is read may have, the names of the part, and what was not read. Out: yes or no. The names of an element, and of
//! all types inside it, begin with its own, so one that was not read can only take names that do.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use super::assign::{Names, module_of_operation, module_of_type, request_candidates, type_candidates};
use super::derived::response_name;
use super::modules::module;
use super::words::{Filler, Symbols, upper_camel};
use crate::model::api::{Api, Shape};
use crate::model::ident::Ident;
use crate::model::keys::type_key;

/// The names that may be given to each type and operation, whatever names the others have.
pub struct Candidates {
    by_key: Vec<(String, Vec<Ident>, BTreeSet<String>)>,
}

// Longer names end in a digest.
const MAX_BEGINNING: usize = 60;

impl Candidates {
    /// Those of everything in an API.
    pub fn of(api: &Api) -> Self {
        let types = api.types.iter().map(|of| {
            let idents = type_candidates(of);
            let is_object = matches!(of.shape, Shape::Object { .. });
            let words: &[&str] = if is_object {
                &["builder", "objectbuilder"]
            } else {
                &[]
            };
            let names = with_suffixes(&idents, words);
            (type_key(&of.key), module_of_type(of), names)
        });
        let operations = api.operations.iter().map(|of| {
            let idents = request_candidates(of);
            let names = with_suffixes(&idents, REQUEST_SUFFIXES);
            (of.key.clone(), module_of_operation(of), names)
        });
        Self {
            by_key: types.chain(operations).collect(),
        }
    }

    /// Whether all others leave the names of `part` alone: those that are read, and `unread`, each with its group and its name.
    pub fn leave_alone<'u>(
        &self,
        names: &Names,
        part: &Api,
        unread: impl Iterator<Item = (Option<&'u str>, &'u str)>,
    ) -> bool {
        let taken = taken_names(names);
        let keys: BTreeSet<String> = part.types.iter().map(|of| type_key(&of.key)).collect();
        let operations: BTreeSet<&str> = part.operations.iter().map(|of| of.key.as_str()).collect();
        let others = self.by_key.iter();
        let mut others = others.filter(|(key, ..)| !keys.contains(key) && !operations.contains(key.as_str()));
        let mut modules = BTreeMap::new();
        let mut unread = unread;
        others.all(|(_, module, names)| taken.get(module).is_none_or(|taken| taken.is_disjoint(names)))
            && unread.all(|(group, name)| match group {
                Some(group) => {
                    let path = modules.entry(group).or_insert_with(|| vec![module(group)]);
                    taken.get(path).is_none_or(|taken| none_begins(taken, name))
                }
                // The first parts of a declared type's name may be its module.
                None if name.contains('.') => taken.values().all(|taken| {
                    let ends = name.match_indices('.').filter_map(|(at, _)| name.get(at + 1..));
                    let mut names = ends.chain([name]);
                    names.all(|name| none_begins(taken, name))
                }),
                None => taken
                    .get([].as_slice())
                    .is_none_or(|taken| none_begins(taken, name)),
            })
    }
}

const REQUEST_SUFFIXES: &[&str] = &["response", "answer", "builder", "requestbuilder", "content"];

fn with_suffixes(idents: &[Ident], words: &[&str]) -> BTreeSet<String> {
    let plain: BTreeSet<String> = idents.iter().map(squeezed).collect();
    let suffixed = plain
        .iter()
        .flat_map(|ident| words.iter().map(move |word| format!("{ident}{word}")));
    suffixed.chain(plain.iter().cloned()).collect()
}

// The names of a part, by module.
fn taken_names(names: &Names) -> BTreeMap<Vec<Ident>, BTreeSet<String>> {
    let mut taken: BTreeMap<Vec<Ident>, BTreeSet<String>> = BTreeMap::new();
    for (placed, builder) in names.types.iter().zip(&names.builders) {
        let of_module = taken.entry(placed.module.clone()).or_default();
        of_module.extend([&placed.ident, builder].map(squeezed));
    }
    for of in &names.operations {
        let of_module = taken.entry(of.request.module.clone()).or_default();
        let idents = [&of.request.ident, &of.response, &of.builder];
        of_module.extend(idents.into_iter().chain(&of.content).map(squeezed));
        of_module.insert(squeezed(&response_name(&of.request.ident)));
    }
    taken
}

// Whether none of these names begins with that of an element.
fn none_begins(taken: &BTreeSet<String>, name: &str) -> bool {
    // What letters become when others follow is known of ASCII alone.
    if !name.is_ascii() || !name.contains(|next: char| next.is_ascii_alphanumeric()) {
        return false;
    }
    // Both of the beginnings below begin with the first word.
    let first_word = name.split(|next: char| !next.is_ascii_alphanumeric()).next();
    let first_word = first_word.unwrap_or_default().to_ascii_lowercase();
    if first_word.starts_with(|first: char| first.is_ascii_lowercase()) && !has_beginning(taken, &first_word)
    {
        return true;
    }
    [Symbols::Part, Symbols::Spelled].iter().all(|symbols| {
        let beginning = squeezed(&upper_camel(name, Filler::Type, *symbols));
        !has_beginning(taken, beginning.get(..MAX_BEGINNING).unwrap_or(&beginning))
    })
}

// The first name that is not before `beginning` is one that begins with it, if any is.
fn has_beginning(taken: &BTreeSet<String>, beginning: &str) -> bool {
    let beginning = beginning.get(..MAX_BEGINNING).unwrap_or(beginning);
    let mut behind = taken.range::<str, _>((Bound::Included(beginning), Bound::Unbounded));
    behind.next().is_some_and(|first| first.starts_with(beginning))
}

// Names without what distinguishes their kinds: case and underscores.
fn squeezed(ident: &Ident) -> String {
    let kept = ident.plain().chars().filter(|next| *next != '_');
    kept.flat_map(char::to_lowercase).collect()
}
