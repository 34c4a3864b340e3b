//! A YAML document as located nodes: what was written, and where. Scalars keep their text and style, so that nothing is a
//! number, a truth value or null before the language says so.

use std::ops::Range;

use indexmap::IndexMap;

use crate::diagnostics::location::Location;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub location: Location,
    /// Where to point when something is missing in it: its key, or itself where it has none.
    pub head: Location,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One text.
    Scalar(Scalar),
    /// A sequence.
    Sequence(Vec<Node>),
    /// A mapping.
    Mapping(Map),
}

/// A text as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The text, without quotes and with its escapes resolved.
    pub text: String,
    /// Whether it was written bare.
    pub is_plain: bool,
    /// Where the text begins in the file, when it stands there byte for byte.
    pub verbatim_from: Option<usize>,
}

/// A mapping in the order it was written.
pub type Map = IndexMap<String, Entry>;

/// A member of a mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key as it was written.
    pub key: Scalar,
    /// Where the key stands.
    pub key_place: Location,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The scalar, when it is one.
    pub const fn scalar(&self) -> Option<&Scalar> {
        match &self.kind {
            Kind::Scalar(scalar) => Some(scalar),
            Kind::Sequence(_) | Kind::Mapping(_) => None,
        }
    }

    /// The mapping, when it is one.
    pub const fn map(&self) -> Option<&Map> {
        match &self.kind {
            Kind::Mapping(map) => Some(map),
            Kind::Scalar(_) | Kind::Sequence(_) => None,
        }
    }

    /// The list's items, when it is one.
    pub const fn list(&self) -> Option<&Vec<Self>> {
        match &self.kind {
            Kind::Sequence(items) => Some(items),
            Kind::Scalar(_) | Kind::Mapping(_) => None,
        }
    }

    /// Whether nothing was written, or `null` was.
    pub fn is_nothing(&self) -> bool {
        self.scalar()
            .is_some_and(|scalar| scalar.is_empty() || scalar.is_null())
    }

    /// Whether it is `null` as such, which removes in a patch.
    pub fn is_null(&self) -> bool {
        self.scalar().is_some_and(Scalar::is_null)
    }

    /// What it is, for a sentence: `a list`.
    pub fn description(&self) -> String {
        match &self.kind {
            Kind::Scalar(scalar) if scalar.is_plain => format!("`{}`", shortened(&scalar.text)),
            Kind::Scalar(scalar) => format!("the text `{}`", shortened(&scalar.text)),
            Kind::Sequence(items) if items.is_empty() => "an empty list".to_owned(),
            Kind::Sequence(_) => "a list".to_owned(),
            Kind::Mapping(map) if map.is_empty() => "an empty mapping".to_owned(),
            Kind::Mapping(_) => "a mapping".to_owned(),
        }
    }

    /// The place of a part of its text, as small as the file allows.
    pub fn part(&self, part: Range<usize>) -> Location {
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

/// The text on one line, cut where it would drown the sentence it stands in.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.len() == text.len() && line.chars().count() <= MOST {
        return line.to_owned();
    }
    line.chars().take(MOST).chain("…".chars()).collect()
}
