//! The rules of the spec, held against one value each: the only place that turns what a rule says into a violation.

use super::Check;
use crate::rules::{FloatRules, IntRules, ListRules, TextBreach, TextRules};
use crate::schema::Schema;

/// A rule that a use adds to the rules of a type.
///
/// A list of them is read from the outside in: what stands behind [`Rule::Each`] is for each item of the list, or each
/// value of the dictionary, that what stands before it is for.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Rule<'a> {
    /// For a text.
    Text(&'a TextRules),
    /// For a whole number.
    Int(&'a IntRules),
    /// For a number.
    Float(&'a FloatRules),
    /// For a list.
    List(&'a ListRules),
    /// For a dictionary.
    Map(&'a ListRules),
    /// For any value, as it is in JSON; not behind [`Rule::Each`], since it says itself what is about items.
    Holds(&'a Schema),
    /// What follows is for what is inside.
    Each,
}

/// Each [`Rule`] by its word in the macros.
#[doc(hidden)]
pub mod words {
    use super::Rule;
    use crate::object::{JsonText, Null};
    pub use crate::rules::*;
    pub use crate::schema::{Kind, Schema, Schema::*};

    /// The JSON value that no Rust literal writes.
    #[allow(non_upper_case_globals)]
    pub const null: Null = Null;

    /// A JSON value that no Rust literal writes: a list, an object, a number of many digits.
    pub const fn json(text: &'static str) -> JsonText {
        JsonText(text)
    }

    pub const fn text(rules: &'static TextRules) -> Rule<'static> {
        Rule::Text(rules)
    }

    pub const fn int(rules: &'static IntRules) -> Rule<'static> {
        Rule::Int(rules)
    }

    pub const fn float(rules: &'static FloatRules) -> Rule<'static> {
        Rule::Float(rules)
    }

    pub const fn list(rules: &'static ListRules) -> Rule<'static> {
        Rule::List(rules)
    }

    pub const fn map(rules: &'static ListRules) -> Rule<'static> {
        Rule::Map(rules)
    }

    pub const fn holds(schema: &'static Schema) -> Rule<'static> {
        Rule::Holds(schema)
    }

    pub const fn each() -> Rule<'static> {
        Rule::Each
    }
}

/// The rules for a value itself, and those for what is inside.
pub(crate) fn split<'a>(rules: &'a [Rule<'a>]) -> (&'a [Rule<'a>], &'a [Rule<'a>]) {
    match rules.iter().position(|rule| matches!(rule, Rule::Each)) {
        Some(place) => (&rules[..place], &rules[place + 1..]),
        None => (rules, &[]),
    }
}

impl Check<'_> {
    /// Holds a text against rules.
    pub fn text(&mut self, rules: &TextRules, text: &str) {
        for breach in rules.breaches(text) {
            self.violation(breach.rule(), breach.to_string());
        }
    }

    /// Holds a text that must not be shown against rules: no message holds any part of it.
    pub fn secret(&mut self, rules: &TextRules, text: &str) {
        for breach in rules.breaches(text) {
            let message = match breach {
                TextBreach::Chars { position, set, .. } => {
                    format!(
                        "takes only `{}`, and character {position} is another",
                        set.source()
                    )
                }
                _ => breach.to_string(),
            };
            self.violation(breach.rule(), message);
        }
    }

    /// Holds a whole number against rules.
    pub fn int(&mut self, rules: &IntRules, value: impl Into<i128>) {
        for breach in rules.breaches(value.into()) {
            self.violation(breach.rule(), breach.to_string());
        }
    }

    /// Holds a number against rules.
    pub fn float(&mut self, rules: &FloatRules, value: f64) {
        for breach in rules.breaches(value) {
            self.violation(breach.rule(), breach.to_string());
        }
    }

    /// Holds the names of a dictionary's members against rules.
    pub fn names<'n>(&mut self, rules: &ListRules, names: impl Iterator<Item = &'n str>) {
        let Some(rules) = rules.name_rules() else { return };
        for name in names {
            for breach in rules.breaches(name) {
                self.violation("names", format!("the name `{name}` {breach}"));
            }
        }
    }

    /// Holds a list or a dictionary against rules; `repeated` finds the first item that is there before.
    pub fn count(&mut self, rules: &ListRules, len: usize, repeated: impl FnOnce() -> Option<usize>) {
        for breach in rules.breaches(len, repeated) {
            self.violation(breach.rule(), breach.to_string());
        }
    }
}
