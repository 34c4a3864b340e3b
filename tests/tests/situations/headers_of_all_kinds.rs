//! Headers are typed and as lenient as bodies: one that is odd does not lose the others. Lists are written so that they are read again.

use http::{HeaderMap, HeaderName, HeaderValue};
use levain::FromHeaders;

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/headers-of-all-kinds.yaml");
}

fn headers(lines: &[(&'static str, &'static str)]) -> HeaderMap {
    let lines = lines.iter();
    lines
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
        .collect()
}

#[test]
fn headers_are_read_as_their_types() -> Result<(), Failed> {
    let read = api::LoginOkHeaders::from_headers(&headers(&[
        ("set-cookie", "a=1; Path=/"),
        ("set-cookie", "b=2"),
        ("x-ids", "1, 2"),
        ("x-ids", "3"),
        ("x-remaining", "5.0"),
        ("x-meta", r#"{"a":1}"#),
        ("x-tags", r#"["a, b","c"]"#),
        ("x-flag", "True"),
        ("x-ratio", "0.5"),
        ("x-kind", "c"),
    ]))?;
    assert_eq!(read.set_cookie.as_deref().map(<[String]>::len), Some(2));
    assert_eq!(read.x_ids.as_deref(), Some([1, 2, 3].as_slice()));
    assert_eq!(read.x_remaining, 5);
    assert_eq!(read.x_meta.and_then(|meta| meta.a), Some(1));
    assert_eq!(read.x_tags, Some(vec!["a, b".to_owned(), "c".to_owned()]));
    assert_eq!((read.x_flag, read.x_ratio), (Some(true), Some(0.5)));
    assert!(matches!(read.x_kind, Some(api::LoginOkHeadersXKind::Other(_))));
    Ok(())
}

#[test]
fn an_odd_header_is_as_if_it_were_absent() -> Result<(), Failed> {
    let odd = headers(&[
        ("x-ids", "1, two"),
        ("x-remaining", "5"),
        ("x-meta", "none"),
        ("x-flag", "yes"),
        ("x-ratio", "0.5"),
    ]);
    let read = api::LoginOkHeaders::from_headers(&odd)?;
    assert_eq!(
        (read.x_remaining, read.x_ratio, read.x_flag),
        (5, Some(0.5), None)
    );
    assert_eq!(read.x_ids, None);
    let strict = api::LoginOkHeaders::from_headers_strict(&odd)
        .err()
        .ok_or("`two` was read")?;
    assert!(strict.to_string().contains("x-"), "{strict}");
    let required = headers(&[("x-remaining", "unlimited"), ("x-flag", "maybe")]);
    let error = api::LoginOkHeaders::from_headers(&required)
        .err()
        .ok_or("`unlimited` was read")?;
    assert_eq!(
        error.to_string(),
        "the headers cannot be read: `x-remaining` has 9 characters, expected an integer"
    );
    let missing = api::LoginOkHeaders::from_headers(&headers(&[]))
        .err()
        .ok_or("it is required")?;
    assert!(
        missing.to_string().contains("`x-remaining` is missing"),
        "{missing}"
    );
    Ok(())
}

#[test]
fn an_empty_list_is_no_header_and_an_item_with_a_comma_stays_one() -> Result<(), Failed> {
    let none: [String; 0] = [];
    let empty = api::Login::builder()
        .x_list(none)
        .x_map(api::LoginXMap::builder().build())
        .build();
    assert_eq!(
        sent(empty)?,
        "POST https://headers.example/login\naccept: application/json, */*;q=0.5\n\n"
    );
    let items = ["a", "b, c", "\"d, e\"", "f \"g\", h"].map(str::to_owned);
    let list = sent(api::Login::builder().x_list(items).build())?;
    assert!(
        list.contains("\nx-list: a,\"b, c\",\"d, e\",\"f \\\"g\\\", h\"\n"),
        "{list}"
    );
    Ok(())
}
