//! The fields of an object one by one: as parameters of a request, or as members of its body.
//!
//! In: an object, or none. Out: calls of a [`FlatFields`] with each property that is sent.

use serde_json::value::{RawValue, to_raw_value};

use super::Object;
use super::shape::{Field, Fields, Shape};
use super::validate::validate_whole;
use super::visit::{Members, UntypedMembers, visit_untyped};
use crate::constant::Constant;
use crate::direction::Direction;
use crate::http::Part;
use crate::map::Map;
use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Constraint, Validate, Validation};
use crate::value::{AnyValue, Value};

/// Receives the properties of an object that are sent.
pub trait FlatFields {
    /// A property that is declared, with the constraints of its field, or one that is not.
    fn field(&mut self, name: &str, value: &dyn Part, constraints: &[Constraint<'_>]);
}

/// A value whose fields are parts of a request: a type that derives `levain::Object`, or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "the fields of `{Self}` cannot be parts of a request",
    label = "not an object",
    note = "a type that derives `levain::Object` can be flattened, and an `Option` of one"
)]
pub trait Flatten {
    /// Passes each property that is sent.
    #[doc(hidden)]
    fn flat_fields(&self, to: &mut dyn FlatFields);

    /// Each property that is sent, as JSON.
    ///
    /// # Errors
    ///
    /// Those of `serde_json`.
    #[doc(hidden)]
    fn flat_json(&self) -> Result<Vec<(String, Box<RawValue>)>, serde_json::Error>;

    /// Validates what concerns several properties, and which of them there are.
    #[doc(hidden)]
    fn validate_flat(&self, validation: &mut Validation<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: Object> Flatten for T {
    fn flat_fields(&self, to: &mut dyn FlatFields) {
        for constant in T::CONSTANTS {
            to.field(constant.name, &Constantly(constant.value), &[]);
        }
        visit_untyped(self, &mut Passed(to));
    }

    fn flat_json(&self) -> Result<Vec<(String, Box<RawValue>)>, serde_json::Error> {
        let mut json = FlatJson {
            fields: Shape::of::<T>().fields(),
            members: Vec::new(),
            error: None,
        };
        for constant in T::CONSTANTS {
            json.push(constant.name, &constant.value.literal());
        }
        self.visit(&mut json);
        match json.error {
            Some(error) => Err(error),
            None => Ok(json.members),
        }
    }

    fn validate_flat(&self, validation: &mut Validation<'_>) {
        validate_whole(self, validation);
        visit_untyped(self, &mut Required(validation));
    }
}

#[diagnostic::do_not_recommend]
impl<T: Object> Flatten for Option<T> {
    fn flat_fields(&self, to: &mut dyn FlatFields) {
        if let Some(value) = self {
            value.flat_fields(to);
        }
    }

    fn flat_json(&self) -> Result<Vec<(String, Box<RawValue>)>, serde_json::Error> {
        self.as_ref().map_or_else(|| Ok(Vec::new()), Flatten::flat_json)
    }

    fn validate_flat(&self, validation: &mut Validation<'_>) {
        if let Some(value) = self {
            value.validate_flat(validation);
        }
    }
}

struct Passed<'a>(&'a mut dyn FlatFields);

impl UntypedMembers for Passed<'_> {
    fn member(&mut self, field: Field, constraints: &'static [Constraint<'static>], value: &dyn AnyValue) {
        let is_absent = value.is_left_out() && field.presence().is_optional;
        if !is_absent && !field.is_excluded_from(Direction::Sent) {
            self.0.field(field.name, &Untyped(value), constraints);
        }
    }

    fn additional(&mut self, name: &str, value: &dyn AnyValue) {
        self.0.field(name, &Untyped(value), &[]);
    }
}

/// Reports what a request must have and an object that is received does not.
struct Required<'a, 'b>(&'a mut Validation<'b>);

impl UntypedMembers for Required<'_, '_> {
    fn member(&mut self, field: Field, _: &'static [Constraint<'static>], value: &dyn AnyValue) {
        if value.is_left_out() && field.is_required_in(Direction::Sent) {
            self.0.member(field.name, |validation| {
                validation.violation("required", "is missing");
            });
        }
    }

    fn additional(&mut self, _: &str, _: &dyn AnyValue) {}
}

struct FlatJson {
    fields: Fields,
    members: Vec<(String, Box<RawValue>)>,
    error: Option<serde_json::Error>,
}

impl FlatJson {
    fn push(&mut self, name: &str, value: &impl serde::Serialize) {
        match to_raw_value(value) {
            Ok(json) => self.members.push((name.to_owned(), json)),
            Err(error) => {
                self.error.get_or_insert(error);
            }
        }
    }
}

impl Members for FlatJson {
    fn member<T: Value>(&mut self, value: &T) {
        if let Some((field, _)) = self.fields.next()
            && !field.is_left_out(value.is_absent())
        {
            self.push(field.name, value);
        }
    }

    fn additional<T: Value>(&mut self, members: &Map<T>) {
        for (name, value) in members {
            self.push(name, value);
        }
    }
}

/// A value of a field, as a part.
struct Untyped<'v>(&'v dyn AnyValue);

impl Validate for Untyped<'_> {
    fn validate_into(&self, validation: &mut Validation<'_>) {
        self.0.validate_into(validation);
    }

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        self.0.validate_constraints(constraints, validation);
    }
}

impl Parameter for Untyped<'_> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        self.0.write_parameter(to);
    }
}

/// A constant, as a part.
struct Constantly<'v>(&'v dyn Constant);

impl Validate for Constantly<'_> {
    fn validate_into(&self, _: &mut Validation<'_>) {}
}

impl Parameter for Constantly<'_> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        self.0.write_parameter(to);
    }
}
