//! How a PKCE challenge, its method and a state of one request must agree (RFC 7636).

/// Whether `challenge` can be a SHA-256 in base64url without padding (RFC 7636, section 4.2).
///
/// 43 characters are 258 bits, of which 256 are used: the last two are zero, so the last character is one of `AEIMQUYcgkosw048`.
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

/// What is wrong with the method of a challenge (RFC 7636, sections 4.2 and 4.3).
pub(crate) fn method_mismatch(challenge: Option<&str>, method: Option<&str>) -> Option<&'static str> {
    match (challenge, method) {
        (None, Some(_)) => Some("is set without a challenge: set both, or none"),
        (Some(_), None) => Some(
            "is not set, and a server reads a challenge without a method as `plain`: set `plain` if the challenge is the verifier",
        ),
        (Some(challenge), Some("S256")) if !is_s256_challenge(challenge) => Some(
            "is `S256`, and the challenge is not a SHA-256 in base64url: 43 characters of A-Z, a-z, 0-9, `-`, `_`, \
             the last of them one of `AEIMQUYcgkosw048`",
        ),
        _ => None,
    }
}

/// What is wrong with a state that equals the challenge: with the method `plain`, which is the default, the challenge is the verifier, and
/// a state ends up in the browser's history and in logs (RFC 9700, section 4.2). With `S256` the challenge reveals nothing, and may serve
/// as the state.
pub(crate) fn leaking_state(
    state: Option<&str>,
    challenge: Option<&str>,
    method: Option<&str>,
) -> Option<&'static str> {
    let leaks = method != Some("S256") && state.is_some() && state == challenge;
    leaks.then_some("is the code verifier, and others see the state: generate another state")
}

#[cfg(test)]
mod tests {
    use super::{leaking_state, method_mismatch};

    #[test]
    fn e3_a_challenge_needs_a_method_that_agrees_with_it() {
        assert!(method_mismatch(None, Some("plain")).is_some());
        assert!(method_mismatch(Some("short"), Some("S256")).is_some());
        assert!(method_mismatch(Some("short"), Some("plain")).is_none());
        assert!(method_mismatch(Some("short"), None).is_some());
        assert!(method_mismatch(None, None).is_none());
    }

    #[test]
    fn e4_a_state_that_is_the_verifier_is_an_error_and_one_that_is_a_hashed_challenge_is_not() {
        assert!(leaking_state(Some("a"), Some("a"), None).is_some());
        assert!(leaking_state(Some("a"), Some("a"), Some("plain")).is_some());
        assert!(leaking_state(Some("a"), Some("a"), Some("S256")).is_none());
        assert!(leaking_state(Some("b"), Some("a"), None).is_none());
        assert!(leaking_state(None, None, None).is_none());
    }
}
