//! What all formats show: the changes with their lines, in the order in which they are read, and grouped by operation.
//!
//! In: [`Comparison`]. Out: [`View`]. Writes nothing.

use std::cmp::Reverse;
use std::fmt::Write as _;

use super::{Comparison, marked};
use crate::diagnostics::hidden::in_one_line;
use crate::diagnostics::location::{FileId, Location, Part, Sources};
use crate::diagnostics::report::places::{Cursor, Places};
use crate::diff::change::{Change, Side};
use crate::diff::severity::Level;

/// A comparison whose locations are resolved.
pub(super) struct View<'c> {
    /// The comparison.
    pub(super) comparison: &'c Comparison,
    /// Its changes: by level, the worst first, then by operation and rule, so that one change more moves no other.
    pub(super) changes: Vec<Shown<'c>>,
    old: Places<'c>,
    new: Places<'c>,
}

/// A change as it is shown.
pub(super) struct Shown<'c> {
    /// The change.
    pub(super) change: &'c Change,
    /// What identifies it in later runs.
    pub(super) fingerprint: String,
    /// What changed, in one line.
    pub(super) sentence: String,
    /// The one operation that it is about, if there is one.
    pub(super) scope: Scope<'c>,
    /// Where it was.
    pub(super) before: Option<Place<'c>>,
    /// Where it is.
    pub(super) after: Option<Place<'c>>,
    /// Where it would be in the newer files, if it is gone.
    pub(super) nearest: Option<Place<'c>>,
}

/// A point in a file, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place<'c> {
    /// The name of the file.
    pub(super) file: &'c str,
    /// The git revision of which it is; `None` on the disk.
    pub(super) revision: Option<&'c str>,
    /// The line, from 1.
    pub(super) line: usize,
    /// The column, from 1, in characters.
    pub(super) column: usize,
}

/// What a change is about; in the order in which it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scope<'c> {
    /// The whole document.
    Document,
    /// One operation.
    Operation {
        /// Its path template.
        path: &'c str,
        /// Its method.
        method: &'c str,
    },
    /// A declaration that several operations use.
    Shared,
}

/// An operation that a change reaches, and where in it.
pub(super) struct Use<'c> {
    /// Its method.
    pub(super) method: &'c str,
    /// Its path template.
    pub(super) path: &'c str,
    /// The places in it; none is empty.
    pub(super) inside: Vec<&'c str>,
}

/// How many changes have each level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counts {
    /// Breaking ones.
    pub(super) breaking: usize,
    /// Warnings.
    pub(super) warning: usize,
    /// Compatible ones.
    pub(super) compatible: usize,
    /// Those of any level that are accepted, which no other number counts.
    pub(super) accepted: usize,
}

impl<'c> View<'c> {
    /// Looks up all locations of a comparison.
    pub(super) fn new(comparison: &'c Comparison) -> Self {
        let changes = &comparison.changes;
        let nearest: Vec<Option<Location>> = changes
            .list
            .iter()
            .map(|change| nearest(comparison, change))
            .collect();
        let before = changes.list.iter().filter_map(|change| change.before.as_ref());
        let after = changes.list.iter().filter_map(|change| change.after.as_ref());
        let after = after.chain(nearest.iter().flatten());
        // A large document takes as long to look through as anything else here.
        let (old, new) = std::thread::scope(|scope| {
            let old = scope.spawn(|| Places::of(before, &changes.old.sources, marked::mark));
            let new = Places::of(after, &changes.new.sources, marked::mark);
            let old = old
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            (old, new)
        });
        let shown = changes.list.iter().zip(&nearest).map(|(change, nearest)| Shown {
            change,
            fingerprint: change.fingerprint(),
            sentence: in_one_line(&change.sentence()).into_owned(),
            scope: Scope::of(change),
            before: change.before.as_ref().and_then(|location| place(&old, location)),
            after: change.after.as_ref().and_then(|location| place(&new, location)),
            nearest: nearest.as_ref().and_then(|location| place(&new, location)),
        });
        let mut shown: Vec<Shown<'c>> = shown.collect();
        shown.sort_by(|left, right| key(left).cmp(&key(right)));
        Self {
            comparison,
            changes: shown,
            old,
            new,
        }
    }

    /// Where a change was and is, with the text around.
    pub(super) fn cursors(&self, change: &'c Change) -> [Option<Cursor<'c, '_>>; 2] {
        let before = change
            .before
            .as_ref()
            .and_then(|location| self.old.locate(location));
        let after = change
            .after
            .as_ref()
            .and_then(|location| self.new.locate(location));
        [before, after]
    }

