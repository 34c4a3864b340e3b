//! Types of bodies, in each media type.

use super::destination::Destination;
use super::parameters::unsupported_in_parameter;
use super::scalars::{MAX_DEPTH, map_of, non_scalar, object_with};
use crate::check::report::Report;
use crate::check::types::{Type, type_of};
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, Body, Operation, ParameterIn, Use, UseKind};
use crate::model::spec::{Basic, BodyFormat, Constraints, SpecLanguage};

/// Checks the bodies of an operation.
pub(super) fn check_bodies(api: &Api, operation: &mut Operation, report: &mut Report<'_>) {
    if operation.opens_in_browser
        && let Some(body) = &operation.body
    {
        report.add(Finding::new(
            Code::NotSerializableHere,
            body.location.clone(),
            "a request made by visiting a URL has no body",
            "remove `body`, or remove `opens-in: browser`",
        ));
    }
    operation.each_body_mut(&mut |body| check_formats(api, body, report));
}

fn check_formats(api: &Api, body: &mut Body, report: &mut Report<'_>) {
    let mut formats = Vec::new();
    for format in &body.formats {
        match unsupported_in_body(api, &body.of, format) {
            Some((what, destination)) => {
                report.add(destination.not_serializable(body.of.location.clone(), &what));
            }
            None => formats.push(format.clone()),
        }
    }
    if report.is_strict() || formats.len() == body.formats.len() {
        return;
    }
    if formats.is_empty() {
        send_as_bytes(body);
    } else {
        body.formats = formats;
    }
}

// The caller serializes the body.
fn send_as_bytes(body: &mut Body) {
    let first = body
        .formats
        .first()
        .map_or("application/octet-stream", BodyFormat::media_type)
        .to_owned();
    body.formats = vec![BodyFormat::Bytes(first)];
    body.of.kind = UseKind::Basic(Basic::Bytes);
    body.of.is_nullable = false;
    body.of.is_boxed = false;
    body.of.constraints = Constraints::default();
}

fn unsupported_in_body(api: &Api, of: &Use, format: &BodyFormat) -> Option<(String, Destination)> {
    let body_type = type_of(api, of);
    match format {
        BodyFormat::Json(_) | BodyFormat::Lines(_) | BodyFormat::Sequence(_) => {
            contains_file(api, of).then(|| ("a file".to_owned(), Destination::Json))
        }
        BodyFormat::Form(_) => unsupported_in_form(api, of, MAX_DEPTH).map(|what| (what, Destination::Form)),
        BodyFormat::Multipart(media_type) => match body_type {
            // Its parts have no names, so that they are no form (OpenAPI 3.2.0, section 4.14.5.2).
            Type::Array(_) | Type::Tuple(_) if media_type != BodyFormat::FORM_DATA => None,
            Type::Object(..) | Type::Map(_) | Type::Union(..) | Type::Placeholder | Type::Override => None,
            Type::Any if api.language == SpecLanguage::OpenApi => None,
            _ => Some((body_type.noun().to_owned(), Destination::Multipart)),
        },
        BodyFormat::Text(_) => non_scalar(api, of).map(|what| (what, Destination::Text)),
        BodyFormat::Bytes(_) => match body_type {
            Type::Basic(Basic::Bytes | Basic::String)
            | Type::File
            | Type::Any
            | Type::Placeholder
            | Type::Override => None,
            _ => Some((body_type.noun().to_owned(), Destination::Bytes)),
        },
    }
}

fn unsupported_in_form(api: &Api, of: &Use, depth: usize) -> Option<String> {
    let of = type_of(api, of);
    match of {
        // An object within the form's object is JSON (OpenAPI 3.1.1, section 4.8.14.4).
        Type::Object(..) | Type::Map(_) if api.language == SpecLanguage::OpenApi => None,
        Type::Object(fields, ..) => fields.iter().find_map(|field| {
            let what = unsupported_in_field(api, &field.of)?;
            Some(object_with(&field.name.value, &what))
        }),
        Type::Map(value) => unsupported_in_field(api, value).map(|what| map_of(&what)),
        Type::Union(variants, _) if depth > 0 => variants
            .iter()
            .find_map(|variant| unsupported_in_form(api, &variant.of, depth - 1)),
        Type::Placeholder | Type::Override => None,
        Type::Any if api.language == SpecLanguage::OpenApi => None,
        _ => Some(of.noun().to_owned()),
    }
}

// An object within the form's object needs a style that makes names for its members: `a[b]=1`.
fn unsupported_in_field(api: &Api, of: &Use) -> Option<String> {
    let field_type = type_of(api, of);
    let is_plain = of.wire.style.as_ref().is_none_or(|style| style.value == "repeat");
    if is_plain && matches!(field_type, Type::Object(..) | Type::Map(_)) {
        return Some(field_type.noun().to_owned());
    }
    unsupported_in_parameter(api, of, ParameterIn::Query)
}

// Only the body's own fields can be files: `decide` makes files of bytes there.
fn contains_file(api: &Api, of: &Use) -> bool {
    match type_of(api, of) {
        Type::Object(fields, ..) => fields.iter().any(|field| is_file_or_files(api, &field.of)),
        _ => is_file_or_files(api, of),
    }
}

fn is_file_or_files(api: &Api, of: &Use) -> bool {
    match type_of(api, of) {
        Type::File => true,
        Type::Array(item) | Type::Map(item) => matches!(type_of(api, item), Type::File),
        _ => false,
    }
}
