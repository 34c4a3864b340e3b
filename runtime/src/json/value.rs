//! Accessors and conversions of [`Json`].

use std::fmt;
use std::str::FromStr;

use super::{Json, Number};
use crate::map::Map;

impl Json {
    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(value) = self {
            Some(*value)
        } else {
            None
        }
    }

    /// The number, if it is one.
    pub fn as_number(&self) -> Option<&Number> {
        if let Self::Number(number) = self {
            Some(number)
        } else {
            None
        }
    }

    /// The number as an `i64`, if it is an integer in its range.
    pub fn as_i64(&self) -> Option<i64> {
        self.as_number()?.as_i64()
    }

    /// The number as an `f64`, if it is one in its range.
    pub fn as_f64(&self) -> Option<f64> {
        self.as_number()?.as_f64()
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// The items, if it is an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        if let Self::Array(items) = self {
            Some(items)
        } else {
            None
        }
    }

    /// The members, if it is an object.
    pub fn as_object(&self) -> Option<&Map<Self>> {
        if let Self::Object(members) = self {
            Some(members)
        } else {
            None
        }
    }

    /// Its type, as it is told in a message.
    pub(crate) const fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "another boolean",
            Self::Number(_) => "another number",
            Self::String(_) => "another string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }

    /// The value of a member, if it is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }
}

impl fmt::Display for Json {
    /// JSON text without whitespace; numbers in their notation.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Json {
    type Err = serde_json::Error;

    /// A byte order mark before the text is passed over (RFC 8259, section 8.1).
    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text))
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Json {
    fn from(value: i64) -> Self {
        Self::Number(value.into())
    }
}

impl From<Number> for Json {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Self::Array(items.into_iter().map(Into::into).collect())
    }
}

impl From<Map<Json>> for Json {
    fn from(members: Map<Json>) -> Self {
        Self::Object(members)
    }
}

impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(value) => Self::Bool(value),
            serde_json::Value::Number(number) => Self::Number(Number::from_checked(&number.to_string())),
            serde_json::Value::String(text) => Self::String(text),
            serde_json::Value::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            serde_json::Value::Object(members) => Self::Object(
                members
                    .into_iter()
                    .map(|(name, value)| (name, Self::from(value)))
                    .collect(),
            ),
        }
    }
}

impl TryFrom<Json> for serde_json::Value {
    type Error = serde_json::Error;

    /// Fails for a number that `serde_json` cannot represent.
    fn try_from(json: Json) -> Result<Self, serde_json::Error> {
        serde_json::to_value(json)
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn the_notation_of_numbers_and_the_order_of_members_are_retained() {
        let text =
            r#"{"z":1.50,"a":[12345678901234567890123,-0.0,1e400,7],"t":"a\"\u00e9","n":null,"e":{},"l":[]}"#;
        let tree: Json = text.parse().expect("it is JSON");
        assert_eq!(tree.to_string(), text.replace("\\u00e9", "é"));
    }

    #[test]
    fn a_serde_json_value_converts_both_ways() {
        let value = serde_json::json!({"a": [1, 2.5, "x", null, true], "b": {}});
        let read: Json = serde_json::from_value(value.clone()).expect("any value is JSON");
        assert_eq!(read, Json::from(value.clone()));
        assert_eq!(serde_json::Value::try_from(read).expect("the numbers fit"), value);
    }

    #[test]
    fn nesting_too_deep_is_an_error_and_no_overflow() {
        let deep = "[".repeat(100_000) + &"]".repeat(100_000);
        assert!(deep.parse::<Json>().is_err());
    }
}
