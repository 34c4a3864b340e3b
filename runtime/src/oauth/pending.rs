//! What must outlive the redirect of a browser: the verifier and the state of an authorization request.

use std::fmt;

use super::Pkce;
use crate::http::{RedirectError, Redirects};

/// An authorization request whose redirect is pending.
///
/// It implements `Serialize` and `Deserialize`, so it can be stored in a session, an encrypted cookie, or a database. It contains secrets,
/// and `Debug` shows none of them. The request itself need not be stored.
///
/// ```
/// # fn keep<R: levain::Redirects>(request: &R) -> Result<(), Box<dyn std::error::Error>> {
/// use levain::oauth::{Pending, Pkce};
///
/// let pair = Pkce::plain("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")?;
/// let stored = serde_json::to_string(&Pending::new(request, pair)?)?;
/// // … the browser visits `request.url()`, and is redirected back …
/// let pending: Pending = serde_json::from_str(&stored)?;
/// # let visited = "";
/// let redirect = pending.read_redirect::<R>(visited);
/// // … and `.code_verifier(&pending)` completes the token request.
/// # Ok(())
/// # }
/// ```
// Without a derived `Debug`, which would show both.
#[derive(Clone, PartialEq, Eq, crate::Object)]
pub struct Pending {
    #[levain(format = "pkce-verifier")]
    verifier: String,
    state: Option<String>,
}

/// The error of a request whose state is its code verifier: a state ends up in the browser's history and in logs, and the verifier must stay
/// secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateIsVerifier;

impl fmt::Display for StateIsVerifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .write_str("the state is the code verifier, and others see the state: generate another state")
    }
}

impl std::error::Error for StateIsVerifier {}

impl Pending {
    /// What to store of `request`, which was made with `pkce`.
    ///
    /// # Errors
    ///
    /// [`StateIsVerifier`].
    pub fn new<R: Redirects>(request: &R, pkce: Pkce) -> Result<Self, StateIsVerifier> {
        let state = request.echoed().map(str::to_owned);
        let verifier = pkce.into_verifier();
        if state.as_deref() == Some(verifier.as_str()) {
            return Err(StateIsVerifier);
        }
        Ok(Self { verifier, state })
    }

    /// The verifier, for the token request.
    pub fn verifier(&self) -> &str {
        &self.verifier
    }

    /// The state of the request.
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    /// Reads the URL that the browser was redirected to, as [`Redirects::read_redirect`] does.
    ///
    /// # Errors
    ///
    /// Those of [`Redirects::read_redirect`].
    pub fn read_redirect<R: Redirects>(&self, visited: &str) -> Result<R::Redirect, RedirectError<R::Error>> {
        R::read_redirect_to(self.state(), visited)
    }
}

impl fmt::Debug for Pending {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pending").finish_non_exhaustive()
    }
}
