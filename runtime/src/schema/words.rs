//! Schemas in words, for messages.

use std::fmt;

use super::{Kind, Schema};
use crate::object::Constant;

impl fmt::Display for Schema {
    /// What a value is that it holds of: `a text`, `what the schema describes` where that takes more words.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(of) => out.write_str(&kinds(of)),
            Self::Equals(values) => out.write_str(&alternatives(values)),
            Self::Has([name]) => write!(out, "an object with `{name}`"),
            Self::All([only]) | Self::Any([only]) | Self::One([only]) => only.fmt(out),
            Self::Not(part) => write!(out, "anything but {part}"),
            _ => out.write_str("what the schema describes"),
        }
    }
}

/// The kinds a value may be of, the last behind an `or`.
pub(super) fn kinds(of: &[Kind]) -> String {
    let word = |kind: &Kind| {
        match kind {
            Kind::Null => "null",
            Kind::Bool => "true or false",
            Kind::Int => "a whole number",
            Kind::Number => "a number",
            Kind::Text => "a text",
            Kind::List => "a list",
            Kind::Object => "an object",
        }
        .to_owned()
    };
    joined(of.iter().map(word).collect())
}

/// The values a value may equal.
pub(super) fn alternatives(values: &[&dyn Constant]) -> String {
    joined(values.iter().map(|value| value.literal().to_string()).collect())
}

fn joined(mut words: Vec<String>) -> String {
    match words.pop() {
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} or {last}", words.join(", ")),
        None => "no value".to_owned(),
    }
}
