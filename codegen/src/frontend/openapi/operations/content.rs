//! Media types: how a body is written and read by the one it is of.

use super::encodings::read_encodings;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::{is_raw, read_schema};
use crate::frontend::text::tree::Node;
use crate::model::spec::{Basic, BodyFormat, PartEncoding, SpecShape, SpecType};

/// A body in one format.
pub(super) struct Content<'d> {
    /// How it is written.
    pub(super) format: Spanned<BodyFormat>,
    /// What it is.
    pub(super) shape: SpecType,
    /// Whether its schema says more than the format can hold.
    pub(super) ignores_schema: bool,
    /// Its schema, when two are to be compared.
    pub(super) schema: Option<&'d Node<'d>>,
    /// Whether members of it may be files.
    pub(super) may_contain_files: bool,
    /// How single members are written, as far as the document says.
    pub(super) parts: Vec<PartEncoding>,
}

/// How much a format is liked: what keeps the most of a type comes first.
pub(super) fn rank(format: &BodyFormat) -> u8 {
    match format {
        BodyFormat::Json(media) if media == "application/json" => 0,
        BodyFormat::Json(_) => 1,
        BodyFormat::Multipart => 2,
        BodyFormat::Form => 3,
        BodyFormat::Text(_) => 4,
        BodyFormat::Bytes(_) => 5,
    }
}

/// The contents but those of which nothing is said while the same format is described under another of its names.
///
/// `application/json` with an example alone beside `application/json; charset=utf-8` with a schema is one body, not two.
pub(super) fn drop_undescribed<T>(contents: &mut Vec<T>, content: impl Fn(&T) -> &Content<'_>) {
    let is_json = |content: &Content<'_>| matches!(content.format.value, BodyFormat::Json(_));
    let is_known = |content: &Content<'_>| is_json(content) && content.schema.is_some();
    if contents.iter().any(|one| is_known(content(one))) {
        contents.retain(|one| !is_json(content(one)) || is_known(content(one)));
    }
}

/// Says that bodies of a media type are text or bytes though they have a schema.
pub(super) fn report_unwritable(reader: &mut Reader<'_, '_>, format: &Spanned<BodyFormat>) {
    let media_type = format.value.media_type();
    let finding = Finding::new(
        Code::UnsupportedMediaType,
        format.location.clone(),
        format!("bodies of `{media_type}` are not written from a schema: they are text or bytes"),
        "describe them as JSON, a form or multipart where the API takes that as well",
    );
    reader.report_once(media_type, finding);
}

/// The body that a media type object describes.
pub(super) fn read_content<'d>(reader: &mut Reader<'d, '_>, media: &str, of: &Cursor<'_, 'd>) -> Content<'d> {
    let schema = of.get_non_null("schema");
    content_of(reader, media, schema.as_ref(), of)
}

/// The body of a media type with a schema.
pub(super) fn content_of<'d>(
    reader: &mut Reader<'d, '_>,
    media: &str,
    schema: Option<&Cursor<'_, 'd>>,
    at: &Cursor<'_, 'd>,
) -> Content<'d> {
    let written = media.trim();
    let target = schema.and_then(|schema| reader.resolve(schema));
    let target = target.as_ref().map(|target| target.cursor());
    // A reference that leads nowhere is any JSON, where the media type says nothing else.
    let format = format_of(written, target.as_ref().or(schema));
    let location = at.location();
    let may_contain_files =
        format == BodyFormat::Multipart && schema.is_some_and(|schema| may_contain_files(reader, schema));
    let shape = match (&format, schema) {
        (BodyFormat::Text(_), _) => SpecType::new(location, SpecShape::Basic(Basic::String)),
        (BodyFormat::Bytes(_), _) => SpecType::new(location, SpecShape::Basic(Basic::Bytes)),
        (_, None) => SpecType::new(location, SpecShape::Any),
        // Files are files here, so the type is this body's own even where others name it.
        (BodyFormat::Multipart, Some(schema)) if may_contain_files => match reader.resolve(schema) {
            Some(target) => {
                let cursor = target.cursor();
                read_schema(reader, &cursor)
            }
            None => SpecType::new(location, SpecShape::Any),
        },
        (_, Some(schema)) => read_schema(reader, schema),
    };
    let says_more = target.as_ref().is_some_and(|schema| {
        ["properties", "allOf", "oneOf", "anyOf"]
            .iter()
            .any(|key| schema.has(key))
            || matches!(schema.string("type"), Some("object" | "array"))
    });
    Content {
        ignores_schema: says_more && matches!(format, BodyFormat::Text(_) | BodyFormat::Bytes(_)),
        schema: schema.map(|schema| schema.node),
        may_contain_files,
        parts: read_encodings(at),
        format: at.key_spanned(format),
        shape,
    }
}

