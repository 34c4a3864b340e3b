//! Amounts are multiples of 0.01, which is no binary float: whether a number is one is decided in decimal.

use levain::{Endpoint, Validate};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/multiples-of-cents.yaml");
}

fn paid(amount: f64, rate: f64) -> api::Pay {
    api::Pay::builder()
        .body(api::Payment::builder().amount(amount).rate(rate).build())
        .build()
}

#[test]
fn amounts_that_are_multiples_are_sent() -> Result<(), Failed> {
    assert_eq!(
        sent(paid(283.66, 0.000_000_01))?,
        "POST https://till.example/payments
accept: application/json, */*;q=0.5
content-type: application/json

{\"amount\":283.66,\"rate\":1e-8}"
    );
    for amount in [2.34, 0.07, 360.57, 4.35] {
        sent(paid(amount, 0.0)).map_err(|error| format!("{amount}: {error}"))?;
    }
    Ok(())
}

#[test]
fn half_a_cent_is_refused_where_it_is_sent_and_read_where_it_is_received() -> Result<(), Failed> {
    let refused = sent(paid(0.005, 0.0)).err().ok_or("0.005 was sent")?;
    assert!(refused.to_string().contains("0.01"), "{refused}");
    let answered = response(200, "application/json", r#"{"amount":0.005}"#)?;
    let payment = api::Pay::read_response(&answered)?.into_ok()?;
    let violations = payment.validate().err().ok_or("0.005 is no multiple of 0.01")?;
    assert_eq!(violations.iter().count(), 1);
    Ok(())
}
