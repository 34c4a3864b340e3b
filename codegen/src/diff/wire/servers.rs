//! Servers: which there are, and what may be in their URLs.

use super::{FactAt, Wire, at, only_after, only_before};
use crate::model::contract::{Server, ServerVariable};

/// Compares the servers of two documents.
pub(super) fn compare(diff: &mut Wire<'_>) {
    let (old, new) = (diff.old, diff.new);
    let first = (old.servers.first(), new.servers.first());
    if let (Some(before), Some(after)) = first
        && before.value != after.value
    {
        let at = at(&before.location, &after.location)
            .texts(Some(before.value.clone()), Some(after.value.clone()));
        diff.report_alone("servers", "default-server-changed", at);
    }
    // The first of each is compared above, if both have one.
    let others = |servers: &'_ [Server], more: &[Server]| -> Vec<Server> {
        let rest = if more.is_empty() {
            servers
        } else {
            servers.get(1..).unwrap_or_default()
        };
        let is_new = |server: &&Server| more.iter().all(|other| other.value != server.value);
        rest.iter().filter(is_new).cloned().collect()
    };
    for server in others(&old.servers, &new.servers) {
        let at = only_before(&server.location).texts(Some(server.value), None);
        diff.report_alone("servers", "server-removed", at);
    }
    for server in others(&new.servers, &old.servers) {
        let at = only_after(&server.location).texts(None, Some(server.value));
        diff.report_alone("servers", "server-added", at);
    }
    for (rule, at) in compare_variables(&old.servers, &new.servers) {
        diff.report_alone("servers", rule, at);
    }
}

/// What changed in the variables of servers that have one URL on both sides.
pub(super) fn compare_variables(old: &[Server], new: &[Server]) -> Vec<(&'static str, FactAt)> {
    let mut facts = Vec::new();
    let usual = ServerVariable::default();
    for before in old {
        let Some(after) = new.iter().find(|after| after.value == before.value) else {
            continue;
        };
        let names = before.variables.keys().chain(after.variables.keys());
        let names: std::collections::BTreeSet<&String> = names.collect();
        for name in names {
            let was = before.variables.get(name).unwrap_or(&usual);
            let is = after.variables.get(name).unwrap_or(&usual);
            let here = || at(&before.location, &after.location);
            compare_variable(name, (was, is), &here, &mut facts);
        }
    }
    facts
}

fn compare_variable(
    name: &str,
    (was, is): (&ServerVariable, &ServerVariable),
    here: &dyn Fn() -> FactAt,
    facts: &mut Vec<(&'static str, FactAt)>,
) {
    let text = |value: &str| Some(format!("{name}: {value}"));
    if was.default != is.default {
        let text = |variable: &ServerVariable| variable.default.as_deref().and_then(text);
        let at = here().texts(text(was), text(is));
        facts.push(("server-variable-default-changed", at));
    }
    let listed = |variable: &ServerVariable| {
        let values: Vec<&str> = variable.values.iter().map(String::as_str).collect();
        text(&values.join(", "))
    };
    match (was.values.is_empty(), is.values.is_empty()) {
        (true, true) => {}
        (true, false) => {
            facts.push((
                "server-variable-value-removed",
                here().texts(text("anything"), listed(is)),
            ));
        }
        (false, true) => {
            facts.push((
                "server-variable-value-added",
                here().texts(listed(was), text("anything")),
            ));
        }
        (false, false) => {
            for value in was.values.difference(&is.values) {
                facts.push(("server-variable-value-removed", here().texts(text(value), None)));
            }
            for value in is.values.difference(&was.values) {
                facts.push(("server-variable-value-added", here().texts(None, text(value))));
            }
        }
    }
}
