//! The shapes of types that have a name: a basic type, an array, a map, an object, an enum, a union, or a newtype over any other.

use super::context::TypeContext;
use super::decider::Decider;
use super::uses::inside_json;
use super::written::is_union_of_strings;
use crate::diagnostics::location::Spanned;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Field, FixedMember, Shape, Use, Value};
use crate::model::keys::field_key;
use crate::model::spec::{
    Basic, Constraints, EnumValue, Literal, Presence, SpecField, SpecObject, SpecShape, SpecType,
};

impl Decider<'_> {
    pub(super) fn decide_shape(&mut self, context: &TypeContext, spec_type: &SpecType) -> Shape {
        if let Some(overridden) = self.override_shape(context, spec_type) {
            return overridden;
        }
        match &spec_type.shape {
            SpecShape::Basic(Basic::Bytes)
            | SpecShape::Any
            | SpecShape::Placeholder
            | SpecShape::Reference(_)
            | SpecShape::Tuple { .. } => Shape::Newtype(self.decide_bare_use(context, spec_type)),
            SpecShape::Basic(basic) => Shape::Basic(*basic),
            shape if !context.has_files() && is_union_of_strings(shape) => Shape::Basic(Basic::String),
            SpecShape::Array(of) => Shape::Array {
                of: self.decide_use(&context.item("item"), of),
                separator: spec_type
                    .wire
                    .separator
                    .as_ref()
                    .map(|separator| separator.value.clone()),
            },
            SpecShape::Map { value, .. } => Shape::Map {
                of: self.decide_member(context, "value", value),
            },
            SpecShape::Object(object) => self.decide_object(context, object),
            SpecShape::Split { request, response } => {
                self.decide_shape(context, context.direction.pick(request, response))
            }
            SpecShape::Enum { values, is_open } => Shape::Enum {
                values: values.iter().map(decide_value).collect(),
                is_open: *is_open,
            },
            SpecShape::Constant(value) => single_value(value),
            SpecShape::OneOf { variants, tag, .. } => self.decide_union(context, variants, tag.as_ref()),
            SpecShape::AllOf(parts) => match parts.as_slice() {
                [part] => self.decide_shape(context, part),
                _ => Shape::Newtype(Use::any(&spec_type.location)),
            },
        }
    }

    // The use inside a newtype, which itself has the constraints and is the secret.
    fn decide_bare_use(&mut self, context: &TypeContext, spec_type: &SpecType) -> Use {
        let mut bare = spec_type.clone();
        bare.is_secret = false;
        bare.constraints = Constraints {
            // It says how bytes are written.
            format: bare
                .constraints
                .format
                .filter(|format| format.value == "base64url"),
            ..Constraints::default()
        };
        // Null belongs to the uses of the newtype.
        Use {
            is_nullable: false,
            ..self.decide_use(context, &bare)
        }
    }

    fn decide_object(&mut self, context: &TypeContext, object: &SpecObject) -> Shape {
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
                _ => fields.push(self.decide_field(context, field)),
            }
        }
        let additional_properties = match &object.additional_properties {
            AdditionalProperties::Unspecified => AdditionalProperties::Unspecified,
            AdditionalProperties::Forbidden => AdditionalProperties::Forbidden,
            AdditionalProperties::Captured(of) => {
                AdditionalProperties::Captured(Box::new(self.decide_member(context, "additional", of)))
            }
        };
        Shape::Object {
            fields,
            fixed,
            additional_properties,
        }
    }

    fn decide_field(&mut self, context: &TypeContext, field: &SpecField) -> Field {
        let overridden = self.override_use(&field_key(&context.key, &field.name.value), &field.shape);
        let mut of = overridden.unwrap_or_else(|| {
            self.decide_use(
                &context.member(&field.name.value),
                inside_json(self.spec, context, &field.shape),
            )
        });
        of.is_nullable |= context.is_removable(field);
        Field {
            name: field.name.clone(),
            rust_name: field.rust_name.clone(),
            presence: field.presence,
            of,
            tag: field.tag.as_ref().map(|tag| tag.value.clone()),
            default: field.shape.default.clone(),
            notes: field.shape.notes.clone(),
            // A property that is both cannot be meant to be either.
            is_read_only: field.is_read_only && !field.is_write_only,
            is_write_only: field.is_write_only && !field.is_read_only,
        }
    }
}

// Whether a required property is in requests and in responses, and not null.
fn is_always_there(field: &SpecField) -> bool {
    !field.shape.is_nullable && field.is_read_only == field.is_write_only
}

fn decide_value(value: &EnumValue) -> Value {
    Value {
        value: value.value.clone(),
        doc: value.doc.clone(),
        since: value.since.clone(),
        rust_name: value.rust_name.clone(),
    }
}

// The enum of a constant that may be absent, or is at a position where only a type can be.
fn single_value(value: &Spanned<Literal>) -> Shape {
    Shape::Enum {
        values: vec![Value {
            value: value.clone(),
            doc: None,
            since: None,
            rust_name: None,
        }],
        is_open: false,
    }
}
