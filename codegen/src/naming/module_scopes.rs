//! The scopes of a whole API: one per module, each of which is one scope for all items in it.
//!
//! In: the names that are registered or overridden. Out: names that are free. Knows nothing of an API.

use std::collections::BTreeMap;

use super::scope::Scope;
use crate::model::ident::Ident;

/// The name of an item, and where the item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The public module, below the version's.
    pub module: Vec<Ident>,
    /// The file.
    pub family: Ident,
    /// The name.
    pub ident: Ident,
}

/// Names that generated code writes without a path: an item with one of them would shadow what is meant.
pub(super) const RESERVED_TYPES: &[&str] = &[
    "Option",
    "Some",
    "None",
    "Vec",
    "String",
    "Box",
    "Into",
    "Result",
    "Ok",
    "Err",
    "Self",
    "Default",
    "Clone",
    "Copy",
    "Debug",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
    "From",
    "AsRef",
    "V",
];

/// The scopes of all modules.
#[derive(Default)]
pub(super) struct ModuleScopes {
    by_module: BTreeMap<Vec<Ident>, Scope>,
    reserved: BTreeMap<String, Ident>,
}

impl ModuleScopes {
    /// The scope of a module.
    pub(super) fn scope(&mut self, module: &[Ident]) -> &mut Scope {
        self.by_module
            .entry(module.to_vec())
            .or_insert_with(|| Scope::with_reserved(RESERVED_TYPES.iter().copied()))
    }

    /// Reserves a name for the item with this key, unless the key has a name already or the name is taken: a lock that was merged by
    /// hand may give one name to two items, and the second then gets a new one.
    pub(super) fn reserve(&mut self, module: &[Ident], key: &str, name: Option<&str>) {
        let Some(ident) = name.and_then(Ident::new) else {
            return;
        };
        if !self.reserved.contains_key(key) && self.scope(module).take(&ident) {
            self.reserved.insert(key.to_owned(), ident);
        }
    }

    /// The name that is reserved for the item with this key.
    pub(super) fn reserved(&self, key: &str) -> Option<Ident> {
        self.reserved.get(key).cloned()
    }
}
