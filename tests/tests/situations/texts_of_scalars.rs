//! Plain text is typed as JSON is, and so are answers that are forms. A byte order mark is no part of a text.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/texts-of-scalars.yaml");
}

#[test]
fn text_is_read_as_the_scalar_that_it_is() -> Result<(), Failed> {
    for (text, expected) in [
        ("true", true),
        ("True\r\n", true),
        ("FALSE", false),
        ("\u{feff}1", true),
    ] {
        let read = api::GetFlag::read_response(&response(200, "text/plain; charset=utf-8", text)?)?;
        assert_eq!(read, api::GetFlagResponse::Ok(expected), "{text}");
    }
    for (text, expected) in [("42", 42), (" -7\n", -7), ("30.0", 30), ("1e3", 1000)] {
        let read = api::GetCount::read_response(&response(200, "text/plain", text)?)?;
        assert_eq!(read, api::GetCountResponse::OkText(expected), "{text}");
    }
    let count = api::GetCount::read_response(&response(200, "text/json", "42")?)?;
    assert_eq!(count, api::GetCountResponse::Ok(42));
    let rate = response(200, "text/plain", "1.5")?;
    assert_eq!(api::GetRate::read_response(&rate)?, api::GetRateResponse::Ok(1.5));
    assert!(api::GetRate::read_strict(&rate).is_err());
    let odd = response(200, "text/plain", "many")?;
    let error = api::GetRate::read_response(&odd)
        .err()
        .ok_or("`many` is no number")?;
    assert!(
        error
            .to_string()
            .contains("`body` has 4 characters, expected a number"),
        "{error}"
    );
    Ok(())
}

#[test]
fn text_is_an_enum_a_date_or_itself() -> Result<(), Failed> {
    let mode = api::GetMode::read_response(&response(200, "text/plain", "slow")?)?;
    assert_eq!(mode, api::GetModeResponse::Ok(api::Mode::Slow));
    let day = api::GetDay::read_response(&response(200, "text/plain", "2026-02-03")?)?;
    assert!(
        matches!(&day, api::GetDayResponse::Ok(day) if day.as_str() == "2026-02-03"),
        "{day:?}"
    );
    for body in [
        b"\xef\xbb\xbf na\xc3\xafve\n".as_slice(),
        b"\xff\xfe \0n\0a\0\xef\0v\0e\0\n\0".as_slice(),
    ] {
        let name = api::GetName::read_response(&response(200, "text/plain", body)?)?;
        assert_eq!(name, api::GetNameResponse::Ok(" na\u{ef}ve\n".to_owned()));
    }
    let latin = response(200, "text/plain; charset=ISO-8859-1", b"na\xefve".as_slice())?;
    assert_eq!(
        api::GetName::read_response(&latin)?,
        api::GetNameResponse::Ok("na\u{ef}ve".to_owned())
    );
    Ok(())
}

#[test]
fn text_is_sent_as_the_scalar_that_it_is_and_keeps_its_rules() -> Result<(), Failed> {
    assert_eq!(
        sent(api::PutCount::builder().body(5).build())?,
        "PUT https://texts.example/count
accept: application/json, */*;q=0.5
content-type: text/plain

5"
    );
    assert!(sent(api::PutCount::builder().body(-5).build()).is_err());
    assert!(sent(api::PutLock::builder().body(true).build())?.ends_with("\n\ntrue"));
    Ok(())
}

#[test]
fn a_form_is_read_as_its_type() -> Result<(), Failed> {
    let form = "access_token=a%2Fb+c&expires_in=3600&scope=repo&scope=user&is_new=True&token_type=bearer&owner=%7B%22name%22%3A%22o%22%7D";
    let read = response(200, "application/x-www-form-urlencoded; charset=utf-8", form)?;
    let token = api::Token::builder()
        .access_token("a/b c")
        .expires_in(3600)
        .scope(["repo".to_owned(), "user".to_owned()])
        .is_new(true)
        .owner(api::TokenOwner::builder().name("o").build())
        .build();
    assert_eq!(
        api::GetToken::read_response(&read)?,
        api::GetTokenResponse::Ok(token.clone())
    );
    assert_eq!(
        api::RenewToken::read_response(&read)?,
        api::RenewTokenResponse::OkForm(token)
    );
    let page = response(200, "text/html", "<title>busy</title>")?;
    let error = api::GetToken::read_response(&page).err().ok_or("it is no form")?;
    assert!(
        error.to_string().contains(
            "not a form: its media type is `text/html`, it has 19 bytes, and begins with `<title>busy"
        ),
        "{error}"
    );
    let short = response(200, "application/x-www-form-urlencoded", "access_token=a")?;
    assert!(api::GetToken::read_response(&short).is_ok() && api::GetToken::read_strict(&short).is_err());
    let accepted = sent(api::GetToken::builder().build())?;
    assert!(
        accepted.contains("\naccept: application/x-www-form-urlencoded, */*;q=0.5\n"),
        "{accepted}"
    );
    Ok(())
}
