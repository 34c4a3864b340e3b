//! Brings a spec into the form that `decide` takes: every reference checked, one type in place of each `allOf`, and the user's settings
//! for Rust types and names of operations applied.
//!
//! In: a [`Spec`] as it was read. Out: another one, or the same, and findings. Knows nothing of Rust but paths.

pub mod all_of;
pub mod changed;
pub mod references;
pub mod short_names;
pub mod since;
pub mod type_overrides;
mod visit;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::diagnostics::finding::Findings;
use crate::model::spec::{Spec, SpecShape};
use crate::model::type_overrides::TypeOverrides;

/// Normalizes one version: references are checked first, since what follows trusts them.
pub fn normalize<'s>(spec: &'s Spec, types: &TypeOverrides, found: &mut Findings) -> Cow<'s, Spec> {
    let cyclic = references::check_references(spec, found);
    if !cyclic.is_empty() {
        return Cow::Owned(without(&cyclic, spec.clone()));
    }
    let spec = all_of::intersect_all_of(spec, found);
    type_overrides::drop_unlisted_rust_types(spec, types, found)
}

// The native spec with placeholders in place of the types that are defined only as themselves.
fn without(cyclic: &BTreeSet<&str>, mut spec: Spec) -> Spec {
    for (name, declared) in &mut spec.types {
        if cyclic.contains(name.as_str()) {
            declared.shape.shape = SpecShape::Placeholder;
        }
    }
    spec
}
