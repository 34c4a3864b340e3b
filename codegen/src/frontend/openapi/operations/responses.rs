//! Reads the responses of an operation, by status.
//!
//! In: an operation. Out: for each status a response with its body and headers. A response whose status is unknown or repeated is
//! left out with a finding.

use super::content::MediaType;
use super::request_body_v2::media_types_v2;
use super::response_body::read_response_body;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::frontend::openapi::cursor::{Cursor, is_extension};
use crate::frontend::openapi::documents::Target;
use crate::frontend::openapi::keys::{Object, has_misspelt};
use crate::frontend::openapi::notes::doc_of;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::read_schema;
use crate::frontend::openapi::version::OpenApi;
use crate::model::spec::{
    Basic, BodyFormat, Element, Parameter, Presence, Response, SpecBody, SpecShape, SpecType, StatusRange,
};

/// The responses of an operation, in its order.
pub(super) fn read_responses<'d>(
    reader: &mut Reader<'d, '_>,
    root: &Cursor<'_, 'd>,
    operation: &Cursor<'_, 'd>,
) -> Vec<Response> {
    let mut responses: Vec<Response> = Vec::new();
    let list = operation.get_non_null("responses");
    let mut is_partial = list.as_ref().is_some_and(|list| list.as_object().is_none())
        || has_misspelt(operation, Object::Operation, "responses");
    for (key, written) in list.iter().flat_map(Cursor::members) {
        if is_extension(key) {
            continue;
        }
        let Some(status) = read_status(key) else {
            leave_out(reader, &written, "this is not a status");
            is_partial = true;
            // What is wrong with it all the same is reported.
            if let Some(target) = reader.resolve(&written) {
                read_body(reader, root, operation, &target.cursor(), StatusRange::Default);
                read_headers(reader, &target.cursor());
            }
            continue;
        };
        if responses.iter().any(|other| other.status.value == status) {
            leave_out(reader, &written, "this status is listed twice");
            continue;
        }
        let Some(target) = reader.resolve(&written) else {
            is_partial = true;
            continue;
        };
        let response = target.cursor();
        report_links(reader, &response);
        responses.push(Response {
            body: read_body(reader, root, operation, &response, status),
            headers: read_headers(reader, &response),
            doc: doc_of(&response, &["description", "summary"]),
            status: Spanned::new(status, written.key_location()),
        });
    }
    if responses.is_empty() {
        if !is_partial {
            report_undescribed(reader, operation);
        }
        responses.push(undescribed_response(operation));
    }
    responses
}

// A server answers every request, whatever is described: OpenAPI 2.0 and 3.0 require at least one response, 3.1 does not.
fn report_undescribed(reader: &mut Reader<'_, '_>, operation: &Cursor<'_, '_>) {
    reader.found.add(Finding::new(
        Code::InvalidResponse,
        location_of_responses(operation),
        "the operation describes no response, so any is read as bytes",
        "describe what the server sends under `responses`: `200`, or `default` for any status",
    ));
}

fn location_of_responses(operation: &Cursor<'_, '_>) -> Location {
    let list = operation.get("responses");
    list.map_or_else(|| operation.key_location(), |list| list.key_location())
}

fn undescribed_response(operation: &Cursor<'_, '_>) -> Response {
    let at = location_of_responses(operation);
    let format = Spanned::new(
        BodyFormat::Bytes("application/octet-stream".to_owned()),
        at.clone(),
    );
    let shape = SpecType::new(at.clone(), SpecShape::Basic(Basic::Bytes));
    Response {
        body: Some(SpecBody {
            location: at.clone(),
            formats: vec![format],
            presence: Presence::Required,
            shape,
            parts: Vec::new(),
            stream: None,
            other_contents: Vec::new(),
        }),
        headers: Vec::new(),
        doc: None,
        status: Spanned::new(StatusRange::Default, at),
    }
}

fn leave_out(reader: &mut Reader<'_, '_>, response: &Cursor<'_, '_>, message: &str) {
    let remedy = "write a status such as `200`, a class such as `4XX`, or `default`";
    let finding = Finding::new(Code::InvalidResponse, response.key_location(), message, remedy);
    reader.leave_out(Element::Response, finding);
}

fn report_links(reader: &mut Reader<'_, '_>, response: &Cursor<'_, '_>) {
    if let Some(links) = response.get_non_null("links") {
        let finding = Finding::new(
            Code::UnusedElement,
            links.key_location(),
            "links between operations are not used",
            "nothing needs to be done; build the next request from the response",
        );
        reader.report_once("links", finding);
    }
}

