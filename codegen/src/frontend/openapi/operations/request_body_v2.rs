//! Reads the body of an operation of OpenAPI 2.0: its parameter in `body`, or those in `formData` together.
//!
//! In: an operation and its path item, whose parameters it inherits. Out: a body in the media types that the operation consumes.

use super::content::read_content;
use super::parameter_type::set_collection_format;
use super::request_body::describe;
use super::request_content::group_contents;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::read_schema;
use crate::frontend::openapi::version::OpenApi;
use crate::model::spec::{
    Basic, BodyFormat, PartEncoding, Presence, SpecBody, SpecField, SpecObject, SpecShape, SpecType,
};

#[derive(Default)]
struct Form {
    fields: Vec<SpecField>,
    parts: Vec<PartEncoding>,
}

/// The body of an operation; a parameter in `body` takes precedence over a form.
pub(super) fn read_body_v2<'d>(
    reader: &mut Reader<'d, '_>,
    root: &Cursor<'_, 'd>,
    operation: &Cursor<'_, 'd>,
    item: &Cursor<'_, 'd>,
) -> Option<SpecBody> {
    let consumes = media_types_v2(operation, root, "consumes");
    let mut form = Form::default();
    let mut body: Option<SpecBody> = None;
    for owner in [operation, item] {
        let Some(list) = owner.get_non_null("parameters") else {
            continue;
        };
        for parameter in list.items() {
            let Some(target) = reader.resolve(&parameter) else {
                continue;
            };
            let parameter = target.cursor();
            if matches!(parameter.string("in"), Some("body" | "formData")) {
                reader.report_version(&parameter, OpenApi::V2);
            }
            match parameter.string("in") {
                Some("body") if body.is_none() => body = read_body_parameter(reader, &parameter, &consumes),
                Some("formData") => form.add(reader, &parameter),
                _ => {}
            }
        }
    }
    body.or_else(|| form.into_body(operation, &consumes))
}

fn read_body_parameter<'d>(
    reader: &mut Reader<'d, '_>,
    parameter: &Cursor<'_, 'd>,
    consumes: &[String],
) -> Option<SpecBody> {
    let contents = consumes
        .iter()
        .map(|media_type| read_content(reader, media_type, parameter))
        .collect();
    let mut body = group_contents(reader, contents, parameter)?;
    if parameter.boolean("required") != Some(true) {
        body.presence = Presence::Optional;
    }
    describe(&mut body, parameter);
    Some(body)
}

impl Form {
    // The first of several fields with one name counts: the operation's own comes before that of the path.
    fn add<'d>(&mut self, reader: &mut Reader<'d, '_>, parameter: &Cursor<'_, 'd>) {
        let Some(mut field) = read_field(reader, parameter) else {
            return;
        };
        if self
            .fields
            .iter()
            .any(|other| other.name.value == field.name.value)
        {
            return;
        }
        self.parts.extend(encoding_of_array(parameter, &mut field));
        self.fields.push(field);
    }

    // `None` if the form has no fields.
    fn into_body(self, operation: &Cursor<'_, '_>, consumes: &[String]) -> Option<SpecBody> {
        if self.fields.is_empty() {
            return None;
        }
        let has_file = self.fields.iter().any(|field| is_file(&field.shape));
        let named = |kind: &str| {
            let mut consumes = consumes.iter();
            let found = consumes.find(|media_type| media_type.to_ascii_lowercase().starts_with(kind));
            found.cloned()
        };
        let multipart = named("multipart/");
        let format = if has_file || multipart.is_some() {
            BodyFormat::Multipart(multipart.unwrap_or_else(|| BodyFormat::FORM_DATA.to_owned()))
        } else {
            BodyFormat::Form(named(BodyFormat::FORM).unwrap_or_else(|| BodyFormat::FORM.to_owned()))
        };
        let has_required = self
            .fields
            .iter()
            .any(|field| field.presence == Presence::Required);
        let object = SpecObject {
            fields: self.fields,
            ..SpecObject::default()
        };
        Some(SpecBody {
            location: operation.location(),
            formats: vec![operation.spanned(format)],
            presence: if has_required {
                Presence::Required
            } else {
                Presence::Optional
            },
            shape: SpecType::new(operation.location(), SpecShape::Object(object)),
            parts: self.parts,
            stream: None,
            other_contents: Vec::new(),
        })
    }
}

fn read_field<'d>(reader: &mut Reader<'d, '_>, parameter: &Cursor<'_, 'd>) -> Option<SpecField> {
    let name = parameter.get("name")?;
    let text = name.as_str()?.to_owned();
    Some(SpecField {
        name: name.spanned(text),
        rust_name: parameter.rust_name(),
        presence: if parameter.boolean("required") == Some(true) {
            Presence::Required
        } else {
            Presence::Optional
        },
        shape: read_schema(reader, parameter),
        tag: None,
        is_read_only: false,
        is_write_only: false,
    })
}

// The items of an array in a form are joined, by commas unless `collectionFormat` says otherwise (2.0, "Parameter Object").
fn encoding_of_array(parameter: &Cursor<'_, '_>, field: &mut SpecField) -> Option<PartEncoding> {
    if !matches!(field.shape.shape, SpecShape::Array(_) | SpecShape::Tuple { .. }) {
        return None;
    }
    set_collection_format(&mut field.shape, parameter, true);
    Some(PartEncoding {
        name: field.name.clone(),
        media_types: Vec::new(),
        wire: std::mem::take(&mut field.shape.wire),
        headers: Vec::new(),
    })
}

fn is_file(of: &SpecType) -> bool {
    match &of.shape {
        SpecShape::Basic(Basic::Bytes) => true,
        SpecShape::Array(item) => is_file(item),
        _ => false,
    }
}

/// The media types in `consumes` or `produces`: of the operation, else of the document, else JSON.
pub(super) fn media_types_v2(operation: &Cursor<'_, '_>, root: &Cursor<'_, '_>, key: &str) -> Vec<String> {
    [operation, root]
        .into_iter()
        .map(|owner| strings_in(owner, key))
        .find(|media_types| !media_types.is_empty())
        .unwrap_or_else(|| vec!["application/json".to_owned()])
}

fn strings_in(cursor: &Cursor<'_, '_>, key: &str) -> Vec<String> {
    let list = cursor.get_non_null(key);
    list.iter()
        .flat_map(Cursor::items)
        .filter_map(|item| item.as_str().map(str::to_owned))
        .collect()
}
