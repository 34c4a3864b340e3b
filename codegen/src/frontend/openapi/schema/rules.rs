//! Keywords that say what values keep.

use serde_json::Number;

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Located;
use crate::frontend::openapi::references::Reader;
use crate::frontend::openapi::spot::Spot;
use crate::frontend::text::tree::Kind;
use crate::model::spec::{Rule, Rules};

/// The rules of a text.
pub(super) fn text_rules(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>) -> Rules {
    Rules {
        min_length: count(reader, spot, "minLength").filter(|rule| rule.value > 0),
        max_length: count(reader, spot, "maxLength"),
        pattern: text(reader, spot, "pattern").filter(|rule| !rule.value.is_empty()),
        format: text(reader, spot, "format").filter(|format| !OF_LEVAIN.contains(&format.value.as_str())),
        ..Rules::default()
    }
}

// Formats that only levain's own language has rules for: documents write `currency` for whatever their API calls so.
const OF_LEVAIN: &[&str] = &[
    "country",
    "csrf-state",
    "currency",
    "language",
    "local-date-time",
    "phone",
    "pkce-challenge",
    "pkce-verifier",
];

/// The rules of a number. `exclusiveMinimum` is a flag over `minimum` in older dialects, a bound of its own in newer.
pub(super) fn number_rules(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>) -> Rules {
    let (min, above) = bound(reader, spot, "minimum", "exclusiveMinimum");
    let (max, below) = bound(reader, spot, "maximum", "exclusiveMaximum");
    Rules {
        min,
        max,
        above,
        below,
        multiple_of: number(reader, spot, "multipleOf")
            .filter(|rule| rule.value.as_f64().is_some_and(|value| value > 0.0)),
        format: text(reader, spot, "format"),
        ..Rules::default()
    }
}

/// The rules of a list.
pub(super) fn list_rules(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>) -> Rules {
    Rules {
        min_items: count(reader, spot, "minItems").filter(|rule| rule.value > 0),
        max_items: count(reader, spot, "maxItems"),
        unique: spot
            .get("uniqueItems")
            .filter(|_| spot.flag("uniqueItems") == Some(true))
            .map(|at| Box::new(at.located(true))),
        ..Rules::default()
    }
}

/// The rules of a dictionary.
pub(super) fn dictionary_rules(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>) -> Rules {
    Rules {
        min_items: count(reader, spot, "minProperties").filter(|rule| rule.value > 0),
        max_items: count(reader, spot, "maxProperties"),
        ..Rules::default()
    }
}

type Bound = Rule<Number>;

fn bound(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>, key: &str, exclusive: &str) -> (Bound, Bound) {
    let inclusive = number(reader, spot, key);
    match spot.flag(exclusive) {
        Some(true) => (None, inclusive),
        Some(false) => (inclusive, None),
        None => (inclusive, number(reader, spot, exclusive)),
    }
}

fn number(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>, key: &str) -> Bound {
    let written = spot.given(key)?;
    let number = match &written.node.kind {
        Kind::Number(number) => Some(number.clone()),
        Kind::Text(text) => text.trim().parse().ok(),
        _ => None,
    };
    if number.is_none() {
        not_in_shape(reader, &written, key, "a number");
    }
    Some(Box::new(Located::new(number?, written.place())))
}

fn count(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>, key: &str) -> Rule<u64> {
    let written = spot.given(key)?;
    let count = match &written.node.kind {
        Kind::Number(number) => whole(number),
        Kind::Text(text) => text.trim().parse().ok(),
        _ => None,
    };
    if count.is_none() {
        not_in_shape(reader, &written, key, "a whole number of zero or more");
    }
    Some(Box::new(Located::new(count?, written.place())))
}

// `3.0` and `1e2` are whole numbers too (JSON Schema Validation, section 6.3).
fn whole(number: &Number) -> Option<u64> {
    number.as_u64().or_else(|| {
        let value = number.as_f64()?;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is whole, not negative, and `as` saturates"
        )]
        (value >= 0.0 && value.fract() == 0.0).then_some(value as u64)
    })
}

fn text(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>, key: &str) -> Rule<String> {
    let written = spot.given(key)?;
    if let Some(text) = written.as_text() {
        return Some(Box::new(written.located(text.to_owned())));
    }
    not_in_shape(reader, &written, key, "a text");
    None
}

fn not_in_shape(reader: &mut Reader<'_, '_>, at: &Spot<'_, '_>, key: &str, wanted: &str) {
    reader.found.add(Finding::new(
        Code::NotInShape,
        at.place(),
        format!("`{key}` is {wanted}, not {}", at.node.kind.words()),
        format!("write {wanted}, or leave it out"),
    ));
}
