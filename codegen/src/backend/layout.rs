//! Assigns the items of several versions to files, so that unchanged items are generated once.
//!
//! In: the [`Items`] of each version, from the oldest to the newest. Out: a [`Layout`]: where every item of every version is generated,
//! which items each file contains, and which versions use it. Makes no tokens.

mod files;
mod groups;
mod references;
mod unchanged;

pub use files::{SourceFile, SourcePath};
pub use groups::Groups;
pub(crate) use references::references;

use std::collections::BTreeMap;

use crate::model::items::{Item, ItemId, Items};
use crate::model::spec::Status;

/// Where the items of several versions are generated.
#[derive(Clone, Debug)]
pub struct Layout<'i> {
    /// The versions, oldest first.
    pub versions: &'i [Items],
    // For each version and item: where it is generated.
    homes: Vec<Vec<Home>>,
    /// The files, in the order of their first items.
    pub files: Vec<SourceFile>,
    /// The groups of operations that need the files, in an API without versions.
    pub groups: Groups,
    /// The name of the crate in Rust, for examples; `None` for a module in the crate of a user.
    pub crate_name: Option<String>,
    // For each version and item: the index of its file.
    file_of: Vec<Vec<usize>>,
    // For each home: where the version that examples use has the item.
    shown: BTreeMap<Home, Home>,
}

/// Where an item is generated: the version that introduced it or last changed it, and its id there.
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
    let homes = homes(versions, &references);
    let (mut files, file_of) = files::assign(versions, &homes);
    files::set_users(&mut files, &homes, &file_of, &references);
    files::set_named_elsewhere(&mut files, &file_of, &references);
    let groups = match versions {
        [only] if only.version.is_none() => groups::find_groups(only, &files, &file_of[0], &references[0]),
        _ => Groups::default(),
    };
    Layout {
        versions,
        crate_name: None,
        shown: shown(versions, &homes),
        homes,
        files,
        groups,
        file_of,
    }
}

// An unchanged item has the same home as in the version before.
fn homes(versions: &[Items], references: &[Vec<Vec<ItemId>>]) -> Vec<Vec<Home>> {
    let mut homes: Vec<Vec<Home>> = Vec::new();
    for (version, items) in versions.iter().enumerate() {
        let own = |index: usize| Home {
            version,
            item: ItemId(index),
        };
        let unchanged = version.checked_sub(1).map(|before| {
            unchanged::unchanged(
                (&versions[before], &references[before]),
                (items, &references[version]),
            )
        });
        let row = (0..items.list.len()).map(|index| {
            let before = unchanged.as_ref().and_then(|unchanged| unchanged[index]);
            before.map_or_else(|| own(index), |ItemId(before)| homes[version - 1][before])
        });
        homes.push(row.collect());
    }
    homes
}

// The newest stable version that has the item; if none is stable, the newest.
fn shown(versions: &[Items], homes: &[Vec<Home>]) -> BTreeMap<Home, Home> {
    let is_stable = |version: usize| {
        let version = versions[version].version.as_ref();
        version.is_none_or(|version| version.status == Status::Stable)
    };
    let mut order: Vec<usize> = (0..versions.len()).collect();
    order.sort_by_key(|version| (is_stable(*version), *version));
    let mut shown = BTreeMap::new();
    for version in order {
        let row = homes[version].iter().enumerate();
        shown.extend(row.map(|(index, home)| {
            let item = ItemId(index);
            (*home, Home { version, item })
        }));
    }
    shown
}

impl<'i> Layout<'i> {
    /// The layout of a package whose crate has this name.
    #[must_use]
    pub fn of_crate(mut self, name: &str) -> Self {
        self.crate_name = Some(name.replace('-', "_"));
        self
    }

    /// The version that the docs of the crate show: the newest stable one; if none is stable, the newest.
    pub fn shown_version(&self) -> Option<usize> {
        let stable = self.versions.iter().rposition(|items| {
            let version = items.version.as_ref();
            version.is_none_or(|version| version.status == Status::Stable)
        });
        stable.or(self.versions.len().checked_sub(1))
    }

    /// The version that examples use an item of, and its id there.
    pub fn shown(&self, home: Home) -> Home {
        self.shown.get(&home).copied().unwrap_or(home)
    }

    /// Where an item of a version is generated.
    pub fn home(&self, version: usize, item: ItemId) -> Home {
        self.homes[version][item.0]
    }

    /// The item as it is generated.
    pub fn item(&self, home: Home) -> &'i Item {
        &self.versions[home.version].list[home.item.0]
    }

    /// The file of an item of a version.
    pub fn file(&self, version: usize, item: ItemId) -> &SourceFile {
        &self.files[self.file_of[version][item.0]]
    }
}
