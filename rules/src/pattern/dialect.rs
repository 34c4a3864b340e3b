//! Patterns of other languages than ECMA-262: Ruby, Python, PHP, Java, .NET, POSIX.
//!
//! In: a pattern as a document has it. Out: the same in ECMA-262, where its meaning is certain, or the part whose meaning is not. A
//! translation may match more than the pattern does in its own language, and never less, so that no right value is refused.

mod class;
mod delimiters;
mod escape;
mod group;

use std::borrow::Cow;
use std::ops::Range;

/// A part of a pattern that ECMA-262 does not have, or reads otherwise than the language that it is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotEcma {
    /// The bytes of the part.
    pub part: Range<usize>,
    /// What it is: `an inline flag`.
    pub what: &'static str,
}

/// The pattern in ECMA-262.
///
/// # Errors
///
/// The first part whose meaning is not certain.
pub(super) fn to_ecma(source: &str) -> Result<Cow<'_, str>, NotEcma> {
    let body = delimiters::body(source)?;
    let offset = body.start;
    let mut translation = Translation {
        source: source.get(body).unwrap_or_default(),
        at: 0,
        text: String::with_capacity(source.len()),
        needs_unicode: false,
        is_negated: false,
    };
    translation
        .run()
        .and_then(|()| translation.in_unicode())
        .map_err(|error| NotEcma {
            part: error.part.start + offset..error.part.end + offset,
            ..error
        })?;
    if translation.text == source {
        return Ok(Cow::Borrowed(source));
    }
    Ok(Cow::Owned(translation.text))
}

/// A pattern while it is translated.
struct Translation<'s> {
    source: &'s str,
    /// The byte of the source to read next.
    at: usize,
    /// The translation so far.
    text: String,
    /// Whether it means another thing without the flag `u`.
    needs_unicode: bool,
    /// Whether it is in a class that is negated.
    is_negated: bool,
}

impl<'s> Translation<'s> {
    fn run(&mut self) -> Result<(), NotEcma> {
        while let Some(next) = self.peek() {
            match next {
                '\\' => self.escape(false)?,
                '[' => self.class()?,
                '(' => self.group()?,
                '{' => self.counted()?,
                _ => self.copy(next),
            }
        }
        Ok(())
    }

    fn rest(&self) -> &'s str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Copies a character of the source.
    fn copy(&mut self, next: char) {
        self.replace(next.len_utf8(), next.encode_utf8(&mut [0; 4]));
    }

    /// Writes `text` in place of so many bytes of the source.
    fn replace(&mut self, length: usize, text: &str) {
        self.at += length;
        self.text.push_str(text);
    }

    /// The error of the part of so many bytes that starts here.
    fn unknown<T>(&self, length: usize, what: &'static str) -> Result<T, NotEcma> {
        let mut end = (self.at + length).min(self.source.len());
        while !self.source.is_char_boundary(end) {
            end += 1;
        }
        Err(NotEcma {
            part: self.at..end,
            what,
        })
    }

    // `{,3}` is text in ECMA-262, and a quantifier wherever it is written. With spaces it is text in some languages.
    fn counted(&mut self) -> Result<(), NotEcma> {
        let Some((inside, _)) = self.rest().get(1..).and_then(|rest| rest.split_once('}')) else {
            self.copy('{');
            return Ok(());
        };
        let is_count = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
        let is_spaced = inside.contains(' ') && inside.contains(|next: char| next.is_ascii_digit());
        if is_spaced && is_count(&inside.replace(' ', "")) {
            return self.unknown(inside.len() + 2, "a quantifier with spaces");
        }
        match inside.strip_prefix(',') {
            Some(most)
                if !most.is_empty()
                    && most.bytes().all(|byte| byte.is_ascii_digit())
                    && !self.text.is_empty() =>
            {
                self.replace(inside.len() + 2, &format!("{{0,{most}}}"));
            }
            _ => self.copy('{'),
        }
        Ok(())
    }

    /// Makes a pattern that needs the flag `u` one that can be read with it: it allows no needless escapes (ECMA-262, annex B.1.2).
    fn in_unicode(&mut self) -> Result<(), NotEcma> {
        if !self.needs_unicode || super::is_unicode(&self.text) {
            return Ok(());
        }
        let plain = without_needless_escapes(&self.text);
        if super::is_unicode(&plain) {
            self.text = plain;
            return Ok(());
        }
        self.at = 0;
        self.unknown(
            self.source.len(),
            "a Unicode class beside syntax that excludes it",
        )
    }
}

