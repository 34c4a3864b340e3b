//! What is received, by status.

use super::request_body::media_types;
use super::response_body::{Written, read_response_body};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::{Cursor, is_extension};
use crate::frontend::openapi::notes::doc_of;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::read_schema;
use crate::frontend::openapi::version::OpenApi;
use crate::model::spec::{
    Basic, Element, Parameter, Presence, Response, SpecBody, SpecShape, SpecType, StatusRange,
};

/// The responses of an operation, in its order.
pub(super) fn read_responses<'d>(
    reader: &mut Reader<'d, '_>,
    root: &Cursor<'_, 'd>,
    operation: &Cursor<'_, 'd>,
) -> Vec<Response> {
    let mut responses: Vec<Response> = Vec::new();
    let Some(list) = operation.get_non_null("responses") else {
        return responses;
    };
    for (key, written) in list.members() {
        if is_extension(key) {
            continue;
        }
        let status = match read_status(key) {
            Some(status) if responses.iter().all(|other| other.status.value != status) => status,
            known => {
                let why = if known.is_some() {
                    "this status is there already"
                } else {
                    "this is no status"
                };
                let remedy = "write a status such as `200`, all of a hundred such as `4XX`, or `default`";
                let finding = Finding::new(Code::InvalidResponse, written.key_location(), why, remedy);
                reader.leave_out(Element::Response, finding);
                continue;
            }
        };
        let Some(target) = reader.resolve(&written) else {
            continue;
        };
        let cursor = target.cursor();
        if let Some(links) = cursor.get_non_null("links") {
            let finding = Finding::new(
                Code::UnusedElement,
                links.key_location(),
                "links between operations are read and not used",
                "nothing is to be done; make the next request from the answer",
            );
            reader.report_once("links", finding);
        }
        responses.push(Response {
            body: read_body(reader, root, operation, &cursor, status),
            headers: read_headers(reader, &cursor),
            doc: doc_of(&cursor, &["description", "summary"]),
            status: Spanned::new(status, written.key_location()),
        });
    }
    responses
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
    cursor: &Cursor<'_, 'd>,
    status: StatusRange,
) -> Option<SpecBody> {
    // RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5.
    let has_none = matches!(
        status,
        StatusRange::Exactly(100..=199 | 204 | 205 | 304) | StatusRange::Class(1)
    );
    let content = cursor.get_non_null("content");
    let written: Vec<Written<'_, 'd>> = if reader.version == OpenApi::V2 {
        let produced = if cursor.get_non_null("schema").is_some() {
            media_types(operation, root, "produces")
        } else {
            media_types_of_examples(cursor)
        };
        produced
            .into_iter()
            .map(|media_type| Written {
                media_type,
                at: *cursor,
            })
            .collect()
    } else {
        let members = content.as_ref()?.members();
        let written = members.map(|(media_type, at)| Written {
            media_type: media_type.to_owned(),
            at,
        });
        written.collect()
    };
    if has_none {
        if !written.is_empty() {
            reader.found.add(Finding::new(
                Code::InvalidResponse,
                cursor.location(),
                "a response of this status has no body",
                "leave its content out",
            ));
        }
        return None;
    }
    read_response_body(reader, &written, cursor)
}

// A response of 2.0 without a schema has no content (Response Object), unless examples show what it has.
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
        // It is what the body is of, and an answer has one.
        if name.eq_ignore_ascii_case("content-type") || is_extension(name) && written.as_object().is_none() {
            continue;
        }
        let Some(target) = reader.resolve(&written) else {
            continue;
        };
        let header = target.cursor();
        let mut shape = match header.get_non_null("schema") {
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
