//! Descriptions, deprecations and examples.
//!
//! In: a schema, a parameter, an operation or any other element with a description. Out: its [`Notes`], in the document's own
//! words.

use super::cursor::Cursor;
use super::literal::read_literal;
use crate::diagnostics::location::Spanned;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{Literal, Notes};

// More would make a list of what docs show in passing.
const MAX_EXAMPLES: usize = 3;

// In characters, of the example of a schema.
const MAX_SIZE: usize = 400;

/// The notes of a schema, a parameter or an operation, without examples.
pub(super) fn read_notes(cursor: &Cursor<'_, '_>) -> Notes {
    let is_deprecated =
        cursor.boolean("deprecated").unwrap_or(false) || cursor.boolean("x-deprecated").unwrap_or(false);
    Notes {
        doc: doc_of(cursor, &["description", "summary", "x-ms-summary"]).or_else(|| telling_title(cursor)),
        source: None,
        examples: Vec::new(),
        deprecated: is_deprecated.then(|| {
            let note = cursor
                .string("x-deprecated-message")
                .or_else(|| cursor.string("x-deprecation-message"))
                .or_else(|| cursor.string("x-deprecatedMessage"));
            note.unwrap_or_default().to_owned()
        }),
        since: None,
        changed: None,
    }
}

// The title of a schema, unless it is the name of the schema once more, as frameworks write it: `Order Id` for `order_id`.
fn telling_title(cursor: &Cursor<'_, '_>) -> Option<String> {
    let title = doc_of(cursor, &["title"])?;
    let pointer = cursor.pointer();
    let name = pointer.rsplit('/').next().unwrap_or_default();
    (!repeats_name(&title, name)).then_some(title)
}

/// Whether a text is the beginning of a name, written with other separators or cases.
pub(super) fn repeats_name(text: &str, name: &str) -> bool {
    let mut letters = name.chars().filter(|letter| letter.is_alphanumeric());
    let mut said = text.chars().filter(|letter| letter.is_alphanumeric());
    said.all(|letter| {
        letters
            .next()
            .is_some_and(|of_name| of_name.to_lowercase().eq(letter.to_lowercase()))
    })
}

/// The examples of a parameter, or of its schema if it has none: strings, numbers and booleans only. OpenAPI 2.0 has `x-example`.
pub(super) fn read_examples(cursor: &Cursor<'_, '_>) -> Vec<Spanned<Literal>> {
    let examples = examples_of(cursor, &["example", "x-example"]);
    if !examples.is_empty() {
        return examples;
    }
    let schema = cursor.get_non_null("schema");
    schema.map_or_else(Vec::new, |schema| examples_of(&schema, &["example"]))
}

/// The examples of a schema: `example` (OpenAPI 3.1.1, section 4.8.24.1) and `examples` (JSON Schema 2020-12, validation, section 9.5). Long ones
/// are left out, since docs would show less of them than the types do.
pub(super) fn read_schema_examples(cursor: &Cursor<'_, '_>) -> Vec<Spanned<Literal>> {
    let single = ["example", "x-example"]
        .iter()
        .find_map(|key| cursor.get_non_null(key));
    let listed = cursor.get_non_null("examples");
    let listed = listed.iter().flat_map(Cursor::items);
    single
        .into_iter()
        .chain(listed)
        .filter(|example| size_of(&example.node.kind, MAX_SIZE) < MAX_SIZE)
        .take(MAX_EXAMPLES)
        .map(|example| example.spanned(read_literal(example.node)))
        .collect()
}

// About how many characters a value takes, at most `most`.
fn size_of(kind: &Kind, most: usize) -> usize {
    let inner = |size: usize, inner: &Kind| {
        if size < most {
            size + size_of(inner, most - size)
        } else {
            size
        }
    };
    match kind {
        Kind::Null | Kind::Boolean(_) | Kind::Number(_) => 4,
        Kind::String(text) if text.trim().is_empty() => most,
        Kind::String(text) => text.len(),
        Kind::Array(items) => items.iter().fold(2, |size, item| inner(size + 2, &item.kind)),
        Kind::Object(members) => members.members().iter().fold(2, |size, member| {
            inner(size + member.key.len() + 4, &member.value.kind)
        }),
    }
}

fn examples_of(cursor: &Cursor<'_, '_>, keys: &[&str]) -> Vec<Spanned<Literal>> {
    let mut examples: Vec<Spanned<Literal>> = keys
        .iter()
        .filter_map(|key| cursor.get_non_null(key))
        .filter_map(|example| scalar(&example))
        .collect();
    if let Some(written) = cursor.get_non_null("examples") {
        examples.extend(written.items().filter_map(|example| scalar(&example)));
        for (_, example) in written.members() {
            let value = ["value", "dataValue"].iter().find_map(|key| example.get(key));
            examples.extend(value.and_then(|value| scalar(&value)));
        }
    }
    examples.truncate(MAX_EXAMPLES);
    examples
}

fn scalar(cursor: &Cursor<'_, '_>) -> Option<Spanned<Literal>> {
    let is_shown = match &cursor.node.kind {
        Kind::Boolean(_) | Kind::Number(_) => true,
        Kind::String(text) => !text.trim().is_empty(),
        Kind::Null | Kind::Array(_) | Kind::Object(_) => false,
    };
    is_shown.then(|| cursor.spanned(read_literal(cursor.node)))
}

/// The notes of an operation. Its summary comes before its description, unless the description begins with it.
pub(super) fn read_operation_notes(cursor: &Cursor<'_, '_>) -> Notes {
    let mut notes = read_notes(cursor);
    let (summary, description) = (doc_of(cursor, &["summary"]), doc_of(cursor, &["description"]));
    notes.doc = match (summary, description) {
        (Some(summary), Some(description)) if !begins_with(&description, &summary) => {
            Some(format!("{summary}\n\n{description}"))
        }
        (summary, description) => description.or(summary),
    };
    notes
}

fn begins_with(description: &str, summary: &str) -> bool {
    let plain = |text: &str| text.trim_end_matches('.').to_lowercase();
    plain(description).starts_with(&plain(summary))
}

/// The first of these keys whose value is a string that is not blank.
pub(super) fn doc_of(cursor: &Cursor<'_, '_>, keys: &[&str]) -> Option<String> {
    let mut texts = keys.iter().filter_map(|key| cursor.string(key));
    texts
        .find(|text| !text.trim().is_empty())
        .map(|text| text.trim().to_owned())
}
