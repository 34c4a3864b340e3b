//! What requests made from OpenAPI documents send, byte by byte: parameters of every style, forms, parts, optional bodies.

use http::Request;
use levain::{BodyFormat, Endpoint, FilePart};

use crate::harness::Failed;

#[allow(dead_code, reason = "some are only to compile")]
mod paint {
    levain::api!("../codegen/tests/openapi/parameters-of-every-style/openapi.yaml");
}

#[allow(dead_code, reason = "some are only to compile")]
mod old {
    levain::api!("../codegen/tests/openapi/collection-formats-of-2-0/openapi.yaml");
}

#[allow(dead_code, reason = "some are only to compile")]
mod gallery {
    levain::api!("../codegen/tests/openapi/encodings-of-forms-and-multipart/openapi.yaml");
}

#[allow(dead_code, reason = "some are only to compile")]
mod bakery {
    levain::api!("../codegen/tests/openapi/bodies-of-several-types/openapi.yaml");
}

#[allow(dead_code, reason = "some are only to compile")]
mod loaves {
    levain::api!("../codegen/tests/openapi/additional-properties-in-queries/openapi.yaml");
}

fn colors() -> paint::Colors {
    ["blue", "black", "brown"].map(str::to_owned).to_vec().into()
}

fn rgb() -> paint::Rgb {
    paint::Rgb::builder().r(100).g(200).b(150).build()
}

fn target<E: Endpoint>(request: &E) -> Result<String, Failed> {
    Ok(request
        .url()?
        .as_str()
        .trim_start_matches("https://paint.example")
        .to_owned())
}

fn header<'r>(request: &'r Request<Vec<u8>>, name: &str) -> Result<&'r str, Failed> {
    Ok(request.headers().get(name).ok_or("there is none")?.to_str()?)
}

fn body(request: &Request<Vec<u8>>) -> String {
    String::from_utf8_lossy(request.body()).into_owned()
}

// The table "Style Examples" of OpenAPI 3.1.1, section 4.8.12.6.1, through generated code.
#[test]
fn a_query_follows_the_table_of_openapi() -> Result<(), Failed> {
    let empty = || paint::GetQuery::builder();
    let cases = [
        (empty().text(""), "text="),
        (empty().list(colors()), "list=blue&list=black&list=brown"),
        (empty().joined(colors()), "joined=blue,black,brown"),
        (empty().object(rgb()), "R=100&G=200&B=150"),
        (empty().flat(rgb()), "flat=R,100,G,200,B,150"),
        (empty().spaced(colors()), "spaced=blue%20black%20brown"),
        (empty().piped(colors()), "piped=blue%7Cblack%7Cbrown"),
        (
            empty().deep(rgb()),
            "deep%5BR%5D=100&deep%5BG%5D=200&deep%5BB%5D=150",
        ),
        (
            empty().expand(colors()),
            "expand%5B%5D=blue&expand%5B%5D=black&expand%5B%5D=brown",
        ),
        (
            empty().json(rgb()),
            "json=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
        ),
        (empty().reserved("a/b&c=d#e"), "reserved=a/b%26c=d%23e"),
        (empty().empty(Vec::new()), "empty="),
        (
            empty().grid(vec![vec![1, 2], vec![3]]),
            "grid=%5B1%2C2%5D&grid=%5B3%5D",
        ),
        (
            empty().either(paint::GetQueryEither::Colors(colors())),
            "either=blue&either=black&either=brown",
        ),
        (empty().data(&[0xfb, 0xff][..]), "data=%2B%2F8%3D"),
    ];
    for (request, expected) in cases {
        assert_eq!(target(&request.build())?, format!("/query?{expected}"));
    }
    assert_eq!(target(&empty().list(Vec::new()).build())?, "/query");
    Ok(())
}

