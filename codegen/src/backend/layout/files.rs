//! Which file every item is in, and which versions need the file.

use std::collections::{BTreeMap, BTreeSet};

use super::Home;
use crate::model::ident::Ident;
use crate::model::items::{Item, ItemId, ItemKind, Items};

/// A file of items that one version introduced.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Where it is.
    pub path: SourcePath,
    /// What is in it, in the order of the spec, requests first.
    pub items: Vec<ItemId>,
    /// The versions that cannot be without it.
    pub users: BTreeSet<usize>,
    /// Whether a file of another folder names what is in it.
    pub is_reached: bool,
}

/// Where a file is below `since`: the modules from the version's down to its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourcePath {
    /// The version that introduced it, as a position among all.
    pub version: usize,
    /// `v1_7_0`, `company`, `shop`. For an API without versions `company`, `shop`; what is in no group is in `types` or
    /// `operations`.
    pub modules: Vec<Ident>,
    /// Whether the folder above stands for it: it is re-exported whole there, as in an API without versions.
    pub is_flat: bool,
}

impl SourcePath {
    /// The module that shows the file's items to users.
    pub fn named_by(&self) -> &[Ident] {
        match self.modules.split_last() {
            Some((_, folder)) if self.is_flat => folder,
            _ => &self.modules,
        }
    }

    fn folder(&self) -> &[Ident] {
        self.modules.split_last().map_or(&[], |(_, folder)| folder)
    }
}

/// More lines than this in one family, and each of its items has a file of its own.
const LINES: usize = 400;

/// Spreads the items over files; also says, by version and item, which file it is.
pub(super) fn spread(versions: &[Items], homes: &[Vec<Home>]) -> (Vec<SourceFile>, Vec<Vec<usize>>) {
    let mut files: Vec<SourceFile> = Vec::new();
    let mut file_of: Vec<Vec<usize>> = Vec::new();
    for (version, items) in versions.iter().enumerate() {
        let own = |index: &usize| homes[version][*index].version == version;
        let introduced: Vec<usize> = (0..items.list.len()).filter(own).collect();
        let paths = paths(version, items, &introduced);
        let mut known: BTreeMap<&SourcePath, usize> = BTreeMap::new();
        let mut row = vec![usize::MAX; items.list.len()];
        for (index, path) in introduced.iter().zip(&paths) {
            let file = *known.entry(path).or_insert_with(|| {
                files.push(SourceFile {
                    path: path.clone(),
                    items: Vec::new(),
                    users: BTreeSet::new(),
                    is_reached: false,
                });
                files.len() - 1
            });
            files[file].items.push(ItemId(*index));
            row[*index] = file;
        }
        for (index, home) in homes[version].iter().enumerate() {
            if home.version != version {
                row[index] = file_of[home.version][home.item.0];
            }
        }
        file_of.push(row);
    }
    // A request stands above the types within it.
    for file in &mut files {
        let list = &versions[file.path.version].list;
        file.items.sort_by_key(|item| !is_endpoint(&list[item.0]));
    }
    (files, file_of)
}

fn paths(version: usize, items: &Items, introduced: &[usize]) -> Vec<SourcePath> {
    let root: Vec<Ident> = items
        .version
        .iter()
        .map(|version| version.module.clone())
        .collect();
    let of = |index: usize| &items.list[index];
    let [types, operations] = ["types", "operations"].map(|overridden| ungrouped(items, overridden));
    let folder_of = |item: &Item| {
        if items.version.is_some() || !item.module.is_empty() {
            item.module.clone()
        } else {
            let folder = if is_endpoint(item) { &operations } else { &types };
            vec![folder.clone().unwrap_or_else(|| item.family.clone())]
        }
    };
    // A module cannot be a folder and a file of items at once.
    let folders: BTreeSet<&[Ident]> = introduced
        .iter()
        .flat_map(|index| (1..=of(*index).module.len()).map(|length| &of(*index).module[..length]))
        .collect();
    let requests = items.list.iter().filter(|item| is_endpoint(item));
    let requests: BTreeSet<&str> = requests.map(|item| item.key.as_str()).collect();
    let mut lines: BTreeMap<(&[Ident], &Ident, bool), usize> = BTreeMap::new();
    for index in introduced {
        *lines.entry(group(of(*index), &requests)).or_default() += lines_of(of(*index));
    }
    let location = |index: &usize| {
        let item = of(*index);
        let is_large = lines[&group(item, &requests)] > LINES;
        let name = if is_large {
            crate::naming::module(item.ident.plain())
        } else {
            item.family.clone()
        };
        let mut modules = folder_of(item);
        let clashes_with_folder =
            folders.contains([&modules[..], std::slice::from_ref(&name)].concat().as_slice());
        let is_of_request = group(item, &requests).2;
        let clashes_with_types = is_of_request && lines.contains_key(&(item.module.as_slice(), &name, false));
        let repeats_folder = modules.last() == Some(&name);
        let suffix = match (
            is_of_request,
            clashes_with_folder || repeats_folder,
            clashes_with_types,
        ) {
            (true, true, _) | (true, _, true) => "_request",
            (false, true, _) => "_types",
            (_, false, _) => "",
        };
        // `main_` and `_request` are `main_request`.
        let suffixed = match suffix {
            "" => None,
            _ => Ident::new(&format!("{}{suffix}", name.plain().trim_end_matches('_'))),
        };
        modules.push(suffixed.unwrap_or(name));
        SourcePath {
            version,
            modules: root.iter().cloned().chain(modules).collect(),
            is_flat: items.version.is_none(),
        }
    };
    introduced.iter().map(location).collect()
}

