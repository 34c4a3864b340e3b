//! Parameters that are declared twice.

use std::collections::BTreeMap;

use super::report::Report;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::api::{Api, Operation, OperationParameter, ParameterIn};
use crate::model::spec::Auth;

/// Reports the second parameter of one name in one place, and headers that something else sets.
///
/// What is not strict loses the second.
pub(super) fn check_parameters(api: &mut Api, report: &mut Report<'_>) {
    let version_header = api.version_header.clone();
    for operation in &mut api.operations {
        check_operation(operation, version_header.as_ref(), report);
    }
}

fn check_operation(
    operation: &mut Operation,
    version_header: Option<&Spanned<String>>,
    report: &mut Report<'_>,
) {
    let mut seen: BTreeMap<(ParameterIn, String), Location> = BTreeMap::new();
    let mut kept = Vec::with_capacity(operation.parameters.len());
    for parameter in &operation.parameters {
        let set_elsewhere = if parameter.kind == ParameterIn::Header {
            header_set_elsewhere(parameter, operation, version_header)
        } else {
            None
        };
        let first = set_elsewhere.or_else(|| {
            let first = seen.get(&identity(parameter))?;
            Some((first.clone(), "it is already declared here"))
        });
        let Some((first, why)) = first else {
            seen.insert(identity(parameter), parameter.name.location.clone());
            kept.push(true);
            continue;
        };
        let message = format!(
            "{} `{}` is declared twice",
            kind_words(parameter.kind),
            parameter.name.value
        );
        let location = parameter.name.location.clone();
        let finding = Finding::new(
            Code::DuplicateParameter,
            location,
            message,
            "leave out one of the two",
        );
        report.add(finding.also(first, why));
        kept.push(report.is_strict());
    }
    let mut kept = kept.into_iter();
    operation.parameters.retain(|_| kept.next().unwrap_or(true));
}

// Names of headers are told apart without regard to case (RFC 9110, section 5.1).
fn identity(parameter: &OperationParameter) -> (ParameterIn, String) {
    let name = parameter.name.value.as_str();
    let name = match parameter.kind {
        ParameterIn::Header => name.to_ascii_lowercase(),
        ParameterIn::Path | ParameterIn::Query | ParameterIn::Cookie => name.to_owned(),
    };
    (parameter.kind, name)
}

fn header_set_elsewhere(
    parameter: &OperationParameter,
    operation: &Operation,
    version_header: Option<&Spanned<String>>,
) -> Option<(Location, &'static str)> {
    let is_called = |name: &str| parameter.name.value.eq_ignore_ascii_case(name);
    if let Some(header) = version_header.filter(|header| is_called(&header.value)) {
        return Some((header.location.clone(), "every request sends it already"));
    }
    if operation.auth != Auth::None && is_called("authorization") {
        return Some((operation.location.clone(), "its `auth` sends it already"));
    }
    let body = operation.body.as_ref().filter(|_| is_called("content-type"))?;
    Some((body.location.clone(), "the body's format sets it already"))
}

/// What kind of parameter it is, in words.
pub(super) fn kind_words(kind: ParameterIn) -> &'static str {
    match kind {
        ParameterIn::Path => "the path's parameter",
        ParameterIn::Query => "the query's parameter",
        ParameterIn::Header => "the header",
        ParameterIn::Cookie => "the cookie",
    }
}
