//! `levain generate --check`: the stale files, the first difference of each, and the command that updates them.
//!
//! In: a plan and the texts it is about. Out: lines to print. Writes nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};
use similar::TextDiff;

use super::apply::LOCK;
use super::least_bump::LeastBump;
use super::setup::quoted;
use crate::cli::settings::Client;
use crate::model::files::Files;
use crate::package::changes::ItemChanges;
use crate::package::lock::{Lock, Merge};
use crate::package::plan::Plan;

/// What a run would change.
pub(super) struct Change {
    /// The changes of generated files.
    pub(super) plan: Plan,
    /// The lock that there should be.
    pub(super) lock: Lock,
    /// Of the manifest and the lock: the name, the text there is, and the one there should be.
    pub(super) extra: Vec<(&'static str, Option<String>, String)>,
    /// What a merge left in the lock.
    pub(super) merge: Merge,
    /// What becomes of public items.
    pub(super) items: ItemChanges,
    /// What features enable in place of what they enabled.
    pub(super) features: Vec<String>,
    /// The least bump of the crate, if it is known.
    pub(super) least_bump: Option<LeastBump>,
}

impl Change {
    /// Whether every file is up to date.
    pub(super) fn is_nothing(&self) -> bool {
        self.extra.is_empty()
            && self.plan.write.is_empty()
            && self.plan.remove.is_empty()
            && self.plan.edited.is_empty()
            && self.plan.foreign.is_empty()
    }
}

/// A file that is stale.
pub(super) struct Stale {
    path: String,
    state: State,
    note: &'static str,
}

enum State {
    /// With its first difference.
    Changed(String),
    Missing,
    LeftOver,
}

impl Stale {
    /// The members of its object for tools.
    pub(super) fn members(&self, client: &Client) -> Value {
        let (state, difference) = match &self.state {
            State::Changed(difference) => ("changed", Some(difference)),
            State::Missing => ("missing", None),
            State::LeftOver => ("left over", None),
        };
        json!({
            "client": client.name, "path": self.path, "state": state, "note": self.note, "difference": difference,
        })
    }
}

/// Every file that is stale.
pub(super) fn stale_files(change: &Change, files: &Files, there: &BTreeMap<String, String>) -> Vec<Stale> {
    let plan = &change.plan;
    let mut stale = Vec::new();
    let mut add = |path: &str, state: State, note: &'static str| {
        stale.push(Stale {
            path: path.to_owned(),
            state,
            note,
        });
    };
    for path in plan.write.iter().chain(&plan.edited).chain(&plan.foreign) {
        let note = if plan.edited.contains(path) {
            "edited by hand"
        } else if plan.foreign.contains(path) {
            "not generated, and in the way"
        } else if plan.merged.contains(path) {
            "of a merge"
        } else {
            ""
        };
        match (there.get(path), files.get(path)) {
            (Some(old), Some(new)) => add(path, State::Changed(first_difference(path, old, new)), note),
            (None, _) => add(path, State::Missing, note),
            (Some(_), None) => add(path, State::LeftOver, note),
        }
    }
    plan.remove.iter().for_each(|path| add(path, State::LeftOver, ""));
    for (path, old, new) in &change.extra {
        let note = if *path == LOCK && change.merge.conflicts > 0 {
            "conflicts of a merge"
        } else {
            ""
        };
        match old {
            Some(old) => add(path, State::Changed(first_difference(path, old, new)), note),
            None => add(path, State::Missing, ""),
        }
    }
    stale
}

/// The files, each with its first difference.
pub(super) fn stale_text(client: &Client, stale: &[Stale]) -> String {
    let mut text = format!(
        "{}: the generated files in `{}` are stale\n",
        client.name, client.out
    );
    for Stale { path, state, note } in stale {
        let note = if note.is_empty() {
            String::new()
        } else {
            format!(" ({note})")
        };
        let _ = match state {
            State::Changed(difference) => write!(text, "\nchanged: {path}{note}\n{difference}"),
            State::Missing => writeln!(text, "\nmissing: {path}{note}"),
            State::LeftOver => writeln!(text, "\nleft over: {path}{note}"),
        };
    }
    text.trim_end().to_owned()
}

// Compares the file on disk with the one that would be generated.
fn first_difference(path: &str, there: &str, generated: &str) -> String {
    let (there, generated) = (there.replace("\r\n", "\n"), generated.replace("\r\n", "\n"));
    let diff = TextDiff::from_lines(&there, &generated);
    let unified = diff.unified_diff();
    let mut hunks = unified.iter_hunks();
    let Some(first) = hunks.next() else {
        return "only the ends of its lines differ\n".to_owned();
    };
    let rest = match hunks.count() {
        0 => String::new(),
        1 => "  and 1 more difference\n".to_owned(),
        more => format!("  and {more} more differences\n"),
    };
    format!("--- {path}\n+++ {path} as generated\n{first}{rest}")
}

/// The command of this process without `--check`, which updates the files; with `--force` if some were edited by hand.
pub(super) fn update_command(arguments: impl Iterator<Item = String>, force: bool) -> String {
    let mut command = "levain".to_owned();
    for argument in arguments.filter(|argument| argument != "--check") {
        let _ = write!(command, " {}", quoted(&argument));
    }
    if force {
        command.push_str(" --force");
    }
    command
}

#[cfg(test)]
mod tests {
    use super::{first_difference, update_command};

    #[test]
    fn the_first_difference_is_a_unified_diff() {
        let lines = |changed: &str| {
            (0..20)
                .map(|line| {
                    if line == 9 {
                        format!("{changed}\n")
                    } else {
                        format!("{line}\n")
                    }
                })
                .collect::<String>()
        };
        let text = first_difference("src/lib.rs", &lines("mine"), &lines("9"));
        assert!(
            text.starts_with("--- src/lib.rs\n+++ src/lib.rs as generated\n@@ -7,7 +7,7 @@\n"),
            "{text}"
        );
        assert!(text.contains("\n-mine\n+9\n"), "{text}");
    }

    #[test]
    fn the_command_that_mends_is_the_one_that_found_it() {
        let typed = ["generate", "--check", "my api.json", "--out", "client"];
        let command = update_command(typed.iter().map(|text| (*text).to_owned()), false);
        assert_eq!(command, "levain generate 'my api.json' --out client");
    }
}
