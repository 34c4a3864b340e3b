//! Why credentials do not satisfy what an endpoint requires.

use std::error::Error;
use std::fmt;

use super::{SchemeKind, SecurityScheme};

/// The error of credentials that do not satisfy what an endpoint requires.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SecurityError {
    /// The name of the endpoint in the spec.
    pub endpoint: &'static str,
    /// The unsatisfied schemes of each set, in the order of the spec; one satisfied set would be enough.
    pub unsatisfied: Vec<Vec<UnsatisfiedScheme>>,
}

/// A scheme that the credentials do not satisfy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnsatisfiedScheme {
    /// The scheme, with the required scopes.
    pub scheme: SecurityScheme,
    /// Why it is not satisfied.
    pub reason: Unsatisfied,
}

/// Why a scheme is not satisfied.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unsatisfied {
    /// There is no secret for it.
    NotGiven,
    /// The token does not have these scopes.
    MissingScopes(Vec<&'static str>),
    /// The secret is of another type: a user name and password for a token, or a user name that contains a colon.
    WrongKind,
    /// The secret contains characters that are not allowed where it goes.
    NotWritable,
    /// The secret would be sent over plain `http` to another machine.
    PlainHttp,
    /// Another scheme of the same set writes a different secret to the same header, cookie or parameter.
    Conflict,
}

impl fmt::Display for SecurityError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` requires ", self.endpoint)?;
        for (index, set) in self.unsatisfied.iter().enumerate() {
            formatter.write_str(if index > 0 { "; or " } else { "" })?;
            for (index, missing) in set.iter().enumerate() {
                formatter.write_str(if index > 0 { " and " } else { "" })?;
                missing.fmt(formatter)?;
            }
        }
        Ok(())
    }
}

impl Error for SecurityError {}

impl fmt::Display for UnsatisfiedScheme {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = &self.scheme;
        write!(formatter, "{} (`{}`", scheme.kind, scheme.name)?;
        if !scheme.scopes.is_empty() {
            write!(formatter, " with the scopes `{}`", scheme.scopes.join("`, `"))?;
        }
        formatter.write_str("), ")?;
        match &self.reason {
            Unsatisfied::NotGiven => {
                formatter.write_str("which is missing: ")?;
                how_to_give(scheme, formatter)
            }
            Unsatisfied::MissingScopes(lacking) => write!(
                formatter,
                "and the token does not have `{}`: request one that has",
                lacking.join("`, `")
            ),
            Unsatisfied::WrongKind => {
                formatter.write_str("and the secret is of another type: ")?;
                how_to_give(scheme, formatter)
            }
            Unsatisfied::NotWritable => {
                formatter.write_str("and the secret contains characters that are not allowed there")
            }
            Unsatisfied::PlainHttp => formatter.write_str(
                "and it would be sent over plain `http`, where everyone on the way can read it: use `https`, or allow it by \
                 `Credentials::over_plain_http` or by the client's `plain_http`",
            ),
            Unsatisfied::Conflict => formatter.write_str(
                "and another scheme writes a different secret there: give both schemes the same secret",
            ),
        }
    }
}

fn how_to_give(scheme: &SecurityScheme, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    match scheme.kind {
        SchemeKind::Basic => formatter.write_str("use `Credentials::basic`, or `give` for this scheme alone"),
        SchemeKind::MutualTls => {
            formatter.write_str("configure it in the HTTP client, and call `Credentials::certificate`")
        }
        _ if scheme.accepts_token() => {
            formatter.write_str("use `Credentials::bearer`, or `give` for this scheme alone")
        }
        _ => formatter.write_str("use `Credentials::give`"),
    }
}

impl fmt::Display for SchemeKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(name) => write!(formatter, "a key in the header `{name}`"),
            Self::Query(name) => write!(formatter, "a key in the query parameter `{name}`"),
            Self::Cookie(name) => write!(formatter, "a key in the cookie `{name}`"),
            Self::Basic => formatter.write_str("a user name and password in `Authorization`"),
            Self::Bearer => formatter.write_str("a bearer token in `Authorization`"),
            Self::Http(scheme) => write!(
                formatter,
                "credentials of the scheme `{scheme}` in `Authorization`"
            ),
            Self::OAuth2 => formatter.write_str("an OAuth 2 token in `Authorization`"),
            Self::OpenIdConnect(_) => formatter.write_str("an OpenID Connect token in `Authorization`"),
            Self::MutualTls => formatter.write_str("a client certificate"),
        }
    }
}
