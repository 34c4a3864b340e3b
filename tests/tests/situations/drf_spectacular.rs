//! drf-spectacular: decimals as strings, choices that may be blank or null, three media types, `Token` keys.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/drf-spectacular.yaml");
}

use api::visits;

const VISIT: &str =
    r#"{"id":1,"fee":"-12.50","status":null,"scan":null,"lasts":"P3DT00H00M02S","extra":null}"#;

#[test]
fn a_visit_is_read_with_blank_and_null_choices() -> Result<(), Failed> {
    let page = |visit: &str| {
        format!(
            r#"{{"count":1,"next":"https://clinic.example/api/visits/?page=2","previous":null,"results":[{visit}]}}"#
        )
    };
    for status in ["null", r#""""#, r#""open""#] {
        let visit = VISIT.replace(r#""status":null"#, &format!(r#""status":{status}"#));
        let answered = response(200, "application/json", page(&visit))?;
        let page = visits::VisitsList::read_response(&answered)?.into_ok()?;
        let visit = page.results.first().ok_or("one was sent")?;
        let written: serde_json::Value = serde_json::to_value(visit)?;
        assert_eq!(written["status"].to_string(), status);
        assert_eq!(written["fee"], "-12.50");
    }
    let request = visits::VisitsList::builder()
        .page(2)
        .status_in(["open", "closed"])
        .build();
    assert_eq!(
        sent(request)?.lines().next(),
        Some("GET https://clinic.example/api/visits/?page=2&status__in=open,closed")
    );
    Ok(())
}

#[test]
fn a_patch_sends_null_and_nothing_else() -> Result<(), Failed> {
    let patch = api::PatchedVisitRequest::builder().status_null().build();
    let text = sent(visits::VisitsPartialUpdate::builder().id(1).body(patch).build())?;
    assert!(
        text.starts_with("PATCH https://clinic.example/api/visits/1/\n"),
        "{text}"
    );
    assert!(text.ends_with("\n\n{\"status\":null}"), "{text}");
    Ok(())
}

#[test]
fn the_key_is_sent_with_its_word() -> Result<(), Failed> {
    let credentials = levain::Credentials::new().give(api::security::TOKEN_AUTH, "Token abc");
    let request = visits::VisitsList::builder()
        .build()
        .http_with("https://clinic.example", &credentials)?;
    assert_eq!(request.headers()["authorization"], "Token abc");
    assert!(!format!("{credentials:?}").contains("abc"));
    Ok(())
}
