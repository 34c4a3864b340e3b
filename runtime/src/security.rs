//! How requests prove who asks: what an API declares, and the credentials that meet it.
//!
//! In: the schemes of a spec as constants, secrets as [`Credentials`]. Out: headers, cookies and query parameters of a request.
//! Fetches no token.

mod credentials;
mod error;
mod head;

pub(crate) use credentials::Requirement;
pub use credentials::{Credentials, Secret};
pub use error::{SecurityError, Unsatisfied, UnsatisfiedScheme};
pub(crate) use head::Head;

/// What an endpoint asks for: one of these sets is enough, and all schemes of a set are given together. A set of none says that
/// anyone may ask; an empty list, that nothing is said.
pub type Security = &'static [&'static [SecurityScheme]];

/// How a request proves who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Auth {
    /// It does not.
    None,
    /// A bearer token may be sent (RFC 6750).
    Optional,
    /// A bearer token must be sent (RFC 6750).
    Bearer,
}

/// A way to prove who asks, as an API declares it.
///
/// Generated code has a constant for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SecurityScheme {
    name: &'static str,
    kind: SchemeKind,
    flows: &'static [OAuthFlow],
    scopes: &'static [&'static str],
}

/// What a security scheme is, and where its secret goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SchemeKind {
    /// A key in this header.
    Header(&'static str),
    /// A key in this parameter of the query.
    Query(&'static str),
    /// A key in this cookie.
    Cookie(&'static str),
    /// User name and password (RFC 7617).
    Basic,
    /// A bearer token (RFC 6750).
    Bearer,
    /// Another scheme of `Authorization` (RFC 9110, section 11.6.2), by its name.
    Http(&'static str),
    /// A bearer token by OAuth 2 (RFC 6749).
    OAuth2,
    /// A bearer token by `OpenID` Connect, with the URL of its discovery document.
    OpenIdConnect(&'static str),
    /// A certificate of the client, which the connection holds (RFC 8705).
    MutualTls,
}

/// A flow of OAuth 2, with where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OAuthFlow {
    /// Its name in OpenAPI: `authorizationCode`, `clientCredentials`, `implicit`, `password`, `deviceAuthorization`.
    pub name: &'static str,
    /// Where users are sent; empty where the flow sends them nowhere.
    pub authorization_url: &'static str,
    /// Where tokens are had; empty where the flow has them elsewhere.
    pub token_url: &'static str,
    /// Where tokens are renewed; empty where the spec does not say.
    pub refresh_url: &'static str,
}

impl SecurityScheme {
    const fn new(name: &'static str, kind: SchemeKind) -> Self {
        Self {
            name,
            kind,
            flows: &[],
            scopes: &[],
        }
    }

    /// A key in a header.
    pub const fn header(name: &'static str, header: &'static str) -> Self {
        Self::new(name, SchemeKind::Header(header))
    }

    /// A key in a parameter of the query.
    pub const fn query(name: &'static str, parameter: &'static str) -> Self {
        Self::new(name, SchemeKind::Query(parameter))
    }

    /// A key in a cookie.
    pub const fn cookie(name: &'static str, cookie: &'static str) -> Self {
        Self::new(name, SchemeKind::Cookie(cookie))
    }

    /// User name and password.
    pub const fn basic(name: &'static str) -> Self {
        Self::new(name, SchemeKind::Basic)
    }

    /// A bearer token.
    pub const fn bearer(name: &'static str) -> Self {
        Self::new(name, SchemeKind::Bearer)
    }

    /// Another scheme of `Authorization`.
    pub const fn http(name: &'static str, scheme: &'static str) -> Self {
        Self::new(name, SchemeKind::Http(scheme))
    }

    /// OAuth 2, with its flows.
    pub const fn oauth2(name: &'static str, flows: &'static [OAuthFlow]) -> Self {
        Self {
            flows,
            ..Self::new(name, SchemeKind::OAuth2)
        }
    }

    /// `OpenID` Connect, with the URL of its discovery document.
    pub const fn open_id_connect(name: &'static str, url: &'static str) -> Self {
        Self::new(name, SchemeKind::OpenIdConnect(url))
    }

    /// A certificate of the client.
    pub const fn mutual_tls(name: &'static str) -> Self {
        Self::new(name, SchemeKind::MutualTls)
    }

    /// The same scheme where a token must hold these scopes.
    #[must_use]
    pub const fn with(self, scopes: &'static [&'static str]) -> Self {
        Self { scopes, ..self }
    }

    /// Its name in the spec.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What it is.
    pub const fn kind(&self) -> SchemeKind {
        self.kind
    }

    /// The flows of OAuth 2 that give a token.
    pub const fn flows(&self) -> &'static [OAuthFlow] {
        self.flows
    }

    /// The scopes that a token must hold.
    pub const fn scopes(&self) -> &'static [&'static str] {
        self.scopes
    }

    const fn accepts_token(&self) -> bool {
        matches!(
            self.kind,
            SchemeKind::Bearer | SchemeKind::OAuth2 | SchemeKind::OpenIdConnect(_)
        )
    }

    // Whether both secrets stand in `Authorization`, or in one header, cookie or parameter.
    fn shares_location(&self, other: &Self) -> bool {
        let is_authorization = |kind: SchemeKind| {
            !matches!(
                kind,
                SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) | SchemeKind::MutualTls
            ) || matches!(kind, SchemeKind::Header(name) if name.eq_ignore_ascii_case("authorization"))
        };
        self.kind == other.kind || is_authorization(self.kind) && is_authorization(other.kind)
    }

    // Scopes are of a use, not of the scheme.
    fn is_same(&self, other: &Self) -> bool {
        (self.name, self.kind) == (other.name, other.kind)
    }
}

/// Whether what an endpoint asks for is a bearer token: where every set has one it must be sent, where some have it may be.
pub(crate) const fn auth_of(security: Security) -> Auth {
    let (mut with, mut set) = (0, 0);
    while set < security.len() {
        let mut scheme = 0;
        while scheme < security[set].len() {
            if security[set][scheme].accepts_token() {
                with += 1;
                break;
            }
            scheme += 1;
        }
        set += 1;
    }
    if with == 0 {
        Auth::None
    } else if with == security.len() {
        Auth::Bearer
    } else {
        Auth::Optional
    }
}
