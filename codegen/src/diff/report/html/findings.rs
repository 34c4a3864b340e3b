//! The changes of a page, in groups by operation, and those of the crate.

use std::fmt::Write as _;

use super::Operations;
use super::escape::escape;
use super::excerpt::excerpt;
use crate::diff::report::view::{Scope, Shown, Use, View, uses};
use crate::diff::report::words::{decided, number, operation, ways, writer};
use crate::diff::rust::RustChange;
use crate::diff::severity::Level;

/// How many operations a change lists; the filter knows all.
const MOST_OPERATIONS: usize = 50;

/// All changes of a comparison: the group with the worst one first.
pub(super) fn findings(view: &View<'_>, operations: &Operations) -> String {
    let mut groups: Vec<(Scope<'_>, Vec<&Shown<'_>>)> = Vec::new();
    let mut by_scope: std::collections::BTreeMap<Scope<'_>, usize> = std::collections::BTreeMap::new();
    for shown in &view.changes {
        let at = *by_scope.entry(shown.scope).or_insert(groups.len());
        match groups.get_mut(at) {
            Some((_, group)) => group.push(shown),
            None => groups.push((shown.scope, vec![shown])),
        }
    }
    let mut text = String::new();
    for (scope, group) in groups {
        let _ = writeln!(text, "<section class=\"group\">\n<h3>{}</h3>", heading(scope));
        for shown in group {
            text += &article(view, shown, operations);
        }
        text += "</section>\n";
    }
    text + &in_crate(view)
}

fn heading(scope: Scope<'_>) -> String {
    match scope {
        Scope::Document => "The document".to_owned(),
        Scope::Operation { path, method } => format!("<code>{}</code>", escape(&format!("{method} {path}"))),
        Scope::Shared => "What several operations use".to_owned(),
    }
}

fn article(view: &View<'_>, shown: &Shown<'_>, operations: &Operations) -> String {
    let change = shown.change;
    let level = shown.standing();
    let uses = uses(change);
    let numbers = uses
        .iter()
        .filter_map(|used| operations.get(&format!("{} {}", used.method, used.path)));
    let numbers: Vec<String> = numbers.map(usize::to_string).collect();
    let mut text = format!(
        "<article class=\"{level}\" data-level=\"{level}\" data-operations=\"{}\">\n<h4><span class=\"level\">{level}</span> {}</h4>\n",
        numbers.join(" "),
        escape(change.rule.title),
    );
    text += &facts(shown);
    let decided = decided(change);
    if !decided.is_empty() {
        let _ = writeln!(text, "<p class=\"decided\">{}</p>", escape(&decided));
    }
    let summary = if shown.scope == Scope::Shared {
        number(uses.len(), "operation")
    } else {
        "details".to_owned()
    };
    let _ = writeln!(
        text,
        "<details><summary>{summary}</summary>\n<p>{}</p>",
        escape(change.rule.reason)
    );
    if change.level == Level::Compatible {
        let ways = ways(shown);
        if !ways.is_empty() {
            let _ = writeln!(text, "<p><code>{}</code></p>", escape(&ways));
        }
    } else {
        let labels = ["before", "after"];
        for (cursor, label) in view.cursors(change).iter().zip(labels) {
            text += &cursor
                .as_ref()
                .map(|cursor| excerpt(cursor, label))
                .unwrap_or_default();
        }
    }
    if shown.scope == Scope::Shared {
        text += &operations_list(&uses, &change.subject);
    }
    let _ = writeln!(
        text,
        "<p class=\"ids\">rule <code>{}</code>, fingerprint <code>{}</code></p>\n</details>\n</article>",
        change.rule.id, shown.fingerprint
    );
    text
}

fn operations_list(uses: &[Use<'_>], subject: &str) -> String {
    let mut text = "<ul>\n".to_owned();
    for used in uses.iter().take(MOST_OPERATIONS) {
        let _ = writeln!(
            text,
            "<li><code>{}</code></li>",
            escape(&operation(used, subject))
        );
    }
    let others = uses.len().saturating_sub(MOST_OPERATIONS);
    if others > 0 {
        let _ = writeln!(text, "<li>{others} more</li>");
    }
    text + "</ul>\n"
}

fn facts(shown: &Shown<'_>) -> String {
    let change = shown.change;
    let mut parts: Vec<String> = Vec::new();
    if !change.subject.is_empty() {
        let writer = writer(change.direction);
        let writer = if writer.is_empty() {
            String::new()
        } else {
            format!(", which {writer}")
        };
        parts.push(format!("<code>{}</code>{writer}", escape(&change.subject)));
    }
    let old = change
        .old
        .as_ref()
        .map(|old| format!("<del>{}</del>", escape(old)));
    let new = change
        .new
        .as_ref()
        .map(|new| format!("<ins>{}</ins>", escape(new)));
    let moved: Vec<String> = [old, new].into_iter().flatten().collect();
    if !moved.is_empty() {
        parts.push(moved.join(" → "));
    }
    if parts.is_empty() {
        return String::new();
    }
    format!("<p class=\"facts\">{}</p>\n", parts.join(": "))
}

fn in_crate(view: &View<'_>) -> String {
    let rust = &view.comparison.rust;
    let mut text = String::new();
    if let Some(why) = &rust.unknown {
        let _ = writeln!(
            text,
            "<p class=\"crate\">The crates were not compared: {}</p>",
            escape(why)
        );
    }
    if rust.list.is_empty() {
        return text;
    }
    let _ = writeln!(
        text,
        "<details class=\"crate\"><summary><h3>In the crate: {}</h3></summary>\n<div class=\"wide\"><table>\n\
         <thead><tr><th scope=\"col\">bump</th><th scope=\"col\">item</th><th scope=\"col\">change</th></tr></thead>\n<tbody>",
        number(rust.list.len(), "change")
    );
    for RustChange {
        rule,
        item,
        old,
        new,
        remedy,
        ..
    } in &rust.list
    {
        let old = old.as_ref().map(|old| format!("<del>{}</del>", escape(old)));
        let new = new.as_ref().map(|new| format!("<ins>{}</ins>", escape(new)));
        let moved: Vec<String> = [old, new].into_iter().flatten().collect();
        let remedy = remedy
            .as_ref()
            .map(|remedy| format!("<br><code>{}</code> keeps callers compiling", escape(remedy)));
        let _ = writeln!(
            text,
            "<tr data-crate><td class=\"{bump}\">{bump}</td><td><code>{}</code></td><td>{}<br>{}{}</td></tr>",
            escape(item),
            escape(rule.title),
            moved.join(" → "),
            remedy.unwrap_or_default(),
            bump = rule.bump.word(),
        );
    }
    text + "</tbody>\n</table></div></details>\n"
}
