//! The parameters in a path against those that are declared.

use std::collections::BTreeMap;

use super::report::{Report, part_of};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::diagnostics::nearest::{listed, nearest};
use crate::model::api::{Api, Operation, OperationParameter, ParameterIn, Use, UseKind};
use crate::model::spec::{Basic, Constraints, Notes, Presence, WireForm};

/// Reports parameters of a path that are not declared, declared ones that are not in it, and those that are in it twice.
///
/// What is not strict is mended: the first are taken for text, the second left out.
pub(super) fn check_path_parameters(api: &mut Api, report: &mut Report<'_>) {
    for operation in &mut api.operations {
        check_operation(operation, report);
    }
}

fn check_operation(operation: &mut Operation, report: &mut Report<'_>) {
    let path = operation.path.clone();
    let mut written: BTreeMap<&str, Location> = BTreeMap::new();
    let mut missing = Vec::new();
    for (name, location) in names_in(&path) {
        if let Some(first) = written.get(name) {
            report.add(twice(name, &location, first));
            continue;
        }
        written.insert(name, location.clone());
        if !path_parameters(operation).any(|parameter| parameter.name.value == name) {
            report.add(undeclared(name, &location, operation, &path.value));
            missing.push(as_text(name, &location));
        }
    }
    for parameter in path_parameters(operation) {
        if !written.contains_key(parameter.name.value.as_str()) {
            report.add(unused(parameter, &written, operation));
        }
    }
    if !report.is_strict() {
        operation.parameters.retain(|parameter| {
            parameter.kind != ParameterIn::Path || written.contains_key(parameter.name.value.as_str())
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

/// The names between braces, each with its place.
fn names_in(path: &Spanned<String>) -> Vec<(&str, Location)> {
    let text = path.value.as_str();
    let mut names = Vec::new();
    let mut at = 0;
    while let Some((before, rest)) = text.get(at..).and_then(|rest| rest.split_once('{')) {
        let start = at + before.len() + 1;
        let Some((name, _)) = rest.split_once('}') else {
            break;
        };
        let end = start + name.len();
        names.push((name, location_of(path, names.len(), start..end)));
        at = end + 1;
    }
    names
}

// `@id` is a byte shorter than the `{id}` it is read as. Where both are written, only the whole path is known.
fn location_of(path: &Spanned<String>, before: usize, part: std::ops::Range<usize>) -> Location {
    let text = path.value.as_str();
    let written = path.location.bytes().map_or(0, |bytes| bytes.len());
    if written + text.matches('{').count() != text.len() {
        return part_of(&path.location, text, part);
    }
    let start = path.location.bytes().map_or(0, |bytes| bytes.start) - before;
    path.location.clone().at(start + part.start..start + part.end)
}

fn undeclared(name: &str, location: &Location, operation: &Operation, path: &str) -> Finding {
    let unused = path_parameters(operation)
        .map(|parameter| parameter.name.value.as_str())
        .filter(|declared| !path.contains(&format!("{{{declared}}}")));
    let remedy = match nearest(name, unused) {
        Some(near) => format!("write `{near}`, which is declared, or declare `{name}`"),
        None => format!("add `path: {{{name}: String}}`, with the type it has"),
    };
    Finding::new(
        Code::UndeclaredPathParameter,
        location.clone(),
        format!("the path's parameter `{name}` is not declared"),
        remedy,
    )
}

fn unused(
    parameter: &OperationParameter,
    written: &BTreeMap<&str, Location>,
    operation: &Operation,
) -> Finding {
    let name = parameter.name.value.as_str();
    let names = || written.keys().copied();
    let remedy = match (nearest(name, names()), listed(names())) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(all)) => format!("leave it out, or write {all}"),
        (None, None) => format!("leave it out, or write the path with `{{{name}}}`"),
    };
    Finding::new(
        Code::UnusedPathParameter,
        parameter.name.location.clone(),
        format!("`{}` has no parameter `{name}`", operation.path.value),
        remedy,
    )
    .also(operation.path.location.clone(), "the path")
}

fn twice(name: &str, location: &Location, first: &Location) -> Finding {
    Finding::new(
        Code::DuplicateParameter,
        location.clone(),
        format!("the path has `{name}` twice"),
        "give the second a name of its own",
    )
    .also(first.clone(), "it is already written here")
}

fn as_text(name: &str, location: &Location) -> OperationParameter {
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
