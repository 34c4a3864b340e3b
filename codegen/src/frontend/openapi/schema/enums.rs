//! `enum`, with the names and descriptions that extensions give to its values, and the extensions that replace it.
//!
//! In: a schema, the list of values, and the schema's types. Out: an enum; a boolean if its values are
//! `true` and `false`; any JSON with an assertion if its only value is null.

use std::collections::BTreeSet;

use serde_json::Number;

use super::assertions::only_null;
use super::types::SchemaType;
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::literal::read_literal;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{Basic, EnumValue, Literal, SpecShape, SpecType};

/// The type of a schema with an `enum`; `None` if no value has the schema's type.
pub(super) fn read_enum<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    list: &Cursor<'_, 'd>,
    types: &[SchemaType],
) -> Option<SpecType> {
    let values = read_values(reader, cursor, list, types);
    let has_null = list.items().any(|item| item.node.kind == Kind::Null);
    if values.is_empty() && !has_null {
        return None;
    }
    let is_boolean = |value: &EnumValue| matches!(value.value.value, Literal::Boolean(_));
    let shape = if values.is_empty() {
        SpecShape::Any
    } else if values.len() == 2 && values.iter().all(is_boolean) {
        SpecShape::Basic(Basic::Bool)
    } else {
        SpecShape::Enum {
            values,
            is_open: is_open(cursor),
        }
    };
    let mut of = SpecType::new(cursor.location(), shape);
    of.is_nullable = has_null;
    if of.shape == SpecShape::Any {
        of.constraints.assertions.push(only_null(list));
    }
    Some(of)
}

// The distinct values other than null.
fn read_values<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    list: &Cursor<'_, 'd>,
    types: &[SchemaType],
) -> Vec<EnumValue> {
    let mut values: Vec<EnumValue> = Vec::new();
    // Enums with thousands of values are enums of strings.
    let mut strings: BTreeSet<String> = BTreeSet::new();
    for (index, item) in list.items().enumerate() {
        let written = read_literal(item.node);
        if written == Literal::Null {
            continue;
        }
        let Some(value) = coerced(&written, types) else {
            report_value(reader, &item, "this value does not have the schema's type");
            continue;
        };
        let is_repeated = match &value {
            Literal::String(text) => !strings.insert(text.clone()),
            other => values.iter().any(|earlier| earlier.value.value == *other),
        };
        if is_repeated {
            report_value(reader, &item, "this value is listed twice");
            continue;
        }
        let names = ["x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-keys"];
        values.push(EnumValue {
            value: item.spanned(value),
            doc: doc_of_value(cursor, index, &item),
            since: None,
            rust_name: extension_of_value(cursor, index, &item, &names, "name"),
        });
    }
    values
}

/// The values of an open enum that only an extension lists.
pub(super) fn extensible_enum<'s, 'd>(cursor: &'s Cursor<'_, 'd>) -> Option<Cursor<'s, 'd>> {
    let mut lists = EXTENSIBLE.iter().filter_map(|key| cursor.get_non_null(key));
    lists.find(|list| matches!(list.node.kind, Kind::Array(_)))
}

const EXTENSIBLE: [&str; 2] = ["x-extensible-enum", "x-namespaced-enum"];

// An extension makes an enum open: the list of its values itself, or Azure's `modelAsString`.
fn is_open(cursor: &Cursor<'_, '_>) -> bool {
    let is_extensible = EXTENSIBLE
        .iter()
        .find_map(|key| cursor.boolean(key))
        .unwrap_or(extensible_enum(cursor).is_some());
    cursor
        .get_non_null("x-ms-enum")
        .and_then(|of| of.boolean("modelAsString"))
        .unwrap_or(is_extensible)
}

