//! Objects: their members as data, read, written, checked and sent by functions that are written once.
//!
//! In: an [`Object`], which `object!` implements. Out: its JSON, its violations, its members as a parameter. Nothing is
//! buffered: members go straight from the text into the fields.

mod constant;
mod read;
mod shape;
mod slots;
mod together;
mod write;

use serde::de::MapAccess;

use crate::made::Made;
use crate::schema::Schema;
use crate::{ListRules, Rule};

pub use constant::{Constant, FixedMember, JsonText, Literal, Null};
pub use read::{Reader, deserialize};
pub use shape::{FieldEntry, presence};
pub use slots::{Chunks, Shown, Slots};
pub use together::Together;
pub use write::{Members, check, debug, serialize, write_parameter};

/// What `object!` knows of a type.
///
/// Kept as small as it can be: with a thousand of these, each line of it is what users wait for.
pub trait Object: Made + 'static {
    /// The members that are fields, in the order of the spec.
    const FIELDS: &'static [FieldEntry];

    /// The rules of each, in the same order, or nothing where none has any.
    const RULES: &'static [&'static [Rule<'static>]] = &[];

    /// The members that always hold the same.
    const CONSTANTS: &'static [FixedMember] = &[];

    /// Whether the spec has no place for other members.
    const IS_CLOSED: bool = false;

    /// What members keep that the spec does not name.
    const ADDITIONAL: &'static [Rule<'static>] = &[];

    /// The rules of the whole.
    const OWN: &'static [&'static ListRules] = &[];

    /// Which members go together.
    const TOGETHER: &'static [Together] = &[];

    /// What holds of the whole beside.
    const HOLDS: Option<&'static Schema> = None;

    /// Fills all fields from a reader; `None` when the reader has an error.
    fn read<'de, A: MapAccess<'de>>(reader: &mut Reader<'de, A>) -> Option<Self>;

    /// Shows all fields, in the order of [`FIELDS`](Self::FIELDS).
    fn visit<M: Members>(&self, members: &mut M);
}
