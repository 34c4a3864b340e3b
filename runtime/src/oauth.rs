//! OAuth 2: Proof Key for Code Exchange (RFC 7636), fresh states, and what must outlive the redirect.

use std::fmt;

use zeroize::Zeroize;

#[cfg(feature = "oauth")]
mod generate;
mod pending;
mod types;

pub use crate::http::is_s256_challenge;
pub use pending::{Pending, StateIsVerifier};
pub use types::FreshState;
#[doc(hidden)]
pub use types::{challenge, method, of_text};

/// A code verifier with its challenge and method.
///
/// `into_verifier` returns what to store until the browser is redirected back, and `from_verifier` restores the pair from it. `Debug` shows
/// neither the verifier nor the challenge, and both are wiped when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Pkce {
    verifier: String,
    challenge: String,
    method: &'static str,
}

/// A string that is not a code verifier: 43 to 128 of `A-Z a-z 0-9 - . _ ~` (RFC 7636, section 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAVerifier;

impl fmt::Display for NotAVerifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a code verifier is 43 to 128 of A-Z, a-z, 0-9, `-`, `.`, `_`, `~`")
    }
}

impl std::error::Error for NotAVerifier {}

impl Pkce {
    /// A pair whose challenge is the verifier itself (`plain`), for servers that support nothing better.
    ///
    /// # Errors
    ///
    /// [`NotAVerifier`].
    pub fn plain(verifier: impl Into<String>) -> Result<Self, NotAVerifier> {
        let verifier = verifier.into();
        if !levain_rules::Format::PkceVerifier.accepts(&verifier) {
            return Err(NotAVerifier);
        }
        Ok(Self {
            challenge: verifier.clone(),
            verifier,
            method: "plain",
        })
    }

    /// The verifier, which is secret until the token is requested.
    pub fn verifier(&self) -> &str {
        &self.verifier
    }

    /// The challenge, for the authorization request.
    pub fn challenge(&self) -> &str {
        &self.challenge
    }

    /// The method, for the authorization request: `S256` or `plain`.
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// The verifier, to store until the browser is redirected back.
    pub fn into_verifier(mut self) -> String {
        std::mem::take(&mut self.verifier)
    }
}

impl Drop for Pkce {
    fn drop(&mut self) {
        self.verifier.zeroize();
        self.challenge.zeroize();
    }
}

impl fmt::Debug for Pkce {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pkce")
            .field("method", &self.method)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{Pkce, is_s256_challenge};

    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    #[test]
    fn e1_an_s256_challenge_is_43_characters_of_base64url() {
        assert!(is_s256_challenge(CHALLENGE));
        for wrong in [
            "",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=",
        ] {
            assert!(!is_s256_challenge(wrong), "{wrong}");
        }
    }

    #[test]
    fn e2_an_s256_challenge_ends_in_a_canonical_character() {
        let head = &CHALLENGE[..42];
        let canonical = ('!'..='~')
            .filter(|last| is_s256_challenge(&format!("{head}{last}")))
            .collect::<String>();
        assert_eq!(canonical, "048AEIMQUYcgkosw");
    }

    #[test]
    fn e9_a_pair_shows_no_verifier() -> Result<(), super::NotAVerifier> {
        let pair = Pkce::plain(VERIFIER)?;
        assert_eq!(format!("{pair:?}"), "Pkce { method: \"plain\", .. }");
        assert_eq!((pair.challenge(), pair.verifier()), (VERIFIER, VERIFIER));
        assert!(Pkce::plain("short").is_err());
        Ok(())
    }
}
