//! Integers in the notation of floats are integers (JSON Schema 2020-12, Validation, section 6.1.1), and are read digit by digit.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/integers-in-other-notations.yaml");
}

fn read(body: &str) -> Result<api::Counts, Failed> {
    let answered = response(200, "application/json", body)?;
    Ok(api::AddCounts::read_response(&answered)?.into_ok()?)
}

#[test]
fn an_integer_is_read_whatever_its_notation_and_sent_back_in_digits() -> Result<(), Failed> {
    let counts = read(
        r#"{"created":1.7538e+18,"total":18446744073709551615.0,"step":30.0,"level":2.0,"ids":[1753800000000000000.0,9007199254740993.0,-5e2,0.07e2,-0.0,7],"by":{"a":1E3},"either":3.0,"ratio":1e2,"any":1.50}"#,
    )?;
    assert_eq!(counts.created, 1_753_800_000_000_000_000);
    assert_eq!(counts.level, Some(api::CountsLevel::Value2));
    let request = api::AddCounts::builder().body(counts).build();
    assert_eq!(
        sent(request)?,
        "POST https://counts.example/counts
accept: application/json, */*;q=0.5
content-type: application/json

{\"created\":1753800000000000000,\"total\":18446744073709551615,\"step\":30,\"level\":2,\"ids\":[1753800000000000000,9007199254740993,-500,7,0,7],\"by\":{\"a\":1000},\"either\":3,\"ratio\":100.0,\"any\":1.50}"
    );
    Ok(())
}

#[test]
fn strict_reading_takes_them_too_since_they_are_integers() -> Result<(), Failed> {
    let answered = response(200, "application/json", r#"{"created":1.7538e18,"step":30.0}"#)?;
    let read = api::AddCounts::read_strict(&answered)?.into_ok();
    assert_eq!(
        read.map_err(|other| format!("{other:?}"))?.created,
        1_753_800_000_000_000_000
    );
    Ok(())
}

#[test]
fn a_body_that_is_an_integer_is_read_in_any_notation() -> Result<(), Failed> {
    for (body, value) in [
        ("30.0", 30),
        ("9007199254740993.0", 9_007_199_254_740_993),
        ("-1e3", -1000),
    ] {
        let answered = response(200, "application/json", body)?;
        let total = api::GetTotal::read_response(&answered)?.into_ok();
        assert_eq!(total.map_err(|other| format!("{other:?}"))?, value);
    }
    Ok(())
}

#[test]
fn no_number_is_read_as_another_one() -> Result<(), Failed> {
    for (body, error) in [
        (
            r#"{"created":1.5}"#,
            "at created: expected an integer, found a number with a fraction",
        ),
        (
            r#"{"created":1.0000000000000000001}"#,
            "at created: expected an integer",
        ),
        (
            r#"{"created":1,"ids":[1.0,9007199254740993.5]}"#,
            "at ids[1]: expected an integer",
        ),
        (
            r#"{"created":9223372036854775808.0}"#,
            "at created: expected an integer",
        ),
        (
            r#"{"created":1e30}"#,
            "at created: expected an integer of 64 bits, found a number",
        ),
        (
            r#"{"created":1.0,"by":{"b":"x"}}"#,
            "at by.b: expected an integer, found a string",
        ),
    ] {
        let refused = read(body).err().ok_or(body)?.to_string();
        assert!(refused.contains(error), "{body}: {refused}");
    }
    Ok(())
}
