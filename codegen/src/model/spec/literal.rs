//! Values that are written in a spec.

use serde_json::Number;

/// A value that is written in a spec: an example, a default, a constant or a value of an enum.
#[derive(Clone, Debug, PartialEq)]
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
