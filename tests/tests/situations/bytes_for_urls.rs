//! base64url is written in its own alphabet and without padding, wherever it is (RFC 4648, section 5; RFC 7515, section 2).

use levain::{Endpoint, FilePart};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/bytes-for-urls.yaml");
}

const BYTES: [u8; 4] = [0xfb, 0xff, 0xbf, 0xfb];

#[test]
fn keys_are_written_in_the_alphabet_of_urls() -> Result<(), Failed> {
    let key = api::Key::builder()
        .x(BYTES)
        .y(BYTES.to_vec())
        .nonce(api::Nonce::new(BYTES.into()))
        .chain([BYTES.into(), levain::Base64Url::default()])
        .plain(BYTES)
        .mime(BYTES)
        .build();
    let request = api::AddKey::builder()
        .kid(BYTES)
        .sig(BYTES)
        .x_nonce(api::Nonce::new(BYTES.into()))
        .body(key)
        .build();
    assert_eq!(
        sent(request)?,
        "POST https://keys.example/keys/-_-_-w?sig=-_-_-w
x-nonce: -_-_-w
accept: application/json, */*;q=0.5
content-type: application/json

{\"x\":\"-_-_-w\",\"y\":\"-_-_-w\",\"nonce\":\"-_-_-w\",\"chain\":[\"-_-_-w\",\"\"],\"plain\":\"+/+/+w==\",\"mime\":\"+/+/+w==\"}"
    );
    Ok(())
}

#[test]
fn what_was_read_is_sent_back_as_it_was() -> Result<(), Failed> {
    for text in ["-_-_-w", "-_-_-w==", "+/+/+w==", "+/+/+w"] {
        let body = format!("{{\"x\":\"{text}\"}}");
        let key = api::AddKey::read_response(&response(200, "application/json", body)?)?.into_ok()?;
        assert_eq!(key.x.as_slice(), BYTES, "{text}");
        let again = sent(api::AddKey::builder().kid([1]).body(key).build())?;
        assert!(again.ends_with("\n{\"x\":\"-_-_-w\"}"), "{again}");
    }
    Ok(())
}

#[test]
fn lengths_are_those_of_the_text() {
    let key = |count: usize| api::Key::builder().x([1]).y(vec![0; count]).build();
    let request = |count: usize| api::AddKey::builder().kid([1]).body(key(count)).build();
    // 7 bytes are 10 characters without padding.
    assert!(request(7).validate().is_ok());
    assert!(request(8).validate().is_err());
}

#[test]
fn a_part_in_base64url_is_a_text() -> Result<(), Failed> {
    let body = api::AddFormBody::builder()
        .id(BYTES)
        .file(FilePart::new("a", "A"))
        .build();
    let text = sent(api::AddForm::builder().body(body).build())?;
    assert!(text.contains("name=\"id\"\r\n\r\n-_-_-w\r\n"), "{text}");
    Ok(())
}
