//! What callers write instead of what a version breaks: a block of Rust for each item, and a line for what code cannot show.
//!
//! In: a [`View`]. Out: Markdown. What is said of several members of an item is said once, and all names that are gone are one block.

use std::fmt::Write as _;

use super::super::markdown::code;
use super::super::view::View;
use crate::diagnostics::hidden::in_one_line;
use crate::diff::bump::Bump;
use crate::diff::rust::{BUILDER_GONE, Migration, RustChange, Snippet};

// What is one block: an item, or, before these, all names of one kind.
type Key<'c> = (&'c str, &'c str);

fn key<'c>(change: &RustChange, migration: &'c Migration) -> Key<'c> {
    let is_builder = change.rule == BUILDER_GONE;
    let kind = if is_builder { "builder" } else { "" };
    (&migration.item, kind)
}

/// The section of one version.
pub(super) fn render(view: &View<'_>, versions: [&str; 2]) -> String {
    let rust = &view.comparison.rust;
    let major = rust.list.iter().filter(|change| change.rule.bump == Bump::Major);
    let mut groups: Vec<(Key<'_>, Vec<(&RustChange, &Migration)>)> = Vec::new();
    let mut text = String::new();
    for change in major {
        match &change.migration {
            None => text += &in_words(change),
            Some(migration) => {
                let key = key(change, migration);
                match groups.iter_mut().find(|(other, _)| *other == key) {
                    Some((_, group)) => group.push((change, migration)),
                    None => groups.push((key, vec![(change, migration)])),
                }
            }
        }
    }
    groups.sort_by_key(|(key, _)| *key);
    let groups: String = groups
        .iter()
        .map(|((item, _), group)| of_item(item, group, versions))
        .collect();
    if let Some(why) = &rust.unknown {
        let _ = writeln!(text, "- The crates were not compared: {}", code(why));
    }
    if groups.is_empty() && text.is_empty() {
        return String::new();
    }
    format!("\n### Migration\n\n{}\n", format!("{groups}{text}").trim_end())
}

fn in_words(change: &RustChange) -> String {
    format!(
        "- {}{}: {}\n",
        code(&change.item),
        super::facts(change),
        change.rule.reason
    )
}

fn of_item(item: &str, group: &[(&RustChange, &Migration)], versions: [&str; 2]) -> String {
    let head = if item.is_empty() {
        String::new()
    } else {
        format!("{}: ", code(item))
    };
    let mut text = format!("- {head}{}\n\n", what(item, group));
    for line in format!("```rust\n{}```", block(group, versions)).lines() {
        let _ = writeln!(text, "{}", format!("  {line}").trim_end());
    }
    let remedies: Vec<String> = group
        .iter()
        .filter_map(|(change, _)| change.remedy.as_deref().map(code))
        .collect();
    if !remedies.is_empty() {
        let _ = writeln!(
            text,
            "\n  To keep a former name, set in `levain.toml`: {}",
            remedies.join(", ")
        );
    }
    text + "\n"
}

// Each kind of change once, with the members that it is about.
fn what(item: &str, group: &[(&RustChange, &Migration)]) -> String {
    let mut kinds: Vec<(&str, Vec<String>)> = Vec::new();
    for (change, _) in group {
        let member = if item.is_empty() {
            Some(change.item.as_str())
        } else {
            let rest = change.item.strip_prefix(item);
            rest.and_then(|rest| rest.strip_prefix("::"))
        };
        let members = member.map(code);
        match kinds.iter_mut().find(|(title, _)| *title == change.rule.title) {
            Some((_, all)) => all.extend(members),
            None => kinds.push((change.rule.title, members.into_iter().collect())),
        }
    }
    let kinds = kinds
        .into_iter()
        .map(|(title, members)| match members.as_slice() {
            [] => title.to_owned(),
            members => format!("{title} ({})", members.join(", ")),
        });
    kinds.collect::<Vec<_>>().join("; ")
}

fn block(group: &[(&RustChange, &Migration)], versions: [&str; 2]) -> String {
    let before = group
        .iter()
        .map(|(_, migration)| statements(&migration.before, migration));
    let after = group.iter().filter_map(|(_, migration)| {
        let after = migration.after.as_ref()?;
        Some(statements(after, migration))
    });
    let sides = [once(before), once(after)];
    let sides = versions.iter().zip(sides).map(|(version, side)| {
        let version = in_one_line(version);
        if side.is_empty() {
            format!("// {version}: nothing takes its place\n")
        } else {
            format!("// {version}\n{side}")
        }
    });
    sides.collect::<Vec<_>>().join("\n")
}

fn once(snippets: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for snippet in snippets {
        if !all.contains(&snippet) {
            all.push(snippet);
        }
    }
    all.concat()
}

// Where the code is the same, the types of what it takes are what changed.
fn statements(snippet: &Snippet, migration: &Migration) -> String {
    let mut text = String::new();
    if migration
        .after
        .as_ref()
        .is_some_and(|after| after.code == migration.before.code)
    {
        for (name, of) in &snippet.given {
            let _ = writeln!(text, "// {name}: {of}");
        }
    }
    let _ = writeln!(text, "{}", snippet.code);
    text
}
