//! The models that the stages pass to each other, and the types that the models have in common.
//!
//! | model | what it is | made by |
//! |---|---|---|
//! | [`spec`] | a spec as it was written, every element with its location | `frontend` |
//! | [`api`] | the same after `decide`: every type has an id, every reference is resolved | `decide` |
//! | `contract` | what a version says about the wire, for comparing two | `frontend`, `contract` |
//! | [`items`] | the Rust items of one version, as data | `backend::lower` |
//! | [`files`] | the text of the generated files | `backend::print` |
//!
//! Nothing here imports a stage.

pub mod additional_properties;
pub mod api;
#[cfg(feature = "cli")]
pub mod contract;
pub mod extra_derives;
pub mod files;
pub mod generated;
pub mod ident;
pub mod items;
pub mod keys;
pub mod rust_path;
pub mod spec;
pub mod status;
pub mod tagging;
pub mod type_overrides;
