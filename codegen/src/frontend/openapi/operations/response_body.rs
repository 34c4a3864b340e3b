//! The body of a response.
//!
//! In: the media types of a response. Out: the content in the preferred format; other contents and streams that a server may send
//! instead are its alternatives, each once.

use super::content::{
    Content, MediaType, read_content, remove_excess, remove_undescribed, report_ignored_schema,
};
use super::media_type::rank;
use super::streams::{read_item, stream_kind};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Node;
use crate::model::spec::{Basic, BodyFormat, Presence, SpecBody, SpecShape, SpecStream, SpecType};

// A body, and its schema, which is compared with those of other contents.
type Known<'d> = (SpecBody, Option<&'d Node<'d>>);

/// The body of a response with these media types; `response` is the response object.
///
/// A content that ignores its schema is no alternative to JSON, which is what requests ask for; a finding says so.
pub(super) fn read_response_body<'d>(
    reader: &mut Reader<'d, '_>,
    media_types: &[MediaType<'_, 'd>],
    response: &Cursor<'_, 'd>,
) -> Option<SpecBody> {
    let (streams, complete): (Vec<_>, Vec<_>) = media_types
        .iter()
        .partition(|media_type| stream_kind(&media_type.name).is_some());
    let mut contents: Vec<Content<'d>> = complete
        .iter()
        .map(|media_type| read_complete(reader, media_type))
        .collect();
    remove_excess(reader, &mut contents);
    remove_undescribed(&mut contents, |content| content);
    contents.iter_mut().for_each(read_strings_of_any_type);
    contents.sort_by_key(|content| rank(&content.format.value));
    let mut known: Vec<Known<'d>> = Vec::new();
    for content in contents {
        if known.is_empty() {
            if content.ignores_schema {
                report_ignored_schema(reader, &content.format);
            }
            known.push((body_of(content.format, content.shape, response), content.schema));
        } else {
            add(reader, &mut known, content, response);
        }
    }
    let mut all_streams: Vec<Known<'d>> = Vec::new();
    for media_type in streams {
        add_stream(reader, &mut all_streams, media_type);
    }
    let mut bodies = known.into_iter().chain(all_streams).map(|(body, _)| body);
    let mut first = bodies.next()?;
    first.other_contents = bodies.collect();
    Some(first)
}

// A string in any media type is text, unless the response says that it is JSON: servers in Java write no quotes around it.
fn read_strings_of_any_type(content: &mut Content<'_>) {
    let is_string = matches!(&content.shape.shape, SpecShape::Basic(Basic::String));
    if is_string && matches!(&content.format.value, BodyFormat::Json(of) if of == "*/*") {
        content.format.value = BodyFormat::Text("*/*".to_owned());
    }
}

fn read_stream<'d>(reader: &mut Reader<'d, '_>, media_type: &MediaType<'_, 'd>) -> Option<SpecBody> {
    let kind = stream_kind(&media_type.name)?;
    let object = &media_type.object;
    let item = read_item(reader, kind, object);
    let format = BodyFormat::Text(media_type.name.trim().to_owned());
    let shape = SpecType::new(object.location(), SpecShape::Basic(Basic::String));
    let mut body = body_of(object.key_spanned(format), shape, object);
    body.stream = Some(Box::new(SpecStream { kind, item }));
    Some(body)
}

// Streams of the same items that are separated in the same way are one.
fn add_stream<'d>(reader: &mut Reader<'d, '_>, known: &mut Vec<Known<'d>>, media_type: &MediaType<'_, 'd>) {
    let kind = stream_kind(&media_type.name);
    let schema = ["itemSchema", "schema"]
        .iter()
        .find_map(|key| media_type.object.get_non_null(key).map(|schema| schema.node));
    let same = known
        .iter_mut()
        .find(|(body, known)| body.stream.as_ref().map(|stream| stream.kind) == kind && *known == schema);
    if let Some((same, _)) = same {
        let format = BodyFormat::Text(media_type.name.trim().to_owned());
        same.formats.push(media_type.object.key_spanned(format));
    } else if let Some(body) = read_stream(reader, media_type) {
        known.push((body, schema));
    }
}

fn add<'d>(
    reader: &mut Reader<'d, '_>,
    known: &mut Vec<Known<'d>>,
    content: Content<'d>,
    response: &Cursor<'_, 'd>,
) {
    let has_json = known.iter().any(|(body, _)| is_json(body));
    if content.ignores_schema && has_json {
        let media_type = content.format.value.media_type();
        let finding = Finding::new(
            Code::UnusedElement,
            content.format.location.clone(),
            format!("responses of `{media_type}` are left out, since JSON describes the body better"),
            "nothing needs to be done; requests ask for JSON",
        );
        reader.report_once(media_type, finding);
        return;
    }
    let same = known.iter_mut().find(|known| is_read_like(known, &content));
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
        | (Some(BodyFormat::Form(_)), BodyFormat::Form(_)) => {
            let is_same = body.shape.shape == content.shape.shape
                && body.shape.constraints == content.shape.constraints;
            is_same || (schema.is_some() && *schema == content.schema)
        }
        (Some(BodyFormat::Bytes(_)), BodyFormat::Bytes(_)) => true,
        _ => false,
    }
}

fn is_json(body: &SpecBody) -> bool {
    matches!(
        body.formats.first().map(|format| &format.value),
        Some(BodyFormat::Json(_))
    )
}

// Multipart is read as bytes, and so is a form that the document does not describe.
fn read_complete<'d>(reader: &mut Reader<'d, '_>, media_type: &MediaType<'_, 'd>) -> Content<'d> {
    let mut content = read_content(reader, &media_type.name, &media_type.object);
    let is_opaque = match content.format.value {
        BodyFormat::Multipart(_) => true,
        BodyFormat::Form(_) => content.schema.is_none(),
        _ => false,
    };
    if is_opaque {
        content.format.value = BodyFormat::Bytes(content.format.value.media_type().to_owned());
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
