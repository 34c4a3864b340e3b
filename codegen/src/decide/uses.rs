//! Types where they are used: what has a shape of its own inside becomes a type with a name.

use super::nullability::takes_null;
use super::{Decider, Side, Standing};
use crate::diagnostics::location::Spanned;
use crate::model::api::{Shape, Use, UseKind, Value};
use crate::model::spec::{Basic, Constraints, Literal, Spec, SpecShape, SpecType, SpecVariant};

// The runtime's tuples hold no more.
const LONGEST_TUPLE: usize = 8;
// How many names a type has one behind the other; a ring of them is reported by `resolve`.
const LONGEST_CHAIN: usize = 32;

impl Decider<'_> {
    pub(super) fn decide_use(&mut self, standing: &Standing, spec_type: &SpecType) -> Use {
        let (kind, constraints) = self.decide_kind(standing, spec_type);
        Use {
            kind,
            is_nullable: takes_null(self.spec, spec_type),
            is_boxed: false,
            constraints,
            wire: spec_type.wire.clone(),
            location: spec_type.location.clone(),
        }
    }

    // What is used, and the rules that stay with the use.
    fn decide_kind(&mut self, standing: &Standing, spec_type: &SpecType) -> (UseKind, Constraints) {
        if let Some(own) = self.named_by_document(standing, spec_type) {
            return (own, Constraints::default());
        }
        let constraints = self.constraints_of(spec_type);
        let kind = match &spec_type.shape {
            SpecShape::Any => UseKind::Any,
            SpecShape::Basic(Basic::Bytes) if standing.in_multipart => UseKind::File,
            // JSON, forms and parameters cannot hold bytes as they are; what documents call so there is text.
            SpecShape::Basic(Basic::Bytes) if is_raw(&constraints) => {
                return (UseKind::Basic(Basic::String), Constraints::default());
            }
            SpecShape::Basic(_) if spec_type.is_secret => {
                // A secret needs a type of its own to be kept out of `Debug`.
                let shape = self.decide_shape(standing, spec_type);
                return (
                    self.hoist(standing, spec_type, shape, constraints),
                    Constraints::default(),
                );
            }
            SpecShape::Basic(basic) => UseKind::Basic(*basic),
            SpecShape::Reference(key) => self.reference(key, standing.side),
            SpecShape::Array(of) => UseKind::Array(Box::new(self.decide_use(&standing.below("item"), of))),
            SpecShape::Tuple { items, rest } => self.decide_tuple(standing, items, rest.as_deref()),
            SpecShape::Map { value, .. } => {
                UseKind::Map(Box::new(self.decide_use(&standing.below("value"), value)))
            }
            SpecShape::Split { request, response } => {
                let side = if standing.side == Side::Request {
                    request
                } else {
                    response
                };
                return self.decide_kind(standing, side);
            }
            SpecShape::AllOf(parts) if parts.len() == 1 => match parts.first() {
                Some(part) => return self.decide_kind(standing, part),
                None => UseKind::Any,
            },
            SpecShape::Enum { .. } | SpecShape::Constant(_) => {
                // Which of its values fits where is said by the use.
                let of_use = Constraints {
                    holds: constraints.holds.clone(),
                    ..Constraints::default()
                };
                let shape = self.decide_shape(standing, spec_type);
                return (
                    self.hoist(standing, spec_type, shape, constraints.others()),
                    of_use,
                );
            }
            SpecShape::Object(_) | SpecShape::OneOf { .. } | SpecShape::AllOf(_) => {
                let shape = self.decide_shape(standing, spec_type);
                return (
                    self.hoist(standing, spec_type, shape, constraints),
                    Constraints::default(),
                );
            }
        };
        (kind, constraints)
    }

    // A tuple has a type a position; one that goes on is a list of what may stand in it.
    fn decide_tuple(&mut self, standing: &Standing, items: &[SpecType], rest: Option<&SpecType>) -> UseKind {
        if rest.is_some() || items.is_empty() || items.len() > LONGEST_TUPLE {
            let mut distinct: Vec<&SpecType> = Vec::new();
            for item in items.iter().chain(rest) {
                let is_there = |earlier: &&SpecType| {
                    earlier.shape == item.shape && earlier.constraints == item.constraints
                };
                if !distinct.iter().any(is_there) {
                    distinct.push(item);
                }
            }
            return UseKind::Array(Box::new(self.decide_any_of(standing, &distinct)));
        }
        let numbered = items.iter().zip(1_u64..);
        UseKind::Tuple(
            numbered
                .map(|(item, number)| {
                    self.decide_constrained(&standing.below(&format!("item {number}")), item)
                })
                .collect(),
        )
    }

    fn decide_any_of(&mut self, standing: &Standing, types: &[&SpecType]) -> Use {
        let below = standing.below("item");
        match types {
            [] => super::any_use(&self.spec.location),
            [only] => self.decide_use(&below, only),
            [first, ..] => {
                let variants = types.iter().map(|of| SpecVariant {
                    name: None,
                    tag_values: Vec::new(),
                    is_fallback: false,
                    shape: (*of).clone(),
                });
                let shape = SpecShape::OneOf {
                    variants: variants.collect(),
                    tag: None,
                    is_any: true,
                };
                self.decide_use(&below, &SpecType::new(first.location.clone(), shape))
            }
        }
    }

    /// A use where only a type can hold rules: in an alternative, at a position of a tuple.
    pub(super) fn decide_constrained(&mut self, standing: &Standing, spec_type: &SpecType) -> Use {
        if !has_constraints(spec_type) {
            return self.decide_use(standing, spec_type);
        }
        let constraints = self.constraints_of(spec_type);
        let shape = self.decide_shape(standing, spec_type);
        Use {
            kind: self.hoist(standing, spec_type, shape, constraints),
            is_nullable: takes_null(self.spec, spec_type),
            is_boxed: false,
            constraints: Constraints::default(),
            wire: spec_type.wire.clone(),
            location: spec_type.location.clone(),
        }
    }

    /// The rules of a type, with those of its keys when it is a dictionary.
    pub(super) fn constraints_of(&self, spec_type: &SpecType) -> Constraints {
        let mut constraints = spec_type.constraints.clone();
        if let SpecShape::Map { key: Some(key), .. } = &spec_type.shape {
            let names = self.string_constraints(key);
            constraints.names = Some(Box::new(names)).filter(|names| **names != Constraints::default());
        }
        constraints
    }

    // The rules of the text a key is, by way of the names it may have.
    fn string_constraints(&self, key: &SpecType) -> Constraints {
        let mut key = key;
        for _ in 0..LONGEST_CHAIN {
            match &key.shape {
                SpecShape::Reference(name) => match self.spec.types.get(name) {
                    Some(declared) => key = &declared.shape,
                    None => break,
                },
                SpecShape::Basic(_) => return key.constraints.clone(),
                _ => break,
            }
        }
        Constraints::default()
    }
}

