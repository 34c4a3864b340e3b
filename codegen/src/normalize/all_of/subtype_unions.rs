//! Subtype unions: where a base type with a discriminator is used, a value may be of any of its subtypes.
//!
//! In: declared types without `allOf`. Out: the same, with a union of the base and its subtypes in place of each use of the base, and
//! these unions declared. The base itself keeps its name and its object, and is the variant for tags that no subtype has.

mod declarations;
mod uses;

use super::inheritance::Inheritance;
use crate::model::spec::Spec;

/// Replaces each use of a base by its subtype union, and declares the unions that are used.
pub(super) fn replace_uses(spec: &mut Spec, inheritance: &Inheritance<'_>) {
    let unions = declarations::find_unions(spec, inheritance);
    if unions.is_empty() {
        return;
    }
    let used = uses::replace_uses(spec, inheritance, &unions);
    // After everything that the document declares, whose names go first.
    for (_, union) in unions.into_iter().filter(|(base, _)| used.contains(base)) {
        spec.types.insert(union.key, union.declaration);
    }
}
