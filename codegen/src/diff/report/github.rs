//! The report as annotations of a pull request: workflow commands of GitHub Actions.
//!
//! In: [`View`]. Out: a line for each change, in the file where its reader must look: what is gone in the older file, unless only a revision
//! has that file, and then where it would be in the newer one.

use std::fmt::Write as _;

use super::view::{Place, Shown, View};
use super::words::{about, decided, number, operations};
use crate::diagnostics::hidden::in_one_line;
use crate::diff::severity::Level;

const MOST_OPERATIONS: usize = 10;

/// The report as workflow commands.
pub(super) fn render(view: &View<'_>) -> String {
    // GitHub shows no more than ten annotations of a level for a step, so the summary comes first.
    let summary = format!(
        "{}; {} in the crate; {}",
        view.counts().words(),
        number(view.comparison.rust.list.len(), "change"),
        view.bumps()
    );
    let mut text = format!("::notice title={}::{}\n", property("levain diff"), data(&summary));
    for shown in &view.changes {
        text += &annotation(view, shown);
        text.push('\n');
    }
    text
}

fn annotation(view: &View<'_>, shown: &Shown<'_>) -> String {
    let change = shown.change;
    let command = match change.level {
        Level::Compatible => "notice",
        _ if change.is_accepted() => "notice",
        Level::Breaking => "error",
        Level::Warning => "warning",
    };
    let mut line = format!("::{command} ");
    if let Some(Place {
        file,
        line: at,
        column,
        ..
    }) = place(view, shown)
    {
        let _ = write!(line, "file={},line={at},col={column},", property(file));
    }
    let title = format!("{}: {}", shown.standing(), change.rule.id);
    let mut message = vec![
        shown.sentence.clone(),
        about(shown),
        operations(shown, MOST_OPERATIONS),
        decided(change),
    ];
    message.push(format!("{} ({})", change.rule.reason, shown.fingerprint));
    message.retain(|part| !part.is_empty());
    let _ = write!(line, "title={}::{}", property(&title), data(&message.join("\n")));
    line
}

/// Where the reader must look.
pub(super) fn place<'c>(view: &View<'c>, shown: &Shown<'c>) -> Option<Place<'c>> {
    let before = shown
        .before
        .filter(|_| view.comparison.changes.old.is_in_work_tree);
    shown.after.or(before).or(shown.nearest)
}

// As `@actions/core` escapes them (`toolkit/packages/core/src/command.ts`).
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(&in_one_line(text)).replace(':', "%3A").replace(',', "%2C")
}
