//! `levain diff` and `levain rules`.

use serde_json::{Value, json};

use super::Outcome;
use super::arguments::Diff;
use super::show::Show;
use super::sides::{LoadedSide, load_sides};
use crate::diff::rules::{Rule, oasdiff_ids, rules};
use crate::diff::severity::{Direction, Level};
use crate::diff::wire::compare;
use crate::diff::{Changes, Side};

/// Compares two specs.
pub(super) fn diff(arguments: &Diff, show: &Show) -> Outcome {
    let Some([old, new]) = load_sides(&arguments.old, &arguments.new, &arguments.source.source(), show)
    else {
        return Outcome::Wrong;
    };
    let list = compare(&old.contract, &new.contract, "2026-11-28");
    let title = new
        .contract
        .title
        .clone()
        .or_else(|| old.contract.title.clone())
        .unwrap_or_default();
    let side = |side: LoadedSide| Side {
        version: side.contract.version.map(|version| version.value),
        name: side.name,
        sources: side.loaded.sources,
    };
    let changes = Changes {
        title,
        old: side(old),
        new: side(new),
        list,
    };
    show.line(&temporary(&changes));
    if changes.worst() == Some(Level::Breaking) {
        Outcome::DoesNotHold
    } else {
        Outcome::Fine
    }
}

fn temporary(changes: &Changes) -> String {
    let mut list: Vec<Value> = Vec::new();
    for change in &changes.list {
        let mut one = |method: &str, path: &str, inside: &str, oasdiff: Option<&str>| {
            list.push(json!({"rule": change.rule.id, "level": change.level.word(), "method": method, "path": path, "inside": inside,
                "subject": change.subject, "direction": change.direction.map(Direction::word),
                "old": change.old, "new": change.new, "oasdiff": oasdiff.into_iter().collect::<Vec<_>>()}));
        };
        for reached in &change.reached {
            one(&reached.method, &reached.path, &reached.inside, reached.oasdiff);
        }
        if change.reached.is_empty() {
            one("", "", "", change.oasdiff);
        }
    }
    json!({ "changes": list }).to_string()
}

/// Lists the rules.
pub(super) fn list_rules(format: &str, show: &Show) -> Outcome {
    if format == "json" {
        let list: Vec<Value> = rules().map(rule_json).collect();
        show.line(&serde_json::to_string_pretty(&list).unwrap_or_default());
    } else {
        for rule in rules() {
            let level = |direction| rule.level(direction).word();
            show.line(&format!(
                "{:<40} {:<10} {:<10} {}",
                rule.id,
                level(Direction::Request),
                level(Direction::Response),
                rule.title
            ));
        }
    }
    Outcome::Fine
}

fn rule_json(rule: &Rule) -> Value {
    let ids: Vec<&str> = rule
        .oasdiff
        .iter()
        .flat_map(|happened| oasdiff_ids(happened))
        .collect();
    let tolerance: Vec<Value> = rule
        .tolerance
        .iter()
        .map(|tolerance| json!({ "direction": tolerance.direction.word(), "level": tolerance.level.word(), "reason": tolerance.reason }))
        .collect();
    json!({
        "rule": rule.id,
        "title": rule.title,
        "movement": rule.movement.word(),
        "request": rule.level(Direction::Request).word(),
        "response": rule.level(Direction::Response).word(),
        "tolerance": tolerance,
        "reason": rule.reason,
        "example": { "old": rule.example[0], "new": rule.example[1] },
        "oasdiff": ids,
    })
}
