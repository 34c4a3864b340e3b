//! Assertions in words, for messages.

use std::fmt;

use super::{Assertion, JsonType};
use crate::constant::Constant;

impl fmt::Display for Assertion {
    /// What a value that satisfies it is: `a string`, or `what the schema describes` where that takes more words.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type(types) => out.write_str(&type_names(types)),
            Self::Enum(values) => out.write_str(&value_list(values)),
            Self::Required([name]) => write!(out, "an object with `{name}`"),
            Self::AllOf([only]) | Self::AnyOf([only]) | Self::OneOf([only]) => only.fmt(out),
            Self::Not(part) => write!(out, "anything but {part}"),
            _ => out.write_str("what the schema describes"),
        }
    }
}

/// The types that a value may have, with `or` before the last.
pub(crate) fn type_names(types: &[JsonType]) -> String {
    let name = |of: &JsonType| {
        match of {
            JsonType::Null => "null",
            JsonType::Boolean => "a boolean",
            JsonType::Integer => "an integer",
            JsonType::Number => "a number",
            JsonType::String => "a string",
            JsonType::Array => "an array",
            JsonType::Object => "an object",
        }
        .to_owned()
    };
    joined(types.iter().map(name).collect())
}

/// The values that a value may equal, with `or` before the last.
pub(crate) fn value_list(values: &[&dyn Constant]) -> String {
    joined(values.iter().map(|value| value.literal().to_string()).collect())
}

fn joined(mut words: Vec<String>) -> String {
    match words.pop() {
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} or {last}", words.join(", ")),
        None => "no value".to_owned(),
    }
}
