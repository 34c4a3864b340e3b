//! What a maintainer wants to know at the end of a run: the items that it adds, changes or drops, and the published names that move or go,
//! each with the setting that keeps it, and the features that enable something else.
//!
//! In: a [`Change`]. Out: lines, and members of objects for tools.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::least_bump::LeastBump;
use super::show::Show;
use super::stale::Change;
use crate::cli::settings::Client;
use crate::package::changes::{ItemChanges, MovedName};

// More names than these are counted only.
const MOST_NAMES: usize = 8;

/// The members that tools get.
pub(super) fn members(change: &Change) -> Value {
    let items = &change.items;
    json!({
        "types": items.types, "requests": items.requests,
        "added": items.added, "changed": items.changed, "gone": items.gone, "features": change.features,
        "least_bump": change.least_bump.as_ref().map(LeastBump::members),
    })
}

/// The lines for people, each indented.
pub(super) fn summary_text(change: &Change) -> String {
    let text = items_text(&change.items, &change.features);
    match &change.least_bump {
        Some(bump) => format!("{text}\n{}", bump.text()),
        None => text,
    }
}

fn items_text(changes: &ItemChanges, features: &[String]) -> String {
    if changes.is_first {
        return format!(
            "  made {} and {}",
            counted(changes.types, "type"),
            counted(changes.requests, "request")
        );
    }
    let lists = [
        ("added", &changes.added),
        ("changed", &changes.changed),
        ("gone", &changes.gone),
    ];
    let mut lines = Vec::new();
    for (what, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
        lines.push(format!("  {what}: {}", counted_names(names)));
    }
    if lines.is_empty() {
        lines.push("  no type and no request was added, changed or removed".to_owned());
    }
    lines.extend(features.iter().map(|sentence| format!("  {sentence}")));
    lines.join("\n")
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

fn counted_names(names: &[String]) -> String {
    let count = counted(names.len(), "item");
    if names.len() > MOST_NAMES {
        return count;
    }
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    format!("{count}, {}", names.join(", "))
}

/// Shows each published name that moves or goes, with what to write to keep it.
pub(super) fn show_moved(client: &Client, changes: &ItemChanges, show: &Show) {
    for (index, moved) in changes.moved.iter().enumerate() {
        let (message, remedy, settings) = advice(client, moved);
        let members = json!({
            "client": client.name, "key": moved.key, "before": moved.before, "after": moved.after,
            "message": message, "remedy": remedy, "settings": settings,
        });
        let mut text = String::new();
        if index < MOST_NAMES {
            let _ = write!(text, "note: {message}\n  = help: {remedy}");
        } else if index == MOST_NAMES {
            let more = changes.moved.len() - MOST_NAMES;
            let _ = write!(
                text,
                "note: {} moved or gone",
                counted(more, "more published name")
            );
        }
        show.aside("moved", members, &text);
    }
}

// What happened to the name, what to do, and the settings that do it.
fn advice(client: &Client, moved: &MovedName) -> (String, String, Vec<String>) {
    let MovedName { key, before, .. } = moved;
    let setting = |setting: &str, key: &str, value: &str| {
        let [key, value] = [key, value].map(|text| toml_edit::value(text).to_string());
        format!("{setting} = {{{} = {}}}", key.trim(), value.trim())
    };
    let section = format!(
        "under `[client.{}]` in levain.toml",
        toml_edit::Key::new(&client.name)
    );
    let is_override = client.names.iter().any(|of| of.key == *key);
    let (message, names, renamed) = match &moved.after {
        Some(after) if is_override => (
            format!("the published name `{before}` is `{after}` by `names` now"),
            None,
            Some(setting("renamed", before, after)),
        ),
        Some(after) => (
            format!("the published name `{before}` of `{key}` is `{after}` now"),
            Some(setting("names", key, before)),
            None,
        ),
        None => {
            let likely = moved.likely.as_deref();
            // By its key where that says the name, which the lock does not have any more.
            let is_said = key.strip_prefix("type ") == Some(before);
            let former = if is_said { key } else { before };
            let now = likely.map_or("…", |likely| likely.strip_prefix("type ").unwrap_or(likely));
            (
                format!(
                    "the published name `{before}` is gone: nothing in the spec has the key `{key}` any more"
                ),
                likely.map(|likely| setting("names", likely, before)),
                Some(setting("renamed", former, now)),
            )
        }
    };
    let mut ways = Vec::new();
    ways.extend(names.iter().map(|names| format!("`{names}` keeps the name")));
    ways.extend(
        renamed
            .iter()
            .map(|renamed| format!("`{renamed}` keeps it as a deprecated alias")),
    );
    let condition = if moved.after.is_none() {
        "if it has another key now, "
    } else {
        ""
    };
    let remedy = format!("{condition}{}, {section}", ways.join("; "));
    (message, remedy, names.into_iter().chain(renamed).collect())
}

#[cfg(test)]
mod tests {
    use super::{advice, items_text};
    use crate::cli::settings::Client;
    use crate::package::changes::{ItemChanges, MovedName};

    #[test]
    fn short_lists_are_named_and_long_ones_counted() {
        let names = |count: usize| (0..count).map(|index| format!("A{index}")).collect();
        let changes = ItemChanges {
            added: names(9),
            gone: names(2),
            ..ItemChanges::default()
        };
        assert_eq!(
            items_text(&changes, &["the feature `default` enables `v2`".to_owned()]),
            "  added: 9 items\n  gone: 2 items, `A0`, `A1`\n  the feature `default` enables `v2`"
        );
        let first = ItemChanges {
            is_first: true,
            types: 2,
            requests: 1,
            ..ItemChanges::default()
        };
        assert_eq!(items_text(&first, &[]), "  made 2 types and 1 request");
    }

    #[test]
    fn what_to_write_can_be_pasted() {
        let client = Client {
            name: "pay".to_owned(),
            ..Client::default()
        };
        let moved = MovedName {
            key: "type Mandate\"s".to_owned(),
            before: "Mandate".to_owned(),
            after: None,
            likely: Some("type MandateUpdate".to_owned()),
        };
        let (_, remedy, settings) = advice(&client, &moved);
        assert_eq!(
            settings,
            [
                "names = {\"type MandateUpdate\" = \"Mandate\"}",
                "renamed = {\"Mandate\" = \"MandateUpdate\"}",
            ]
        );
        assert!(
            remedy.ends_with("under `[client.pay]` in levain.toml"),
            "{remedy}"
        );
        for setting in settings {
            assert!(setting.parse::<toml_edit::DocumentMut>().is_ok(), "{setting}");
        }
    }
}
