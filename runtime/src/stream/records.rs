//! Sequences of JSON texts: one per line ([JSON Lines]), or each after a record separator ([RFC 7464]).
//!
//! [JSON Lines]: https://jsonlines.org
//! [RFC 7464]: https://www.rfc-editor.org/rfc/rfc7464

use std::fmt;
use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use super::item::value_of;
use super::{ItemError, Items, MAX_ITEM};
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
    is_done: bool,
    max_item: usize,
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
            is_done: false,
            max_item: MAX_ITEM,
            reading: Reading::default(),
            of: PhantomData,
        }
    }
}

impl<T, const SEPARATOR: u8> Records<T, SEPARATOR> {
    // The bytes of the next text, complete or not.
    fn length(&mut self) -> usize {
        let rest = self.bytes.get(self.seen..).unwrap_or_default();
        let separator = rest.iter().position(|byte| *byte == SEPARATOR);
        self.seen += separator.unwrap_or(rest.len());
        self.seen - self.start
    }

    // The next complete text, with the whitespace around it, whose length is known.
    fn next_text(&mut self) -> Option<String> {
        let end = self.seen;
        let is_complete = end < self.bytes.len() || self.is_ended && self.start < end;
        if !is_complete {
            return None;
        }
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
            let length = self.length();
            if length > self.max_item {
                self.is_done = true;
                (self.bytes, self.start, self.seen) = (Vec::new(), 0, 0);
                return Some(Err(ItemError::too_long(self.max_item)));
            }
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
        if self.is_done {
            return;
        }
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

    fn max_item(mut self, bytes: usize) -> Self {
        self.max_item = bytes;
        self
    }

    fn is_done(&self) -> bool {
        self.is_done
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
