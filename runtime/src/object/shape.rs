//! The declared properties of an object, as data: their names, how they may be absent, their constraints.

use std::marker::PhantomData;

use super::Object;
use crate::constant::ConstantMember;
use crate::direction::Direction;
use crate::validate::Constraint;
use crate::value::Presence;

/// The declared properties of an object, from the constants of its [`Object`]; the code that uses it is not generic.
#[derive(Debug)]
pub(super) struct Shape {
    /// The names of the fields, in order.
    pub(super) names: &'static [&'static str],
    /// How each field may be absent; empty where all are required.
    pub(super) presence: &'static [u8],
    /// The constraints on each field; empty where no field has any.
    pub(super) constraints: &'static [&'static [Constraint<'static>]],
    /// The properties that always have the same value.
    pub(super) constants: &'static [ConstantMember],
    /// Whether the spec allows no additional properties.
    pub(super) forbids_additional: bool,
    /// Whether the texts of numbers are numbers in additional properties.
    pub(super) additional_number_text: bool,
}

impl Shape {
    /// The shape of a type.
    pub(super) fn of<T: Object>() -> &'static Self {
        struct Of<T>(PhantomData<T>);
        impl<T: Object> Of<T> {
            const SHAPE: &'static Shape = &Shape {
                names: T::NAMES,
                presence: T::PRESENCE,
                constraints: T::CONSTRAINTS,
                constants: T::CONSTANTS,
                forbids_additional: T::FORBIDS_ADDITIONAL,
                additional_number_text: T::ADDITIONAL_NUMBER_TEXT,
            };
        }
        Of::<T>::SHAPE
    }

    /// The field at an index.
    pub(super) fn field(&self, index: usize) -> Option<Field> {
        let name = *self.names.get(index)?;
        Some(Field {
            name,
            bits: self.presence.get(index).copied().unwrap_or_default(),
        })
    }

    /// All fields, in order.
    pub(super) fn fields(&self) -> Fields {
        Fields {
            names: self.names.iter(),
            presence: self.presence.iter(),
            constraints: self.constraints.iter(),
        }
    }
}

/// How a field may be absent, one bit each; the derive writes their sum.
mod presence {
    /// The property may be absent.
    pub(super) const OPTIONAL: u8 = 1;
    /// The property may be null.
    pub(super) const NULLABLE: u8 = 2;
    /// Requests do not contain the property.
    pub(super) const READ_ONLY: u8 = 4;
    /// Responses do not contain the property.
    pub(super) const WRITE_ONLY: u8 = 8;
    /// The text of a number stands for the number.
    pub(super) const NUMBER_TEXT: u8 = 16;
}

/// A property that is a field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// The name in JSON.
    pub(super) name: &'static str,
    bits: u8,
}

impl Field {
    const fn has(self, bits: u8) -> bool {
        self.bits & bits != 0
    }

    /// How the property may be absent, in either direction.
    pub(super) const fn presence(self) -> Presence {
        Presence {
            is_optional: self.has(presence::OPTIONAL | presence::READ_ONLY | presence::WRITE_ONLY),
            is_nullable: self.has(presence::NULLABLE),
        }
    }

    /// Whether the texts of numbers are numbers.
    pub(super) const fn reads_number_text(self) -> bool {
        self.has(presence::NUMBER_TEXT)
    }

    /// Whether an object in this direction does not contain the property.
    pub(super) const fn is_excluded_from(self, direction: Direction) -> bool {
        match direction {
            Direction::Sent => self.has(presence::READ_ONLY),
            Direction::Received => self.has(presence::WRITE_ONLY),
        }
    }

    /// Whether an object in this direction must have the property, though one in the other direction does not.
    pub(super) const fn is_required_in(self, direction: Direction) -> bool {
        let is_of_direction = match direction {
            Direction::Sent => self.has(presence::WRITE_ONLY),
            Direction::Received => self.has(presence::READ_ONLY),
        };
        is_of_direction && !self.has(presence::OPTIONAL)
    }

    /// Whether the property is not written, given whether its value is absent.
    pub(super) fn is_left_out(self, is_absent: bool) -> bool {
        (is_absent && self.presence().is_optional)
            || (self.is_excluded_from(Direction::Sent) && Direction::Sent.is_current())
    }
}

/// Iterates over the fields of a shape, each with its constraints.
pub(super) struct Fields {
    names: std::slice::Iter<'static, &'static str>,
    presence: std::slice::Iter<'static, u8>,
    constraints: std::slice::Iter<'static, &'static [Constraint<'static>]>,
}

impl Iterator for Fields {
    type Item = (Field, &'static [Constraint<'static>]);

    fn next(&mut self) -> Option<Self::Item> {
        let field = Field {
            name: self.names.next()?,
            bits: self.presence.next().copied().unwrap_or_default(),
        };
        Some((field, self.constraints.next().copied().unwrap_or_default()))
    }
}
