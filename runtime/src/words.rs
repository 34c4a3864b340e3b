//! What the values of attributes are written in: `null`, `json("…")`, and the variants of [`Assertion`].

pub use crate::assertion::{Assertion, Assertion::*, JsonType};
use crate::constant::{JsonText, Null};
pub use crate::rules::*;

/// The JSON value `null`, which no Rust literal writes.
#[allow(non_upper_case_globals)]
pub const null: Null = Null;

/// A JSON value that no Rust literal writes: an array, an object, a number of many digits.
pub const fn json(text: &'static str) -> JsonText {
    JsonText(text)
}
