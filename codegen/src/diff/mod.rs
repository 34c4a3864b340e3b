//! Compares two versions of an API: what changed, and whom it breaks.
//!
//! In: two [`Contract`](crate::model::contract::Contract)s, and the lowered items of both. Out: [`Changes`] on the wire, each with its rule and
//! its level, and [`RustChanges`](rust::RustChanges) of the generated crate. Reads no file and prints nothing.

pub mod bump;
mod change;
pub mod date;
pub mod gate;
pub mod policy;
pub mod report;
pub mod rules;
pub mod rust;
pub mod severity;
pub mod stability;
pub mod wire;

pub use self::change::{Change, Changes, OperationIds, Overridden, Reached, Side, shown};
