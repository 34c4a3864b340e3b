//! Secrets, and which of them a request carries.

use std::fmt;

use http::HeaderMap;
use zeroize::{Zeroize, Zeroizing};

use super::error::{SecurityError, Unsatisfied, UnsatisfiedScheme};
use super::head::{Head, is_in};
use super::{Auth, SchemeKind, Security, SecurityScheme};
use crate::base64::to_base64;

/// The secrets that a program authenticates with. `Debug` shows none of them, and none is sent to an endpoint that does not require it.
///
/// ```
/// use levain::{Credentials, SecurityScheme};
///
/// // A generated client has such a constant for every security scheme of its API.
/// const API_KEY: SecurityScheme = SecurityScheme::header("api_key", "x-api-key");
///
/// let credentials = Credentials::new().give(API_KEY, "a key").bearer("a token");
/// assert_eq!(format!("{credentials:?}"), r#"Credentials { given: ["api_key", "any bearer token"] }"#);
/// ```
#[derive(Clone, Default)]
#[must_use]
pub struct Credentials {
    given: Vec<(AppliesTo, Secret)>,
    are_sent_plain: bool,
}

#[derive(Clone, Copy)]
enum AppliesTo {
    Scheme(SecurityScheme),
    Tokens,
    Basic,
    Certificate,
}

/// A secret: a key, a token, or a user name with a password. It is wiped from memory when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    text: String,
    password: Option<String>,
    scopes: Option<Vec<String>>,
}

impl Secret {
    /// A token that has only these scopes; it is not sent where others are required.
    pub fn with_scopes<S: ToString>(token: impl Into<String>, scopes: impl IntoIterator<Item = S>) -> Self {
        let mut secret = Self::from(token.into());
        secret.scopes = Some(scopes.into_iter().map(|scope| scope.to_string()).collect());
        secret
    }

