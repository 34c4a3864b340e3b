//! Types, formats and null.

use super::super::fact::FactAt;
use super::{Form, Pair};
use crate::diff::severity::Movement;
use crate::model::contract::{Keyword, Schema};

/// Compares the types of two schemas of values in a form. Says whether no value can be of both, so that nothing else is to be compared.
pub(super) fn compare(old: &Schema, new: &Schema, form: Form, pair: &mut Pair) -> bool {
    compare_null(old, new, pair);
    let types = movement(&old.types, &new.types);
    let formats = format_movement(old, new);
    if types == Movement::Same {
        report_format(old, new, formats, pair);
        return false;
    }
    let is_union = old.is_type_union || new.is_type_union;
    let of_text = text_movement(old, new).filter(|_| form != Form::Json && !is_union);
    let types = of_text.unwrap_or(types);
    // What has another type has another format too.
    let formats = if types == Movement::Other {
        Movement::Same
    } else {
        formats
    };
    let rule = match types.and(formats) {
        Movement::Wider if is_union => "list-of-types-widened",
        Movement::Narrower if is_union => "list-of-types-narrowed",
        Movement::Wider => "type-generalized",
        Movement::Narrower => "type-specialized",
        Movement::Same | Movement::Other => "type-changed",
    };
    let mut at = FactAt::both(old, new, "type").texts(Some(shown(old)), Some(shown(new)));
    if of_text == Some(Movement::Narrower) {
        at = at.oasdiff("type-compatible");
    }
    pair.fact(rule, at);
    let has_common = old.types.iter().any(|name| new.types.contains(name));
    types == Movement::Other && !has_common
}

/// Adds a fact about the types.
pub(super) fn report(old: &Schema, new: &Schema, rule: &'static str, pair: &mut Pair) {
    pair.fact(
        rule,
        FactAt::both(old, new, "type").texts(Some(shown(old)), Some(shown(new))),
    );
}

// oasdiff counts a format as a part of the type.
fn report_format(old: &Schema, new: &Schema, formats: Movement, pair: &mut Pair) {
    let (rule, name) = match formats {
        Movement::Same => return,
        Movement::Wider => ("format-removed", "type-generalized"),
        Movement::Narrower => ("format-added", "type-specialized"),
        Movement::Other => ("format-changed", "type-changed"),
    };
    let at = FactAt::both(old, new, "format").texts(Some(shown(old)), Some(shown(new)));
    pair.fact(rule, at.oasdiff(name));
}

// A string accepts the characters of every scalar.
fn text_movement(old: &Schema, new: &Schema) -> Option<Movement> {
    let is_string = |schema: &Schema| schema.types == ["string"];
    let is_scalar = |schema: &Schema| {
        let scalars = ["string", "integer", "number", "boolean"];
        schema.types.iter().all(|name| scalars.contains(&name.as_str()))
    };
    match (is_string(old), is_string(new)) {
        (true, false) if is_scalar(new) => Some(Movement::Narrower),
        (false, true) if is_scalar(old) => Some(Movement::Wider),
        _ => None,
    }
}

// Without types, all are accepted.
fn movement(old: &[String], new: &[String]) -> Movement {
    match (old.is_empty(), new.is_empty()) {
        (true, true) => return Movement::Same,
        (true, false) => return Movement::Narrower,
        (false, true) => return Movement::Wider,
        (false, false) => {}
    }
    let accepts = |types: &[String], name: &str| {
        types
            .iter()
            .any(|own| own == name || own == "number" && name == "integer")
    };
    let has_gone = old.iter().any(|name| !accepts(new, name));
    let has_come = new.iter().any(|name| !accepts(old, name));
    match (has_gone, has_come) {
        (false, false) => Movement::Same,
        (false, true) => Movement::Wider,
        (true, false) => Movement::Narrower,
        (true, true) => Movement::Other,
    }
}

fn format(schema: &Schema) -> Option<&str> {
    schema
        .keywords
        .get(&Keyword::Format)
        .and_then(|format| format.as_str())
        .filter(|format| !format.is_empty())
}

// Formats of numbers of which one contains the other.
const CONTAINED: &[(&str, &str)] = &[
    ("int8", "int16"),
    ("int16", "int32"),
    ("int32", "int64"),
    ("int8", "int32"),
    ("int8", "int64"),
    ("int16", "int64"),
    ("float", "double"),
];

fn format_movement(old: &Schema, new: &Schema) -> Movement {
    match (format(old), format(new)) {
        (None, None) => Movement::Same,
        (None, Some(_)) => Movement::Narrower,
        (Some(_), None) => Movement::Wider,
        (Some(before), Some(after)) if before == after => Movement::Same,
        (Some(before), Some(after)) if CONTAINED.contains(&(before, after)) => Movement::Wider,
        (Some(before), Some(after)) if CONTAINED.contains(&(after, before)) => Movement::Narrower,
        _ => Movement::Other,
    }
}

fn shown(schema: &Schema) -> String {
    let types = if schema.types.is_empty() {
        "any type".to_owned()
    } else {
        schema.types.join(", ")
    };
    match format(schema) {
        Some(format) => format!("{types} ({format})"),
        None => types,
    }
}

/// Whether a schema says that null is allowed; `None` if it says nothing of types.
pub(super) fn allows_null(schema: &Schema) -> Option<bool> {
    let says_types = !schema.types.is_empty() || !schema.lists.is_empty();
    let has_null = schema.types.iter().any(|name| name == "null");
    says_types.then_some(schema.is_nullable || has_null)
}

fn compare_null(old: &Schema, new: &Schema, pair: &mut Pair) {
    let at = || FactAt::both(old, new, if new.is_type_list { "type" } else { "nullable" });
    match (allows_null(old), allows_null(new)) {
        (Some(false), Some(true)) => pair.fact("became-nullable", at()),
        (Some(true), Some(false)) => pair.fact("became-not-nullable", at()),
        // Null beside no type accepts what no type does, which documents do not mean.
        (None, None) if !old.is_nullable && new.is_nullable => pair.fact("became-nullable", at()),
        (None, None) if old.is_nullable && !new.is_nullable => pair.fact("became-not-nullable", at()),
        _ => {}
    }
}
