//! Texts of a user that would become something else where they are written: a file, a header, another cookie, another host.

use levain::{Endpoint, FilePart, Map, RequestError};

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/texts-that-break-out.yaml");
}

const NAMES: &[&str] = &[
    "\u{1}file",
    "\u{1}file name",
    "\u{0}",
    "a\"; filename=\"evil.exe",
    "a\r\nContent-Type: text/html\r\n\r\n<b>",
    "a\nb",
    "a\rb",
    "a\\\"b",
    "",
    "{\"file\":1}",
    "--levain",
    "\u{e9}\u{2028}",
];

/// The heads of the parts, and their bodies.
fn parts(text: &str) -> Vec<(String, String)> {
    let body = text.split_once("\n\n").map_or("", |(_, body)| body);
    let pieces = body.split("--levain-boundary-0");
    pieces
        .filter_map(|part| part.strip_prefix("\r\n")?.split_once("\r\n\r\n"))
        .map(|(head, body)| (head.to_owned(), body.trim_end_matches("\r\n").to_owned()))
        .collect()
}

#[test]
fn a_key_of_a_map_stays_the_name_of_its_part() -> Result<(), Failed> {
    for name in NAMES {
        let texts: Map<String> = [((*name).to_owned(), "evil.exe".to_owned())]
            .into_iter()
            .collect();
        let body = api::SendFormBody::builder()
            .title("t")
            .texts(texts.clone())
            .additional(texts)
            .build();
        let parts = parts(&sent(api::SendForm::builder().body(body).build())?);
        assert_eq!(parts.len(), 3, "{name:?}: {parts:?}");
        for (head, _) in &parts {
            assert!(!head.contains("filename=\""), "{name:?}: {head}");
            assert!(
                head.lines().count() <= 2 && head.matches('"').count() == 2,
                "{name:?}: {head}"
            );
            assert!(
                head.starts_with("Content-Disposition: form-data; name=\""),
                "{name:?}: {head}"
            );
        }
    }
    Ok(())
}

#[test]
fn names_and_file_names_are_quoted_as_browsers_do() -> Result<(), Failed> {
    // HTML Standard, "multipart form data": only these three, and line breaks of a name are CRLF.
    for (name, quoted, of_file) in [
        ("a\"b", "a%22b", "a%22b"),
        ("a\\b'%22", "a\\b'%22", "a\\b'%22"),
        ("a\nb", "a%0D%0Ab", "a%0Ab"),
        ("a\rb", "a%0D%0Ab", "a%0Db"),
        ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("\u{e9}\u{1f956}", "\u{e9}\u{1f956}", "\u{e9}\u{1f956}"),
    ] {
        let files: Map<FilePart> = [(name.to_owned(), FilePart::new(name, "F"))]
            .into_iter()
            .collect();
        let body = api::SendFormBody::builder().files(files).build();
        let parts = parts(&sent(api::SendForm::builder().body(body).build())?);
        let head =
            format!("Content-Disposition: form-data; name=\"files[{quoted}]\"; filename=\"{of_file}\"");
        assert_eq!(
            parts.first().and_then(|(found, _)| found.lines().next()),
            Some(head.as_str())
        );
    }
    Ok(())
}

#[test]
fn a_header_of_a_part_is_one_or_an_error() -> Result<(), Failed> {
    let send = |file: FilePart| {
        let body = api::SendFormBody::builder().file(file).build();
        sent(api::SendForm::builder().body(body).build())
    };
    let file = || FilePart::new("a", "A");
    assert!(
        send(
            file()
                .header("X-Checksum", "a\tb")
                .media_type("text/plain; charset=utf-8")
        )
        .is_ok()
    );
    for value in [
        file().header("X", "a\r\nY: b"),
        file().header("X", "a\n\n<b>"),
        file().media_type("text/plain\r\nY: b"),
        file().media_type("text/plain\r\n\r\n<b>"),
    ] {
        let text = send(value)?;
        let [(head, body)] = parts(&text).try_into().map_err(|_| text.clone())?;
        assert!(!head.contains("\nY") && body == "A", "{text}");
    }
    for wrong in [
        file().header("X: y\r\nZ", "a"),
        file().header("X\r\n", "a"),
        file().header("X y", "a"),
        file().header("", "a"),
        file().header("content-disposition", "form-data; name=\"other\""),
    ] {
        let error = send(wrong.clone())
            .err()
            .ok_or_else(|| format!("{wrong:?} was sent"))?;
        assert!(matches!(error, RequestError::NotWritable { .. }), "{error}");
    }
    // The type of the root is a quoted parameter of the whole.
    let root = FilePart::new("a", "A").media_type("text/plain; x=\"a\\\"; boundary=evil");
    let body = api::SendRelatedBody::builder().file(root).build();
    let text = sent(api::SendRelated::builder().body(body).build())?;
    assert!(
        text.contains(
            r#"multipart/related; type="text/plain; x=\"a\\\"; boundary=evil"; boundary=levain-boundary-0"#
        ),
        "{text}"
    );
    Ok(())
}

