//! Identifiers of Rust, valid whatever text they are made from.
//!
//! In: text. Out: [`Ident`]. Collisions of identifiers in a scope are for `naming`.

use std::fmt;

/// A valid identifier of Rust: `shop`, `r#type`, `self_`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ident(String);

// Strict and reserved keywords of all editions up to 2024 that can be raw identifiers.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

// Words that cannot be raw identifiers (The Rust Reference, "Raw identifiers").
const NEVER_RAW: &[&str] = &["self", "Self", "super", "crate", "_"];

impl Ident {
    /// The identifier for `text`: a keyword becomes raw, or gains an underscore if it cannot be raw. `None` if `text` is not a word.
    pub fn new(text: &str) -> Option<Self> {
        if NEVER_RAW.contains(&text) {
            return Some(Self(if text == "_" {
                "__".to_owned()
            } else {
                format!("{text}_")
            }));
        }
        if KEYWORDS.binary_search(&text).is_ok() {
            return Some(Self(format!("r#{text}")));
        }
        let mut characters = text.chars();
        let is_start = characters
            .next()
            .is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first));
        (is_start && characters.all(unicode_ident::is_xid_continue)).then(|| Self(text.to_owned()))
    }

    /// The text as in Rust source, including `r#`.
    pub fn source(&self) -> &str {
        &self.0
    }

    /// The text without `r#`, from which other names are made.
    pub fn plain(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Ident {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Ident, KEYWORDS};

    #[test]
    fn keywords_are_sorted_so_that_they_are_found() {
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn keywords_become_raw_or_gain_an_underscore() {
        let source = |text| Ident::new(text).map(|ident| ident.source().to_owned());
        assert_eq!(source("type").as_deref(), Some("r#type"));
        assert_eq!(source("gen").as_deref(), Some("r#gen"));
        assert_eq!(source("self").as_deref(), Some("self_"));
        assert_eq!(source("Self").as_deref(), Some("Self_"));
        assert_eq!(source("crate").as_deref(), Some("crate_"));
        assert_eq!(source("_").as_deref(), Some("__"));
    }

    #[test]
    fn other_text_is_not_an_identifier() {
        for text in ["", "1a", "a-b", "a b", "é!", "\"", "r#type"] {
            assert!(Ident::new(text).is_none(), "{text}");
        }
        assert!(Ident::new("größe").is_some());
    }
}
