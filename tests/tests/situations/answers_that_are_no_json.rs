//! An answer that is no JSON says what it is instead: its media type, its length and its first characters, without what may be secret.

use http::Response;
use levain::Endpoint;

use crate::{Failed, response};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/answers-that-are-no-json.yaml");
}

fn error(status: u16, media_type: &str, body: &[u8]) -> Result<String, Failed> {
    let answered = response(status, media_type, body)?;
    let error = api::GetThing::read_response(&answered)
        .err()
        .ok_or("it was read")?;
    Ok(error.to_string())
}

#[test]
fn a_page_says_that_it_is_one() -> Result<(), Failed> {
    let page = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body></html>";
    assert_eq!(
        error(502, "text/html; charset=utf-8", page)?,
        "the response with status 502 Bad Gateway cannot be read: the body is not JSON: its media type is `text/html; \
         charset=utf-8`, it has 78 bytes, and begins with `<html> <head><title>502 Bad Gateway</title></head> <body>ngi…`"
    );
    assert!(error(200, "text/plain", b"upstream timed out\n")?.ends_with("begins with `upstream timed out`"));
    Ok(())
}

#[test]
fn an_empty_answer_says_that_it_is_empty() -> Result<(), Failed> {
    assert_eq!(
        error(200, "application/json", b"")?,
        "the response with status 200 OK cannot be read: the body is empty, expected JSON"
    );
    let without = Response::builder().status(503).body(b"busy".to_vec())?;
    let error = api::GetThing::read_response(&without)
        .err()
        .ok_or("it was read")?;
    assert!(
        error
            .to_string()
            .contains("it has no media type, it has 4 bytes, and begins with `busy`"),
        "{error}"
    );
    Ok(())
}

#[test]
fn json_that_breaks_off_says_where_and_shows_none_of_it() -> Result<(), Failed> {
    let cut = error(200, "application/json", br#"{"name":"secret-of-mine","#)?;
    assert!(cut.contains("it has 25 bytes") && cut.contains("line 1"), "{cut}");
    assert!(!cut.contains("secret-of-mine"), "{cut}");
    let token = error(
        200,
        "application/x-www-form-urlencoded",
        b"access_token=hunter2&scope=repo",
    )?;
    assert!(
        token.contains("access_token=…&scope=repo") && !token.contains("hunter2"),
        "{token}"
    );
    // JSON of another shape is reported by its path, as before.
    assert!(error(200, "application/json", br#"{"name":1}"#)?.contains("at name: expected"));
    Ok(())
}

#[test]
fn a_byte_order_mark_and_another_charset_are_no_obstacles() -> Result<(), Failed> {
    let thing = api::Thing::builder().name("\u{e9}").build();
    for (media_type, body) in [
        (
            "application/json",
            b"\xef\xbb\xbf{\"name\":\"\xc3\xa9\"}".as_slice(),
        ),
        (
            "application/json; charset=iso-8859-1",
            b"{\"name\":\"\xe9\"}".as_slice(),
        ),
        (
            "application/json",
            b"\xff\xfe{\0\"\0n\0a\0m\0e\0\"\0:\0\"\0\xe9\0\"\0}\0".as_slice(),
        ),
    ] {
        let read = api::GetThing::read_response(&response(200, media_type, body)?)?;
        assert_eq!(read, api::GetThingResponse::Ok(thing.clone()), "{media_type}");
    }
    Ok(())
}
