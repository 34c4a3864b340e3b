//! What a response means: servers declare a `default` alone, a class beside 204, redirects, and often no success at all.

use http::Response;
use levain::{Endpoint, ErrorResponse, ReadErrorKind, StatusCode};

use crate::{Failed, response};

#[allow(dead_code, reason = "a client has more than one situation needs")]
pub mod api {
    levain::api!("cases/situations/what-a-response-means.yaml");
}

use api::{
    BakeAgain, BakeAgainResponse, BreadOfToday, BreadOfTodayResponse, CancelOrders, DeleteBread, GetBread,
    GetBreadResponse, HasBread, NewestBread, NewestBreadResponse, NoBreadToday, Order, Picture, PutBread,
};

const BREAD: &str = r#"{"id":7}"#;
const PROBLEM: &str = r#"{"title":"no bread 7","token":"s3cret"}"#;

fn json(status: u16, body: &str) -> Result<Response<Vec<u8>>, Failed> {
    response(status, "application/json", body)
}

#[test]
fn a_default_that_stands_alone_is_a_success_for_2xx_only() -> Result<(), Failed> {
    for status in [200, 201, 299] {
        let bread = BreadOfToday::read_response(&json(status, BREAD)?)?.into_ok()?;
        assert_eq!(bread.id, 7);
    }
    for status in [302, 404, 500, 599] {
        let read = BreadOfToday::read_response(&json(status, BREAD)?)?;
        let error = read.into_ok().err().ok_or("it was a success")?;
        assert_eq!(error.status, status);
        assert!(matches!(error.response, BreadOfTodayResponse::Default(_, bread) if bread.id == 7));
    }
    NoBreadToday::read_response(&json(202, "")?)?.into_ok()?;
    let failed = NoBreadToday::read_response(&json(500, "")?)?.into_ok();
    assert!(failed.is_err_and(|error| error.to_string().contains("500 Internal Server Error")));
    Ok(())
}

#[test]
fn a_status_without_content_is_not_read_as_a_body() -> Result<(), Failed> {
    let newest =
        |status, body| -> Result<_, Failed> { Ok(NewestBread::read_response(&json(status, body)?)?) };
    assert_eq!(newest(206, BREAD)?.into_ok()?.map(|bread| bread.id), Some(7));
    assert_eq!(newest(204, "")?, NewestBreadResponse::NoContent);
    assert_eq!(newest(204, "")?.into_ok()?, None);
    // A default of errors is not one for a 204 or a 304 either.
    for status in [204, 205] {
        let read = GetBread::read_response(&json(status, "")?);
        assert!(matches!(
            read.err().map(|error| error.kind),
            Some(ReadErrorKind::Undocumented)
        ));
    }
    assert_eq!(
        GetBread::read_response(&json(304, "")?)?,
        GetBreadResponse::NotModified
    );
    assert_eq!(
        BreadOfToday::read_response(&json(204, "")?)?,
        BreadOfTodayResponse::NoContent
    );
    HasBread::read_response(&json(200, "")?)?.into_ok()?;
    assert!(HasBread::read_response(&json(404, "")?)?.into_ok().is_err());
    Ok(())
}

#[test]
fn several_successes_of_one_body_give_it_and_of_several_the_enum() -> Result<(), Failed> {
    let put =
        |status, body| -> Result<_, Failed> { Ok(PutBread::read_response(&json(status, body)?)?.into_ok()?) };
    assert_eq!(put(200, BREAD)?.map(|bread| bread.id), Some(7));
    assert_eq!(put(201, BREAD)?.map(|bread| bread.id), Some(7));
    assert_eq!(put(204, "")?, None);
    assert!(put(409, PROBLEM).is_err());
    let again = |status, body| -> Result<_, Failed> {
        Ok(BakeAgain::read_response(&json(status, body)?)?.into_ok()?)
    };
    assert!(matches!(again(200, BREAD)?, BakeAgainResponse::Ok(bread) if bread.id == 7));
    assert!(matches!(again(202, r#"{"queue":"q"}"#)?, BakeAgainResponse::Accepted(job) if job.queue == "q"));
    assert!(again(503, PROBLEM).is_err());
    Ok(())
}

#[test]
fn a_redirect_alone_is_the_success_and_a_default_beside_it_the_error() -> Result<(), Failed> {
    Picture::read_response(&json(302, "")?)?.into_ok()?;
    assert!(Picture::read_response(&json(200, PROBLEM)?)?.into_ok().is_err());
    assert!(Picture::read_response(&json(500, PROBLEM)?)?.into_ok().is_err());
    Ok(())
}

#[test]
fn an_operation_that_declares_no_success_has_one_all_the_same() -> Result<(), Failed> {
    let bytes = Order::read_response(&json(200, BREAD)?)?.into_ok()?;
    assert_eq!(bytes.as_ref(), BREAD.as_bytes());
    assert!(
        Order::read_response(&json(204, "")?)?
            .into_ok()?
            .as_ref()
            .is_empty()
    );
    assert!(Order::read_response(&json(405, "")?)?.into_ok().is_err());
    CancelOrders::read_response(&json(201, "")?)?.into_ok()?;
    assert!(CancelOrders::read_response(&json(500, "")?)?.into_ok().is_err());
    Ok(())
}

/// `?` takes each error into this one.
fn deleted(response: &Response<Vec<u8>>) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    Ok(DeleteBread::read_response(response)?.into_ok()?)
}

#[test]
fn an_error_is_one_of_rust_and_tells_its_status_and_body_without_secrets() -> Result<(), Failed> {
    assert!(deleted(&json(204, "")?).is_ok());
    let error = deleted(&json(404, PROBLEM)?).err().ok_or("it was deleted")?;
    let text = error.to_string();
    assert!(
        text.starts_with("the API responded with 404 Not Found: "),
        "{text}"
    );
    assert!(text.contains("no bread 7") && !text.contains("s3cret"), "{text}");
    let typed: &ErrorResponse<api::DeleteBreadResponse> = error.downcast_ref().ok_or("another error")?;
    assert_eq!(typed.status, StatusCode::NOT_FOUND);
    assert!(
        matches!(&typed.response, api::DeleteBreadResponse::NotFound(problem) if problem.title.is_some())
    );
    Ok(())
}
