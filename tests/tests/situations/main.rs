//! Situations of real APIs, one module each: a document as servers publish it, and a program that calls its client.
//!
//! A situation's first line says what real servers do, and its tests compare what is sent byte by byte, read what such servers answer,
//! and send back what was read. The documents are in `tests/cases/situations`.

mod flattened_parameters;
mod multiples_of_cents;

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
    lines.join("\n")
}

/// A response with a status, a media type and a body.
fn response(status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Result<Response<Vec<u8>>, Failed> {
    Ok(Response::builder()
        .status(status)
        .header("content-type", media_type)
        .body(body.into())?)
}
