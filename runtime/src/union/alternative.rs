//! What a union asks of the types of its variants.

use std::ops::ControlFlow;

use serde::ser::Serializer;

use super::{best_match, read_variant, validate_variant, write_tagged, write_tagged_parameter};
use crate::constant::Constant;
use crate::json::{Json, ReadJsonError};
use crate::parameter::ParameterSink;
use crate::validate::{Constraint, Validation};
use crate::value::Value;

/// The type of a variant.
///
/// Its methods are those of the traits of a value, in one trait, so that rustc says once that a type is no value.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a variant of a union",
    label = "this type is no value of an API",
    note = "a type that derives `levain::Object`, `levain::Newtype`, `levain::StringEnum` or `levain::Union` can, and `String`, numbers, `bool`, `Option`, `Vec`, `Box`, `levain::Map` and `levain::Json`"
)]
pub trait Alternative: Sized {
    /// Reads the variant of a tag.
    ///
    /// # Errors
    ///
    /// When the value cannot be read as the variant, with the path to the reason.
    fn read_variant<U>(tree: &Json, make: fn(Self) -> U) -> Result<Option<U>, ReadJsonError>;

    /// Tries to read an untagged variant; a full match breaks the loop, and of the others the best so far is left in `best`.
    fn best_match<U>(
        tree: &Json,
        best: &mut Option<(u8, U)>,
        constraints: &[Constraint<'_>],
        make: fn(Self) -> U,
    ) -> ControlFlow<U>;

    /// Writes the variant.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    fn write_variant<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Writes a variant that does not declare the tag, adding it.
    ///
    /// # Errors
    ///
    /// Those of the serializer, and a variant that is not an object.
    fn write_tagged<S: Serializer>(
        &self,
        name: &str,
        tags: &[&dyn Constant],
        serializer: S,
    ) -> Result<S::Ok, S::Error>;

    /// Writes the variant as a parameter.
    fn write_variant_parameter(&self, to: &mut dyn ParameterSink);

    /// Writes a variant that does not declare the tag as a parameter, adding it.
    fn write_tagged_parameter(&self, name: &str, tags: &[&dyn Constant], to: &mut dyn ParameterSink);

    /// Validates the variant, with the constraints that it adds to those of its type.
    fn validate_variant(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>);

    /// Validates the variant against constraints of the union's use.
    fn validate_use(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: Value> Alternative for T {
    fn read_variant<U>(tree: &Json, make: fn(Self) -> U) -> Result<Option<U>, ReadJsonError> {
        read_variant(tree, make)
    }

    fn best_match<U>(
        tree: &Json,
        best: &mut Option<(u8, U)>,
        constraints: &[Constraint<'_>],
        make: fn(Self) -> U,
    ) -> ControlFlow<U> {
        best_match(tree, best, constraints, make)
    }

    fn write_variant<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }

    fn write_tagged<S: Serializer>(
        &self,
        name: &str,
        tags: &[&dyn Constant],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        write_tagged(name, tags, self, serializer)
    }

    fn write_variant_parameter(&self, to: &mut dyn ParameterSink) {
        self.write_parameter(to);
    }

    fn write_tagged_parameter(&self, name: &str, tags: &[&dyn Constant], to: &mut dyn ParameterSink) {
        write_tagged_parameter(name, tags, self, to);
    }

    fn validate_variant(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        validate_variant(self, constraints, validation);
    }

    fn validate_use(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        self.validate_constraints(constraints, validation);
    }
}
