//! `enum`, with the names and descriptions that extensions give to its values, and the extensions that replace it.
//!
//! In: a schema, the list of values, and the schema's types. Out: an enum; a boolean if its values are
//! `true` and `false`; any JSON with an assertion if its only value is null.

use indexmap::{IndexMap, IndexSet};
use serde_json::Number;

use super::assertions::only_null;
use super::types::SchemaType;
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::literal::read_literal;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::{Kind, Map};
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
    let mut seen: IndexSet<Literal> = IndexSet::new();
    let entries = ValueEntries::of(cursor);
    for (index, item) in list.items().enumerate() {
        let written = read_literal(item.node);
        if written == Literal::Null {
            continue;
        }
        let Some(value) = coerced(&written, types) else {
            report_value(reader, &item, "this value does not have the schema's type");
            continue;
        };
        if !seen.insert(value.clone()) {
            report_value(reader, &item, "this value is listed twice");
            continue;
        }
        let names = ["x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-keys"];
        values.push(EnumValue {
            value: item.spanned(value),
            doc: doc_of_value(cursor, index, &written, &entries),
            since: None,
            rust_name: extension_of_value(cursor, index, &written, &names)
                .or_else(|| entries.of_azure(&written, "name"))
                .filter(|name| !name.trim().is_empty()),
        });
    }
    values
}

/// The values of an open enum that only an extension lists.
pub(in crate::frontend::openapi) fn extensible_enum<'s, 'd>(
    cursor: &'s Cursor<'_, 'd>,
) -> Option<Cursor<'s, 'd>> {
    let mut lists = EXTENSIBLE.iter().filter_map(|key| cursor.get_non_null(key));
    lists.find(|list| matches!(list.node.kind, Kind::Array(_)))
}

/// The extensions that list the values of an open enum.
pub(in crate::frontend::openapi) const EXTENSIBLE: [&str; 2] = ["x-extensible-enum", "x-namespaced-enum"];

/// Whether an extension makes an enum open: the list of its values itself, or Azure's `modelAsString`.
pub(in crate::frontend::openapi) fn is_open(cursor: &Cursor<'_, '_>) -> bool {
    let is_extensible = EXTENSIBLE
        .iter()
        .find_map(|key| cursor.boolean(key))
        .unwrap_or(extensible_enum(cursor).is_some());
    cursor
        .get_non_null("x-ms-enum")
        .and_then(|of| of.boolean("modelAsString"))
        .unwrap_or(is_extensible)
}

fn doc_of_value(
    cursor: &Cursor<'_, '_>,
    index: usize,
    written: &Literal,
    entries: &ValueEntries<'_>,
) -> Option<String> {
    let keys = ["x-enum-descriptions", "x-enumDescriptions"];
    let doc = extension_of_value(cursor, index, written, &keys)
        .or_else(|| entries.of_azure(written, "description"))
        .or_else(|| entries.of_elements(written, "description"))
        .filter(|doc| !doc.trim().is_empty());
    let deprecated = ["x-enumDeprecated", "x-enum-deprecated"].iter().find_map(|key| {
        let list = cursor.get_non_null(key)?;
        Some(list.item(index)?.kind == Kind::Boolean(true))
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

// What an extension says about the value at `index`: in a list parallel to the values, or in an object with the values as keys.
fn extension_of_value(
    cursor: &Cursor<'_, '_>,
    index: usize,
    written: &Literal,
    keys: &[&str],
) -> Option<String> {
    let written = match written {
        Literal::String(text) => text.clone(),
        Literal::Number(number) => number.to_string(),
        _ => String::new(),
    };
    keys.iter().find_map(|key| {
        let list = cursor.get_non_null(key)?;
        let by_value = list.string(&written).map(str::to_owned);
        by_value.or_else(|| match &list.item(index)?.kind {
            Kind::String(text) => Some(text.to_string()),
            _ => None,
        })
    })
}

/// The extensions that list an object for each value: found once, since each value looks for its own.
struct ValueEntries<'d> {
    azure: IndexMap<Literal, &'d Map<'d>>,
    elements: IndexMap<Literal, &'d Map<'d>>,
}

impl<'d> ValueEntries<'d> {
    fn of(cursor: &Cursor<'_, 'd>) -> Self {
        let azure = cursor.get_non_null("x-ms-enum");
        let azure = azure.as_ref().and_then(|azure| azure.get_non_null("values"));
        let elements = cursor.get_non_null("x-enum-elements");
        Self {
            azure: azure.map(|list| by_value(&list, "value")).unwrap_or_default(),
            // Its `name` is the value itself.
            elements: elements.map(|list| by_value(&list, "name")).unwrap_or_default(),
        }
    }

    fn of_azure(&self, value: &Literal, key: &str) -> Option<String> {
        string_of(self.azure.get(value)?, key)
    }

    fn of_elements(&self, value: &Literal, key: &str) -> Option<String> {
        string_of(self.elements.get(value)?, key)
    }
}

fn by_value<'d>(list: &Cursor<'_, 'd>, value_key: &str) -> IndexMap<Literal, &'d Map<'d>> {
    let mut entries = IndexMap::new();
    for entry in list.items() {
        if let Some((map, value)) = entry.as_object().and_then(|map| Some((map, map.get(value_key)?))) {
            entries.entry(read_literal(&value.value)).or_insert(map);
        }
    }
    entries
}

fn string_of(map: &Map<'_>, key: &str) -> Option<String> {
    match &map.get(key)?.value.kind {
        Kind::String(text) => Some(text.to_string()),
        _ => None,
    }
}
