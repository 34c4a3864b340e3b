//! What `type` says, and what is meant where it says nothing.

use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::tree::Kind;

/// A type of JSON Schema but `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SchemaType {
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
    /// OpenAPI 2.0's `file`.
    File,
}

/// The types a value may have.
pub(super) struct SchemaTypes {
    /// Those but null.
    pub(super) types: Vec<SchemaType>,
    /// Whether null is one.
    pub(super) has_null: bool,
    /// Whether null is all there is.
    pub(super) is_only_null: bool,
}

/// Reads `type`, one or a list; without it, what the other keywords can be about.
pub(super) fn read_types(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> SchemaTypes {
    let mut types = SchemaTypes {
        types: Vec::new(),
        has_null: false,
        is_only_null: false,
    };
    let Some(written) = cursor.get_non_null("type") else {
        types.types.extend(inferred_type(cursor));
        return types;
    };
    match &written.node.kind {
        Kind::String(text) => read_word(reader, &written, text, &mut types),
        Kind::Array(_) => {
            for item in written.items() {
                match item.as_str() {
                    Some(text) => read_word(reader, &item, text, &mut types),
                    None => report_unknown_type(reader, &item, item.node.kind.words()),
                }
            }
        }
        other => report_unknown_type(reader, &written, other.words()),
    }
    if types.types.is_empty() && !types.has_null {
        types.types.extend(inferred_type(cursor));
    }
    types.is_only_null = types.has_null && types.types.is_empty();
    // All types there are: any JSON.
    if types.types.len() == 6 || (types.types.len() == 5 && !types.types.contains(&SchemaType::Integer)) {
        types.types.clear();
    }
    types
}

fn read_word(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, text: &str, types: &mut SchemaTypes) {
    let (word, is_exact) = match text {
        "object" => (SchemaType::Object, true),
        "array" => (SchemaType::Array, true),
        "string" => (SchemaType::String, true),
        "integer" => (SchemaType::Integer, true),
        "number" => (SchemaType::Number, true),
        "boolean" => (SchemaType::Boolean, true),
        "file" => (SchemaType::File, true),
        "null" => {
            types.has_null = true;
            return;
        }
        other => match other.trim().to_ascii_lowercase().as_str() {
            "object" | "map" | "hash" | "dict" | "dictionary" => (SchemaType::Object, false),
            "array" | "list" => (SchemaType::Array, false),
            "string" | "str" | "text" | "date" | "datetime" | "date-time" | "uuid" | "email" | "uri"
            | "url" => (SchemaType::String, false),
            "integer" | "int" | "long" | "int32" | "int64" | "bigint" => (SchemaType::Integer, false),
            "number" | "float" | "double" | "decimal" => (SchemaType::Number, false),
            "boolean" | "bool" => (SchemaType::Boolean, false),
            "any" | "mixed" | "*" | "" => return,
            "null" | "nil" | "none" => {
                types.has_null = true;
                return;
            }
            _ => return report_unknown_type(reader, at, &format!("`{text}`")),
        },
    };
    if !is_exact {
        report_unknown_type(reader, at, &format!("`{text}`"));
    }
    if !types.types.contains(&word) {
        types.types.push(word);
    }
}

fn report_unknown_type(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, what: &str) {
    reader.found.add(Finding::new(
        Code::UnknownSchemaType,
        at.location(),
        format!("{what} is no type of JSON Schema"),
        "write `string`, `integer`, `number`, `boolean`, `array`, `object` or `null`",
    ));
}

// Keywords of one type alone say which is meant.
fn inferred_type(cursor: &Cursor<'_, '_>) -> Option<SchemaType> {
    let has = |keys: &[&str]| keys.iter().any(|key| cursor.get_non_null(key).is_some());
    if has(&[
        "properties",
        "additionalProperties",
        "patternProperties",
        "minProperties",
        "maxProperties",
        "propertyNames",
    ]) || cursor
        .get_non_null("required")
        .is_some_and(|required| matches!(required.node.kind, Kind::Array(_)))
        || (has(&["discriminator"]) && !has(&["oneOf", "anyOf"]))
    {
        return Some(SchemaType::Object);
    }
    if has(&["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]) {
        return Some(SchemaType::Array);
    }
    // What follows stands beside `enum` and alternatives as well, which say more.
    if has(&["enum", "const", "oneOf", "anyOf", "allOf"]) {
        return None;
    }
    if has(&[
        "minLength",
        "maxLength",
        "pattern",
        "contentEncoding",
        "contentMediaType",
    ]) {
        return Some(SchemaType::String);
    }
    if has(&[
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    ]) {
        return Some(SchemaType::Number);
    }
    match cursor.string("format") {
        Some("int32" | "int64") => Some(SchemaType::Integer),
        Some("float" | "double") => Some(SchemaType::Number),
        Some("password" | "base64" | "base64url") => Some(SchemaType::String),
        Some(format) if levain_rules::Format::from_name(format).is_some() => Some(SchemaType::String),
        _ => None,
    }
}
