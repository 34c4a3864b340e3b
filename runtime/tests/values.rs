//! The values of a client written by hand as `levain generate` writes it: what `by_hand.rs` has of types, without the
//! endpoints.

#![allow(missing_docs, reason = "a test, not a library")]
#![allow(clippy::option_option, reason = "absent and null are two things")]

/// The markers of the versions.
pub mod versions {
    /// Version 1.7.0.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum V1_7_0 {}

    impl levain::Version for V1_7_0 {
        const VERSION: &'static str = "1.7.0";
    }
}

/// A newtype over text, with rules that can be checked in a const.
pub mod api_client {
    /// The id of an application.
    ///
    /// One or more characters of `\x20-\x7e` (RFC 6749, appendix A.1).
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct ApiClient(levain::Text);

    levain::text! {
        ApiClient(TextRules::new().min_length(1).chars(CharSet::new("\\x20-\\x7e")))
    }
}

/// Newtypes over text: unconstrained, secret, and with a format.
pub mod oauth_types {
    /// The code that buys an access token.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Code(levain::Text);

    levain::text! { Code }

    /// A token.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct RefreshToken(levain::Text);

    levain::text! { secret RefreshToken(TextRules::new().min_length(1)) }

    /// The S256 hash of the verifier, or the verifier itself.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct CodeChallenge(levain::Text);

    levain::text! { CodeChallenge(TextRules::new().format(Format::PkceChallenge)) }

    /// What proves who asked.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct CodeVerifier(levain::Text);

    levain::text! { secret CodeVerifier(TextRules::new().format(Format::PkceVerifier)) }

    /// What ties the answer to the question.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct State(levain::Text);

    levain::text! { secret State(TextRules::new().format(Format::CsrfState)) }
}

/// Newtypes over numbers and lists.
pub mod numbers {
    /// A whole number that is not negative.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct UInt(i64);

    levain::int! { UInt(IntRules::new().min(0)) }

    /// A share.
    #[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
    pub struct Share(f64);

    levain::float! { Share(FloatRules::new().min(0.0).max(1.0)) }

    /// A switch.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Active(bool);

    levain::bool! { Active }

    /// Some scopes.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct ScopeList(Vec<super::enums::Scope>);

    // The separator only matters where the list is one text: in a query, a header, a form or (declared so) in JSON.
    levain::list! { ScopeList of super::enums::Scope, separator " ", (ListRules::new().min_items(1)) }

    /// Names by language.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Names(levain::Map<String>);

    levain::map! { Names of String }

    /// Any other type under a name of its own.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Extra(levain::Json);

    levain::wrapper! { Extra of levain::Json }
}

/// Enums: open and closed, of text and of whole numbers.
pub mod enums {
    /// What an application may do.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum Scope {
        /// See the user's companies.
        CompanyRead,
        /// Change the user's companies.
        CompanyWrite,
        /// A value that is not in the spec.
        Other(levain::Other<String>),
    }

    // `open`: other values may be sent; without it, `validate` refuses them on the way out.
    levain::text_enum! { open Scope {
        CompanyRead = "company:read",
        CompanyWrite = "company:write",
    } }

    /// How the challenge was made.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum CodeChallengeMethod {
        /// As it is.
        Plain,
        /// Its SHA-256.
        S256,
        /// A value that is not in the spec.
        Other(levain::Other<String>),
    }

    levain::text_enum! { CodeChallengeMethod { Plain = "plain", S256 = "S256" } }

    /// A level.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum Level {
        /// One.
        Value1,
        /// Two.
        Value2,
        /// A value that is not in the spec.
        Other(levain::Other<i64>),
    }

    levain::int_enum! { Level { Value1 = 1, Value2 = 2 } }
}

/// An object: public fields, `#[non_exhaustive]`, a builder.
pub mod shop {
    use super::numbers::UInt;

