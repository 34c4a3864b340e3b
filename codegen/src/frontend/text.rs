//! Text into trees whose nodes know their location, for YAML and JSON.
//!
//! In: the text of a file. Out: its tree, in the data model that its reader needs: [`yaml_tree`] is YAML's own, in which a
//! scalar keeps its text and its style, for the spec language; `json_tree` is JSON's, read from JSON or YAML, for documents.
//! Knows neither the keys of the spec language nor OpenAPI.

pub(crate) mod json_tree;
mod offsets;
pub mod yaml_tree;
