//! Operations that are declared twice: with the same method and path, or with the same name in the same group.
//!
//! In: the operations of an [`Api`]. Out: findings.

use std::collections::BTreeMap;

use super::report::Report;
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, Operation};
use crate::model::spec::{Name, SpecLanguage, UnreadPart};

/// Reports the second of two operations that cannot both exist.
pub(super) fn check_routes(api: &Api, report: &mut Report<'_>) {
    // `frontend` reports those of a document: it knows what may follow a path to distinguish operations.
    if api.language == SpecLanguage::Levain {
        check_paths(api, report);
    }
    check_names(api, report);
}

fn check_paths(api: &Api, report: &mut Report<'_>) {
    let mut routes: BTreeMap<(&str, &str, String), &Operation> = BTreeMap::new();
    let known = api
        .operations
        .iter()
        .filter(|operation| !operation.unread.contains(&UnreadPart::Route));
    for operation in known.filter(|operation| !operation.unread.contains(&UnreadPart::Host)) {
        let route = (
            operation.host.as_str(),
            operation.method.as_str(),
            without_parameter_names(&operation.path.value),
        );
        let Some(first) = routes.get(&route) else {
            routes.insert(route, operation);
            continue;
        };
        let finding = Finding::new(
            Code::DuplicateRoute,
            operation.location.clone(),
            format!(
                "`{}` has the same method and path as `{}`",
                operation.key, first.key
            ),
            "merge the two; the names of path parameters do not distinguish paths",
        );
        report.add(finding.also(first.location.clone(), "first declared here"));
    }
}

// `/shops/{id}` and `/shops/{shop}` are the same path.
fn without_parameter_names(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    let mut is_name = false;
    for next in path.chars() {
        is_name = (is_name || next == '{') && next != '}';
        if !is_name {
            plain.push(next);
        }
    }
    plain
}

fn check_names(api: &Api, report: &mut Report<'_>) {
    let mut names: BTreeMap<(Option<&str>, &str), &Operation> = BTreeMap::new();
    for operation in &api.operations {
        let Name::Given(name) = &operation.name.value else {
            continue;
        };
        let Some(first) = names.get(&(operation.group.as_deref(), name.as_str())) else {
            names.insert((operation.group.as_deref(), name), operation);
            continue;
        };
        let scope = match &operation.group {
            Some(group) => format!(" in the group `{group}`"),
            None => String::new(),
        };
        let finding = Finding::new(
            Code::DuplicateEndpointName,
            operation.name.location.clone(),
            format!("two endpoints{scope} have the name `{name}`"),
            "give one of them another `name`, or another `group`",
        );
        report.add(finding.also(
            first.name.location.clone(),
            format!("`{}` has this name", first.key),
        ));
    }
}
