//! Fresh secrets, and the hash that hides a verifier.

use sha2::{Digest, Sha256};

use super::{NotAVerifier, Pkce};
use crate::base64::to_base64url;

impl Pkce {
    /// A fresh pair of method `S256`: 32 random bytes, as RFC 7636, section 4.1, recommends.
    ///
    /// # Errors
    ///
    /// When the system gives no random bytes.
    pub fn try_generate() -> Result<Self, getrandom::Error> {
        Ok(Self::s256(random_text()?))
    }

    /// A fresh pair of method `S256`.
    ///
    /// # Panics
    ///
    /// When the system gives no random bytes; [`try_generate`](Self::try_generate) tells instead.
    pub fn generate() -> Self {
        Self::try_generate().unwrap_or_else(|error| panic!("no random bytes: {error}"))
    }

    /// The pair of a verifier that was kept, of method `S256`.
    ///
    /// # Errors
    ///
    /// [`NotAVerifier`].
    pub fn from_verifier(verifier: impl Into<String>) -> Result<Self, NotAVerifier> {
        let verifier = verifier.into();
        if !levain_rules::Format::PkceVerifier.accepts(&verifier) {
            return Err(NotAVerifier);
        }
        Ok(Self::s256(verifier))
    }

    fn s256(verifier: String) -> Self {
        let challenge = to_base64url(&Sha256::digest(verifier.as_bytes()));
        Self {
            verifier,
            challenge,
            method: "S256",
        }
    }
}

/// 32 random bytes as base64url: 43 unreserved characters.
///
/// # Errors
///
/// When the system gives no random bytes.
pub fn random_text() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes)?;
    Ok(to_base64url(&bytes))
}

#[cfg(test)]
mod tests {
    use super::Pkce;

    // RFC 7636, appendix B.
    #[test]
    fn the_challenge_is_that_of_rfc_7636_appendix_b() {
        let pair = Pkce::from_verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        let pair = pair.expect("the verifier of the RFC");
        assert_eq!(pair.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assert_eq!(pair.method(), "S256");
    }

    #[test]
    fn fresh_pairs_differ_and_are_canonical() {
        let pairs = [Pkce::generate(), Pkce::generate()];
        assert_ne!(pairs[0], pairs[1]);
        assert!(
            pairs
                .iter()
                .all(|pair| super::super::is_s256_challenge(pair.challenge()))
        );
    }
}
