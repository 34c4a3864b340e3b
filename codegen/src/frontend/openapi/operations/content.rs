//! The content of a body in one media type.
//!
//! In: an entry of `content`, or in OpenAPI 2.0 a media type with the schema of the body. Out: its format, its type, and what a
//! choice between several contents depends on.

use std::collections::BTreeSet;

use super::encodings::read_encodings;
use super::media_type::{format_of, is_typed_text};
use super::streams::stream_kind;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{FileId, Spanned};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::documents::Target;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::read_schema;
use crate::frontend::text::json_tree::Node;
use crate::model::spec::{Basic, BodyFormat, PartEncoding, SpecShape, SpecType, StreamKind};

/// A media type of a body, and the object that contains its schema.
pub(super) struct MediaType<'s, 'd> {
    /// As written.
    pub(super) name: String,
    /// The object with `schema` or `itemSchema`: a media type object, or in OpenAPI 2.0 the response or parameter.
    pub(super) object: Cursor<'s, 'd>,
}

/// A body in one format.
pub(super) struct Content<'d> {
    /// The format.
    pub(super) format: Spanned<BodyFormat>,
    /// The type of the body in this format.
    pub(super) shape: SpecType,
    /// Whether the format cannot express the schema, so that the type is a string or bytes.
    pub(super) ignores_schema: bool,
    /// The schema, which is compared with those of other contents.
    pub(super) schema: Option<&'d Node<'d>>,
    /// Whether some of its properties may be files.
    pub(super) may_contain_files: bool,
    /// How single properties are written, where the document says so.
    pub(super) parts: Vec<PartEncoding>,
}

/// How many media types a body may have: each is compared with those before.
const MAX_CONTENTS: usize = 200;

/// Removes the contents beyond the limit, which no API has.
pub(super) fn remove_excess<'d>(reader: &mut Reader<'d, '_>, contents: &mut Vec<Content<'d>>) {
    if let Some(first) = contents.get(MAX_CONTENTS) {
        reader.found.add(Finding::new(
            Code::UnusedElement,
            first.format.location.clone(),
            format!(
                "a body has at most {MAX_CONTENTS} media types; this one and those after it are left out"
            ),
            "remove the media types that no client needs",
        ));
        contents.truncate(MAX_CONTENTS);
    }
}

/// Removes JSON contents without a schema if another JSON content has one.
///
/// `application/json` with an example alone, next to `application/json; charset=utf-8` with a schema, is one body and not two.
pub(super) fn remove_undescribed<T>(contents: &mut Vec<T>, content: impl Fn(&T) -> &Content<'_>) {
    let is_json = |content: &Content<'_>| matches!(content.format.value, BodyFormat::Json(_));
    let is_described = |content: &Content<'_>| is_json(content) && content.schema.is_some();
    if contents.iter().any(|one| is_described(content(one))) {
        contents.retain(|one| !is_json(content(one)) || is_described(content(one)));
    }
}

/// Reports that bodies of a media type are strings or bytes, although they have a schema.
pub(super) fn report_ignored_schema(reader: &mut Reader<'_, '_>, format: &Spanned<BodyFormat>) {
    let media_type = format.value.media_type();
    let finding = Finding::new(
        Code::UnsupportedMediaType,
        format.location.clone(),
        format!("bodies of `{media_type}` cannot be written from a schema: they are a string or bytes"),
        "if the API also accepts JSON, a form or multipart, describe that",
    );
    reader.report_once(media_type, finding);
}

