//! The responses of an endpoint as one type: which of them are a success, and the error of the others.

use std::error::Error;
use std::fmt::{self, Write as _};

use http::StatusCode;

use super::raw_response::RawResponse;
use crate::reading::ReadError;
use crate::stream::Items;

/// The responses of an endpoint.
///
/// A status of 2xx is a success (RFC 9110, section 15), and so is a redirect where the spec declares no other. A `default` covers errors
/// too, and is a success for 2xx only.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the responses of a request",
    label = "not a type of responses",
    note = "derive `levain::Responses` for an enum with a variant for each status; `()` stands for a response that is not read"
)]
pub trait ReadResponse: Sized {
    /// What a call gives that succeeds: the body of the usual response, `()` if it has none, an `Option` where another success has none, and
    /// the whole enum where successes have different bodies.
    type Success;

    /// Whether the spec declares a redirect: it is then a response like others, and the client does not follow it.
    const HAS_REDIRECT: bool = false;

    /// What requests accept (RFC 9110, section 12.5.1): the media types of the successful response, the preferred one first.
    const ACCEPT: &'static str = "application/json, */*;q=0.5";

    /// Reads a response by its status.
    ///
    /// # Errors
    ///
    /// When the spec does not declare the status, or the body cannot be read as its type.
    fn read(response: RawResponse<'_>) -> Result<Self, ReadError>;

    /// The status, as a number.
    fn status(&self) -> u16;

    /// The status.
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status()).unwrap_or_default()
    }

    /// What a success holds.
    ///
    /// # Errors
    ///
    /// Any other response, unchanged.
    fn into_success(self) -> Result<Self::Success, Self>;

    /// The success that an empty response is, if a success may be without a body.
    fn without_content() -> Option<Self::Success> {
        None
    }
}

/// The responses of an endpoint, where one of them is a stream of items.
pub trait StreamResponse: ReadResponse {
    /// The stream.
    type Items: Items;
}

/// For an endpoint without declared responses: a browser visits the URL, or nothing is known of them. Every 2xx is a success.
impl ReadResponse for () {
    type Success = ();

    fn read(response: RawResponse<'_>) -> Result<Self, ReadError> {
        if response.status_code().is_success() {
            Ok(())
        } else {
            Err(response.undocumented())
        }
    }

    fn status(&self) -> u16 {
        200
    }

    fn into_success(self) -> Result<(), Self> {
        Ok(self)
    }

    fn without_content() -> Option<()> {
        Some(())
    }
}

/// A declared response that is not a success, as an error: what `into_ok` gives for a 404 that the spec declares.
///
/// `Display` tells the status and what the body says, shortened. It is made of the `Debug` of the response, which shows no secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorResponse<R> {
    /// The status.
    pub status: StatusCode,
    /// The response, with its typed body.
    pub response: R,
}

impl<R: ReadResponse> ErrorResponse<R> {
    /// What a success holds, or the response as an error.
    ///
    /// # Errors
    ///
    /// When the response is no success.
    pub fn or_success(response: R) -> Result<R::Success, Self> {
        response.into_success().map_err(|response| Self {
            status: response.status_code(),
            response,
        })
    }
}

impl<R: fmt::Debug> fmt::Display for ErrorResponse<R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        describe(self.status, &self.response, out)
    }
}

impl<R: fmt::Debug> Error for ErrorResponse<R> {}

/// The status of a response and a summary of its body, as a message.
pub(crate) fn describe(
    status: StatusCode,
    response: &dyn fmt::Debug,
    out: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    // An unknown status has no reason phrase, for which `Display` has a placeholder.
    write!(out, "the API responded with {}", status.as_str())?;
    if let Some(reason) = status.canonical_reason() {
        write!(out, " {reason}")?;
    }
    let summary = summary(status, response);
    if summary.is_empty() {
        return Ok(());
    }
    write!(out, ": {summary}")
}

/// The most characters of a body in a message.
const MAX_SUMMARY: usize = 300;

// The body in its variant: `NotFound(Problem { … })` is `Problem { … }`, since the message has the status already.
fn summary(status: StatusCode, response: &dyn fmt::Debug) -> String {
    let mut short = Short::default();
    let is_whole = write!(short, "{response:?}").is_ok();
    let text = short.text;
    let is_name = |text: &str| text.chars().all(|next| next.is_alphanumeric() || next == '_');
    let body = match text.split_once('(') {
        None if is_name(&text) => "",
        Some((variant, body)) if is_name(variant) => {
            let body = if is_whole {
                body.strip_suffix(')').unwrap_or(body)
            } else {
                body
            };
            let rest = body.strip_prefix(status.as_str()).unwrap_or(body);
            if rest.is_empty() {
                rest
            } else {
                rest.strip_prefix(", ").unwrap_or(body)
            }
        }
        _ => text.as_str(),
    };
    let end = if is_whole { "" } else { "…" };
    format!("{body}{end}")
}

// Takes the first characters, and refuses the rest.
#[derive(Default)]
struct Short {
    text: String,
    length: usize,
}

impl fmt::Write for Short {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for next in text.chars() {
            if self.length == MAX_SUMMARY {
                return Err(fmt::Error);
            }
            self.text.push(next);
            self.length += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::ErrorResponse;

    #[derive(Debug)]
    #[allow(dead_code, reason = "only shown")]
    enum Responses {
        NotFound(&'static str),
        Default(StatusCode, Option<u8>),
        Empty(StatusCode),
        Gone,
        Long(String),
    }

    fn shown(status: u16, response: Responses) -> String {
        let status = StatusCode::from_u16(status).unwrap_or_default();
        ErrorResponse { status, response }.to_string()
    }

    #[test]
    fn the_status_is_told_once_and_the_body_shortened() {
        for (status, response, told) in [
            (
                404,
                Responses::NotFound("no bread (7)"),
                "404 Not Found: \"no bread (7)\"",
            ),
            (
                503,
                Responses::Default(StatusCode::SERVICE_UNAVAILABLE, Some(5)),
                "503 Service Unavailable: Some(5)",
            ),
            (
                499,
                Responses::Empty(StatusCode::from_u16(499).unwrap_or_default()),
                "499",
            ),
            (410, Responses::Gone, "410 Gone"),
        ] {
            assert_eq!(shown(status, response), format!("the API responded with {told}"));
        }
        let long = shown(400, Responses::Long("a".repeat(1000)));
        assert!(long.ends_with("aaa…") && long.len() < 350, "{long}");
    }
}
