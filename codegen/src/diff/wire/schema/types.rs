//! Types, formats and null.

use super::super::fact::FactAt;
use super::Pair;
use crate::diff::severity::Movement;
use crate::model::contract::{Keyword, Schema};

/// Compares the types of two schemas.
pub(super) fn compare(old: &Schema, new: &Schema, pair: &mut Pair) {
    compare_types(old, new, pair);
    compare_null(old, new, pair);
}

fn compare_types(old: &Schema, new: &Schema, pair: &mut Pair) {
    let types = movement(&old.types, &new.types);
    let formats = format_movement(old, new);
    if types == Movement::Same && formats == Movement::Same {
        return;
    }
    let is_list = old.is_type_list && old.types.len() > 1 || new.is_type_list && new.types.len() > 1;
    let keyword = if types == Movement::Same { "format" } else { "type" };
    let at = FactAt::both(old, new, keyword).texts(Some(shown(old)), Some(shown(new)));
    if types == Movement::Same {
        let rule = match (format(old), format(new)) {
            (None, _) => "format-added",
            (_, None) => "format-removed",
            _ => "format-changed",
        };
        // oasdiff counts a format as a part of the type.
        let name = match formats {
            Movement::Wider => "type-generalized",
            Movement::Narrower => "type-specialized",
            _ => "type-changed",
        };
        let rule = if rule == "format-changed" && formats != Movement::Other {
            if formats == Movement::Wider {
                "format-removed"
            } else {
                "format-added"
            }
        } else {
            rule
        };
        pair.fact(rule, at.oasdiff(name));
        return;
    }
    let rule = match types.and(formats) {
        Movement::Wider if is_list => "list-of-types-widened",
        Movement::Narrower if is_list => "list-of-types-narrowed",
        Movement::Wider => "type-generalized",
        Movement::Narrower => "type-specialized",
        _ => "type-changed",
    };
    pair.fact(rule, at);
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