    // The secret as it is written for a scheme; `None` if it is of another type.
    fn written(&self, scheme: &SecurityScheme) -> Option<String> {
        let text = &self.text;
        match scheme.kind {
            // A colon ends the user name (RFC 7617, section 2).
            SchemeKind::Basic if text.contains(':') => None,
            SchemeKind::Basic => {
                let password = self.password.as_deref().unwrap_or_default();
                let pair = Zeroizing::new(format!("{text}:{password}"));
                let encoded = Zeroizing::new(to_base64(pair.as_bytes()));
                Some(format!("Basic {}", encoded.as_str()))
            }
            _ if self.password.is_some() => None,
            SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => Some(text.clone()),
            SchemeKind::Http(name) => Some(format!("{name} {text}")),
            _ => Some(format!("Bearer {text}")),
        }
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self {
            text,
            password: None,
            scopes: None,
        }
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// A user name and a password.
impl<U: Into<String>, P: Into<String>> From<(U, P)> for Secret {
    fn from((user, password): (U, P)) -> Self {
        let mut secret = Self::from(user.into());
        secret.password = Some(password.into());
        secret
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.text.zeroize();
        self.password.zeroize();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

impl Credentials {
    /// No secrets.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the secret of one scheme, which has precedence over [`bearer`](Self::bearer) and [`basic`](Self::basic): a key, a token, or a
    /// pair of user name and password. A single string for basic authentication is a user name with an empty password.
    pub fn give(self, scheme: SecurityScheme, secret: impl Into<Secret>) -> Self {
        self.add(AppliesTo::Scheme(scheme), secret.into())
    }

    /// Adds the token of every scheme that takes a bearer token, including OAuth 2 and `OpenID` Connect.
    pub fn bearer(self, token: impl Into<Secret>) -> Self {
        self.add(AppliesTo::Tokens, token.into())
    }

    /// Adds the user name and password of every scheme that takes them.
    pub fn basic(self, user: impl Into<String>, password: impl Into<String>) -> Self {
        self.add(AppliesTo::Basic, (user, password).into())
    }

    /// Declares that the HTTP client presents a client certificate, which satisfies mutual TLS.
    pub fn certificate(self) -> Self {
        self.add(AppliesTo::Certificate, String::new().into())
    }

    /// Allows the secrets to be sent over plain `http` to any host. Without this they are sent so to this machine only: everyone on the way
    /// can read what `http` sends (RFC 6750, section 5.2).
    pub fn over_plain_http(mut self) -> Self {
        self.are_sent_plain = true;
        self
    }

    #[cfg(feature = "client")]
    pub(crate) fn are_sent_plain(&self) -> bool {
        self.are_sent_plain
    }

    #[cfg(feature = "client")]
    pub(crate) fn has_token(&self) -> bool {
        self.given.iter().any(|(of, _)| matches!(of, AppliesTo::Tokens))
    }

    fn add(mut self, of: AppliesTo, secret: Secret) -> Self {
        let is_same = |known: &AppliesTo| match (known, &of) {
            (AppliesTo::Scheme(known), AppliesTo::Scheme(of)) => known.is_same(of),
            (known, of) => std::mem::discriminant(known) == std::mem::discriminant(of),
        };
        self.given.retain(|(known, _)| !is_same(known));
        self.given.push((of, secret));
        self
    }

    pub(crate) fn satisfy(
        &self,
        requirement: Requirement,
        head: &mut Head<'_>,
        others: &HeaderMap,
    ) -> Result<(), SecurityError> {
        // A spec without schemes can still declare that an endpoint takes a bearer token.
        let token: Security = const { &[&[SecurityScheme::bearer("bearer")]] };
        let security = match requirement.auth {
            Auth::None => requirement.security,
            _ if requirement.security.is_empty() => token,
            _ => requirement.security,
        };
        let mut missing = Vec::new();
        for set in security.iter().filter(|set| !set.is_empty()) {
            let unsatisfied: Vec<UnsatisfiedScheme> = set
                .iter()
                .filter_map(|scheme| self.unsatisfied(scheme, head, others))
                .collect();
            if unsatisfied.is_empty() {
                return self.write_all(requirement.endpoint, set, head);
            }
            missing.push(unsatisfied);
        }
        let is_anonymous = security.len() > missing.len()
            || requirement.auth == Auth::Optional && requirement.security.is_empty();
        if missing.is_empty() || is_anonymous {
            return Ok(());
        }
        Err(SecurityError {
            endpoint: requirement.endpoint,
            unsatisfied: missing,
        })
    }

    fn unsatisfied(
        &self,
        scheme: &SecurityScheme,
        head: &Head<'_>,
        others: &HeaderMap,
    ) -> Option<UnsatisfiedScheme> {
        let because = |reason| {
            Some(UnsatisfiedScheme {
                scheme: *scheme,
                reason,
            })
        };
        let Some(secret) = self.secret_of(scheme) else {
            let is_present = head.has(scheme) || is_in(others, scheme);
            return if is_present {
                None
            } else {
                because(Unsatisfied::NotGiven)
            };
        };
        if scheme.kind != SchemeKind::MutualTls && secret.written(scheme).is_none() {
            return because(Unsatisfied::WrongKind);
        }
        let is_missing = |scope: &&&str| {
            let known = secret.scopes.as_ref();
            known.is_some_and(|known| !known.iter().any(|own| own == *scope))
        };
        let missing_scopes: Vec<&'static str> = scheme.scopes.iter().filter(is_missing).copied().collect();
        if missing_scopes.is_empty() {
            None
        } else {
            because(Unsatisfied::MissingScopes(missing_scopes))
        }
    }

    fn write_all(
        &self,
        endpoint: &'static str,
        set: &[SecurityScheme],
        head: &mut Head<'_>,
    ) -> Result<(), SecurityError> {
        let mut conflicts = Vec::new();
        let is_refused = head.is_plain() && !self.are_sent_plain;
        let mut own: Vec<(SecurityScheme, Zeroizing<String>)> = Vec::new();
        for scheme in set.iter().filter(|scheme| scheme.kind != SchemeKind::MutualTls) {
            let written = self.secret_of(scheme).and_then(|secret| secret.written(scheme));
            let Some(text) = written.map(Zeroizing::new) else {
                continue;
            };
            if is_refused {
                conflicts.push(UnsatisfiedScheme {
                    scheme: *scheme,
                    reason: Unsatisfied::PlainHttp,
                });
                continue;
            }
            if head.has(scheme) {
                // It may have been written for another scheme of this set, and a header has one value.
                if own
                    .iter()
                    .any(|(other, known)| other.shares_location(scheme) && *known != text)
                {
                    conflicts.push(UnsatisfiedScheme {
                        scheme: *scheme,
                        reason: Unsatisfied::Conflict,
                    });
                }
                continue;
            }
            if head.write(scheme, &text).is_none() {
                conflicts.push(UnsatisfiedScheme {
                    scheme: *scheme,
                    reason: Unsatisfied::NotWritable,
                });
            }
            own.push((*scheme, text));
        }
        if conflicts.is_empty() {
            return Ok(());
        }
        Err(SecurityError {
            endpoint,
            unsatisfied: vec![conflicts],
        })
    }

    fn secret_of(&self, scheme: &SecurityScheme) -> Option<&Secret> {
        let own = |of: &AppliesTo| matches!(of, AppliesTo::Scheme(known) if known.is_same(scheme));
        let any = |of: &AppliesTo| match of {
            AppliesTo::Tokens => scheme.accepts_token(),
            AppliesTo::Basic => scheme.kind == SchemeKind::Basic,
            AppliesTo::Certificate => scheme.kind == SchemeKind::MutualTls,
            AppliesTo::Scheme(_) => false,
        };
        let mut given = self.given.iter();
        let found = given.find(|(of, _)| own(of));
        found
            .or_else(|| self.given.iter().find(|(of, _)| any(of)))
            .map(|(_, secret)| secret)
    }
}

#[derive(Clone, Copy)]
pub(crate) struct Requirement {
    pub(crate) endpoint: &'static str,
    pub(crate) security: Security,
    pub(crate) auth: Auth,
}

#[allow(clippy::missing_fields_in_debug, reason = "it shows what was given")]
impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.given.iter().map(|(of, _)| match of {
            AppliesTo::Scheme(scheme) => scheme.name,
            AppliesTo::Tokens => "any bearer token",
            AppliesTo::Basic => "any user name and password",
            AppliesTo::Certificate => "a certificate",
        });
        formatter
            .debug_struct("Credentials")
            .field("given", &names.collect::<Vec<_>>())
            .finish()
    }
}
