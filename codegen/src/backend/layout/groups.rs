//! Which groups of operations need a file, in an API without versions: what a user does not enable costs nothing.
//!
//! In: items and the files they are in. Out: by file, the groups that reach it; a file that something outside of all groups
//! reaches is always there.

use std::collections::BTreeSet;

use super::SourceFile;
use crate::model::ident::Ident;
use crate::model::items::{Item, ItemId, ItemKind, Items};

/// The groups of an API, and what needs them.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// Their modules, sorted.
    pub names: Vec<Ident>,
    /// By file: the groups that need it, as positions in `names`; `None` when it is always there.
    pub users: Vec<Option<BTreeSet<usize>>>,
}

/// The groups of `items`, whose files are `files`.
pub(super) fn find_groups(
    items: &Items,
    files: &[SourceFile],
    file_of: &[usize],
    references: &[Vec<ItemId>],
) -> Groups {
    let module = |index: usize| items.list[index].module.first();
    let is_asked = |index: &usize| is_root(&items.list[*index]);
    let names: BTreeSet<&Ident> = (0..items.list.len())
        .filter(is_asked)
        .filter_map(module)
        .collect();
    let names: Vec<Ident> = names.into_iter().cloned().collect();
    let mut users: Vec<Option<BTreeSet<usize>>> = vec![Some(BTreeSet::new()); files.len()];
    let mut is_reached = vec![false; items.list.len()];
    for (group, name) in names.iter().enumerate() {
        let own = (0..items.list.len()).filter(|index| is_asked(index) && module(*index) == Some(name));
        for file in reach(own.collect(), files, file_of, references, &mut is_reached) {
            users[file].iter_mut().for_each(|users| {
                users.insert(group);
            });
        }
    }
    // What no operation of a group reaches is there whatever is enabled, with all that it names: servers do. Schemes are too: they
    // are small, and a list of all groups that ask for one is not.
    let is_scheme = |index: &usize| matches!(items.list[*index].kind, ItemKind::Scheme(_));
    let rest = (0..items.list.len())
        .filter(|index| !is_reached[*index] || is_scheme(index))
        .collect();
    for file in reach(
        rest,
        files,
        file_of,
        references,
        &mut vec![false; items.list.len()],
    ) {
        users[file] = None;
    }
    for users in &mut users {
        if users.as_ref().is_some_and(|users| users.len() == names.len()) {
            *users = None;
        }
    }
    Groups { names, users }
}

// What is asked for by itself: requests, and what comes without one.
fn is_root(item: &Item) -> bool {
    let comes = ["type webhook ", "type callback "];
    matches!(item.kind, ItemKind::Endpoint(_)) || comes.iter().any(|prefix| item.key.starts_with(prefix))
}

// The files of these items and of all that their files name.
fn reach(
    mut open: Vec<usize>,
    files: &[SourceFile],
    file_of: &[usize],
    references: &[Vec<ItemId>],
    is_reached: &mut [bool],
) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    while let Some(index) = open.pop() {
        is_reached[index] = true;
        if reached.insert(file_of[index]) {
            let items = &files[file_of[index]].items;
            items.iter().for_each(|item| is_reached[item.0] = true);
            open.extend(
                items
                    .iter()
                    .flat_map(|item| &references[item.0])
                    .map(|named| named.0),
            );
        }
    }
    reached
}
