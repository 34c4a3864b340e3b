//! Names in Rust for everything that has one: types, requests, and the modules and files that contain them.
//!
//! In: an `Api` and the names published before. Out: [`Names`], one identifier for everything. A name depends only on where a thing
//! is in the spec. Does not look at what a type is made of, and makes no items.

mod assign;
pub mod crate_name;
mod keys;
mod module_scopes;
mod modules;
mod overrides;
mod scope;
mod security;
mod servers;
mod words;

pub use assign::{BuilderNames, Names, OperationNames, assign_names, response_name};
pub use keys::{response_key, scheme_key, scopes_key, server_key, usual_key, value_key, variable_key};
pub use module_scopes::Placed;
pub use modules::module;
pub use overrides::{NameOverrides, Named, UnusedOverride};
pub use scope::Scope;
pub use security::SchemeNames;
pub use servers::{ServerNames, has_servers};
pub use words::{Filler, Symbols, shortened, snake, upper_camel};

/// Names given in earlier runs, by what they stand for, and those that the user wishes.
pub trait NameRegistry: Sync {
    /// The name of the thing with this key, without its module.
    fn name_of(&self, key: &str) -> Option<&str>;

    /// What the user wishes, which goes before all else.
    fn overrides(&self) -> Option<&NameOverrides> {
        None
    }
}

/// Nothing was published yet.
pub struct EmptyRegistry;

impl NameRegistry for EmptyRegistry {
    fn name_of(&self, _key: &str) -> Option<&str> {
        None
    }
}
