//! What is two types at once.

use super::{Merger, constraints, objects, unions};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Basic, EnumValue, Literal, SpecObject, SpecShape, SpecType};

/// The type whose values are values of both. Where no value is, the first counts, with a warning.
pub(super) fn meet(merger: &mut Merger<'_, '_>, one: SpecType, other: SpecType) -> SpecType {
    let location = other.location.clone();
    let (mut met, second) = (one, other);
    // A type that stands for one part is not that of both.
    met.rust_type = None;
    let is_nullable = match (&met.shape, &second.shape) {
        (SpecShape::Any, SpecShape::Any) => met.is_nullable || second.is_nullable,
        // Any JSON takes null as well.
        (SpecShape::Any, _) => second.is_nullable,
        (_, SpecShape::Any) => met.is_nullable,
        _ => met.is_nullable && second.is_nullable,
    };
    let before = std::mem::replace(&mut met.shape, SpecShape::Any);
    let words = (words(&before), words(&second.shape));
    match meet_shapes(merger, before, second.shape) {
        Ok(shape) => {
            met.shape = shape;
            met.is_nullable = is_nullable;
            constraints::tighten(&mut met.constraints, second.constraints);
            met.default = met.default.or(second.default);
            met.is_secret |= second.is_secret;
            if met.notes.doc.is_none() {
                met.notes.doc = second.notes.doc;
            }
        }
        Err(first) => {
            met.shape = *first;
            let message = format!("no value is {} and {} at once", words.0, words.1);
            merger.conflict(&location, message);
        }
    }
    met
}

type Met = Result<SpecShape, Box<SpecShape>>;

fn meet_shapes(merger: &mut Merger<'_, '_>, one: SpecShape, other: SpecShape) -> Met {
    Ok(match (one, other) {
        (SpecShape::Any, shape) | (shape, SpecShape::Any) => shape,
        (SpecShape::Object(one), SpecShape::Object(other)) => {
            SpecShape::Object(objects::meet_objects(merger, one, other))
        }
        (SpecShape::Object(object), SpecShape::Map { value, is_said, .. })
        | (SpecShape::Map { value, is_said, .. }, SpecShape::Object(object)) => {
            let kept = is_said.then_some(value);
            SpecShape::Object(object_and_dictionary(merger, object, kept))
        }
        (
            SpecShape::Map { key, value, is_said },
            SpecShape::Map {
                key: second,
                value: other,
                is_said: other_said,
            },
        ) => SpecShape::Map {
            key: key.or(second),
            value: Box::new(meet(merger, *value, *other)),
            is_said: is_said || other_said,
        },
        (SpecShape::Array(one), SpecShape::Array(other)) => {
            SpecShape::Array(Box::new(meet(merger, *one, *other)))
        }
        (shape @ SpecShape::OneOf { .. }, other) => return unions::distribute(merger, shape, &other, false),
        (one, shape @ SpecShape::OneOf { .. }) => return unions::distribute(merger, shape, &one, true),
        (SpecShape::Basic(one), SpecShape::Basic(other)) => match narrower(one, other) {
            Some(basic) => SpecShape::Basic(basic),
            None => return Err(Box::new(SpecShape::Basic(one))),
        },
        (
            SpecShape::Enum { values, is_open },
            SpecShape::Enum {
                values: other,
                is_open: more,
            },
        ) => {
            return meet_values(values, is_open, &other, more);
        }
        (SpecShape::Constant(value), SpecShape::Enum { values, is_open })
        | (SpecShape::Enum { values, is_open }, SpecShape::Constant(value)) => {
            let is_listed = is_open || values.iter().any(|listed| listed.value.value == value.value);
            let shape = SpecShape::Constant(value);
            return if is_listed {
                Ok(shape)
            } else {
                Err(Box::new(shape))
            };
        }
        (SpecShape::Basic(basic), shape) | (shape, SpecShape::Basic(basic)) if fits(&shape, basic) => shape,
        (SpecShape::Reference(one), SpecShape::Reference(other)) if one == other => SpecShape::Reference(one),
        (SpecShape::Reference(one), SpecShape::Reference(other)) if merger.families.extends(&one, &other) => {
            SpecShape::Reference(one)
        }
        (SpecShape::Reference(one), SpecShape::Reference(other)) if merger.families.extends(&other, &one) => {
            SpecShape::Reference(other)
        }
        (SpecShape::Reference(key), other) | (other, SpecShape::Reference(key)) => {
            return meet_declared(merger, key, other);
        }
        (one, other) if one == other => one,
        (one, _) => return Err(Box::new(one)),
    })
}

