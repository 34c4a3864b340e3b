//! Objects: their members as data, read, written, checked and sent by functions that are written once.
//!
//! In: an [`Object`], which `object!` implements. Out: its JSON, its violations, its members as a parameter. Nothing is
//! buffered: members go straight from the text into the fields.

mod read;
mod shape;
mod together;
mod write;

use serde::de::MapAccess;

pub use read::{AdditionalSlot, Reader, Slot, deserialize};
pub use shape::{Constant, Field, FixedMember, JsonText, Literal, Null, Shape};
pub use together::Together;
pub use write::{Members, check, serialize, write_parameter};

/// What `object!` knows of a type.
///
/// Kept as small as it can be: with a thousand of these, each line of it is what users wait for.
pub trait Object: Sized + 'static {
    /// The members, as the spec has them.
    const SHAPE: &'static Shape;

    /// Fills all fields from a reader; `None` when the reader has an error.
    fn read<'de, A: MapAccess<'de>>(reader: &mut Reader<'de, A>) -> Option<Self>;

    /// Shows all fields, in the order of the shape.
    fn visit<M: Members>(&self, members: &mut M);
}
