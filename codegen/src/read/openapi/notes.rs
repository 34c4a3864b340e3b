//! What a document says about a thing beside its shape.

use super::spot::Spot;
use crate::spec::Notes;

/// The notes of a schema, a parameter or an operation. Examples are left alone: real ones often belong elsewhere.
pub(super) fn read_notes(spot: &Spot<'_, '_>) -> Notes {
    let is_deprecated =
        spot.flag("deprecated").unwrap_or(false) || spot.flag("x-deprecated").unwrap_or(false);
    Notes {
        doc: doc_of(spot, &["description", "summary", "title"]),
        source: None,
        examples: Vec::new(),
        deprecated: is_deprecated.then(|| {
            let note = spot
                .text("x-deprecated-message")
                .or_else(|| spot.text("x-deprecation-message"))
                .or_else(|| spot.text("x-deprecatedMessage"));
            note.unwrap_or_default().to_owned()
        }),
    }
}

/// The notes of an operation: its summary comes first, as the heading that it is.
pub(super) fn read_operation_notes(spot: &Spot<'_, '_>) -> Notes {
    let mut notes = read_notes(spot);
    let (summary, description) = (doc_of(spot, &["summary"]), doc_of(spot, &["description"]));
    notes.doc = match (summary, description) {
        (Some(summary), Some(description)) if !same_words(&summary, &description) => {
            Some(format!("{summary}\n\n{description}"))
        }
        (summary, description) => description.or(summary),
    };
    notes
}

fn same_words(summary: &str, description: &str) -> bool {
    let plain = |text: &str| text.trim_end_matches('.').to_lowercase();
    plain(description).starts_with(&plain(summary))
}

/// The first of these members that says something.
pub(super) fn doc_of(spot: &Spot<'_, '_>, keys: &[&str]) -> Option<String> {
    let mut texts = keys.iter().filter_map(|key| spot.text(key));
    texts
        .find(|text| !text.trim().is_empty())
        .map(|text| text.trim().to_owned())
}
