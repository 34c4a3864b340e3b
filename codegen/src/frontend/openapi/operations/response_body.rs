//! The body of a response.
//!
//! In: the media types of a response. Out: the content in the preferred format; other contents and streams that a server may send
//! instead are its alternatives, each once.

use super::content::{Content, MediaType, read_content, remove_undescribed, report_ignored_schema};
use super::media_type::{essence, rank};
use super::streams::{read_item, stream_kind};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Node;
use crate::model::spec::{Basic, BodyFormat, Presence, SpecBody, SpecShape, SpecStream, SpecType};

// A body, and its schema, which is compared with those of other contents.
type Known<'d> = (SpecBody, Option<&'d Node<'d>>);

/// The body of a response with these media types; `response` is the response object.
///
/// A content that ignores its schema is no alternative to JSON, which is what requests ask for.
pub(super) fn read_response_body<'d>(
    reader: &mut Reader<'d, '_>,
    media_types: &[MediaType<'_, 'd>],
    response: &Cursor<'_, 'd>,
) -> Option<SpecBody> {
    let (streams, complete): (Vec<_>, Vec<_>) = media_types
        .iter()
        .partition(|media_type| stream_kind(&media_type.name).is_some());
    let mut contents: Vec<(Content<'d>, String)> = complete
        .iter()
        .map(|media_type| (read_complete(reader, media_type), essence(&media_type.name)))
        .collect();
    remove_undescribed(&mut contents, |(content, _)| content);
    contents.sort_by_key(|(content, _)| rank(&content.format.value));
    let mut contents = contents.into_iter();
    let mut known: Vec<Known<'d>> = Vec::new();
    if let Some((first, _)) = contents.next() {
        if first.ignores_schema {
            report_ignored_schema(reader, &first.format);
        }
        known.push((body_of(first.format, first.shape, response), first.schema));
    }
    for (content, media_type) in contents {
        add(&mut known, content, media_type, response);
    }
    // One stream is enough: several differ only in how items are separated.
    let stream = streams
        .first()
        .and_then(|media_type| read_stream(reader, media_type));
    let mut bodies = known.into_iter().map(|(body, _)| body).chain(stream);
    let mut first = bodies.next()?;
    first.other_contents = bodies.collect();
    Some(first)
}

fn read_stream<'d>(reader: &mut Reader<'d, '_>, media_type: &MediaType<'_, 'd>) -> Option<SpecBody> {
    let kind = stream_kind(&media_type.name)?;
    let object = &media_type.object;
    let item = read_item(reader, kind, object);
    let format = BodyFormat::Text(essence(&media_type.name));
    let shape = SpecType::new(object.location(), SpecShape::Basic(Basic::String));
    let mut body = body_of(object.key_spanned(format), shape, object);
    body.stream = Some(Box::new(SpecStream { kind, item }));
    Some(body)
}

fn add<'d>(
    known: &mut Vec<Known<'d>>,
    mut content: Content<'d>,
    media_type: String,
    response: &Cursor<'_, 'd>,
) {
    let has_json = known.iter().any(|(body, _)| is_json(body));
    // `*/*` says nothing about what else a server may send.
    if (content.ignores_schema && has_json) || media_type.starts_with("*/") || media_type == "application/*" {
        return;
    }
    let same = known.iter_mut().find(|known| is_read_like(known, &content));
    content.format.value = match content.format.value {
        BodyFormat::Json(_) => BodyFormat::Json(media_type),
        BodyFormat::Text(_) => BodyFormat::Text(media_type),
        _ => BodyFormat::Bytes(media_type),
    };
    match same {
        Some((same, _)) => same.formats.push(content.format),
        None => known.push((body_of(content.format, content.shape, response), content.schema)),
    }
}

// Whether a body and a content are read in the same way. Two copies of a schema are compared as nodes: their types have different
// locations.
fn is_read_like<'d>((body, schema): &Known<'d>, content: &Content<'d>) -> bool {
    let format = body.formats.first().map(|format| &format.value);
    match (format, &content.format.value) {
        (Some(BodyFormat::Json(_)), BodyFormat::Json(_)) => {
            body.shape.shape == content.shape.shape || (schema.is_some() && *schema == content.schema)
        }
        (Some(BodyFormat::Text(_)), BodyFormat::Text(_))
        | (Some(BodyFormat::Bytes(_)), BodyFormat::Bytes(_)) => true,
        _ => false,
    }
}

fn is_json(body: &SpecBody) -> bool {
    matches!(
        body.formats.first().map(|format| &format.value),
        Some(BodyFormat::Json(_))
    )
}

// Servers rarely send forms, so one is read as bytes.
fn read_complete<'d>(reader: &mut Reader<'d, '_>, media_type: &MediaType<'_, 'd>) -> Content<'d> {
    let mut content = read_content(reader, &media_type.name, &media_type.object);
    if matches!(content.format.value, BodyFormat::Form | BodyFormat::Multipart) {
        content.format.value = BodyFormat::Bytes(essence(&media_type.name));
        content.shape = SpecType::new(media_type.object.location(), SpecShape::Basic(Basic::Bytes));
    }
    content
}

fn body_of(format: Spanned<BodyFormat>, shape: SpecType, at: &Cursor<'_, '_>) -> SpecBody {
    SpecBody {
        location: at.location(),
        formats: vec![format],
        presence: Presence::Required,
        shape,
        parts: Vec::new(),
        stream: None,
        other_contents: Vec::new(),
    }
}