#[test]
fn boundaries_are_random_and_stand_in_no_part() -> Result<(), Failed> {
    let boundary = |text: &str| -> Result<String, Failed> {
        let body = api::SendFormBody::builder().title(text).build();
        let request = api::SendForm::builder().body(body).build().into_http()?;
        let media_type = request.headers()["content-type"].to_str()?;
        let (_, boundary) = media_type.split_once("boundary=").ok_or("it has a boundary")?;
        assert!(
            boundary.len() <= 70
                && boundary
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        );
        Ok(boundary.to_owned())
    };
    let first = boundary("a")?;
    let others = (0..100)
        .map(|_| boundary(&first))
        .collect::<Result<std::collections::BTreeSet<_>, _>>()?;
    assert!(others.len() == 100 && !others.contains(&first));
    // Twice the content takes about twice the time, whatever the content is.
    let content = "levain-boundary-0\r\n--levain-".repeat(1000);
    crate::responses_that_exhaust::assert_linear(10_000, |count| {
        let body = api::SendFormBody::builder()
            .title(content.repeat(count / 10))
            .build();
        api::SendForm::builder().body(body).build().into_http()?;
        Ok(())
    })
}

#[test]
fn an_item_or_a_key_becomes_no_other_header_or_cookie() -> Result<(), Failed> {
    let pair = |key: &str, value: &str| -> Map<String> {
        [(key.to_owned(), value.to_owned())].into_iter().collect()
    };
    let head = api::GetHead::builder()
        .x_list(["a,b".to_owned(), "c".to_owned()])
        .x_map(pair("role", "user,admin,true"))
        .x_exploded(pair("a,b", "c"))
        .plain("a b")
        .pairs(pair("theme", "dark"))
        .build();
    let text = sent(head)?;
    for line in [
        "x-list: \"a,b\",c",
        "x-map: role,\"user,admin,true\"",
        "x-exploded: \"a,b\"=c",
        "cookie: plain=a b; theme=dark",
    ] {
        assert!(text.lines().any(|found| found == line), "{text}");
    }
    for wrong in [
        api::GetHead::builder().x_text("a\r\nX-Admin: 1").build(),
        api::GetHead::builder().x_list(["a\nb".to_owned()]).build(),
        api::GetHead::builder().x_map(pair("a\0", "b")).build(),
        api::GetHead::builder().plain("a; sid=evil").build(),
        api::GetHead::builder().plain("a\r\nX: y").build(),
        api::GetHead::builder().pairs(pair("sid=evil; a", "b")).build(),
        api::GetHead::builder().pairs(pair("sid=evil", "b")).build(),
        api::GetHead::builder().pairs(pair("a b", "c")).build(),
        api::GetHead::builder().pairs(pair("a", "b; sid=evil")).build(),
        api::GetHead::builder()
            .list(["a,b".to_owned(), "c".to_owned()])
            .build(),
    ] {
        let refused = sent(wrong.clone())
            .err()
            .ok_or_else(|| format!("{wrong:?} was sent"))?;
        assert!(matches!(refused, RequestError::NotWritable { .. }), "{refused}");
    }
    Ok(())
}

#[test]
fn a_variable_of_a_server_stays_in_its_part_of_the_url() -> Result<(), Failed> {
    let server = || api::servers::BordersByRegion::new();
    let url = |url: String| api::GetHead::default().url_at(&url);
    assert_eq!(
        url(server().region("us".to_owned()).base("v2/x/".to_owned()).url())?.as_str(),
        "https://us.borders.example/v2/x/heads"
    );
    for evil in [
        "evil.example/",
        "evil.example?",
        "evil.example#",
        "evil.example\\",
        "a@evil.example/",
        "ada:pw@evil.example",
    ] {
        let url = url(server().region(evil.to_owned()).url());
        assert!(
            matches!(url, Err(RequestError::BaseUrl { .. })),
            "{evil}: {url:?}"
        );
    }
    let kept = url(server().base("a?b#c".to_owned()).url())?;
    assert_eq!(kept.as_str(), "https://eu.borders.example/a%3Fb%23c/heads");
    Ok(())
}
