//! Two types as one: the type whose values are values of both.

use indexmap::IndexSet;

use super::constraints;
use super::intersector::Intersector;
use crate::model::spec::{Basic, EnumValue, Literal, SpecShape, SpecType};

/// The intersection of two shapes, or the first one if no value is of both.
pub(super) type Intersection = Result<SpecShape, Box<SpecShape>>;

impl Intersector<'_, '_> {
    /// The type whose values are values of both. If there are none, it is the first type, with a warning.
    pub(super) fn intersect(&mut self, left: SpecType, right: SpecType) -> SpecType {
        let is_nullable = is_nullable(&left, &right);
        let described = (describe(&left.shape), describe(&right.shape));
        let mut both = left;
        // A Rust type that is named for one part is not the type of both.
        both.rust_type = None;
        let before = std::mem::replace(&mut both.shape, SpecShape::Any);
        match self.intersect_shapes(before, right.shape) {
            Ok(shape) => {
                both.shape = shape;
                both.is_nullable = is_nullable;
                constraints::tighten(&mut both.constraints, right.constraints);
                both.default = both.default.or(right.default);
                both.is_secret |= right.is_secret;
                if both.notes.doc.is_none() {
                    both.notes.doc = right.notes.doc;
                }
            }
            Err(first) => {
                both.shape = *first;
                let message = format!("no value is both {} and {}", described.0, described.1);
                self.report_conflict(&right.location, message);
            }
        }
        both
    }

    fn intersect_shapes(&mut self, left: SpecShape, right: SpecShape) -> Intersection {
        match (left, right) {
            (SpecShape::Any, shape) | (shape, SpecShape::Any) => Ok(shape),
            (union @ SpecShape::OneOf { .. }, other) => self.distribute(union, &other, false),
            (other, union @ SpecShape::OneOf { .. }) => self.distribute(union, &other, true),
            (SpecShape::Reference(left), SpecShape::Reference(right)) => {
                self.intersect_references(left, right)
            }
            (SpecShape::Reference(key), other) | (other, SpecShape::Reference(key)) => {
                self.intersect_reference(key, other)
            }
            (left @ (SpecShape::Object(_) | SpecShape::Map { .. } | SpecShape::Array(_)), right) => {
                self.intersect_containers(left, right)
            }
            (left, right) => intersect_values(left, right),
        }
    }

    fn intersect_containers(&mut self, left: SpecShape, right: SpecShape) -> Intersection {
        Ok(match (left, right) {
            (SpecShape::Object(left), SpecShape::Object(right)) => {
                SpecShape::Object(self.intersect_objects(left, right))
            }
            (
                SpecShape::Object(object),
                SpecShape::Map {
                    value, is_explicit, ..
                },
            )
            | (
                SpecShape::Map {
                    value, is_explicit, ..
                },
                SpecShape::Object(object),
            ) => SpecShape::Object(if is_explicit {
                self.intersect_object_and_map(object, value)
            } else {
                object
            }),
            (
                SpecShape::Map {
                    key,
                    value,
                    is_explicit,
                },
                SpecShape::Map {
                    key: right_key,
                    value: right_value,
                    is_explicit: is_right_said,
                },
            ) => SpecShape::Map {
                key: key.or(right_key),
                value: Box::new(self.intersect(*value, *right_value)),
                is_explicit: is_explicit || is_right_said,
            },
            (SpecShape::Array(left), SpecShape::Array(right)) => {
                SpecShape::Array(Box::new(self.intersect(*left, *right)))
            }
            (left, right) if left == right => left,
            (left, _) => return Err(Box::new(left)),
        })
    }

    fn intersect_references(&mut self, left: String, right: String) -> Intersection {
        if left == right || self.inheritance.extends(&left, &right) {
            Ok(SpecShape::Reference(left))
        } else if self.inheritance.extends(&right, &left) {
            Ok(SpecShape::Reference(right))
        } else {
            self.intersect_reference(left, SpecShape::Reference(right))
        }
    }

    // A property that several parts declare may lead back to the same intersection: then it is what the first part says.
    fn intersect_reference(&mut self, key: String, other: SpecShape) -> Intersection {
        let both = self.expand(&key, other, Self::intersect_shapes);
        both.unwrap_or_else(|| Err(Box::new(SpecShape::Reference(key))))
    }
}

