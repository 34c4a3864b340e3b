//! How much of a document was read, and what was left out.

use crate::diagnostics::location::Location;

/// How much of a document became part of its spec.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ReadSummary {
    /// The version of the document (`info.version`).
    pub version: Option<String>,
    /// The number of operations that were read.
    pub operations: usize,
    /// Whether it names types of Rust (`x-rust-type`).
    pub names_rust_types: bool,
    /// The elements that were left out, in the order of reading.
    pub left_out: Vec<LeftOut>,
}

/// An element that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The kind of element.
    pub what: Element,
    /// Its location.
    pub location: Location,
    /// The reason.
    pub why: String,
}

/// The kinds of elements that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// A whole operation.
    Operation,
    /// A parameter or header.
    Parameter,
    /// A body in one media type.
    Body,
    /// A response.
    Response,
    /// A field of an object.
    Field,
}
