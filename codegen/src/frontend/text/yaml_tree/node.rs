//! The nodes of a version file, each with its location. A scalar keeps its text and its style, so that nothing is a number,
//! a boolean or null before the spec language says so.

use std::ops::Range;

use indexmap::IndexMap;

use crate::diagnostics::location::Location;

/// A value and its location.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value.
    pub kind: Kind,
    /// The location of the value.
    pub location: Location,
    /// The location for findings about the whole value, such as a missing key: its own key if it has one, or the value.
    pub head: Location,
}

/// The kinds of values that YAML has.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A scalar.
    Scalar(Scalar),
    /// A sequence.
    Sequence(Vec<Node>),
    /// A mapping.
    Mapping(Mapping),
}

/// A scalar as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The text, without quotes and with its escapes resolved.
    pub text: String,
    /// Whether it was written without quotes.
    pub is_plain: bool,
    /// The byte at which the text begins in the file, if the file contains it byte for byte.
    pub verbatim_from: Option<usize>,
}

/// A mapping in the order it was written.
pub type Mapping = IndexMap<String, Entry>;

/// A member of a mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key as it was written.
    pub key: Scalar,
    /// The location of the key.
    pub key_location: Location,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The scalar, if the node is one.
    pub const fn scalar(&self) -> Option<&Scalar> {
        match &self.kind {
            Kind::Scalar(scalar) => Some(scalar),
            Kind::Sequence(_) | Kind::Mapping(_) => None,
        }
    }

    /// The mapping, if the node is one.
    pub const fn mapping(&self) -> Option<&Mapping> {
        match &self.kind {
            Kind::Mapping(mapping) => Some(mapping),
            Kind::Scalar(_) | Kind::Sequence(_) => None,
        }
    }

    /// The items, if the node is a sequence.
    pub const fn sequence(&self) -> Option<&Vec<Self>> {
        match &self.kind {
            Kind::Sequence(items) => Some(items),
            Kind::Scalar(_) | Kind::Mapping(_) => None,
        }
    }

    /// Whether the value was left out, or is `null`.
    pub fn is_empty_or_null(&self) -> bool {
        self.scalar()
            .is_some_and(|scalar| scalar.is_empty() || scalar.is_null())
    }

    /// Whether the value is an explicit `null`, which removes a key in a patch.
    pub fn is_null(&self) -> bool {
        self.scalar().is_some_and(Scalar::is_null)
    }

    /// A phrase for messages: `a list`.
    pub fn description(&self) -> String {
        match &self.kind {
            Kind::Scalar(scalar) if scalar.is_plain => format!("`{}`", shortened(&scalar.text)),
            Kind::Scalar(scalar) => format!("the string `{}`", shortened(&scalar.text)),
            Kind::Sequence(items) if items.is_empty() => "an empty list".to_owned(),
            Kind::Sequence(_) => "a list".to_owned(),
            Kind::Mapping(mapping) if mapping.is_empty() => "an empty mapping".to_owned(),
            Kind::Mapping(_) => "a mapping".to_owned(),
        }
    }

    /// The location of a part of its text; that of the whole value if the text is not in the file byte for byte.
    pub fn location_of(&self, part: Range<usize>) -> Location {
        match self.scalar().and_then(|scalar| scalar.verbatim_from) {
            Some(from) => self.location.clone().at(from + part.start..from + part.end),
            None => self.location.clone(),
        }
    }
}

impl Scalar {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.is_plain && self.text.is_empty()
    }

    /// Whether it is YAML's null.
    pub fn is_null(&self) -> bool {
        self.is_plain && matches!(self.text.as_str(), "null" | "Null" | "NULL" | "~")
    }
}

/// The first line of the text, cut off where it would be too long for a message.
pub fn shortened(text: &str) -> String {
    const MAX_CHARACTERS: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.len() == text.len() && line.chars().count() <= MAX_CHARACTERS {
        return line.to_owned();
    }
    line.chars().take(MAX_CHARACTERS).chain("…".chars()).collect()
}
