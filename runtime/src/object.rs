//! Objects: their properties as data, which is read, written, validated and sent by functions that are written once.
//!
//! In: an [`Object`], which `#[derive(levain::Object)]` implements. Out: its JSON, its violations, its properties as a parameter. Nothing is buffered:
//! values are read from the text directly into the fields.

mod flatten;
mod kind;
mod presence_rule;
mod read;
mod shape;
mod slots;
mod validate;
mod visit;
mod write;

use serde::de::MapAccess;

use crate::assertion::Assertion;
use crate::constant::{Constant, ConstantMember};
use crate::kind::HasKind;
use crate::rules::ArrayConstraints;
use crate::validate::Constraint;

pub use flatten::{FlatFields, Flatten};
pub use kind::ObjectKind;
pub use presence_rule::PresenceRule;
pub use read::{Reader, deserialize};
pub use slots::{Chunks, FieldRefs, Slots};
pub use validate::validate;
pub use visit::Members;
pub use write::{serialize, write_parameter};

/// What `#[derive(levain::Object)]` knows of a type.
///
/// Kept as small as possible: a client has a thousand of these, and users wait for rustc to compile each line of them.
pub trait Object: HasKind + 'static {
    /// The names of the properties that are fields, in the order of the spec.
    const NAMES: &'static [&'static str];

    /// How each of them may be absent: the sum of 1 optional, 2 nullable, 4 read-only, 8 write-only; and 16 if the texts of
    /// numbers are numbers. Empty where all are required.
    ///
    /// One literal and not a number beside each name, since rustc reads thousands of these in a user's build.
    const PRESENCE: &'static [u8] = &[];

    /// The value of the first property where none is set, if that property tells the variants of a union apart.
    ///
    /// It is written before everything else, since some readers recognise a variant by its first member only.
    const TAG: Option<&'static dyn Constant> = None;

    /// The constraints on each field, in the same order; empty where no field has any.
    const CONSTRAINTS: &'static [&'static [Constraint<'static>]] = &[];

    /// The properties that always have the same value.
    const CONSTANTS: &'static [ConstantMember] = &[];

    /// Whether the spec allows no additional properties.
    const FORBIDS_ADDITIONAL: bool = false;

    /// Whether the texts of numbers are numbers in additional properties.
    const ADDITIONAL_NUMBER_TEXT: bool = false;

    /// The constraints on each additional property.
    const ADDITIONAL_CONSTRAINTS: &'static [Constraint<'static>] = &[];

    /// The constraints on the object: how many properties it has, and the names of its additional ones.
    const OBJECT_CONSTRAINTS: &'static [&'static ArrayConstraints] = &[];

    /// Which properties need which.
    const PRESENCE_RULES: &'static [PresenceRule] = &[];

    /// The assertion about the object.
    const ASSERTION: Option<&'static Assertion> = None;

    /// Reads all fields; `None` when the reader has an error.
    fn read<'de, A: MapAccess<'de>>(reader: &mut Reader<'de, A>) -> Option<Self>;

    /// Passes all fields to a visitor, in the order of [`NAMES`](Self::NAMES).
    fn visit<M: Members>(&self, members: &mut M);
}
