//! The parameters of a media type are a part of it: it is sent as it stands, named in `Accept`, and told apart from others on reading.

use levain::{BodyFormat, Endpoint};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/media-types-with-parameters.yaml");
}

fn full() -> api::Full {
    api::Full::builder().id(1).name("a").build()
}

fn brief() -> api::Brief {
    api::Brief::builder().id(1).build()
}

#[test]
fn a_media_type_is_sent_and_accepted_as_it_stands() -> Result<(), Failed> {
    assert_eq!(
        sent(api::AddOrder::builder().body(full()).build())?,
        "POST https://versions.example/orders
accept: application/json; v=2.0, */*;q=0.5
content-type: application/json; v=2.0

{\"id\":1,\"name\":\"a\"}"
    );
    let first = sent(api::PutOrder::builder().body(brief()).build())?;
    assert!(
        first.contains("\ncontent-type: application/json; v=1.0\n\n{\"id\":1}"),
        "{first}"
    );
    let second = sent(api::PutOrder::builder().body(full()).build())?;
    assert!(
        second.contains("\ncontent-type: application/json; v=2.0\n"),
        "{second}"
    );
    assert!(
        second.contains("\naccept: application/json; v=1.0, application/json; v=2.0;q=0.9, */*;q=0.5\n"),
        "{second}"
    );
    let note = sent(api::PutNote::builder().body("a").build())?;
    assert!(
        note.contains("\ncontent-type: text/plain; charset=utf-8\n\na"),
        "{note}"
    );
    Ok(())
}

#[test]
fn parameters_tell_responses_apart_in_any_order_and_case() -> Result<(), Failed> {
    let read = |media_type: &str, body: &str| -> Result<_, Failed> {
        Ok(api::ListOrders::read_response(&response(200, media_type, body)?)?)
    };
    assert_eq!(
        read("application/vnd.api+json;view=brief", r#"{"id":1}"#)?,
        api::ListOrdersResponse::Ok(brief())
    );
    for media_type in [
        "application/vnd.api+json;view=full",
        "Application/vnd.api+JSON; charset=utf-8; View=\"full\"",
    ] {
        assert_eq!(
            read(media_type, r#"{"id":1,"name":"a"}"#)?,
            api::ListOrdersResponse::OkVndApiJsonViewFull(full())
        );
    }
    // A server that leaves the parameter out means the first.
    assert_eq!(
        read("application/vnd.api+json", r#"{"id":1}"#)?,
        api::ListOrdersResponse::Ok(brief())
    );
    let note = |media_type: &str| -> Result<_, Failed> {
        let body = r#"{"id":1,"name":"a"}"#;
        Ok(api::PutNote::read_response(&response(200, media_type, body)?)?)
    };
    assert_eq!(
        note("application/ld+json; profile=\"https://notes.example/a, b\"")?,
        api::PutNoteResponse::OkLdJsonProfileHttpsNotesExampleAB(brief())
    );
    assert_eq!(note("application/ld+json")?, api::PutNoteResponse::Ok(full()));
    Ok(())
}

#[test]
fn every_media_type_of_a_request_can_be_sent() -> Result<(), Failed> {
    for (format, media_type) in [
        (None, "application/json"),
        (
            Some(BodyFormat::JsonAs("application/vnd.acme.v2+json")),
            "application/vnd.acme.v2+json",
        ),
        (
            Some(BodyFormat::FormAs(
                "application/x-www-form-urlencoded; charset=UTF-8",
            )),
            "application/x-www-form-urlencoded; charset=UTF-8",
        ),
    ] {
        let builder = api::PatchOrder::builder().body(full());
        let request = match format {
            None => builder.build(),
            Some(format) => builder.body_format(format).build(),
        };
        let sent = sent(request)?;
        assert!(
            sent.contains(&format!("\ncontent-type: {media_type}\n")),
            "{sent}"
        );
    }
    Ok(())
}
