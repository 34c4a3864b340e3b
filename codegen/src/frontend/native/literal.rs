//! Values written in a spec: examples, defaults, constants, the values of enums.
//!
//! In: a node, and the type of its value if that is known. Out: a [`Literal`] with its location.

use serde_json::Number;

use super::declared::{DeclaredTypes, is_string};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Spanned};
use crate::frontend::text::yaml_tree::{Kind, Node, Scalar};
use crate::model::spec::{Basic, Literal, SpecShape, SpecType};

/// The value of a node. If the type is a string, a scalar without quotes is a string too (`example: 1.10`).
pub(super) fn read_literal(
    node: &Node,
    of: Option<&SpecType>,
    declared: &DeclaredTypes<'_>,
) -> Spanned<Literal> {
    let shape = of.map(|of| &of.shape);
    let value = match &node.kind {
        Kind::Scalar(scalar) => read_scalar(scalar, shape.is_some_and(|shape| declared.is_string(shape)), of),
        Kind::Sequence(items) => {
            let item = match shape {
                Some(SpecShape::Array(item)) => Some(item.as_ref()),
                _ => None,
            };
            Literal::Array(
                items
                    .iter()
                    .map(|node| read_literal(node, item, declared).value)
                    .collect(),
            )
        }
        Kind::Mapping(map) => Literal::Object(
            map.iter()
                .map(|(name, entry)| {
                    let member = member_type(shape, name);
                    (name.clone(), read_literal(&entry.value, member, declared).value)
                })
                .collect(),
        ),
    };
    Spanned::new(value, node.location.clone())
}

fn member_type<'t>(shape: Option<&'t SpecShape>, name: &str) -> Option<&'t SpecType> {
    match shape? {
        SpecShape::Map { value, .. } => Some(value),
        SpecShape::Object(object) => {
            let field = object.fields.iter().find(|field| field.name.value == name)?;
            Some(&field.shape)
        }
        _ => None,
    }
}

fn read_scalar(scalar: &Scalar, is_string: bool, of: Option<&SpecType>) -> Literal {
    if scalar.is_null() && (!is_string || of.is_some_and(|of| of.is_nullable)) {
        return Literal::Null;
    }
    if is_string || !scalar.is_plain {
        return Literal::String(scalar.text.clone());
    }
    match scalar.text.as_str() {
        "true" => Literal::Boolean(true),
        "false" => Literal::Boolean(false),
        text => match text.parse::<Number>() {
            Ok(number) => Literal::Number(number),
            Err(_) => Literal::String(text.to_owned()),
        },
    }
}

/// A value that must have a built-in type. If it does not, this is reported, and the value is returned as it was written.
pub(super) fn read_basic_literal(
    scalar: &Scalar,
    location: &Location,
    of: Basic,
    found: &mut Findings,
) -> Spanned<Literal> {
    let value = if is_string(of) {
        Literal::String(scalar.text.clone())
    } else {
        read_scalar(scalar, false, None)
    };
    if !is_of_type(&value, of) {
        let wanted = match of {
            Basic::Int => "an integer",
            Basic::UInt => "a non-negative integer",
            Basic::Float => "a number",
            _ => "`true` or `false`",
        };
        let message = format!("`{}` is not {wanted}, as its type requires", scalar.text);
        let remedy = format!("write {wanted} without quotes, or change the type to `String`");
        found.add(Finding::new(
            Code::InvalidValue,
            location.clone(),
            message,
            remedy,
        ));
    }
    Spanned::new(value, location.clone())
}

/// Whether a value has a built-in type.
pub(super) fn is_of_type(value: &Literal, of: Basic) -> bool {
    match (value, of) {
        (Literal::Number(number), Basic::Int) => number.is_i64(),
        (Literal::Number(number), Basic::UInt) => number.is_u64(),
        (Literal::Number(_), Basic::Float) | (Literal::Boolean(_), Basic::Bool) => true,
        (_, Basic::Int | Basic::UInt | Basic::Float | Basic::Bool) => false,
        _ => true,
    }
}

/// Whether a value is an integer without quotes.
pub(super) fn is_integer(scalar: &Scalar) -> bool {
    scalar.is_plain && scalar.text.parse::<Number>().is_ok_and(|number| number.is_i64())
}
