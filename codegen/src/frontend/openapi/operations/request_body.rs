//! What is sent.

use super::content::{Content, content_of, read_content};
use super::parameters::set_collection_format;
use super::request_content::group_contents;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::notes::doc_of;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::read_schema;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{
    BodyFormat, PartEncoding, Presence, SpecBody, SpecField, SpecObject, SpecShape, SpecType,
};

/// The body of a `requestBody`.
pub(super) fn read_body<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> Option<SpecBody> {
    let target = reader.resolve(cursor)?;
    let body = target.cursor();
    let content = body.get_non_null("content")?;
    let contents: Vec<Content<'_>> = content
        .members()
        .map(|(media, of)| read_content(reader, media, &of))
        .collect();
    let presence = if body.boolean("required").unwrap_or(false) {
        Presence::Required
    } else {
        Presence::Optional
    };
    let mut read = group_contents(reader, contents, &body)?;
    read.presence = presence;
    describe(&mut read, &body);
    Some(read)
}

/// The body of an operation of OpenAPI 2.0: its parameter in `body`, or those in `formData` together.
pub(super) fn read_body_v2<'d>(
    reader: &mut Reader<'d, '_>,
    root: &Cursor<'_, 'd>,
    operation: &Cursor<'_, 'd>,
    item: &Cursor<'_, 'd>,
) -> Option<SpecBody> {
    let consumes = media_types(operation, root, "consumes");
    let mut fields: Vec<SpecField> = Vec::new();
    let mut parts: Vec<PartEncoding> = Vec::new();
    let mut whole: Option<SpecBody> = None;
    for owner in [operation, item] {
        let Some(list) = owner.get_non_null("parameters") else {
            continue;
        };
        for parameter in list.items() {
            let Some(target) = reader.resolve(&parameter) else {
                continue;
            };
            let cursor = target.cursor();
            match cursor.string("in") {
                Some("body") if whole.is_none() => whole = read_body_parameter(reader, &cursor, &consumes),
                Some("formData") => {
                    let field = read_form_field(reader, &cursor);
                    let field =
                        field.filter(|field| fields.iter().all(|other| other.name.value != field.name.value));
                    if let Some(mut field) = field {
                        parts.extend(joined_list(&cursor, &mut field));
                        fields.push(field);
                    }
                }
                _ => {}
            }
        }
    }
    if whole.is_some() || fields.is_empty() {
        return whole;
    }
    let has_file = fields.iter().any(|field| contains_file(&field.shape));
    let is_multipart = has_file || consumes.iter().any(|media| media.starts_with("multipart/"));
    let format = if is_multipart {
        BodyFormat::Multipart
    } else {
        BodyFormat::Form
    };
    let is_required = fields.iter().any(|field| field.presence == Presence::Required);
    let location = operation.location();
    let shape = SpecShape::Object(SpecObject {
        fields,
        additional_properties: AdditionalProperties::Unspecified,
        ..SpecObject::default()
    });
    Some(SpecBody {
        location: location.clone(),
        formats: vec![operation.spanned(format)],
        presence: if is_required {
            Presence::Required
        } else {
            Presence::Optional
        },
        shape: SpecType::new(location, shape),
        parts,
        stream: None,
        others: Vec::new(),
    })
}

fn read_body_parameter<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    consumes: &[String],
) -> Option<SpecBody> {
    let schema = cursor.get_non_null("schema");
    let contents = consumes
        .iter()
        .map(|media| content_of(reader, media, schema.as_ref(), cursor))
        .collect();
    let mut body = group_contents(reader, contents, cursor)?;
    if cursor.boolean("required") != Some(true) {
        body.presence = Presence::Optional;
    }
    describe(&mut body, cursor);
    Some(body)
}

// What is said of the body where it is sent, rather than of its type.
fn describe(body: &mut SpecBody, cursor: &Cursor<'_, '_>) {
    if let Some(doc) = doc_of(cursor, &["description"]) {
        body.shape.notes.doc = Some(doc);
    }
}

fn read_form_field<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> Option<SpecField> {
    let name = cursor.get("name")?;
    let text = name.as_str()?.to_owned();
    Some(SpecField {
        name: name.spanned(text),
        rust_name: cursor.rust_name(),
        presence: if cursor.boolean("required") == Some(true) {
            Presence::Required
        } else {
            Presence::Optional
        },
        shape: read_schema(reader, cursor),
        is_read_only: false,
        is_write_only: false,
    })
}

// A list is one text in a form, with commas in it where nothing else is said (OpenAPI 2.0, "Parameter Object").
fn joined_list(cursor: &Cursor<'_, '_>, field: &mut SpecField) -> Option<PartEncoding> {
    if !matches!(field.shape.shape, SpecShape::Array(_) | SpecShape::Tuple { .. }) {
        return None;
    }
    set_collection_format(&mut field.shape, cursor, true);
    Some(PartEncoding {
        name: field.name.clone(),
        media_types: Vec::new(),
        wire: std::mem::take(&mut field.shape.wire),
        headers: Vec::new(),
    })
}

fn contains_file(of: &SpecType) -> bool {
    match &of.shape {
        SpecShape::Basic(crate::model::spec::Basic::Bytes) => true,
        SpecShape::Array(item) => contains_file(item),
        _ => false,
    }
}

/// The media types of OpenAPI 2.0: an operation's own, else the document's, else JSON.
pub(super) fn media_types(operation: &Cursor<'_, '_>, root: &Cursor<'_, '_>, key: &str) -> Vec<String> {
    let of = |cursor: &Cursor<'_, '_>| -> Vec<String> {
        let list = cursor.get_non_null(key);
        list.map(|list| {
            list.items()
                .filter_map(|item| item.as_str().map(str::to_owned))
                .collect()
        })
        .unwrap_or_default()
    };
    let mut found = of(operation);
    if found.is_empty() {
        found = of(root);
    }
    if found.is_empty() {
        found.push("application/json".to_owned());
    }
    found
}
