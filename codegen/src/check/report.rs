//! Where checks put what they find: as it is for a native spec, as warnings for what was written for other tools.

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

    /// Whether what is wrong stops, so that nothing needs to be mended.
    pub(super) fn is_strict(&self) -> bool {
        self.language == SpecLanguage::Levain
    }

    /// The language of the spec, whose words a finding uses.
    pub(super) fn language(&self) -> SpecLanguage {
        self.language
    }

    /// Adds a finding. What is not strict is softened, so whoever calls this makes it harmless then.
    pub(super) fn add(&mut self, finding: Finding) {
        let mut finding = if self.is_strict() {
            finding
        } else {
            finding.softened()
        };
        finding.message = on_one_line(&finding.message);
        finding.remedy = on_one_line(&finding.remedy);
        self.found.add(finding);
    }
}

// Texts of the spec stand in findings as they are, whatever they hold.
fn on_one_line(text: &str) -> String {
    text.replace(
        |next: char| next.is_control() || matches!(next, '\u{2028}' | '\u{2029}'),
        " ",
    )
}

/// The place of `part` of a text that stands at `place`, as small as can be told from the bytes: those of a text with escapes
/// or folds are not its own.
pub(super) fn part_of(location: &Location, text: &str, part: std::ops::Range<usize>) -> Location {
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
