//! The parameters in a path against the declared ones.
//!
//! In: the path and the parameters of each operation. Out: findings, and parameters that agree with the path if the report is not strict.

use std::collections::{BTreeMap, BTreeSet};

use super::report::{Report, location_of_part};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::diagnostics::nearest::{listed, nearest};
use crate::model::api::{Api, Operation, OperationParameter, ParameterIn, Use, UseKind};
use crate::model::spec::{Basic, Constraints, Notes, Presence, SpecLanguage, UnreadPart, WireForm};

/// Reports parameters in a path that are not declared, declared ones that the path does not contain, and those that it contains twice.
///
/// Unless the report is strict, undeclared ones become strings, and those that the path does not contain are removed.
pub(super) fn check_path_parameters(api: &mut Api, report: &mut Report<'_>) {
    for operation in &mut api.operations {
        if !operation.unread.contains(&UnreadPart::Route) {
            check_operation(operation, report);
        }
    }
}

fn check_operation(operation: &mut Operation, report: &mut Report<'_>) {
    let path = operation.path.clone();
    let declared: BTreeSet<&str> = path_parameters(operation)
        .map(|parameter| parameter.name.value.as_str())
        .collect();
    let in_text: BTreeSet<&str> = names_in(&path).into_iter().map(|(name, _)| name).collect();
    let misnamed: Vec<&str> = declared
        .difference(&in_text)
        .copied()
        .take(MAX_MISNAMED)
        .collect();
    let mut in_path: BTreeMap<&str, Location> = BTreeMap::new();
    let mut missing = Vec::new();
    for (name, location) in names_in(&path) {
        if let Some(first) = in_path.get(name) {
            report.add(duplicate(name, &location, first));
            continue;
        }
        in_path.insert(name, location.clone());
        if !declared.contains(name) {
            // It may be one of those that could not be read.
            if !operation.unread.contains(&UnreadPart::Parameters) {
                report.add(undeclared(name, &location, &misnamed, report.language()));
            }
            missing.push(string_parameter(name, &location));
        }
    }
    for parameter in path_parameters(operation) {
        if !in_path.contains_key(parameter.name.value.as_str()) {
            report.add(unused(parameter, &in_path, operation));
        }
    }
    if !report.is_strict() {
        operation.parameters.retain(|parameter| {
            parameter.kind != ParameterIn::Path || in_path.contains_key(parameter.name.value.as_str())
        });
        operation.parameters.splice(0..0, missing);
    }
}

fn path_parameters(operation: &Operation) -> impl Iterator<Item = &OperationParameter> {
    operation
        .parameters
        .iter()
        .filter(|parameter| parameter.kind == ParameterIn::Path)
}

/// How many names are looked through for the one that was meant.
const MAX_MISNAMED: usize = 100;

/// The names between braces, each with its location.
fn names_in(path: &Spanned<String>) -> Vec<(&str, Location)> {
    let text = path.value.as_str();
    let mut names = Vec::new();
    let mut position = 0;
    let is_short = is_written_short(path);
    while let Some((before, rest)) = text.get(position..).and_then(|rest| rest.split_once('{')) {
        let start = position + before.len() + 1;
        let Some((name, _)) = rest.split_once('}') else {
            break;
        };
        let end = start + name.len();
        names.push((
            name,
            location_of(path, is_short.then_some(names.len()), start..end),
        ));
        position = end + 1;
    }
    names
}

// Whether each parameter is written as `@id`, which is one byte shorter than `{id}`, as which it is read. If a path has both forms, its
// parts cannot be located.
fn is_written_short(path: &Spanned<String>) -> bool {
    let text = path.value.as_str();
    let length = path.location.bytes().map_or(0, |bytes| bytes.len());
    length + text.matches('{').count() == text.len()
}

fn location_of(path: &Spanned<String>, before: Option<usize>, part: std::ops::Range<usize>) -> Location {
    let Some(before) = before else {
        return location_of_part(&path.location, &path.value, part);
    };
    let start = path.location.bytes().map_or(0, |bytes| bytes.start) - before;
    path.location.clone().at(start + part.start..start + part.end)
}

fn undeclared(name: &str, location: &Location, misnamed: &[&str], language: SpecLanguage) -> Finding {
    let remedy = match (nearest(name, misnamed.iter().copied()), language) {
        (Some(near), _) => format!("write `{near}`, which is declared, or declare `{name}`"),
        (None, SpecLanguage::Levain) => format!("add `path: {{{name}: String}}`, with its type"),
        (None, SpecLanguage::OpenApi) => format!("add a parameter with `in: path` and `name: {name}`"),
    };
    Finding::new(
        Code::UndeclaredPathParameter,
        location.clone(),
        format!("the path parameter `{name}` is not declared"),
        remedy,
    )
}

fn unused(
    parameter: &OperationParameter,
    in_path: &BTreeMap<&str, Location>,
    operation: &Operation,
) -> Finding {
    let name = parameter.name.value.as_str();
    let names = || in_path.keys().copied().take(MAX_MISNAMED);
    let remedy = match (nearest(name, names()), listed(names())) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(all)) => format!("remove it, or write {all}"),
        (None, None) => format!("remove it, or add `{{{name}}}` to the path"),
    };
    Finding::new(
        Code::UnusedPathParameter,
        parameter.name.location.clone(),
        format!("the path `{}` has no parameter `{name}`", operation.path.value),
        remedy,
    )
    .also(operation.path.location.clone(), "the path is written here")
}

fn duplicate(name: &str, location: &Location, first: &Location) -> Finding {
    Finding::new(
        Code::DuplicateParameter,
        location.clone(),
        format!("the path contains `{name}` twice"),
        "give the second another name",
    )
    .also(first.clone(), "first written here")
}

fn string_parameter(name: &str, location: &Location) -> OperationParameter {
    OperationParameter {
        name: Spanned::new(name.to_owned(), location.clone()),
        rust_name: None,
        kind: ParameterIn::Path,
        presence: Presence::Required,
        of: Use {
            kind: UseKind::Basic(Basic::String),
            is_nullable: false,
            is_boxed: false,
            constraints: Constraints::default(),
            wire: WireForm::default(),
            location: location.clone(),
        },
        fixed: None,
        default: None,
        notes: Notes::default(),
    }
}
