//! What a run makes of a spec, before it is laid out over files.

use std::collections::BTreeMap;

use super::api::Api;
use super::items::Items;
use super::spec::Spec;

/// What the versions of a spec become.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The specs, oldest first.
    pub specs: Vec<Spec>,
    /// Their Rust items.
    pub items: Vec<Items>,
    /// All public names by their keys, for the next lock.
    pub names: BTreeMap<String, String>,
    /// How many operations and types they have, and how many they do not.
    pub counts: Counts,
}

/// How many operations and types something has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Count {
    /// Operations.
    pub operations: usize,
    /// Types.
    pub types: usize,
}

impl Count {
    /// How many an API has.
    pub fn of(api: &Api) -> Self {
        Self {
            operations: api.operations.len(),
            types: api.types.len(),
        }
    }
}

/// How many operations and types of all versions are generated, and how many are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Counts {
    /// Generated.
    pub selected: Count,
    /// Not selected, or reached by no operation.
    pub dropped: Count,
}

impl Counts {
    /// Adds a version that has `all`, of which `selected` are generated.
    pub fn add(&mut self, all: Count, selected: Count) {
        self.selected.operations += selected.operations;
        self.selected.types += selected.types;
        self.dropped.operations += all.operations - selected.operations;
        self.dropped.types += all.types - selected.types;
    }
}
