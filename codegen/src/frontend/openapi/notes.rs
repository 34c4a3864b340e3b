//! What a document says about a thing beside its shape.

use super::literal::read_literal;
use super::spot::Spot;
use crate::diagnostics::location::Located;
use crate::frontend::text::tree::Kind;
use crate::model::spec::{Literal, Notes};

// More would make a list of what the docs are to show in passing.
const MOST_EXAMPLES: usize = 3;

/// The notes of a schema, a parameter or an operation, save for examples: those of types often belong elsewhere.
pub(super) fn read_notes(spot: &Spot<'_, '_>) -> Notes {
    let is_deprecated =
        spot.flag("deprecated").unwrap_or(false) || spot.flag("x-deprecated").unwrap_or(false);
    Notes {
        doc: doc_of(spot, &["description", "summary", "x-ms-summary", "title"]),
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

/// The examples of a parameter: its own, else those of its schema; single values only. 2.0 has none but `x-example`.
pub(super) fn read_examples(spot: &Spot<'_, '_>) -> Vec<Located<Literal>> {
    let own = examples_of(spot, &["example", "x-example"]);
    if !own.is_empty() {
        return own;
    }
    let schema = spot.given("schema");
    schema.map_or_else(Vec::new, |schema| examples_of(&schema, &["example"]))
}

fn examples_of(spot: &Spot<'_, '_>, keys: &[&str]) -> Vec<Located<Literal>> {
    let mut examples: Vec<Located<Literal>> = keys
        .iter()
        .filter_map(|key| spot.given(key))
        .filter_map(|example| single_value(&example))
        .collect();
    if let Some(written) = spot.given("examples") {
        examples.extend(written.items().filter_map(|example| single_value(&example)));
        for (_, example) in written.members() {
            let value = ["value", "dataValue"].iter().find_map(|key| example.get(key));
            examples.extend(value.and_then(|value| single_value(&value)));
        }
    }
    examples.truncate(MOST_EXAMPLES);
    examples
}

fn single_value(spot: &Spot<'_, '_>) -> Option<Located<Literal>> {
    let is_shown = match &spot.node.kind {
        Kind::Bool(_) | Kind::Number(_) => true,
        Kind::Text(text) => !text.trim().is_empty(),
        Kind::Null | Kind::List(_) | Kind::Map(_) => false,
    };
    is_shown.then(|| spot.located(read_literal(spot.node)))
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
