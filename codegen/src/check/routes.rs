//! Operations that are one: of one method and path, or of one name in one group.

use std::collections::BTreeMap;

use super::report::Report;
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, Operation};
use crate::model::spec::{Name, SpecLanguage};

/// Reports the second of two operations that cannot both be.
pub(super) fn check_routes(api: &Api, report: &mut Report<'_>) {
    // Of a document the reader has told, which knows what stands behind a path to tell operations apart.
    if api.language == SpecLanguage::Levain {
        check_paths(api, report);
    }
    check_names(api, report);
}

fn check_paths(api: &Api, report: &mut Report<'_>) {
    let mut routes: BTreeMap<(&str, &str, String), &Operation> = BTreeMap::new();
    for operation in &api.operations {
        let route = (
            operation.host.as_str(),
            operation.method.as_str(),
            without_names(&operation.path.value),
        );
        let Some(first) = routes.get(&route) else {
            routes.insert(route, operation);
            continue;
        };
        let finding = Finding::new(
            Code::DuplicateRoute,
            operation.location.clone(),
            format!("`{}` is `{}` over again", operation.key, first.key),
            "make one endpoint of the two; the names of a path's parameters do not tell paths apart",
        );
        report.add(finding.also(first.location.clone(), "the same method and path stand here"));
    }
}

// `/shops/{id}` and `/shops/{shop}` are one path.
fn without_names(path: &str) -> String {
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
        let location = match &operation.group {
            Some(group) => format!(" in the group `{group}`"),
            None => String::new(),
        };
        let finding = Finding::new(
            Code::DuplicateEndpointName,
            operation.name.location.clone(),
            format!("two endpoints{location} are called `{name}`"),
            "give one of them another `name`, or put them into groups",
        );
        report.add(finding.also(
            first.name.location.clone(),
            format!("`{}` has the name already", first.key),
        ));
    }
}
