//! OpenAPI 3.2 names security schemes and media types by URI.

use levain::{Credentials, Endpoint};

use crate::{Failed, response};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/parts-named-by-uri.yaml");
}

#[test]
fn media_types_are_found_behind_references() -> Result<(), Failed> {
    let bread = api::Bread::builder().name("Rye").build();
    let request = api::AddBread::builder().body(bread.clone()).build().into_http()?;
    assert_eq!(request.body(), br#"{"name":"Rye"}"#);
    let answered = response(200, "application/json", r#"{"name":"Rye"}"#)?;
    let read = api::AddBread::read_response(&answered)?.into_ok();
    assert_eq!(read.map_err(|other| format!("{other:?}"))?, bread);
    Ok(())
}

#[test]
fn a_scheme_that_is_named_by_uri_is_that_of_the_component() -> Result<(), Failed> {
    let request = api::AddBread::builder()
        .body(api::Bread::builder().name("Rye").build())
        .build();
    let credentials = Credentials::new().give(api::security::KEY, "k");
    let request = request.http_with(api::AddBread::HOST, &credentials)?;
    assert_eq!(
        request.headers().get("x-key").map(http::HeaderValue::as_bytes),
        Some(&b"k"[..])
    );
    Ok(())
}
