//! Passes over JSON without reading it: the extents of values, and the keys of those objects whose members matter.
//!
//! In: text. Out: ranges of bytes. It is built without optimisation in most users' checks, so it leaves the search for the end of a
//! string, which is most of a document, to the standard library, which is always optimised. What it passes over need not be JSON.

use std::borrow::Cow;
use std::ops::Range;

// The length from which a search by the standard library is faster than a loop.
const LONG: usize = 48;

/// A position in a text.
pub(super) struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

/// A member of an object, before its value is passed over.
pub(super) struct Key<'t> {
    /// The key as it means.
    pub(super) name: Cow<'t, str>,
    /// The byte where it begins.
    pub(super) start: usize,
}

impl<'t> Scanner<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            at: 0,
        }
    }

    /// Calls `visit` with each key of the object that begins here; it passes over the value. `None` if there is no object.
    pub(super) fn members(
        &mut self,
        visit: &mut dyn FnMut(&mut Self, Key<'t>) -> Option<()>,
    ) -> Option<Range<usize>> {
        let start = self.begin(b'{')?;
        if self.next_is(b'}') {
            return Some(start..self.at);
        }
        loop {
            self.skip_space();
            let key = Key {
                start: self.at,
                name: unescaped(self.string()?)?,
            };
            if !self.next_is(b':') {
                return None;
            }
            visit(self, key)?;
            if self.next_is(b'}') {
                return Some(start..self.at);
            }
            if !self.next_is(b',') {
                return None;
            }
        }
    }

    /// Whether an object begins here.
    pub(super) fn is_object(&mut self) -> bool {
        self.skip_space();
        self.bytes.get(self.at) == Some(&b'{')
    }

    /// Passes over any value.
    pub(super) fn value(&mut self) -> Option<Range<usize>> {
        self.skip_space();
        let start = self.at;
        match self.bytes.get(start)? {
            b'"' => drop(self.string()?),
            b'{' | b'[' => self.nested()?,
            _ => {
                let rest = self.text.get(start..)?;
                let length = rest.find([',', '}', ']', ' ', '\n', '\r', '\t']);
                self.at += length.unwrap_or(rest.len());
            }
        }
        (self.at > start).then_some(start..self.at)
    }

    /// Whether nothing but space follows.
    pub(super) fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.at == self.bytes.len()
    }

    // Passes over an object or an array.
    fn nested(&mut self) -> Option<()> {
        let (bytes, mut at) = (self.bytes, self.at);
        let mut depth = 0_usize;
        while at < bytes.len() {
            match bytes[at] {
                b'"' => at = self.end_of_string(at)?,
                b'{' | b'[' => depth += 1,
                b'}' | b']' => {
                    depth -= 1;
                    if depth == 0 {
                        self.at = at + 1;
                        return Some(());
                    }
                }
                _ => {}
            }
            at += 1;
        }
        None
    }

    // Passes over a string, and returns it as it is written, without its quotes.
    fn string(&mut self) -> Option<&'t str> {
        let start = self.begin(b'"')?;
        let end = self.end_of_string(start)?;
        self.at = end + 1;
        self.text.get(start + 1..end)
    }

    // The byte of the quote that ends the string which begins at `start`. Most strings are short: a plain loop finds their ends before
    // a call of the library has begun.
    fn end_of_string(&self, start: usize) -> Option<usize> {
        let bytes = self.bytes;
        let mut at = start + 1;
        while at < bytes.len() {
            match bytes[at] {
                b'"' => return Some(at),
                b'\\' => at += 2,
                _ if at - start == LONG => at = self.end_of_run(at)?,
                _ => at += 1,
            }
        }
        None
    }

    // The next quote or backslash.
    fn end_of_run(&self, at: usize) -> Option<usize> {
        let mut start = at;
        while !self.text.is_char_boundary(start) {
            start += 1;
        }
        let rest = self.text.get(start..)?;
        let before_quote = rest.get(..rest.find('"')?)?;
        Some(start + before_quote.find('\\').unwrap_or(before_quote.len()))
    }

    fn begin(&mut self, byte: u8) -> Option<usize> {
        self.skip_space();
        let start = self.at;
        self.next_is(byte).then_some(start)
    }

    fn next_is(&mut self, byte: u8) -> bool {
        self.skip_space();
        let is_next = self.bytes.get(self.at) == Some(&byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn skip_space(&mut self) {
        let (bytes, mut at) = (self.bytes, self.at);
        while at < bytes.len() && matches!(bytes[at], b' ' | b'\n' | b'\r' | b'\t') {
            at += 1;
        }
        self.at = at;
    }
}

/// What a string means; `None` if it is not one of JSON.
pub(super) fn unescaped(written: &str) -> Option<Cow<'_, str>> {
    if !written.contains('\\') {
        return Some(Cow::Borrowed(written));
    }
    serde_json::from_str(&format!("\"{written}\""))
        .ok()
        .map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::Scanner;

    #[test]
    fn the_extents_of_values_are_found_without_reading_them() {
        let text = r#" {"a": [1, {"b": "}\"\\"}], "c\"": "x", "d": -1.5e3 , "e": {}} "#;
        let mut scanner = Scanner::new(text);
        let mut seen = Vec::new();
        let whole = scanner.members(&mut |scanner, key| {
            let value = scanner.value()?;
            seen.push((key.name.into_owned(), &text[value]));
            Some(())
        });
        assert_eq!(whole.map(|range| &text[range]), Some(text.trim()));
        assert!(scanner.is_at_end());
        let expected = [
            ("a", r#"[1, {"b": "}\"\\"}]"#),
            ("c\"", r#""x""#),
            ("d", "-1.5e3"),
            ("e", "{}"),
        ];
        assert_eq!(seen, expected.map(|(key, value)| (key.to_owned(), value)));
    }

    #[test]
    fn what_ends_early_is_nothing() {
        for text in [
            "",
            "[",
            "{",
            "{\"a",
            "{\"a\":",
            "{\"a\": [",
            "{\"a\": 1",
            "{\"a\" 1}",
            "]",
            "{a: 1}",
        ] {
            let members = Scanner::new(text).members(&mut |scanner, _| scanner.value().map(drop));
            assert_eq!(members, None, "{text}");
        }
    }
}
