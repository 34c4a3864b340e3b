//! A request that is sent whatever the rules of the spec are.
//!
//! In: a request. Out: the same request as an endpoint, of which only what cannot be written is refused.

use super::endpoint::{Endpoint, validate_parts};
use super::method::Method;
use super::parts::Parts;
use super::redirect::{RedirectError, Redirects};
use crate::security::{Auth, Security};
use crate::validate::{Validation, Violations};

/// A request that is sent though its values violate constraints of the spec, since the spec may be wrong; see
/// [`Endpoint::unchecked`].
///
/// Still refused is what would make another request of it, or another value: a path segment that is empty, `.` or `..`, a name that
/// appears twice in the query, control characters in a header, numbers that JSON does not have, and a PKCE challenge without its method.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unchecked<E>(E);

impl<E> Unchecked<E> {
    pub(super) const fn new(request: E) -> Self {
        Self(request)
    }

    /// The request, which is validated again.
    pub fn into_inner(self) -> E {
        self.0
    }
}

impl<E: Endpoint> Endpoint for Unchecked<E> {
    const NAME: &'static str = E::NAME;
    const METHOD: Method = E::METHOD;
    const PATH: &'static str = E::PATH;
    const HOST: &'static str = E::HOST;
    const SECURITY: Security = E::SECURITY;
    const AUTH: Auth = E::AUTH;
    const VERSION: Option<(&'static str, &'static str)> = E::VERSION;
    const PACKAGE: (Option<&'static str>, Option<&'static str>) = E::PACKAGE;
    type Response = E::Response;

    fn parts(&self, parts: &mut Parts<'_>) {
        self.0.parts(parts);
    }

    fn validate(&self) -> Result<(), Violations> {
        Validation::run_unchecked(|validation| validate_parts(&self.0, validation))
    }
}

impl<E: Redirects> Redirects for Unchecked<E> {
    type Redirect = E::Redirect;
    type Error = E::Error;

    const ECHOES: Option<&'static str> = E::ECHOES;
    const ISSUER: Option<&'static str> = E::ISSUER;

    fn echoed(&self) -> Option<&str> {
        self.0.echoed()
    }

    fn sent_redirect_uri(&self) -> Option<&str> {
        self.0.sent_redirect_uri()
    }

    fn read_redirect_to(
        sent: Option<&str>,
        visited: &str,
    ) -> Result<Self::Redirect, RedirectError<Self::Error>> {
        E::read_redirect_to(sent, visited)
    }
}
