//! Types of the user's own, or of crates they chose, in place of types made of schemas.
//!
//! In: what `types` and `crates` of the settings say. Out: [`TypeOverrides`], which `decide` asks about each type, field and parameter. A
//! document names crates too (`x-rust-type`), but it may be a stranger's: only those that the user lists are used.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::rust_path::{RustPath, crate_ident};

/// Which types stand for which parts of a spec.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TypeOverrides {
    types: BTreeMap<String, RustPath>,
    crates: BTreeSet<String>,
}

impl TypeOverrides {
    /// Those of `types`, each by the key of what it stands for, and those that a document names of `crates`.
    pub fn new(
        types: impl IntoIterator<Item = (String, RustPath)>,
        crates: impl IntoIterator<Item = String>,
    ) -> Self {
        Self {
            types: types.into_iter().collect(),
            crates: crates.into_iter().map(|name| crate_ident(&name)).collect(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.types.is_empty() && self.crates.is_empty()
    }

    /// The type that stands for what has this key.
    pub fn get(&self, key: &str) -> Option<&RustPath> {
        self.types.get(key)
    }

    /// The keys of what they stand for.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.types.keys().map(String::as_str)
    }

    /// Whether a document may name types of this crate.
    pub fn takes_crate(&self, name: &str) -> bool {
        self.crates.contains(name)
    }
}
