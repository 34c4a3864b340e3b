//! Brings a spec into the form that `decide` takes: references that lead somewhere, one type in place of each `allOf`, and the types and
//! names that the user put in place of the spec's.
//!
//! In: a [`Spec`](crate::model::spec::Spec) as it was read. Out: another one, or the same, and findings. Knows nothing of Rust but paths.

pub mod all_of;
pub mod references;
pub mod short_names;
pub mod type_overrides;
mod visit;
