//! The keywords of a schema that contain no other schema.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde_json::Value;

use super::super::super::cursor::Cursor;
use super::super::super::keys::is_usual_dialect;
use super::super::super::literal::read_literal;
use super::super::super::schema::{EXTENSIBLE, is_open, mutability};
use crate::frontend::text::json_tree::Kind;
use crate::model::contract::{Discriminator, Keyword, Lifecycle, Schema, Values};

/// Reads all of them.
pub(super) fn read_simple(cursor: &Cursor<'_, '_>, schema: &mut Schema) {
    read_types(cursor, schema);
    read_values(cursor, schema);
    read_simple_keywords(cursor, schema);
    schema.title = cursor.string("title").map(str::to_owned);
    schema.discriminator = read_discriminator(cursor).map(Box::new);
    read_annotations(cursor, schema);
}

/// Reads what may stand beside a reference, and asserts nothing of values.
pub(super) fn read_annotations(cursor: &Cursor<'_, '_>, schema: &mut Schema) {
    let (is_read_only, is_write_only) = mutability(cursor);
    schema.is_read_only = cursor.boolean("readOnly") == Some(true) || is_read_only;
    schema.is_write_only = cursor.boolean("writeOnly") == Some(true) || is_write_only;
    schema.xml = cursor.get_non_null("xml").map(|xml| xml_of(&xml).into());
    schema.lifecycle = read_lifecycle(cursor);
}

// The XML Object in one line. A flag that is false is as good as none.
fn xml_of(xml: &Cursor<'_, '_>) -> String {
    let of_member = |(key, value): (&str, Cursor<'_, '_>)| match &value.node.kind {
        Kind::Boolean(false) | Kind::Null => None,
        Kind::Boolean(true) => Some(key.to_owned()),
        _ => Some(format!("{key} {}", text_of(&value))),
    };
    let mut parts: Vec<String> = xml.members().filter_map(of_member).collect();
    parts.sort();
    parts.join(", ")
}

/// The value of an element as text: a string as it is, anything else as JSON.
pub(in super::super) fn text_of(cursor: &Cursor<'_, '_>) -> String {
    match &cursor.node.kind {
        Kind::String(text) => text.to_string(),
        _ => read_literal(cursor.node).json().to_string(),
    }
}

/// The strings of a list.
pub(super) fn strings(cursor: &Cursor<'_, '_>) -> BTreeSet<String> {
    cursor
        .items()
        .filter_map(|item| item.as_str().map(str::to_owned))
        .collect()
}

fn read_types(cursor: &Cursor<'_, '_>, schema: &mut Schema) {
    let Some(types) = cursor.get_non_null("type") else {
        schema.is_nullable = is_nullable(cursor);
        return;
    };
    if let Some(name) = types.as_str() {
        schema.types.push(name.to_owned());
        schema.is_nullable = is_nullable(cursor);
        return;
    }
    schema.is_type_list = true;
    let mut names = strings(&types);
    schema.is_nullable = is_nullable(cursor) || (names.len() > 1 && names.remove("null"));
    schema.types = names.into_iter().collect();
}

// `nullable` is of OpenAPI 3.0; documents in 2.0 write `x-nullable`.
fn is_nullable(cursor: &Cursor<'_, '_>) -> bool {
    ["nullable", "x-nullable"]
        .iter()
        .any(|key| cursor.boolean(key) == Some(true))
}

fn read_values(cursor: &Cursor<'_, '_>, schema: &mut Schema) {
    let json = |cursor: &Cursor<'_, '_>| read_literal(cursor.node).json();
    let mut lists = std::iter::once("enum").chain(EXTENSIBLE);
    let written = lists.find_map(|key| Some((key, cursor.get_non_null(key).filter(Cursor::is_array)?)));
    if let Some((keyword, values)) = written {
        schema.values = Some(Box::new(Values {
            list: values.items().map(|item| json(&item)).collect(),
            is_open: is_open(cursor),
            keyword,
        }));
    }
    schema.constant = cursor.get("const").map(|value| Box::new(json(&value)));
    schema.default = cursor.get("default").map(|value| Box::new(json(&value)));
}

fn read_simple_keywords(cursor: &Cursor<'_, '_>, schema: &mut Schema) {
    for keyword in Keyword::ALL.iter().filter(|keyword| !keyword.is_native()) {
        let Some(value) = cursor.get_non_null(keyword.name()) else {
            continue;
        };
        if *keyword == Keyword::Dialect && is_usual_dialect(&value) {
            continue;
        }
        let value = match &value.node.kind {
            Kind::Number(number) => Value::Number(number.clone()),
            Kind::String(text) => Value::String(text.to_string()),
            Kind::Boolean(true) => Value::Bool(true),
            _ => continue,
        };
        schema.keywords.insert(*keyword, value);
    }
    if let Some(value) = cursor.string("x-ms-discriminator-value") {
        schema
            .keywords
            .insert(Keyword::DiscriminatorValue, Value::String(value.to_owned()));
    }
    // In OpenAPI 3.0, `exclusiveMinimum: true` makes `minimum` exclusive.
    let pairs = [
        (Keyword::ExclusiveMinimum, Keyword::Minimum),
        (Keyword::ExclusiveMaximum, Keyword::Maximum),
    ];
    for (exclusive, inclusive) in pairs {
        if schema.keywords.get(&exclusive) == Some(&Value::Bool(true)) {
            schema.keywords.remove(&exclusive);
            if let Some(bound) = schema.keywords.remove(&inclusive) {
                schema.keywords.insert(exclusive, bound);
            }
        }
    }
}

fn read_discriminator(cursor: &Cursor<'_, '_>) -> Option<Discriminator> {
    let written = cursor.get_non_null("discriminator")?;
    if let Some(property) = written.as_str() {
        return Some(Discriminator {
            property: property.to_owned(),
            mapping: BTreeMap::new(),
            default: None,
        });
    }
    let mapping = written.get_non_null("mapping");
    let mapping = mapping
        .iter()
        .flat_map(Cursor::members)
        .filter_map(|(value, target)| Some((value.to_owned(), name_in(target.as_str()?).to_owned())));
    Some(Discriminator {
        property: written.string("propertyName")?.to_owned(),
        mapping: mapping.collect(),
        default: written
            .string("defaultMapping")
            .map(|target| name_in(target).to_owned()),
    })
}

// The name of a schema in a reference to it.
fn name_in(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}

/// How far along an element is, by its keywords.
pub(in super::super) fn read_lifecycle(cursor: &Cursor<'_, '_>) -> Lifecycle {
    let extension = |key: &str| {
        let written = cursor.get_non_null(key)?;
        Some(Box::new(written.spanned(text_of(&written))))
    };
    Lifecycle {
        is_deprecated: ["deprecated", "x-deprecated"]
            .iter()
            .any(|key| cursor.boolean(key) == Some(true)),
        sunset: extension("x-sunset"),
        stability: extension("x-stability-level"),
    }
}
