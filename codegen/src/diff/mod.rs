//! Compares two versions of an API: what changed, and whom it breaks.
//!
//! In: two [`Contract`](crate::model::contract::Contract)s. Out: [`Changes`], each with its rule and its level on the wire. What it means for
//! callers of the generated crate is compared in [`rust`], from the lowered items. Reads no file and prints nothing.

mod change;
pub mod rules;
pub mod severity;
pub mod wire;

pub use change::{Change, Changes, Reached, Side, shown};