#[test]
fn headers_and_cookies_follow_the_tables_of_openapi() -> Result<(), Failed> {
    let request = paint::GetHeadersAndCookies::builder()
        .x_list(colors())
        .x_object(rgb())
        .x_exploded(rgb())
        .x_json(rgb())
        .authorization("Custom x")
        .text("a b")
        .list(colors())
        .joined(colors())
        .plain("a+b==")
        .build()
        .into_http()?;
    assert_eq!(header(&request, "x-list")?, "blue,black,brown");
    assert_eq!(header(&request, "x-object")?, "R,100,G,200,B,150");
    assert_eq!(header(&request, "x-exploded")?, "R=100,G=200,B=150");
    assert_eq!(header(&request, "x-json")?, r#"{"R":100,"G":200,"B":150}"#);
    assert_eq!(header(&request, "authorization")?, "Custom x");
    assert_eq!(
        header(&request, "cookie")?,
        "text=a%20b; list=blue; list=black; list=brown; joined=blue,black,brown; plain=a+b=="
    );
    let refused = paint::GetHeadersAndCookies::builder()
        .plain("a; admin=1")
        .build()
        .into_http();
    assert!(refused.is_err());
    Ok(())
}

#[test]
fn a_whole_query_has_no_name() -> Result<(), Failed> {
    assert_eq!(
        target(&paint::GetWhole::builder().filter(rgb()).build())?,
        "/whole?R=100&G=200&B=150"
    );
    let json = paint::GetWholeJson::builder().filter(rgb()).build();
    assert_eq!(
        target(&json)?,
        "/whole-json?%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"
    );
    Ok(())
}

#[test]
fn an_operation_declares_over_its_path() -> Result<(), Failed> {
    let request = paint::GetSharedById::builder()
        .id(3)
        .page("last")
        .id_2("x")
        .build();
    assert_eq!(target(&request)?, "/shared/3?page=last&id=x");
    let undeclared = paint::GetUndeclaredByWho::builder().who("me").build();
    assert_eq!(target(&undeclared)?, "/undeclared/me");
    Ok(())
}

#[test]
fn arrays_are_joined_as_openapi_2_says() -> Result<(), Failed> {
    let list = || vec!["a b".to_owned(), "c".to_owned()];
    let request = old::PostColorsByIds::builder()
        .ids(vec![1, 2])
        .plain(list())
        .csv(list())
        .ssv(list())
        .tsv(list())
        .pipes(list())
        .multi(list())
        .x_colors(list())
        .body(
            old::PostColorsByIdsBody::builder()
                .joined(list())
                .repeated(list())
                .build(),
        )
        .build();
    assert_eq!(
        target(&request)?,
        "/colors/1%7C2?plain=a+b,c&csv=a+b,c&ssv=a+b%20c&tsv=a+b%09c&pipes=a+b%7Cc&multi=a+b&multi=c"
    );
    let sent = request.into_http()?;
    assert_eq!(header(&sent, "x-colors")?, "a b c");
    assert_eq!(body(&sent), "joined=a+b,c&repeated=a+b&repeated=c");
    Ok(())
}

#[test]
fn parts_are_files_strings_and_json() -> Result<(), Failed> {
    let place = || gallery::Place::builder().city("Gent").floor(2).build();
    let request = gallery::Add::builder().body(
        gallery::AddBody::builder()
            .picture(FilePart::new("a\"b.png", "PNG").header("Content-Language", "nl\r\nX: y"))
            .more(vec![
                FilePart::new("c.jpg", "JPG").media_type("image/jpeg"),
                FilePart::new("d", "D"),
            ])
            .title("Dusk")
            .tags(vec!["x".to_owned(), "y".to_owned()])
            .place(place())
            .notes(vec![place()])
            .raw("1,2")
            .build(),
    );
    let sent = request.build().into_http()?;
    let boundary = header(&sent, "content-type")?
        .strip_prefix("multipart/form-data; boundary=")
        .ok_or("no boundary")?;
    let text = body(&sent);
    let parts: Vec<&str> = text.split(&format!("--{boundary}")).collect();
    let disposition = "\r\nContent-Disposition: form-data; name=";
    let json = r#"{"city":"Gent","floor":2}"#;
    assert_eq!(
        parts[1..],
        [
            format!(
                "{disposition}\"picture\"; filename=\"a%22b.png\"\r\nContent-Type: image/png\r\nContent-Language: nlX: y\r\n\r\nPNG\r\n"
            ),
            format!("{disposition}\"more\"; filename=\"c.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nJPG\r\n"),
            format!(
                "{disposition}\"more\"; filename=\"d\"\r\nContent-Type: application/octet-stream\r\n\r\nD\r\n"
            ),
            format!("{disposition}\"title\"\r\n\r\nDusk\r\n"),
            format!("{disposition}\"tags\"\r\n\r\nx\r\n"),
            format!("{disposition}\"tags\"\r\n\r\ny\r\n"),
            format!("{disposition}\"place\"\r\nContent-Type: application/json\r\n\r\n{json}\r\n"),
            format!("{disposition}\"notes\"\r\nContent-Type: application/json\r\n\r\n{json}\r\n"),
            format!("{disposition}\"raw\"\r\nContent-Type: text/csv; charset=utf-8\r\n\r\n1,2\r\n"),
            "--\r\n".to_owned(),
        ]
    );
    Ok(())
}

#[test]
fn properties_of_a_form_are_written_as_their_encodings_say() -> Result<(), Failed> {
    let list = || vec!["a".to_owned(), "b".to_owned()];
    let place = || gallery::Place::builder().city("Gent").build();
    let request = gallery::Describe::builder().body(
        gallery::Description::builder()
            .plain(list())
            .joined(list())
            .place(place())
            .deep(place())
            .reserved("a/b&c")
            .json(vec![1, 2])
            .places(vec![place()])
            .build(),
    );
    let sent = request.build().into_http()?;
    let json = "%7B%22city%22%3A%22Gent%22%7D";
    assert_eq!(
        body(&sent),
        format!(
            "plain=a&plain=b&joined=a,b&place={json}&deep%5Bcity%5D=Gent&reserved=a/b%26c&json=%5B1%2C2%5D&places={json}"
        )
    );
    Ok(())
}

#[test]
fn a_body_that_is_left_out_is_neither_sent_nor_named() -> Result<(), Failed> {
    for sent in [
        gallery::Describe::builder().build().into_http()?,
        gallery::Rename::builder().build().into_http()?,
    ] {
        assert!(
            sent.body().is_empty() && !sent.headers().contains_key("content-type"),
            "{sent:?}"
        );
    }
    let sent = gallery::Rename::builder().body("Dawn").build().into_http()?;
    assert_eq!(
        (header(&sent, "content-type")?, body(&sent).as_str()),
        ("text/plain", "Dawn")
    );
    Ok(())
}

#[test]
fn bytes_and_xml_are_sent_as_they_are() -> Result<(), Failed> {
    let sent = gallery::Store::builder()
        .body(&[0, 255, 10][..])
        .build()
        .into_http()?;
    assert_eq!(
        (header(&sent, "content-type")?, sent.body().as_slice()),
        ("image/png", &[0, 255, 10][..])
    );
    let sent = gallery::Import::builder().body("<place/>").build().into_http()?;
    assert_eq!(
        (header(&sent, "content-type")?, body(&sent).as_str()),
        ("application/xml", "<place/>")
    );
    Ok(())
}

#[test]
fn an_object_without_files_is_sent_as_a_form_or_in_parts() -> Result<(), Failed> {
    let request = || gallery::Either::builder().body(gallery::Place::builder().city("Gent").build());
    let sent = request().body_format(BodyFormat::Form).build().into_http()?;
    assert_eq!(body(&sent), "city=Gent");
    let sent = request().build().into_http()?;
    assert!(header(&sent, "content-type")?.starts_with("multipart/form-data; "));
    Ok(())
}

#[test]
fn a_body_of_several_media_types_is_sent_in_the_default_one_unless_another_is_chosen() -> Result<(), Failed> {
    let loaf = || bakery::Loaf::builder().name("rye").build();
    let cases: [(bakery::AddContent, &str, &str); 3] = [
        (loaf().into(), "application/json", r#"{"name":"rye"}"#),
        (
            bakery::AddContent::Form(loaf()),
            "application/x-www-form-urlencoded",
            "name=rye",
        ),
        ("a,b".to_owned().into(), "text/csv", "a,b"),
    ];
    for (content, media_type, text) in cases {
        let sent = bakery::Add::builder().body(content).build().into_http()?;
        assert_eq!(
            (header(&sent, "content-type")?, body(&sent).as_str()),
            (media_type, text)
        );
    }
    let usual = bakery::Add::builder().body(loaf()).build().into_http()?;
    assert_eq!(body(&usual), r#"{"name":"rye"}"#);
    let parts = bakery::AddBodyMultipart::builder()
        .photo(FilePart::new("a", "A"))
        .build();
    let sent = bakery::Add::builder().body(parts).build().into_http()?;
    assert!(body(&sent).contains("filename=\"a\"\r\nContent-Type: image/png\r\n\r\nA"));
    let none = bakery::Replace::builder().build().into_http()?;
    assert!(none.body().is_empty() && !none.headers().contains_key("content-type"));
    let png = bakery::ReplaceContent::Png([1, 2].into());
    let sent = bakery::Replace::builder().body(png).build().into_http()?;
    assert_eq!(
        (header(&sent, "content-type")?, sent.body().as_slice()),
        ("image/png", &[1, 2][..])
    );
    Ok(())
}

#[test]
fn an_additional_property_is_refused_where_a_parameter_has_its_name() -> Result<(), Failed> {
    let filter = |name: &str| -> Result<loaves::LoavesFilter, Failed> {
        let filter = serde_json::json!({"grain": "rye", name: "3"});
        Ok(serde_json::from_value(filter)?)
    };
    let asked = loaves::Loaves::builder()
        .limit(5)
        .filter(filter("limit")?)
        .build();
    let violations = asked.validate().err().ok_or("it was taken")?;
    let messages: Vec<String> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        ["query.filter.limit: must be absent, since another query parameter has this name"]
    );
    assert!(asked.url().is_err());
    let other = loaves::Loaves::builder().limit(5).filter(filter("size")?).build();
    assert_eq!(
        other.url()?.as_str(),
        "https://bread.example/loaves?limit=5&grain=rye&size=3"
    );
    // What is not written is not repeated.
    let alone = loaves::Loaves::builder()
        .sort(Vec::<String>::new())
        .filter(filter("sort")?)
        .build();
    assert_eq!(
        alone.url()?.as_str(),
        "https://bread.example/loaves?grain=rye&sort=3"
    );
    Ok(())
}
