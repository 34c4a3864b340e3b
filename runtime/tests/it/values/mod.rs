//! The values of a client written by hand as `levain generate` writes it, without endpoints.

#![allow(missing_docs, reason = "a test, not a library")]
#![allow(clippy::option_option, reason = "absent and null are two things")]

#[allow(dead_code, reason = "some types are only to compile")]
mod scalars;
mod tables;

use levain::{Direction, Validation, json};

use scalars::api_client::ApiClient;
use scalars::enums::{CodeChallengeMethod, Level, Scope};
use scalars::numbers::{Active, Names, ScopeList, Share, UInt};
use scalars::oauth_types::{Code, CodeVerifier, RefreshToken};
use tables::shop::ShopDetailed;
use tables::token::{ByRefreshToken, TokenBody};

const APP: ApiClient = ApiClient::from_static("264ade60");

fn shop() -> ShopDetailed {
    ShopDetailed::builder()
        .id(1)
        .name("De Korenaar")
        .price(UInt::from_static(3))
        .build()
}

#[test]
fn values_can_be_made_in_a_const_and_as_literals() {
    assert_eq!(APP, "264ade60");
    assert_eq!(levain::literal!(UInt, 3).get(), 3);
    assert_eq!(levain::literal!(Share, 0.5).to_string(), "0.5");
    assert_eq!(levain::literal!(Code, "abc").as_str(), "abc");
}

#[test]
fn constructors_validate_and_reading_does_not() {
    assert!("".parse::<ApiClient>().is_err());
    assert!(UInt::try_from(-1).is_err());
    let kept: ApiClient = json::from_str("\"\"").expect("reading checks no constraint");
    assert_eq!(levain::validate(&kept).expect_err("it is too short").len(), 1);
    let kept: UInt = json::from_str("-1").expect("reading checks no constraint");
    assert!(levain::validate(&kept).is_err());
}

#[test]
fn a_secret_is_not_in_debug_nor_in_an_error() {
    let error = CodeVerifier::new("correct horse battery staple").expect_err("it has spaces");
    assert!(!format!("{error} {error:?}").contains("correct"), "{error}");

    let token = RefreshToken::new("abracadabra").expect("it is long enough");
    assert_eq!(format!("{token:?}"), "RefreshToken(…)");
    let body = TokenBody::RefreshToken(ByRefreshToken::new(token));
    assert!(!format!("{body:?}").contains("abracadabra"));
}

#[test]
fn absent_and_null_are_written_as_they_were_read() {
    for text in [
        r#"{"id":1,"name":"a","price":null}"#,
        r#"{"id":1,"name":"a","note":"n","price":2}"#,
        r#"{"id":1,"name":"a","price":2,"box":null}"#,
        r#"{"id":1,"name":"a","price":2,"box":"b","near":[{"id":2,"name":"b","price":null}],"more":[1.50,{}]}"#,
    ] {
        let shop: ShopDetailed = json::from_str(text).expect(text);
        assert_eq!(json::to_string(&shop).expect("it was read"), text);
    }
}