// Fields that parts have in common may lead back to themselves: they are what the first part says then.
fn meet_declared(merger: &mut Merger<'_, '_>, key: String, other: SpecShape) -> Met {
    let pair = match &other {
        SpecShape::Reference(second) => (key.clone(), Some(second.clone())),
        _ => (key.clone(), None),
    };
    let is_ring = pair.1.is_some() && merger.met.contains(&pair);
    let is_endless = merger.met.len() >= super::DEEPEST_FIELD || merger.followed >= super::MOST_FOLLOWED;
    let target = merger.merge_declared(&key).map(|target| target.shape.clone());
    match target {
        Some(target) if !is_ring && !is_endless => {
            merger.followed += 1;
            merger.met.push(pair);
            let met = meet_shapes(merger, target, other);
            merger.met.pop();
            met
        }
        _ => Err(Box::new(SpecShape::Reference(key))),
    }
}

fn object_and_dictionary(
    merger: &mut Merger<'_, '_>,
    mut object: SpecObject,
    value: Option<Box<SpecType>>,
) -> SpecObject {
    if let Some(value) = value {
        object.additional_properties = match object.additional_properties {
            AdditionalProperties::Captured(kept) => {
                AdditionalProperties::Captured(Box::new(meet(merger, *kept, *value)))
            }
            AdditionalProperties::Unspecified => AdditionalProperties::Captured(value),
            AdditionalProperties::Forbidden => AdditionalProperties::Forbidden,
        };
    }
    object
}

fn meet_values(values: Vec<EnumValue>, is_open: bool, other: &[EnumValue], more: bool) -> Met {
    let is_in = |value: &EnumValue| other.iter().any(|listed| listed.value.value == value.value.value);
    let both: Vec<EnumValue> = values.iter().filter(|value| is_in(value)).cloned().collect();
    if both.is_empty() {
        return Err(Box::new(SpecShape::Enum { values, is_open }));
    }
    Ok(SpecShape::Enum {
        values: both,
        is_open: is_open && more,
    })
}

// The one whose values are values of the other too.
fn narrower(one: Basic, other: Basic) -> Option<Basic> {
    match (one, other) {
        (one, other) if one == other => Some(one),
        (Basic::Int, Basic::Float) | (Basic::Float, Basic::Int) => Some(Basic::Int),
        (Basic::UInt, Basic::Int | Basic::Float) | (Basic::Int | Basic::Float, Basic::UInt) => {
            Some(Basic::UInt)
        }
        (Basic::String, narrow) | (narrow, Basic::String) if is_text(narrow) => Some(narrow),
        _ => None,
    }
}

const fn is_text(basic: Basic) -> bool {
    !matches!(basic, Basic::Int | Basic::UInt | Basic::Float | Basic::Bool)
}

// Whether values that are listed are of a basic type.
fn fits(shape: &SpecShape, basic: Basic) -> bool {
    let fits = |value: &Literal| match value {
        Literal::String(_) => is_text(basic),
        Literal::Number(_) => matches!(basic, Basic::Int | Basic::UInt | Basic::Float),
        Literal::Boolean(_) => basic == Basic::Bool,
        _ => false,
    };
    match shape {
        SpecShape::Enum { values, .. } => values.iter().all(|value| fits(&value.value.value)),
        SpecShape::Constant(value) => fits(&value.value),
        _ => false,
    }
}

fn words(shape: &SpecShape) -> &'static str {
    match shape {
        SpecShape::Any => "any JSON",
        SpecShape::Basic(Basic::Int | Basic::UInt) => "a whole number",
        SpecShape::Basic(Basic::Float) => "a number",
        SpecShape::Basic(Basic::Bool) => "true or false",
        SpecShape::Basic(_) => "a text",
        SpecShape::Reference(_) => "the type referred to",
        SpecShape::Array(_) | SpecShape::Tuple { .. } => "an array",
        SpecShape::Map { .. } | SpecShape::Object(_) | SpecShape::Split { .. } => "an object",
        SpecShape::Enum { .. } => "one of these values",
        SpecShape::Constant(_) => "this value",
        SpecShape::OneOf { .. } | SpecShape::AllOf(_) => "one of these types",
    }
}
