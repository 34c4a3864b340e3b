//! Writes a secret into the head of a request: a header, a cookie or a query parameter.

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Uri};

use super::{SchemeKind, SecurityScheme};
use crate::http::plain_host;
use crate::percent::{Unescaped, push_encoded};

/// The part of a request that secrets are written into.
pub(crate) struct Head<'r> {
    pub(crate) uri: &'r mut Uri,
    pub(crate) headers: &'r mut HeaderMap,
}

impl Head<'_> {
    /// Whether the request already contains the secret of a scheme, as a parameter of its own.
    pub(super) fn has(&self, scheme: &SecurityScheme) -> bool {
        match scheme.kind {
            SchemeKind::Query(name) => {
                let encoded = encoded(name, Unescaped::Form);
                let pairs = self.uri.query().unwrap_or_default().split('&');
                pairs
                    .filter_map(|pair| pair.split('=').next())
                    .any(|given| given == encoded)
            }
            _ => is_in(self.headers, scheme),
        }
    }

    /// Whether everyone on the way can read the request.
    pub(super) fn is_plain(&self) -> bool {
        plain_host(self.uri).is_some()
    }

    /// Writes a secret; `None` if it contains characters that are not allowed where it goes.
    pub(super) fn write(&mut self, scheme: &SecurityScheme, secret: &str) -> Option<()> {
        match scheme.kind {
            SchemeKind::Header(name) => {
                let name = HeaderName::try_from(name).ok()?;
                self.headers.insert(name, sensitive(secret)?);
            }
            SchemeKind::Query(name) => {
                let mut target = self.uri.path().to_owned();
                target.push('?');
                if let Some(query) = self.uri.query().filter(|query| !query.is_empty()) {
                    target.push_str(query);
                    target.push('&');
                }
                push_encoded(&mut target, name, Unescaped::Form);
                target.push('=');
                push_encoded(&mut target, secret, Unescaped::Form);
                let mut parts = self.uri.clone().into_parts();
                parts.path_and_query = Some(target.parse().ok()?);
                *self.uri = Uri::from_parts(parts).ok()?;
            }
            SchemeKind::Cookie(name) => {
                let mut cookies = match self.headers.get(COOKIE) {
                    Some(others) => format!("{}; ", others.to_str().ok()?),
                    None => String::new(),
                };
                cookies.push_str(&encoded(name, Unescaped::Unreserved));
                cookies.push('=');
                push_encoded(&mut cookies, secret, Unescaped::Cookie);
                self.headers.insert(COOKIE, sensitive(&cookies)?);
            }
            _ => {
                self.headers.insert(AUTHORIZATION, sensitive(secret)?);
            }
        }
        Some(())
    }
}

/// Whether headers contain the secret of a scheme.
pub(super) fn is_in(headers: &HeaderMap, scheme: &SecurityScheme) -> bool {
    match scheme.kind {
        SchemeKind::Header(name) => headers.contains_key(name),
        SchemeKind::Cookie(name) => {
            let name = encoded(name, Unescaped::Unreserved);
            let cookies = headers
                .get_all(COOKIE)
                .iter()
                .filter_map(|cookies| cookies.to_str().ok());
            let mut pairs = cookies.flat_map(|cookies| cookies.split("; "));
            pairs.any(|pair| pair.split('=').next() == Some(name.as_str()))
        }
        SchemeKind::Query(_) | SchemeKind::MutualTls => false,
        _ => headers.contains_key(AUTHORIZATION),
    }
}

fn encoded(text: &str, keep: Unescaped) -> String {
    let mut out = String::new();
    push_encoded(&mut out, text, keep);
    out
}

fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::try_from(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}
