//! Whether the type of a field is what the spec means, as far as a derive can see.
//!
//! In: a field, and what it stands for. Out: an error at the type.

use levain_codegen::backend::render::{ComparableEndpoint, ComparableField, Shape};
use syn::{Field, Type};

use crate::derive::Errors;
use crate::derive::field_type::{Form, form, in_options};

/// Reports a type of other values, and an `Option` that the spec does not allow.
pub fn check_type(
    field: &Field,
    known: &ComparableField,
    endpoint: &ComparableEndpoint,
    errors: &mut Errors,
) {
    let (options, of) = in_options(&field.ty);
    let allowed = usize::from(known.is_optional) + usize::from(known.is_nullable);
    let name = known.name();
    if options > allowed {
        let remedy = if allowed == 0 {
            "drop the `Option`"
        } else {
            "one `Option` suffices"
        };
        errors.at(
            &field.ty,
            format!(
                "`{name}` is `{}` in the spec, and {}: {remedy}",
                known.of,
                presence(known)
            ),
        );
        return;
    }
    if !agrees(of, known.shape) {
        errors.at(
            &field.ty,
            format!("`{name}` is {} in the spec: its type is `{}`, or one of your own that derives `levain::Newtype` ({})", described(known.shape), known.of, endpoint.source),
        );
    }
}

fn presence(known: &ComparableField) -> &'static str {
    match (known.is_optional, known.is_nullable) {
        (false, false) => "is required",
        (true, false) => "may be absent, and not null",
        (false, true) => "may be null, and not absent",
        (true, true) => "may be absent and null",
    }
}

// Only what a derive can see: the name of a type says nothing of the user's own types.
fn agrees(of: &Type, shape: Shape) -> bool {
    match (form(of), shape) {
        (Form::Other, _) | (_, Shape::Other) => true,
        (Form::String, shape) => shape == Shape::String,
        (Form::Integer, shape) => matches!(shape, Shape::Integer | Shape::Number),
        (Form::Number, shape) => shape == Shape::Number,
        (Form::Boolean, shape) => shape == Shape::Boolean,
        (Form::Array(_), shape) => shape == Shape::Array,
        (Form::Map(_), shape) => shape == Shape::Map,
    }
}

fn described(shape: Shape) -> &'static str {
    match shape {
        Shape::String => "a string",
        Shape::Integer => "an integer",
        Shape::Number => "a number",
        Shape::Boolean => "a boolean",
        Shape::Array => "an array",
        Shape::Map => "a map",
        Shape::Other => "of several types",
    }
}
