//! Which groups of operations need which file, in an API without versions. Each group is a cargo feature, and files that no enabled
//! group needs are not compiled.
//!
//! In: items and their files. Out: for each file, the groups that reach it. A file that is reached from outside of all groups is always
//! compiled.

use std::collections::BTreeSet;

use super::SourceFile;
use crate::model::ident::Ident;
use crate::model::items::{Item, ItemId, ItemKind, Items};

/// The groups of an API, and the files that they need.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// The modules of the groups, sorted.
    pub names: Vec<Ident>,
    /// For each file, the groups that need it, as indexes into `names`; `None` when it is always compiled.
    pub users: Vec<Option<BTreeSet<usize>>>,
}

/// The groups of `items`, whose files are `files`.
pub(super) fn find_groups(items: &Items, files: &[SourceFile], references: &[Vec<ItemId>]) -> Groups {
    let mut file_of = vec![0; items.list.len()];
    for (index, file) in files.iter().enumerate() {
        file.items.iter().for_each(|item| file_of[item.0] = index);
    }
    let module = |index: usize| items.list[index].module.first();
    let is_root_index = |index: &usize| is_root(&items.list[*index]);
    let names: BTreeSet<&Ident> = (0..items.list.len())
        .filter(is_root_index)
        .filter_map(module)
        .collect();
    let names: Vec<Ident> = names.into_iter().cloned().collect();
    let mut users: Vec<Option<BTreeSet<usize>>> = vec![Some(BTreeSet::new()); files.len()];
    let mut is_reached = vec![false; items.list.len()];
    for (group, name) in names.iter().enumerate() {
        let own = (0..items.list.len()).filter(|index| is_root_index(index) && module(*index) == Some(name));
        for file in reach(own.collect(), files, &file_of, references, &mut is_reached) {
            users[file].iter_mut().for_each(|users| {
                users.insert(group);
            });
        }
    }
    // Items that no group reaches are always compiled, with all that they name: servers, for example. So are security schemes: they are
    // small, and a list of all groups that require one is not.
    let is_scheme = |index: &usize| matches!(items.list[*index].kind, ItemKind::Scheme(_));
    let always_compiled = (0..items.list.len())
        .filter(|index| !is_reached[*index] || is_scheme(index))
        .collect();
    for file in reach(
        always_compiled,
        files,
        &file_of,
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

// Whether users need the item for itself: requests, and the types of webhooks and callbacks.
fn is_root(item: &Item) -> bool {
    let incoming = ["type webhook ", "type callback "];
    matches!(item.kind, ItemKind::Endpoint(_)) || incoming.iter().any(|prefix| item.key.starts_with(prefix))
}

// The files of these items, and all files that those files need.
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
