//! What enums share: reading keeps a value that is not listed.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

use crate::made::Made;
use crate::{Check, Checked, Json, Other, Refused, Rule};

/// An enum of the spec.
pub trait Choice: Sized + 'static {
    /// Its name in Rust.
    const NAME: &'static str;

    /// Whether other values may be sent.
    const IS_OPEN: bool;

    /// Its listed values on the wire, as an error names them.
    const LISTED: &'static str;

    /// Whether the value is listed.
    fn is_listed(&self) -> bool;

    /// Refuses a value that is not listed and is to be sent.
    fn check_listed(&self, check: &mut Check<'_>) {
        if !Self::IS_OPEN && check.is_sent() && !self.is_listed() {
            // The macro that lists them can only put the same after each.
            let listed = Self::LISTED.trim_end().replace("` `", "`, `");
            check.violation("one-of", format!("must be one of {listed}"));
        }
    }
}

/// What an enum of texts lists: one constant, since users wait for rustc to check each.
#[derive(Debug)]
pub struct Listed<T: 'static> {
    /// The name of the enum in Rust.
    pub name: &'static str,
    /// Whether other values may be sent.
    pub is_open: bool,
    /// The listed values, in the order of the spec.
    pub values: &'static [T],
    /// The value of a text that is not listed.
    pub other: fn(Other<String>) -> T,
}

/// An enum of texts.
pub trait TextChoice: AsRef<str> + Clone + Made + 'static {
    /// What it lists.
    const LISTED: Listed<Self>;

    /// What any value keeps, listed or not.
    const RULES: &'static [Rule<'static>] = &[];

    /// The value of any text.
    fn read(text: &str) -> Self {
        match Self::LISTED.values.iter().find(|listed| listed.as_ref() == text) {
            Some(listed) => listed.clone(),
            None => (Self::LISTED.other)(Other::unlisted(text.to_owned())),
        }
    }

    /// The value of a text that is listed or may be sent.
    ///
    /// # Errors
    ///
    /// When it is neither.
    fn make(text: &str) -> Result<Self, Refused>
    where
        Self: Checked,
    {
        Refused::unless_kept(Self::LISTED.name, Self::read(text))
    }

    /// Refuses a value that is not listed and is to be sent, and one that breaks a rule.
    fn check_listed(&self, check: &mut Check<'_>) {
        let text = self.as_ref();
        let is_listed = || Self::LISTED.values.iter().any(|listed| listed.as_ref() == text);
        if !Self::LISTED.is_open && check.is_sent() && !is_listed() {
            let listed: Vec<String> = Self::LISTED
                .values
                .iter()
                .map(|listed| format!("`{}`", listed.as_ref()))
                .collect();
            check.violation("one-of", format!("must be one of {}", listed.join(", ")));
        }
        text.keep(Self::RULES, check);
    }
}

/// An enum of whole numbers.
pub trait IntChoice: Choice {
    /// The listed value of a number.
    fn listed(value: i64) -> Option<Self>;

    /// The value of a number that is not listed.
    fn unlisted(value: Other<i64>) -> Self;

    /// The value of any number.
    fn read(value: i64) -> Self {
        Self::listed(value).unwrap_or_else(|| Self::unlisted(Other::unlisted(value)))
    }

    /// The value of a number that is listed or may be sent.
    ///
    /// # Errors
    ///
    /// When it is neither.
    fn make(value: i64) -> Result<Self, Refused> {
        Self::listed(value).map_or_else(|| Refused::unless_listed(Self::read(value)), Ok)
    }
}

/// An enum of any values.
pub trait JsonChoice: Choice + Clone {
    /// The listed values, each with its value on the wire.
    fn listed() -> Vec<(Self, Json)>;

    /// The value of a tree that is not listed.
    fn unlisted(value: Other<Json>) -> Self;

    /// The value of any tree.
    fn read(value: Json) -> Self {
        let mut listed = Self::listed().into_iter();
        let found = listed.find_map(|(choice, listed)| (listed == value).then_some(choice));
        found.unwrap_or_else(|| Self::unlisted(Other::unlisted(value)))
    }

    /// The value of a tree that is listed or may be sent.
    ///
    /// # Errors
    ///
    /// When it is neither.
    fn make(value: Json) -> Result<Self, Refused> {
        Refused::unless_listed(Self::read(value))
    }
}

/// Reads an enum of texts; a value that is not listed is kept.
///
/// # Errors
///
/// When there is no text.
pub fn read_choice<'de, T: TextChoice, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(ChoiceVisitor(PhantomData))
}

struct ChoiceVisitor<T>(PhantomData<T>);

impl<T: TextChoice> Visitor<'_> for ChoiceVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::read(text))
    }
}
