//! Regular expressions of ECMA-262, not anchored, as JSON Schema uses them.
//!
//! In: a pattern and a string. Out: whether the string contains a match. The module `program` matches most patterns in a const, `engine` at run
//! time: neither backtracks, so that no pattern and no string makes a match take long. The feature `pattern` adds Unicode properties.

mod class;
#[cfg(feature = "pattern")]
mod dialect;
mod engine;
mod program;

#[cfg(feature = "pattern")]
pub use dialect::NotEcma;

pub(crate) use self::engine::Outcome;

/// A regular expression of ECMA-262 (JSON Schema Validation 2020-12, section 6.3.3).
///
/// The time of a match is linear in the length of the string. Only back references need backtracking, whose work is limited. Patterns with
/// Unicode properties (`\p{L}`) need the feature `pattern`: without it, every string matches them. In a const, every string matches
/// patterns with look-around, back references or Unicode properties, and those that would take rustc too long.
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

    /// Whether `text` contains a match; `true` for a pattern that cannot be parsed, `false` where finding out takes too much work.
    pub fn is_match(&self, text: &str) -> bool {
        matches!(self.find(text), Outcome::Match | Outcome::Unread)
    }

    pub(crate) fn find(&self, text: &str) -> Outcome {
        engine::find(self.source, text)
    }

    /// Whether `text` is known, in a const, to contain no match; `false` for a pattern that a const cannot match.
    pub const fn is_mismatch(&self, text: &str) -> bool {
        matches!(program::find(self.source, text), Some(false))
    }

    /// Whether `text` may contain a match of `source`; `true` as well for a pattern that cannot be parsed, and where finding out takes
    /// too much work.
    pub fn source_matches(source: &str, text: &str) -> bool {
        engine::find(source, text) != Outcome::Mismatch
    }

    /// Checks that `source` is a pattern, and not too large to be matched.
    ///
    /// # Errors
    ///
    /// Why it cannot be parsed.
    #[cfg(feature = "pattern")]
    pub fn check(source: &str) -> Result<(), String> {
        let read = engine::check(source);
        if let Err(Some(why)) = read {
            return Err(why.to_owned());
        }
        compile(source).map_err(|error| error.text)?;
        read.map_err(|_| "its syntax is not supported".to_owned())
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

// Another reader of the syntax, which says what is wrong. It backtracks, so it matches nothing here.
#[cfg(feature = "pattern")]
fn compile(source: &str) -> Result<regress::Regex, regress::Error> {
    regress::Regex::with_flags(source, "u").or_else(|_| regress::Regex::new(source))
}

// Whether a pattern can be read with the flag `u`.
#[cfg(feature = "pattern")]
fn is_unicode(source: &str) -> bool {
    regress::Regex::with_flags(source, "u").is_ok()
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
                let engine = super::engine::find(pattern, text);
                let is_match = engine == super::engine::Outcome::Match;
                assert_eq!(found, Some(is_match), "{pattern} in {text:?}");
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

#[cfg(test)]
mod work_tests {
    use super::Pattern;
    use super::engine::{Outcome, find};

    // Each would take a backtracking engine longer than the universe has.
    const EXPONENTIAL: &[&str] = &[
        "^(a+)+$",
        "^(a*)*$",
        "^(a|a)*$",
        "^(a|aa)+$",
        "^(?:a?){60}a{60}$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(a+)+b",
        "^(?=(a+)+$)a",
        "^(?!(a+)+b)(a+)+$",
        "^(?:(?=a+)a+)+$",
        "(?<=^(a+)+)b",
        "^(\\w+\\s?)*$",
    ];

    #[test]
    fn no_pattern_without_back_references_takes_exponential_work() {
        let text = "a".repeat(20_000) + "!";
        for pattern in EXPONENTIAL {
            assert_eq!(find(pattern, &text), Outcome::Mismatch, "{pattern}");
        }
    }

    #[test]
    fn long_patterns_and_long_strings_are_matched() {
        assert!(Pattern::new("^.{1,5000}$").is_match(&"a".repeat(5000)));
        assert!(!Pattern::new("^.{1,5000}$").is_match(&"a".repeat(5001)));
        assert!(!Pattern::new("^[ab]+$").is_match(&("ab".repeat(500_000) + "c")));
        let most = Pattern::new("^a{0,2147483647}$");
        assert!(most.is_match(&"a".repeat(100_000)));
        assert!(!most.is_match("b"));
    }

    #[test]
    fn back_references_are_matched_with_a_limit() {
        assert!(Pattern::new(r"^(a+)-\1$").is_match("aa-aa"));
        assert!(!Pattern::new(r"^(a+)-\1$").is_match("aa-a"));
        assert!(Pattern::new(r"^(?:(a)|b)*\1$").is_match("ab"));
        assert!(Pattern::new(r"^(?<q>['\x22]).*\k<q>$").is_match("'it'"));
        assert!(Pattern::new(r"(?=(a+))a*b\1").is_match("baaabac"));
        let text = "a".repeat(40) + "!";
        assert_eq!(find(r"^(a+)+\1$", &text), Outcome::TooMuchWork);
    }

    #[test]
    fn back_references_are_matched_beside_every_other_assertion() {
        for (pattern, text, expected) in [
            (r"\b(a)\1\b", "aa", true),
            (r"\b(a)\1\b", "aab", false),
            (r"\B(a)\1", "aa", false),
            (r"\B(a)\1", "xaa", true),
            (r"(?=aa)(a)\1", "aa", true),
            (r"(?!aa)(a)\1", "aa", false),
            (r"^(?=(a))\1b$", "ab", true),
            (r"^(?:(?=(a))a|b)\1$", "b", true),
            (r"^(x)(a)\2$", "xaa", true),
            (r"^(x)(a)\2$", "xax", false),
            (r"(?<=\1(ab))c", "ababc", true),
            (r"(?<=\1(ab))c", "cbabc", false),
            (r"(?<=x-\1(ab))c", "-ababc", false),
            (r"^(a?)*\1b$", "aab", true),
            (r"^(?:a?)*(b)\1$", "aabb", true),
        ] {
            assert_eq!(
                Pattern::new(pattern).is_match(text),
                expected,
                "{pattern} on {text}"
            );
        }
    }

    #[test]
    fn a_pattern_that_is_too_large_is_said_to_be_so() {
        for pattern in [
            "((((a{99}){99}){99}){99})".to_owned(),
            "(((((((){99999}){99999}){99999}){99999}){99999}){99999})a{9999999}".to_owned(),
            "(".repeat(100_000) + &")".repeat(100_000),
            "(?=".repeat(5_000) + &")".repeat(5_000),
        ] {
            assert_eq!(find(&pattern, "a"), Outcome::TooMuchWork);
        }
    }

    #[test]
    fn the_work_grows_as_the_string_does() {
        let time = |length: usize| {
            let text = "a".repeat(length) + "!";
            let run = || {
                let start = std::time::Instant::now();
                assert_eq!(find("^(?:a|(?=a+)a|a?)+$", &text), Outcome::Mismatch);
                start.elapsed()
            };
            (0..3).map(|_| run()).min().unwrap_or_default()
        };
        let (single, double) = (time(20_000), time(40_000));
        assert!(
            double < single * 7 / 2,
            "{single:?}, {double:?} for twice as much"
        );
    }
}

#[cfg(all(test, feature = "pattern"))]
mod engine_tests {
    use super::Pattern;

    const PATTERNS: &[&str] = &[
        "^(?!x)[a-z]+$",
        "(?<=a)b",
        "(?<!a)b",
        "^(?=.*\\d)(?=.*[a-z]).{2,4}$",
        "(?<=^a|b)c",
        "(?=b(?<=ab)c)b",
        "(?:(?=a)a|b)+$",
        "(?=a)*b",
        "^(?=[\\s\\S]*(?:a))[\\s\\S]*(?:b)",
        "[\\w-.]",
        "[.-\\d]",
        "[\\d-z]+$",
        "]",
        "{",
        "a{,2}",
        "a{x",
        "}",
        "\\_",
        "\\cJ",
        "\\c",
        "[\\c]",
        "\\0",
        "\\12",
        "\\8",
        "\\k",
        "\\u{61}",
        "\\u{61}\\-",
        "\\ud83e\\udd56",
        "[\\ud83e\\udd56]",
        "\\u00e9",
        "\\x4",
        "[^]",
        "[]",
        "[^\\W]",
        "[\\D\\d]",
        "\\p{L}",
        "^\\P{Lu}+$",
        "[^\\p{L}a]",
        "[\\p{Script=Latin}-]",
        "\\p",
        "(?<name>a)b",
        "(a)(b)?\\2",
        "(a)\\1",
        "\\1(a)",
        "(?<=\\1(a))",
        "(?:a|b)??c",
        "(a|ab)(c|bcd)$",
        "\\bb",
        "\\Bb",
        "(z)((a+)?(b+)?(c))*\\3",
        "(?!(a))\\1b",
        "(?=(a))\\1",
        "((a)|b)*\\2",
    ];

    // Another engine, which backtracks.
    #[test]
    fn the_engine_agrees_with_another_one() {
        let texts = [
            "",
            "a",
            "b",
            "ab",
            "abc",
            "aa",
            "aab",
            "bc",
            "xa",
            "a1",
            "1-",
            "]",
            "{",
            "a{,2}",
            "}",
            "_",
            "\n",
            "\0",
            "8",
            "k",
            "p",
            "é",
            "🥖",
            "-",
            ".",
            "u",
            "\\c",
            "x4",
            "zaacbbbcac",
            "abcd",
            "A",
            "b b",
            "3z",
            " ",
            "uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu-",
        ];
        for pattern in PATTERNS {
            let Ok(other) = super::compile(pattern) else {
                panic!("{pattern} is a pattern");
            };
            for text in texts {
                let is_match = Pattern::new(pattern).is_match(text);
                assert_eq!(is_match, other.find(text).is_some(), "{pattern} in {text:?}");
            }
        }
    }

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
