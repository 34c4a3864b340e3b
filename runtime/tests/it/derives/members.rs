//! Bodies: members of the request itself, whole bodies in several formats, and several media types.

use levain::{BodyFormat, Endpoint};

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/api/token", host = "https://accounts.example", body(form))]
#[levain(equals(grant_type = "code"))]
struct Token<'a> {
    client_id: &'a str,
    #[levain(length = "1..")]
    code: &'a str,
    device: Option<&'a str>,
    #[levain(nullable)]
    note: Option<&'a str>,
    #[levain(query)]
    trace: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(patch = "/shops/{id}", host = "https://api.example")]
struct Rename<'a> {
    id: i64,
    name: &'a str,
    tags: &'a [i64],
    note: Option<Option<&'a str>>,
}

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
struct Bread {
    weight: i64,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/breads", host = "https://api.example")]
struct Add {
    #[levain(body(json, form))]
    bread: Bread,
    #[levain(body_format)]
    body_format: BodyFormat,
}

#[derive(Clone, Debug, PartialEq, levain::Content)]
enum Picture {
    #[levain(json)]
    Described(Bread),
    #[levain(bytes = "image/png")]
    Png(levain::Bytes),
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(method = "PURGE", path = "/pictures", host = "https://api.example")]
struct Purge {
    #[levain(content)]
    picture: Option<Picture>,
}

fn body(request: &(impl Endpoint + Clone)) -> (String, String) {
    let http = request.clone().into_http().expect("it is valid");
    let media_type = http
        .headers()
        .get("content-type")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    (
        media_type.to_owned(),
        String::from_utf8_lossy(http.body()).into_owned(),
    )
}

#[test]
fn fields_that_go_nowhere_else_are_members_of_the_body() {
    let token = Token::builder()
        .client_id("app")
        .code("c d")
        .note_null()
        .trace(1)
        .build();
    let expected = (
        "application/x-www-form-urlencoded".to_owned(),
        "grant_type=code&client_id=app&code=c+d".to_owned(),
    );
    let (media_type, text) = body(&token);
    assert_eq!(
        (
            media_type,
            text.split("&note").next().unwrap_or_default().to_owned()
        ),
        expected
    );
    assert!(
        token
            .url()
            .is_ok_and(|url| url.to_string().ends_with("/api/token?trace=1"))
    );
    let rename = Rename::builder()
        .id(1)
        .name("Ada")
        .tags([1, 2].as_slice())
        .note_null()
        .build();
    assert_eq!(body(&rename).1, r#"{"name":"Ada","tags":[1,2],"note":null}"#);
    let violations = Token::builder()
        .client_id("app")
        .code("")
        .note("n")
        .build()
        .validate();
    let violations = violations.expect_err("an empty code");
    assert_eq!(
        violations
            .iter()
            .map(|violation| violation.path.to_string())
            .collect::<Vec<_>>(),
        ["body.code"]
    );
}

#[test]
fn a_body_of_several_formats_has_the_first_unless_another_is_chosen() {
    let bread = Bread::builder().weight(500).build();
    let json = Add::builder().bread(bread.clone()).build();
    assert_eq!(
        body(&json),
        ("application/json".to_owned(), r#"{"weight":500}"#.to_owned())
    );
    let form = Add::builder().bread(bread).body_format(BodyFormat::Form).build();
    assert_eq!(body(&form).1, "weight=500");
}

#[test]
fn a_body_of_several_media_types_converts_from_each() {
    let purge = Purge::builder().picture(Bread { weight: 1 }).build();
    assert_eq!(
        (Purge::METHOD.as_str(), body(&purge).1.as_str()),
        ("PURGE", r#"{"weight":1}"#)
    );
    let png = Purge::builder().picture(levain::Bytes::from(vec![1])).build();
    assert_eq!(body(&png).0, "image/png");
    assert_eq!(body(&Purge::builder().build()).1, "");
}
