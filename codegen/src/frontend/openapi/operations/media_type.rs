//! Media types: in which format a body is written and read.
//!
//! In: a media type as documents write it, and the schema of the body. Out: a format that clients and servers can name in a header.
//! Reads no schema beyond its `type` and `format`.

use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::schema::is_raw;
use crate::model::spec::BodyFormat;

/// The order in which formats are preferred, lowest first: those that express most of a type.
pub(super) fn rank(format: &BodyFormat) -> u8 {
    match format {
        BodyFormat::Json(media_type) if media_type == "application/json" => 0,
        BodyFormat::Json(_) => 1,
        BodyFormat::Multipart => 2,
        BodyFormat::Form => 3,
        BodyFormat::Text(_) => 4,
        BodyFormat::Bytes(_) => 5,
    }
}

/// A media type without its parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// The format of a body with this media type, and with this schema after its references were followed.
pub(super) fn format_of(media_type: &str, schema: Option<&Cursor<'_, '_>>) -> BodyFormat {
    let essence = essence(media_type);
    let subtype = essence
        .split_once('/')
        .map_or(essence.as_str(), |(_, subtype)| subtype);
    let is_binary = schema
        .is_some_and(|schema| schema.string("type") == Some("file") || is_string(schema) && is_raw(schema));
    match essence.as_str() {
        "application/x-www-form-urlencoded" => BodyFormat::Form,
        _ if essence.starts_with("multipart/") => BodyFormat::Multipart,
        _ if is_binary => BodyFormat::Bytes(concrete_or(media_type, "application/octet-stream")),
        "application/json" | "text/json" | "application/jsonrequest" | "json" => {
            BodyFormat::Json("application/json".to_owned())
        }
        _ if subtype.ends_with("+json") => BodyFormat::Json(concrete_or(media_type, "application/json")),
        _ if subtype == "xml" || subtype.ends_with("+xml") || essence.starts_with("text/") => {
            BodyFormat::Text(concrete_or(media_type, "text/plain"))
        }
        "*/*" | "application/*" | "" if schema.is_some() => BodyFormat::Json("application/json".to_owned()),
        // A schema that says `string` does not make text of an image or an archive.
        _ if is_opaque(&essence) => BodyFormat::Bytes(concrete_or(media_type, "application/octet-stream")),
        _ if schema.is_some_and(is_string) => BodyFormat::Text(concrete_or(media_type, "text/plain")),
        // A vendor's media type with a schema of anything but a string is JSON in all likelihood.
        _ if schema.is_some() => BodyFormat::Json(concrete_or(media_type, "application/json")),
        _ => BodyFormat::Bytes(concrete_or(media_type, "application/octet-stream")),
    }
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

// The media type, unless it is a range or not a media type at all, which cannot be sent.
fn concrete_or(media_type: &str, default: &str) -> String {
    let is_pair = media_type
        .split_once('/')
        .is_some_and(|(kind, subtype)| !kind.is_empty() && !subtype.is_empty());
    let is_plain = media_type.bytes().all(|byte| (0x20..0x7f).contains(&byte)) && !media_type.contains('*');
    if is_pair && is_plain {
        media_type.to_owned()
    } else {
        default.to_owned()
    }
}
