//! Collects the findings of the checks: errors for a native spec, warnings for an OpenAPI document.
//!
//! In: findings. Out: the same, with the severity of the spec's language. Removes nothing from the API: each check does that itself.

use crate::diagnostics::finding::{Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::SpecLanguage;

/// The findings of a check.
pub(super) struct Report<'f> {
    language: SpecLanguage,
    found: &'f mut Findings,
}

impl<'f> Report<'f> {
    pub(super) fn new(language: SpecLanguage, found: &'f mut Findings) -> Self {
        Self { language, found }
    }

    /// Whether a problem stops the pipeline, so that the check need not remove it from the API.
    pub(super) fn is_strict(&self) -> bool {
        self.language == SpecLanguage::Levain
    }

    /// The language of the spec, whose keywords a finding names.
    pub(super) fn language(&self) -> SpecLanguage {
        self.language
    }

    /// Adds a finding. If the report is not strict, it becomes a warning, and the caller removes the problem from the API.
    pub(super) fn add(&mut self, finding: Finding) {
        let finding = if self.is_strict() {
            finding
        } else {
            finding.softened()
        };
        self.found.add(finding);
    }
}

/// The location of `part` of a string. In a string with escapes or folds, bytes of the value are not bytes of the file, so the location
/// is that of the whole string.
pub(super) fn location_of_part(location: &Location, text: &str, part: std::ops::Range<usize>) -> Location {
    let Some(bytes) = location.bytes() else {
        return location.clone();
    };
    let quotes = match bytes.len().checked_sub(text.len()) {
        Some(0) => 0,
        Some(2) => 1,
        _ => return location.clone(),
    };
    let start = bytes.start + quotes;
    location.clone().at(start + part.start..start + part.end)
}
