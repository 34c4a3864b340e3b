//! Generated files as values: what `print` makes and `write` puts on disk.

use std::collections::BTreeMap;

/// The files of one generated crate or module, by their path below its folder, with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Files {
    list: BTreeMap<String, String>,
}

impl Files {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file; one of the same path is replaced.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.list.insert(path.into(), text.into());
    }

    /// The text of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.list.get(path).map(String::as_str)
    }

    /// All files, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.list
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// The files of a crate, and what its `Cargo.toml` has to say of them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Package {
    /// Its files, apart from `Cargo.toml` and the lock.
    pub files: Files,
    /// The features of its `Cargo.toml`.
    pub features: Features,
}

/// Each feature with what it enables; `default` is the first.
pub type Features = Vec<(String, Vec<String>)>;
