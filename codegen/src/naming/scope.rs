//! One scope in which names must differ.
//!
//! In: text, or candidates. Out: a free name. The first thing to ask for a name gets it; for a later one the symbols of its text are spelled
//! out, then a number is added. Names are compared as rustc compares them, without `r#`. Knows nothing of what is named.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{Filler, Symbols, digest, snake, upper_camel};
use crate::model::ident::Ident;

/// The names that are taken.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    taken: BTreeSet<String>,
    /// The next number to try for each name that had one: all before it are taken.
    numbers: BTreeMap<String, u64>,
    collisions: usize,
}

impl Scope {
    /// A scope in which these names are taken from the start.
    pub fn with_reserved<'a>(reserved: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            taken: reserved.into_iter().map(str::to_owned).collect(),
            numbers: BTreeMap::new(),
            collisions: 0,
        }
    }

    /// Whether `ident` is taken.
    pub fn has(&self, ident: &Ident) -> bool {
        self.taken.contains(ident.plain())
    }

    /// How many names had to differ from what their text gives.
    pub(crate) fn refused(&self) -> usize {
        self.collisions
    }

    /// Takes `ident`, and returns whether it was free.
    pub fn take(&mut self, ident: &Ident) -> bool {
        self.taken.insert(ident.plain().to_owned())
    }

    /// A free `UpperCamelCase` name for `text`.
    pub fn upper_camel(&mut self, text: &str, filler: Filler) -> Ident {
        let plain = upper_camel(text, filler, Symbols::Part);
        self.make_free(plain, || upper_camel(text, filler, Symbols::Spelled), "")
    }

    /// A free `snake_case` name for `text`.
    pub fn snake(&mut self, text: &str) -> Ident {
        self.make_free(snake(text, Symbols::Part), || snake(text, Symbols::Spelled), "_")
    }

    /// `ident` if it is free, else with the first number from 2 that makes it so.
    pub fn numbered(&mut self, ident: Ident, separator: &str) -> Ident {
        self.make_free(ident.clone(), || ident, separator)
    }

    /// The first candidate that is free, else the first candidate with a digest of `key`, which says where the thing is in the spec. So a
    /// name does not depend on how many things asked for it before.
    pub fn first_free(&mut self, candidates: &[Ident], key: &str) -> Ident {
        if let Some(free) = candidates.iter().find(|ident| self.take(ident)) {
            return free.clone();
        }
        let first = candidates.first().map_or("Type", Ident::plain);
        let separator = if first.contains(char::is_uppercase) {
            "X"
        } else {
            "_x"
        };
        let with_digest = format!("{}{separator}{}", first.trim_end_matches('_'), digest(key));
        let ident = Ident::new(&with_digest).unwrap_or_else(|| snake(&with_digest, Symbols::Part));
        self.numbered(ident, "_")
    }

    fn make_free(&mut self, plain: Ident, spelled: impl FnOnce() -> Ident, separator: &str) -> Ident {
        if self.take(&plain) {
            return plain;
        }
        self.collisions += 1;
        let spelled = spelled();
        if self.take(&spelled) {
            return spelled;
        }
        // Without a separator between two numbers, the second `A1` and the twelfth `A` would collide as `A12`.
        let ends_in_digit = plain.plain().ends_with(|last: char| last.is_ascii_digit());
        let separator = if separator.is_empty() && ends_in_digit {
            "_"
        } else {
            separator
        };
        let beginning = format!("{}{separator}", plain.plain().trim_end_matches('_'));
        let first = self.numbers.get(&beginning).copied().unwrap_or(2);
        let numbered = (first..=u64::MAX)
            .filter_map(|number| Some((number, Ident::new(&format!("{beginning}{number}"))?)));
        let mut free = numbered.filter(|(_, candidate)| !self.has(candidate));
        let Some((number, free)) = free.next() else {
            return plain;
        };
        self.numbers.insert(beginning, number + 1);
        self.take(&free);
        free
    }
}

#[cfg(test)]
mod tests {
    use super::{Filler, Scope};

    #[test]
    fn the_second_of_one_name_is_spelled_out_then_numbered() {
        let mut scope = Scope::default();
        let mut name = |text: &str| scope.upper_camel(text, Filler::Value).source().to_owned();
        assert_eq!(
            [name("A"), name("a"), name("a+"), name("a-"), name("A ")],
            ["A", "A2", "APlus", "AMinus", "A3"]
        );
        assert_eq!([name("x1"), name("X1")], ["X1", "X1_2"]);
    }

    #[test]
    fn raw_and_plain_names_are_one() {
        let mut scope = Scope::with_reserved(["type"]);
        assert_eq!(scope.snake("type").source(), "type_2");
    }
}
