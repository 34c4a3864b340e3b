//! Sets of characters in the language's own notation: `A-Za-z0-9._~-`.

use std::fmt;

/// A set of characters: ranges and single characters, with `\-`, `\\`, `\xNN` and `\u{N}` for those that need it.
///
/// A `-` at either end stands for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharSet {
    source: &'static str,
    // A bit for each character of ASCII, so that most texts are checked without a look at the source.
    ascii: u128,
}

/// Text that is no character set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotACharSet {
    /// The byte the mistake is at.
    pub at: usize,
    /// What is wrong.
    pub message: &'static str,
}

impl fmt::Display for NotACharSet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message)
    }
}

impl std::error::Error for NotACharSet {}

impl CharSet {
    /// The set of `source`.
    ///
    /// # Panics
    ///
    /// When `source` is no character set; in a const this is a compile error.
    pub const fn new(source: &'static str) -> Self {
        if let Err(mistake) = Self::check(source) {
            panic!("{}", mistake.message);
        }
        Self {
            source,
            ascii: ascii_of(source),
        }
    }

    /// Whether `source` is a character set.
    ///
    /// # Errors
    ///
    /// [`NotACharSet`] with the first mistake.
    pub const fn check(source: &str) -> Result<(), NotACharSet> {
        let bytes = source.as_bytes();
        if bytes.is_empty() {
            return Err(NotACharSet {
                at: 0,
                message: "a character set must hold a character",
            });
        }
        let mut at = 0;
        while at < bytes.len() {
            let Some((first, after)) = next(bytes, at) else {
                return Err(NotACharSet {
                    at,
                    message: "a backslash stands before `-`, `\\`, `xNN` or `u{N}` only",
                });
            };
            let mut end = after;
            if after + 1 < bytes.len() && bytes[after] == b'-' {
                let Some((last, after)) = next(bytes, after + 1) else {
                    return Err(NotACharSet {
                        at,
                        message: "a range ends in a character",
                    });
                };
                if last < first {
                    return Err(NotACharSet {
                        at,
                        message: "a range goes from the lower character to the higher one",
                    });
                }
                end = after;
            }
            at = end;
        }
        Ok(())
    }

    /// The set as it was written.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether `character` is in the set.
    pub const fn holds(&self, character: char) -> bool {
        match character as u32 {
            ascii @ 0..=0x7f => (self.ascii >> ascii) & 1 == 1,
            _ => Self::source_holds(self.source, character),
        }
    }

    /// Whether `character` is in the set of `source`; what is no set holds nothing.
    pub const fn source_holds(source: &str, character: char) -> bool {
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

// The range at `at`, which may be of one character: its first, its last, and where the next range begins.
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

// The character at `at` and where the one after it begins.
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

/// The code point that begins at `at` of UTF-8, and where the next begins.
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
            assert!(UNRESERVED.holds(character), "{character}");
        }
        for character in "@[`{/:é \u{0}".chars() {
            assert!(!UNRESERVED.holds(character), "{character:?}");
        }
        let set = CharSet::new("\\x20-\\x7e\\u{e9}");
        assert!(set.holds(' ') && set.holds('~') && set.holds('é') && !set.holds('\u{7f}'));
        assert!(CharSet::new("a\\-z").holds('-') && !CharSet::new("a\\-z").holds('b'));
    }

    #[test]
    fn a_mistake_is_told_with_its_byte() {
        for (source, at) in [
            ("", 0),
            ("z-a", 0),
            ("ab\\q", 2),
            ("\\x2", 0),
            ("a\\u{110000", 1),
            ("é\\", 2),
        ] {
            assert_eq!(
                CharSet::check(source).map_err(|mistake| mistake.at),
                Err(at),
                "{source}"
            );
        }
    }
}
