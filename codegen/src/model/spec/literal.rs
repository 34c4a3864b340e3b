//! Values that are written in a spec.

use serde_json::{Number, Value};

/// A value that is written in a spec: an example, a default, a constant or a value of an enum.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Literal {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, as it was written.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Literal>),
    /// An object, whose members are in the order of the spec.
    Object(Vec<(String, Literal)>),
}

impl Literal {
    /// The value as JSON.
    pub fn json(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Boolean(value) => Value::Bool(*value),
            Self::Number(number) => Value::Number(number.clone()),
            Self::String(text) => Value::String(text.clone()),
            Self::Array(items) => Value::Array(items.iter().map(Self::json).collect()),
            Self::Object(members) => {
                let members = members.iter().map(|(name, value)| (name.clone(), value.json()));
                Value::Object(members.collect())
            }
        }
    }

    /// The text of a string, a number or a boolean, as a path or a query has it: 1 for `1.0`.
    pub fn scalar_text(&self) -> Option<String> {
        match self {
            Self::String(text) => Some(text.clone()),
            Self::Boolean(value) => Some(value.to_string()),
            Self::Number(number) => {
                let text = number.to_string();
                Some(
                    text.strip_suffix(".0")
                        .map_or_else(|| text.clone(), str::to_owned),
                )
            }
            Self::Null | Self::Array(_) | Self::Object(_) => None,
        }
    }
}
