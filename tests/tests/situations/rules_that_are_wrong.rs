//! A caller who knows better than the document says so in one word, and what keeps the request that request is checked all the same.

use levain::{Endpoint, RequestError};

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/rules-that-are-wrong.yaml");
}

fn order() -> api::Order {
    api::Order::builder().state(api::State::Open).build()
}

#[test]
fn every_rule_can_be_passed_by() -> Result<(), Failed> {
    let order = api::Order::builder()
        .state(api::State::unchecked("draft"))
        .level(api::Level::unchecked(3))
        .count(api::Count::unchecked(0))
        .price(12.5)
        .items(vec![levain::Uuid::unchecked("not a UUID")])
        .build();
    let request = api::AddOrder::builder()
        .shop("a long name")
        .code(api::Code::unchecked("b/3"))
        .limit(100)
        .x_trace("short")
        .body(order)
        .build();
    let violations = request.validate().err().ok_or("each value violates a rule")?;
    assert_eq!(violations.len(), 9);
    assert!(matches!(sent(request.clone()), Err(RequestError::Violations(_))));
    assert_eq!(
        sent(request.unchecked())?,
        "POST https://orders.example/shops/a%20long%20name/orders/b%2F3?limit=100
x-trace: short
accept: application/json, */*;q=0.5
content-type: application/json

{\"state\":\"draft\",\"level\":3,\"count\":0,\"price\":12.5,\"items\":[\"not a UUID\"]}"
    );
    Ok(())
}

#[test]
fn an_unchecked_request_is_still_the_request_that_was_meant() {
    let request = |shop: &str, trace: &str, price: f64| {
        let mut order = order();
        order.price = Some(price);
        let built = api::AddOrder::builder()
            .shop(shop)
            .code(api::Code::unchecked("x"))
            .x_trace(trace);
        built.body(order).build().unchecked()
    };
    for (shop, trace, price, part) in [
        ("..", "t", 1.0, "path.shop"),
        (".", "t", 1.0, "path.shop"),
        ("", "t", 1.0, "path.shop"),
        ("%2e%2e", "t", 1.0, ""),
        ("s", "t\r\nx-admin: 1", 1.0, "header.X-Trace"),
        ("s", "t", f64::NAN, "body.price"),
        ("s", "t", f64::INFINITY, "body.price"),
    ] {
        let outcome = sent(request(shop, trace, price));
        match outcome {
            Ok(whole) => assert!(
                part.is_empty() && whole.contains("/shops/%252e%252e/orders/x"),
                "{whole}"
            ),
            Err(error) => assert!(
                !part.is_empty() && error.to_string().to_lowercase().contains(&part.to_lowercase()),
                "{error}"
            ),
        }
    }
}

#[test]
fn a_request_is_checked_again_without_the_word() -> Result<(), Failed> {
    let request = api::AddOrder::builder()
        .shop("a")
        .code("AB".parse::<api::Code>()?)
        .limit(51)
        .body(order())
        .build();
    let unchecked = request.unchecked();
    assert!(unchecked.validate().is_ok());
    assert!(unchecked.into_inner().validate().is_err());
    Ok(())
}
