//! Derives that the user adds to generated items: `derives` of the settings.
//!
//! In: the setting's keys and paths, in the order in which they were written. Out: [`ExtraDerives`], which `lower` looks up for each item.

use crate::model::items::ItemKind;
use crate::model::rust_path::RustPath;

/// The key of the derives of all items.
pub const ALL: &str = "all";

/// Derives by the key or the kind of the items that they are added to.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ExtraDerives {
    entries: Vec<(String, Vec<RustPath>)>,
}

/// The kinds of items that derives can be added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeriveKind {
    /// Structs of one value.
    Newtypes,
    /// Enums of values.
    Enums,
    /// Structs of properties.
    Objects,
    /// Enums of types.
    Unions,
    /// Requests, and the enums of their bodies.
    Requests,
    /// Response enums.
    Responses,
}

impl DeriveKind {
    /// All kinds.
    pub const EACH: [Self; 6] = [
        Self::Newtypes,
        Self::Enums,
        Self::Objects,
        Self::Unions,
        Self::Requests,
        Self::Responses,
    ];

    /// The kind of an item; requests contain their response enum, which has a kind of its own.
    pub fn of(kind: &ItemKind) -> Option<Self> {
        Some(match kind {
            ItemKind::String(_)
            | ItemKind::Integer(_)
            | ItemKind::Number(_)
            | ItemKind::Boolean
            | ItemKind::Array(_)
            | ItemKind::Map(_)
            | ItemKind::Wrapper(_) => Self::Newtypes,
            ItemKind::Enum(_) => Self::Enums,
            ItemKind::Object(_) => Self::Objects,
            ItemKind::Union(_) => Self::Unions,
            ItemKind::Endpoint(_) => Self::Requests,
            ItemKind::Alias(_) | ItemKind::Scheme(_) | ItemKind::Server(_) => return None,
        })
    }

    /// Its key in the setting.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Newtypes => "newtypes",
            Self::Enums => "enums",
            Self::Objects => "objects",
            Self::Unions => "unions",
            Self::Requests => "requests",
            Self::Responses => "responses",
        }
    }

    /// Whether its types are values that implement serde's traits.
    pub const fn is_value(self) -> bool {
        !matches!(self, Self::Requests | Self::Responses)
    }
}

impl ExtraDerives {
    /// Derives with these keys.
    pub fn new(entries: impl IntoIterator<Item = (String, Vec<RustPath>)>) -> Self {
        Self {
            entries: entries.into_iter().collect(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The keys and their derives, in the order in which they were written.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &[RustPath])> {
        let entries = self.entries.iter();
        entries.map(|(key, derives)| (key.as_str(), derives.as_slice()))
    }

    /// The derives of the item with this key and kind, each once, without those that it derives already.
    pub fn of(&self, key: &str, kind: DeriveKind, derived: &[&str]) -> Vec<RustPath> {
        let mut added: Vec<RustPath> = Vec::new();
        for (written, paths) in self.entries() {
            if ![key, kind.key(), ALL].contains(&written) {
                continue;
            }
            for path in paths {
                let is_derived = path
                    .name()
                    .is_some_and(|name| derived.contains(&name) || name == "Debug");
                if !is_derived && !added.contains(path) {
                    added.push(path.clone());
                }
            }
        }
        added
    }
}