    /// The changes of a level that are not accepted.
    pub(super) fn of(&self, level: Level) -> impl Iterator<Item = &Shown<'c>> {
        self.changes
            .iter()
            .filter(move |shown| shown.change.level == level && !shown.change.is_accepted())
    }

    /// The changes that are accepted.
    pub(super) fn accepted(&self) -> impl Iterator<Item = &Shown<'c>> {
        self.changes.iter().filter(|shown| shown.change.is_accepted())
    }

    /// How many changes there are.
    pub(super) fn counts(&self) -> Counts {
        let changes = &self.comparison.changes;
        Counts {
            breaking: changes.count(Level::Breaking),
            warning: changes.count(Level::Warning),
            compatible: changes.count(Level::Compatible),
            accepted: self.accepted().count(),
        }
    }

    /// The verdict on the wire: the worst level, or `none` if nothing changed.
    pub(super) fn wire(&self) -> &'static str {
        self.comparison.changes.worst().map_or("none", Level::word)
    }

    /// The verdict on the crate: the number that must move, or `unknown` if the crates could not be compared.
    pub(super) fn rust(&self) -> &'static str {
        match self.comparison.rust.unknown {
            Some(_) => "unknown",
            None => self.comparison.rust.bump().word(),
        }
    }

    /// The number that the crate's version must move, or `unknown` if the crates could not be compared.
    pub(super) fn crate_bump(&self) -> &'static str {
        match self.comparison.rust.unknown {
            Some(_) => "unknown",
            None => self.comparison.crate_bump.word(),
        }
    }

    /// The two numbers that must move: `API: major, crate: minor`.
    pub(super) fn bumps(&self) -> String {
        format!(
            "API: {}, crate: {}",
            self.comparison.api_bump.word(),
            self.crate_bump()
        )
    }
}

impl Shown<'_> {
    /// How it counts: its level, or that it is accepted.
    pub(super) const fn standing(&self) -> &'static str {
        if self.change.is_accepted() {
            "accepted"
        } else {
            self.change.level.word()
        }
    }
}

impl Place<'_> {
    /// The name of the file, with its revision as git has it.
    pub(super) fn full_name(self) -> String {
        let name = in_one_line(self.file);
        match self.revision {
            Some(revision) => format!("{}:{name}", in_one_line(revision)),
            None => name.into_owned(),
        }
    }
}

impl Counts {
    /// The counts in words: `1 breaking, 2 warnings, 3 compatible`.
    pub(super) fn words(self) -> String {
        let Self {
            breaking,
            warning,
            compatible,
            accepted,
        } = self;
        let plural = if warning == 1 { "" } else { "s" };
        let mut words = format!("{breaking} breaking, {warning} warning{plural}, {compatible} compatible");
        if accepted > 0 {
            let _ = write!(words, ", {accepted} accepted");
        }
        words
    }
}

impl<'c> Scope<'c> {
    fn of(change: &'c Change) -> Self {
        let Some(first) = change.reached.first() else {
            return Self::Document;
        };
        let is_same = |other: &crate::diff::Reached| other.method == first.method && other.path == first.path;
        if change.reached.iter().all(is_same) {
            Self::Operation {
                path: &first.path,
                method: &first.method,
            }
        } else {
            Self::Shared
        }
    }
}

/// The operations of a change, each once.
pub(super) fn uses(change: &Change) -> Vec<Use<'_>> {
    let mut uses: Vec<Use<'_>> = Vec::new();
    for reached in &change.reached {
        let inside = (!reached.inside.is_empty()).then_some(reached.inside.as_str());
        match uses.last_mut() {
            Some(last) if last.method == reached.method && last.path == reached.path => {
                last.inside.extend(inside);
            }
            _ => uses.push(Use {
                method: &reached.method,
                path: &reached.path,
                inside: inside.into_iter().collect(),
            }),
        }
    }
    uses
}

/// A side with its version: `openapi.yaml (1.2.0)`.
pub(super) fn side(side: &Side) -> String {
    let name = in_one_line(&side.name);
    match side.version.as_deref().map(in_one_line) {
        Some(version) if version != name => format!("{name} ({version})"),
        _ => name.into_owned(),
    }
}

fn key<'v>(shown: &'v Shown<'_>) -> impl Ord + use<'v> {
    let change = shown.change;
    let facts = (change.direction, change.old.as_deref(), change.new.as_deref());
    (
        Reverse(change.level),
        shown.scope,
        change.rule.id,
        change.subject.as_str(),
        facts,
    )
}

fn place<'c>(places: &Places<'c>, location: &Location) -> Option<Place<'c>> {
    let cursor = places.locate(location)?;
    let point = cursor.start();
    Some(Place {
        file: &cursor.file.name,
        revision: cursor.file.revision.as_deref(),
        line: point.line,
        column: point.column,
    })
}

// What is gone is looked for in the file that took the place of its own.
fn nearest(comparison: &Comparison, change: &Change) -> Option<Location> {
    let before = change.before.as_ref().filter(|_| change.after.is_none())?;
    let (old, new) = (&comparison.changes.old.sources, &comparison.changes.new.sources);
    Some(Location {
        file: counterpart(&old.file(before.file)?.name, new)?,
        pointer: before.pointer.clone(),
        part: Part::Key,
        range: None,
    })
}

fn counterpart(name: &str, sources: &Sources) -> Option<FileId> {
    let last = |name: &str| name.rsplit(['/', ':']).next().unwrap_or_default().to_owned();
    let same = sources.files().find(|(_, file)| file.name == name);
    let alike = || sources.files().find(|(_, file)| last(&file.name) == last(name));
    let first = || sources.files().next();
    same.or_else(alike).or_else(first).map(|(id, _)| id)
}
