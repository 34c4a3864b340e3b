//! Swashbuckle: several media types for one JSON body, integers for enums, a version in the path, `Filter.State`.

use levain::{Endpoint, FilePart};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/swashbuckle.yaml");
}

#[test]
fn parameters_of_an_object_are_sent_by_their_names() -> Result<(), Failed> {
    let request = api::orders::GetApiVByVersionOrders::builder()
        .version("2")
        .filter_state(api::OrderState::Value1)
        .filter_tags(["a", "b c"])
        .build();
    assert_eq!(
        sent(request)?.lines().next(),
        Some("GET https://shop.example/api/v2/Orders?Filter.State=1&Filter.Tags=a&Filter.Tags=b+c")
    );
    Ok(())
}

#[test]
fn json_is_sent_as_json_and_read_in_whichever_media_type_it_comes() -> Result<(), Failed> {
    let order = api::Order::builder()
        .state(api::OrderState::Value2)
        .total(12.5)
        .duration("1.00:00:00")
        .lines([api::OrderLine::builder().product("rye").amount(2).build()])
        .build();
    let request = api::orders::PostApiVByVersionOrders::builder()
        .version("1")
        .body(order)
        .build();
    let text = sent(request)?;
    assert!(text.contains("content-type: application/json\n"), "{text}");
    let body = r#"{"state":2,"total":12.5,"duration":"1.00:00:00","lines":[{"product":"rye","amount":2}]}"#;
    assert!(text.ends_with(&format!("\n\n{body}")), "{text}");
    for media_type in ["application/json; charset=utf-8", "text/json", "text/plain"] {
        let answered = response(200, media_type, "7")?;
        let id = api::orders::PostApiVByVersionOrders::read_response(&answered)?.into_ok()?;
        assert_eq!(format!("{id:?}").matches('7').count(), 1, "{media_type}: {id:?}");
    }
    Ok(())
}

#[test]
fn a_page_with_null_lists_is_read() -> Result<(), Failed> {
    let answered = response(
        200,
        "application/json",
        r#"{"items":[{"id":1,"state":9,"note":null,"lines":null}],"count":1}"#,
    )?;
    let page = api::orders::GetApiVByVersionOrders::read_response(&answered)?.into_ok()?;
    assert!(format!("{page:?}").contains("count: Some(1)"), "{page:?}");
    Ok(())
}

#[test]
fn an_upload_without_a_response_body() -> Result<(), Failed> {
    let body = api::orders::PostApiVByVersionOrdersByIdReceiptBody::builder()
        .file(FilePart::new("receipt.pdf", "%PDF"))
        .build();
    let request = api::orders::PostApiVByVersionOrdersByIdReceipt::builder()
        .version("1")
        .id(7)
        .body(body)
        .build();
    let text = sent(request)?;
    assert!(
        text.contains(r#"form-data; name="file"; filename="receipt.pdf""#),
        "{text}"
    );
    let answered = response(204, "application/json", "")?;
    api::orders::PostApiVByVersionOrdersByIdReceipt::read_response(&answered)?.into_ok()?;
    Ok(())
}
