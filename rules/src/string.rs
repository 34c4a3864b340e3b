//! Constraints on strings: length, character set, pattern, format.

use std::fmt;

use crate::chars::decode;
use crate::message::Message;
use crate::pattern::Outcome;
use crate::{CharSet, Format, Pattern};

/// Constraints on a string. Lengths are counted in Unicode code points (JSON Schema Validation 2020-12, section 6.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StringConstraints {
    min_length: usize,
    max_length: usize,
    chars: Option<CharSet>,
    pattern: Option<Pattern>,
    format: Option<Format>,
}

/// A constraint that a string violates.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum StringViolation {
    /// The string is too short or too long.
    Length {
        /// The length of the string.
        length: usize,
        /// The least length allowed.
        min: usize,
        /// The greatest length allowed.
        max: usize,
    },
    /// A character is not in the set.
    Chars {
        /// The position of the first such character, from 1.
        position: usize,
        /// The first such character.
        character: char,
        /// The allowed characters.
        set: CharSet,
    },
    /// The string does not match the pattern.
    Pattern(Pattern),
    /// Finding out whether the string matches the pattern takes more work than is allowed.
    PatternWork(Pattern),
    /// The string is not of the format.
    Format(Format),
}

impl StringViolation {
    /// The keyword of the constraint in the spec language.
    pub const fn constraint(&self) -> &'static str {
        match self {
            Self::Length { .. } => "length",
            Self::Chars { .. } => "chars",
            Self::Pattern(_) | Self::PatternWork(_) => "pattern",
            Self::Format(_) => "format",
        }
    }

    #[allow(
        clippy::large_types_passed_by_value,
        reason = "a const builder; at run time one is made only to display a violation"
    )]
    const fn message(&self, message: Message) -> Message {
        match self {
            Self::Length { length, min, max } => {
                let last = if *max == usize::MAX { *min } else { *max };
                let bounds = if *max == usize::MAX {
                    message.text("must have at least ")
                } else if *min == 0 {
                    message.text("must have at most ")
                } else if *min == *max {
                    message.text("must have ")
                } else {
                    message.text("must have ").number(*min as i128).text(" to ")
                };
                let characters = if last == 1 { " character" } else { " characters" };
                bounds
                    .number(last as i128)
                    .text(characters)
                    .text(", found ")
                    .number(*length as i128)
            }
            Self::Chars {
                position,
                character,
                set,
            } => {
                let mut buffer = [0; 4];
                message
                    .text("must contain only `")
                    .text(set.source())
                    .text("`, found `")
                    .text(character.encode_utf8(&mut buffer))
                    .text("` at position ")
                    .number(*position as i128)
            }
            Self::Pattern(pattern) => message.text("must match `").text(pattern.source()).text("`"),
            Self::PatternWork(pattern) => message
                .text("takes too much work to match with `")
                .text(pattern.source())
                .text("`"),
            Self::Format(format) => message.text("must be ").text(format.description()),
        }
    }
}

impl fmt::Display for StringViolation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message(Message::new()).as_str())
    }
}

impl StringConstraints {
    /// No constraints: any string.
    pub const NONE: Self = Self::new();

    /// No constraints.
    pub const fn new() -> Self {
        Self {
            min_length: 0,
            max_length: usize::MAX,
            chars: None,
            pattern: None,
            format: None,
        }
    }

    /// Sets the least length, in code points.
    #[must_use]
    pub const fn min_length(mut self, characters: usize) -> Self {
        self.min_length = characters;
        self
    }

    /// Sets the greatest length, in code points.
    #[must_use]
    pub const fn max_length(mut self, characters: usize) -> Self {
        self.max_length = characters;
        self
    }

    /// Allows only characters of this set.
    #[must_use]
    pub const fn chars(mut self, set: CharSet) -> Self {
        self.chars = Some(set);
        self
    }

    /// Requires a match of this pattern somewhere in the string.
    #[must_use]
    pub const fn pattern(mut self, pattern: Pattern) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// Requires this format.
    #[must_use]
    pub const fn format(mut self, format: Format) -> Self {
        self.format = Some(format);
        self
    }