/// The content of a media type whose object is `object`.
pub(super) fn read_content<'d>(
    reader: &mut Reader<'d, '_>,
    media_type: &str,
    object: &Cursor<'_, 'd>,
) -> Content<'d> {
    let schema = object.get_non_null("schema");
    let schema = schema.as_ref();
    let target = schema.and_then(|schema| reader.resolve(schema));
    let target = target.as_ref().map(|target| target.cursor());
    // A schema whose reference cannot be resolved is any JSON, unless the media type says otherwise.
    let format = format_of(media_type.trim(), target.as_ref().or(schema));
    if let Some(content) = read_records(reader, media_type, object) {
        return content;
    }
    let may_contain_files = matches!(format, BodyFormat::Multipart(_))
        && schema.is_some_and(|schema| contains_file(reader, schema, &mut BTreeSet::new()));
    let any = SpecType::new(object.location(), SpecShape::Any);
    let shape = match (&format, schema) {
        (BodyFormat::Text(_), Some(schema))
            if target
                .as_ref()
                .is_some_and(|target| is_typed_text(media_type, target)) =>
        {
            read_schema(reader, schema)
        }
        (BodyFormat::Text(_), _) => SpecType::new(object.location(), SpecShape::Basic(Basic::String)),
        (BodyFormat::Bytes(_), _) => SpecType::new(object.location(), SpecShape::Basic(Basic::Bytes)),
        (BodyFormat::Multipart(_), None) => match object.get_non_null("itemSchema") {
            Some(items) => array_of(read_schema(reader, &items), object),
            None => any,
        },
        (_, None) => any,
        (_, Some(schema)) => read_schema(reader, schema),
    };
    let is_opaque = matches!(format, BodyFormat::Text(_) | BodyFormat::Bytes(_));
    Content {
        ignores_schema: is_opaque && target.as_ref().is_some_and(has_structure),
        schema: schema.map(|schema| schema.node),
        may_contain_files,
        parts: read_encodings(object),
        format: object.key_spanned(format),
        shape,
    }
}

// Lines of JSON, or a sequence: the type of all of them, which is an array (OpenAPI 3.2.0, section 4.14.1). `None` for other media types,
// and for lines that the document does not describe as JSON.
fn read_records<'d>(
    reader: &mut Reader<'d, '_>,
    media_type: &str,
    object: &Cursor<'_, 'd>,
) -> Option<Content<'d>> {
    let kind = stream_kind(media_type)?;
    let written = media_type.trim().to_owned();
    let format = match kind {
        StreamKind::Lines => BodyFormat::Lines(written),
        StreamKind::Sequence => BodyFormat::Sequence(written),
        StreamKind::Events => return None,
    };
    let schema = object.get_non_null("schema");
    let target = schema.as_ref().and_then(|schema| reader.resolve(schema));
    let types = target.as_ref().and_then(|target| target.cursor().string("type"));
    let is_array = types == Some("array");
    let shape = match (object.get_non_null("itemSchema"), &schema) {
        (Some(items), _) => array_of(read_schema(reader, &items), object),
        // The text of all lines.
        (None, Some(_)) if types == Some("string") => return None,
        (None, Some(schema)) if is_array => read_schema(reader, schema),
        // Documents from before 3.2 describe a line.
        (None, Some(schema)) => array_of(read_schema(reader, schema), object),
        (None, None) => return None,
    };
    Some(Content {
        format: object.key_spanned(format),
        shape,
        ignores_schema: false,
        schema: schema.filter(|_| is_array).map(|schema| schema.node),
        may_contain_files: false,
        parts: Vec::new(),
    })
}

fn array_of(item: SpecType, object: &Cursor<'_, '_>) -> SpecType {
    SpecType::new(object.location(), SpecShape::Array(Box::new(item)))
}

fn has_structure(schema: &Cursor<'_, '_>) -> bool {
    ["properties", "allOf", "oneOf", "anyOf"]
        .iter()
        .any(|key| schema.has(key))
        || matches!(schema.string("type"), Some("object" | "array"))
}

// Whether a schema is that of a file, or contains one at any depth.
fn contains_file<'d>(
    reader: &mut Reader<'d, '_>,
    schema: &Cursor<'_, 'd>,
    seen: &mut BTreeSet<(FileId, String)>,
) -> bool {
    let Some(target) = reader.resolve(schema) else {
        return true;
    };
    if !seen.insert((target.file, target.pointer.clone())) {
        return false;
    }
    let schema = target.cursor();
    if is_file(&schema) {
        return true;
    }
    let mut below: Vec<Target<'d>> = Vec::new();
    for key in ["items", "additionalProperties"] {
        below.extend(schema.get_non_null(key).as_ref().map(Target::of));
    }
    for key in ["allOf", "oneOf", "anyOf", "prefixItems"] {
        if let Some(list) = schema.get_non_null(key) {
            below.extend(list.items().map(|item| Target::of(&item)));
        }
    }
    if let Some(properties) = schema.get_non_null("properties") {
        below.extend(properties.members().map(|(_, property)| Target::of(&property)));
    }
    below
        .iter()
        .any(|schema| contains_file(reader, &schema.cursor(), seen))
}

fn is_file(schema: &Cursor<'_, '_>) -> bool {
    matches!(schema.string("format"), Some("binary" | "byte" | "base64"))
        || schema.string("type") == Some("file")
        || schema.has("contentMediaType")
        || schema.has("contentEncoding")
}
