//! What is missing to prove who asks.

use std::error::Error;
use std::fmt;

use super::{SchemeKind, SecurityScheme};

/// The credentials do not meet what an endpoint asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SecurityError {
    /// The endpoint's name in the spec.
    pub endpoint: &'static str,
    /// What is missing of each set that would be enough, in the order of the spec.
    pub unsatisfied: Vec<Vec<UnsatisfiedScheme>>,
}

/// A scheme that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnsatisfiedScheme {
    /// The scheme, with the scopes that are asked for.
    pub scheme: SecurityScheme,
    /// Why it is not met.
    pub reason: Unsatisfied,
}

/// Why a scheme is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unsatisfied {
    /// No secret was given for it.
    NotGiven,
    /// The token that was given lacks these scopes.
    MissingScopes(Vec<&'static str>),
    /// What was given is no secret of its kind: a pair for a token, or a user name with a colon.
    WrongKind,
    /// The secret holds characters that cannot stand where it goes.
    NotWritable,
    /// Another scheme of the same set writes something else to the same place.
    Conflict,
}

impl fmt::Display for SecurityError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` asks for ", self.endpoint)?;
        for (index, set) in self.unsatisfied.iter().enumerate() {
            formatter.write_str(if index > 0 { "; or for " } else { "" })?;
            for (index, missing) in set.iter().enumerate() {
                formatter.write_str(if index > 0 { " together with " } else { "" })?;
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
                formatter.write_str("which is not given: ")?;
                how_to_give(scheme, formatter)
            }
            Unsatisfied::MissingScopes(lacking) => write!(
                formatter,
                "and the token lacks `{}`: ask for one with them",
                lacking.join("`, `")
            ),
            Unsatisfied::WrongKind => {
                formatter.write_str("and what was given is something else: ")?;
                how_to_give(scheme, formatter)
            }
            Unsatisfied::NotWritable => {
                formatter.write_str("and what was given holds characters that cannot stand there")
            }
            Unsatisfied::Conflict => {
                formatter.write_str("and what was given for another scheme stands there: give both the same")
            }
        }
    }
}

fn how_to_give(scheme: &SecurityScheme, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    match scheme.kind {
        SchemeKind::Basic => formatter.write_str("use `Credentials::basic`, or `give` for this scheme alone"),
        SchemeKind::MutualTls => {
            formatter.write_str("set it up in the HTTP client, and say so with `Credentials::certificate`")
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
            Self::Query(name) => write!(formatter, "a key in the query's parameter `{name}`"),
            Self::Cookie(name) => write!(formatter, "a key in the cookie `{name}`"),
            Self::Basic => formatter.write_str("a user name and password in `Authorization`"),
            Self::Bearer => formatter.write_str("a bearer token in `Authorization`"),
            Self::Http(scheme) => write!(
                formatter,
                "credentials of the scheme `{scheme}` in `Authorization`"
            ),
            Self::OAuth2 => formatter.write_str("an OAuth 2 token in `Authorization`"),
            Self::OpenIdConnect(_) => formatter.write_str("an OpenID Connect token in `Authorization`"),
            Self::MutualTls => formatter.write_str("a certificate of the client"),
        }
    }
}
