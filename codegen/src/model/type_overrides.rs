//! Types of the user, or of crates that the user lists, which replace types generated from schemas.
//!
//! In: `types` and `crates` of the settings. Out: [`TypeOverrides`], which `normalize` and `decide` look up. A document can name types
//! of crates too (`x-rust-type`), but is not trusted to choose code: only crates that the user lists are used.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::rust_path::{RustPath, crate_ident};

/// The types that replace elements of a spec.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TypeOverrides {
    types: BTreeMap<String, RustPath>,
    crates: BTreeSet<String>,
}

impl TypeOverrides {
    /// The overrides `types`, each with the key of the element that it replaces, and the crates whose types a document may name.
    pub fn new(
        types: impl IntoIterator<Item = (String, RustPath)>,
        crates: impl IntoIterator<Item = String>,
    ) -> Self {
        Self {
            types: types.into_iter().collect(),
            crates: crates.into_iter().map(|name| crate_ident(&name)).collect(),
        }
    }

    /// Whether there are no overrides.
    pub fn is_empty(&self) -> bool {
        self.types.is_empty() && self.crates.is_empty()
    }

    /// The type that replaces the element with this key.
    pub fn get(&self, key: &str) -> Option<&RustPath> {
        self.types.get(key)
    }

    /// The keys of the elements that are replaced.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.types.keys().map(String::as_str)
    }

    /// Whether a document may name types of this crate.
    pub fn allows_crate(&self, name: &str) -> bool {
        self.crates.contains(name)
    }
}
