//! `levain rules`: what `levain diff` looks for.

use serde_json::{Value, json};

use super::Outcome;
use super::show::Show;
use crate::diff::rules::{Rule, find_rule, oasdiff_ids, rules};
use crate::diff::rust::{RUST_RULES, RustRule};
use crate::diff::severity::Direction;

/// Lists the rules.
pub(super) fn list_rules(is_json: bool, show: &Show) -> Outcome {
    if is_json {
        let of_wire = rules().map(rule_json);
        let list: Vec<Value> = of_wire
            .chain(RUST_RULES.iter().map(|rule| rust_json(rule)))
            .collect();
        show.line(&serde_json::to_string_pretty(&list).unwrap_or_default());
        return Outcome::Fine;
    }
    show.line(&format!(
        "{:<40} {:<10} {:<10} what changed",
        "rule", "request", "response"
    ));
    for rule in rules() {
        let [request, response] =
            [Direction::Request, Direction::Response].map(|direction| rule.level(direction).word());
        show.line(&format!(
            "{:<40} {request:<10} {response:<10} {}",
            rule.id, rule.title
        ));
    }
    show.line(&format!("\n{:<40} {:<21} what changed in Rust", "rule", "bump"));
    for rule in RUST_RULES {
        show.line(&format!(
            "{:<40} {:<21} {}",
            rule.id,
            rule.bump.word(),
            rule.title
        ));
    }
    Outcome::Fine
}

fn rule_json(rule: &Rule) -> Value {
    let ids: Vec<&str> = rule
        .oasdiff
        .iter()
        .flat_map(|happened| oasdiff_ids(happened))
        .collect();
    let tolerance = rule.tolerance.iter().map(|tolerance| {
        json!({ "direction": tolerance.direction.word(), "level": tolerance.level.word(), "reason": tolerance.reason })
    });
    json!({
        "rule": rule.id,
        "title": rule.title,
        "movement": rule.movement.word(),
        "request": rule.level(Direction::Request).word(),
        "response": rule.level(Direction::Response).word(),
        "tolerance": tolerance.collect::<Vec<Value>>(),
        "reason": rule.reason,
        "example": { "old": rule.example[0], "new": rule.example[1] },
        "oasdiff": ids,
    })
}

fn rust_json(rule: &RustRule) -> Value {
    json!({ "rule": rule.id, "title": rule.title, "bump": rule.bump.word(), "reason": rule.reason, "oasdiff": [] })
}

/// The page of a rule, if there is one with this identifier: what it means, an example, and why the level is what it is.
pub(super) fn explanation(id: &str) -> Option<String> {
    if let Some(rule) = RUST_RULES.iter().find(|rule| rule.id == id) {
        return Some(format!(
            "{}: {}\n\nThe crate's bump: {}\n\n{}",
            rule.id,
            rule.title,
            rule.bump.word(),
            rule.reason
        ));
    }
    let rule = find_rule(id)?;
    let level = |direction: Direction| {
        let tolerance = rule
            .tolerance
            .iter()
            .find(|tolerance| tolerance.direction == direction);
        let reason = tolerance.map_or_else(
            || format!("what is accepted is {}", rule.movement.word()),
            |tolerance| tolerance.reason.to_owned(),
        );
        format!(
            "  in a {:<9} {:<11} {reason}",
            direction.word(),
            rule.level(direction).word()
        )
    };
    let indented = |text: &str| -> String { text.lines().flat_map(|line| ["  ", line, "\n"]).collect() };
    let [old, new] = rule.example.map(indented);
    let ids: Vec<&str> = rule
        .oasdiff
        .iter()
        .flat_map(|happened| oasdiff_ids(happened))
        .collect();
    let ids = if ids.is_empty() {
        String::new()
    } else {
        format!("\n\noasdiff: {}", ids.join(", "))
    };
    Some(format!(
        "{}: {}\n\n{}\n\n{}\n{}\n\nBefore:\n{old}\nAfter:\n{new}{ids}",
        rule.id,
        rule.title,
        rule.reason,
        level(Direction::Request),
        level(Direction::Response)
    ))
}
