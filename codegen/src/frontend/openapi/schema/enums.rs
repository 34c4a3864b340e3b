//! `enum`: some values, with the names and notes that extensions give them; and lists that are nothing but an extension.

use std::collections::BTreeSet;

use super::assertions::only;
use super::types::SchemaType;
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::literal::read_literal;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::tree::Kind;
use crate::model::spec::{Basic, EnumValue, JsonType, Literal, SpecShape, SpecType};

/// The type of a schema with an `enum`; `None` when the values say nothing that fits its type.
pub(super) fn read_enum<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    list: &Cursor<'_, 'd>,
    types: &[SchemaType],
) -> Option<SpecType> {
    let mut has_null = false;
    let mut values: Vec<EnumValue> = Vec::new();
    // Lists of thousands are lists of texts.
    let mut texts: BTreeSet<String> = BTreeSet::new();
    for (index, item) in list.items().enumerate() {
        let written = read_literal(item.node);
        if written == Literal::Null {
            has_null = true;
            continue;
        }
        let Some(value) = coerced(&written, types) else {
            odd(reader, &item, "this value is not of the schema's type");
            continue;
        };
        let is_there = match &value {
            Literal::String(text) => !texts.insert(text.clone()),
            other => values.iter().any(|earlier| earlier.value.value == *other),
        };
        if is_there {
            odd(reader, &item, "this value is there already");
            continue;
        }
        values.push(EnumValue {
            value: item.spanned(value),
            doc: doc_of_value(cursor, index, &item),
            rust_name: beside(
                cursor,
                index,
                &item,
                &["x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-keys"],
                "name",
            ),
        });
    }
    let is_flag = |value: &EnumValue| matches!(value.value.value, Literal::Boolean(_));
    let shape = if values.is_empty() {
        if !has_null {
            return None;
        }
        SpecShape::Any
    } else if values.len() == 2 && values.iter().all(is_flag) {
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
        of.constraints.holds.push(only(list, &[JsonType::Null]));
    }
    Some(of)
}

/// The values of a list that may grow, where an extension is all that lists them.
pub(super) fn extensible<'s, 'd>(cursor: &'s Cursor<'_, 'd>) -> Option<Cursor<'s, 'd>> {
    let mut lists = EXTENSIBLE.iter().filter_map(|key| cursor.get_non_null(key));
    lists.find(|list| matches!(list.node.kind, Kind::Array(_)))
}

const EXTENSIBLE: [&str; 2] = ["x-extensible-enum", "x-namespaced-enum"];

// An extensible list and Azure's `modelAsString` say that the list may grow.
fn is_open(cursor: &Cursor<'_, '_>) -> bool {
    let says_so = EXTENSIBLE
        .iter()
        .find_map(|key| cursor.boolean(key))
        .unwrap_or(extensible(cursor).is_some());
    cursor
        .get_non_null("x-ms-enum")
        .and_then(|of| of.boolean("modelAsString"))
        .unwrap_or(says_so)
}

fn doc_of_value<'d>(cursor: &Cursor<'_, 'd>, index: usize, item: &Cursor<'_, 'd>) -> Option<String> {
    let keys = ["x-enum-descriptions", "x-enumDescriptions"];
    let doc = beside(cursor, index, item, &keys, "description");
    let deprecated = ["x-enumDeprecated", "x-enum-deprecated"].iter().find_map(|key| {
        let list = cursor.get_non_null(key)?;
        Some(list.items().nth(index)?.node.kind == Kind::Boolean(true))
    });
    if deprecated != Some(true) {
        return doc;
    }
    Some(doc.map_or_else(|| "Deprecated.".to_owned(), |doc| format!("{doc}\n\nDeprecated.")))
}

fn odd(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, why: &str) {
    reader.found.add(Finding::new(
        Code::InvalidEnumValue,
        at.location(),
        why,
        "write each value once, in the type of the schema",
    ));
}

// The value as the type has it: documents write `"1"` for 1 and 1 for `"1"`.
fn coerced(value: &Literal, types: &[SchemaType]) -> Option<Literal> {
    let [word] = types else {
        return Some(value.clone());
    };
    match (word, value) {
        (SchemaType::String, Literal::String(_))
        | (SchemaType::Number, Literal::Number(_))
        | (SchemaType::Boolean, Literal::Boolean(_)) => Some(value.clone()),
        (SchemaType::Integer, Literal::Number(number)) if is_integer(number) => Some(value.clone()),
        (SchemaType::String, Literal::Number(number)) => Some(Literal::String(number.to_string())),
        (SchemaType::String, Literal::Boolean(flag)) => Some(Literal::String(flag.to_string())),
        (SchemaType::Integer | SchemaType::Number, Literal::String(text)) => {
            let number: serde_json::Number = text.trim().parse().ok()?;
            (*word == SchemaType::Number || is_integer(&number)).then_some(Literal::Number(number))
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

fn is_integer(number: &serde_json::Number) -> bool {
    number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|value| value.fract() == 0.0)
}

// What an extension says of the value at `index`: in a list beside the values, or by value in an object.
fn beside<'d>(
    cursor: &Cursor<'_, 'd>,
    index: usize,
    item: &Cursor<'_, 'd>,
    keys: &[&str],
    in_entries: &str,
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
    let of_entry = |values: &Cursor<'_, 'd>, told_by: &str, key: &str| {
        let is_meant = |entry: &Cursor<'_, 'd>| entry.get(told_by).is_some_and(|told| told.node == item.node);
        let entry = values.items().find(is_meant)?;
        entry.string(key).map(str::to_owned)
    };
    let from_azure = || {
        of_entry(
            &cursor.get_non_null("x-ms-enum")?.get_non_null("values")?,
            "value",
            in_entries,
        )
    };
    // Where a value is called `name`, there is no name beside it.
    let from_elements = || of_entry(&cursor.get_non_null("x-enum-elements")?, "name", in_entries);
    from_lists
        .or_else(from_azure)
        .or_else(|| from_elements().filter(|_| in_entries != "name"))
        .filter(|text| !text.trim().is_empty())
}
