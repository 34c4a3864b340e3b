//! The report for code scanning: SARIF 2.1.0 (OASIS Standard).
//!
//! In: [`View`]. Out: a run whose rules are those that are met, and whose results are the changes, with their fingerprints.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::github;
use super::view::{Place, Shown, View, uses};
use super::words::{about, operation, operations};
use crate::diagnostics::hidden::in_json;
use crate::diff::rules::Rule;
use crate::diff::severity::Level;

const MOST_OPERATIONS: usize = 10;

/// The report as SARIF.
pub(super) fn render(view: &View<'_>) -> String {
    let mut rules: Vec<&Rule> = view.changes.iter().map(|shown| shown.change.rule).collect();
    rules.sort_by_key(|rule| rule.id);
    rules.dedup_by_key(|rule| rule.id);
    let results: Vec<Value> = view
        .changes
        .iter()
        .map(|shown| result(view, shown, &rules))
        .collect();
    let rules: Vec<Value> = rules.into_iter().map(described).collect();
    let report = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "levain",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "informationUri": env!("CARGO_PKG_REPOSITORY"),
                    "rules": rules,
                },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    in_json(&format!("{report:#}\n")).into_owned()
}

fn described(rule: &Rule) -> Value {
    let [old, new] = rule.example;
    let help = format!("{}\n\nbefore:\n\n{old}\n\nafter:\n\n{new}", rule.reason);
    let markdown = format!(
        "{}\n\nbefore:\n\n```yaml\n{old}\n```\n\nafter:\n\n```yaml\n{new}\n```\n",
        rule.reason
    );
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.title },
        "fullDescription": { "text": rule.reason },
        "help": { "text": help, "markdown": markdown },
    })
}

fn result(view: &View<'_>, shown: &Shown<'_>, rules: &[&Rule]) -> Value {
    let change = shown.change;
    let level = match change.level {
        Level::Breaking => "error",
        Level::Warning => "warning",
        Level::Compatible => "note",
    };
    let parts = [
        shown.sentence.clone(),
        about(shown),
        operations(shown, MOST_OPERATIONS),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let place = github::place(view, shown);
    let related = shown
        .before
        .filter(|before| Some(*before) != place && before.revision.is_none());
    let related: Vec<Value> = related
        .map(|before| location(before, Some("before")))
        .into_iter()
        .collect();
    let operations: Vec<String> = uses(change).iter().map(|used| operation(used, "")).collect();
    let accepted = change.accepted.iter();
    let suppressions: Vec<Value> = accepted
        .map(|reason| json!({ "kind": "external", "justification": reason }))
        .collect();
    json!({
        "ruleId": change.rule.id,
        "ruleIndex": rules.iter().position(|rule| rule.id == change.rule.id),
        "level": level,
        "message": { "text": parts.join("; ") },
        "locations": place.map(|place| location(place, None)).into_iter().collect::<Vec<_>>(),
        "relatedLocations": related,
        "partialFingerprints": { "levain/v1": shown.fingerprint },
        "suppressions": suppressions,
        "properties": { "operations": operations },
    })
}

fn location(
    Place {
        file, line, column, ..
    }: Place<'_>,
    message: Option<&str>,
) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(file) },
            "region": { "startLine": line, "startColumn": column },
        },
    });
    if let (Some(message), Value::Object(members)) = (message, &mut location) {
        members.insert("message".to_owned(), json!({ "text": message }));
    }
    location
}

// A relative reference, whose first segment has no colon (RFC 3986, section 4.2).
fn uri(file: &str) -> String {
    let mut uri = String::with_capacity(file.len());
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
