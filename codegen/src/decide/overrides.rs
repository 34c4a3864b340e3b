//! Types of the user's own, where one stands for a type, a field or a parameter of the spec.

use std::collections::BTreeSet;

use super::{Decider, Standing, any_use};
use crate::diagnostics::location::Location;
use crate::model::api::{ApiType, Shape, TypeId, TypeOverride, Use, UseKind};
use crate::model::keys::type_key;
use crate::model::spec::{Constraints, SpecType};

impl Decider<'_> {
    /// The user's type in place of the one at `standing`, or that which the document names and the user takes.
    pub(super) fn own_shape(&mut self, standing: &Standing, spec_type: &SpecType) -> Option<Shape> {
        let kind = self
            .own_of_key(&type_key(&standing.key))
            .or_else(|| self.named_by_document(standing, spec_type))?;
        Some(Shape::Newtype(Use {
            kind,
            ..any_use(&spec_type.location)
        }))
    }

    /// The type that the user gave for what has this key.
    pub(super) fn own_of_key(&self, key: &str) -> Option<UseKind> {
        let path = self.own.get(key)?.clone();
        Some(UseKind::Override(TypeOverride {
            path,
            parameters: Vec::new(),
        }))
    }

    /// A use that is of the user's own type.
    pub(super) fn own_use(&mut self, key: &str, spec_type: &SpecType) -> Option<Use> {
        Some(Use {
            kind: self.own_of_key(key)?,
            is_nullable: super::nullability::takes_null(self.spec, spec_type),
            wire: spec_type.wire.clone(),
            ..any_use(&spec_type.location)
        })
    }

    /// The type that the document names, which is there only where the user takes it.
    pub(super) fn named_by_document(&mut self, standing: &Standing, spec_type: &SpecType) -> Option<UseKind> {
        let named = spec_type.rust_type.as_ref()?;
        let numbered = named.parameters.iter().zip(1_u64..);
        let parameters = numbered
            .map(|(parameter, number)| {
                self.decide_use(&standing.below(&format!("parameter {number}")), parameter)
            })
            .collect();
        Some(UseKind::Override(TypeOverride {
            path: named.path.clone(),
            parameters,
        }))
    }
}

/// What a type of the user's own keeps is its own matter.
pub(super) fn drop_constraints(of: &mut ApiType) {
    if is_own(&of.shape) {
        of.constraints = Constraints::default();
        of.is_secret = false;
    }
}

fn is_own(shape: &Shape) -> bool {
    matches!(shape, Shape::Newtype(of) if matches!(of.kind, UseKind::Override(_)))
}

/// Ends rings of aliases: types of the user's own that are of each other. Where one closes, any JSON stands.
pub(super) fn end_alias_rings(types: &mut [ApiType]) {
    for index in 0..types.len() {
        let Some(named) = types.get(index).filter(|of| is_own(&of.shape)) else {
            continue;
        };
        let Shape::Newtype(of) = &named.shape else {
            continue;
        };
        let mut of = of.clone();
        let location = of.location.clone();
        if let UseKind::Override(own) = &mut of.kind {
            for parameter in &mut own.parameters {
                end_ring(types, TypeId(index), parameter, &location);
            }
        }
        if let Some(named) = types.get_mut(index) {
            named.shape = Shape::Newtype(of);
        }
    }
}

fn end_ring(types: &[ApiType], start: TypeId, parameter: &mut Use, location: &Location) {
    if aliases_in(types, parameter).contains(&start) {
        *parameter = any_use(location);
    }
}

// The aliases that the text of an alias reaches.
fn aliases_in(types: &[ApiType], of: &Use) -> BTreeSet<TypeId> {
    let mut seen = BTreeSet::new();
    let mut open = Vec::new();
    super::directions::ids_of_use(of, &mut open);
    while let Some(id) = open.pop() {
        let Some(named) = types.get(id.0).filter(|named| is_own(&named.shape)) else {
            continue;
        };
        if seen.insert(id) {
            super::directions::ids_of_shape(&named.shape, &mut open);
        }
    }
    seen
}
