//! Keywords that describe a value without constraining it (JSON Schema 2020-12, validation, section 9), and null.

use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::{Cursor, is_extension};
use crate::frontend::openapi::literal::read_literal;
use crate::frontend::openapi::notes::{read_notes, read_schema_examples};
use crate::model::spec::{Literal, Notes, SpecType};

/// Whether a keyword says something about a value without saying what the value is.
pub(super) fn is_annotation(key: &str) -> bool {
    matches!(
        key,
        "description"
            | "summary"
            | "title"
            | "example"
            | "examples"
            | "default"
            | "readOnly"
            | "writeOnly"
            | "nullable"
            | "deprecated"
            | "externalDocs"
            | "xml"
            | "$comment"
            | "$id"
            | "$schema"
            | "$anchor"
            | "$dynamicAnchor"
            | "$defs"
            | "definitions"
            | "$vocabulary"
    ) || is_extension(key)
}

/// Replaces the annotations of a type by those that its schema has.
pub(super) fn annotate(of: &mut SpecType, cursor: &Cursor<'_, '_>) {
    let examples = read_schema_examples(cursor);
    let notes = Notes {
        examples,
        ..read_notes(cursor)
    };
    of.notes = notes.or(std::mem::take(&mut of.notes));
    of.default = default_of(cursor).or(of.default.take());
    of.is_nullable |= is_nullable(cursor);
}

fn default_of(cursor: &Cursor<'_, '_>) -> Option<Spanned<Literal>> {
    let default = cursor.get_non_null("default")?;
    Some(default.spanned(read_literal(default.node)))
}

fn is_nullable(cursor: &Cursor<'_, '_>) -> bool {
    cursor.boolean("nullable").unwrap_or(false) || cursor.boolean("x-nullable").unwrap_or(false)
}

/// The title of a schema, if it can name a variant of a union.
pub(super) fn title_of(cursor: &Cursor<'_, '_>) -> Option<Spanned<String>> {
    let title = cursor.get("title")?;
    let text = title.as_str()?.trim();
    let is_name = !text.is_empty() && text.len() <= 60 && text.chars().any(char::is_alphanumeric);
    is_name.then(|| title.spanned(text.to_owned()))
}
