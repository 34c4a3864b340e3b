//! Types of the user's own in place of a type, a field or a parameter of the spec.

use super::context::TypeContext;
use super::decider::Decider;
use crate::model::api::{Shape, TypeOverride, Use, UseKind};
use crate::model::keys::type_key;
use crate::model::spec::SpecType;

impl Decider<'_> {
    /// The user's type in place of the one at `context`: the override of its key, or else the Rust type that the document names.
    pub(super) fn override_shape(&mut self, context: &TypeContext, spec_type: &SpecType) -> Option<Shape> {
        let kind = self
            .override_of_key(&type_key(&context.key))
            .or_else(|| self.named_rust_type(context, spec_type))?;
        Some(Shape::Newtype(Use {
            kind,
            ..Use::any(&spec_type.location)
        }))
    }

    /// The use of the user's type in place of the field or parameter with this key.
    pub(super) fn override_use(&self, key: &str, spec_type: &SpecType) -> Option<Use> {
        Some(Use {
            kind: self.override_of_key(key)?,
            is_nullable: self.nullability.accepts_null(spec_type),
            wire: spec_type.wire.clone(),
            ..Use::any(&spec_type.location)
        })
    }

    fn override_of_key(&self, key: &str) -> Option<UseKind> {
        let path = self.overrides.get(key)?.clone();
        Some(UseKind::Override(TypeOverride {
            path,
            parameters: Vec::new(),
        }))
    }

    /// The Rust type that the document names (`x-rust-type`); those of crates that the user does not list are removed before.
    pub(super) fn named_rust_type(&mut self, context: &TypeContext, spec_type: &SpecType) -> Option<UseKind> {
        let named = spec_type.rust_type.as_ref()?;
        let numbered = named.parameters.iter().zip(1_u64..);
        let parameters = numbered
            .map(|(parameter, number)| {
                self.decide_use(&context.child(&format!("parameter {number}")), parameter)
            })
            .collect();
        Some(UseKind::Override(TypeOverride {
            path: named.path.clone(),
            parameters,
        }))
    }
}
