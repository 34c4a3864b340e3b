//! The expressions of RFC 6570, section 3.2, that parameters of OpenAPI are, through generated requests and percent by percent.

mod expressions {
    levain::api!("cases/uri-templates/openapi.yaml");
}

use expressions::{Keys, List, Named};
use levain::Endpoint;

use crate::harness::Failed;

// The variables of section 3.2.
const HELLO: &str = "Hello World!";

fn list() -> Result<List, Failed> {
    Ok(levain::json::from_str(r#"["red", "green", "blue"]"#)?)
}

fn keys() -> Result<Keys, Failed> {
    Ok(levain::json::from_str(
        r#"{"semi": ";", "dot": ".", "comma": ","}"#,
    )?)
}

fn empty_keys() -> Result<Named, Failed> {
    Ok(levain::json::from_str("{}")?)
}

/// The segments after the operation's own, one per variable, each without its `X`.
fn segments(url: &levain::Url, operation: &str) -> Result<Vec<String>, Failed> {
    let before = format!("https://templates.example/{operation}/");
    let rest = url
        .as_str()
        .strip_prefix(before.as_str())
        .ok_or_else(|| format!("{url} does not begin with {before}"))?;
    let segments = rest.split('/').map(|segment| segment.strip_prefix('X'));
    Ok(segments
        .map(|segment| segment.map(str::to_owned))
        .collect::<Option<_>>()
        .ok_or("a segment lost its X")?)
}

macro_rules! path_of {
    ($request:ident, $operation:literal) => {{
        let request = expressions::$request::builder()
            .var("value")
            .who("fred")
            .hello(HELLO)
            .half("50%")
            .dub("me/too")
            .empty("")
            .list(list()?)
            .keys(keys()?)
            .empty_keys(empty_keys()?)
            .build();
        segments(&request.url()?, $operation)?
    }};
}

#[test]
fn simple_expansion_is_that_of_section_3_2_2() -> Result<(), Failed> {
    let expected = [
        "value",
        "fred",
        "Hello%20World%21",
        "50%25",
        "me%2Ftoo",
        "",
        "red,green,blue",
        "semi,%3B,dot,.,comma,%2C",
        "",
    ];
    assert_eq!(path_of!(Simple, "simple"), expected);
    Ok(())
}

#[test]
fn exploded_simple_expansion_is_that_of_section_3_2_2() -> Result<(), Failed> {
    let expected = [
        "value",
        "fred",
        "Hello%20World%21",
        "50%25",
        "me%2Ftoo",
        "",
        "red,green,blue",
        "semi=%3B,dot=.,comma=%2C",
        "",
    ];
    assert_eq!(path_of!(SimpleExploded, "simpleExploded"), expected);
    Ok(())
}

#[test]
fn label_expansion_is_that_of_section_3_2_5() -> Result<(), Failed> {
    let expected = [
        ".value",
        ".fred",
        ".Hello%20World%21",
        ".50%25",
        ".me%2Ftoo",
        ".",
        ".red,green,blue",
        ".semi,%3B,dot,.,comma,%2C",
        "",
    ];
    assert_eq!(path_of!(Label, "label"), expected);
    Ok(())
}

#[test]
fn exploded_label_expansion_is_that_of_section_3_2_5() -> Result<(), Failed> {
    let expected = [
        ".value",
        ".fred",
        ".Hello%20World%21",
        ".50%25",
        ".me%2Ftoo",
        ".",
        ".red.green.blue",
        ".semi=%3B.dot=..comma=%2C",
        "",
    ];
    assert_eq!(path_of!(LabelExploded, "labelExploded"), expected);
    Ok(())
}

#[test]
fn matrix_expansion_is_that_of_section_3_2_7() -> Result<(), Failed> {
    let expected = [
        ";var=value",
        ";who=fred",
        ";hello=Hello%20World%21",
        ";half=50%25",
        ";dub=me%2Ftoo",
        ";empty",
        ";list=red,green,blue",
        ";keys=semi,%3B,dot,.,comma,%2C",
        "",
    ];
    assert_eq!(path_of!(Matrix, "matrix"), expected);
    Ok(())
}

#[test]
fn exploded_matrix_expansion_is_that_of_section_3_2_7() -> Result<(), Failed> {
    let expected = [
        ";var=value",
        ";who=fred",
        ";hello=Hello%20World%21",
        ";half=50%25",
        ";dub=me%2Ftoo",
        ";empty",
        ";list=red;list=green;list=blue",
        ";semi=%3B;dot=.;comma=%2C",
        "",
    ];
    assert_eq!(path_of!(MatrixExploded, "matrixExploded"), expected);
    Ok(())
}

macro_rules! query_of {
    ($request:ident) => {{
        let request = expressions::$request::builder()
            .who("fred")
            .half("50%")
            .empty("")
            .list(list()?)
            .keys(keys()?)
            .empty_keys(empty_keys()?)
            .build();
        request
            .url()?
            .as_str()
            .split_once('?')
            .unwrap_or_default()
            .1
            .to_owned()
    }};
}

#[test]
fn form_expansion_is_that_of_section_3_2_8() -> Result<(), Failed> {
    assert_eq!(
        query_of!(Form),
        "who=fred&half=50%25&empty=&list=red,green,blue&keys=semi,%3B,dot,.,comma,%2C"
    );
    assert_eq!(
        query_of!(FormExploded),
        "who=fred&half=50%25&empty=&list=red&list=green&list=blue&semi=%3B&dot=.&comma=%2C"
    );
    Ok(())
}

#[test]
fn form_continuation_is_that_of_section_3_2_9() -> Result<(), Failed> {
    let request = expressions::Continued::builder().x("1024").empty("").build();
    assert_eq!(
        request.url()?.as_str(),
        "https://templates.example/continued?fixed=yes&x=1024&empty="
    );
    Ok(())
}

/// Reserved characters are written as they are where `allowReserved` says so (section 3.2.3), save those that would end the query or its value.
#[test]
fn reserved_expansion_is_that_of_section_3_2_3() -> Result<(), Failed> {
    let request = expressions::Reserved::builder()
        .path("/foo/bar")
        .base("http://example.com/home/")
        .half("50%")
        .list(list()?)
        .keys(keys()?)
        .build();
    assert_eq!(
        request.url()?.as_str(),
        "https://templates.example/reserved?path=/foo/bar&base=http://example.com/home/&half=50%25\
         &list=red,green,blue&keys=semi,;,dot,.,comma,,"
    );
    Ok(())
}
