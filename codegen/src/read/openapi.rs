//! Reads OpenAPI documents of every version into the model that native specs are read into.

mod documents;
mod pointer;
mod spot;
mod tree;
mod version;

pub use documents::referenced_files;
