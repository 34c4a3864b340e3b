//! Objects, and a union of them.

/// An object: public fields, `#[non_exhaustive]`, a builder.
pub mod shop {
    use super::super::scalars::numbers::UInt;

    /// A shop.
    #[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
    #[non_exhaustive]
    pub struct ShopDetailed {
        /// Its number.
        pub id: i64,
        /// Its name, at most 50 characters.
        #[levain(length = "..=50")]
        pub name: String,
        /// Absent, or the note.
        pub note: Option<String>,
        /// Null, or the price.
        #[levain(nullable)]
        pub price: Option<UInt>,
        /// Absent, null, or the box.
        pub r#box: Option<Option<String>>,
        /// Shops near it.
        #[levain(max_items = 3)]
        pub near: Option<Vec<ShopDetailed>>,
        /// Additional properties.
        #[levain(additional_properties)]
        pub additional: levain::Map<levain::Json>,
    }
}

/// The variants of a body, recognised by a constant.
pub mod token {
    use super::super::scalars::api_client::ApiClient;
    use super::super::scalars::oauth_types::{Code, CodeVerifier, RefreshToken};

    /// By authorization code.
    // A constant is written, checked when read, and no field.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Object)]
    #[levain(equals(grant_type = "code"))]
    #[non_exhaustive]
    pub struct AuthorizationCode {
        pub client_id: ApiClient,
        pub code: Code,
        pub code_verifier: CodeVerifier,
    }

    /// By refresh token.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Object)]
    #[levain(equals(grant_type = "refresh_token"))]
    #[non_exhaustive]
    pub struct ByRefreshToken {
        pub refresh_token: RefreshToken,
    }

    impl ByRefreshToken {
        /// For the test; generated code has a builder.
        pub fn new(refresh_token: RefreshToken) -> Self {
            Self { refresh_token }
        }
    }

    // By a property that is a constant or a tag of its own. Besides, there are `untagged`, which takes the first variant that reads without
    // an error and without a violation, or else the first that reads; and `tag = "kind"` when the tag is no field of the variants.
    /// The ways to get a token.
    #[derive(Clone, Debug, PartialEq, levain::Union)]
    #[levain(variant_field = "grant_type")]
    #[non_exhaustive]
    pub enum TokenBody {
        /// By authorization code.
        #[levain(rename = "code")]
        AuthorizationCode(AuthorizationCode),
        /// By refresh token.
        #[levain(rename = "refresh_token")]
        RefreshToken(ByRefreshToken),
        /// A variant that is not in the spec.
        #[levain(other)]
        Other(levain::Other<levain::Json>),
    }
}
