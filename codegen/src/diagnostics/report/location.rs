//! Lines and columns of a place, counted from its bytes.

#[cfg(feature = "cli")]
use std::ops::Range;

#[cfg(feature = "cli")]
use serde_json::{Value, json};

/// A point in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The byte, from 0.
    pub byte: usize,
}

impl Point {
    #[cfg(feature = "cli")]
    pub(super) fn json(self) -> Value {
        json!({ "line": self.line, "column": self.column, "byte": self.byte })
    }
}

/// Where the lines of a text begin.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    starts: Vec<usize>,
    /// How many bytes before each [`STEP`]th do not begin a character, so that the column in a line of megabytes is no count of all of it.
    inner: Vec<usize>,
}

const STEP: usize = 1024;

impl Lines {
    /// Of a text.
    pub(super) fn new(text: &str) -> Self {
        let ends = text.match_indices('\n');
        let chunks = text.as_bytes().chunks(STEP);
        let inner = chunks.scan(0, |sum, chunk| {
            *sum += count_inner(chunk);
            Some(*sum)
        });
        Self {
            starts: std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect(),
            inner: std::iter::once(0).chain(inner).collect(),
        }
    }

    /// The point of a byte of the text; bytes behind its end, or inside of a character, are moved to where one begins.
    pub(super) fn point(&self, text: &str, byte: usize) -> Point {
        let byte = floor(text, byte);
        let line = self.line_number(byte);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let characters = byte - start - (self.inner_before(text, byte) - self.inner_before(text, start));
        // A byte order mark takes no column: editors do not show it.
        let has_mark = start == 0 && byte > 0 && text.starts_with('\u{feff}');
        Point {
            line,
            column: characters + 1 - usize::from(has_mark),
            byte,
        }
    }

    /// The line that `byte` stands on, without its end.
    #[cfg(feature = "cli")]
    pub(super) fn line_at(&self, text: &str, byte: usize) -> Range<usize> {
        let line = self.line_number(floor(text, byte));
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let end = self.starts.get(line).map_or(text.len(), |next| next - 1);
        let line = text.get(start..end).unwrap_or_default();
        start..start + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// The line of this number, from 1, without its end.
    #[cfg(feature = "cli")]
    pub(crate) fn line(&self, text: &str, number: usize) -> Option<Range<usize>> {
        let start = *self.starts.get(number.checked_sub(1)?)?;
        Some(self.line_at(text, start))
    }

    fn line_number(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).max(1)
    }

    fn inner_before(&self, text: &str, byte: usize) -> usize {
        let step = byte / STEP;
        let rest = text.as_bytes().get(step * STEP..byte).unwrap_or_default();
        self.inner.get(step).copied().unwrap_or_default() + count_inner(rest)
    }
}

fn count_inner(bytes: &[u8]) -> usize {
    if bytes.is_ascii() {
        return 0;
    }
    bytes.iter().filter(|byte| **byte & 0xc0 == 0x80).count()
}

/// The nearest byte at or before `byte` where a character begins.
pub(crate) fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::Lines;

    fn point(text: &str, byte: usize) -> (usize, usize) {
        let point = Lines::new(text).point(text, byte);
        (point.line, point.column)
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(point("aé b", 4), (1, 4));
        assert_eq!(point("a\r\nb", 3), (2, 1));
        assert_eq!(point("a\n", 2), (2, 1));
        assert_eq!(point("", 0), (1, 1));
        assert_eq!(point("é", 1), (1, 1));
        assert_eq!(point("a", 99), (1, 2));
        assert_eq!(point("\u{feff}ab", 4), (1, 2));
    }

    #[test]
    fn columns_of_long_lines_count_characters() {
        let text = "é".repeat(5000) + "\n" + &"aé🥐".repeat(1000);
        assert_eq!(point(&text, 9_000), (1, 4_501));
        assert_eq!(point(&text, 10_001 + 7 * 600 + 1), (2, 1_802));
    }

    fn line_at(text: &str, byte: usize) -> std::ops::Range<usize> {
        Lines::new(text).line_at(text, byte)
    }

    #[test]
    fn a_line_ends_before_its_end() {
        assert_eq!(line_at("a\r\nbc\r\n", 4), 3..5);
        assert_eq!(line_at("a\r\nbc\r\n", 7), 7..7);
        assert_eq!(line_at("abc", 1), 0..3);
    }
}
