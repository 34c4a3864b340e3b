//! What must outlive the redirect: kept while the browser is away, and taken up when it is back.

use std::fmt;

use super::Pkce;
use crate::http::{RedirectError, Redirects};

/// An authorization that waits for the browser to come back.
///
/// Plain data: it reads and writes JSON and whatever else serde knows, so it can be kept in a session, a cookie that the user
/// cannot read, or a database. It holds secrets, and `Debug` shows none of them. The request itself need not be kept.
///
/// ```
/// # fn keep<R: levain::Redirects>(request: &R) -> Result<(), Box<dyn std::error::Error>> {
/// use levain::oauth::{Pending, Pkce};
///
/// let pair = Pkce::plain("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")?;
/// let kept = serde_json::to_string(&Pending::new(request, pair)?)?;
/// // … the browser goes to `request.url()`, and comes back …
/// let pending: Pending = serde_json::from_str(&kept)?;
/// # let visited = "";
/// let answer = pending.read_redirect::<R>(visited);
/// // … and `.code_verifier(&pending)` completes the request for a token.
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Pending {
    verifier: String,
    state: Option<String>,
}

// Without its `Debug`, which would show both.
crate::object! { @of false Pending {
    verifier = "verifier": string(StringConstraints::new().format(Format::PkceVerifier)),
    state = "state" optional,
} }

/// The state of a request is its code verifier, which must stay secret: a state is seen in the browser's history and in logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateIsVerifier;

impl fmt::Display for StateIsVerifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the state is the code verifier; a state is seen by others, so make another one")
    }
}

impl std::error::Error for StateIsVerifier {}

impl Pending {
    /// What to keep of `request`, which was made with `pkce`.
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

    /// The verifier, for the request for a token.
    pub fn verifier(&self) -> &str {
        &self.verifier
    }

    /// The state that was sent.
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    /// Reads the URL that the browser came back to, as [`Redirects::read_redirect`] does.
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