// The folder of what is in no group, in an API without versions; one with versions has a folder for each.
fn ungrouped(items: &Items, overridden: &str) -> Option<Ident> {
    let groups: BTreeSet<&str> = items
        .list
        .iter()
        .filter_map(|item| item.module.first().map(Ident::plain))
        .collect();
    let mut name = overridden.to_owned();
    while groups.contains(name.as_str()) {
        name.push('_');
    }
    Ident::new(&name)
}

// Types that stand within a request share its file; others have files of their own.
fn group<'i>(item: &'i Item, requests: &BTreeSet<&str>) -> (&'i [Ident], &'i Ident, bool) {
    let is_of_request = is_endpoint(item) || stands_in_request(&item.key, requests);
    (&item.module, &item.family, is_of_request)
}

// `type GET /shops.Ok` does, where there is `GET /shops`.
fn stands_in_request(key: &str, requests: &BTreeSet<&str>) -> bool {
    let Some(key) = key.strip_prefix("type ") else {
        return false;
    };
    key.match_indices('.')
        .any(|(dot, _)| requests.contains(&key[..dot]))
}

fn is_endpoint(item: &Item) -> bool {
    matches!(item.kind, ItemKind::Endpoint(_))
}

// About how many lines an item takes.
fn lines_of(item: &Item) -> usize {
    match &item.kind {
        ItemKind::Enum(item) => 10 + 3 * item.values.len(),
        ItemKind::Union(union) => 15 + 3 * union.variants.len(),
        ItemKind::Object(object) => 20 + 5 * object.fields.len(),
        ItemKind::Endpoint(endpoint) => 50 + 6 * endpoint.parameters.len() + 3 * endpoint.responses.len(),
        _ => 8,
    }
}

/// Notes which versions need each file: those that have an item in it, and those that need a file which names one in it.
pub(super) fn set_users(
    files: &mut [SourceFile],
    homes: &[Vec<Home>],
    file_of: &[Vec<usize>],
    references: &[Vec<Vec<ItemId>>],
) {
    for (version, row) in homes.iter().enumerate() {
        let mut todo: Vec<usize> = file_of[version].clone();
        let mut seen: BTreeSet<usize> = BTreeSet::new();
        while let Some(file) = todo.pop() {
            if !seen.insert(file) {
                continue;
            }
            files[file].users.insert(version);
            let home = files[file].path.version;
            let named = files[file]
                .items
                .iter()
                .flat_map(|item| &references[home][item.0]);
            todo.extend(named.map(|named| file_of[home][named.0]));
        }
        debug_assert_eq!(row.len(), file_of[version].len(), "one file an item");
    }
}

/// Notes which files are named from other folders than theirs.
pub(super) fn set_reached(files: &mut [SourceFile], file_of: &[Vec<usize>], references: &[Vec<Vec<ItemId>>]) {
    for location in 0..files.len() {
        let (file, version) = (&files[location], files[location].path.version);
        let named = file.items.iter().flat_map(|item| &references[version][item.0]);
        let named: BTreeSet<usize> = named.map(|named| file_of[version][named.0]).collect();
        for other in named {
            let is_beside = files[other].path.folder() == files[location].path.folder();
            files[other].is_reached |= !is_beside;
        }
    }
}
