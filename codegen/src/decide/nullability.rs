//! Whether null is a value of a type where it is used: because the use says so, or the type that it refers to.

use std::collections::BTreeSet;

use crate::model::spec::{Spec, SpecShape, SpecType};

/// Whether null is one of the values of `of`.
///
/// A declared type does not hold its null itself: every use of it does, as `Option`.
pub(super) fn takes_null<'s>(spec: &'s Spec, of: &'s SpecType) -> bool {
    // Choices of choices may lead to one type in very many ways.
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut open = vec![of];
    while let Some(of) = open.pop() {
        if of.is_nullable {
            return true;
        }
        match &of.shape {
            SpecShape::Reference(key) if seen.insert(key) => {
                open.extend(spec.types.get(key).map(|declared| &declared.shape));
            }
            SpecShape::OneOf { variants, .. } => {
                open.extend(variants.iter().map(|variant| &variant.shape));
            }
            _ => {}
        }
    }
    false
}
