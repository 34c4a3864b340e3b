//! Unions: with an external tag, with several tags per variant, untagged; and values of no variant.

#![allow(missing_docs, reason = "a test, not a library")]

use levain::{Json, json};

#[derive(Clone, Debug, PartialEq, levain::Object)]
pub struct Cat {
    pub lives: i64,
    pub price: Json,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
pub struct Dog {
    pub barks: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(tag = "kind")]
#[non_exhaustive]
pub enum Pet {
    #[levain(rename = "cat", alias = "kitten")]
    Cat(Cat),
    #[levain(rename = "dog")]
    Dog(Box<Dog>),
    #[levain(other)]
    Other(levain::Other<Json>),
}

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum Any {
    Dog(Dog),
    Cat(Cat),
    Number(f64),
    Text(String),
    Cats(Vec<Cat>),
    #[levain(other)]
    Other(levain::Other<Json>),
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
pub struct Home {
    pub pets: Vec<Pet>,
    pub first: Option<Pet>,
}

#[test]
fn an_internal_tag_is_read_and_written_and_not_a_field() {
    let text =
        r#"{"pets":[{"kind":"cat","lives":9,"price":1.50},{"kind":"dog"},{"kind":"fish","fins":2.0}]}"#;
    let home: Home = json::from_str(text).expect("it fits");
    assert!(matches!(home.pets[1], Pet::Dog(_)));
    assert_eq!(json::to_string(&home).expect("it was read"), text);
    let found = levain::validate(&home).expect_err("a fish is not in the spec");
    assert_eq!(
        found.to_string(),
        "pets[2]: must be one of the variants of the spec"
    );
}

#[test]
fn of_several_tags_of_a_variant_the_first_is_written() {
    let pet: Pet = json::from_str(r#"{"lives":9,"price":1,"kind":"kitten"}"#).expect("it fits");
    assert_eq!(
        json::to_string(&pet).expect("it was read"),
        r#"{"kind":"cat","lives":9,"price":1}"#
    );
}

#[test]
fn a_tag_that_matches_with_content_that_does_not_is_an_error_with_its_path() {
    let text =
        r#"{"pets":[{"kind":"dog"} , {"kind":"cat","lives":"nine","price":1} ],"first":{"kind":"dog"}}"#;
    let error = json::from_str::<Home>(text).expect_err("nine is a string");
    assert_eq!(
        error.to_string(),
        r#"at pets[1].lives: expected an integer, found string "nine""#
    );
    let text = r#"{"pets":[],"first":{"kind":"cat","price":1} }"#;
    let error = json::from_str::<Home>(text).expect_err("lives are missing");
    assert_eq!(error.to_string(), "at first: the property `lives` is missing");
    assert_eq!(error.path().pointer(), "/first");
    assert!(!error.is_syntax());
}

#[test]
fn the_first_untagged_variant_that_drops_nothing_is_taken() {
    let any = |text: &str| json::from_str::<Any>(text).expect("anything is kept");
    assert!(matches!(any(r#"{"lives":9,"price":1.0}"#), Any::Cat(_)));
    assert!(matches!(any(r#"{"barks":true}"#), Any::Dog(_)));
    assert!(matches!(any("{}"), Any::Dog(_)));
    assert!(matches!(any("1.5"), Any::Number(_)));
    assert!(matches!(any("\"1.5\""), Any::Text(_)));
    assert!(matches!(any(r#"[{"lives":9,"price":1.0}]"#), Any::Cats(_)));
    assert!(matches!(any("[7]"), Any::Other(_)));
    assert!(matches!(any("null"), Any::Other(_)));
}

#[test]
fn numbers_keep_their_text_through_every_union() {
    for text in [
        r#"{"kind":"cat","lives":9,"price":123456789012345678901234567890.10}"#,
        r#"{"kind":1e2}"#,
    ] {
        let pet: Pet = json::from_str(text).expect("it fits");
        assert_eq!(json::to_string(&pet).expect("it was read"), text);
    }
    for text in ["[1.00,1e400]", r#"{"lives":1,"price":1.00}"#] {
        let any: Any = json::from_str(text).expect("it fits");
        assert_eq!(json::to_string(&any).expect("it was read"), text);
    }
}

#[test]
fn broken_json_is_a_syntax_error_with_its_location() {
    let error = json::from_str::<Home>("{\"pets\":[\n{\"kind\" \"dog\"}]}").expect_err("no colon");
    assert!(error.is_syntax());
    assert_eq!((error.line(), error.column()), (2, 9));
    let error = json::from_slice::<Home>(b"{\"pets\":[").expect_err("cut short");
    assert!(error.is_syntax(), "{error}");
}
