//! Sets of characters in the spec language's notation: `A-Za-z0-9._~-`.
//!
//! In: the notation. Out: a [`CharSet`], or the first mistake in the notation with its byte offset. All of it is `const fn`.

use std::fmt;

/// A set of characters, written as ranges and single characters; `\-`, `\\`, `\xNN` and `\u{N}` are escapes.
///
/// A `-` at either end stands for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharSet {
    source: &'static str,
    // One bit per ASCII character, so that most strings are checked without parsing `source` again.
    ascii: u128,
}

/// A string that is not a character set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotACharSet {
    /// The byte offset of the mistake.
    pub offset: usize,
    /// What is wrong there.
    pub message: &'static str,
}

impl fmt::Display for NotACharSet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message)
    }
}

impl std::error::Error for NotACharSet {}

impl CharSet {
    /// Parses `source`.
    ///
    /// # Panics
    ///
    /// When `source` is not a character set; in a const this is a compile error.
    pub const fn new(source: &'static str) -> Self {
        if let Err(mistake) = Self::check(source) {
            panic!("{}", mistake.message);
        }
        Self {
            source,
            ascii: ascii_of(source),
        }
    }

    /// Checks that `source` is a character set.
    ///
    /// # Errors
    ///
    /// [`NotACharSet`] with the first mistake.
    pub const fn check(source: &str) -> Result<(), NotACharSet> {
        let bytes = source.as_bytes();
        if bytes.is_empty() {
            return Err(NotACharSet {
                offset: 0,
                message: "a character set must contain at least one character",
            });
        }
        let mut at = 0;
        while at < bytes.len() {
            let Some((first, after)) = next(bytes, at) else {
                return Err(NotACharSet {
                    offset: at,
                    message: "a backslash must be followed by `-`, `\\`, `xNN` or `u{N}`",
                });
            };
            let mut end = after;
            if after + 1 < bytes.len() && bytes[after] == b'-' {
                let Some((last, after)) = next(bytes, after + 1) else {
                    return Err(NotACharSet {
                        offset: at,
                        message: "a range must end in a character",
                    });
                };
                if last < first {
                    return Err(NotACharSet {
                        offset: at,
                        message: "a range must go from the lower character to the higher one",
                    });
                }
                end = after;
            }
            at = end;
        }
        Ok(())
    }

    /// The notation that the set was made from.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether `character` is in the set.
    pub const fn contains(&self, character: char) -> bool {
        match character as u32 {
            ascii @ 0..=0x7f => (self.ascii >> ascii) & 1 == 1,
            _ => Self::source_contains(self.source, character),
        }
    }

    /// Whether `character` is in the set that `source` describes; a malformed `source` contains nothing.
    pub const fn source_contains(source: &str, character: char) -> bool {
        let wanted = character as u32;
        let bytes = source.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let Some((first, last, end)) = range(bytes, at) else {
                return false;
            };
            if first <= wanted && wanted <= last {
                return true;
            }
            at = end;
        }
        false
    }
}

const fn ascii_of(source: &str) -> u128 {
    let bytes = source.as_bytes();
    let (mut ascii, mut at) = (0, 0);
    while at < bytes.len() {
        let Some((first, last, end)) = range(bytes, at) else {
            return ascii;
        };
        let mut character = first;
        while character <= last && character < 0x80 {
            ascii |= 1 << character;
            character += 1;
        }
        at = end;
    }
    ascii
}

// The range that starts at byte `at` (possibly one character): its first and last character, and where the next range starts.
const fn range(bytes: &[u8], at: usize) -> Option<(u32, u32, usize)> {
    let Some((first, after)) = next(bytes, at) else {
        return None;
    };
    if after + 1 < bytes.len() && bytes[after] == b'-' {
        return match next(bytes, after + 1) {
            Some((last, end)) => Some((first, last, end)),
            None => None,
        };
    }
    Some((first, first, after))
}

// The character that starts at byte `at`, and where the one after it starts.
const fn next(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    if bytes[at] != b'\\' {
        return Some(decode(bytes, at));
    }
    if at + 1 >= bytes.len() {
        return None;
    }
    match bytes[at + 1] {
        b'-' | b'\\' => Some((bytes[at + 1] as u32, at + 2)),
        b'x' => hex(bytes, at + 2, at + 4),
        b'u' if at + 2 < bytes.len() && bytes[at + 2] == b'{' => {
            let mut end = at + 3;
            while end < bytes.len() && bytes[end] != b'}' {
                end += 1;
            }
            match hex(bytes, at + 3, end) {
                Some((value, end)) if end < bytes.len() => Some((value, end + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

const fn hex(bytes: &[u8], start: usize, end: usize) -> Option<(u32, usize)> {
    if end > bytes.len() || start >= end || end - start > 6 {
        return None;
    }
    let mut value = 0;
    let mut at = start;
    while at < end {
        let digit = match bytes[at] {
            digit @ b'0'..=b'9' => digit - b'0',
            digit @ b'a'..=b'f' => digit - b'a' + 10,
            digit @ b'A'..=b'F' => digit - b'A' + 10,
            _ => return None,
        };
        value = value * 16 + digit as u32;
        at += 1;
    }
    Some((value, end))
}

/// The code point that starts at byte `at` of UTF-8, and where the next one starts.
pub(crate) const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let first = bytes[at] as u32;
    let (mut value, length) = match first {
        0..=0x7f => (first, 1),
        0x80..=0xdf => (first & 0x1f, 2),
        0xe0..=0xef => (first & 0x0f, 3),
        _ => (first & 0x07, 4),
    };
    let mut index = 1;
    while index < length && at + index < bytes.len() {
        value = (value << 6) | (bytes[at + index] as u32 & 0x3f);
        index += 1;
    }
    (value, at + length)
}

#[cfg(test)]
mod tests {
    use super::CharSet;

    const UNRESERVED: CharSet = CharSet::new("A-Za-z0-9._~-");

    #[test]
    fn ranges_and_single_characters_are_in_the_set() {
        for character in "AZaz09._~-".chars() {
            assert!(UNRESERVED.contains(character), "{character}");
        }
        for character in "@[`{/:é \u{0}".chars() {
            assert!(!UNRESERVED.contains(character), "{character:?}");
        }
        let set = CharSet::new("\\x20-\\x7e\\u{e9}");
        assert!(set.contains(' ') && set.contains('~') && set.contains('é') && !set.contains('\u{7f}'));
        assert!(CharSet::new("a\\-z").contains('-') && !CharSet::new("a\\-z").contains('b'));
    }

    #[test]
    fn a_mistake_is_reported_with_its_byte_offset() {
        for (source, at) in [
            ("", 0),
            ("z-a", 0),
            ("ab\\q", 2),
            ("\\x2", 0),
            ("a\\u{110000", 1),
            ("é\\", 2),
        ] {
            assert_eq!(
                CharSet::check(source).map_err(|mistake| mistake.offset),
                Err(at),
                "{source}"
            );
        }
    }
}
