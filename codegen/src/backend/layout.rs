//! Assigns the items of several versions to files, so that unchanged items are generated once and a new version edits them in place.
//!
//! In: the [`Items`] of each version, from the oldest to the newest. Out: a [`Layout`]: which version is the crate itself, where every
//! item of every version is generated, and which items each file contains. Makes no tokens.

mod files;
mod groups;
mod hosts;
mod references;
mod unchanged;

pub(crate) use files::folder;
pub use files::{SourceFile, SourcePath};
pub use groups::Groups;
pub(crate) use references::references;

use std::collections::BTreeSet;

use crate::model::ident::Ident;
use crate::model::items::{EndpointItem, Item, ItemId, Items};
use crate::model::spec::Status;

/// Where the items of several versions are generated.
#[derive(Clone, Debug)]
pub struct Layout<'i> {
    /// The versions, oldest first.
    pub versions: &'i [Items],
    /// The version whose items are at the root: the newest stable one; if none is stable, the newest.
    pub root: usize,
    // For each version and item: where it is generated.
    homes: Vec<Vec<Home>>,
    /// The files, in the order of their versions and first items.
    pub files: Vec<SourceFile>,
    /// The groups of operations that need the files, in an API without versions.
    pub groups: Groups,
    /// The name of the crate in Rust, for examples; `None` for a module in the crate of a user.
    pub crate_name: Option<String>,
    // For each version: whether its requests name their host in its terms.
    hosts: Vec<bool>,
    // For each version and item: its file in the tree of the version.
    places: Vec<Vec<Vec<Ident>>>,
}

/// Where an item is generated: the version that has it so, and its id there. That is the version next to the root, of all that have it
/// unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Home {
    /// An index into [`Layout::versions`].
    pub version: usize,
    /// The item in that version.
    pub item: ItemId,
}

/// Lays out versions that are sorted from the oldest to the newest.
pub fn lay_out(versions: &[Items]) -> Layout<'_> {
    let references: Vec<Vec<Vec<ItemId>>> = versions
        .iter()
        .map(|items| items.list.iter().map(references).collect())
        .collect();
    let root = root(versions);
    let hosts = hosts::of_versions(versions);
    let homes = homes(versions, root, &references, &hosts);
    let places: Vec<Vec<Vec<Ident>>> = versions.iter().map(files::places).collect();
    let mut files = files::files(versions, &homes, &places);
    let groups = match versions {
        [only] if only.version.is_none() => {
            files::set_named_elsewhere(&mut files, &places[0], &references[0]);
            groups::find_groups(only, &files, &references[0])
        }
        _ => Groups::default(),
    };
    Layout {
        versions,
        root,
        crate_name: None,
        homes,
        hosts,
        files,
        groups,
        places,
    }
}

// The newest stable version; if none is stable, the newest.
fn root(versions: &[Items]) -> usize {
    let stable = versions.iter().rposition(|items| {
        let version = items.version.as_ref();
        version.is_none_or(|version| version.status == Status::Stable)
    });
    stable.unwrap_or(versions.len().saturating_sub(1))
}

// From the root outwards: an unchanged item has the same home as in the version that is next to its own on the way to the root.
fn homes(versions: &[Items], root: usize, references: &[Vec<Vec<ItemId>>], hosts: &[bool]) -> Vec<Vec<Home>> {
    let own = |version: usize| -> Vec<Home> {
        let items = 0..versions[version].list.len();
        items
            .map(|item| Home {
                version,
                item: ItemId(item),
            })
            .collect()
    };
    let mut homes: Vec<Vec<Home>> = (0..versions.len()).map(own).collect();
    let older = (0..root).rev().map(|version| (version, version + 1));
    let newer = (root + 1..versions.len()).map(|version| (version, version - 1));
    for (version, next) in older.chain(newer) {
        let unchanged = unchanged::unchanged(
            (&versions[next], &references[next]),
            (&versions[version], &references[version]),
            hosts::comparison(versions, hosts, next, version),
        );
        for (index, of_next) in unchanged.into_iter().enumerate() {
            if let Some(ItemId(of_next)) = of_next {
                homes[version][index] = homes[next][of_next];
            }
        }
    }
    homes
}

impl<'i> Layout<'i> {
    /// The layout of a package whose crate has this name.
    #[must_use]
    pub fn of_crate(mut self, name: &str) -> Self {
        self.crate_name = Some(name.replace('-', "_"));
        self
    }

    /// The items at the root; `None` without versions at all.
    pub fn root_items(&self) -> Option<&'i Items> {
        self.versions.get(self.root)
    }

    /// Whether the API has versions.
    pub fn is_versioned(&self) -> bool {
        self.versions.iter().any(|items| items.version.is_some())
    }

    /// The version in whose terms another one is listed: the one next to it on the way to the root; `None` for the root.
    pub fn next(&self, version: usize) -> Option<usize> {
        match version.cmp(&self.root) {
            std::cmp::Ordering::Less => Some(version + 1),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(version - 1),
        }
    }

    /// The host that a version has a constant of, in whose terms its requests name theirs.
    pub fn host(&self, version: usize) -> Option<&'i str> {
        let item = self.versions.get(version)?.version.as_ref()?;
        self.hosts[version].then_some(item.host.as_str())
    }

    /// The host that the listing of a version has a constant of: its own requests name it, or those of the version next to it do so that it
    /// shares.
    pub fn listed_host(&self, version: usize) -> Option<&'i str> {
        let is_shared = self.next(version).is_some_and(|next| self.hosts[next]);
        let item = self.versions.get(version)?.version.as_ref()?;
        (is_shared || self.hosts[version]).then_some(item.host.as_str())
    }

    /// Whether a request that a version shares with the next one has another host in each.
    pub fn has_other_host(&self, version: usize, endpoint: &EndpointItem) -> bool {
        let next = self.next(version).and_then(|next| self.host(next));
        next.is_some_and(|next| self.listed_host(version) == Some(&endpoint.host) && next != endpoint.host)
    }

    /// Whether a request has the host of its version, and that version has a constant of it.
    pub fn has_host_of_version(&self, version: usize, endpoint: &EndpointItem) -> bool {
        self.host(version) == Some(endpoint.host.as_str())
    }

    /// Where an item of a version is generated.
    pub fn home(&self, version: usize, item: ItemId) -> Home {
        self.homes[version][item.0]
    }

    /// The item as it is generated.
    pub fn item(&self, home: Home) -> &'i Item {
        &self.versions[home.version].list[home.item.0]
    }

    /// The file of an item in the tree of a version: the modules from the root of the version to its own.
    pub fn place(&self, version: usize, item: ItemId) -> &[Ident] {
        &self.places[version][item.0]
    }

    /// The folders of a version that are no modules of their own for users: those of items that are in no group.
    pub fn ungrouped(&self, version: usize) -> BTreeSet<&Ident> {
        let items = self.versions[version].list.iter().zip(&self.places[version]);
        let ungrouped = items.filter(|(item, _)| item.module.is_empty());
        ungrouped.filter_map(|(_, place)| place.first()).collect()
    }

    /// The files that are generated for a version.
    pub fn files_of(&self, version: usize) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().filter(move |file| file.path.version == version)
    }
}
