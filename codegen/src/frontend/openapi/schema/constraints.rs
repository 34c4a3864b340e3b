//! Constraints on strings, numbers, arrays and objects.
//!
//! In: a schema. Out: its constraints as written, with their locations; findings about values that have the wrong type.

use serde_json::Number;

use super::patterns;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{Constraints, Keyword};

/// The constraints on a string.
pub(super) fn string_constraints(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Constraints {
    Constraints {
        min_length: count(reader, cursor, "minLength").filter(|min| min.value > 0),
        max_length: count(reader, cursor, "maxLength"),
        pattern: pattern(reader, cursor),
        format: string(reader, cursor, "format")
            .filter(|format| !NATIVE_FORMATS.contains(&format.value.as_str())),
        ..Constraints::default()
    }
}

fn pattern(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Keyword<String> {
    let written = string(reader, cursor, "pattern").filter(|pattern| !pattern.value.is_empty())?;
    patterns::to_ecma(reader, &written).map(Box::new)
}

// Formats that only the native spec language constrains: documents write `currency` for whatever their API calls a currency.
const NATIVE_FORMATS: &[&str] = &[
    "country",
    "csrf-state",
    "currency",
    "language",
    "local-date-time",
    "phone",
    "pkce-challenge",
    "pkce-verifier",
];

/// The constraints on a number. `exclusiveMinimum` is a boolean that modifies `minimum` in older dialects, and a bound in newer
/// ones.
pub(super) fn number_constraints(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Constraints {
    let (min, above) = bound(reader, cursor, "minimum", "exclusiveMinimum");
    let (max, below) = bound(reader, cursor, "maximum", "exclusiveMaximum");
    Constraints {
        min,
        max,
        above,
        below,
        multiple_of: number(reader, cursor, "multipleOf")
            .filter(|constraint| constraint.value.as_f64().is_some_and(|value| value > 0.0)),
        format: string(reader, cursor, "format"),
        ..Constraints::default()
    }
}

/// The constraints on an array.
pub(super) fn array_constraints(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Constraints {
    Constraints {
        min_items: count(reader, cursor, "minItems").filter(|min| min.value > 0),
        max_items: count(reader, cursor, "maxItems"),
        unique: cursor
            .get("uniqueItems")
            .filter(|_| cursor.boolean("uniqueItems") == Some(true))
            .map(|at| Box::new(at.spanned(true))),
        ..Constraints::default()
    }
}

/// The constraints on the number of an object's properties.
pub(super) fn map_constraints(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Constraints {
    Constraints {
        min_items: count(reader, cursor, "minProperties").filter(|min| min.value > 0),
        max_items: count(reader, cursor, "maxProperties"),
        ..Constraints::default()
    }
}

type Bound = Keyword<Number>;

fn bound(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>, key: &str, exclusive: &str) -> (Bound, Bound) {
    let inclusive = number(reader, cursor, key);
    match cursor.boolean(exclusive) {
        Some(true) => (None, inclusive),
        Some(false) => (inclusive, None),
        None => (inclusive, number(reader, cursor, exclusive)),
    }
}

fn number(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>, key: &str) -> Bound {
    let written = cursor.get_non_null(key)?;
    let number = match &written.node.kind {
        Kind::Number(number) => Some(number.clone()),
        Kind::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    if number.is_none() {
        report_type(reader, &written, key, "a number");
    }
    Some(Box::new(Spanned::new(number?, written.location())))
}

fn count(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>, key: &str) -> Keyword<u64> {
    let written = cursor.get_non_null(key)?;
    let count = match &written.node.kind {
        Kind::Number(number) => non_negative_integer(number),
        Kind::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    if count.is_none() {
        report_type(reader, &written, key, "a non-negative integer");
    }
    Some(Box::new(Spanned::new(count?, written.location())))
}

// `3.0` and `1e2` are integers too (JSON Schema 2020-12, core, section 6.3).
fn non_negative_integer(number: &Number) -> Option<u64> {
    number.as_u64().or_else(|| {
        let value = number.as_f64()?;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is an integer, not negative, and `as` saturates"
        )]
        (value >= 0.0 && value.fract() == 0.0).then_some(value as u64)
    })
}

fn string(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>, key: &str) -> Keyword<String> {
    let written = cursor.get_non_null(key)?;
    if let Some(text) = written.as_str() {
        return Some(Box::new(written.spanned(text.to_owned())));
    }
    report_type(reader, &written, key, "a string");
    None
}

fn report_type(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, key: &str, wanted: &str) {
    reader.found.add(Finding::new(
        Code::WrongElementType,
        at.location(),
        format!("`{key}` must be {wanted}, not {}", at.node.kind.description()),
        format!("write {wanted}, or remove it"),
    ));
}