// Whether a member of the schema may be a file; what is put together of others is not looked into.
fn may_contain_files<'d>(reader: &mut Reader<'d, '_>, schema: &Cursor<'_, 'd>) -> bool {
    let Some(target) = reader.resolve(schema) else {
        return true;
    };
    let cursor = target.cursor();
    let is_simple = ["allOf", "oneOf", "anyOf", "additionalProperties"]
        .iter()
        .all(|key| !cursor.has(key));
    let Some(properties) = cursor.get_non_null("properties").filter(|_| is_simple) else {
        return true;
    };
    let mut members = properties.members();
    members.any(|(_, member)| {
        let Some(target) = reader.resolve(&member) else {
            return true;
        };
        let member = target.cursor();
        let is_file = |of: &Cursor<'_, '_>| {
            let is_opaque = matches!(of.string("format"), Some("binary" | "byte" | "base64"));
            is_opaque
                || of.string("type") == Some("file")
                || of.has("contentMediaType")
                || of.has("contentEncoding")
        };
        is_file(&member)
            || member
                .get_non_null("items")
                .is_some_and(|items| items.has("$ref") || is_file(&items))
    })
}

// The format of a media type whose schema, references followed, is `target`.
fn format_of(media: &str, target: Option<&Cursor<'_, '_>>) -> BodyFormat {
    let essence = essence(media);
    let subtype = essence
        .split_once('/')
        .map_or(essence.as_str(), |(_, subtype)| subtype);
    let is_binary = target
        .is_some_and(|schema| schema.string("type") == Some("file") || is_string(schema) && is_raw(schema));
    let is_plain_text = target.is_some_and(is_string);
    match essence.as_str() {
        "application/x-www-form-urlencoded" => BodyFormat::Form,
        _ if essence.starts_with("multipart/") => BodyFormat::Multipart,
        _ if is_binary => BodyFormat::Bytes(sendable(media, "application/octet-stream")),
        "application/json" | "text/json" | "application/jsonrequest" | "json" => {
            BodyFormat::Json("application/json".to_owned())
        }
        _ if subtype.ends_with("+json") => BodyFormat::Json(sendable(media, "application/json")),
        _ if subtype == "xml" || subtype.ends_with("+xml") || essence.starts_with("text/") => {
            BodyFormat::Text(sendable(media, "text/plain"))
        }
        "*/*" | "application/*" | "" if target.is_some() => BodyFormat::Json("application/json".to_owned()),
        // What is no text is not made one by a schema that can only say `string`.
        _ if is_plain_text && !is_opaque(&essence) => BodyFormat::Text(sendable(media, "text/plain")),
        // One of a vendor's own whose schema is more than text is JSON in all likelihood.
        _ if target.is_some() && !is_opaque(&essence) => {
            BodyFormat::Json(sendable(media, "application/json"))
        }
        _ => BodyFormat::Bytes(sendable(media, "application/octet-stream")),
    }
}

/// A media type without its parameters, in small letters.
pub(super) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

fn is_string(schema: &Cursor<'_, '_>) -> bool {
    let Some(types) = schema.get_non_null("type") else {
        return false;
    };
    if let Some(one) = types.as_str() {
        return one == "string";
    }
    let several: Vec<Option<&str>> = types.items().map(|one| one.as_str()).collect();
    several.contains(&Some("string")) && several.iter().all(|one| matches!(one, Some("string" | "null")))
}

fn is_opaque(essence: &str) -> bool {
    essence.starts_with("image/")
        || essence.starts_with("audio/")
        || essence.starts_with("video/")
        || essence.starts_with("font/")
        || [
            "octet-stream",
            "pdf",
            "zip",
            "gzip",
            "x-tar",
            "msword",
            "excel",
            "csv",
        ]
        .iter()
        .any(|word| essence.contains(word))
}

// A range of media types cannot be sent, nor one that is none.
fn sendable(media: &str, instead: &str) -> String {
    let is_one = media
        .split_once('/')
        .is_some_and(|(kind, subtype)| !kind.is_empty() && !subtype.is_empty());
    let is_plain = media.bytes().all(|byte| (0x20..0x7f).contains(&byte)) && !media.contains('*');
    if is_one && is_plain {
        media.to_owned()
    } else {
        instead.to_owned()
    }
}
