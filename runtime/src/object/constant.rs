//! Members that always hold the same.

use std::fmt::{self, Debug};

use serde::ser::{Serialize, Serializer};

use crate::{Json, Number, Parameter, ParameterSink};

/// A member that always holds the same.
#[derive(Debug)]
pub struct FixedMember {
    /// Its name in JSON.
    pub name: &'static str,
    /// What it holds.
    pub value: &'static dyn Constant,
    /// Whether it may be missing from what is read.
    pub is_optional: bool,
}

/// A value that a member always holds.
pub trait Constant: Parameter + Debug + Sync {
    /// The value.
    fn literal(&self) -> Literal<'_>;
}

/// A value that a spec states.
#[derive(Clone, Copy, Debug)]
pub enum Literal<'a> {
    /// A text.
    Text(&'a str),
    /// A whole number.
    Int(i64),
    /// A number.
    Float(f64),
    /// A truth value.
    Bool(bool),
    /// Null.
    Null,
    /// Any other, as JSON.
    Json(&'a str),
}

/// A constant that no Rust literal writes, as JSON.
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

impl Constant for &'static str {
    fn literal(&self) -> Literal<'_> {
        Literal::Text(self)
    }
}

impl Constant for i64 {
    fn literal(&self) -> Literal<'_> {
        Literal::Int(*self)
    }
}

impl Constant for f64 {
    fn literal(&self) -> Literal<'_> {
        Literal::Float(*self)
    }
}

impl Constant for bool {
    fn literal(&self) -> Literal<'_> {
        Literal::Bool(*self)
    }
}

impl PartialEq<Json> for Literal<'_> {
    fn eq(&self, json: &Json) -> bool {
        match (self, json) {
            (Self::Text(text), Json::String(other)) => text == other,
            (Self::Bool(value), Json::Bool(other)) => value == other,
            (Self::Null, Json::Null) => true,
            (Self::Json(text), json) => text.parse::<Json>().is_ok_and(|stated| stated == *json),
            (Self::Int(value), Json::Number(number)) => *number == Number::from(*value),
            (Self::Float(value), Json::Number(number)) => {
                Number::try_from(*value).is_ok_and(|value| value == *number)
            }
            _ => false,
        }
    }
}

impl From<Literal<'_>> for Json {
    fn from(literal: Literal<'_>) -> Self {
        match literal {
            Literal::Text(text) => Self::from(text),
            Literal::Int(value) => Self::from(value),
            Literal::Float(value) => Number::try_from(value).map_or(Self::Null, Self::Number),
            Literal::Bool(value) => Self::from(value),
            Literal::Null => Self::Null,
            // The generator wrote it, from a value that was JSON.
            Literal::Json(text) => text.parse().unwrap_or(Self::Null),
        }
    }
}

impl Serialize for Literal<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Int(value) => serializer.serialize_i64(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Null => serializer.serialize_unit(),
            Self::Json(_) => Json::from(*self).serialize(serializer),
        }
    }
}

impl fmt::Display for Literal<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(out, "`{text}`"),
            Self::Int(value) => write!(out, "`{value}`"),
            Self::Float(value) => write!(out, "`{value}`"),
            Self::Bool(value) => write!(out, "`{value}`"),
            Self::Null => out.write_str("`null`"),
            Self::Json(text) => write!(out, "`{text}`"),
        }
    }
}
