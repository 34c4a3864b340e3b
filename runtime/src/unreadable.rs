//! The error of a body, or of an item of a stream, that is not in its format: what came instead, without the secrets that it may contain.

use std::error::Error;
use std::fmt;

/// How much of a body is shown.
const SHOWN: usize = 60;

/// A run of characters that is as long as this may be a key or a token.
const LONGEST_WORD: usize = 20;

/// The error of a body that is not in its format.
#[derive(Debug)]
pub(crate) struct Unreadable {
    what: &'static str,
    expected: &'static str,
    media_type: Option<String>,
    length: usize,
    start: Option<String>,
    error: Box<dyn Error + Send + Sync>,
}

impl Unreadable {
    /// A body that is not the `expected`: `JSON`, `a form`.
    pub(crate) fn body(
        expected: &'static str,
        media_type: Option<&str>,
        body: &[u8],
        error: impl Error + Send + Sync + 'static,
    ) -> Self {
        Self {
            what: "the body",
            expected,
            media_type: Some(media_type.unwrap_or_default().to_owned()),
            length: body.len(),
            start: start_of(body),
            error: Box::new(error),
        }
    }

    /// An item of a stream that is no JSON.
    pub(crate) fn item(text: &str, error: impl Error + Send + Sync + 'static) -> Self {
        Self {
            what: "it",
            media_type: None,
            ..Self::body("JSON", None, text.as_bytes(), error)
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, expected) = (self.what, self.expected);
        if self.length == 0 {
            return write!(out, "{what} is empty, expected {expected}");
        }
        write!(out, "{what} is not {expected}: ")?;
        match self.media_type.as_deref() {
            Some("") => out.write_str("it has no media type, ")?,
            Some(media_type) => write!(out, "its media type is `{media_type}`, ")?,
            None => {}
        }
        let bytes = if self.length == 1 { "byte" } else { "bytes" };
        write!(out, "it has {} {bytes}", self.length)?;
        match &self.start {
            Some(start) => write!(out, ", and begins with `{start}`"),
            None => write!(out, ": {}", self.error),
        }
    }
}

impl Error for Unreadable {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        // Where what came is shown, the reader's error says no more: `expected value (line 1, column 1)`.
        let says_more = self.length > 0 && self.start.is_none();
        says_more.then_some(self.error.as_ref())
    }
}

// The first characters of text, in one line and without what may be secret. `None` for JSON that breaks off or has a mistake, of which a
// position says more, and whose members may be secret; and for bytes that are no text.
fn start_of(body: &[u8]) -> Option<String> {
    let first = body.iter().find(|byte| !byte.is_ascii_whitespace())?;
    if matches!(first, b'{' | b'[' | b'"') {
        return None;
    }
    let part = &body[..body.len().min(4 * SHOWN)];
    let text = match std::str::from_utf8(part) {
        Ok(text) => text,
        // A character that was cut in two is no mistake.
        Err(error) if part.len() - error.valid_up_to() < 4 && part.len() < body.len() => {
            std::str::from_utf8(&part[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return None,
    };
    let text = without_secrets(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let shown: String = text
        .chars()
        .filter(|next| !next.is_control())
        .take(SHOWN)
        .collect();
    let is_whole = text.chars().count() <= SHOWN && part.len() == body.len();
    Some(if is_whole { shown } else { format!("{shown}…") })
}

fn without_secrets(text: &str) -> String {
    let is_of_word = |next: char| next.is_ascii_alphanumeric() || "_-.~+%".contains(next);
    let (mut out, mut rest, mut is_secret) = (String::new(), text, false);
    while let Some(first) = rest.chars().next() {
        let end = rest
            .find(|next| is_of_word(next) != is_of_word(first))
            .unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        if !is_of_word(first) {
            // A name and its value are in one word, `token=…` or `token: …`, or in one sentence: `the token is …`.
            is_secret &= piece.chars().all(|next| "=:\" '".contains(next));
            if !(is_secret && out.ends_with('…')) {
                out.push_str(piece);
            }
            continue;
        }
        if is_secret || piece.len() >= LONGEST_WORD {
            let is_hidden = out.ends_with('…');
            out.push_str(if is_hidden { "" } else { "…" });
        } else {
            out.push_str(piece);
            is_secret = names_secret(piece);
        }
    }
    out
}

fn names_secret(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "token", "secret", "passw", "key", "bearer", "basic", "session", "sid", "auth", "cookie",
    ];
    let word = word.to_ascii_lowercase();
    WORDS.iter().any(|part| word.contains(part))
}

#[cfg(test)]
mod tests {
    use super::start_of;

    #[test]
    fn the_start_of_a_page_is_shown_in_one_line() {
        let page =
            "<!DOCTYPE html>\r\n<html>\n <head><title>502 Bad Gateway</title></head><body>…</body></html>";
        let start = start_of(page.as_bytes());
        assert_eq!(
            start.as_deref(),
            Some("<!DOCTYPE html> <html> <head><title>502 Bad Gateway</title><…")
        );
        assert_eq!(
            start_of(b"no healthy upstream\n").as_deref(),
            Some("no healthy upstream")
        );
    }

    #[test]
    fn nothing_that_may_be_secret_is_shown() {
        for (body, shown) in [
            ("access_token=abc&scope=repo", "access_token=…&scope=repo"),
            ("Bearer abc is not valid", "Bearer …"),
            ("the password is hunter2, not 12345", "the password …, not 12345"),
            ("password: hunter2", "password: …"),
            ("at eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.x", "at …"),
        ] {
            assert_eq!(start_of(body.as_bytes()).as_deref(), Some(shown));
        }
        assert_eq!(start_of(br#"{"access_token":"abc"#), None);
        assert_eq!(start_of(b"\x89PNG\xff\xff"), None);
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let start = start_of("ä ".repeat(500).as_bytes()).unwrap_or_default();
        assert_eq!(start.chars().count(), 61);
    }
}
