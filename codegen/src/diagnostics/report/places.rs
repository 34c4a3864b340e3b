//! Gives every place of some findings, or of the changes between two specs, its bytes.

use std::collections::BTreeMap;
use std::ops::Range;

use super::location::{Lines, Point};
use super::marked::{Marked, ancestors, mark};
use crate::diagnostics::finding::Finding;
use crate::diagnostics::location::{FileId, Location, Part, SourceFile, Sources};

/// The bytes and lines of places, those of JSON found by a second parse.
pub(crate) struct Places<'s> {
    sources: &'s Sources,
    marked: BTreeMap<FileId, BTreeMap<String, Marked>>,
    lines: BTreeMap<FileId, Lines>,
}

/// Where a place is in a file.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<'s, 'l> {
    /// The file.
    pub(crate) file: &'s SourceFile,
    /// Its lines.
    pub(crate) lines: &'l Lines,
    /// The bytes.
    pub(crate) range: Range<usize>,
}

/// Where pointers are in the text of a file.
pub(crate) type Mark = fn(&str, &[&str]) -> BTreeMap<String, Marked>;

impl Cursor<'_, '_> {
    /// Where it begins.
    pub(crate) fn start(&self) -> Point {
        self.lines.point(&self.file.text, self.range.start)
    }

    /// Behind its last character.
    #[cfg(feature = "cli")]
    pub(crate) fn end(&self) -> Point {
        self.lines.point(&self.file.text, self.range.end)
    }
}

impl<'s> Places<'s> {
    /// For all places of these findings.
    pub(crate) fn new(findings: &[&Finding], sources: &'s Sources) -> Self {
        let locations = findings.iter().flat_map(|finding| {
            let also = finding.also.iter().map(|(location, _)| location);
            std::iter::once(&finding.location).chain(also)
        });
        Self::of(locations, sources, mark)
    }

    /// For these places; `mark` finds those without a range.
    pub(crate) fn of<'l>(
        locations: impl Iterator<Item = &'l Location>,
        sources: &'s Sources,
        mark: Mark,
    ) -> Self {
        let mut wanted: BTreeMap<FileId, Vec<&str>> = BTreeMap::new();
        let mut lines = BTreeMap::new();
        for location in locations {
            let Some(file) = sources.file(location.file) else {
                continue;
            };
            lines
                .entry(location.file)
                .or_insert_with(|| Lines::new(&file.text));
            if location.range.is_none() {
                wanted.entry(location.file).or_default().push(&location.pointer);
            }
        }
        let marked = wanted
            .into_iter()
            .filter_map(|(file, pointers)| Some((file, mark(&sources.file(file)?.text, &pointers))))
            .collect();
        Self {
            sources,
            marked,
            lines,
        }
    }

    /// Where a place is; none where its file is none of the sources.
    pub(crate) fn locate(&self, location: &Location) -> Option<Cursor<'s, '_>> {
        Some(Cursor {
            file: self.sources.file(location.file)?,
            lines: self.lines.get(&location.file)?,
            range: location.bytes().unwrap_or_else(|| self.look_up(location)),
        })
    }

    /// What is there of the pointer: a member that is missing is pointed to where it would be.
    fn look_up(&self, location: &Location) -> Range<usize> {
        let Some(marked) = self.marked.get(&location.file) else {
            return 0..0;
        };
        for (steps, pointer) in ancestors(&location.pointer).enumerate() {
            let Some(marked) = marked.get(pointer) else {
                continue;
            };
            return match (&marked.key, location.part) {
                (Some(key), Part::Key) => key.clone(),
                // The value of what is missing is in here somewhere: its key says it in fewer words.
                (Some(key), Part::Value) if steps > 0 => key.clone(),
                _ => marked.value.clone(),
            };
        }
        0..0
    }
}
