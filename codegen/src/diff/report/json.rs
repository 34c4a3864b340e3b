//! The report for programs: one JSON object, whose schema `levain schema diff` prints.
//!
//! In: [`View`]. Out: JSON. Members may be added; those that are there keep their meaning, or `version` changes.

use serde_json::{Value, json};

use super::view::{Place, Shown, View};
use crate::diagnostics::hidden::in_json;
use crate::diff::change::{Change, Side};
use crate::diff::rust::{RustChange, Snippet};

/// The JSON Schema (draft 2020-12) of the report.
pub const SCHEMA: &str = include_str!("json/schema.json");

/// The report as JSON.
pub(super) fn render(view: &View<'_>) -> String {
    let comparison = view.comparison;
    let counts = view.counts();
    let findings: Vec<Value> = view.changes.iter().map(finding).collect();
    let changes: Vec<Value> = view.changes.iter().flat_map(flat).collect();
    let rust: Vec<Value> = comparison.rust.list.iter().map(rust_change).collect();
    let report = json!({
        "version": 1,
        "title": comparison.changes.title,
        "old": side(&comparison.changes.old),
        "new": side(&comparison.changes.new),
        "verdict": {
            "wire": view.wire(),
            "rust": view.rust(),
            "rust_unknown": comparison.rust.unknown,
            "api_bump": comparison.api_bump.word(),
            "crate_bump": view.crate_bump(),
        },
        "counts": {
            "breaking": counts.breaking,
            "warning": counts.warning,
            "compatible": counts.compatible,
            "accepted": counts.accepted,
            "rust": rust.len(),
        },
        "findings": findings,
        "changes": changes,
        "rust": rust,
    });
    in_json(&format!("{report:#}\n")).into_owned()
}

fn side(side: &Side) -> Value {
    json!({ "name": side.name, "version": side.version })
}

// A change once, with all operations that it reaches.
fn finding(shown: &Shown<'_>) -> Value {
    let Change {
        rule,
        level,
        direction,
        movement,
        subject,
        old,
        new,
        reached,
        overridden,
        ..
    } = shown.change;
    let operation = |reached: &crate::diff::Reached| json!({ "method": reached.method, "path": reached.path, "inside": reached.inside });
    let operations: Vec<Value> = reached.iter().map(operation).collect();
    json!({
        "rule": rule.id,
        "level": level.word(),
        "direction": direction.map(crate::diff::severity::Direction::word),
        "movement": movement.word(),
        "subject": subject,
        "sentence": shown.sentence,
        "fingerprint": shown.fingerprint,
        "old": old,
        "new": new,
        "before": place(shown.before),
        "after": place(shown.after),
        "accepted": shown.change.accepted,
        "overridden": overridden.as_ref().map(|overridden| json!({ "from": overridden.from.word(), "reason": overridden.reason })),
        "operations": operations,
    })
}

// A change for each operation that it reaches, or for none.
fn flat(shown: &Shown<'_>) -> Vec<Value> {
    let Change {
        rule,
        level,
        direction,
        old,
        new,
        reached,
        ..
    } = shown.change;
    let entry = |method: &str, path: &str, inside: &str, oasdiff: Option<&'static str>| {
        json!({
            "rule": rule.id,
            "level": level.word(),
            "direction": direction.map(crate::diff::severity::Direction::word),
            "method": method,
            "path": path,
            "inside": inside,
            "old": old,
            "new": new,
            "before": place(shown.before),
            "after": place(shown.after),
            "fingerprint": shown.fingerprint,
            "accepted": shown.change.accepted,
            "oasdiff": oasdiff.into_iter().collect::<Vec<_>>(),
        })
    };
    if reached.is_empty() {
        return vec![entry("", "", "", shown.change.oasdiff)];
    }
    let entries = reached
        .iter()
        .map(|reached| entry(&reached.method, &reached.path, &reached.inside, reached.oasdiff));
    entries.collect()
}

fn rust_change(change: &RustChange) -> Value {
    let RustChange {
        rule,
        item,
        old,
        new,
        remedy,
        migration,
    } = change;
    let snippet = |snippet: &Snippet| {
        let given = snippet.given.iter();
        let given: Vec<Value> = given
            .map(|(name, of)| json!({ "name": name, "type": of }))
            .collect();
        json!({ "given": given, "code": snippet.code })
    };
    let migration = migration.as_ref().map(
        |migration| json!({ "before": snippet(&migration.before), "after": migration.after.as_ref().map(snippet) }),
    );
    json!({
        "rule": rule.id,
        "title": rule.title,
        "bump": rule.bump.word(),
        "item": item,
        "old": old,
        "new": new,
        "remedy": remedy,
        "migration": migration,
    })
}

fn place(place: Option<Place<'_>>) -> Value {
    place.map_or(
        Value::Null,
        |place| json!({ "file": place.full_name(), "line": place.line, "column": place.column }),
    )
}
