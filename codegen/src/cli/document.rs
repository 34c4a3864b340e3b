//! A summary of what OpenAPI documents were turned into, in a few lines.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::model::generated::Generated;
use crate::model::spec::{Element, Spec};

// More reasons than these fill a screen, and each has its own finding.
const MOST_REASONS: usize = 12;

/// What is generated from the documents of an API, and what is left out for which reason, the most frequent reason first: as an object for tools, and
/// as text for people.
pub(super) fn summary(documents: &[&Spec], generated: &Generated, name: &str) -> (Value, String) {
    let (selected, dropped) = (generated.counts.selected, generated.counts.dropped);
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let mut text = format!(
        "{name}: {} and {}",
        counted(selected.operations, "operation"),
        counted(selected.types, "type")
    );
    if dropped.operations > 0 {
        let _ = write!(
            text,
            "; {} not selected",
            counted(dropped.operations, "operation")
        );
    }
    if dropped.types > 0 {
        let _ = write!(
            text,
            "; {} that no operation reaches left out (`--keep-unused` keeps them)",
            counted(dropped.types, "type")
        );
    }
    if documents.len() > 1 {
        let _ = write!(text, " in {} versions", documents.len());
    }
    let reasons = reasons(documents);
    for (what, why, count) in reasons.iter().take(MOST_REASONS) {
        let _ = write!(text, "\n  left out: {}: {why}", counted(*count, what));
    }
    if reasons.len() > MOST_REASONS {
        let rest: usize = reasons.iter().skip(MOST_REASONS).map(|(.., count)| count).sum();
        let _ = write!(
            text,
            "\n  left out: {} for other reasons",
            counted(rest, "element")
        );
    }
    let left_out: Vec<Value> = reasons
        .iter()
        .map(|(what, why, count)| json!({ "what": what, "why": why, "count": count }))
        .collect();
    let members = json!({
        "client": name, "operations": selected.operations, "types": selected.types,
        "operations_not_selected": dropped.operations, "types_not_reached": dropped.types, "left_out": left_out,
    });
    (members, text)
}

fn reasons<'s>(documents: &[&'s Spec]) -> Vec<(&'static str, &'s str, usize)> {
    let mut reasons: BTreeMap<(Element, &str), usize> = BTreeMap::new();
    for left_out in documents.iter().flat_map(|spec| &spec.summary.left_out) {
        *reasons.entry((left_out.what, left_out.why.as_str())).or_default() += 1;
    }
    let mut reasons: Vec<_> = reasons
        .into_iter()
        .map(|((what, why), count)| {
            let what = match what {
                Element::Operation => "operation",
                Element::Parameter => "parameter",
                Element::Body => "body",
                Element::Response => "response",
                Element::Field => "field",
            };
            (what, why, count)
        })
        .collect();
    reasons.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    reasons
}
