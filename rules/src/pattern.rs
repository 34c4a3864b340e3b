//! Regular expressions of ECMA-262, not anchored, as JSON Schema uses them.
//!
//! In: a pattern and a string. Out: whether the string contains a match. The module `program` matches most patterns, in a const too; the feature
//! `pattern` adds an engine for the rest.

mod class;
#[cfg(feature = "pattern")]
mod dialect;
mod program;

#[cfg(feature = "pattern")]
pub use dialect::NotEcma;

/// A regular expression of ECMA-262 (JSON Schema Validation 2020-12, section 6.3.3).
///
/// Most patterns are matched without any feature, and in a const. Patterns with look-around, back-references or Unicode properties,
/// and very long ones, need the feature `pattern`: without it, and in a const, every string matches them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    source: &'static str,
}

impl Pattern {
    /// A pattern, which is not checked here: [`Pattern::check`] does, with the feature `pattern`.
    pub const fn new(source: &'static str) -> Self {
        Self { source }
    }

    /// The regular expression as it was written.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether `text` contains a match; `true` for a pattern that cannot be parsed.
    pub fn is_match(&self, text: &str) -> bool {
        matches(self.source, text)
    }

    /// Whether `text` is known, in a const, to contain no match; `false` for a pattern that a const cannot match.
    pub const fn is_mismatch(&self, text: &str) -> bool {
        matches!(program::find(self.source, text), Some(false))
    }

    /// Whether `text` contains a match of `source`; `true` for a pattern that cannot be parsed.
    pub fn source_matches(source: &str, text: &str) -> bool {
        matches(source, text)
    }

    /// Checks that `source` is a pattern.
    ///
    /// # Errors
    ///
    /// Why it cannot be parsed.
    #[cfg(feature = "pattern")]
    pub fn check(source: &str) -> Result<(), String> {
        compile(source).map(|_| ()).map_err(|error| error.text)
    }

    /// The pattern in ECMA-262, of one that may be of another language: `^[a-z]+$` of `\A[a-z]+\z`.
    ///
    /// # Errors
    ///
    /// The first part that ECMA-262 does not have, and whose meaning is not certain.
    #[cfg(feature = "pattern")]
    pub fn to_ecma(source: &str) -> Result<std::borrow::Cow<'_, str>, NotEcma> {
        dialect::to_ecma(source)
    }
}

// With the flag `u`, as JSON Schema demands; many patterns in use need the laxer syntax without it.
#[cfg(feature = "pattern")]
fn compile(source: &str) -> Result<regress::Regex, regress::Error> {
    regress::Regex::with_flags(source, "u").or_else(|_| regress::Regex::new(source))
}

// Whether a pattern can be read with the flag `u`.
#[cfg(feature = "pattern")]
fn is_unicode(source: &str) -> bool {
    regress::Regex::with_flags(source, "u").is_ok()
}

#[cfg(feature = "pattern")]
fn matches(source: &str, text: &str) -> bool {
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    thread_local! {
        static COMPILED: RefCell<BTreeMap<String, Option<regress::Regex>>> = const { RefCell::new(BTreeMap::new()) };
    }
    COMPILED.with_borrow_mut(|compiled| {
        if !compiled.contains_key(source) {
            compiled.insert(source.to_owned(), compile(source).ok());
        }
        compiled
            .get(source)
            .and_then(Option::as_ref)
            .is_none_or(|regex| regex.find(text).is_some())
    })
}

#[cfg(not(feature = "pattern"))]
fn matches(source: &str, text: &str) -> bool {
    program::find(source, text).unwrap_or(true)
}

#[cfg(test)]
mod tests {
    use super::program;

    #[test]
    fn a_const_agrees_with_the_engine() {
        let patterns = [
            "b",
            "^b",
            "b$",
            "^a*$",
            "^(?:a|b)+$",
            "^(ab|c){2,3}$",
            "a{2}",
            "^a{0,2}b?$",
            "^[a-c]+$",
            "^[^a-c]+$",
            "^[\\w.-]+$",
            "^\\d{2}:\\d{2}$",
            "\\bab\\b",
            "^\\S+@\\S+\\.\\w+$",
            "^$",
            "",
            "a|",
            "^(a|b|)c$",
            "(^a|b$)",
            "^.$",
            "^[\\u00e0-\\u00ff]$",
            "^\\x41",
            "^[a-]+$",
            "^[]$",
            "^(([a-z])+.)+[A-Z]([a-z])+$",
            "^\\/a\\-b$",
            "^(a+)+$",
            "^(a?){3}b",
            "[\\s\\S]",
            "^a+?b*?$",
        ];
        let texts = [
            "", "a", "b", "ab", "abc", "aa", "aab", "cab", "abab", "ababc", "09:30", "x ab y", "a@b.c", "é",
            "\n", "A1", "a-", "/a-b", "aaaa", "c", "bc", "xyZa", " ", "🥖",
        ];
        for pattern in patterns {
            for text in texts {
                let found = program::find(pattern, text);
                assert!(found.is_some(), "a const can match {pattern}");
                #[cfg(feature = "pattern")]
                assert_eq!(
                    found,
                    Some(super::matches(pattern, text)),
                    "{pattern} in {text:?}"
                );
            }
        }
    }

    #[test]
    fn a_pattern_beyond_a_const_rejects_nothing_there() {
        for pattern in [
            "^(?!x)",
            "(a)\\1",
            "^\\p{L}$",
            "a{1000}",
            "(",
            "[",
            "*",
            "(?<name>a)\\k<name>",
        ] {
            assert_eq!(program::find(pattern, "b"), None, "{pattern}");
        }
        let long = "a".repeat(100_000);
        assert_eq!(program::find("^a+$", &long), None);
    }
}

#[cfg(all(test, feature = "pattern"))]
mod engine_tests {
    use super::Pattern;

    #[test]
    fn patterns_are_not_anchored() {
        assert!(Pattern::new("b").is_match("abc"));
        assert!(!Pattern::new("^b").is_match("abc"));
        assert!(Pattern::new("^\\d{2}:\\d{2}$").is_match("09:30"));
        assert!(!Pattern::new("^(?!x)[a-z]+$").is_match("xa"));
    }

    #[test]
    fn a_pattern_that_cannot_be_parsed_is_an_error() {
        assert!(Pattern::check("(").is_err());
        assert!(Pattern::check("[a-z]+").is_ok());
    }
}
