//! Which file every item is in, and which versions need the file.
//!
//! In: the items of all versions, and where each is generated. Out: [`SourceFile`]s, and the file of each item.

use std::collections::{BTreeMap, BTreeSet};

use super::Home;
use crate::model::ident::Ident;
use crate::model::items::{Item, ItemId, ItemKind, Items};

/// A file of items that one version introduced.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path.
    pub path: SourcePath,
    /// Its items in the order of the spec, requests first.
    pub items: Vec<ItemId>,
    /// The versions that need it.
    pub users: BTreeSet<usize>,
    /// Whether a file of another folder names one of its items.
    pub is_named_elsewhere: bool,
}

/// The path of a file below `since`: the modules from that of the version to its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourcePath {
    /// The index of the version that introduced its items.
    pub version: usize,
    /// `v1_7_0`, `company`, `shop`; without versions `company`, `shop`. Items of an API without versions that are in no group are in
    /// `types` or `operations`.
    pub modules: Vec<Ident>,
    /// Whether its folder re-exports all of its items, as in an API without versions.
    pub is_flat: bool,
}

impl SourcePath {
    /// The module that users name its items by.
    pub fn public_module(&self) -> &[Ident] {
        match self.modules.split_last() {
            Some((_, folder)) if self.is_flat => folder,
            _ => &self.modules,
        }
    }

    fn folder(&self) -> &[Ident] {
        self.modules.split_last().map_or(&[], |(_, folder)| folder)
    }
}

/// In a family of more lines than this, each item has a file of its own.
const MAX_LINES: usize = 400;

/// Assigns the items to files. Returns the files, and for each version and item the index of its file.
pub(super) fn assign(versions: &[Items], homes: &[Vec<Home>]) -> (Vec<SourceFile>, Vec<Vec<usize>>) {
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
                    is_named_elsewhere: false,
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
    // A request comes before the types that are part of it.
    for file in &mut files {
        let list = &versions[file.path.version].list;
        file.items.sort_by_key(|item| !is_endpoint(&list[item.0]));
    }
    (files, file_of)
}

// The path of each item that the version introduces.
fn paths(version: usize, items: &Items, introduced: &[usize]) -> Vec<SourcePath> {
    let families = Families::new(items, introduced);
    let root: Vec<Ident> = items
        .version
        .iter()
        .map(|version| version.module.clone())
        .collect();
    let [types, operations] = ["types", "operations"].map(|wanted| ungrouped_folder(items, wanted));
    let folder_of = |item: &Item| {
        if items.version.is_some() || !item.module.is_empty() {
            item.module.clone()
        } else {
            let folder = if is_endpoint(item) { &operations } else { &types };
            vec![folder.clone().unwrap_or_else(|| item.family.clone())]
        }
    };
    let path = |index: &usize| {
        let item = &items.list[*index];
        let folder = folder_of(item);
        let file = families.file_name(item, &folder);
        SourcePath {
            version,
            modules: root.iter().cloned().chain(folder).chain([file]).collect(),
            is_flat: items.version.is_none(),
        }
    };
    introduced.iter().map(path).collect()
}

/// The families of the items that a version introduces: those that share a file.
struct Families<'i> {
    /// The keys of all requests of the version.
    requests: BTreeSet<&'i str>,
    /// The modules that are folders.
    folders: BTreeSet<&'i [Ident]>,
    /// For each family, about how many lines its items take.
    lines: BTreeMap<Family<'i>, usize>,
}

/// The module and the name of a family, and whether it is that of a request: types that are part of a request share its file, and other
/// types of the same name have a file of their own.
type Family<'i> = (&'i [Ident], &'i Ident, bool);

