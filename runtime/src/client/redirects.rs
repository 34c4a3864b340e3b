//! Which redirects a client follows: those that stay where the request was sent.
//!
//! In: where a response redirects to. Out: whether a request is made there. `reqwest` removes the credentials that it knows by name from a
//! request to another host; a key of another name, a key in the query and a body would go along (RFC 9110, section 15.4).

use reqwest::redirect::{Attempt, Policy};

/// The most redirects of one request.
const MAX_REDIRECTS: usize = 10;

/// Follows redirects within one origin, and returns any other as the response that it is.
///
/// It is what a client has that [`ClientBuilder`](super::ClientBuilder) makes; give it to a `reqwest::Client` of your own.
pub fn same_origin_redirects() -> Policy {
    Policy::custom(|attempt: Attempt<'_>| {
        let origin = attempt.url().origin();
        let stays = attempt.previous().iter().all(|url| url.origin() == origin);
        if !stays {
            attempt.stop()
        } else if attempt.previous().len() > MAX_REDIRECTS {
            attempt.error("too many redirects")
        } else {
            attempt.follow()
        }
    })
}
