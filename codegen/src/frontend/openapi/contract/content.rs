//! The content of bodies by media type, responses, and their headers.

use indexmap::IndexMap;

use super::super::cursor::{Cursor, is_extension};
use super::ContractReader;
use super::encodings::read_encodings;
use super::parameters::read_header;
use crate::model::contract::{Content, Parameter, RequestBody, Response};
use crate::model::spec::StatusRange;

/// `content`: each media type with its schema.
pub(super) fn read_contents<'d>(
    owner: &Cursor<'_, 'd>,
    reader: &mut ContractReader<'d>,
) -> IndexMap<String, Content> {
    let content = owner.get_non_null("content");
    let mut contents = IndexMap::new();
    for (media_type, entry) in content.iter().flat_map(Cursor::members) {
        let Some(target) = reader.resolve(&entry) else {
            continue;
        };
        let media = target.cursor();
        let schema = media.get_non_null("schema").map(|schema| reader.schema(&schema));
        let items = media.get_non_null("itemSchema");
        let items = items.map(|items| reader.schema(&items));
        let content = Content {
            location: entry.key_location(),
            schema,
            items,
            encodings: read_encodings(&media, reader),
        };
        contents.insert(media_type.to_owned(), content);
    }
    contents
}

/// `requestBody`.
pub(super) fn read_request_body<'d>(
    operation: &Cursor<'_, 'd>,
    reader: &mut ContractReader<'d>,
) -> Option<RequestBody> {
    let entry = operation.get_non_null("requestBody")?;
    let target = reader.resolve(&entry)?;
    let body = target.cursor();
    Some(RequestBody {
        location: entry.key_location(),
        is_required: body.boolean("required") == Some(true),
        contents: read_contents(&body, reader),
    })
}

/// `responses`, by their status codes.
pub(super) fn read_responses<'d>(
    operation: &Cursor<'_, 'd>,
    produces: &[String],
    reader: &mut ContractReader<'d>,
) -> IndexMap<StatusRange, Response> {
    let responses = operation.get_non_null("responses");
    let mut read = IndexMap::new();
    for (status, entry) in responses.iter().flat_map(Cursor::members) {
        let Some(range) = status_of(status).filter(|_| !is_extension(status)) else {
            continue;
        };
        let Some(target) = reader.resolve(&entry) else {
            continue;
        };
        let response = read_response(&entry, &target.cursor(), produces, reader);
        read.insert(range, response);
    }
    read
}

fn read_response<'d>(
    entry: &Cursor<'_, 'd>,
    response: &Cursor<'_, 'd>,
    produces: &[String],
    reader: &mut ContractReader<'d>,
) -> Response {
    let mut contents = read_contents(response, reader);
    if let Some(schema) = response.get_non_null("schema").filter(|_| reader.is_swagger()) {
        let id = reader.schema(&schema);
        let content = |location| Content {
            location,
            schema: Some(id),
            items: None,
            encodings: IndexMap::new(),
        };
        contents.extend(
            produces
                .iter()
                .map(|media| (media.clone(), content(schema.location()))),
        );
    }
    let headers = read_headers(response, reader);
    Response {
        location: entry.key_location(),
        contents,
        headers,
    }
}

/// `headers` of a response or of a part, by their names in lower case.
pub(super) fn read_headers<'d>(
    owner: &Cursor<'_, 'd>,
    reader: &mut ContractReader<'d>,
) -> IndexMap<String, Parameter> {
    let list = owner.get_non_null("headers");
    let mut headers = IndexMap::new();
    for (name, header) in list.iter().flat_map(Cursor::members) {
        // Described by the media type instead (OpenAPI 3.1.1, section 4.8.17.1).
        if name.eq_ignore_ascii_case("content-type") {
            continue;
        }
        if let Some(target) = reader.resolve(&header) {
            let read = read_header(name, &header, &target.cursor(), reader);
            headers.insert(name.to_ascii_lowercase(), read);
        }
    }
    headers
}

fn status_of(written: &str) -> Option<StatusRange> {
    if written == "default" {
        return Some(StatusRange::Default);
    }
    let upper = written.to_ascii_uppercase();
    match upper.strip_suffix("XX") {
        Some(class) => class.parse().ok().map(StatusRange::Class),
        None => upper.parse().ok().map(StatusRange::Exactly),
    }
}
