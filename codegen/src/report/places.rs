//! Gives every place of some findings its bytes.

use std::collections::BTreeMap;
use std::ops::Range;

use super::marked::{Marked, ancestors, mark};
use crate::finding::Finding;
use crate::place::{FileId, Part, Place, SourceFile, Sources};

/// The bytes of places, those of JSON found by a second parse.
pub(super) struct Places<'s> {
    sources: &'s Sources,
    marked: BTreeMap<FileId, BTreeMap<String, Marked>>,
}

impl<'s> Places<'s> {
    /// For all places of these findings.
    pub(super) fn new(findings: &[&Finding], sources: &'s Sources) -> Self {
        let mut wanted: BTreeMap<FileId, Vec<&str>> = BTreeMap::new();
        for finding in findings {
            let also = finding.also.iter().map(|(place, _)| place);
            for place in std::iter::once(&finding.at).chain(also) {
                if place.range.is_none() {
                    wanted.entry(place.file).or_default().push(&place.pointer);
                }
            }
        }
        let marked = wanted
            .into_iter()
            .filter_map(|(file, pointers)| Some((file, mark(&sources.file(file)?.text, &pointers))))
            .collect();
        Self { sources, marked }
    }

    /// The file a place is in, and its bytes; none where the file is none of the sources.
    pub(super) fn locate(&self, place: &Place) -> Option<(&'s SourceFile, Range<usize>)> {
        let file = self.sources.file(place.file)?;
        Some((file, place.bytes().unwrap_or_else(|| self.look_up(place))))
    }

    /// What is there of the pointer: a member that is missing is pointed to where it would be.
    fn look_up(&self, place: &Place) -> Range<usize> {
        let Some(marked) = self.marked.get(&place.file) else {
            return 0..0;
        };
        for (steps, pointer) in ancestors(&place.pointer).enumerate() {
            let Some(marked) = marked.get(pointer) else {
                continue;
            };
            return match (&marked.key, place.part) {
                (Some(key), Part::Key) => key.clone(),
                // The value of what is missing is in here somewhere: its key says it in fewer words.
                (Some(key), Part::Value) if steps > 0 => key.clone(),
                _ => marked.value.clone(),
            };
        }
        0..0
    }
}