    /// The first constraint that `text` violates, of those that a const can check: all but patterns beyond [`Pattern::is_mismatch`].
    pub const fn first_violation(&self, text: &str) -> Option<StringViolation> {
        let violation = self.length_violation(text);
        if violation.is_some() {
            return violation;
        }
        let violation = self.chars_violation(text);
        if violation.is_some() {
            return violation;
        }
        if let Some(pattern) = self.pattern
            && pattern.is_mismatch(text)
        {
            return Some(StringViolation::Pattern(pattern));
        }
        self.format_violation(text)
    }

    /// Every constraint that `text` violates.
    pub fn violations(&self, text: &str) -> impl Iterator<Item = StringViolation> {
        let pattern = self.pattern.and_then(|pattern| match pattern.find(text) {
            Outcome::Match | Outcome::Unread => None,
            Outcome::Mismatch => Some(StringViolation::Pattern(pattern)),
            Outcome::TooMuchWork => Some(StringViolation::PatternWork(pattern)),
        });
        [
            self.length_violation(text),
            self.chars_violation(text),
            pattern,
            self.format_violation(text),
        ]
        .into_iter()
        .flatten()
    }

    /// The format, if `text` has a form that is accepted for it, and is not that of its standard.
    pub fn nonstandard_format(&self, text: &str) -> Option<Format> {
        self.format
            .filter(|format| format.accepts(text) && !format.is_standard(text))
    }

    /// Asserts that `text` violates no constraint that a const can check.
    ///
    /// # Panics
    ///
    /// When it does, with the constraint; in a const this is a compile error.
    #[track_caller]
    pub const fn assert(&self, type_name: &str, text: &str) {
        if let Some(violation) = self.first_violation(text) {
            let message = violation.message(Message::new().text("`").text(type_name).text("` "));
            panic!("{}", message.as_str());
        }
    }

    const fn length_violation(&self, text: &str) -> Option<StringViolation> {
        if self.min_length == 0 && self.max_length == usize::MAX {
            return None;
        }
        let length = count(text);
        if length < self.min_length || length > self.max_length {
            return Some(StringViolation::Length {
                length,
                min: self.min_length,
                max: self.max_length,
            });
        }
        None
    }

    const fn chars_violation(&self, text: &str) -> Option<StringViolation> {
        let Some(set) = self.chars else { return None };
        let bytes = text.as_bytes();
        let (mut at, mut position) = (0, 1);
        while at < bytes.len() {
            let (value, after) = decode(bytes, at);
            if let Some(character) = char::from_u32(value)
                && !set.contains(character)
            {
                return Some(StringViolation::Chars {
                    position,
                    character,
                    set,
                });
            }
            at = after;
            position += 1;
        }
        None
    }

    const fn format_violation(&self, text: &str) -> Option<StringViolation> {
        match self.format {
            Some(format) if !format.accepts(text) => Some(StringViolation::Format(format)),
            _ => None,
        }
    }
}

impl Default for StringConstraints {
    fn default() -> Self {
        Self::new()
    }
}

const fn count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut length) = (0, 0);
    while at < bytes.len() {
        // A code point has exactly one byte that is not a continuation byte.
        if bytes[at] & 0xc0 != 0x80 {
            length += 1;
        }
        at += 1;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::StringConstraints;
    use crate::{CharSet, Format};

    const VERIFIER: StringConstraints = StringConstraints::new()
        .min_length(43)
        .max_length(128)
        .chars(CharSet::new("A-Za-z0-9._~-"));
    // RFC 7636, appendix B.
    const _: () = VERIFIER.assert("CodeVerifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    #[test]
    fn lengths_are_counted_in_code_points() {
        let constraints = StringConstraints::new().max_length(2);
        assert_eq!(constraints.first_violation("é🥖"), None);
        assert_eq!(
            constraints
                .first_violation("abc")
                .map(|violation| violation.to_string())
                .as_deref(),
            Some("must have at most 2 characters, found 3")
        );
    }

    #[test]
    fn every_violation_is_listed() {
        let violated: Vec<&str> = VERIFIER
            .format(Format::Uuid)
            .violations("a b")
            .map(|violation| violation.constraint())
            .collect();
        assert_eq!(violated, ["length", "chars", "format"]);
    }

    #[test]
    fn the_panic_names_the_type_and_the_constraint() {
        let caught = std::panic::catch_unwind(|| VERIFIER.assert("CodeVerifier", "short"));
        let message = caught.unwrap_err().downcast_ref::<String>().cloned();
        assert_eq!(
            message.as_deref(),
            Some("`CodeVerifier` must have 43 to 128 characters, found 5")
        );
    }
}
