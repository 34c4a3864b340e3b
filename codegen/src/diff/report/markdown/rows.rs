//! The tables of the comment: one for each operation, and one for the crate.

use std::fmt::Write as _;

use super::code::code;
use super::folded;
use crate::diff::report::view::{Scope, Shown, View, uses};
use crate::diff::report::words::{decided, number, operation, point, writer};
use crate::diff::rust::RustChange;

/// How many operations a row names, and the list of places.
const MOST_IN_ROW: usize = 3;
const MOST_IN_LIST: usize = 30;

/// A table for each operation; the changes are in order.
pub(super) fn tables(changes: &[&Shown<'_>]) -> String {
    let mut text = String::new();
    let mut last = None;
    for shown in changes {
        if last != Some(shown.scope) {
            let _ = write!(
                text,
                "\n#### {}\n\n| change | where | before | after |\n|---|---|---|---|\n",
                heading(shown.scope)
            );
            last = Some(shown.scope);
        }
        text += &row(shown);
    }
    text
}

fn heading(scope: Scope<'_>) -> String {
    match scope {
        Scope::Document => "The document".to_owned(),
        Scope::Operation { path, method } => code(&format!("{method} {path}")),
        Scope::Shared => "What several operations use".to_owned(),
    }
}

fn row(shown: &Shown<'_>) -> String {
    let change = shown.change;
    let fact = |fact: &Option<String>| fact.as_deref().map(code).unwrap_or_default();
    let decided = Some(decided(change)).filter(|decided| !decided.is_empty());
    let decided = decided.map(|decided| format!("<br>{}", code(&decided)));
    format!(
        "| {}{}<br><sub>`{}` `{}`</sub> | {} | {} | {} |\n",
        change.rule.title.replace('|', "\\|"),
        decided.unwrap_or_default(),
        change.rule.id,
        shown.fingerprint,
        position(shown),
        fact(&change.old),
        fact(&change.new),
    )
}

fn position(shown: &Shown<'_>) -> String {
    let writer = writer(shown.change.direction);
    let mut text = code(&shown.change.subject);
    if !text.is_empty() && !writer.is_empty() {
        let _ = write!(text, ", which {writer}");
    }
    if shown.scope != Scope::Shared {
        return text;
    }
    let uses = uses(shown.change);
    let named = uses
        .iter()
        .take(MOST_IN_ROW)
        .map(|used| code(&format!("{} {}", used.method, used.path)));
    let mut named: Vec<String> = named.collect();
    if uses.len() > MOST_IN_ROW {
        named.push(format!("{} more", uses.len() - MOST_IN_ROW));
    }
    let _ = write!(text, "<br>{}", named.join(", "));
    text
}

/// Where the changes are, and all operations that they reach.
pub(super) fn places(changes: &[&Shown<'_>]) -> String {
    let mut text = "\n".to_owned();
    for shown in changes {
        let _ = write!(text, "- `{}`", shown.fingerprint);
        let places = [shown.before, shown.after].into_iter().flatten();
        let places: Vec<String> = places.map(|place| code(&point(place))).collect();
        if !places.is_empty() {
            let _ = write!(text, " {}", places.join(" → "));
        }
        text.push('\n');
        let uses = uses(shown.change);
        for used in uses
            .iter()
            .take(MOST_IN_LIST)
            .filter(|_| shown.scope == Scope::Shared)
        {
            let _ = writeln!(text, "  - {}", code(&operation(used, &shown.change.subject)));
        }
        if shown.scope == Scope::Shared && uses.len() > MOST_IN_LIST {
            let _ = writeln!(text, "  - {} more", uses.len() - MOST_IN_LIST);
        }
    }
    text
}

/// What changes in the crate, folded.
pub(super) fn crate_table(view: &View<'_>, most: usize) -> String {
    let list = &view.comparison.rust.list;
    if list.is_empty() || most == 0 {
        return String::new();
    }
    let mut table = "\n| item | change | before | after |\n|---|---|---|---|\n".to_owned();
    for RustChange {
        rule,
        item,
        old,
        new,
        remedy,
        ..
    } in list.iter().take(most)
    {
        let fact = |fact: &Option<String>| fact.as_deref().map(code).unwrap_or_default();
        let mut title = rule.title.replace('|', "\\|");
        if let Some(remedy) = remedy {
            let _ = write!(title, "; {} keeps callers compiling", code(remedy));
        }
        let _ = writeln!(
            table,
            "| {} | {title} ({}) | {} | {} |",
            code(item),
            rule.bump.word(),
            fact(old),
            fact(new)
        );
    }
    folded(&format!("In the crate: {}", number(list.len(), "change")), &table)
}
