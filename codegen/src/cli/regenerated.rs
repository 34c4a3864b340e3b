//! `levain diff --generated`: which files of the generated crate a change of the spec changes, and how many lines for how many of the spec.
//!
//! In: the two specs. Out: a table for a reviewer. The newer crate keeps the published names of the older one, as a committed lock does.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Value, json};
use similar::{ChangeTag, TextDiff};

use super::sides::LoadedSide;
use crate::diagnostics::finding::Findings;
use crate::load::LoadedSpec;
use crate::model::spec::Version;
use crate::naming::{EmptyRegistry, NameRegistry};
use crate::options::{Options, Versions};
use crate::pipeline;

/// What becomes of one file.
pub(super) struct FileChange {
    path: String,
    state: State,
    added: usize,
    removed: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Changed,
    New,
    Gone,
    // A new file whose text another file had.
    Moved,
}

impl State {
    const fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::New => "new",
            Self::Gone => "gone",
            Self::Moved => "moved",
        }
    }
}

/// What regenerating changes.
pub(super) struct Regenerated {
    files: Vec<FileChange>,
    unchanged: usize,
    // Changed and added lines of the spec.
    spec_lines: usize,
}

type Texts = BTreeMap<String, String>;

struct Names(BTreeMap<String, String>);

impl NameRegistry for Names {
    fn name_of(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }
}

/// Generates both crates and compares their files.
///
/// # Errors
///
/// Why one of them cannot be generated.
pub(super) fn regenerate(old: &LoadedSide, new: &LoadedSide) -> Result<Regenerated, String> {
    let (before, names) = files_of(old, &EmptyRegistry)?;
    let (after, _) = files_of(new, &Names(names))?;
    Ok(Regenerated::of(&before, &after, spec_lines(old, new)))
}

// The files of the crate: of all versions up to the one that is meant, as the crate was when that was the newest.
fn files_of(
    side: &LoadedSide,
    published: &dyn NameRegistry,
) -> Result<(Texts, BTreeMap<String, String>), String> {
    let versions = side
        .version
        .as_deref()
        .map(|version| up_to(&side.loaded, version));
    let options = Options {
        versions: versions.map_or_else(Versions::default, Versions::Listed),
        ..Options::default()
    };
    let mut found = Findings::default();
    let generated = pipeline::generate(&side.loaded, &options, published, &mut found)
        .map_err(|_| format!("`{}` makes no crate: `levain check` says why", side.name))?;
    let package = pipeline::package(&generated, "client");
    let files = package
        .files
        .iter()
        .map(|(path, text)| (path.to_owned(), text.to_owned()));
    Ok((files.collect(), generated.names))
}

fn up_to(loaded: &LoadedSpec, version: &str) -> Vec<String> {
    let last: Option<Version> = version.parse().ok();
    let specs = loaded.read(&mut Findings::default());
    let versions = specs.iter().filter_map(|spec| spec.version.as_ref());
    let versions = versions.filter(|version| Some(&version.value) <= last.as_ref());
    versions.map(|version| version.value.text().to_owned()).collect()
}

// Lines that are only in one of the texts: those that were added, and those that were removed.
fn changed_lines(before: &str, after: &str) -> (usize, usize) {
    let diff = TextDiff::from_lines(before, after);
    let count = |tag: ChangeTag| {
        diff.iter_all_changes()
            .filter(|change| change.tag() == tag)
            .count()
    };
    (count(ChangeTag::Insert), count(ChangeTag::Delete))
}

fn spec_lines(old: &LoadedSide, new: &LoadedSide) -> usize {
    let is_one_folder = old.version.is_some() && new.version.is_some();
    if is_one_folder {
        // A version is a file of its own, which says what it changes.
        let own = new.contract.location.file;
        return new
            .loaded
            .sources
            .file(own)
            .map_or(0, |file| file.text.lines().count());
    }
    let text = |side: &LoadedSide| -> String {
        side.loaded
            .sources
            .files()
            .map(|(_, file)| file.text.as_str())
            .collect()
    };
    let (added, removed) = changed_lines(&text(old), &text(new));
    added.max(removed)
}

impl Regenerated {
    /// What becomes of files.
    pub(super) fn of(before: &Texts, after: &Texts, spec_lines: usize) -> Self {
        let texts: BTreeSet<&String> = before.values().collect();
        let mut files = Vec::new();
        let mut unchanged = 0;
        for (path, text) in after {
            let lines = text.lines().count();
            let (state, added, removed) = match before.get(path) {
                Some(was) if was == text => {
                    unchanged += 1;
                    continue;
                }
                Some(was) => {
                    let (added, removed) = changed_lines(was, text);
                    (State::Changed, added, removed)
                }
                None if texts.contains(text) => (State::Moved, 0, 0),
                None => (State::New, lines, 0),
            };
            files.push(FileChange {
                path: path.clone(),
                state,
                added,
                removed,
            });
        }
        for (path, text) in before.iter().filter(|(path, _)| !after.contains_key(*path)) {
            let removed = text.lines().count();
            files.push(FileChange {
                path: path.clone(),
                state: State::Gone,
                added: 0,
                removed,
            });
        }
        files.sort_by(|left, right| (left.state, &left.path).cmp(&(right.state, &right.path)));
        Self {
            files,
            unchanged,
            spec_lines,
        }
    }

    /// The table, for people.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for file in &self.files {
            let lines = match file.state {
                State::Moved => "as it was".to_owned(),
                _ => format!("+{} −{}", file.added, file.removed),
            };
            let _ = writeln!(text, "{:<8} {:<12} {}", file.state.word(), lines, file.path);
        }
        let count = |state: State| self.files.iter().filter(|file| file.state == state).count();
        let in_place: usize = self
            .files
            .iter()
            .filter(|file| file.state == State::Changed)
            .map(|file| file.added.max(file.removed))
            .sum();
        let spec_lines = match self.spec_lines {
            0 => String::new(),
            lines => format!(" for {lines} of the spec"),
        };
        let _ = write!(
            text,
            "{} changed, {} new, {} moved, {} gone, {} unchanged; {in_place} lines in place{spec_lines}",
            count(State::Changed),
            count(State::New),
            count(State::Moved),
            count(State::Gone),
            self.unchanged
        );
        text
    }

    /// The same for programs.
    pub(super) fn json(&self) -> Value {
        let files = self.files.iter().map(|file| {
            json!({ "path": file.path, "state": file.state.word(), "added": file.added, "removed": file.removed })
        });
        json!({ "files": files.collect::<Vec<Value>>(), "unchanged": self.unchanged, "spec_lines": self.spec_lines })
    }
}
