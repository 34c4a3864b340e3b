//! The body of an answer: what it is in the best of its formats, and what else it may be.

use super::content::{Content, content_of, drop_undescribed, essence, rank, report_unwritable};
use super::streams::{read_item, stream_kind};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::tree::Node;
use crate::model::spec::{Basic, BodyFormat, Presence, SpecBody, SpecShape, SpecStream, SpecType};

/// One media type of an answer.
pub(super) struct Written<'s, 'd> {
    /// The media type.
    pub(super) media_type: String,
    /// What holds its `schema`, or its `itemSchema`.
    pub(super) at: Cursor<'s, 'd>,
}

/// A body, and its schema to be compared with others.
type Known<'d> = (SpecBody, Option<&'d Node<'d>>);

/// The body: the best format first; beside it those that bring something else, each once.
///
/// The same table as text is nothing else where there is JSON, which requests ask for.
pub(super) fn read_response_body<'d>(
    reader: &mut Reader<'d, '_>,
    written: &[Written<'_, 'd>],
    location: &Cursor<'_, 'd>,
) -> Option<SpecBody> {
    let (streams, wholes): (Vec<_>, Vec<_>) = written
        .iter()
        .partition(|written| stream_kind(&written.media_type).is_some());
    let mut contents: Vec<(Content<'d>, String)> = wholes
        .iter()
        .map(|written| (read_whole(reader, written), essence(&written.media_type)))
        .collect();
    drop_undescribed(&mut contents, |(content, _)| content);
    contents.sort_by_key(|(content, _)| rank(&content.format.value));
    let mut contents = contents.into_iter();
    let mut known: Vec<Known<'d>> = Vec::new();
    if let Some((first, _)) = contents.next() {
        if first.ignores_schema {
            report_unwritable(reader, &first.format);
        }
        known.push((body_of(first.format, first.shape, location), first.schema));
    }
    for (content, media_type) in contents {
        add(&mut known, content, media_type, location);
    }
    // One stream is enough: what parts the items is no other thing.
    let stream = streams.first().and_then(|written| read_stream(reader, written));
    let mut bodies = known.into_iter().map(|(body, _)| body).chain(stream);
    let mut first = bodies.next()?;
    first.others = bodies.collect();
    Some(first)
}

fn read_stream<'d>(reader: &mut Reader<'d, '_>, written: &Written<'_, 'd>) -> Option<SpecBody> {
    let kind = stream_kind(&written.media_type)?;
    let item = read_item(reader, kind, written);
    let format = BodyFormat::Text(essence(&written.media_type));
    let shape = SpecType::new(written.at.location(), SpecShape::Basic(Basic::String));
    let mut body = body_of(written.at.key_spanned(format), shape, &written.at);
    body.stream = Some(Box::new(SpecStream { kind, item }));
    Some(body)
}

fn add<'d>(
    known: &mut Vec<Known<'d>>,
    mut content: Content<'d>,
    media_type: String,
    location: &Cursor<'_, 'd>,
) {
    let has_json = known.iter().any(|(body, _)| is_json(body));
    // Anything at all says nothing of what else may come.
    if (content.ignores_schema && has_json) || media_type.starts_with("*/") || media_type == "application/*" {
        return;
    }
    let is_same = |known: &&mut Known<'d>| is_same(known, &content);
    let same = known.iter_mut().find(is_same);
    content.format.value = match content.format.value {
        BodyFormat::Json(_) => BodyFormat::Json(media_type),
        BodyFormat::Text(_) => BodyFormat::Text(media_type),
        _ => BodyFormat::Bytes(media_type),
    };
    match same {
        Some((same, _)) => same.formats.push(content.format),
        None => known.push((body_of(content.format, content.shape, location), content.schema)),
    }
}

// Whether both are read alike. Of schemas written twice the text is compared: as types they differ by their places.
fn is_same<'d>((body, schema): &Known<'d>, content: &Content<'d>) -> bool {
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

// Servers do not answer in forms; who gets one takes it apart as it likes.
fn read_whole<'d>(reader: &mut Reader<'d, '_>, written: &Written<'_, 'd>) -> Content<'d> {
    let schema = written.at.get_non_null("schema");
    let mut content = content_of(reader, &written.media_type, schema.as_ref(), &written.at);
    if matches!(content.format.value, BodyFormat::Form | BodyFormat::Multipart) {
        content.format.value = BodyFormat::Bytes(essence(&written.media_type));
        content.shape = SpecType::new(written.at.location(), SpecShape::Basic(Basic::Bytes));
    }
    content
}

fn body_of(format: Spanned<BodyFormat>, shape: SpecType, location: &Cursor<'_, '_>) -> SpecBody {
    SpecBody {
        location: location.location(),
        formats: vec![format],
        presence: Presence::Required,
        shape,
        parts: Vec::new(),
        stream: None,
        others: Vec::new(),
    }
}
