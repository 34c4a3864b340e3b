//! What `type` says, and what is meant where it says nothing.

use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::tree::Kind;

/// A type of JSON Schema but `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
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
pub(super) struct Words {
    /// Those but null.
    pub(super) list: Vec<Word>,
    /// Whether null is one.
    pub(super) has_null: bool,
    /// Whether null is all there is.
    pub(super) is_only_null: bool,
}

/// Reads `type`, one or a list; without it, what the other keywords can be about.
pub(super) fn read_words(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Words {
    let mut words = Words {
        list: Vec::new(),
        has_null: false,
        is_only_null: false,
    };
    let Some(written) = cursor.given("type") else {
        words.list.extend(meant(cursor));
        return words;
    };
    match &written.node.kind {
        Kind::String(text) => read_word(reader, &written, text, &mut words),
        Kind::Array(_) => {
            for item in written.items() {
                match item.as_text() {
                    Some(text) => read_word(reader, &item, text, &mut words),
                    None => not_a_type(reader, &item, item.node.kind.words()),
                }
            }
        }
        other => not_a_type(reader, &written, other.words()),
    }
    if words.list.is_empty() && !words.has_null {
        words.list.extend(meant(cursor));
    }
    words.is_only_null = words.has_null && words.list.is_empty();
    // All types there are: any JSON.
    if words.list.len() == 6 || (words.list.len() == 5 && !words.list.contains(&Word::Integer)) {
        words.list.clear();
    }
    words
}

fn read_word(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, text: &str, words: &mut Words) {
    let (word, is_exact) = match text {
        "object" => (Word::Object, true),
        "array" => (Word::Array, true),
        "string" => (Word::String, true),
        "integer" => (Word::Integer, true),
        "number" => (Word::Number, true),
        "boolean" => (Word::Boolean, true),
        "file" => (Word::File, true),
        "null" => {
            words.has_null = true;
            return;
        }
        other => match other.trim().to_ascii_lowercase().as_str() {
            "object" | "map" | "hash" | "dict" | "dictionary" => (Word::Object, false),
            "array" | "list" => (Word::Array, false),
            "string" | "str" | "text" | "date" | "datetime" | "date-time" | "uuid" | "email" | "uri"
            | "url" => (Word::String, false),
            "integer" | "int" | "long" | "int32" | "int64" | "bigint" => (Word::Integer, false),
            "number" | "float" | "double" | "decimal" => (Word::Number, false),
            "boolean" | "bool" => (Word::Boolean, false),
            "any" | "mixed" | "*" | "" => return,
            "null" | "nil" | "none" => {
                words.has_null = true;
                return;
            }
            _ => return not_a_type(reader, at, &format!("`{text}`")),
        },
    };
    if !is_exact {
        not_a_type(reader, at, &format!("`{text}`"));
    }
    if !words.list.contains(&word) {
        words.list.push(word);
    }
}

fn not_a_type(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, what: &str) {
    reader.found.add(Finding::new(
        Code::UnknownSchemaType,
        at.location(),
        format!("{what} is no type of JSON Schema"),
        "write `string`, `integer`, `number`, `boolean`, `array`, `object` or `null`",
    ));
}

// Keywords of one type alone say which is meant.
fn meant(cursor: &Cursor<'_, '_>) -> Option<Word> {
    let has = |keys: &[&str]| keys.iter().any(|key| cursor.given(key).is_some());
    if has(&[
        "properties",
        "additionalProperties",
        "patternProperties",
        "minProperties",
        "maxProperties",
        "propertyNames",
    ]) || cursor
        .given("required")
        .is_some_and(|required| matches!(required.node.kind, Kind::Array(_)))
        || (has(&["discriminator"]) && !has(&["oneOf", "anyOf"]))
    {
        return Some(Word::Object);
    }
    if has(&["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]) {
        return Some(Word::Array);
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
        return Some(Word::String);
    }
    if has(&[
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    ]) {
        return Some(Word::Number);
    }
    match cursor.text("format") {
        Some("int32" | "int64") => Some(Word::Integer),
        Some("float" | "double") => Some(Word::Number),
        Some("password" | "base64" | "base64url") => Some(Word::String),
        Some(format) if levain_rules::Format::from_name(format).is_some() => Some(Word::String),
        _ => None,
    }
}
