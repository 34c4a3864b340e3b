//! The report for what shows tests: `JUnit` XML, with a test case for each rule that is met, which fails if one of its changes is breaking.
//!
//! In: [`View`]. Out: XML 1.0.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::view::{Shown, View};
use super::words::{about, decided, operations, ways};
use crate::diagnostics::hidden::{in_lines, in_one_line};
use crate::diff::severity::Level;

const MOST_OPERATIONS: usize = 10;

/// The report as `JUnit` XML.
pub(super) fn render(view: &View<'_>) -> String {
    let mut rules: BTreeMap<&str, Vec<&Shown<'_>>> = BTreeMap::new();
    for shown in &view.changes {
        rules.entry(shown.change.rule.id).or_default().push(shown);
    }
    let failures = rules.values().filter(|changes| is_failure(changes)).count();
    let title = attribute(&view.comparison.changes.title);
    let mut cases: String = rules
        .iter()
        .map(|(rule, changes)| case(rule, &title, changes))
        .collect();
    // What shows tests takes a report without any for a mistake.
    if rules.is_empty() {
        cases = format!("    <testcase classname=\"{title}\" name=\"no changes\"/>\n");
    }
    let tests = rules.len().max(1);
    let counts = format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\"");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"levain diff\" {counts}>\n  \
         <testsuite name=\"levain diff\" {counts} skipped=\"0\">\n{cases}  </testsuite>\n</testsuites>\n"
    )
}

fn is_failure(changes: &[&Shown<'_>]) -> bool {
    changes
        .iter()
        .any(|shown| shown.change.level == Level::Breaking && !shown.change.is_accepted())
}

fn case(rule: &str, title: &str, changes: &[&Shown<'_>]) -> String {
    let mut lines = String::new();
    for shown in changes {
        let level = shown.standing();
        let parts = [
            about(shown),
            operations(shown, MOST_OPERATIONS),
            ways(shown),
            decided(shown.change),
            shown.fingerprint.clone(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let _ = writeln!(lines, "{level}: {} · {}", shown.sentence, parts.join(" · "));
    }
    let lines = escaped(&in_lines(&lines));
    let rule_title = changes.first().map_or("", |shown| shown.change.rule.title);
    let inner = if is_failure(changes) {
        format!(
            "      <failure type=\"breaking\" message=\"{}\">{lines}</failure>\n",
            attribute(rule_title)
        )
    } else {
        format!("      <system-out>{lines}</system-out>\n")
    };
    format!(
        "    <testcase classname=\"{title}\" name=\"{}\">\n{inner}    </testcase>\n",
        attribute(rule)
    )
}

fn attribute(text: &str) -> String {
    escaped(&in_one_line(text)).replace('"', "&quot;")
}

fn escaped(text: &str) -> String {
    // XML has no way to write these two (XML 1.0, section 2.2).
    let text = text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
