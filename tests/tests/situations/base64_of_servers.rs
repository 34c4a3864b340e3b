//! Base64 with line breaks or other padding is decoded, and a string that is none does not lose the response.

use levain::{Endpoint, Validate};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/base64-of-servers.yaml");
}

fn read(key: &str) -> Result<api::Key, Failed> {
    let body = levain::Json::from(key).to_string();
    let answered = response(200, "application/json", format!(r#"{{"name":"a","key":{body}}}"#))?;
    Ok(api::AddKey::read_response(&answered)?.into_ok()?)
}

fn sent_back(key: api::Key) -> Result<String, Failed> {
    let whole = sent(api::AddKey::builder().body(key).build())?;
    let (_, body) = whole.split_once("\n\n").ok_or("a request has a body")?;
    Ok(body.to_owned())
}

#[test]
fn base64_is_decoded_where_no_byte_is_in_doubt() -> Result<(), Failed> {
    for text in [
        "Zm9vYg==",
        "Zm9v\r\nYg==",
        "Zm9vYg",
        "Zm9vYg=",
        "Zm9vYg===",
        "Zm9vYh==",
        " Zm9vYg==\n",
    ] {
        let key = read(text).map_err(|error| format!("{text:?}: {error}"))?;
        assert_eq!(
            key.key.as_ref().map(levain::Bytes::as_slice),
            Some(&b"foob"[..]),
            "{text:?}"
        );
        assert!(key.validate().is_ok(), "{text:?}");
        assert_eq!(sent_back(key)?, r#"{"name":"a","key":"Zm9vYg=="}"#);
    }
    Ok(())
}

#[test]
fn strict_reading_refuses_what_is_not_rfc_4648() -> Result<(), Failed> {
    for text in [
        "Zm9v\\r\\nYg==",
        "Zm9vYg=",
        "Zm9vYg===",
        "Zm9vYh==",
        " Zm9vYg==",
        "hello world",
    ] {
        let answered = response(
            200,
            "application/json",
            format!(r#"{{"name":"a","key":"{text}"}}"#),
        )?;
        assert!(api::AddKey::read_response(&answered).is_ok(), "{text}");
        let refused = api::AddKey::read_strict(&answered).err().ok_or(text)?;
        assert!(
            refused.to_string().contains("at key: expected bytes in base64"),
            "{text}: {refused}"
        );
    }
    Ok(())
}

#[test]
fn a_string_that_is_no_base64_is_kept_and_reported() -> Result<(), Failed> {
    let key = read("hello world")?;
    let bytes = key.key.clone().ok_or("it has a key")?;
    assert_eq!(bytes.malformed(), Some("hello world"));
    let violations = key.validate().err().ok_or("it is no base64")?.to_string();
    assert_eq!(violations, "key: must be base64 text");
    assert!(sent_back(key.clone()).is_err());
    let request = api::AddKey::builder().body(key).build().unchecked();
    assert!(sent(request)?.ends_with(r#"{"name":"a","key":"hello world"}"#));
    Ok(())
}