// Whether a type that has no name of its own has rules to hold. The range of a number's format is no reason for a type.
fn has_constraints(of: &SpecType) -> bool {
    let is_bare = of.rust_type.is_none()
        && matches!(
            of.shape,
            SpecShape::Basic(_) | SpecShape::Array(_) | SpecShape::Map { .. }
        );
    let is_checked = |format: &str| format != "uuid" && levain_rules::Format::from_name(format).is_some();
    let format = of.constraints.format.as_ref();
    let rest = Constraints {
        format: None,
        ..of.constraints.clone()
    };
    let holds =
        matches!(of.shape, SpecShape::Any | SpecShape::Reference(_)) && !of.constraints.holds.is_empty();
    holds
        || is_bare
            && !is_raw(&of.constraints)
            && (rest != Constraints::default() || format.is_some_and(|format| is_checked(&format.value)))
}

/// The type of a member: a name for bytes as they are stands for text inside of JSON, which cannot hold them.
pub(super) fn inside_json<'t>(spec: &'t Spec, standing: &Standing, of: &'t SpecType) -> &'t SpecType {
    let SpecShape::Reference(key) = &of.shape else {
        return of;
    };
    let target = spec.types.get(key).map(|declared| &declared.shape);
    let is_bytes =
        |target: &&SpecType| target.shape == SpecShape::Basic(Basic::Bytes) && is_raw(&target.constraints);
    target
        .filter(|target| is_bytes(target) && !standing.in_multipart)
        .unwrap_or(of)
}

fn is_raw(constraints: &Constraints) -> bool {
    constraints
        .format
        .as_ref()
        .is_some_and(|format| format.value == "binary")
}

/// The enum of a constant that may be missing, or stands where only a type can.
pub(super) fn single_value(value: &Spanned<Literal>) -> Shape {
    Shape::Enum {
        values: vec![Value {
            value: value.clone(),
            doc: None,
            rust_name: None,
        }],
        is_open: false,
    }
}
