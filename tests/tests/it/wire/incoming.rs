//! Webhooks and callbacks: requests that an API makes, read as what they bring.

use levain::{FromHeaders, FromRequest};

use crate::harness::Failed;

#[allow(dead_code, reason = "some are only to compile")]
mod api {
    levain::api!("../codegen/tests/openapi/webhooks-and-callbacks/openapi.yaml");
}

#[allow(dead_code, reason = "some are only to compile")]
mod picked {
    levain::api!(
        "../codegen/tests/openapi/webhooks-and-callbacks/openapi.yaml",
        only = ["POST /watch"]
    );
}

use api::callbacks::WatchBaked;
use api::webhooks::{NewBread, NewBreadHeaders, Sold};

fn request(media_type: &str, body: &str) -> Result<http::Request<Vec<u8>>, Failed> {
    Ok(http::Request::post("/hooks")
        .header("content-type", media_type)
        .header("X-Signature", "sha256=00")
        .body(body.as_bytes().to_vec())?)
}

#[test]
fn a_webhook_is_read_from_the_request_that_brings_it() -> Result<(), Failed> {
    let request = request("application/json; charset=utf-8", r#"{"id":3,"name":"rye"}"#)?;
    let bread: api::Bread = NewBread::from_request(&request)?.into_inner();
    assert_eq!((bread.id, bread.name.as_str()), (Some(3), "rye"));
    assert_eq!(
        NewBreadHeaders::from_headers(request.headers())?.x_signature,
        "sha256=00"
    );
    let baked: api::Bread = WatchBaked::from_request(&request)?.into_inner();
    assert_eq!(baked, bread);
    Ok(())
}

#[test]
fn a_webhook_that_is_a_form_has_the_types_of_its_fields() -> Result<(), Failed> {
    let form = "application/x-www-form-urlencoded";
    let sold = Sold::from_request(&request(
        form,
        "count=2&names=rye+bread&names=sp%26elt&other=x&note=+a+",
    )?)?;
    assert_eq!(sold.count, 2);
    assert_eq!(
        sold.names.as_deref(),
        Some(&["rye bread", "sp&elt"].map(String::from)[..])
    );
    assert_eq!(sold.note.as_deref(), Some(" a "));
    let one = Sold::from_request(&request(form, "count=1&names=a,b")?)?;
    assert_eq!(one.names.as_deref(), Some(&["a,b".to_owned()][..]));
    Ok(())
}

#[test]
fn a_request_that_does_not_fit_is_an_error_with_its_path() -> Result<(), Failed> {
    let error_of = |media_type: &str, body: &str| -> Result<String, Failed> {
        let read = Sold::from_request(&request(media_type, body)?);
        Ok(read.err().map(|error| error.to_string()).unwrap_or_default())
    };
    let form = "application/x-www-form-urlencoded";
    assert!(error_of(form, "count=few")?.contains("`count` has 3 characters"));
    assert!(error_of(form, "names=a")?.contains("`count`"));
    assert!(error_of("application/json", r#"{"count":1,"names":[1]}"#)?.contains("names[0]"));
    Ok(())
}
