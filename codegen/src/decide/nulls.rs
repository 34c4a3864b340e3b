//! Whether null is a value of a type where it is used: because the use says so, or the type that it refers to.

use crate::spec::{Spec, SpecShape, SpecType};

// How many references are followed; only crafted documents chain more.
const DEEPEST: usize = 32;

/// Whether null is one of the values of `of`.
///
/// A declared type does not hold its null itself: every use of it does, as `Option`.
pub(super) fn takes_null(spec: &Spec, of: &SpecType) -> bool {
    takes(spec, of, 0)
}

fn takes(spec: &Spec, of: &SpecType, depth: usize) -> bool {
    if of.is_nullable {
        return true;
    }
    if depth > DEEPEST {
        return false;
    }
    match &of.shape {
        SpecShape::Reference(key) => spec
            .types
            .get(key)
            .is_some_and(|declared| takes(spec, &declared.shape, depth + 1)),
        SpecShape::OneOf { alternatives, .. } => alternatives
            .iter()
            .any(|alternative| takes(spec, &alternative.shape, depth + 1)),
        _ => false,
    }
}
