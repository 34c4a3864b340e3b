//! Sequences of JSON texts: one per line ([JSON Lines]), or each after a record separator ([RFC 7464]).
//!
//! [JSON Lines]: https://jsonlines.org
//! [RFC 7464]: https://www.rfc-editor.org/rfc/rfc7464

use std::fmt;
use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use super::item::value_of;
use super::{ItemError, Items};
use crate::reading::Reading;
use crate::validate::Validate;

/// RFC 7464, section 2.2.
const RECORD_SEPARATOR: u8 = 0x1e;

/// The values of a response with one JSON text per line (`application/x-ndjson`, `application/jsonl`). Empty lines are ignored.
pub type JsonLines<T> = Records<T, b'\n'>;

/// The values of a response with a record separator before each JSON text (`application/json-seq`, [RFC 7464]).
///
/// [RFC 7464]: https://www.rfc-editor.org/rfc/rfc7464
pub type JsonSequence<T> = Records<T, RECORD_SEPARATOR>;

/// The values of a response that consists of JSON texts with a separator between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Records<T, const SEPARATOR: u8> {
    bytes: Vec<u8>,
    start: usize,
    seen: usize,
    is_ended: bool,
    reading: Reading,
    of: PhantomData<T>,
}

impl<T, const SEPARATOR: u8> Default for Records<T, SEPARATOR> {
    fn default() -> Self {
        Self {
            bytes: Vec::new(),
            start: 0,
            seen: 0,
            is_ended: false,
            reading: Reading::default(),
            of: PhantomData,
        }
    }
}

impl<T, const SEPARATOR: u8> Records<T, SEPARATOR> {
    // The next complete text, with the whitespace around it.
    fn next_text(&mut self) -> Option<String> {
        let rest = self.bytes.get(self.seen..)?;
        let end = match rest.iter().position(|byte| *byte == SEPARATOR) {
            Some(length) => self.seen + length,
            None if self.is_ended && self.start < self.bytes.len() => self.bytes.len(),
            None => {
                self.seen = self.bytes.len();
                return None;
            }
        };
        let text = String::from_utf8_lossy(&self.bytes[self.start..end]).into_owned();
        self.start = (end + 1).min(self.bytes.len());
        self.seen = self.start;
        Some(text)
    }
}

impl<T: DeserializeOwned + Validate + 'static, const SEPARATOR: u8> Iterator for Records<T, SEPARATOR> {
    type Item = Result<T, ItemError>;

    /// The next complete value.
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let text = self.next_text()?;
            let json = text.trim_matches([' ', '\t', '\r', '\n', '\u{feff}']);
            if json.is_empty() {
                continue;
            }
            // A text without an end of its own may be truncated (RFC 7464, section 2.4).
            let is_delimited = json.ends_with(['}', ']', '"']) || text.ends_with([' ', '\t', '\r', '\n']);
            if SEPARATOR == RECORD_SEPARATOR && !is_delimited {
                return Some(Err(ItemError::body(text, Truncated)));
            }
            return Some(value_of(json.to_owned(), self.reading));
        }
    }
}

impl<T: DeserializeOwned + Validate + 'static, const SEPARATOR: u8> Items for Records<T, SEPARATOR> {
    type Value = T;

    const MEDIA_TYPES: &'static [&'static str] = if SEPARATOR == RECORD_SEPARATOR {
        &["application/json-seq", "application/*+json-seq"]
    } else {
        &[
            "application/x-ndjson",
            "application/jsonl",
            "application/ndjson",
            "application/x-jsonl",
            "application/x-jsonlines",
            "application/json-lines",
            "application/x-json-stream",
            "application/stream+json",
            "application/*+ndjson",
            "application/*+jsonl",
        ]
    };

    fn push(&mut self, bytes: &[u8]) {
        if self.start > 0 {
            self.bytes.drain(..self.start);
            self.seen -= self.start;
            self.start = 0;
        }
        self.bytes.extend_from_slice(bytes);
    }

    fn end(&mut self) {
        self.is_ended = true;
    }

    fn reading(mut self, reading: Reading) -> Self {
        self.reading = reading;
        self
    }
}

#[derive(Debug)]
struct Truncated;

impl fmt::Display for Truncated {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("it may be truncated: no whitespace follows it")
    }
}

impl std::error::Error for Truncated {}

#[cfg(test)]
mod tests {
    use super::{Items, JsonLines, JsonSequence};

    fn read<I: Items<Value = i64>>(text: &str, size: usize) -> Vec<Option<i64>> {
        let (mut items, mut found) = (I::default(), Vec::new());
        for piece in text.as_bytes().chunks(size) {
            items.push(piece);
            found.extend(items.by_ref().map(Result::ok));
        }
        items.end();
        found.extend(items.map(Result::ok));
        found
    }

    #[test]
    fn lines_do_not_depend_on_how_the_bytes_are_split() {
        for size in 1..20 {
            let found = read::<JsonLines<i64>>("1\r\n\n 22 \nx\n-3", size);
            assert_eq!(found, [Some(1), Some(22), None, Some(-3)], "in pieces of {size}");
        }
    }

    #[test]
    fn a_sequence_continues_after_a_truncated_text() {
        for size in 1..20 {
            let found = read::<JsonSequence<i64>>("\u{1e}1\n\u{1e}\u{1e}12\u{1e}3\n\u{1e}4", size);
            assert_eq!(found, [Some(1), None, Some(3), None], "in pieces of {size}");
        }
    }
}
