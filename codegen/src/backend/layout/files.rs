//! Which file every item is in.
//!
//! In: the items of all versions, and where each is generated. Out: the file of each item in the tree of each version, and the
//! [`SourceFile`]s. A file has the same path in the tree of every version, so that one that is set aside only moves.

use std::collections::{BTreeMap, BTreeSet};

use super::Home;
use crate::model::ident::Ident;
use crate::model::items::{Item, ItemId, ItemKind, Items};

/// A file of items that are generated for one version.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path.
    pub path: SourcePath,
    /// Its items, requests first, and sorted by their keys.
    pub items: Vec<ItemId>,
    /// Whether a file of another folder names one of its items.
    pub is_named_elsewhere: bool,
}

/// The path of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourcePath {
    /// The index of the version in whose tree it is.
    pub version: usize,
    /// The modules below the root of the version: `company`, `shop`. Items that are in no group are in `types` or `operations`.
    pub modules: Vec<Ident>,
}

impl SourcePath {
    /// The module that users name its items by, below the root of the version.
    pub fn folder(&self) -> &[Ident] {
        folder(&self.modules)
    }
}

/// The folder of a file.
pub(crate) fn folder(place: &[Ident]) -> &[Ident] {
    place.split_last().map_or(&[], |(_, folder)| folder)
}

/// In a family of more lines than this, each item has a file of its own.
const MAX_LINES: usize = 400;

/// The files that are generated: of each version, those of the items whose home it is.
pub(super) fn files(versions: &[Items], homes: &[Vec<Home>], places: &[Vec<Vec<Ident>>]) -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = Vec::new();
    for (version, items) in versions.iter().enumerate() {
        let mut known: BTreeMap<&[Ident], usize> = BTreeMap::new();
        let own = (0..items.list.len()).filter(|index| homes[version][*index].version == version);
        for index in own {
            let modules = &places[version][index];
            let file = *known.entry(modules).or_insert_with(|| {
                let modules = modules.clone();
                files.push(SourceFile {
                    path: SourcePath { version, modules },
                    items: Vec::new(),
                    is_named_elsewhere: false,
                });
                files.len() - 1
            });
            files[file].items.push(ItemId(index));
        }
    }
    // A request comes before the types that are part of it; the order of the spec does not matter.
    for file in &mut files {
        let list = &versions[file.path.version].list;
        file.items
            .sort_by_key(|item| (!is_endpoint(&list[item.0]), list[item.0].key.as_str()));
    }
    files
}

/// The file of each item of a version, as if all of them were generated for it.
pub(super) fn places(items: &Items) -> Vec<Vec<Ident>> {
    let families = Families::new(items);
    let [types, operations] = ["types", "operations"].map(|wanted| ungrouped_folder(items, wanted));
    let folder_of = |item: &Item| {
        if !item.module.is_empty() {
            return item.module.clone();
        }
        let folder = if is_endpoint(item) { &operations } else { &types };
        vec![folder.clone().unwrap_or_else(|| item.family.clone())]
    };
    let place = |item: &Item| {
        let mut modules = folder_of(item);
        modules.push(families.file_name(item, &modules));
        modules
    };
    items.list.iter().map(place).collect()
}

/// The families of the items of a version: those that share a file.
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
    fn new(items: &'i Items) -> Self {
        let requests = items.list.iter().filter(|item| is_endpoint(item));
        let mut families = Self {
            requests: requests.map(|item| item.key.as_str()).collect(),
            folders: items
                .list
                .iter()
                .flat_map(|item| (1..=item.module.len()).map(|length| &item.module[..length]))
                .collect(),
            lines: BTreeMap::new(),
        };
        for item in &items.list {
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

/// Sets which files are named from other folders than their own.
pub(super) fn set_named_elsewhere(
    files: &mut [SourceFile],
    places: &[Vec<Ident>],
    references: &[Vec<ItemId>],
) {
    let mut named: BTreeSet<&[Ident]> = BTreeSet::new();
    for file in files.iter() {
        let references = file.items.iter().flat_map(|item| &references[item.0]);
        let others = references.map(|named| places[named.0].as_slice());
        named.extend(others.filter(|place| folder(place) != file.path.folder()));
    }
    for file in files.iter_mut() {
        file.is_named_elsewhere = named.contains(file.path.modules.as_slice());
    }
}
