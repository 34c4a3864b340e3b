//! The changelog of an API and of its crate: for each version what was added, changed, deprecated and removed, and what callers must change.
//!
//! In: a [`View`] for each step from version to version. Out: Markdown, the newest version first (Keep a Changelog 1.1.0).

mod category;
mod migration;

use std::fmt::Write as _;

use self::category::{Category, category, category_in_crate};
use super::markdown::code;
use super::view::{Shown, View, uses};
use super::words::writer;
use crate::diff::bump::Bump;
use crate::diff::rust::RustChange;
use crate::diff::severity::Level;

/// How many operations an entry names.
const MOST_OPERATIONS: usize = 3;

/// The changelog of these steps, the oldest first.
pub(super) fn render(views: &[View<'_>]) -> String {
    let title = views
        .last()
        .map(|view| view.comparison.changes.title.as_str())
        .unwrap_or_default();
    let mut text = "# Changelog\n".to_owned();
    if !title.is_empty() {
        let _ = write!(
            text,
            "\nWhat changed in {}, and in the crate that is generated for it.\n",
            code(title)
        );
    }
    let has_migration = |view: &View<'_>| {
        let changes = &view.comparison.rust.list;
        changes.iter().any(|change| change.migration.is_some())
    };
    if views.iter().any(has_migration) {
        text += "\nIn migration notes, `client` is the crate, and all other paths begin at its root.\n";
    }
    for view in views.iter().rev() {
        text += &version(view);
    }
    text
}

fn version(view: &View<'_>) -> String {
    let changes = &view.comparison.changes;
    let name = |side: &crate::diff::Side| side.version.as_deref().unwrap_or(&side.name).to_owned();
    let mut text = format!(
        "\n## {}\n\nSince {}. The numbers that must move: **{}** of the API, **{}** of the crate.\n",
        code(&name(&changes.new)),
        code(&name(&changes.old)),
        view.comparison.api_bump.word(),
        view.crate_bump(),
    );
    if changes.list.is_empty() && view.comparison.rust.list.is_empty() {
        text += "\nNothing changed.\n";
    }
    for of in Category::ALL {
        let wire = view
            .changes
            .iter()
            .filter(|shown| category(shown.change.rule) == *of);
        let rust = view
            .comparison
            .rust
            .list
            .iter()
            .filter(|change| category_in_crate(change) == *of);
        let entries: String = wire.map(entry).chain(rust.map(entry_in_crate)).collect();
        if !entries.is_empty() {
            let _ = write!(text, "\n### {}\n\n{entries}", of.heading());
        }
    }
    text + &migration::render(view, [&name(&changes.old), &name(&changes.new)])
}

fn entry(shown: &Shown<'_>) -> String {
    let change = shown.change;
    let mark = match change.level {
        Level::Breaking => "**breaking:** ",
        Level::Warning => "**may break:** ",
        Level::Compatible => "",
    };
    let mut text = format!("- {mark}{}", change.rule.title);
    // The name of what came or went is the end of the subject already.
    let is_said = |fact: &String| change.subject.rsplit('.').next() == Some(fact.as_str());
    let facts = [&change.old, &change.new].into_iter().flatten();
    let facts: Vec<String> = facts
        .filter(|fact| !is_said(fact))
        .map(|fact| code(fact))
        .collect();
    if !facts.is_empty() {
        let _ = write!(text, ": {}", facts.join(" → "));
    }
    if !change.subject.is_empty() {
        let writer = writer(change.direction);
        let of = if writer.is_empty() {
            String::new()
        } else {
            format!(", which {writer}")
        };
        let _ = write!(text, "; {}{of}", code(&change.subject));
    }
    let uses = uses(change);
    let named = uses
        .iter()
        .take(MOST_OPERATIONS)
        .map(|used| code(&format!("{} {}", used.method, used.path)));
    let mut named: Vec<String> = named.collect();
    if uses.len() > MOST_OPERATIONS {
        named.push(format!("{} more", uses.len() - MOST_OPERATIONS));
    }
    if !named.is_empty() {
        let _ = write!(text, " ({})", named.join(", "));
    }
    text + "\n"
}

fn entry_in_crate(change: &RustChange) -> String {
    let mark = if change.rule.bump == Bump::Major {
        "**breaking:** "
    } else {
        ""
    };
    let facts = facts(change);
    format!(
        "- {mark}in Rust, {}: {}{facts}\n",
        change.rule.title,
        code(&change.item)
    )
}

fn facts(change: &RustChange) -> String {
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!(", {} → {}", code(old), code(new)),
        (Some(only), None) | (None, Some(only)) => format!(", {}", code(only)),
        (None, None) => String::new(),
    }
}
