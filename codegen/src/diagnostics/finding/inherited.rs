//! Findings about what a version inherits from the file of another one: both are named.
//!
//! In: a finding, and the version in which it is met. Out: the finding, with a note at the first version that inherits it.

use super::{Finding, Severity};
use crate::diagnostics::location::Location;

/// A version in which findings are met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inheritor {
    /// Its number, as a message shows it.
    pub number: String,
    /// Where its own file says the number.
    pub location: Location,
}

/// The versions that inherit what a finding is about.
#[derive(Clone, Debug, Default)]
pub(super) struct Inheritance {
    /// Whether the version whose file it is has it itself.
    is_own: bool,
    /// The position of the note in `Finding::also`, once there is one.
    note: Option<usize>,
    /// The versions, the first of which is named.
    versions: Vec<Inheritor>,
}

impl Inheritance {
    /// That of a finding that is first met in `version`.
    pub(super) fn of(finding: &Finding, version: Option<&Inheritor>) -> Self {
        Self {
            is_own: version.is_none_or(|version| version.location.file == finding.location.file),
            ..Self::default()
        }
    }

    /// Notes that `version` meets it too. A warning about a file of its own is told there, and nowhere else.
    pub(super) fn add(&mut self, version: &Inheritor, finding: &mut Finding) {
        let is_of_file = version.location.file == finding.location.file;
        let is_told = self.is_own && finding.severity == Severity::Warning;
        if is_of_file || is_told || self.versions.contains(version) {
            return;
        }
        self.versions.push(version.clone());
        let text = self.text();
        if let Some((_, note)) = self.note.and_then(|index| finding.also.get_mut(index)) {
            *note = text;
        } else {
            self.note = Some(finding.also.len());
            finding.also.push((version.location.clone(), text));
        }
    }

    fn text(&self) -> String {
        let [first, others @ ..] = self.versions.as_slice() else {
            return String::new();
        };
        let (versions, verb) = match others.len() {
            0 => (format!("version {}", first.number), "inherits"),
            more => (format!("version {} and {more} more", first.number), "inherit"),
        };
        if self.is_own {
            format!("{versions} {verb} it")
        } else {
            format!("met in {versions}, which {verb} it")
        }
    }
}
