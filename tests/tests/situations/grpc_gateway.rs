//! grpc-gateway: names of resources with slashes, 64-bit integers as strings, `Any`, streams, errors as `default`.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/grpc-gateway.yaml");
}

use api::library;

#[test]
fn the_name_of_a_resource_keeps_its_slashes() -> Result<(), Failed> {
    let request = library::LibraryGetBook::builder()
        .name("shelves/1 2/books/é")
        .view_depth("2")
        .view_fields(["name", "pages"])
        .build();
    assert_eq!(
        sent(request)?.lines().next(),
        Some(
            "GET https://library.example/v1/shelves/1%202/books/%C3%A9?view.depth=2&view.fields=name&view.fields=pages"
        )
    );
    for refused in ["shelves/../books/7", "shelves/1/books/..", "books/7"] {
        let request = library::LibraryGetBook::builder().name(refused).build();
        assert!(sent(request).is_err(), "{refused} was sent");
    }
    Ok(())
}

#[test]
fn integers_of_64_bits_are_strings_and_come_back() -> Result<(), Failed> {
    let body = r#"{"name":"shelves/1/books/7","pages":"9007199254740993","cover":"+/8=","state":"LENT","lentAt":"2024-02-29T13:45:00.123456789Z","labels":{"a":"1"},"rating":4.5}"#;
    let answered = response(200, "application/json", body)?;
    let book = library::LibraryGetBook::read_response(&answered)?.into_ok()?;
    let text = sent(
        library::LibraryCreateBook::builder()
            .parent("shelves/1")
            .body(book)
            .build(),
    )?;
    assert!(
        text.starts_with("POST https://library.example/v1/shelves/1/books\n"),
        "{text}"
    );
    assert!(text.ends_with(&format!("\n\n{body}")), "{text}");
    Ok(())
}

#[test]
fn an_error_has_its_status_and_details() -> Result<(), Failed> {
    let answered = response(
        404,
        "application/json",
        r#"{"code":5,"message":"no such book","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"LENT"}]}"#,
    )?;
    let error = library::LibraryGetBook::read_response(&answered)?
        .into_ok()
        .err()
        .ok_or("a 404 is no success")?;
    assert_eq!(error.status, 404);
    assert!(error.to_string().contains("no such book"), "{error}");
    // The status decides, and not what the body looks like.
    let answered = response(200, "application/json", "{}")?;
    assert!(
        library::LibraryGetBook::read_response(&answered)?
            .into_ok()
            .is_ok()
    );
    Ok(())
}

#[test]
fn a_message_of_a_stream_is_a_result_or_an_error() -> Result<(), Failed> {
    let answered = response(
        200,
        "application/json",
        r#"{"result":{"name":"shelves/1/books/7"}}"#,
    )?;
    let message = library::LibraryWatch::read_response(&answered)?.into_ok()?;
    assert!(format!("{message:?}").contains("shelves/1/books/7"));
    Ok(())
}
