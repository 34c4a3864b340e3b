//! What was read of a document, and what could not be.

use crate::diagnostics::location::Location;

/// How much of a document became part of its spec.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ReadSummary {
    /// What a document calls its own version (`info.version`).
    pub version: Option<String>,
    /// The operations that were read.
    pub operations: usize,
    /// Whether it names types in Rust (`x-rust-type`).
    pub names_rust_types: bool,
    /// What was left out, in the order it was met.
    pub left_out: Vec<LeftOut>,
}

/// Something that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is.
    pub what: Element,
    /// Where it stands.
    pub location: Location,
    /// Why.
    pub why: String,
}

/// What kind of element was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// A whole operation.
    Operation,
    /// A parameter or header.
    Parameter,
    /// A body in some format.
    Body,
    /// A response.
    Response,
    /// A field of an object.
    Field,
}
