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
        "at pets[1].lives: expected an integer, found a string"
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

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[levain(equals(version = 1))]
pub struct First {
    pub a: i64,
}

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
pub struct Later {
    #[levain(tag = 2, required)]
    pub version: Option<i64>,
    pub b: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "version", conversions)]
#[non_exhaustive]
pub enum Versioned {
    #[levain(rename = 1)]
    First(First),
    #[levain(rename = 2, fallback)]
    Later(Later),
    #[levain(other)]
    Other(levain::Other<Json>),
}

#[test]
fn tags_are_compared_as_texts_and_written_in_their_own_type() {
    for text in [
        r#"{"version":1,"a":1}"#,
        r#"{"version":"1","a":1}"#,
        r#"{"a":1,"version":1.0}"#,
    ] {
        let read: Versioned = json::from_str(text).expect(text);
        assert!(matches!(read, Versioned::First(_)), "{read:?}");
        assert_eq!(
            json::to_string(&read).expect("it was read"),
            r#"{"version":1,"a":1}"#
        );
    }
    let unknown: Versioned = json::from_str(r#"{"version":"x","a":1}"#).expect("it is JSON");
    assert!(matches!(unknown, Versioned::Other(_)), "{unknown:?}");
}

#[test]
fn a_tag_that_is_not_set_has_its_value_and_a_fallback_none_of_another_variant() {
    let usual = Versioned::from(Later::builder().b(1).build());
    assert_eq!(
        json::to_string(&usual).expect("it is JSON"),
        r#"{"version":2,"b":1}"#
    );
    let chosen = Versioned::from(Later::builder().version(7).build());
    assert_eq!(json::to_string(&chosen).expect("it is JSON"), r#"{"version":7}"#);
    assert!(levain::validate(&chosen).is_ok());
    let wrong = Versioned::from(Later::builder().version(1).build());
    let found = levain::validate(&wrong).expect_err("1 is the first version");
    assert_eq!(
        found.to_string(),
        "version: must not be the value of another variant"
    );
    assert!(json::from_str::<Later>(r#"{"b":1}"#).is_err());
}

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum Scalar {
    #[levain(min = 1, number_text)]
    Int(i64),
    Float(f64),
    #[levain(length = "2..")]
    String(String),
    #[levain(max_items = 2)]
    List(Vec<String>),
    Numbers(Vec<i64>),
    Dog(Box<Dog>),
    #[levain(other)]
    Other(levain::Other<Json>),
}

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum Decimal {
    Number(f64),
    List(Vec<String>),
    #[levain(other)]
    Other(levain::Other<Json>),
}

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
pub struct Scalars {
    pub one: Scalar,
    pub two: Option<Scalar>,
    pub price: Option<Decimal>,
}

#[test]
fn setters_of_a_union_take_what_its_variants_are_made_of() {
    let scalars = Scalars::builder().one(3).two("text").price(2).build();
    assert_eq!(
        json::to_string(&scalars).expect("it is JSON"),
        r#"{"one":3,"two":"text","price":2.0}"#
    );
    let scalars = Scalars::builder()
        .one(0.5)
        .two(Some(["a".to_owned()]))
        .price(vec!["x", "y"])
        .build();
    assert_eq!(
        json::to_string(&scalars).expect("it is JSON"),
        r#"{"one":0.5,"two":["a"],"price":["x","y"]}"#
    );
    let scalars = Scalars::builder().one(Dog { barks: None }).two([1, 2]).build();
    assert_eq!(
        json::to_string(&scalars).expect("it is JSON"),
        r#"{"one":{},"two":[1,2]}"#
    );
}

#[test]
fn constraints_of_a_variant_are_validated_and_recognise_it() {
    for wrong in [
        Scalar::from(0),
        Scalar::from("x"),
        Scalar::from(vec![String::new(); 3]),
    ] {
        assert!(levain::validate(&wrong).is_err(), "{wrong:?}");
    }
    let read = |text: &str| json::from_str::<Scalar>(text).expect(text);
    assert_eq!(read("7"), Scalar::Int(7));
    assert_eq!(read("\"7\""), Scalar::Int(7));
    assert_eq!(read("0"), Scalar::Float(0.0));
    assert_eq!(read("\"ab\""), Scalar::String("ab".to_owned()));
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
pub struct Counts {
    #[levain(number_text)]
    pub one: i64,
    #[levain(items(number_text, max = 9))]
    pub many: Option<Vec<u64>>,
    #[levain(number_text)]
    pub part: Option<f64>,
    pub plain: Option<i64>,
    #[levain(additional_properties, items(number_text))]
    pub others: levain::Map<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, levain::Newtype)]
#[levain(number_text, min = 1)]
pub struct Count(i64);

#[test]
fn texts_of_numbers_are_read_where_a_field_says_so() {
    let counts: Counts =
        json::from_str(r#"{"one":"-12","many":["1",2],"part":"1e3","plain":3,"x":"4"}"#).expect("it fits");
    assert_eq!(
        (counts.one, counts.many.as_deref(), counts.part),
        (-12, Some([1, 2].as_slice()), Some(1000.0))
    );
    assert_eq!(counts.others.get("x"), Some(&4));
    assert_eq!(json::from_str::<Count>("\"3\""), Ok(Count(3)));
    for text in [
        r#"{"one":"1.5"}"#,
        r#"{"one":"a"}"#,
        r#"{"one":1,"plain":"1"}"#,
        r#"{"one":1,"many":["-1"]}"#,
        r#"{"one":1,"part":"NaN"}"#,
    ] {
        assert!(json::from_str::<Counts>(text).is_err(), "{text}");
    }
}
