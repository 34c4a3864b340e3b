//! What a document says about a thing beside its shape.

use super::cursor::Cursor;
use super::literal::read_literal;
use crate::diagnostics::location::Spanned;
use crate::frontend::text::tree::Kind;
use crate::model::spec::{Literal, Notes};

// More would make a list of what the docs are to show in passing.
const MAX_EXAMPLES: usize = 3;

/// The notes of a schema, a parameter or an operation, save for examples: those of types often belong elsewhere.
pub(super) fn read_notes(cursor: &Cursor<'_, '_>) -> Notes {
    let is_deprecated =
        cursor.boolean("deprecated").unwrap_or(false) || cursor.boolean("x-deprecated").unwrap_or(false);
    Notes {
        doc: doc_of(cursor, &["description", "summary", "x-ms-summary", "title"]),
        source: None,
        examples: Vec::new(),
        deprecated: is_deprecated.then(|| {
            let note = cursor
                .string("x-deprecated-message")
                .or_else(|| cursor.string("x-deprecation-message"))
                .or_else(|| cursor.string("x-deprecatedMessage"));
            note.unwrap_or_default().to_owned()
        }),
    }
}

/// The examples of a parameter: its own, else those of its schema; single values only. 2.0 has none but `x-example`.
pub(super) fn read_examples(cursor: &Cursor<'_, '_>) -> Vec<Spanned<Literal>> {
    let own = examples_of(cursor, &["example", "x-example"]);
    if !own.is_empty() {
        return own;
    }
    let schema = cursor.get_non_null("schema");
    schema.map_or_else(Vec::new, |schema| examples_of(&schema, &["example"]))
}

fn examples_of(cursor: &Cursor<'_, '_>, keys: &[&str]) -> Vec<Spanned<Literal>> {
    let mut examples: Vec<Spanned<Literal>> = keys
        .iter()
        .filter_map(|key| cursor.get_non_null(key))
        .filter_map(|example| single_value(&example))
        .collect();
    if let Some(written) = cursor.get_non_null("examples") {
        examples.extend(written.items().filter_map(|example| single_value(&example)));
        for (_, example) in written.members() {
            let value = ["value", "dataValue"].iter().find_map(|key| example.get(key));
            examples.extend(value.and_then(|value| single_value(&value)));
        }
    }
    examples.truncate(MAX_EXAMPLES);
    examples
}

fn single_value(cursor: &Cursor<'_, '_>) -> Option<Spanned<Literal>> {
    let is_shown = match &cursor.node.kind {
        Kind::Boolean(_) | Kind::Number(_) => true,
        Kind::String(text) => !text.trim().is_empty(),
        Kind::Null | Kind::Array(_) | Kind::Object(_) => false,
    };
    is_shown.then(|| cursor.spanned(read_literal(cursor.node)))
}

/// The notes of an operation: its summary comes first, as the heading that it is.
pub(super) fn read_operation_notes(cursor: &Cursor<'_, '_>) -> Notes {
    let mut notes = read_notes(cursor);
    let (summary, description) = (doc_of(cursor, &["summary"]), doc_of(cursor, &["description"]));
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
pub(super) fn doc_of(cursor: &Cursor<'_, '_>, keys: &[&str]) -> Option<String> {
    let mut texts = keys.iter().filter_map(|key| cursor.string(key));
    texts
        .find(|text| !text.trim().is_empty())
        .map(|text| text.trim().to_owned())
}
