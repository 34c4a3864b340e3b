//! Types with fields, and a choice between them.

/// An object: public fields, `#[non_exhaustive]`, a builder.
pub mod shop {
    use crate::scalars::numbers::UInt;

    /// A shop.
    #[derive(Clone, PartialEq)]
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
        name = "name": text(TextRules::new().max_length(50)),
        note = "note" optional,
        price = "price" nullable,
        r#box = "box" optional nullable,
        near = "near" optional: list(ListRules::new().max_items(3)),
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
    use crate::scalars::api_client::ApiClient;
    use crate::scalars::oauth_types::{Code, CodeVerifier, RefreshToken};

    /// By authorization code.
    #[derive(Clone, PartialEq, Eq, Hash)]
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
    #[derive(Clone, PartialEq, Eq, Hash)]
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
