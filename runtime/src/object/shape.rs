//! What is said of the members of an object, as data.

use std::marker::PhantomData;

use super::{FixedMember, Object};
use crate::purpose::Purpose;
use crate::value::Presence;
use crate::{Direction, Rule};

/// All that is said of the members of an object, from the constants of its [`Object`](super::Object).
#[derive(Debug)]
pub(super) struct Shape {
    /// Those that are fields, in their order.
    pub(super) fields: &'static [FieldEntry],
    /// The rules of each, or nothing where none has any.
    pub(super) rules: &'static [&'static [Rule<'static>]],
    /// Those that always hold the same.
    pub(super) constants: &'static [FixedMember],
    /// Whether the spec has no place for others.
    pub(super) is_closed: bool,
}

impl Shape {
    /// The shape of a type.
    pub(super) fn of<T: Object>() -> &'static Self {
        struct Of<T>(PhantomData<T>);
        impl<T: Object> Of<T> {
            const SHAPE: &'static Shape = &Shape {
                fields: T::FIELDS,
                rules: T::RULES,
                constants: T::CONSTANTS,
                is_closed: T::IS_CLOSED,
            };
        }
        Of::<T>::SHAPE
    }

    /// A field by its place.
    pub(super) fn field(&self, place: usize) -> Option<Field> {
        self.fields.get(place).copied().map(Field::from)
    }

    /// All fields, in their order.
    pub(super) fn fields(&self) -> Fields {
        Fields {
            fields: self.fields.iter(),
            rules: self.rules.iter(),
        }
    }
}

/// A member that is a field: its name in JSON and how it may be missing, of the numbers in [`presence`].
///
/// A pair and not a struct: users wait for rustc to read thousands of these.
pub type FieldEntry = (&'static str, u8);

/// How a field may be missing, each by its word in `object!`.
#[allow(non_upper_case_globals)]
pub mod presence {
    /// It may be absent.
    pub const optional: u8 = 1;
    /// It may be null.
    pub const nullable: u8 = 2;
    /// It is absent from what is sent.
    pub const read_only: u8 = 4;
    /// It is absent from what is received.
    pub const write_only: u8 = 8;
}

/// A member that is a field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// Its name in JSON.
    pub(super) name: &'static str,
    words: u8,
}

impl From<FieldEntry> for Field {
    fn from((name, words): FieldEntry) -> Self {
        Self { name, words }
    }
}

impl Field {
    const fn is(self, word: u8) -> bool {
        self.words & word != 0
    }

    /// How the member may be missing, whichever way the object goes.
    pub(super) const fn presence(self) -> Presence {
        Presence {
            is_optional: self.is(presence::optional | presence::read_only | presence::write_only),
            is_nullable: self.is(presence::nullable),
        }
    }

    /// Whether the member has no place in an object that goes this way.
    pub(super) const fn is_absent_from(self, direction: Direction) -> bool {
        match direction {
            Direction::Sent => self.is(presence::read_only),
            Direction::Received => self.is(presence::write_only),
        }
    }

    /// Whether an object that goes this way must have the member, though one that goes the other way has not.
    pub(super) const fn is_due_in(self, direction: Direction) -> bool {
        let has_place = match direction {
            Direction::Sent => self.is(presence::write_only),
            Direction::Received => self.is(presence::read_only),
        };
        has_place && !self.is(presence::optional)
    }

    /// Whether the member is not written, given whether its value says so.
    pub(super) fn is_left_out(self, is_absent: bool) -> bool {
        (is_absent && self.presence().is_optional)
            || (self.is_absent_from(Direction::Sent) && Purpose::Request.is_current())
    }
}

/// The fields of a shape, one after the other, each with its rules.
pub(super) struct Fields {
    fields: std::slice::Iter<'static, FieldEntry>,
    rules: std::slice::Iter<'static, &'static [Rule<'static>]>,
}

impl Iterator for Fields {
    type Item = (Field, &'static [Rule<'static>]);

    fn next(&mut self) -> Option<Self::Item> {
        let field = Field::from(*self.fields.next()?);
        Some((field, self.rules.next().copied().unwrap_or_default()))
    }
}
