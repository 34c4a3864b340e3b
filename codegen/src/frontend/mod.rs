//! Reads specs: from text to [`Spec`](crate::model::spec::Spec)s, with every mistake reported in one run.
//!
//! In: files that are already loaded. Out: what they say, as written, every element with its location. No later stage knows
//! whether a spec was YAML or JSON. Opens no files, and does not follow the references between types.
//!
//! - [`read_folder`] reads a folder of version files in the spec language ([`native`]).
//! - [`openapi::read_openapi`] reads an OpenAPI document ([`openapi`]).
//! - [`select_version`] and [`newest_stable`] choose one of the versions of a folder.
//! - [`text`] makes the trees that both read.

pub mod native;
pub mod openapi;
pub mod text;
mod version_selection;

pub use self::native::{is_type_name, is_version_file, read_folder};
pub use self::version_selection::{newest_stable, select_version};