impl<'i> Families<'i> {
    fn new(items: &'i Items, introduced: &[usize]) -> Self {
        let requests = items.list.iter().filter(|item| is_endpoint(item));
        let introduced = || introduced.iter().map(|index| &items.list[*index]);
        let mut families = Self {
            requests: requests.map(|item| item.key.as_str()).collect(),
            folders: introduced()
                .flat_map(|item| (1..=item.module.len()).map(|length| &item.module[..length]))
                .collect(),
            lines: BTreeMap::new(),
        };
        for item in introduced() {
            *families.lines.entry(families.of(item)).or_default() += lines_of(item);
        }
        families
    }

    fn of(&self, item: &'i Item) -> Family<'i> {
        let is_of_request = is_endpoint(item) || is_part_of_request(&item.key, &self.requests);
        (&item.module, &item.family, is_of_request)
    }

    // The name of the item's file in `folder`: a module cannot be a folder and a file of items at once.
    fn file_name(&self, item: &'i Item, folder: &[Ident]) -> Ident {
        let family = self.of(item);
        let (module, _, is_of_request) = family;
        let name = if self.lines[&family] > MAX_LINES {
            crate::naming::module(item.ident.plain())
        } else {
            item.family.clone()
        };
        let collides_with_folder = folder.last() == Some(&name)
            || self
                .folders
                .contains([folder, std::slice::from_ref(&name)].concat().as_slice());
        let collides_with_types = is_of_request && self.lines.contains_key(&(module, &name, false));
        let suffix = match (is_of_request, collides_with_folder, collides_with_types) {
            (true, true, _) | (true, _, true) => "_request",
            (false, true, _) => "_types",
            (_, false, _) => return name,
        };
        // `main_` and `_request` are `main_request`.
        let suffixed = Ident::new(&format!("{}{suffix}", name.plain().trim_end_matches('_')));
        suffixed.unwrap_or(name)
    }
}

// The folder of items that are in no group, in an API without versions: `wanted`, unless a group has that name.
fn ungrouped_folder(items: &Items, wanted: &str) -> Option<Ident> {
    let groups: BTreeSet<&str> = items
        .list
        .iter()
        .filter_map(|item| item.module.first().map(Ident::plain))
        .collect();
    let mut name = wanted.to_owned();
    while groups.contains(name.as_str()) {
        name.push('_');
    }
    Ident::new(&name)
}

// Whether the key is that of a type in a request: `type GET /shops.Ok` where there is `GET /shops`.
fn is_part_of_request(key: &str, requests: &BTreeSet<&str>) -> bool {
    let Some(key) = key.strip_prefix("type ") else {
        return false;
    };
    key.match_indices('.')
        .any(|(dot, _)| requests.contains(&key[..dot]))
}

fn is_endpoint(item: &Item) -> bool {
    matches!(item.kind, ItemKind::Endpoint(_))
}

// An estimate of the lines that an item takes.
fn lines_of(item: &Item) -> usize {
    match &item.kind {
        ItemKind::Enum(item) => 10 + 3 * item.values.len(),
        ItemKind::Union(union) => 15 + 3 * union.variants.len(),
        ItemKind::Object(object) => 20 + 5 * object.fields.len(),
        ItemKind::Endpoint(endpoint) => 50 + 6 * endpoint.parameters.len() + 3 * endpoint.responses.len(),
        _ => 8,
    }
}

/// Sets which versions need each file: those that have an item in it, and those that need a file which names one of its items.
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
        debug_assert_eq!(row.len(), file_of[version].len(), "one file for each item");
    }
}

/// Sets which files are named from other folders than their own.
pub(super) fn set_named_elsewhere(
    files: &mut [SourceFile],
    file_of: &[Vec<usize>],
    references: &[Vec<Vec<ItemId>>],
) {
    for index in 0..files.len() {
        let (file, version) = (&files[index], files[index].path.version);
        let named = file.items.iter().flat_map(|item| &references[version][item.0]);
        let named: BTreeSet<usize> = named.map(|named| file_of[version][named.0]).collect();
        for other in named {
            let is_in_same_folder = files[other].path.folder() == files[index].path.folder();
            files[other].is_named_elsewhere |= !is_in_same_folder;
        }
    }
}
