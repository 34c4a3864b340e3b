//! Brings a spec into the form that `decide` takes: every reference checked, one type in place of each `allOf`, and the user's settings
//! for Rust types and names of operations applied.
//!
//! In: a [`Spec`](crate::model::spec::Spec) as it was read. Out: another one, or the same, and findings. Knows nothing of Rust but paths.

pub mod all_of;
pub mod references;
pub mod short_names;
pub mod type_overrides;
mod visit;
