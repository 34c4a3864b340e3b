//! What a repository decided about changes: those that are accepted, and levels of its own.
//!
//! In: a [`Policy`], and [`Changes`]. Out: changes that are marked as accepted or have another level, and notes about entries that are of no
//! use any more. Reads no clock: the date is an argument.

mod read;

use std::ops::Range;

use super::change::{Change, Changes, OperationIds, Overridden, Reached};
use super::date::Date;
use super::severity::Level;
use crate::selection::glob;

pub use read::{Mistake, read_policy};

/// The entries of `levain-accept.toml`.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// Changes that are accepted.
    pub accepted: Vec<Accepted>,
    /// Levels in place of those of the rules.
    pub overrides: Vec<Override>,
}

/// A change that is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The fingerprint of the change.
    pub fingerprint: String,
    /// Why it is accepted.
    pub reason: String,
    /// The last day on which it is.
    pub until: Option<Date>,
    /// The bytes of the entry.
    pub range: Range<usize>,
}

/// A level in place of that of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The names of rules; `*` stands for anything.
    pub rule: String,
    /// The operations: all, if there is no pattern. With a space it is `METHOD /path`, without one an `operationId`. `*` stands for anything in a
    /// segment, `**` across segments.
    pub operation: Option<String>,
    /// The paths inside of operations: all, if there is no pattern. `*` stands for anything in a step, `**` across steps.
    pub path: Option<String>,
    /// The level.
    pub level: Level,
    /// Why.
    pub reason: String,
    /// The last day on which it applies.
    pub until: Option<Date>,
    /// The bytes of the entry.
    pub range: Range<usize>,
}

/// What is to be said about an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyNote {
    /// The bytes of the entry.
    pub range: Range<usize>,
    /// What is wrong with it.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

/// Applies a policy on a day: accepted changes are marked, and overridden ones get their level. An entry that is expired, or that is for no
/// change, is noted.
pub fn apply(changes: &mut Changes, policy: &Policy, today: Date) -> Vec<PolicyNote> {
    let mut notes = Vec::new();
    let fingerprints: Vec<String> = changes.list.iter().map(Change::fingerprint).collect();
    for entry in &policy.accepted {
        if let Some(until) = entry.until.filter(|until| *until < today) {
            let what = format!("`{}` was accepted until {until}", entry.fingerprint);
            notes.push(expired(&entry.range, what));
            continue;
        }
        let mut is_met = false;
        for (change, fingerprint) in changes.list.iter_mut().zip(&fingerprints) {
            if *fingerprint == entry.fingerprint {
                change.accepted = Some(entry.reason.clone());
                is_met = true;
            }
        }
        if !is_met {
            let what = format!(
                "`{}` is accepted, and is the fingerprint of no change",
                entry.fingerprint
            );
            notes.push(unmatched(&entry.range, what));
        }
    }
    for entry in &policy.overrides {
        notes.extend(apply_override(changes, entry, today));
    }
    notes
}

// The first entry that is for a change decides.
fn apply_override(changes: &mut Changes, entry: &Override, today: Date) -> Option<PolicyNote> {
    let what = entry.described();
    if let Some(until) = entry.until.filter(|until| *until < today) {
        return Some(expired(
            &entry.range,
            format!("the override of {what} ended on {until}"),
        ));
    }
    let mut is_met = false;
    let mut partly = None;
    let ids = &changes.operation_ids;
    for change in &mut changes.list {
        match entry.covers(change, ids) {
            Covers::All => {
                is_met = true;
                if change.overridden.is_none() {
                    let from = std::mem::replace(&mut change.level, entry.level);
                    change.overridden = Some(Overridden {
                        from,
                        reason: entry.reason.clone(),
                    });
                }
            }
            Covers::Some => partly = Some(change.fingerprint()),
            Covers::None => {}
        }
    }
    match partly {
        _ if is_met => None,
        Some(fingerprint) => Some(PolicyNote {
            range: entry.range.clone(),
            message: format!(
                "the override of {what} is for some of the operations that the change `{fingerprint}` reaches, and a change has one level"
            ),
            remedy: format!(
                "widen `operation` or `path`, or accept the change: `levain accept {fingerprint} --reason …`"
            ),
        }),
        None => Some(unmatched(
            &entry.range,
            format!("the override of {what} is for no change"),
        )),
    }
}

fn expired(range: &Range<usize>, message: String) -> PolicyNote {
    PolicyNote {
        range: range.clone(),
        message,
        remedy: "decide again: remove the entry, or set a later date as `until`".to_owned(),
    }
}

fn unmatched(range: &Range<usize>, message: String) -> PolicyNote {
    PolicyNote {
        range: range.clone(),
        message,
        remedy: "remove the entry, if what it was for is released".to_owned(),
    }
}

enum Covers {
    All,
    Some,
    None,
}

impl Override {
    fn described(&self) -> String {
        let parts = [Some(&self.rule), self.operation.as_ref(), self.path.as_ref()];
        let parts: Vec<String> = parts
            .into_iter()
            .flatten()
            .map(|part| format!("`{part}`"))
            .collect();
        parts.join(", ")
    }

    fn covers(&self, change: &Change, ids: &OperationIds) -> Covers {
        if !glob(&self.rule, change.rule.id) {
            return Covers::None;
        }
        if change.reached.is_empty() {
            let is_whole = self.operation.is_none();
            let is_for = is_whole && self.is_for_path(&change.subject);
            return if is_for { Covers::All } else { Covers::None };
        }
        let count = change
            .reached
            .iter()
            .filter(|reached| self.is_for(reached, ids))
            .count();
        match count {
            0 => Covers::None,
            count if count == change.reached.len() => Covers::All,
            _ => Covers::Some,
        }
    }

    fn is_for(&self, reached: &Reached, ids: &OperationIds) -> bool {
        let is_for_operation = match &self.operation {
            None => true,
            Some(pattern) if pattern.contains(' ') => {
                let operation = format!("{} {}", reached.method, reached.path);
                glob(&unnamed(pattern), &unnamed(&operation))
            }
            Some(pattern) => {
                let key = (reached.method.clone(), reached.path.clone());
                let mut ids = ids.get(&key).into_iter().flatten();
                ids.any(|id| glob(pattern, id))
            }
        };
        is_for_operation && self.is_for_path(&reached.inside)
    }

    fn is_for_path(&self, path: &str) -> bool {
        let steps = |path: &str| path.replace('/', "\0").replace('.', "/");
        self.path
            .as_ref()
            .is_none_or(|pattern| glob(&steps(pattern), &steps(path)))
    }
}

// A path in which the names of parameters do not count: `/shops/{}`.
fn unnamed(operation: &str) -> String {
    let segments = operation.split('/').map(|segment| {
        let is_parameter = segment.starts_with('@') || (segment.starts_with('{') && segment.ends_with('}'));
        if is_parameter { "{}" } else { segment }
    });
    segments.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests;
