//! Media types: in which format a body is written and read.
//!
//! In: a media type as documents write it, and the schema of the body. Out: a format that clients and servers can name in a header.
//! Reads no schema beyond its `type` and `format`.

use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::schema::is_raw;
use crate::model::spec::BodyFormat;

/// The order in which formats are preferred, lowest first: those that express most of a type, and of ranges the widest.
pub(super) fn rank(format: &BodyFormat) -> (u8, u8) {
    let first = match format {
        BodyFormat::Json(media_type) if essence(media_type) == BodyFormat::JSON => 0,
        BodyFormat::Json(_) if !format.is_range() => 1,
        BodyFormat::Json(_) => 2,
        BodyFormat::Lines(_) | BodyFormat::Sequence(_) => 3,
        BodyFormat::Multipart(_) => 4,
        BodyFormat::Form(_) => 5,
        BodyFormat::Text(_) => 6,
        BodyFormat::Bytes(_) => 7,
    };
    let width = match format.media_type() {
        "*/*" => 0,
        "application/*" => 1,
        _ => 2,
    };
    let has_parameters = u8::from(format.media_type().contains(';'));
    (first, if format.is_range() { width } else { has_parameters })
}

/// Whether a media type of JSON is only another name of `application/json`: a name from before its registration, or a range that covers
/// it, and no vendor's or version's.
pub(super) fn is_synonym_of_json(media_type: &str) -> bool {
    matches!(
        essence(media_type).as_str(),
        "application/json"
            | "text/json"
            | "application/jsonrequest"
            | "application/*+json"
            | "application/*"
            | "*/*"
    ) && parameters_of(media_type).all(|name| name == "charset")
}

// The names of the parameters, in lower case.
fn parameters_of(media_type: &str) -> impl Iterator<Item = String> {
    let parameters = media_type.split(';').skip(1).map(|parameter| {
        let name = parameter.split('=').next().unwrap_or_default();
        name.trim().to_ascii_lowercase()
    });
    parameters.filter(|name| !name.is_empty())
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
        BodyFormat::FORM => BodyFormat::Form(valid_or(media_type, BodyFormat::FORM)),
        _ if essence.starts_with("multipart/") => {
            BodyFormat::Multipart(valid_or(media_type, BodyFormat::FORM_DATA))
        }
        _ if is_binary => BodyFormat::Bytes(valid_or(media_type, "application/octet-stream")),
        "application/json" | "text/json" | "application/jsonrequest" | "json" => {
            BodyFormat::Json(valid_or(media_type, BodyFormat::JSON))
        }
        _ if subtype.ends_with("+json") => BodyFormat::Json(valid_or(media_type, BodyFormat::JSON)),
        _ if subtype == "xml" || subtype.ends_with("+xml") || essence.starts_with("text/") => {
            BodyFormat::Text(valid_or(media_type, "text/plain"))
        }
        "*/*" | "application/*" | "" if schema.is_some() => {
            BodyFormat::Json(valid_or(media_type, BodyFormat::JSON))
        }
        // A schema that says `string` does not make text of an image or an archive.
        _ if is_opaque(&essence) => BodyFormat::Bytes(valid_or(media_type, "application/octet-stream")),
        _ if schema.is_some_and(is_string) => BodyFormat::Text(valid_or(media_type, "text/plain")),
        // A vendor's media type with a schema of anything but a string is JSON in all likelihood.
        _ if schema.is_some() => BodyFormat::Json(valid_or(media_type, "application/json")),
        _ => BodyFormat::Bytes(valid_or(media_type, "application/octet-stream")),
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

// The media type as the document writes it, with its parameters (RFC 9110, section 8.3.1), unless it is none.
fn valid_or(media_type: &str, default: &str) -> String {
    let media_type = media_type.trim();
    let (name, parameters) = media_type.split_once(';').unwrap_or((media_type, ""));
    let is_pair = name
        .split_once('/')
        .is_some_and(|(kind, subtype)| !kind.is_empty() && !subtype.is_empty());
    let is_plain = media_type.bytes().all(|byte| (0x20..0x7f).contains(&byte));
    if !is_pair || !is_plain {
        return default.to_owned();
    }
    let essence = essence(name);
    if parameters.trim().is_empty() {
        essence
    } else {
        format!("{essence};{parameters}")
    }
}

/// Whether a schema of this media type is of a text that stands alone: a string, or in plain text a number or a boolean.
pub(super) fn is_typed_text(media_type: &str, schema: &Cursor<'_, '_>) -> bool {
    let essence = essence(media_type);
    let subtype = essence.split_once('/').map_or("", |(_, subtype)| subtype);
    let is_markup = matches!(subtype, "xml" | "html") || subtype.ends_with("+xml");
    let is_base64 = matches!(schema.string("format"), Some("byte" | "base64" | "base64url"))
        || schema.has("contentEncoding");
    let is_composed = ["properties", "items", "allOf", "oneOf", "anyOf", "$ref"]
        .iter()
        .any(|key| schema.has(key));
    if is_markup || is_base64 || is_composed {
        return false;
    }
    let is_plain = matches!(essence.as_str(), "text/plain" | "text/*");
    let is_allowed = |one: Option<&str>| match one {
        Some("string" | "null") => true,
        Some("integer" | "number" | "boolean") => is_plain,
        _ => false,
    };
    match schema.get_non_null("type") {
        Some(types) if types.as_str().is_some() => is_allowed(types.as_str()),
        Some(types) => {
            let scalars: Vec<Option<&str>> = types.items().map(|one| one.as_str()).collect();
            // Of several types, a text does not tell which it is.
            let present = scalars.iter().filter(|one| **one != Some("null"));
            present.count() == 1 && scalars.iter().all(|one| is_allowed(*one))
        }
        None => false,
    }
}