// Any JSON includes null, so the other type decides.
const fn is_nullable(left: &SpecType, right: &SpecType) -> bool {
    match (&left.shape, &right.shape) {
        (SpecShape::Any, SpecShape::Any) => left.is_nullable || right.is_nullable,
        (SpecShape::Any, _) => right.is_nullable,
        (_, SpecShape::Any) => left.is_nullable,
        _ => left.is_nullable && right.is_nullable,
    }
}

fn intersect_values(left: SpecShape, right: SpecShape) -> Intersection {
    match (left, right) {
        (SpecShape::Basic(left), SpecShape::Basic(right)) => narrower(left, right)
            .map(SpecShape::Basic)
            .ok_or_else(|| Box::new(SpecShape::Basic(left))),
        (
            SpecShape::Enum { values, is_open },
            SpecShape::Enum {
                values: right,
                is_open: is_right_open,
            },
        ) => intersect_enums(values, is_open, &right, is_right_open),
        (SpecShape::Constant(value), SpecShape::Enum { values, is_open })
        | (SpecShape::Enum { values, is_open }, SpecShape::Constant(value)) => {
            let is_listed = is_open || values.iter().any(|listed| listed.value.value == value.value);
            let shape = SpecShape::Constant(value);
            if is_listed {
                Ok(shape)
            } else {
                Err(Box::new(shape))
            }
        }
        (SpecShape::Basic(basic), shape) | (shape, SpecShape::Basic(basic)) if is_of(&shape, basic) => {
            Ok(shape)
        }
        (left, right) if left == right => Ok(left),
        (left, _) => Err(Box::new(left)),
    }
}

fn intersect_enums(
    values: Vec<EnumValue>,
    is_open: bool,
    right: &[EnumValue],
    is_right_open: bool,
) -> Intersection {
    let right: IndexSet<&Literal> = right.iter().map(|value| &value.value.value).collect();
    let is_in_right = |value: &&EnumValue| right.contains(&value.value.value);
    let both: Vec<EnumValue> = values.iter().filter(is_in_right).cloned().collect();
    if both.is_empty() {
        return Err(Box::new(SpecShape::Enum { values, is_open }));
    }
    Ok(SpecShape::Enum {
        values: both,
        is_open: is_open && is_right_open,
    })
}

// The type whose values are values of the other, too.
fn narrower(left: Basic, right: Basic) -> Option<Basic> {
    match (left, right) {
        (left, right) if left == right => Some(left),
        (Basic::Int, Basic::Float) | (Basic::Float, Basic::Int) => Some(Basic::Int),
        (Basic::UInt, Basic::Int | Basic::Float) | (Basic::Int | Basic::Float, Basic::UInt) => {
            Some(Basic::UInt)
        }
        (Basic::String, narrow) | (narrow, Basic::String) if is_string(narrow) => Some(narrow),
        _ => None,
    }
}

const fn is_string(basic: Basic) -> bool {
    !matches!(basic, Basic::Int | Basic::UInt | Basic::Float | Basic::Bool)
}

// Whether a shape is an enum or a constant whose values are of a basic type.
fn is_of(shape: &SpecShape, basic: Basic) -> bool {
    let is_of = |value: &Literal| match value {
        Literal::String(_) => is_string(basic),
        Literal::Number(_) => matches!(basic, Basic::Int | Basic::UInt | Basic::Float),
        Literal::Boolean(_) => basic == Basic::Bool,
        _ => false,
    };
    match shape {
        SpecShape::Enum { values, .. } => values.iter().all(|value| is_of(&value.value.value)),
        SpecShape::Constant(value) => is_of(&value.value),
        _ => false,
    }
}

fn describe(shape: &SpecShape) -> String {
    let noun = match shape {
        SpecShape::Reference(key) => return format!("`{key}`"),
        SpecShape::Any | SpecShape::Placeholder => "any JSON",
        SpecShape::Basic(Basic::Int | Basic::UInt) => "an integer",
        SpecShape::Basic(Basic::Float) => "a number",
        SpecShape::Basic(Basic::Bool) => "a boolean",
        SpecShape::Basic(_) => "a string",
        SpecShape::Array(_) | SpecShape::Tuple { .. } => "an array",
        SpecShape::Map { .. } | SpecShape::Object(_) | SpecShape::Split { .. } => "an object",
        SpecShape::Enum { .. } => "one of these values",
        SpecShape::Constant(_) => "this value",
        SpecShape::OneOf { .. } | SpecShape::AllOf(_) => "one of these types",
    };
    noun.to_owned()
}