fn without_needless_escapes(text: &str) -> String {
    let (mut plain, mut is_class) = (String::with_capacity(text.len()), false);
    let mut characters = text.chars();
    while let Some(next) = characters.next() {
        match next {
            '[' => is_class = true,
            ']' => is_class = false,
            '\\' => {
                let Some(escaped) = characters.next() else { break };
                let is_syntax = "^$\\.*+?()[]{}|/".contains(escaped) || (is_class && escaped == '-');
                let is_needless = (escaped.is_ascii_punctuation() || escaped == ' ') && !is_syntax;
                if !is_needless {
                    plain.push('\\');
                }
                plain.push(escaped);
                continue;
            }
            _ => {}
        }
        plain.push(next);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::to_ecma;
    use crate::Pattern;

    fn translated(source: &str) -> String {
        match to_ecma(source) {
            Ok(pattern) => pattern.into_owned(),
            Err(error) => format!("{}: {}", &source[error.part], error.what),
        }
    }

    #[test]
    fn patterns_of_ecma_262_stay_as_they_are() {
        for source in [
            r"^[a-z]+$",
            r"^\d{2}:\d{2}$",
            r"^[\w\-\_\.]+$",
            r"^(?:a|b)(?=c)(?!d)(?<=e)(?<!f)(?<name>g)\k<name>$",
            r"^\p{L}\P{Lu}\p{Script=Greek}\u00e9\u{1F600}\x41\cA\0$",
            r"[\b\d\]\[]\B\b",
            r"^/api/v1/[a-z]+$",
            r"/api/v1/",
            r"^a{2}b{2,}c{2,3}d{,e",
            r"[^]",
            r"^[[a-z]$",
            r"^#[0-9a-f]{6}$",
            r"(?i:a)",
            "",
            "é",
        ] {
            assert_eq!(translated(source), source);
            assert!(
                Pattern::check(source).is_ok() || source.contains("(?i:"),
                "{source}"
            );
        }
    }

    #[test]
    fn what_is_certain_is_translated() {
        for (source, ecma) in [
            (r"\A[a-z]+\z", "^[a-z]+$"),
            (r"\A[A-Z]{2}\d+\Z", r"^[A-Z]{2}\d+$"),
            (r"^(?P<year>\d{4})-\d\d\Z", r"^(?<year>\d{4})-\d\d$"),
            (r"(?P<a>.)(?P=a)", r"(?<a>.)\k<a>"),
            (r"(?'a'.)", r"(?<a>.)"),
            (r"(?-mix:^a$)", "(?:^a$)"),
            (r"(?^:^a$)", "(?:^a$)"),
            (r"a(?#a comment)b", "ab"),
            ("/^[0-9]{4}$/", "^[0-9]{4}$"),
            ("/^[0-9]{4}$/u", "^[0-9]{4}$"),
            (r"/^a\/b$/D", r"^a\/b$"),
            (r"/\A\d+\z/", r"^\d+$"),
            ("#^[0-9]{4}$#", "^[0-9]{4}$"),
            ("~^a$~u", "^a$"),
            ("/^[0-9]+$/i", "^[0-9]+$"),
            ("^[a-z]+$\n", "^[a-z]+$"),
            ("^[[:digit:]]+$", "^[0-9]+$"),
            ("^[[:alpha:]_]+$", r"^[a-zA-Z\u{80}-\u{10ffff}_]+$"),
            ("^[^[:alpha:]]$", "^[^a-zA-Z]$"),
            ("[[:space:][:xdigit:]-]", r"[\s0-9A-Fa-f-]"),
            (r"^\p{Alnum}+$", r"^[a-zA-Z0-9\u{80}-\u{10ffff}]+$"),
            (r"^\pL\PN$", r"^\p{L}\P{N}$"),
            (r"\p{^L}\p{L&}", r"\P{L}\p{LC}"),
            (r"\p{Greek}\p{IsAlphabetic}", r"\p{Script=Greek}\p{Alphabetic}"),
            (r"^[\p{L}\_\@]+\-$", r"^[\p{L}_@]+-$"),
            (r"^\Qa.b\E+$", r"^a\.b+$"),
            (r"\x{41}\x{1F600}", r"\u0041\u{1F600}"),
            (r"\e\a", r"\x1b\x07"),
            ("^a{,3}$", "^a{0,3}$"),
            ("^[]a]$", r"^[\]a]$"),
            ("^[^]]$", r"^[^\]]$"),
        ] {
            assert_eq!(translated(source), ecma, "{source}");
            assert_eq!(translated(ecma), ecma, "of {source}, once more");
            assert_eq!(Pattern::check(ecma), Ok(()), "{ecma}");
        }
    }

    #[test]
    fn what_is_not_certain_is_named() {
        for (source, part) in [
            (r"^\p{IsGreek}+$", r"\p{IsGreek}"),
            (r"^\p{javaLowerCase}$", r"\p{javaLowerCase}"),
            ("/^[a-z]+$/i", "/i"),
            ("/^.$/s", "/s"),
            ("/^a b$/x", "/x"),
            ("/^a$/m", "/m"),
            ("/[a-z]+/", "/[a-z]+/"),
            (r"^\h+$", r"\h"),
            (r"a\Gb", r"\G"),
            (r"[\A]", r"\A"),
            (r"\i\c*", r"\i"),
            ("(?i)^[a-z]+$", "(?i)"),
            ("(?x) ^ a b $", "(?x)"),
            ("^(?>a+)b$", "(?>"),
            ("^(a)(?(1)b|c)$", "(?("),
            ("^[a-z&&[^aeiou]]$", "&&"),
            ("^[a-z-[aeiou]]$", "[a-z-[aeiou]]"),
            ("^[:alpha:]+$", "[:alpha:]"),
            ("^[[:^alpha:]]+$", "[:^alpha:]"),
            ("^[[:word-of-mine:]]$", "[:word-of-mine:]"),
            ("^a{1, 3}$", "{1, 3}"),
        ] {
            let error = to_ecma(source).expect_err(source);
            assert_eq!(&source[error.part], part, "{source}: {}", error.what);
        }
    }

    #[test]
    fn no_pattern_causes_a_panic() {
        let pieces = [
            "\\", "[", "]", "(", ")", "(?", "P<", "{", ",", "}", "[:", ":]", "^", "\\Q", "\\E", "\\p",
            "\\x{", "é", "/", "#", "$", "i", "&&", "-[", " ",
        ];
        let mut state = 1_u64;
        for _ in 0..20_000 {
            let mut source = String::new();
            for _ in 0..8 {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                source.push_str(pieces[usize::try_from(state >> 40).unwrap_or_default() % pieces.len()]);
            }
            if let Err(error) = to_ecma(&source) {
                assert!(source.get(error.part).is_some(), "{source}");
            }
        }
    }
}
