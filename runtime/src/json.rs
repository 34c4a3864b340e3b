//! JSON without loss: numbers retain their digits, objects the order of their members.
//!
//! In: JSON text, or a `serde` deserializer. Out: [`Json`], and values read from it or from text, with the path to an error.

mod exact;
mod locate;
mod number;
mod parse;
mod read;
mod serde;
mod tree;
mod value;

pub use number::{NotNumber, Number};
pub use read::{ReadJsonError, from_slice, from_str, from_str_strict, from_tree, to_string, to_vec};
pub(crate) use read::{read_slice, reword};

pub(crate) use self::exact::note_rounded;
pub(crate) use self::serde::JsonVisitor;
use crate::map::Map;

/// The depth to which JSON is read as values: that of `serde_json`. What no type declares is skipped at any depth.
const MAX_DEPTH: usize = 128;

/// Any JSON value.
///
/// Two are equal if they are the same JSON value: the order of members and the notation of numbers (`1.0`, `1`, `10e-1`) do not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, in its notation.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Map<Json>),
}
