//! `levain diff --callers DIR`: which of the breaks of the crate code meets.
//!
//! In: the breaking changes of the crate, and a folder of Rust. Out: each place that names what changed. A name is enough, in a file
//! that names its type: what it resolves to is for the compiler, so that a place may be of something else, and none is missed that names it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::diagnostics::failure::Failure;
use crate::diff::bump::Bump;
use crate::diff::rust::{RustChange, RustChanges};
use crate::load::shown;

/// A place that names what changed.
pub(super) struct Caller<'c> {
    file: String,
    line: usize,
    change: &'c RustChange,
}

impl Caller<'_> {
    /// In one line.
    pub(super) fn text(&self) -> String {
        format!(
            "{}:{}: {}: {}",
            self.file, self.line, self.change.item, self.change.rule.title
        )
    }

    /// For programs.
    pub(super) fn json(&self) -> Value {
        json!({ "file": self.file, "line": self.line, "rule": self.change.rule.id, "item": self.change.item })
    }
}

/// Every place below a folder that names something which breaks.
///
/// # Errors
///
/// A [`Failure`] if the folder cannot be read.
pub(super) fn callers<'c>(folder: &str, rust: &'c RustChanges) -> Result<Vec<Caller<'c>>, Failure> {
    let mut by_name: BTreeMap<&str, Vec<&RustChange>> = BTreeMap::new();
    for change in rust.list.iter().filter(|change| change.rule.bump == Bump::Major) {
        if let Some(name) = name_of(&change.item) {
            by_name.entry(name).or_default().push(change);
        }
    }
    let mut found = Vec::new();
    for file in rust_files(Path::new(folder))? {
        let Ok(text) = std::fs::read_to_string(&file) else {
            continue;
        };
        let words = |line: &'_ str| -> Vec<String> {
            let code = line.split("//").next().unwrap_or_default();
            let names = code.split(|next: char| next != '_' && !next.is_alphanumeric());
            names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
        };
        let all: BTreeSet<String> = text.lines().flat_map(words).collect();
        let file = shown(&file);
        for (index, line) in text.lines().enumerate() {
            for change in words(line)
                .iter()
                .filter_map(|name| by_name.get(name.as_str()))
                .flatten()
            {
                // A field or a method has a name that others have too: the file must name its type.
                if owner_of(&change.item).is_none_or(|owner| all.contains(owner)) {
                    found.push(Caller {
                        file: file.clone(),
                        line: index + 1,
                        change,
                    });
                }
            }
        }
    }
    found.dedup_by(|left, right| {
        (&left.file, left.line, &left.change.item) == (&right.file, right.line, &right.change.item)
    });
    Ok(found)
}

// The last name of a path: `zip` of `types::Address::zip`.
fn name_of(item: &str) -> Option<&str> {
    let item = item.split([' ', '(', '<']).next()?;
    item.rsplit("::").next().filter(|name| !name.is_empty())
}

// The type that a member is of: `Address` of `types::Address::zip`.
fn owner_of(item: &str) -> Option<&str> {
    let item = item.split([' ', '(', '<']).next()?;
    let owner = item.rsplit("::").nth(1)?;
    owner
        .starts_with(|first: char| first.is_uppercase())
        .then_some(owner)
}

// Without what is built.
fn rust_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let cannot = |error: std::io::Error| {
        Failure::new(
            format!("cannot read `{}`: {error}", shown(folder)),
            "give `--callers` a folder of Rust",
        )
    };
    let mut files = Vec::new();
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(cannot)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    entries.sort();
    for path in entries {
        let is_skipped = path
            .file_name()
            .is_some_and(|name| name == "target" || name.to_string_lossy().starts_with('.'));
        if path.is_symlink() || is_skipped {
            continue;
        }
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(files)
}