    /// A shop.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct ShopDetailed {
        /// Its number.
        pub id: i64,
        /// Its name, at most 50 characters.
        pub name: String,
        /// Absent, or the note.
        pub note: Option<String>,
        /// Null, or the price.
        pub price: Option<UInt>,
        /// Absent, null, or the box.
        pub r#box: Option<Option<String>>,
        /// Shops near it.
        pub near: Option<Vec<ShopDetailed>>,
        /// Members that are not in the spec.
        pub additional: levain::Map<levain::Json>,
    }

    // name = "wire name", then how it may be missing, then what `validate` checks beside the type's own rules:
    // `text` the text itself, `list` the list, `each text` every item, and so on down.
    levain::object! { ShopDetailed {
        id = "id",
        name = "name" text(TextRules::new().max_length(50)),
        note = "note" optional,
        price = "price" nullable,
        r#box = "box" optional nullable,
        near = "near" optional list(ListRules::new().max_items(3)),
        ..additional
    } }

    /// Takes the fields of [`ShopDetailed`] one by one.
    ///
    /// Its type parameters say which fields are still missing and may change at any time: use it, do not store it.
    #[derive(Clone, Debug)]
    #[must_use = "`build` makes the `ShopDetailed`"]
    pub struct ShopDetailedBuilder<P0 = levain::Missing, P1 = levain::Missing, P2 = levain::Missing> {
        id: P0,
        name: P1,
        price: P2,
        note: Option<String>,
        r#box: Option<Option<String>>,
        near: Option<Vec<ShopDetailed>>,
        additional: levain::Map<levain::Json>,
    }

    /// What the compiler says while a required field is not set.
    pub mod missing {
        levain::missing! {
            id "the required parameter `id` is not set",
            name "the required parameter `name` is not set",
            price "the required parameter `price` is not set",
        }
    }

    impl ShopDetailed {
        /// Starts with every field unset.
        pub fn builder() -> ShopDetailedBuilder {
            ShopDetailedBuilder {
                id: levain::Missing,
                name: levain::Missing,
                price: levain::Missing,
                note: None,
                r#box: None,
                near: None,
                additional: levain::Map::new(),
            }
        }
    }

    impl<P0, P1, P2> ShopDetailedBuilder<P0, P1, P2> {
        /// Its number.
        pub fn id(self, id: impl Into<i64>) -> ShopDetailedBuilder<i64, P1, P2> {
            let Self {
                id: _,
                name,
                price,
                note,
                r#box,
                near,
                additional,
            } = self;
            ShopDetailedBuilder {
                id: id.into(),
                name,
                price,
                note,
                r#box,
                near,
                additional,
            }
        }

        /// Its name, at most 50 characters.
        pub fn name(self, name: impl Into<String>) -> ShopDetailedBuilder<P0, String, P2> {
            let Self {
                id,
                name: _,
                price,
                note,
                r#box,
                near,
                additional,
            } = self;
            ShopDetailedBuilder {
                id,
                name: name.into(),
                price,
                note,
                r#box,
                near,
                additional,
            }
        }

        /// Null, or the price.
        pub fn price(self, price: impl Into<UInt>) -> ShopDetailedBuilder<P0, P1, Option<UInt>> {
            let Self {
                id,
                name,
                price: _,
                note,
                r#box,
                near,
                additional,
            } = self;
            ShopDetailedBuilder {
                id,
                name,
                price: Some(price.into()),
                note,
                r#box,
                near,
                additional,
            }
        }

        /// Sends `price` as null.
        pub fn price_null(self) -> ShopDetailedBuilder<P0, P1, Option<UInt>> {
            let Self {
                id,
                name,
                price: _,
                note,
                r#box,
                near,
                additional,
            } = self;
            ShopDetailedBuilder {
                id,
                name,
                price: None,
                note,
                r#box,
                near,
                additional,
            }
        }

        /// Absent, or the note.
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Absent, null, or the box.
        pub fn r#box(mut self, r#box: impl Into<String>) -> Self {
            self.r#box = Some(Some(r#box.into()));
            self
        }

        /// Sends `box` as null.
        pub fn box_null(mut self) -> Self {
            self.r#box = Some(None);
            self
        }

        /// Shops near it.
        pub fn near(mut self, near: impl Into<Vec<ShopDetailed>>) -> Self {
            self.near = Some(near.into());
            self
        }

        /// Members that are not in the spec.
        pub fn additional(mut self, additional: levain::Map<levain::Json>) -> Self {
            self.additional = additional;
            self
        }

        /// Makes the `ShopDetailed`.
        pub fn build(self) -> ShopDetailed
        where
            P0: missing::id<i64>,
            P1: missing::name<String>,
            P2: missing::price<Option<UInt>>,
        {
            let Self {
                id,
                name,
                price,
                note,
                r#box,
                near,
                additional,
            } = self;
            ShopDetailed {
                id: id.given(),
                name: name.given(),
                price: price.given(),
                note,
                r#box,
                near,
                additional,
            }
        }
    }
}

/// The alternatives of a body: told apart by a constant, by a tag, or by shape.
pub mod token {
    use super::api_client::ApiClient;
    use super::oauth_types::{Code, CodeVerifier, RefreshToken};

    /// By authorization code.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct AuthorizationCode {
        pub client_id: ApiClient,
        pub code: Code,
        pub code_verifier: CodeVerifier,
    }

    // `"name" = value` is a constant: written, checked when read, and no field.
    levain::object! { AuthorizationCode {
        "grant_type" = "code",
        client_id = "client_id",
        code = "code",
        code_verifier = "code_verifier",
    } }

    /// By refresh token.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct ByRefreshToken {
        pub refresh_token: RefreshToken,
    }

    levain::object! { ByRefreshToken {
        "grant_type" = "refresh_token",
        refresh_token = "refresh_token",
    } }

    impl ByRefreshToken {
        /// For the test; generated code has a builder.
        pub fn new(refresh_token: RefreshToken) -> Self {
            Self { refresh_token }
        }
    }

    /// The ways to get a token.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum TokenBody {
        /// By authorization code.
        AuthorizationCode(AuthorizationCode),
        /// By refresh token.
        RefreshToken(ByRefreshToken),
        /// An alternative that is not in the spec.
        Other(levain::Other<levain::Json>),
    }

    // By a constant or tag member. `union!` also takes `by shape`: the first alternative that reads without an error and
    // breaks no rule wins, else the first that reads; and `tag "kind" outside` when the variants do not hold the tag.
    levain::union! { TokenBody by "grant_type" {
        AuthorizationCode(AuthorizationCode) = "code",
        RefreshToken(ByRefreshToken) = "refresh_token",
    } }
}

