//! What rustc says: of generated code nothing, of a caller's mistakes where they are made.

mod additive;
mod callers;
mod crate_changes;
mod hosts;
mod obstacles;
mod refused;
mod semver_checks;
mod witnesses;
