//! Names in Rust for everything that has one: types, requests, and the modules and files that contain them.
//!
//! In: an `Api` and the names published before. Out: [`Names`], one identifier for everything. A name depends only on where a thing
//! is in the spec. Does not look at what a type is made of, and makes no items.

mod assign;
mod collisions;
#[cfg(feature = "cli")]
pub mod crate_name;
mod derived;
mod independence;
mod keys;
mod module_scopes;
mod modules;
mod overrides;
mod part;
mod registry;
mod root;
mod scope;
mod security;
mod servers;
mod taken;
mod words;

pub use assign::{Names, OperationNames, assign_names};
pub use collisions::check_collisions;
pub use derived::response_name;
pub use independence::Candidates;
pub use keys::{
    WHOLE_ENUM, response_key, scheme_key, scopes_key, server_key, text_of_value, usual_key, value_key,
    variable_key,
};
pub use module_scopes::Placed;
pub use modules::module;
pub use overrides::{NameOverrides, UnusedOverride, unknown_key};
pub use part::assign_names_of_part;
pub use registry::{EmptyRegistry, NameRegistry, VersionRegistry};
pub use root::module_at_root;
pub use scope::Scope;
pub use security::SchemeNames;
pub use servers::{ServerNames, has_servers};
pub use words::{Filler, Symbols, shortened, snake, upper_camel};
