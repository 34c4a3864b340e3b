//! Answers that come bit by bit: which media types they are of, and what an item is (OpenAPI 3.2, section 4.14.4).

use super::content::essence;
use super::response_body::Written;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::read_schema;
use crate::model::spec::{Basic, SpecShape, SpecType, SpecVariant, StreamKind};

/// How the items of a media type are parted, if it is one of a stream.
pub(super) fn stream_kind(media_type: &str) -> Option<StreamKind> {
    match essence(media_type).as_str() {
        "text/event-stream" => Some(StreamKind::Events),
        "application/jsonl"
        | "application/x-jsonl"
        | "application/ndjson"
        | "application/x-ndjson"
        | "application/x-jsonlines"
        | "application/json-lines"
        | "application/x-json-stream"
        | "application/stream+json" => Some(StreamKind::Lines),
        "application/json-seq" => Some(StreamKind::Sequence),
        other if other.ends_with("+json-seq") => Some(StreamKind::Sequence),
        _ => None,
    }
}

/// The type of an item: of an event's data, of a line.
///
/// Before 3.2 there was no way to say it, so documents say it as the schema of the whole.
pub(super) fn read_item<'d>(
    reader: &mut Reader<'d, '_>,
    kind: StreamKind,
    written: &Written<'_, 'd>,
) -> SpecType {
    let location = written.at.location();
    let text = || SpecType::new(location.clone(), SpecShape::Basic(Basic::String));
    if let Some(item) = written.at.get_non_null("itemSchema") {
        return if kind == StreamKind::Events {
            read_data(reader, &item)
        } else {
            read_schema(reader, &item)
        };
    }
    let Some(schema) = written.at.get_non_null("schema") else {
        return if kind == StreamKind::Events {
            text()
        } else {
            SpecType::new(location, SpecShape::Any)
        };
    };
    if kind == StreamKind::Events && is_string(reader, &schema) {
        return text();
    }
    let is_list = schema.string("type") == Some("array");
    match schema.get_non_null("items").filter(|_| is_list) {
        Some(items) => read_schema(reader, &items),
        None => read_schema(reader, &schema),
    }
}

// An event's schema tells of the whole event, whose data is a text that may hold something else; one without data is that of the
// data itself.
fn read_data<'d>(reader: &mut Reader<'d, '_>, event: &Cursor<'_, 'd>) -> SpecType {
    let mut found = Vec::new();
    collect_data(reader, event, &mut found);
    if found.is_empty() {
        return if is_string(reader, event) {
            SpecType::new(event.location(), SpecShape::Basic(Basic::String))
        } else {
            read_schema(reader, event)
        };
    }
    if found.len() == 1 {
        return found.remove(0);
    }
    let variants = found.into_iter().map(|shape| SpecVariant {
        name: None,
        tag_values: Vec::new(),
        is_fallback: false,
        shape,
    });
    let shape = SpecShape::OneOf {
        variants: variants.collect(),
        tag: None,
        is_any: true,
    };
    SpecType::new(event.location(), shape)
}

// Of the event itself, or of each of its alternatives or parts.
fn collect_data<'d>(reader: &mut Reader<'d, '_>, event: &Cursor<'_, 'd>, found: &mut Vec<SpecType>) {
    let Some(target) = reader.resolve(event) else {
        return;
    };
    let event = target.cursor();
    let properties = event.get_non_null("properties");
    if let Some(data) = properties.as_ref().and_then(|of| of.get_non_null("data")) {
        let of = match data.get_non_null("contentSchema") {
            Some(content) => read_schema(reader, &content),
            None if is_string(reader, &data) => {
                SpecType::new(data.location(), SpecShape::Basic(Basic::String))
            }
            None => read_schema(reader, &data),
        };
        if found.iter().all(|other| other.shape != of.shape) {
            found.push(of);
        }
        return;
    }
    for key in ["oneOf", "anyOf", "allOf"] {
        let Some(list) = event.get_non_null(key) else {
            continue;
        };
        for part in list.items() {
            collect_once(reader, &part, found);
        }
    }
}

fn collect_once<'d>(reader: &mut Reader<'d, '_>, event: &Cursor<'_, 'd>, found: &mut Vec<SpecType>) {
    let Some(target) = reader.resolve(event) else {
        return;
    };
    let event = target.cursor();
    if event.get_non_null("properties").is_some_and(|of| of.has("data")) {
        collect_data(reader, &event, found);
    }
}

fn is_string<'d>(reader: &mut Reader<'d, '_>, schema: &Cursor<'_, 'd>) -> bool {
    reader.resolve(schema).is_some_and(|target| {
        let schema = target.cursor();
        schema.string("type") == Some("string")
    })
}
