//! The phase that reads: folders of versions, depth, and the JSON Schema of the language.

mod depth;
mod folder;
mod language_schema;
mod part;
mod yaml_witness;