mod claims {
    use levain::{Check, Direction, json};

    use super::api_client::ApiClient;
    use super::enums::{CodeChallengeMethod, Level, Scope};
    use super::numbers::{Active, Names, ScopeList, Share, UInt};
    use super::oauth_types::{Code, CodeVerifier, RefreshToken};
    use super::shop::ShopDetailed;
    use super::token::{ByRefreshToken, TokenBody};

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
    fn constructors_refuse_what_breaks_a_rule_and_reading_keeps_it() {
        assert!("".parse::<ApiClient>().is_err());
        assert!(UInt::try_from(-1).is_err());
        let kept: ApiClient = json::from_str("\"\"").expect("reading checks no rule");
        assert_eq!(levain::validate(&kept).expect_err("it is too short").len(), 1);
        let kept: UInt = json::from_str("-1").expect("reading checks no rule");
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
    fn absent_and_null_stay_what_they_were_in_all_four_shapes() {
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
    fn an_absent_or_null_member_that_may_not_be_is_refused_with_its_path() {
        for (text, error) in [
            (r#"{"id":1,"price":null}"#, "the member `name` is missing"),
            (r#"{"id":1,"name":"a"}"#, "the member `price` is missing"),
            (
                r#"{"id":1,"name":"a","price":1,"note":null}"#,
                "at note: expected a value, found null",
            ),
            (
                r#"{"id":null,"name":"a","price":1}"#,
                "at id: expected a whole number, found null",
            ),
            (
                r#"{"id":1,"name":"a","price":1,"near":[{"id":2,"name":"b","price":1},{"id":"x","name":"b"}]}"#,
                r#"at near[1].id: expected a whole number, found string "x""#,
            ),
            (
                "{\"id\":1,\"name\":\"a\",\"price\":1,\n  \"near\":[{\"id\":2,\"name\":\"b\" ,\"price\":1} , {\"name\":\"b\"}]}",
                "at near[1]: the member `id` is missing",
            ),
            (
                r#"{"id":1,"name":["a"],"price":1}"#,
                "at name: expected a string, found sequence",
            ),
            (
                r#"{"id":1,"name":"a","price":{}}"#,
                "at price: expected a whole number, found map",
            ),
            (
                r#"{"id":1,"name":"a","price":true}"#,
                "at price: expected a whole number, found boolean `true`",
            ),
        ] {
            let found = json::from_str::<ShopDetailed>(text).expect_err(text).to_string();
            assert_eq!(found, error, "{text}");
        }
    }

    #[test]
    fn a_member_that_stands_twice_has_its_last_value() {
        let shop: ShopDetailed =
            json::from_str(r#"{"id":1,"name":"a","id":2,"price":1}"#).expect("it is lenient");
        assert_eq!(shop.id, 2);
    }

    #[test]
    fn every_violation_is_reported_with_its_path() {
        let mut shop = shop();
        shop.name = "x".repeat(51);
        shop.price = Some(json::from_str("-1").expect("reading checks no rule"));
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
    fn an_unknown_value_is_kept_and_may_be_sent_only_where_the_list_is_open() {
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
            Check::all(Direction::Received, |check| levain::Checked::check(
                &method, check
            ))
            .is_ok()
        );
        assert!("S512".parse::<CodeChallengeMethod>().is_err());
        assert_eq!("S256".parse(), Ok(CodeChallengeMethod::S256));
        assert_eq!(Scope::from("company:write"), Scope::CompanyWrite);
    }

    #[test]
    fn whole_numbers_can_be_enums() {
        let levels: Vec<Level> = json::from_str("[1,2,3]").expect("3 is kept");
        assert_eq!(levels.iter().map(Level::value).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(Level::ALL, [Level::Value1, Level::Value2]);
        assert!(Level::try_from(3).is_err());
    }

    #[test]
    fn a_constant_tells_alternatives_apart_and_is_written() {
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
        let error = json::from_str::<Vec<TokenBody>>(wrong).expect_err("a list is no text");
        assert_eq!(
            error.to_string(),
            "at [0].refresh_token: expected a string, found sequence"
        );

        let wrong = r#"{"grant_type":"code","refresh_token":"r"}"#;
        let error = json::from_str::<ByRefreshToken>(wrong).expect_err("the constant differs");
        assert_eq!(
            error.to_string(),
            "at grant_type: expected `refresh_token`, found \"code\""
        );
        let error = json::from_str::<ByRefreshToken>(r#"{"refresh_token":"r"}"#).expect_err("no constant");
        assert_eq!(error.to_string(), "the member `grant_type` is missing");
    }

    #[test]
    fn lists_dictionaries_and_truth_values_are_what_they_hold() {
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
}
