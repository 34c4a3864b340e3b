//! Responses that are streams of items (OpenAPI 3.2, section 4.14.4).
//!
//! In: a media type and its object. Out: how items are separated, and the type of an item: the data of an event, or a line.

use super::media_type::essence;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::read_schema;
use crate::model::spec::{Basic, SpecShape, SpecType, SpecVariant, StreamKind};

/// How the items of a stream with this media type are separated; `None` if it is not one of streams.
pub(super) fn stream_kind(media_type: &str) -> Option<StreamKind> {
    StreamKind::of(&essence(media_type))
}

/// The type of an item of a stream; `object` is the media type object.
///
/// `itemSchema` is new in OpenAPI 3.2, so many documents describe an item, or the array of all items, in `schema`.
pub(super) fn read_item<'d>(
    reader: &mut Reader<'d, '_>,
    kind: StreamKind,
    object: &Cursor<'_, 'd>,
) -> SpecType {
    let is_events = kind == StreamKind::Events;
    if let Some(item) = object.get_non_null("itemSchema") {
        return if is_events {
            read_data(reader, &item)
        } else {
            read_schema(reader, &item)
        };
    }
    let Some(schema) = object.get_non_null("schema") else {
        return if is_events {
            string_at(object)
        } else {
            SpecType::new(object.location(), SpecShape::Any)
        };
    };
    if is_events && is_string(reader, &schema) {
        return string_at(object);
    }
    let is_array = schema.string("type") == Some("array");
    match schema.get_non_null("items").filter(|_| is_array) {
        Some(items) => read_schema(reader, &items),
        None => read_schema(reader, &schema),
    }
}

fn string_at(cursor: &Cursor<'_, '_>) -> SpecType {
    SpecType::new(cursor.location(), SpecShape::Basic(Basic::String))
}

// The type of an event's data. The schema describes the whole event with its `data`; one without `data` describes the data itself.
fn read_data<'d>(reader: &mut Reader<'d, '_>, event: &Cursor<'_, 'd>) -> SpecType {
    let mut types = Vec::new();
    collect_data(reader, event, &mut types);
    if types.is_empty() {
        return if is_string(reader, event) {
            string_at(event)
        } else {
            read_schema(reader, event)
        };
    }
    if types.len() == 1 {
        return types.remove(0);
    }
    let variants = types.into_iter().map(|shape| SpecVariant {
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

// Adds the types of `data` in an event, or in each of its variants or parts.
fn collect_data<'d>(reader: &mut Reader<'d, '_>, event: &Cursor<'_, 'd>, types: &mut Vec<SpecType>) {
    let Some(target) = reader.resolve(event) else {
        return;
    };
    let event = target.cursor();
    let properties = event.get_non_null("properties");
    if let Some(data) = properties.as_ref().and_then(|of| of.get_non_null("data")) {
        let of = match data.get_non_null("contentSchema") {
            Some(content) => read_schema(reader, &content),
            None if is_string(reader, &data) => string_at(&data),
            None => read_schema(reader, &data),
        };
        if types.iter().all(|other| other.shape != of.shape) {
            types.push(of);
        }
        return;
    }
    for key in ["oneOf", "anyOf", "allOf"] {
        let Some(list) = event.get_non_null(key) else {
            continue;
        };
        for part in list.items() {
            collect_once(reader, &part, types);
        }
    }
}

fn collect_once<'d>(reader: &mut Reader<'d, '_>, event: &Cursor<'_, 'd>, types: &mut Vec<SpecType>) {
    let Some(target) = reader.resolve(event) else {
        return;
    };
    let event = target.cursor();
    if event.get_non_null("properties").is_some_and(|of| of.has("data")) {
        collect_data(reader, &event, types);
    }
}

fn is_string<'d>(reader: &mut Reader<'d, '_>, schema: &Cursor<'_, 'd>) -> bool {
    reader.resolve(schema).is_some_and(|target| {
        let schema = target.cursor();
        schema.string("type") == Some("string")
    })
}
