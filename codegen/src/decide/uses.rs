//! Types where they are used: what has a shape of its own inside becomes a type with a name.

use super::{Decider, Side, Standing};
use crate::api::{Shape, Use, UseKind, Value};
use crate::place::Located;
use crate::spec::{Basic, Literal, Rules, SpecShape, SpecType};

impl Decider<'_> {
    pub(super) fn decide_use(&mut self, standing: &Standing, spec_type: &SpecType) -> Use {
        let (kind, rules) = self.decide_kind(standing, spec_type);
        Use {
            kind,
            is_nullable: spec_type.is_nullable,
            is_boxed: false,
            rules,
            wire: spec_type.wire.clone(),
            place: spec_type.place.clone(),
        }
    }

    // What is used, and the rules that stay with the use.
    fn decide_kind(&mut self, standing: &Standing, spec_type: &SpecType) -> (UseKind, Rules) {
        let rules = spec_type.rules.clone();
        let kind = match &spec_type.shape {
            SpecShape::Any => UseKind::Any,
            SpecShape::Basic(Basic::Bytes) if standing.in_multipart => UseKind::File,
            // JSON, forms and parameters cannot hold bytes as they are; what documents call so there is text.
            SpecShape::Basic(Basic::Bytes) if is_raw(&rules) => {
                return (UseKind::Basic(Basic::String), Rules::default());
            }
            SpecShape::Basic(_) if spec_type.is_secret => {
                // A secret needs a type of its own to be kept out of `Debug`.
                let shape = self.decide_shape(standing, spec_type);
                return (self.hoist(standing, spec_type, shape, rules), Rules::default());
            }
            SpecShape::Basic(basic) => UseKind::Basic(*basic),
            SpecShape::Reference(key) => self.reference(key, standing.side),
            SpecShape::List(of) => UseKind::List(Box::new(self.decide_use(&standing.below("item"), of))),
            SpecShape::Tuple { items, rest } => self.decide_tuple(standing, items, rest.as_deref()),
            SpecShape::Dictionary { value, .. } => {
                UseKind::Dictionary(Box::new(self.decide_use(&standing.below("value"), value)))
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
            SpecShape::Object(_)
            | SpecShape::Enum { .. }
            | SpecShape::OneOf { .. }
            | SpecShape::Constant(_)
            | SpecShape::AllOf(_) => {
                let shape = self.decide_shape(standing, spec_type);
                return (self.hoist(standing, spec_type, shape, rules), Rules::default());
            }
        };
        (kind, rules)
    }

    // A tuple has a type a position; one that goes on, or could stop early, is a list of anything.
    fn decide_tuple(&mut self, standing: &Standing, items: &[SpecType], rest: Option<&SpecType>) -> UseKind {
        if rest.is_some() || items.is_empty() {
            let place = items
                .first()
                .or(rest)
                .map_or_else(|| self.spec.place.clone(), |item| item.place.clone());
            return UseKind::List(Box::new(super::any_use(&place)));
        }
        let numbered = items.iter().zip(1_u64..);
        UseKind::Tuple(
            numbered
                .map(|(item, number)| self.decide_use(&standing.below(&format!("item {number}")), item))
                .collect(),
        )
    }
}

fn is_raw(rules: &Rules) -> bool {
    rules
        .format
        .as_ref()
        .is_some_and(|format| format.value == "binary")
}

/// The enum of a constant that may be missing, or stands where only a type can.
pub(super) fn single_value(value: &Located<Literal>) -> Shape {
    Shape::Enum {
        values: vec![Value {
            value: value.clone(),
            doc: None,
            rust_name: None,
        }],
        is_open: false,
    }
}