fn read_status(key: &str) -> Option<StatusRange> {
    let key = key.trim();
    if key.eq_ignore_ascii_case("default") {
        return Some(StatusRange::Default);
    }
    let upper = key.to_ascii_uppercase();
    if let Some(class) = upper.strip_suffix("XX") {
        let class: u16 = class.parse().ok()?;
        return (1..=5).contains(&class).then_some(StatusRange::Class(class));
    }
    let status: u16 = key.parse().ok()?;
    (100..600)
        .contains(&status)
        .then_some(StatusRange::Exactly(status))
}

fn read_body<'d>(
    reader: &mut Reader<'d, '_>,
    root: &Cursor<'_, 'd>,
    operation: &Cursor<'_, 'd>,
    response: &Cursor<'_, 'd>,
    status: StatusRange,
) -> Option<SpecBody> {
    let content = response.get_non_null("content");
    let members: Vec<(&str, Cursor<'_, 'd>)> = content.iter().flat_map(Cursor::members).collect();
    let targets: Vec<Option<Target<'d>>> = members
        .iter()
        .map(|(_, object)| reader.followed(object))
        .collect();
    let is_v2 = is_written_as_v2(reader, response);
    let media_types: Vec<MediaType<'_, 'd>> = if is_v2 {
        let produces = if response.get_non_null("schema").is_some() {
            media_types_v2(operation, root, "produces")
        } else {
            media_types_of_examples(response)
        };
        produces
            .into_iter()
            .map(|name| MediaType {
                name,
                object: *response,
            })
            .collect()
    } else {
        content.as_ref()?;
        let members = members.iter().zip(&targets);
        members
            .map(|((name, object), target)| MediaType {
                name: (*name).to_owned(),
                object: target.as_ref().map_or(*object, Target::cursor),
            })
            .collect()
    };
    if !can_have_body(status) {
        if !media_types.is_empty() {
            reader.found.add(Finding::new(
                Code::InvalidResponse,
                response.location(),
                "a response with this status has no body",
                "remove its content",
            ));
        }
        return None;
    }
    read_response_body(reader, &media_types, response)
}

// Documents of one version that were made of those of another have responses of both.
fn is_written_as_v2(reader: &mut Reader<'_, '_>, response: &Cursor<'_, '_>) -> bool {
    let is_v2 = reader.version == OpenApi::V2;
    match (response.get_non_null("content"), response.get_non_null("schema")) {
        (Some(content), None) if is_v2 => {
            reader.report_version(&content, OpenApi::V3_0);
            false
        }
        (None, Some(schema)) if !is_v2 => {
            reader.report_version(&schema, OpenApi::V2);
            true
        }
        _ => is_v2,
    }
}

// RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5.
const fn can_have_body(status: StatusRange) -> bool {
    !matches!(
        status,
        StatusRange::Exactly(100..=199 | 204 | 205 | 304) | StatusRange::Class(1)
    )
}

// In OpenAPI 2.0 a response without a schema has no content ("Response Object"), but documents write examples of one.
fn media_types_of_examples(cursor: &Cursor<'_, '_>) -> Vec<String> {
    let examples = cursor.get_non_null("examples");
    let names = examples
        .iter()
        .flat_map(Cursor::members)
        .map(|(media_type, _)| media_type);
    names
        .filter(|media_type| media_type.contains('/') && !is_extension(media_type))
        .map(str::to_owned)
        .collect()
}

fn read_headers<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> Vec<Parameter> {
    let Some(headers) = cursor.get_non_null("headers") else {
        return Vec::new();
    };
    let mut read = Vec::new();
    for (name, written) in headers.members() {
        // The media types of the body determine it.
        if name.eq_ignore_ascii_case("content-type") || is_extension(name) && written.as_object().is_none() {
            continue;
        }
        let Some(target) = reader.resolve(&written) else {
            continue;
        };
        let header = target.cursor();
        // A header with `content` is JSON (OpenAPI 3.1.1, section 4.8.21), which a header is read from as well.
        let content = header.get_non_null("content");
        let content = content.as_ref().and_then(|content| content.members().next());
        let content = content
            .as_ref()
            .and_then(|(_, object)| object.get_non_null("schema"));
        let mut shape = match header.get_non_null("schema").or(content) {
            Some(schema) => read_schema(reader, &schema),
            None if header.get_non_null("type").is_some() => read_schema(reader, &header),
            None => SpecType::new(header.location(), SpecShape::Basic(Basic::String)),
        };
        shape.notes.doc = doc_of(&header, &["description"]).or(shape.notes.doc);
        read.push(Parameter {
            name: written.key_spanned(name.to_owned()),
            rust_name: None,
            presence: if header.boolean("required") == Some(true) {
                Presence::Required
            } else {
                Presence::Optional
            },
            shape,
        });
    }
    read
}
