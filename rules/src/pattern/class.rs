//! Character classes of a pattern: `[a-z\d]`, `\w`, and escapes of single characters.

use crate::chars::decode;

/// What an escape stands for: a character, or a class and whether it is the class itself (`\d`) or its complement (`\D`).
#[derive(Clone, Copy)]
pub(super) enum Class {
    One(u32),
    Digit(bool),
    Word(bool),
    Space(bool),
}

impl Class {
    /// Whether the class contains a character.
    pub(super) const fn contains(self, character: u32) -> bool {
        match self {
            Self::One(one) => one == character,
            Self::Digit(is_in) => is_in == matches!(character, 0x30..=0x39),
            Self::Word(is_in) => is_in == matches!(character, 0x30..=0x39 | 0x41..=0x5a | 0x5f | 0x61..=0x7a),
            // WhiteSpace and LineTerminator (ECMA-262, sections 12.2 and 12.3).
            Self::Space(is_in) => {
                is_in
                    == matches!(
                        character,
                        0x09..=0x0d | 0x20 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000 | 0xfeff
                    )
            }
        }
    }

    /// Where the bracketed class that starts at `at` ends; `None` when it uses syntax that is not supported here.
    pub(super) const fn end(source: &[u8], at: usize) -> Option<usize> {
        let mut at = Self::first(source, at).1;
        while at < source.len() {
            if source[at] == b']' {
                return Some(at + 1);
            }
            let Some((first, after)) = item(source, at) else {
                return None;
            };
            at = after;
            if let Some(end) = range_end(source, at) {
                let Some((last, after)) = item(source, end) else {
                    return None;
                };
                match (first, last) {
                    (Self::One(first), Self::One(last)) if first <= last => at = after,
                    _ => return None,
                }
            }
        }
        None
    }

    /// Whether the bracketed class that starts at `at` contains a character.
    pub(super) const fn bracketed_contains(source: &[u8], at: usize, character: u32) -> bool {
        let (is_negated, mut at) = Self::first(source, at);
        while at < source.len() && source[at] != b']' {
            let Some((first, after)) = item(source, at) else {
                return false;
            };
            at = after;
            let is_in = match range_end(source, at) {
                Some(end) => {
                    let Some((last, after)) = item(source, end) else {
                        return false;
                    };
                    at = after;
                    match (first, last) {
                        (Self::One(first), Self::One(last)) => first <= character && character <= last,
                        _ => false,
                    }
                }
                None => first.contains(character),
            };
            if is_in {
                return !is_negated;
            }
        }
        is_negated
    }

    // Whether the class is negated, and where its first item is.
    const fn first(source: &[u8], at: usize) -> (bool, usize) {
        if at + 1 < source.len() && source[at + 1] == b'^' {
            (true, at + 2)
        } else {
            (false, at + 1)
        }
    }
}

// Where the last character of a range is, if a hyphen at `at` makes one.
const fn range_end(source: &[u8], at: usize) -> Option<usize> {
    if at + 1 < source.len() && source[at] == b'-' && source[at + 1] != b']' {
        Some(at + 1)
    } else {
        None
    }
}

const fn item(source: &[u8], at: usize) -> Option<(Class, usize)> {
    if source[at] == b'\\' {
        if at + 1 < source.len() && source[at + 1] == b'b' {
            return Some((Class::One(8), at + 2));
        }
        return escape(source, at);
    }
    let (character, after) = decode(source, at);
    Some((Class::One(character), after))
}

/// What the escape at `at` stands for, and where it ends; `None` for back-references, Unicode properties and the like.
pub(super) const fn escape(source: &[u8], at: usize) -> Option<(Class, usize)> {
    if at + 1 >= source.len() {
        return None;
    }
    let escaped = source[at + 1];
    let class = match escaped {
        b'd' | b'D' => Class::Digit(escaped == b'd'),
        b'w' | b'W' => Class::Word(escaped == b'w'),
        b's' | b'S' => Class::Space(escaped == b's'),
        b't' => Class::One(0x09),
        b'n' => Class::One(0x0a),
        b'v' => Class::One(0x0b),
        b'f' => Class::One(0x0c),
        b'r' => Class::One(0x0d),
        b'x' => return hex(source, at + 2, 2),
        b'u' if at + 2 < source.len() && source[at + 2] == b'{' => return braced(source, at + 3),
        b'u' => return hex(source, at + 2, 4),
        // Syntax characters, and other punctuation that documents escape without need (annex B.1.2).
        b'!'..=b'/' | b':'..=b'@' | b'['..=b'`' | b'{'..=b'~' => Class::One(escaped as u32),
        _ => return None,
    };
    Some((class, at + 2))
}

const fn braced(source: &[u8], start: usize) -> Option<(Class, usize)> {
    let mut end = start;
    while end < source.len() && source[end] != b'}' {
        end += 1;
    }
    if end == start || end - start > 6 {
        return None;
    }
    match hex(source, start, end - start) {
        Some((class, after)) if after < source.len() => Some((class, after + 1)),
        _ => None,
    }
}

const fn hex(source: &[u8], start: usize, digits: usize) -> Option<(Class, usize)> {
    let (mut at, mut value) = (start, 0);
    while at < start + digits {
        if at >= source.len() {
            return None;
        }
        let digit = match source[at] {
            digit @ b'0'..=b'9' => digit - b'0',
            digit @ b'a'..=b'f' => digit - b'a' + 10,
            digit @ b'A'..=b'F' => digit - b'A' + 10,
            _ => return None,
        };
        value = value * 16 + digit as u32;
        at += 1;
    }
    // A lone surrogate is not a character.
    if value >= 0xd800 && value <= 0xdfff {
        return None;
    }
    Some((Class::One(value), at))
}
