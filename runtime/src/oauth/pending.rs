//! What must outlive the redirect of a browser: the verifier and the state of an authorization request.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use zeroize::Zeroize;

use super::Pkce;
use crate::http::{RedirectError, Redirects, read};

/// An authorization request whose redirect is pending.
///
/// It implements `Serialize` and `Deserialize`, so it can be stored in a session, an encrypted cookie, or a database; it is then as long as
/// a verifier, a state and a `redirect_uri`. It contains secrets: `Debug` shows none of them, and they are wiped when it is dropped. The
/// request itself need not be stored.
///
/// It answers once: after a redirect that belongs to it, neither it nor a clone of it reads or is serialized again. Remove it from where it
/// is stored when the redirect arrives, since what is read from there anew does not know of that.
///
/// One that is read must have a verifier of RFC 7636 (43 to 128 characters), and a state, if it has one, that is neither empty nor the
/// verifier.
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
#[derive(Clone)]
pub struct Pending {
    verifier: String,
    state: Option<String>,
    redirect_uri: Option<String>,
    // Clones share it.
    is_answered: Arc<AtomicBool>,
}

/// What is stored.
#[derive(Clone, PartialEq, Eq, crate::Object)]
struct Stored {
    verifier: String,
    state: Option<String>,
    redirect_uri: Option<String>,
}

impl fmt::Debug for Stored {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Stored { .. }")
    }
}

impl Drop for Stored {
    fn drop(&mut self) {
        self.verifier.zeroize();
        self.state.zeroize();
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.verifier.zeroize();
        self.state.zeroize();
    }
}

impl PartialEq for Pending {
    fn eq(&self, other: &Self) -> bool {
        (&self.verifier, &self.state, &self.redirect_uri)
            == (&other.verifier, &other.state, &other.redirect_uri)
    }
}

impl Eq for Pending {}

impl Serialize for Pending {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_answered.load(Ordering::Acquire) {
            return Err(serde::ser::Error::custom(
                "the authorization request has been answered",
            ));
        }
        let stored = Stored {
            verifier: self.verifier.clone(),
            state: self.state.clone(),
            redirect_uri: self.redirect_uri.clone(),
        };
        stored.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Pending {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut stored = Stored::deserialize(deserializer)?;
        let refused = |message| Err(serde::de::Error::custom(message));
        if !levain_rules::Format::PkceVerifier.accepts(&stored.verifier) {
            return refused(super::NotAVerifier.to_string());
        }
        match stored.state.as_deref() {
            Some("") => refused("the state is empty, so that it shows nothing".to_owned()),
            Some(state) if state == stored.verifier => refused(StateIsVerifier.to_string()),
            _ => Ok(Self {
                verifier: std::mem::take(&mut stored.verifier),
                state: stored.state.take(),
                redirect_uri: stored.redirect_uri.take(),
                is_answered: Arc::default(),
            }),
        }
    }
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
        Ok(Self {
            verifier,
            state,
            redirect_uri: request.sent_redirect_uri().map(str::to_owned),
            is_answered: Arc::default(),
        })
    }

    /// The verifier, for the token request.
    pub fn verifier(&self) -> &str {
        &self.verifier
    }

    /// The state of the request.
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    /// Where the request asked the browser to return to.
    pub fn redirect_uri(&self) -> Option<&str> {
        self.redirect_uri.as_deref()
    }

    /// Reads the URL that the browser was redirected to, as [`Redirects::read_redirect`] does; once.
    ///
    /// A redirect that is not the answer to this request, by its state, its URL or its issuer, leaves it open: anyone can make a browser
    /// visit such a URL.
    ///
    /// # Errors
    ///
    /// Those of [`Redirects::read_redirect`], and [`RedirectError::Answered`] from the second time on.
    pub fn read_redirect<R: Redirects>(&self, visited: &str) -> Result<R::Redirect, RedirectError<R::Error>> {
        if self.is_answered.load(Ordering::Acquire) {
            return Err(RedirectError::Answered);
        }
        let read = read::<R>(self.state(), self.redirect_uri(), visited);
        let is_answer = matches!(read, Ok(_) | Err(RedirectError::ErrorResponse(_)));
        if is_answer && self.is_answered.swap(true, Ordering::AcqRel) {
            return Err(RedirectError::Answered);
        }
        read
    }
}

impl fmt::Debug for Pending {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pending").finish_non_exhaustive()
    }
}
