//! What a change of the spec does to the callers of the generated crate, from the lowered items of both versions.

use super::bump::Bump;

/// A kind of change of a crate's public API.
#[derive(Debug, PartialEq, Eq)]
pub struct RustRule {
    /// Its name: `struct-gone`.
    pub id: &'static str,
    /// What changed, as a sentence without a full stop.
    pub title: &'static str,
    /// The number that must move.
    pub bump: Bump,
    /// Why: which code does not compile any more, or why all of it does.
    pub reason: &'static str,
}

/// A change of a crate's public API.
#[derive(Clone, Debug)]
pub struct RustChange {
    /// The kind of change.
    pub rule: &'static RustRule,
    /// The item, by its path in the crate, and what is in it: `types::Address::zip`.
    pub item: String,
    /// Its type, signature or value before, as Rust.
    pub old: Option<String>,
    /// The same after.
    pub new: Option<String>,
}

/// All changes of a crate's public API.
#[derive(Clone, Debug, Default)]
pub struct RustChanges {
    /// The changes, the worst first, then by item.
    pub list: Vec<RustChange>,
    /// Why the crates could not be compared, if they could not.
    pub unknown: Option<String>,
}

impl RustChanges {
    /// The number that must move; none but the patch if there is no change.
    pub fn bump(&self) -> Bump {
        self.list
            .iter()
            .map(|change| change.rule.bump)
            .max()
            .unwrap_or(Bump::Patch)
    }
}
