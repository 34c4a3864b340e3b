//! Regular expressions by ECMA-262, not anchored.

/// A regular expression of ECMA-262, as JSON Schema uses it (JSON Schema Validation 2020-12, section 6.3.3).
///
/// It is matched with the feature `pattern`; without it every text matches. A pattern is not matched in a const.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    source: &'static str,
}

impl Pattern {
    /// The pattern of `source`.
    pub const fn new(source: &'static str) -> Self {
        Self { source }
    }

    /// The pattern as it was written.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether `text` holds a match; `true` for a pattern that cannot be read.
    pub fn is_match(&self, text: &str) -> bool {
        matches(self.source, text)
    }

    /// Whether `text` holds a match of `source`; `true` for what cannot be read.
    pub fn source_matches(source: &str, text: &str) -> bool {
        matches(source, text)
    }

    /// Whether `source` can be matched.
    ///
    /// # Errors
    ///
    /// Why it cannot.
    #[cfg(feature = "pattern")]
    pub fn check(source: &str) -> Result<(), String> {
        compile(source).map(|_| ()).map_err(|error| error.text)
    }
}

// The flag `u` first, as JSON Schema asks; real patterns often need the laxer syntax without it.
#[cfg(feature = "pattern")]
fn compile(source: &str) -> Result<regress::Regex, regress::Error> {
    regress::Regex::with_flags(source, "u").or_else(|_| regress::Regex::new(source))
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
fn matches(_source: &str, _text: &str) -> bool {
    true
}

#[cfg(all(test, feature = "pattern"))]
mod tests {
    use super::Pattern;

    #[test]
    fn patterns_are_not_anchored() {
        assert!(Pattern::new("b").is_match("abc"));
        assert!(!Pattern::new("^b").is_match("abc"));
        assert!(Pattern::new("^\\d{2}:\\d{2}$").is_match("09:30"));
        assert!(!Pattern::new("^(?!x)[a-z]+$").is_match("xa"));
    }

    #[test]
    fn a_pattern_that_cannot_be_read_says_why() {
        assert!(Pattern::check("(").is_err());
        assert!(Pattern::check("[a-z]+").is_ok());
    }
}
