//! What rustc says: of generated code nothing, of a caller's mistakes where they are made.

mod additive;
mod both_sides;
mod callers;
mod crate_changes;
mod feature_changes;
mod hosts;
mod migration_notes;
mod obstacles;
mod refused;
mod semver_checks;
mod witnesses;
