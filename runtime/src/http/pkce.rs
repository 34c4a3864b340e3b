//! What a challenge, its method and a state must be to each other, in one request.

/// Whether `challenge` can be the base64url text, without padding, of a SHA-256 (RFC 7636, section 4.2).
///
/// 43 characters hold 258 bits for 256, so the last one has two bits that are zero: it is one of `AEIMQUYcgkosw048`.
pub const fn is_s256_challenge(challenge: &str) -> bool {
    let bytes = challenge.as_bytes();
    if bytes.len() != 43 {
        return false;
    }
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_alphanumeric() && !matches!(bytes[at], b'-' | b'_') {
            return false;
        }
        at += 1;
    }
    matches!(
        bytes[42],
        b'A' | b'E'
            | b'I'
            | b'M'
            | b'Q'
            | b'U'
            | b'Y'
            | b'c'
            | b'g'
            | b'k'
            | b'o'
            | b's'
            | b'w'
            | b'0'
            | b'4'
            | b'8'
    )
}

/// What is wrong with a method beside its challenge (RFC 7636, sections 4.2 and 4.3).
pub(crate) fn method_mismatch(challenge: Option<&str>, method: Option<&str>) -> Option<&'static str> {
    match (challenge, method) {
        (None, Some(_)) => Some("is set, and the challenge it belongs to is not"),
        (Some(_), None) => Some(
            "is not set, and a challenge without a method is taken for `plain`: say `plain` if the challenge is the verifier",
        ),
        (Some(challenge), Some("S256")) if !is_s256_challenge(challenge) => Some(
            "is `S256`, and the challenge is no base64url text of a SHA-256: 43 characters of A-Z, a-z, 0-9, `-`, `_`, \
             the last of them one of `AEIMQUYcgkosw048`",
        ),
        _ => None,
    }
}

/// What is wrong with a state beside a challenge: under `plain`, which is meant where no method is given, the challenge is the
/// verifier, and a state travels through the browser's history and logs (RFC 9700, section 4.2). Of method `S256` a challenge may
/// serve as the state, as it tells nothing.
pub(crate) fn leaking_state(
    state: Option<&str>,
    challenge: Option<&str>,
    method: Option<&str>,
) -> Option<&'static str> {
    let is_told = method != Some("S256") && state.is_some() && state == challenge;
    is_told.then_some("is the code verifier; a state is seen by others, so make another one")
}

#[cfg(test)]
mod tests {
    use super::{leaking_state, method_mismatch};

    #[test]
    fn e3_a_challenge_and_a_method_that_fits_it_go_together() {
        assert!(method_mismatch(None, Some("plain")).is_some());
        assert!(method_mismatch(Some("short"), Some("S256")).is_some());
        assert!(method_mismatch(Some("short"), Some("plain")).is_none());
        assert!(method_mismatch(Some("short"), None).is_some());
        assert!(method_mismatch(None, None).is_none());
    }

    #[test]
    fn e4_a_state_that_is_the_verifier_is_refused_and_one_that_is_a_hashed_challenge_is_not() {
        assert!(leaking_state(Some("a"), Some("a"), None).is_some());
        assert!(leaking_state(Some("a"), Some("a"), Some("plain")).is_some());
        assert!(leaking_state(Some("a"), Some("a"), Some("S256")).is_none());
        assert!(leaking_state(Some("b"), Some("a"), None).is_none());
        assert!(leaking_state(None, None, None).is_none());
    }
}
