//! The compatibility of generated code and the runtime, checked at compile time.
//!
//! Generated code contains `const _: () = levain::contract::V1;`. A runtime that is not compatible with it has no such constant, and the
//! error names the constant.

/// The first version of what generated code expects of the runtime.
pub const V1: () = ();
