//! Types that are nothing but a Rust type of the user's own: type aliases in generated code.

use std::collections::BTreeSet;

use super::type_ids::{ids_of_shape, ids_of_use};
use crate::model::api::{ApiType, Shape, TypeId, Use, UseKind};
use crate::model::spec::Constraints;

/// Drops the constraints of an alias: a type of the user's own validates itself.
pub(super) fn drop_constraints(of: &mut ApiType) {
    if is_alias(&of.shape) {
        of.constraints = Constraints::default();
        of.is_secret = false;
    }
}

fn is_alias(shape: &Shape) -> bool {
    matches!(shape, Shape::Newtype(of) if matches!(of.kind, UseKind::Override(_)))
}

/// Breaks cycles of aliases, whose type parameters are each other: the parameter that closes one becomes any JSON.
pub(super) fn break_cycles(types: &mut [ApiType]) {
    for index in 0..types.len() {
        let Some(alias) = types.get(index).filter(|of| is_alias(&of.shape)) else {
            continue;
        };
        let Shape::Newtype(of) = &alias.shape else {
            continue;
        };
        let mut of = of.clone();
        let any = Use::any(&of.location);
        if let UseKind::Override(type_override) = &mut of.kind {
            for parameter in &mut type_override.parameters {
                if reachable_aliases(types, parameter).contains(&TypeId(index)) {
                    *parameter = any.clone();
                }
            }
        }
        if let Some(alias) = types.get_mut(index) {
            alias.shape = Shape::Newtype(of);
        }
    }
}

fn reachable_aliases(types: &[ApiType], of: &Use) -> BTreeSet<TypeId> {
    let mut seen = BTreeSet::new();
    let mut open = Vec::new();
    ids_of_use(of, &mut open);
    while let Some(id) = open.pop() {
        let Some(alias) = types.get(id.0).filter(|of| is_alias(&of.shape)) else {
            continue;
        };
        if seen.insert(id) {
            ids_of_shape(&alias.shape, &mut open);
        }
    }
    seen
}
