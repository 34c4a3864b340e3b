//! Reads specs: from text to [`Spec`](crate::model::spec::Spec)s, with every mistake reported in one run.
//!
//! In: files that are already loaded. Out: what they say, as written, every element with its location. No later stage
//! knows whether a spec was YAML or JSON. Follows no references between types and opens no files.
//!
//! - [`read_folder`] reads version files in the spec language ([`native`]).
//! - [`openapi::read_openapi`] reads an OpenAPI document ([`openapi`]).
//! - [`text`] makes the trees that both readers start from.

pub mod native;
pub mod openapi;
pub(crate) mod slashes;
pub mod text;

pub use self::native::{Folder, inheritor, is_type_name, is_version_file, read_files, read_folder};
pub use self::openapi::is_openapi_document;
