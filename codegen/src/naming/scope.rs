//! One scope in which names must differ.
//!
//! The first to ask for a name has it; a later one is spelled out in full, then numbered. Names are compared as rustc does,
//! without `r#`.

use std::collections::BTreeSet;

use super::words::{Filler, Symbols, digest, snake, upper_camel};
use crate::model::ident::Ident;

/// The names given so far.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    taken: BTreeSet<String>,
    refused: usize,
}

impl Scope {
    /// A scope in which these names are taken from the start.
    pub fn with_reserved<'a>(reserved: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            taken: reserved.into_iter().map(str::to_owned).collect(),
            refused: 0,
        }
    }

    /// Whether `ident` is taken.
    pub fn has(&self, ident: &Ident) -> bool {
        self.taken.contains(ident.plain())
    }

    /// How many names were made other than they would be by themselves.
    pub(crate) fn refused(&self) -> usize {
        self.refused
    }

    /// Takes `ident`; says whether it was free.
    pub fn take(&mut self, ident: &Ident) -> bool {
        self.taken.insert(ident.plain().to_owned())
    }

    /// The `UpperCamelCase` name of `text`, made free.
    pub fn upper_camel(&mut self, text: &str, filler: Filler) -> Ident {
        let plain = upper_camel(text, filler, Symbols::Part);
        self.free(plain, || upper_camel(text, filler, Symbols::Spelled), "")
    }

    /// The `snake_case` name of `text`, made free.
    pub fn snake(&mut self, text: &str) -> Ident {
        self.free(snake(text, Symbols::Part), || snake(text, Symbols::Spelled), "_")
    }

    /// `ident`, or the first free one numbered from 2.
    pub fn numbered(&mut self, ident: Ident, joint: &str) -> Ident {
        self.free(ident.clone(), || ident, joint)
    }

    /// The first of `wished` that is free; else the first with a digest of `key`, which tells where the thing stands. So a name is
    /// no matter of how many things asked for it before.
    pub fn first_free(&mut self, overridden: &[Ident], key: &str) -> Ident {
        if let Some(free) = overridden.iter().find(|ident| self.take(ident)) {
            return free.clone();
        }
        let first = overridden.first().map_or("Type", Ident::plain);
        let joint = if first.contains(char::is_uppercase) {
            "X"
        } else {
            "_x"
        };
        let told_apart = format!("{}{joint}{}", first.trim_end_matches('_'), digest(key));
        let ident = Ident::new(&told_apart).unwrap_or_else(|| snake(&told_apart, Symbols::Part));
        self.numbered(ident, "_")
    }

    fn free(&mut self, plain: Ident, spelled: impl FnOnce() -> Ident, joint: &str) -> Ident {
        if self.take(&plain) {
            return plain;
        }
        self.refused += 1;
        let spelled = spelled();
        if self.take(&spelled) {
            return spelled;
        }
        // A number after a number needs a sign between them, or `A1` and `A`, `2` would meet in `A12`.
        let ends_in_digit = plain.plain().ends_with(|last: char| last.is_ascii_digit());
        let joint = if joint.is_empty() && ends_in_digit {
            "_"
        } else {
            joint
        };
        (2..=u64::MAX)
            .filter_map(|number| {
                Ident::new(&format!("{}{joint}{number}", plain.plain().trim_end_matches('_')))
            })
            .find(|candidate| self.take(candidate))
            .unwrap_or(plain)
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
