//! JSON as a tree that loses nothing: numbers keep their text, objects their order.
//!
//! In: JSON text, or what a `serde` format hands over. Out: [`Json`], and values read from it or from text.

mod locate;
mod number;
mod parse;
mod read;
mod serde;
mod tree;
mod value;

pub use number::{NotNumber, Number};
pub use read::{ReadJsonError, from_slice, from_str, from_tree, to_string, to_vec};

pub(crate) use self::serde::JsonVisitor;
use crate::map::Map;

/// Any JSON value.
///
/// Two are equal when they are the same value in JSON: members in any order, numbers by what they are worth
/// (`1.0` is `1` is `10e-1`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it was written.
    Number(Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// An object.
    Object(Map<Json>),
}
