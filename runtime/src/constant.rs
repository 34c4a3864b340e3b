//! Properties that always have the same value, and constants of a spec.

use std::fmt::{self, Debug};

use serde::ser::{Serialize, Serializer};

use crate::json::{Json, Number};
use crate::parameter::{Parameter, ParameterSink};

/// A property that always has the same value (`const`).
#[derive(Debug)]
pub struct ConstantMember {
    /// The name in JSON.
    pub name: &'static str,
    /// The value.
    pub value: &'static dyn Constant,
    /// Whether it may be absent from what is read.
    pub is_optional: bool,
}

/// A constant of a spec, as a Rust literal or one of the types below.
pub trait Constant: Parameter + Debug + Sync {
    /// The value.
    fn literal(&self) -> Literal<'_>;
}

/// The value of a constant.
#[derive(Clone, Copy, Debug)]
pub enum Literal<'a> {
    /// A string.
    String(&'a str),
    /// An integer.
    Integer(i64),
    /// A number.
    Number(f64),
    /// A boolean.
    Boolean(bool),
    /// Null.
    Null,
    /// Any other value, as JSON text.
    Json(&'a str),
}

/// A constant that no Rust literal writes, as JSON text.
#[derive(Debug)]
pub struct JsonText(pub &'static str);

impl Constant for JsonText {
    fn literal(&self) -> Literal<'_> {
        Literal::Json(self.0)
    }
}

impl Parameter for JsonText {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        Json::from(self.literal()).write_parameter(to);
    }
}

/// The constant `null`.
#[derive(Debug)]
pub struct Null;

impl Constant for Null {
    fn literal(&self) -> Literal<'_> {
        Literal::Null
    }
}

impl Parameter for Null {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.null();
    }
}

impl Serialize for JsonText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.literal().serialize(serializer)
    }
}

impl Serialize for Null {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl Constant for &'static str {
    fn literal(&self) -> Literal<'_> {
        Literal::String(self)
    }
}

impl Constant for i64 {
    fn literal(&self) -> Literal<'_> {
        Literal::Integer(*self)
    }
}

impl Constant for f64 {
    fn literal(&self) -> Literal<'_> {
        Literal::Number(*self)
    }
}

impl Constant for bool {
    fn literal(&self) -> Literal<'_> {
        Literal::Boolean(*self)
    }
}

impl PartialEq<Json> for Literal<'_> {
    fn eq(&self, json: &Json) -> bool {
        match (self, json) {
            (Self::String(text), Json::String(other)) => text == other,
            (Self::Boolean(value), Json::Bool(other)) => value == other,
            (Self::Null, Json::Null) => true,
            (Self::Json(text), json) => text.parse::<Json>().is_ok_and(|constant| constant == *json),
            (Self::Integer(value), Json::Number(number)) => *number == Number::from(*value),
            (Self::Number(value), Json::Number(number)) => {
                Number::try_from(*value).is_ok_and(|value| value == *number)
            }
            _ => false,
        }
    }
}

impl From<Literal<'_>> for Json {
    fn from(literal: Literal<'_>) -> Self {
        match literal {
            Literal::String(text) => Self::from(text),
            Literal::Integer(value) => Self::from(value),
            Literal::Number(value) => Number::try_from(value).map_or(Self::Null, Self::Number),
            Literal::Boolean(value) => Self::from(value),
            Literal::Null => Self::Null,
            // The generator wrote the text from a JSON value.
            Literal::Json(text) => text.parse().unwrap_or(Self::Null),
        }
    }
}

impl Serialize for Literal<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(text) => serializer.serialize_str(text),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Null => serializer.serialize_unit(),
            Self::Json(_) => Json::from(*self).serialize(serializer),
        }
    }
}

impl fmt::Display for Literal<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::String(text) => write!(out, "`{text}`"),
            Self::Integer(value) => write!(out, "`{value}`"),
            Self::Number(value) => write!(out, "`{value}`"),
            Self::Boolean(value) => write!(out, "`{value}`"),
            Self::Null => out.write_str("`null`"),
            Self::Json(text) => write!(out, "`{text}`"),
        }
    }
}

/// A constant as a JSON value.
pub fn literal(constant: &dyn Constant) -> Json {
    constant.literal().into()
}
