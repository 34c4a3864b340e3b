//! A format is an annotation (JSON Schema 2020-12, Validation, section 7.2.1): what the types of servers write for it is sent back.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/formats-of-servers.yaml");
}

// What is read is sent back in the same bytes; whether strict reading takes it too.
fn round_trip(member: &str, text: &str) -> Result<bool, Failed> {
    let body = format!(r#"{{"{member}":"{text}"}}"#);
    let answered = response(200, "application/json", body.clone())?;
    let shift = api::AddShift::read_response(&answered)?.into_ok()?;
    let whole = sent(api::AddShift::builder().body(shift).build())?;
    if !whole.ends_with(&body) {
        return Err(format!("{body} became {whole}").into());
    }
    Ok(api::AddShift::read_strict(&answered).is_ok())
}

#[test]
fn what_servers_write_is_sent_back() -> Result<(), Failed> {
    for (member, text) in [
        ("opens", "13:45:00"),
        ("opens", "13:45"),
        ("opens", "13:45:00.1234567"),
        ("lasts", "PT41.286072S"),
        ("lasts", "-PT5M"),
        ("lasts", "P1W2D"),
        ("lasts", "PT-6H+3M"),
        ("lasts", "1.02:03:04.5000000"),
        ("lasts", "1h30m0s"),
        ("since", "2024-02-29T13:45:00.000+0000"),
        ("since", "2024-02-29T13:45"),
        ("since", "2024-02-29T13:45:00+01:00[Europe/Brussels]"),
        ("id", "2eb8aa08aa9811eab4aa73b441d16380"),
        ("ip", "fe80::1%eth0"),
    ] {
        let is_strict = round_trip(member, text).map_err(|error| format!("{member} {text}: {error}"))?;
        assert!(!is_strict, "{member} {text}");
    }
    Ok(())
}

#[test]
fn what_the_standards_have_is_read_strictly_too() -> Result<(), Failed> {
    for (member, text) in [
        ("opens", "13:45:00Z"),
        ("lasts", "P1DT2H3M"),
        ("since", "2024-02-29T13:45:00+01:00"),
        ("since", "2024-02-29T13:45:00"),
        ("id", "2eb8aa08-aa98-11ea-b4aa-73b441d16380"),
        ("ip", "fe80::1"),
        ("mail", "a.b+c@example.com"),
        ("host", "xn--bcher-kva.example"),
        ("link", "https://user@example.com:8080/a/b?c=%20#d"),
        ("icon", "../icon.png?size=2"),
        ("author", "josé@bücher.example"),
        ("page", "https://bücher.example/é"),
        ("odd", "anything at all"),
    ] {
        let is_strict = round_trip(member, text).map_err(|error| format!("{member} {text}: {error}"))?;
        assert!(is_strict, "{member} {text}");
    }
    Ok(())
}

#[test]
fn what_no_server_means_is_refused_before_it_is_sent() -> Result<(), Failed> {
    for (member, text) in [
        ("opens", "25:00"),
        ("opens", "noon"),
        ("lasts", "one hour"),
        ("lasts", "P1D2H"),
        ("since", "2024-02-30T13:45:00Z"),
        ("id", "2eb8aa08"),
        ("mail", "a b@example.com"),
        ("mail", "a@b@example.com"),
        ("mail", "a@example..com"),
        ("mail", "josé@example.com"),
        ("host", "-a.example"),
        ("host", "xn--99999999"),
        ("link", "https://example.com/%zz"),
        ("link", "http://[::1"),
        ("link", "https://example.com/é"),
        ("icon", "a b.png"),
        ("icon", "1:b"),
    ] {
        let answered = response(200, "application/json", format!(r#"{{"{member}":"{text}"}}"#))?;
        let shift = api::AddShift::read_response(&answered)?.into_ok()?;
        let request = api::AddShift::builder().body(shift).build();
        let refused = request
            .validate()
            .err()
            .ok_or_else(|| format!("{member} {text}"))?;
        assert!(
            refused
                .to_string()
                .starts_with(&format!("body.{member}: must be")),
            "{text}: {refused}"
        );
        assert!(sent(request.unchecked())?.ends_with(&format!(r#"{{"{member}":"{text}"}}"#)));
    }
    Ok(())
}

#[test]
fn parameters_are_as_lenient_as_bodies() -> Result<(), Failed> {
    let shift = || api::Shift::builder().build();
    let request = api::AddShift::builder()
        .at("13:45:00")
        .within("PT1.5S")
        .body(shift())
        .build();
    assert!(sent(request)?.starts_with("POST https://shifts.example/shifts?at=13%3A45%3A00&within=PT1.5S\n"));
    let request = api::AddShift::builder().mail("nobody").body(shift()).build();
    assert_eq!(
        request
            .validate()
            .err()
            .map(|violations| violations.to_string())
            .as_deref(),
        Some("query.mail: must be an email address")
    );
    Ok(())
}
