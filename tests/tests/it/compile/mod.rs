//! What rustc says: of generated code nothing, of a caller's mistakes where they are made.

mod additive;
mod crate_changes;
mod obstacles;
mod refused;
