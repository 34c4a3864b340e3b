//! `type`, and the type that is meant by a schema without it.
//!
//! In: a schema. Out: the types that it lists; without `type`, the type that its other keywords constrain.

use super::scalar::is_integer_format;
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;

/// A type of JSON Schema other than `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SchemaType {
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
    /// `file` of OpenAPI 2.0.
    File,
}

/// The types that a value may have.
#[derive(Default)]
pub(super) struct SchemaTypes {
    /// All but null. Empty if the value may have any type.
    pub(super) types: Vec<SchemaType>,
    /// Whether null is one of them.
    pub(super) has_null: bool,
    /// Whether null is the only one.
    pub(super) is_only_null: bool,
}

/// Reads `type`, a single type or a list; without it, infers the type from the other keywords.
pub(super) fn read_types(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> SchemaTypes {
    let mut types = SchemaTypes::default();
    let Some(written) = cursor.get_non_null("type") else {
        types.types.extend(inferred_types(cursor));
        return types;
    };
    match &written.node.kind {
        Kind::String(text) => types.add(reader, &written, text),
        Kind::Array(_) => {
            for item in written.items() {
                match item.as_str() {
                    Some(text) => types.add(reader, &item, text),
                    None => report_unknown_type(reader, &item, item.node.kind.description()),
                }
            }
        }
        other => report_unknown_type(reader, &written, other.description()),
    }
    if types.types.is_empty() && !types.has_null {
        types.types.extend(inferred_types(cursor));
    }
    types.is_only_null = types.has_null && types.types.is_empty();
    if types.are_all() {
        types.types.clear();
    }
    types
}

enum Spelling {
    Exact,
    Misspelled,
}

impl SchemaTypes {
    fn add(&mut self, reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, text: &str) {
        let (one, spelling) = match text {
            "object" => (SchemaType::Object, Spelling::Exact),
            "array" => (SchemaType::Array, Spelling::Exact),
            "string" => (SchemaType::String, Spelling::Exact),
            "integer" => (SchemaType::Integer, Spelling::Exact),
            "number" => (SchemaType::Number, Spelling::Exact),
            "boolean" => (SchemaType::Boolean, Spelling::Exact),
            "file" => (SchemaType::File, Spelling::Exact),
            other => match other.trim().to_ascii_lowercase().as_str() {
                "null" | "nil" | "none" => {
                    self.has_null = true;
                    return;
                }
                "any" | "mixed" | "*" | "" => return,
                misspelled => match type_meant_by(misspelled) {
                    Some(one) => (one, Spelling::Misspelled),
                    None => return report_unknown_type(reader, at, &format!("`{text}`")),
                },
            },
        };
        if matches!(spelling, Spelling::Misspelled) {
            report_unknown_type(reader, at, &format!("`{text}`"));
        }
        if !self.types.contains(&one) {
            self.types.push(one);
        }
    }

    // Whether every type of JSON is listed; `number` includes `integer`.
    fn are_all(&self) -> bool {
        let count = self.types.len();
        count == 6 || (count == 5 && !self.types.contains(&SchemaType::Integer))
    }
}

// The names of types in programming languages, and formats.
fn type_meant_by(name: &str) -> Option<SchemaType> {
    Some(match name {
        "object" | "map" | "hash" | "dict" | "dictionary" => SchemaType::Object,
        "array" | "list" => SchemaType::Array,
        "string" | "str" | "text" | "date" | "datetime" | "date-time" | "uuid" | "email" | "uri" | "url" => {
            SchemaType::String
        }
        "integer" | "int" | "long" | "int32" | "int64" | "bigint" => SchemaType::Integer,
        "number" | "float" | "double" | "decimal" => SchemaType::Number,
        "boolean" | "bool" => SchemaType::Boolean,
        _ => return None,
    })
}

fn report_unknown_type(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, what: &str) {
    reader.found.add(Finding::new(
        Code::UnknownSchemaType,
        at.location(),
        format!("{what} is not a type of JSON Schema"),
        "write `string`, `integer`, `number`, `boolean`, `array`, `object` or `null`",
    ));
}

// OpenAPI 3.0 has no list of types, so .NET writes the pattern and the format of `type: [integer, string]` without a type.
fn inferred_types(cursor: &Cursor<'_, '_>) -> Vec<SchemaType> {
    let inferred = inferred_type(cursor);
    let number = match cursor.string("format") {
        Some("float" | "double") => SchemaType::Number,
        format if is_integer_format(format) => SchemaType::Integer,
        _ => return Vec::from_iter(inferred),
    };
    match inferred {
        Some(SchemaType::String) if cursor.has("pattern") => vec![number, SchemaType::String],
        _ => Vec::from_iter(inferred),
    }
}

// Most keywords constrain values of one type only (JSON Schema 2020-12, core, section 7.6.1), so that type is meant.
fn inferred_type(cursor: &Cursor<'_, '_>) -> Option<SchemaType> {
    let has = |keys: &[&str]| keys.iter().any(|key| cursor.get_non_null(key).is_some());
    let requires_names = || {
        cursor
            .get_non_null("required")
            .is_some_and(|required| matches!(required.node.kind, Kind::Array(_)))
    };
    if has(OBJECT_KEYWORDS) || requires_names() || (has(&["discriminator"]) && !has(&["oneOf", "anyOf"])) {
        return Some(SchemaType::Object);
    }
    if has(ARRAY_KEYWORDS) {
        return Some(SchemaType::Array);
    }
    // The keywords below also occur next to an enum or a union, which says more.
    if has(&["enum", "const", "oneOf", "anyOf", "allOf"]) {
        return None;
    }
    if has(STRING_KEYWORDS) {
        return Some(SchemaType::String);
    }
    if has(NUMBER_KEYWORDS) {
        return Some(SchemaType::Number);
    }
    match cursor.string("format")? {
        "int32" | "int64" => Some(SchemaType::Integer),
        "float" | "double" => Some(SchemaType::Number),
        "password" | "base64" | "base64url" => Some(SchemaType::String),
        format => levain_rules::Format::from_name(format).map(|_| SchemaType::String),
    }
}

const OBJECT_KEYWORDS: &[&str] = &[
    "properties",
    "additionalProperties",
    "patternProperties",
    "minProperties",
    "maxProperties",
    "propertyNames",
];
const ARRAY_KEYWORDS: &[&str] = &["items", "prefixItems", "minItems", "maxItems", "uniqueItems"];
const STRING_KEYWORDS: &[&str] = &[
    "minLength",
    "maxLength",
    "pattern",
    "contentEncoding",
    "contentMediaType",
];
const NUMBER_KEYWORDS: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
];
