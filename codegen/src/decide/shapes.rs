//! What a type with a name is: one of the language's own, a list, a table, some values, alternatives.

use super::uses::{inside_json, single_value};
use super::{Decider, Side, Standing, any_use};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Field, FixedMember, Shape, Use, Value};
use crate::model::keys::field_key;
use crate::model::spec::{Basic, EnumValue, Presence, SpecField, SpecObject, SpecShape, SpecType};

impl Decider<'_> {
    pub(super) fn decide_shape(&mut self, standing: &Standing, spec_type: &SpecType) -> Shape {
        if let Some(own) = self.own_shape(standing, spec_type) {
            return own;
        }
        match &spec_type.shape {
            SpecShape::Basic(Basic::Bytes)
            | SpecShape::Any
            | SpecShape::Reference(_)
            | SpecShape::Tuple { .. } => Shape::Newtype(self.decide_bare_use(standing, spec_type)),
            SpecShape::Basic(basic) => Shape::Basic(*basic),
            SpecShape::Array(of) => Shape::Array {
                of: self.decide_use(&standing.below("item"), of),
                separator: spec_type
                    .wire
                    .separator
                    .as_ref()
                    .map(|separator| separator.value.clone()),
            },
            SpecShape::Map { value, .. } => Shape::Map {
                of: self.decide_use(&standing.below("value"), value),
            },
            SpecShape::Object(object) => self.decide_object(standing, object),
            SpecShape::Split { request, response } => {
                let side = if standing.side == Side::Request {
                    request
                } else {
                    response
                };
                self.decide_shape(standing, side)
            }
            SpecShape::Enum { values, is_open } => Shape::Enum {
                values: values.iter().map(decide_value).collect(),
                is_open: *is_open,
            },
            SpecShape::Constant(value) => single_value(value),
            SpecShape::OneOf { variants, tag, .. } => self.decide_union(standing, variants, tag.as_ref()),
            SpecShape::AllOf(parts) => match parts.as_slice() {
                [part] => self.decide_shape(standing, part),
                _ => Shape::Newtype(any_use(&spec_type.location)),
            },
        }
    }

    // The use inside a newtype: its rules stay with the newtype, and so does a secret.
    fn decide_bare_use(&mut self, standing: &Standing, spec_type: &SpecType) -> Use {
        let mut bare = spec_type.clone();
        bare.is_secret = false;
        bare.constraints = crate::model::spec::Constraints::default();
        // Null belongs to the uses of the newtype.
        Use {
            is_nullable: false,
            ..self.decide_use(standing, &bare)
        }
    }

    fn decide_object(&mut self, standing: &Standing, object: &SpecObject) -> Shape {
        let mut fields = Vec::new();
        let mut fixed = Vec::new();
        for field in &object.fields {
            match (&field.shape.shape, field.presence) {
                (SpecShape::Constant(value), Presence::Required | Presence::Implied)
                    if is_always_there(field) =>
                {
                    fixed.push(FixedMember {
                        name: field.name.clone(),
                        value: value.clone(),
                        is_implied: field.presence == Presence::Implied,
                    });
                }
                _ => fields.push(self.decide_field(standing, field)),
            }
        }
        let additional_properties = match &object.additional_properties {
            AdditionalProperties::Unspecified => AdditionalProperties::Unspecified,
            AdditionalProperties::Forbidden => AdditionalProperties::Forbidden,
            AdditionalProperties::Captured(of) => {
                AdditionalProperties::Captured(Box::new(self.decide_use(&standing.below("additional"), of)))
            }
        };
        Shape::Object {
            fields,
            fixed,
            additional_properties,
        }
    }

    fn decide_field(&mut self, standing: &Standing, field: &SpecField) -> Field {
        let own = self.own_use(&field_key(&standing.key, &field.name.value), &field.shape);
        let of = own.unwrap_or_else(|| {
            self.decide_use(
                &standing.below(&field.name.value),
                inside_json(self.spec, standing, &field.shape),
            )
        });
        Field {
            name: field.name.clone(),
            rust_name: field.rust_name.clone(),
            presence: field.presence,
            of,
            default: field.shape.default.clone(),
            notes: field.shape.notes.clone(),
            // Of a member that says both, neither can be meant.
            is_read_only: field.is_read_only && !field.is_write_only,
            is_write_only: field.is_write_only && !field.is_read_only,
        }
    }
}

// Whether a member that must be there is there, and is no null, both ways.
fn is_always_there(field: &SpecField) -> bool {
    !field.shape.is_nullable && field.is_read_only == field.is_write_only
}

fn decide_value(value: &EnumValue) -> Value {
    Value {
        value: value.value.clone(),
        doc: value.doc.clone(),
        rust_name: value.rust_name.clone(),
    }
}
