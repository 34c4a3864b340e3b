//! What a comparison finds: changes, each with its rule, where it is met, and what was there before and after.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::rules::Rule;
use super::severity::{Direction, Level, Movement};
use crate::diagnostics::location::{Location, Sources};

/// An operation that a change reaches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reached {
    /// The method, in upper case.
    pub method: String,
    /// The path template as the newer spec writes it, if it has the operation; `webhook:` and the name of a webhook.
    pub path: String,
    /// Where in the operation: `body.items[].address.zip`, `query.limit`, `200 body.id`; empty if the whole is meant.
    pub inside: String,
    /// The identifier of the rule of oasdiff that corresponds to the change here, if there is one.
    pub oasdiff: Option<&'static str>,
}

/// A change of an API.
#[derive(Clone, Debug)]
pub struct Change {
    /// The kind of change.
    pub rule: &'static Rule,
    /// How bad it is on the wire.
    pub level: Level,
    /// Who writes the value; `None` if no value is meant.
    pub direction: Option<Direction>,
    /// How the set of accepted values moved.
    pub movement: Movement,
    /// What changed, by names that both specs have: `Address.zip` of a declared schema, else the path inside of the one operation.
    pub subject: String,
    /// Every operation that it reaches, sorted; empty if it is about the whole document.
    pub reached: Vec<Reached>,
    /// Why it is accepted, if it is: then it is listed, and does not count.
    pub accepted: Option<String>,
    /// The level that it would have, if the repository gives it another one.
    pub overridden: Option<Overridden>,
    /// The identifier of the rule of oasdiff that corresponds to it, if it is about no operation.
    pub oasdiff: Option<&'static str>,
    /// The value before.
    pub old: Option<String>,
    /// The value after.
    pub new: Option<String>,
    /// Where it was, in the older sources.
    pub before: Option<Location>,
    /// Where it is, in the newer sources.
    pub after: Option<Location>,
}

/// A level that the repository replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overridden {
    /// The level that the rule gives.
    pub from: Level,
    /// Why it is another one.
    pub reason: String,
}

impl Change {
    /// Whether it only says that what both specs refer to by the same reference could not be read, so that it was not compared.
    pub fn is_not_compared(&self) -> bool {
        self.rule.id == "unhandled" && self.old.is_some() && self.old == self.new
    }

    /// Whether it is accepted.
    pub const fn is_accepted(&self) -> bool {
        self.accepted.is_some()
    }

    /// What identifies the change in a later run: a digest of the rule, of where it is met, and of the facts before and after, and of no
    /// prose or position.
    pub fn fingerprint(&self) -> String {
        let mut digest = Sha256::new();
        let mut add = |text: &str| {
            digest.update(text.as_bytes());
            digest.update([0]);
        };
        add(self.rule.id);
        add(self.direction.map_or("", Direction::word));
        add(&self.subject);
        // A declared schema is the same wherever it is used; anything else is identified by its operation.
        if self.reached.len() == 1 {
            self.reached.iter().for_each(|reached| {
                add(&reached.method);
                add(&reached.path);
            });
        }
        add(self.old.as_deref().unwrap_or_default());
        add(self.new.as_deref().unwrap_or_default());
        let mut text = String::new();
        for byte in digest.finalize().iter().take(6) {
            let _ = write!(text, "{byte:02x}");
        }
        text
    }

    /// What changed, in one sentence without a full stop: the rule's title, and the facts.
    pub fn sentence(&self) -> String {
        let facts = match (&self.old, &self.new) {
            (Some(old), Some(new)) if old != new => format!(": {old} → {new}"),
            (Some(only), _) | (_, Some(only)) => format!(": {only}"),
            (None, None) => String::new(),
        };
        format!("{}{facts}", self.rule.title)
    }
}

/// One of the two specs.
#[derive(Clone, Debug)]
pub struct Side {
    /// What the user called it: a path, a version, or a revision with a path.
    pub name: String,
    /// Its version, as the spec writes it.
    pub version: Option<String>,
    /// Its files.
    pub sources: Sources,
    /// Whether these files are in the work tree, so that a reader of an annotation finds the lines there; not those of a revision.
    pub is_in_work_tree: bool,
}

/// All changes between two specs.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The title of the API.
    pub title: String,
    /// The older spec.
    pub old: Side,
    /// The newer spec.
    pub new: Side,
    /// The changes, the worst first, then by operation.
    pub list: Vec<Change>,
    /// The `operationId`s of each operation on both sides, by its method and path as [`Reached`] has them.
    pub operation_ids: OperationIds,
}

/// `operationId`s by method and path.
pub type OperationIds = BTreeMap<(String, String), BTreeSet<String>>;

impl Changes {
    /// How many changes have a level; accepted ones do not count.
    pub fn count(&self, level: Level) -> usize {
        self.counted().filter(|change| change.level == level).count()
    }

    /// The worst level, if there is any change that is not accepted.
    pub fn worst(&self) -> Option<Level> {
        self.counted().map(|change| change.level).max()
    }

    fn counted(&self) -> impl Iterator<Item = &Change> {
        self.list.iter().filter(|change| !change.is_accepted())
    }
}

/// A JSON value as a change shows it: a string without quotes if that is clear, and no more than a line.
pub fn shown(value: &Value) -> String {
    const MOST_CHARACTERS: usize = 120;
    let text = match value {
        Value::String(text) if !text.is_empty() && !text.contains(char::is_whitespace) => text.clone(),
        other => other.to_string(),
    };
    let text: String = text
        .chars()
        .map(|next| if next.is_control() { ' ' } else { next })
        .collect();
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
