//! How a request proves who asks, as written: the schemes of an API, and which of them an endpoint wants.

use crate::diagnostics::location::{Location, Spanned};

/// A way to prove who asks.
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityScheme {
    /// Where it stands.
    pub location: Location,
    /// What it is.
    pub kind: SecurityKind,
    /// What is said about it.
    pub doc: Option<String>,
    /// Whether it is to be left.
    pub is_deprecated: bool,
}

/// What a security scheme is.
#[derive(Clone, Debug, PartialEq)]
pub enum SecurityKind {
    /// A key in a parameter.
    ApiKey {
        /// Where the key is written.
        location: ApiKeyIn,
        /// The parameter's name.
        name: String,
    },
    /// User name and password (RFC 7617).
    Basic,
    /// A bearer token (RFC 6750), with what is said of its format.
    Bearer(Option<String>),
    /// Another scheme of `Authorization`, by its name.
    Http(String),
    /// OAuth 2.
    OAuth2(Vec<OAuthFlow>),
    /// `OpenID` Connect, by the URL of its discovery document.
    OpenIdConnect(String),
    /// A certificate of the client.
    MutualTls,
    /// One that is not known, by the word it is called.
    Unknown(String),
}

/// Where the key of an API is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApiKeyIn {
    /// In the query.
    Query,
    /// As a header.
    Header,
    /// As a cookie.
    Cookie,
}

/// A flow of OAuth 2.
#[derive(Clone, Debug, PartialEq)]
pub struct OAuthFlow {
    /// Its name in OpenAPI 3: `authorizationCode`, `clientCredentials`, `implicit`, `password`, `deviceAuthorization`.
    pub name: String,
    /// Where users are sent.
    pub authorization_url: Option<String>,
    /// Where tokens are had.
    pub token_url: Option<String>,
    /// Where tokens are renewed.
    pub refresh_url: Option<String>,
    /// The scopes with what they allow, in the order of the spec.
    pub scopes: Vec<(Spanned<String>, Option<String>)>,
}

/// Schemes that must all be met.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct SecurityRequirement {
    /// The schemes by their key in `Spec::security_schemes`, each with the scopes it must hold. None: anyone may ask.
    pub schemes: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
}