#[test]
fn an_absent_or_null_property_that_is_required_is_an_error_with_its_path() {
    for (text, error) in [
        (r#"{"id":1,"price":null}"#, "the property `name` is missing"),
        (r#"{"id":1,"name":"a"}"#, "the property `price` is missing"),
        (
            r#"{"id":null,"name":"a","price":1}"#,
            "at id: expected an integer, found null",
        ),
        (
            r#"{"id":1,"name":"a","price":1,"near":[{"id":2,"name":"b","price":1},{"id":"x","name":"b"}]}"#,
            "at near[1].id: expected an integer, found a string",
        ),
        (
            "{\"id\":1,\"name\":\"a\",\"price\":1,\n  \"near\":[{\"id\":2,\"name\":\"b\" ,\"price\":1} , {\"name\":\"b\"}]}",
            "at near[1]: the property `id` is missing",
        ),
        (
            r#"{"id":1,"name":["a"],"price":1}"#,
            "at name: expected a string, found an array",
        ),
        (
            r#"{"id":1,"name":"a","price":{}}"#,
            "at price: expected an integer, found an object",
        ),
        (
            r#"{"id":1,"name":"a","price":true}"#,
            "at price: expected an integer, found a boolean",
        ),
    ] {
        let found = json::from_str::<ShopDetailed>(text).expect_err(text).to_string();
        assert_eq!(found, error, "{text}");
    }
}

#[test]
fn a_repeated_property_has_its_last_value() {
    let shop: ShopDetailed =
        json::from_str(r#"{"id":1,"name":"a","id":2,"price":1}"#).expect("it is lenient");
    assert_eq!(shop.id, 2);
    let shop: ShopDetailed =
        json::from_str(r#"{"id":1,"name":"a","note":"n","note":null,"price":1}"#).expect("null is absent");
    assert_eq!(shop.note, None);
}

#[test]
fn every_violation_is_reported_with_its_path() {
    let mut shop = shop();
    shop.name = "x".repeat(51);
    shop.price = Some(json::from_str("-1").expect("reading checks no constraint"));
    shop.near = Some(vec![self::shop(), shop.clone(), self::shop(), self::shop()]);
    let found = levain::validate(&shop).expect_err("much is wrong");
    let paths: Vec<String> = found.iter().map(|violation| violation.path.to_string()).collect();
    assert_eq!(paths, ["name", "price", "near[1].name", "near[1].price", "near"]);
    assert_eq!(
        found.iter().next().expect("there are five").path.pointer(),
        "/name"
    );
}

#[test]
fn an_unknown_value_is_read_and_may_be_sent_only_by_an_open_enum() {
    let scopes: ScopeList = json::from_str(r#"["company:read","company:bake"]"#).expect("it is kept");
    assert_eq!(scopes[0], Scope::CompanyRead);
    assert_eq!(scopes[1].as_str(), "company:bake");
    assert!(!scopes[1].is_known());
    assert!(levain::validate(&scopes).is_ok());
    assert_eq!(
        json::to_string(&scopes).expect("it was read"),
        r#"["company:read","company:bake"]"#
    );

    let method: CodeChallengeMethod = json::from_str("\"S512\"").expect("it is kept");
    let sent = levain::validate(&method)
        .expect_err("the list is closed")
        .to_string();
    assert_eq!(sent, "must be one of `plain`, `S256`");
    assert!(
        Validation::run(Direction::Received, |validation| levain::Validate::validate_into(
            &method, validation
        ))
        .is_ok()
    );
    assert!("S512".parse::<CodeChallengeMethod>().is_err());
    assert_eq!("S256".parse(), Ok(CodeChallengeMethod::S256));
    assert_eq!(Scope::from("company:write"), Scope::CompanyWrite);
}

#[test]
fn integers_can_be_enums() {
    let levels: Vec<Level> = json::from_str("[1,2,3]").expect("3 is kept");
    assert_eq!(levels.iter().map(Level::value).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(Level::ALL, [Level::Value1, Level::Value2]);
    assert!(Level::try_from(3).is_err());
}

#[test]
fn a_constant_distinguishes_variants_and_is_written() {
    let text = r#"{"grant_type":"refresh_token","refresh_token":"r"}"#;
    let body: TokenBody = json::from_str(text).expect("it fits");
    assert!(matches!(&body, TokenBody::RefreshToken(_)));
    assert_eq!(json::to_string(&body).expect("it was read"), text);

    let other = r#"{"grant_type":"barter","price":1.50e1}"#;
    let body: TokenBody = json::from_str(other).expect("it is kept");
    assert_eq!(json::to_string(&body).expect("it was read"), other);
    assert_eq!(
        levain::validate(&body).expect_err("it is not in the spec").len(),
        1
    );

    let wrong = r#"[{"grant_type":"refresh_token","refresh_token":["r"]}]"#;
    let error = json::from_str::<Vec<TokenBody>>(wrong).expect_err("an array is no string");
    assert_eq!(
        error.to_string(),
        "at [0].refresh_token: expected a string, found an array"
    );

    let wrong = r#"{"grant_type":"code","refresh_token":"r"}"#;
    let error = json::from_str::<ByRefreshToken>(wrong).expect_err("the constant differs");
    assert_eq!(
        error.to_string(),
        "at grant_type: expected `refresh_token`, found another string"
    );
    let error = json::from_str::<ByRefreshToken>(r#"{"refresh_token":"r"}"#).expect_err("no constant");
    assert_eq!(error.to_string(), "the property `grant_type` is missing");
}

#[test]
fn newtypes_over_arrays_maps_and_booleans_are_transparent() {
    let scopes = ScopeList::from([Scope::CompanyRead]);
    assert_eq!(scopes.iter().count(), 1);
    assert_eq!(
        levain::validate(&ScopeList::from([]))
            .expect_err("one at least")
            .len(),
        1
    );
    let names: Names = json::from_str(r#"{"nl":"brood","fr":"pain"}"#).expect("it fits");
    assert_eq!(names.get("fr").map(String::as_str), Some("pain"));
    assert!(Active::from(true).get());
}
