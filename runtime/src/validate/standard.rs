//! Validates the standard types and the runtime's own: what JSON cannot represent, and the constraints that a use adds.

use std::borrow::Cow;
use std::hash::{BuildHasher, RandomState};

use super::{Constraint, Validate, Validation, split};
use crate::constant::{JsonText, Null};
use crate::direction::Direction;
use crate::json::Json;
use crate::map::Map;
use crate::parameter::{Parameter, json_of};
use crate::text::Text;

impl Validate for str {
    fn validate_into(&self, _: &mut Validation<'_>) {}

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        for constraint in split(constraints).0 {
            if let Constraint::String(constraints) = constraint {
                validation.string(constraints, self);
            }
        }
    }
}

impl Validate for String {
    fn validate_into(&self, _: &mut Validation<'_>) {}

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        self.as_str().validate_constraints(constraints, validation);
    }
}

impl Validate for Cow<'_, str> {
    fn validate_into(&self, _: &mut Validation<'_>) {}

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        str::validate_constraints(self, constraints, validation);
    }
}

impl Validate for Text {
    fn validate_into(&self, _: &mut Validation<'_>) {}

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        self.as_str().validate_constraints(constraints, validation);
    }
}

impl Validate for i64 {
    fn validate_into(&self, _: &mut Validation<'_>) {}

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        for constraint in split(constraints).0 {
            if let Constraint::Integer(constraints) = constraint {
                validation.integer(constraints, *self);
            }
        }
    }
}

impl Validate for u64 {
    fn validate_into(&self, _: &mut Validation<'_>) {}

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        for constraint in split(constraints).0 {
            if let Constraint::Integer(constraints) = constraint {
                validation.integer(constraints, *self);
            }
        }
    }
}

impl Validate for f64 {
    /// JSON has neither infinities nor NaN ([RFC 8259 §6]).
    ///
    /// [RFC 8259 §6]: https://www.rfc-editor.org/rfc/rfc8259#section-6
    fn validate_into(&self, validation: &mut Validation<'_>) {
        if !self.is_finite() {
            validation.unwritable("type", format!("`{self}` is not a finite number"));
        }
    }

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        for constraint in split(constraints).0 {
            if let Constraint::Number(constraints) = constraint {
                validation.number(constraints, *self);
            }
        }
    }
}

impl Validate for bool {
    fn validate_into(&self, _: &mut Validation<'_>) {}
}

// A constant of the spec is valid.
impl Validate for Null {
    fn validate_into(&self, _: &mut Validation<'_>) {}
}

impl Validate for JsonText {
    fn validate_into(&self, _: &mut Validation<'_>) {}
}

impl Validate for Json {
    fn validate_into(&self, _: &mut Validation<'_>) {}

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        match self {
            Self::Null | Self::Bool(_) => {}
            Self::Number(number) => {
                match (number.as_i64(), number.as_u64()) {
                    (Some(value), _) => value.validate_constraints(constraints, validation),
                    (None, Some(value)) => value.validate_constraints(constraints, validation),
                    (None, None) => {}
                }
                if let Some(value) = number.as_f64() {
                    value.validate_constraints(constraints, validation);
                }
            }
            Self::String(text) => text.validate_constraints(constraints, validation),
            Self::Array(items) => items.validate_constraints(constraints, validation),
            Self::Object(members) => members.validate_constraints(constraints, validation),
        }
    }
}

impl<T: Validate> Validate for Option<T> {
    fn validate_into(&self, validation: &mut Validation<'_>) {
        if let Some(value) = self {
            value.validate_into(validation);
        }
    }

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        if let Some(value) = self {
            value.validate_constraints(constraints, validation);
        }
    }
}

impl<T: Validate + Parameter + PartialEq> Validate for [T] {
    fn validate_into(&self, validation: &mut Validation<'_>) {
        for (index, item) in self.iter().enumerate() {
            validation.item(index, |validation| item.validate_into(validation));
        }
    }

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        let (own, inner) = split(constraints);
        for constraint in own {
            if let Constraint::Array(constraints) = constraint {
                validation.count(constraints, self.len(), || repeated(self));
            }
        }
        if !inner.is_empty() {
            for (index, item) in self.iter().enumerate() {
                validation.item(index, |validation| item.validate_constraints(inner, validation));
            }
        }
    }
}

// The first item that is equal to one before it. Equal items have equal hashes, so that only those are compared.
fn repeated<T: Parameter + PartialEq>(items: &[T]) -> Option<usize> {
    let hashes = RandomState::new();
    let hash = |item: &T| hashes.hash_one(json_of(item, Direction::Sent));
    let mut by_hash: Vec<(u64, usize)> = items.iter().map(hash).zip(0..).collect();
    by_hash.sort_unstable();
    let of_one_hash = by_hash.chunk_by(|(left, _), (right, _)| left == right);
    let first = |same: &[(u64, usize)]| {
        let places = same.iter().map(|(_, index)| *index);
        let mut indices = places.clone().skip(1);
        indices.find(|index| {
            let before = places.clone().take_while(|other| other < index);
            before
                .into_iter()
                .any(|other| items.get(other) == items.get(*index))
        })
    };
    of_one_hash.filter_map(first).min()
}

impl<T: Validate + Parameter + PartialEq> Validate for Vec<T> {
    fn validate_into(&self, validation: &mut Validation<'_>) {
        self.as_slice().validate_into(validation);
    }

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        self.as_slice().validate_constraints(constraints, validation);
    }
}

impl<T: Validate> Validate for Map<T> {
    fn validate_into(&self, validation: &mut Validation<'_>) {
        for (name, value) in self {
            validation.member(name, |validation| value.validate_into(validation));
        }
    }

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        let (own, inner) = split(constraints);
        for constraint in own {
            if let Constraint::Map(constraints) = constraint {
                validation.count(constraints, self.len(), || None);
                validation.names(constraints, self.keys());
            }
        }
        if !inner.is_empty() {
            for (name, value) in self {
                validation.member(name, |validation| value.validate_constraints(inner, validation));
            }
        }
    }
}
