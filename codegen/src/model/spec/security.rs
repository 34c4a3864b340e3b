//! Security as written: the schemes of an API, and which of them an endpoint requires.

use crate::diagnostics::location::{Location, Spanned};

/// A security scheme: one way to authenticate requests.
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityScheme {
    /// Its location.
    pub location: Location,
    /// The type of the scheme.
    pub kind: SecurityKind,
    /// Its description.
    pub doc: Option<String>,
    /// Whether it is deprecated.
    pub is_deprecated: bool,
}

/// The type of a security scheme.
#[derive(Clone, Debug, PartialEq)]
pub enum SecurityKind {
    /// An API key in a query parameter, a header or a cookie.
    ApiKey {
        /// The position of the key.
        location: ApiKeyIn,
        /// The name of the parameter, header or cookie.
        name: String,
    },
    /// A user name and a password (RFC 7617).
    Basic,
    /// A bearer token (RFC 6750), and its format if that is documented.
    Bearer(Option<String>),
    /// Another scheme of the header `Authorization`, by its name.
    Http(String),
    /// OAuth 2.
    OAuth2(Vec<OAuthFlow>),
    /// `OpenID` Connect, by the URL of its discovery document.
    OpenIdConnect(String),
    /// A client certificate (mutual TLS).
    MutualTls,
    /// A type that is not known, as it was written.
    Unknown(String),
}

/// The position of an API key (OpenAPI's `in`).
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
    /// The authorization endpoint, which users open in a browser.
    pub authorization_url: Option<String>,
    /// The token endpoint.
    pub token_url: Option<String>,
    /// The endpoint that refreshes tokens.
    pub refresh_url: Option<String>,
    /// The scopes and their descriptions, in the order of the spec.
    pub scopes: Vec<(Spanned<String>, Option<String>)>,
}

/// Security schemes that a request must satisfy together.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct SecurityRequirement {
    /// The schemes by their key in `Spec::security_schemes`, each with the scopes that it requires. Empty if no authentication is
    /// required.
    pub schemes: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
}
