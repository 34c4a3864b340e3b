//! The steps from version to version, each with a bar of its changes by level, and a link to them.

use std::fmt::Write as _;

use super::escape::escape;
use crate::diff::report::view::{Counts, View};

/// The list of steps, the newest first.
pub(super) fn timeline(views: &[View<'_>]) -> String {
    let sizes = views.iter().map(|view| view.changes.len());
    let most = sizes.max().unwrap_or_default().max(1);
    let mut text = "<nav aria-label=\"Versions\">\n<ol class=\"timeline\" reversed>\n".to_owned();
    for (number, view) in views.iter().enumerate().rev() {
        let new = &view.comparison.changes.new;
        let name = new.version.as_deref().unwrap_or(&new.name);
        let counts = view.counts();
        let _ = writeln!(
            text,
            "<li><a href=\"#step-{number}\">{}</a> <span class=\"bar\" aria-hidden=\"true\">{}</span> <span>{}</span> \
             <span class=\"bumps\">{}</span></li>",
            escape(name),
            bar(counts, most),
            counts.words(),
            view.bumps(),
        );
    }
    text + "</ol>\n</nav>\n"
}

fn bar(counts: Counts, most: usize) -> String {
    let parts = [
        ("breaking", counts.breaking),
        ("warning", counts.warning),
        ("compatible", counts.compatible),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    // Hundredths of the step with most changes, and one at least.
    let part = |(class, count): (&str, usize)| {
        let width = (count.saturating_mul(100) / most).max(1);
        format!("<i class=\"{class}\" style=\"width:{width}%\"></i>")
    };
    parts.map(part).collect()
}
