//! What strangers send, and what users pass on: a response is read or refused, and a request is what it says or refused.

use http::Response;
use levain::{Endpoint, FilePart, Map, Redirects};

#[allow(missing_docs, reason = "a client is generated here")]
pub mod api {
    levain::api!("api.yaml");
}

#[allow(missing_docs, reason = "a client is generated here")]
pub mod accounts {
    levain::api!("accounts");
}

/// JSON of a union and of objects: what was read is written, and read again as the same.
pub fn read_json(text: &[u8]) {
    let Ok(shape) = levain::json::from_slice::<api::Shape>(text) else {
        return;
    };
    let written = levain::json::to_vec(&shape).expect("a value that was read can be written");
    let again = levain::json::from_slice::<api::Shape>(&written);
    assert_eq!(again.ok(), Some(shape), "{}", String::from_utf8_lossy(&written));
}

/// A response: the first line is its status, the second its media type, and the others up to an empty one are headers.
pub fn response(text: &[u8]) {
    let Some(response) = response_of(text) else { return };
    let _ = api::FindPlace::read_response(&response);
    let _ = api::FindPlace::read_strict(&response);
}

fn response_of(text: &[u8]) -> Option<Response<Vec<u8>>> {
    let mut lines = text.split(|byte| *byte == b'\n');
    let status: u16 = std::str::from_utf8(lines.next()?).ok()?.parse().ok()?;
    let mut response = Response::builder()
        .status(status)
        .header("content-type", lines.next()?);
    for name in ["x-count", "x-map", "x-json"] {
        response = response.header(name, lines.next()?);
    }
    let rest: Vec<&[u8]> = lines.collect();
    response.body(rest.join(&b'\n')).ok()
}

/// A request whose values are the parts of a text: none of them becomes another part of the request.
pub fn request(text: &str) {
    let mut parts = text.split('\n').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    let find = api::FindPlace::builder()
        .a(next())
        .b([next(), next()])
        .c(next())
        .q(next())
        .list([next(), next()])
        .map(Map::from_iter([(next(), next())]))
        .x_text(next())
        .session(next())
        .build();
    if let Ok(request) = find.unchecked().into_http() {
        let segments: Vec<&str> = request.uri().path().split('/').collect();
        assert_eq!(segments.len(), 5, "{}", request.uri());
        assert!(
            !segments.iter().any(|one| [".", ".."].contains(one)),
            "{}",
            request.uri()
        );
        assert_eq!(request.uri().host(), Some("fuzzed.example"));
        assert!(request.headers().len() <= 3, "{:?}", request.headers());
    }
    let mut body = api::UploadBody::builder()
        .file(FilePart::new(next(), next()))
        .note(next())
        .build();
    body.additional.extend([(next(), next())]);
    upload(api::Upload::builder().body(body).build());
}

// A body of three parts has three parts for whoever reads it.
fn upload(request: impl Endpoint) {
    let Ok(request) = request.into_http() else { return };
    let media_type = request.headers()["content-type"].to_str().expect("it is ASCII");
    let boundary = media_type.split_once("boundary=").expect("it has a boundary").1;
    let separator = format!("--{boundary}");
    let body = request.body();
    let parts = body
        .windows(separator.len())
        .filter(|window| *window == separator.as_bytes());
    assert_eq!(parts.count(), 4, "{}", String::from_utf8_lossy(body));
    let marks = body.windows(5).filter(|window| *window == b"name=");
    assert!(marks.count() >= 3, "{}", String::from_utf8_lossy(body));
}

/// The URL that a browser was sent back to, with the state of a request or without one.
pub fn redirect(url: &str) {
    let begun = || {
        let to = levain::Url::from_static("https://example.com/");
        accounts::Authorize::builder().redirect_uri(to)
    };
    let _ = begun().build().read_redirect(url);
    let Ok(state) = accounts::State::try_from("xyz") else {
        return;
    };
    if let Ok(read) = begun().state(state.clone()).build().read_redirect(url) {
        assert_eq!(read.state, Some(state), "{url}");
        assert_eq!(read.iss, "https://a.example", "{url}");
    }
}