fn doc_of_value<'d>(cursor: &Cursor<'_, 'd>, index: usize, item: &Cursor<'_, 'd>) -> Option<String> {
    let keys = ["x-enum-descriptions", "x-enumDescriptions"];
    let doc = extension_of_value(cursor, index, item, &keys, "description");
    let deprecated = ["x-enumDeprecated", "x-enum-deprecated"].iter().find_map(|key| {
        let list = cursor.get_non_null(key)?;
        Some(list.items().nth(index)?.node.kind == Kind::Boolean(true))
    });
    if deprecated != Some(true) {
        return doc;
    }
    Some(doc.map_or_else(|| "Deprecated.".to_owned(), |doc| format!("{doc}\n\nDeprecated.")))
}

fn report_value(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, message: &str) {
    reader.found.add(Finding::new(
        Code::InvalidEnumValue,
        at.location(),
        message,
        "write each value once, in the type of the schema",
    ));
}

// The value in the type of the schema, as documents write `"1"` for 1 and 1 for `"1"`; `None` if it cannot have that type.
fn coerced(value: &Literal, types: &[SchemaType]) -> Option<Literal> {
    let [of] = types else {
        return Some(value.clone());
    };
    match (of, value) {
        (SchemaType::String, Literal::String(_))
        | (SchemaType::Number, Literal::Number(_))
        | (SchemaType::Boolean, Literal::Boolean(_)) => Some(value.clone()),
        (SchemaType::Integer, Literal::Number(number)) => integer(number).map(Literal::Number),
        (SchemaType::String, Literal::Number(number)) => Some(Literal::String(number.to_string())),
        (SchemaType::String, Literal::Boolean(flag)) => Some(Literal::String(flag.to_string())),
        (SchemaType::Integer | SchemaType::Number, Literal::String(text)) => {
            let number: Number = text.trim().parse().ok()?;
            let number = if *of == SchemaType::Number {
                Some(number)
            } else {
                integer(&number)
            };
            number.map(Literal::Number)
        }
        (SchemaType::Boolean, Literal::String(text)) => text
            .trim()
            .to_ascii_lowercase()
            .parse()
            .ok()
            .map(Literal::Boolean),
        (SchemaType::Object, Literal::Object(_)) | (SchemaType::Array, Literal::Array(_)) => {
            Some(value.clone())
        }
        _ => None,
    }
}

// The number in digits, if it is an integer: 1 of `1.0`.
fn integer(number: &Number) -> Option<Number> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.is_i64() || number.is_u64() {
        return Some(number.clone());
    }
    let value = number.as_f64().filter(|value| value.fract() == 0.0)?;
    #[allow(clippy::cast_possible_truncation, reason = "it is an integer within 2^53")]
    let digits = (value.abs() < EXACT).then(|| Number::from(value as i64));
    digits.or_else(|| Some(number.clone()))
}

// What an extension says about the value at `index`: in a list parallel to the values, in an object with the values as keys, or in
// a list of objects.
fn extension_of_value<'d>(
    cursor: &Cursor<'_, 'd>,
    index: usize,
    item: &Cursor<'_, 'd>,
    keys: &[&str],
    entry_key: &str,
) -> Option<String> {
    let written = match read_literal(item.node) {
        Literal::String(text) => text,
        Literal::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let from_lists = keys.iter().find_map(|key| {
        let list = cursor.get_non_null(key)?;
        let by_value = list.string(&written).map(str::to_owned);
        by_value.or_else(|| list.items().nth(index)?.as_str().map(str::to_owned))
    });
    let from_entries = |entries: &Cursor<'_, 'd>, value_key: &str| {
        let is_of_value =
            |entry: &Cursor<'_, 'd>| entry.get(value_key).is_some_and(|value| value.node == item.node);
        let entry = entries.items().find(is_of_value)?;
        entry.string(entry_key).map(str::to_owned)
    };
    let from_azure = || {
        let azure = cursor.get_non_null("x-ms-enum")?;
        from_entries(&azure.get_non_null("values")?, "value")
    };
    // Its `name` is the value itself, so it has no name for it.
    let from_elements = || from_entries(&cursor.get_non_null("x-enum-elements")?, "name");
    from_lists
        .or_else(from_azure)
        .or_else(|| from_elements().filter(|_| entry_key != "name"))
        .filter(|text| !text.trim().is_empty())
}
