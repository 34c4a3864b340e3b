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
pub(super) struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// Of a text.
    pub(super) fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self {
            starts: std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect(),
        }
    }

    /// The point of a byte of the text; bytes behind its end, or inside of a character, are moved to where one begins.
    pub(super) fn point(&self, text: &str, byte: usize) -> Point {
        let byte = floor(text, byte);
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = text.get(start..byte).unwrap_or_default();
        // A byte order mark takes no column: editors do not show it.
        let before = if start == 0 {
            before.strip_prefix('\u{feff}').unwrap_or(before)
        } else {
            before
        };
        Point {
            line,
            column: before.chars().count() + 1,
            byte,
        }
    }
}

/// The nearest byte at or before `byte` where a character begins.
pub(super) fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// The line that `byte` stands on, without its end.
#[cfg(feature = "cli")]
pub(super) fn line_at(text: &str, byte: usize) -> Range<usize> {
    let byte = floor(text, byte);
    let start = text
        .get(..byte)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |end| end + 1);
    let rest = text.get(start..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    start..start + line.strip_suffix('\r').unwrap_or(line).len()
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::{Lines, line_at};

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
    fn a_line_ends_before_its_end() {
        assert_eq!(line_at("a\r\nbc\r\n", 4), 3..5);
        assert_eq!(line_at("a\r\nbc\r\n", 7), 7..7);
        assert_eq!(line_at("abc", 1), 0..3);
    }
}
