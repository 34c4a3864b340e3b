//! What generated code checks at compile time: that this runtime is one it fits.
//!
//! Generated code says `const _: () = levain::contract::V1;`. A runtime that no longer keeps the contract drops the
//! constant, and the error then names it.

/// The first contract between generated code and the runtime.
pub const V1: () = ();
