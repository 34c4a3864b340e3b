//! Rules of text.

use std::fmt;

use crate::chars::decode;
use crate::message::Message;
use crate::{CharSet, Format, Pattern};

/// What a text must keep. Lengths are counted in Unicode code points (JSON Schema Validation 2020-12, section 6.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextRules {
    min_length: usize,
    max_length: usize,
    chars: Option<CharSet>,
    pattern: Option<Pattern>,
    format: Option<Format>,
}

/// A rule that a text breaks.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum TextBreach {
    /// It is too short or too long.
    Length {
        /// Its length.
        length: usize,
        /// The least length.
        min: usize,
        /// The greatest length.
        max: usize,
    },
    /// It holds a character that is not in the set.
    Chars {
        /// The character's position, from 1.
        position: usize,
        /// The character.
        character: char,
        /// The set.
        set: CharSet,
    },
    /// It does not match the pattern.
    Pattern(Pattern),
    /// It is not what the format says.
    Format(Format),
}

impl TextBreach {
    /// The keyword of the spec language for the rule.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Length { .. } => "length",
            Self::Chars { .. } => "chars",
            Self::Pattern(_) => "pattern",
            Self::Format(_) => "format",
        }
    }

    #[allow(
        clippy::large_types_passed_by_value,
        reason = "a const builder; run time makes one only to show a breach"
    )]
    const fn message(&self, message: Message) -> Message {
        match self {
            Self::Length { length, min, max } => {
                let last = if *max == usize::MAX { *min } else { *max };
                let bounds = if *max == usize::MAX {
                    message.text("takes at least ")
                } else if *min == 0 {
                    message.text("takes at most ")
                } else if *min == *max {
                    message.text("takes ")
                } else {
                    message.text("takes ").number(*min as i128).text(" to ")
                };
                let characters = if last == 1 { " character" } else { " characters" };
                bounds
                    .number(last as i128)
                    .text(characters)
                    .text(", this has ")
                    .number(*length as i128)
            }
            Self::Chars {
                position,
                character,
                set,
            } => {
                let message = message
                    .text("takes only `")
                    .text(set.source())
                    .text("`, and character ")
                    .number(*position as i128);
                let mut buffer = [0; 4];
                message
                    .text(" is `")
                    .text(character.encode_utf8(&mut buffer))
                    .text("`")
            }
            Self::Pattern(pattern) => message.text("must match `").text(pattern.source()).text("`"),
            Self::Format(format) => message.text("must be ").text(format.says()),
        }
    }
}

impl fmt::Display for TextBreach {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message(Message::new()).as_str())
    }
}

impl TextRules {
    /// No rule: any text.
    pub const NONE: Self = Self::new();

    /// No rule yet.
    pub const fn new() -> Self {
        Self {
            min_length: 0,
            max_length: usize::MAX,
            chars: None,
            pattern: None,
            format: None,
        }
    }

    /// At least this many code points.
    #[must_use]
    pub const fn min_length(mut self, characters: usize) -> Self {
        self.min_length = characters;
        self
    }

    /// At most this many code points.
    #[must_use]
    pub const fn max_length(mut self, characters: usize) -> Self {
        self.max_length = characters;
        self
    }

    /// Only characters of this set.
    #[must_use]
    pub const fn chars(mut self, set: CharSet) -> Self {
        self.chars = Some(set);
        self
    }

    /// A match of this pattern somewhere in it.
    #[must_use]
    pub const fn pattern(mut self, pattern: Pattern) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// What this format says.
    #[must_use]
    pub const fn format(mut self, format: Format) -> Self {
        self.format = Some(format);
        self
    }

    /// The first rule that `text` breaks, of those a const can check: all but patterns that need a whole engine.
    pub const fn first_breach(&self, text: &str) -> Option<TextBreach> {
        let breach = self.length_breach(text);
        if breach.is_some() {
            return breach;
        }
        let breach = self.chars_breach(text);
        if breach.is_some() {
            return breach;
        }
        if let Some(pattern) = self.pattern
            && pattern.is_refused(text)
        {
            return Some(TextBreach::Pattern(pattern));
        }
        self.format_breach(text)
    }

    /// Every rule that `text` breaks.
    pub fn breaches(&self, text: &str) -> impl Iterator<Item = TextBreach> {
        let pattern = self
            .pattern
            .filter(|pattern| !pattern.is_match(text))
            .map(TextBreach::Pattern);
        [
            self.length_breach(text),
            self.chars_breach(text),
            pattern,
            self.format_breach(text),
        ]
        .into_iter()
        .flatten()
    }

    /// Refuses `text` when it breaks a rule that a const can check.
    ///
    /// # Panics
    ///
    /// With what is wrong; in a const this is a compile error.
    #[track_caller]
    pub const fn assert(&self, type_name: &str, text: &str) {
        if let Some(breach) = self.first_breach(text) {
            let message = breach.message(Message::new().text("`").text(type_name).text("` "));
            panic!("{}", message.as_str());
        }
    }

    const fn length_breach(&self, text: &str) -> Option<TextBreach> {
        if self.min_length == 0 && self.max_length == usize::MAX {
            return None;
        }
        let length = count(text);
        if length < self.min_length || length > self.max_length {
            return Some(TextBreach::Length {
                length,
                min: self.min_length,
                max: self.max_length,
            });
        }
        None
    }

    const fn chars_breach(&self, text: &str) -> Option<TextBreach> {
        let Some(set) = self.chars else { return None };
        let bytes = text.as_bytes();
        let (mut at, mut position) = (0, 1);
        while at < bytes.len() {
            let (value, after) = decode(bytes, at);
            if let Some(character) = char::from_u32(value)
                && !set.holds(character)
            {
                return Some(TextBreach::Chars {
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

    const fn format_breach(&self, text: &str) -> Option<TextBreach> {
        match self.format {
            Some(format) if !format.accepts(text) => Some(TextBreach::Format(format)),
            _ => None,
        }
    }
}

impl Default for TextRules {
    fn default() -> Self {
        Self::new()
    }
}

const fn count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut length) = (0, 0);
    while at < bytes.len() {
        // Every code point has one byte that does not continue another.
        if bytes[at] & 0xc0 != 0x80 {
            length += 1;
        }
        at += 1;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::TextRules;
    use crate::{CharSet, Format};

    const VERIFIER: TextRules = TextRules::new()
        .min_length(43)
        .max_length(128)
        .chars(CharSet::new("A-Za-z0-9._~-"));
    // RFC 7636, appendix B.
    const _: () = VERIFIER.assert("CodeVerifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    #[test]
    fn lengths_are_counted_in_code_points() {
        let rules = TextRules::new().max_length(2);
        assert_eq!(rules.first_breach("é🥖"), None);
        assert_eq!(
            rules
                .first_breach("abc")
                .map(|breach| breach.to_string())
                .as_deref(),
            Some("takes at most 2 characters, this has 3")
        );
    }

    #[test]
    fn every_broken_rule_is_told() {
        let told: Vec<&str> = VERIFIER
            .format(Format::Uuid)
            .breaches("a b")
            .map(|breach| breach.rule())
            .collect();
        assert_eq!(told, ["length", "chars", "format"]);
    }

    #[test]
    fn the_panic_names_the_type_and_the_rule() {
        let caught = std::panic::catch_unwind(|| VERIFIER.assert("CodeVerifier", "short"));
        let message = caught.unwrap_err().downcast_ref::<String>().cloned();
        assert_eq!(
            message.as_deref(),
            Some("`CodeVerifier` takes 43 to 128 characters, this has 5")
        );
    }
}
