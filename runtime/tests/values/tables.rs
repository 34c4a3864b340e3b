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

    // name = "wire name", then how it may be missing, then what `validate` checks beside the type's own constraints:
    // `string` the string itself, `array` the array, `each string` every item, and so on down.
    levain::object! { ShopDetailed {
        id = "id",
        name = "name": string(StringConstraints::new().max_length(50)),
        note = "note" optional,
        price = "price" nullable,
        r#box = "box" optional nullable,
        near = "near" optional: array(ArrayConstraints::new().max_items(3)),
        ..additional
    } }

    levain::builder! { ShopDetailedBuilder of ShopDetailed, missing {
        required {
            id(P0, "the required field `id` is not set"): i64,
            name(P1, "the required field `name` is not set"): String,
        },
        nullable { price(P2, "the required field `price` is not set", price_null): UInt },
        optional { note: String, near: Vec<ShopDetailed> },
        optional nullable { r#box(box_null): String },
        ..additional: levain::Map<levain::Json>
    } }
}

/// The alternatives of a body: told apart by a constant, by a tag, or untagged.
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

    // By a constant or tag member. `union!` also takes `untagged`: the first alternative that reads without an error and
    // violates no constraint wins, else the first that reads; and `tag "kind"` when the variants do not hold the tag.
    levain::union! { TokenBody variant_field "grant_type" {
        AuthorizationCode(AuthorizationCode) = "code",
        RefreshToken(ByRefreshToken) = "refresh_token",
    } }
}
