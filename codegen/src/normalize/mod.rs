//! Brings a spec into the form that `decide` takes: every reference checked, one type in place of each `allOf`, and the user's settings
//! for Rust types and names of operations applied.
//!
//! In: a [`Spec`] as it was read. Out: another one, or the same, and findings. Knows nothing of Rust but paths.

pub mod all_of;
pub mod references;
pub mod short_names;
pub mod since;
pub mod type_overrides;
mod visit;

use std::borrow::Cow;

use crate::diagnostics::finding::Findings;
use crate::model::spec::Spec;
use crate::model::type_overrides::TypeOverrides;

/// Normalizes one version: references are checked first, since what follows trusts them.
pub fn normalize<'s>(spec: &'s Spec, types: &TypeOverrides, found: &mut Findings) -> Cow<'s, Spec> {
    references::check_references(spec, found);
    let spec = all_of::intersect_all_of(spec, found);
    type_overrides::drop_unlisted_rust_types(spec, types, found)
}
