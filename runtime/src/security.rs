//! Authentication of requests: the security schemes that an API declares, and the credentials that satisfy them.
//!
//! In: the schemes of a spec as constants, and secrets as [`Credentials`]. Out: headers, cookies and query parameters of a request. Does
//! not obtain tokens.

mod credentials;
mod error;
mod head;

pub(crate) use credentials::Requirement;
pub use credentials::{Credentials, Secret};
pub use error::{SecurityError, Unsatisfied, UnsatisfiedScheme};
pub(crate) use head::Head;

/// What an endpoint requires: the credentials of all schemes in one of these sets. An empty set means that the endpoint may be called
/// anonymously; an empty list, that the spec declares nothing.
pub type Security = &'static [&'static [SecurityScheme]];

/// Whether a request carries a bearer token (RFC 6750).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Auth {
    /// It carries none.
    None,
    /// It may carry one.
    Optional,
    /// It must carry one.
    Bearer,
}

/// A security scheme of an API (OpenAPI 3.1.1, section 4.8.27). A generated client has a constant for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SecurityScheme {
    name: &'static str,
    kind: SchemeKind,
    flows: &'static [OAuthFlow],
    scopes: &'static [&'static str],
}

/// The type of a security scheme, and where its secret goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SchemeKind {
    /// A key in this header.
    Header(&'static str),
    /// A key in this parameter of the query.
    Query(&'static str),
    /// A key in this cookie.
    Cookie(&'static str),
    /// A user name and a password (RFC 7617).
    Basic,
    /// A bearer token (RFC 6750).
    Bearer,
    /// Another scheme of `Authorization` (RFC 9110, section 11.6.2), by its name.
    Http(&'static str),
    /// A bearer token of OAuth 2 (RFC 6749).
    OAuth2,
    /// A bearer token of `OpenID` Connect, with the URL of its discovery document.
    OpenIdConnect(&'static str),
    /// A client certificate, which the connection presents (RFC 8705).
    MutualTls,
}

/// A flow of OAuth 2, with its URLs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OAuthFlow {
    /// The name in OpenAPI: `authorizationCode`, `clientCredentials`, `implicit`, `password`, `deviceAuthorization`.
    pub name: &'static str,
    /// The authorization endpoint; empty for a flow without one.
    pub authorization_url: &'static str,
    /// The token endpoint; empty for a flow without one.
    pub token_url: &'static str,
    /// The endpoint for refreshing tokens; empty if the spec names none.
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

    /// A user name and a password.
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

    /// A client certificate.
    pub const fn mutual_tls(name: &'static str) -> Self {
        Self::new(name, SchemeKind::MutualTls)
    }

    /// The same scheme, requiring these scopes of a token.
    #[must_use]
    pub const fn with(self, scopes: &'static [&'static str]) -> Self {
        Self { scopes, ..self }
    }

    /// The name in the spec.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The type of the scheme.
    pub const fn kind(&self) -> SchemeKind {
        self.kind
    }

    /// The flows of OAuth 2 that provide a token.
    pub const fn flows(&self) -> &'static [OAuthFlow] {
        self.flows
    }

    /// The scopes that a token must have.
    pub const fn scopes(&self) -> &'static [&'static str] {
        self.scopes
    }

    const fn accepts_token(&self) -> bool {
        matches!(
            self.kind,
            SchemeKind::Bearer | SchemeKind::OAuth2 | SchemeKind::OpenIdConnect(_)
        )
    }

    // Whether both secrets go into `Authorization`, or into the same header, cookie or parameter.
    fn shares_location(&self, other: &Self) -> bool {
        let is_authorization = |kind: SchemeKind| {
            !matches!(
                kind,
                SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) | SchemeKind::MutualTls
            ) || matches!(kind, SchemeKind::Header(name) if name.eq_ignore_ascii_case("authorization"))
        };
        self.kind == other.kind || is_authorization(self.kind) && is_authorization(other.kind)
    }

    // Scopes belong to a use, not to the scheme.
    fn is_same(&self, other: &Self) -> bool {
        (self.name, self.kind) == (other.name, other.kind)
    }
}

/// Whether an endpoint takes a bearer token: required if every set of schemes has one, optional if some have.
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
