//! Situations of real APIs, one module each: a document as servers publish it, and a program that calls its client.
//!
//! A situation's first line says what real servers do, and its tests compare what is sent byte by byte, read what such servers answer,
//! and send back what was read. The documents are in `tests/cases/situations`.

mod answers_that_are_no_json;
mod base64_of_servers;
mod bytes_for_urls;
mod credentials_that_stay;
mod dotnet_10;
mod drf_spectacular;
mod files_below_a_root;
mod files_everywhere;
mod files_of_one_name;
mod files_of_swagger;
mod flattened_parameters;
mod formats_of_servers;
mod grpc_gateway;
mod headers_of_all_kinds;
mod huma;
mod integers_beyond_64_bits;
mod integers_in_other_notations;
mod lines_that_are_sent;
mod media_type_ranges;
mod media_types_of_a_native_spec;
mod media_types_with_parameters;
mod merge_patches;
mod multipart_of_other_kinds;
mod multiples_of_cents;
mod names_that_tell_apart;
mod null_for_what_is_absent;
mod null_outside_of_json;
mod numbers_as_texts;
mod pages_with_type_parameters;
mod parts_named_by_uri;
mod patterns_of_other_languages;
mod responses_that_exhaust;
mod responses_without_end;
mod rules_that_are_not_kept;
mod rules_that_are_wrong;
mod scramble;
mod slashes_in_paths;
mod slips_of_hand;
mod springdoc;
mod swashbuckle;
mod tags_of_every_kind;
mod tags_that_are_known;
mod templates_of_frameworks;
mod texts_of_scalars;
mod texts_that_break_out;
mod the_client_as_it_comes;
mod tsoa;
mod unions_of_scalars;
mod utoipa;
mod values_in_a_small_stack;
mod what_a_response_means;

use http::{Request, Response};
use levain::{Endpoint, RequestError};

/// Why a test ends early.
type Failed = Box<dyn std::error::Error>;

/// What a request sends, as text: the method and URL, its headers in order, an empty line, and the body.
fn sent(request: impl Endpoint) -> Result<String, RequestError> {
    Ok(text(&request.into_http()?))
}

fn text(request: &Request<Vec<u8>>) -> String {
    let mut lines = vec![format!("{} {}", request.method(), request.uri())];
    lines.extend(
        request
            .headers()
            .iter()
            .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes()))),
    );
    lines.push(String::new());
    lines.push(String::from_utf8_lossy(request.body()).into_owned());
    with_known_boundary(request, &lines.join("\n"))
}

// The boundary of a multipart body is random.
fn with_known_boundary(request: &Request<Vec<u8>>, text: &str) -> String {
    let media_type = request.headers().get("content-type");
    let media_type = media_type.and_then(|media_type| media_type.to_str().ok());
    match media_type.and_then(|media_type| media_type.rsplit_once("boundary=")) {
        Some((_, boundary)) => text.replace(boundary, "levain-boundary-0"),
        None => text.to_owned(),
    }
}

/// The body that a request sends, as text.
fn sent_body(request: impl Endpoint) -> Result<String, RequestError> {
    let request = request.into_http()?;
    let body = String::from_utf8_lossy(request.body()).into_owned();
    Ok(with_known_boundary(&request, &body))
}

/// Reads a response with a body of JSON, and sends what was read: what it was read as, and the body that was sent.
macro_rules! sent_back {
    ($request:path, $text:expr) => {{
        type Request = $request;
        let answered = $crate::response(200, "application/json", $text)?;
        let read = Request::read_response(&answered)?.into_ok()?;
        let again = $crate::sent_body(Request::builder().body(read.clone()).build())?;
        (read, again)
    }};
}
use sent_back;

/// A response with a status, a media type and a body.
fn response(status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Result<Response<Vec<u8>>, Failed> {
    Ok(Response::builder()
        .status(status)
        .header("content-type", media_type)
        .body(body.into())?)
}
