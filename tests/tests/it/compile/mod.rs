//! What rustc says: of generated code nothing, of a caller's mistakes where they are made.

mod additive;
mod obstacles;
mod refused;
