//! Parameters that are declared twice.
//!
//! In: the parameters of each operation. Out: findings, and without the second if the report is not strict.

use std::collections::BTreeMap;

use super::report::Report;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::api::{Api, Operation, OperationParameter, ParameterIn};
use crate::model::spec::Auth;

/// Reports the second of two parameters with the same name and location, and headers that something else sets.
///
/// Unless the report is strict, the second is removed.
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
            Some((first.clone(), "first declared here"))
        });
        let Some((first, why)) = first else {
            seen.insert(identity(parameter), parameter.name.location.clone());
            kept.push(true);
            continue;
        };
        let message = format!(
            "{} `{}` is declared twice",
            noun(parameter.kind),
            parameter.name.value
        );
        let location = parameter.name.location.clone();
        let finding = Finding::new(
            Code::DuplicateParameter,
            location,
            message,
            "remove one of the two",
        );
        report.add(finding.also(first, why));
        kept.push(report.is_strict());
    }
    let mut kept = kept.into_iter();
    operation.parameters.retain(|_| kept.next().unwrap_or(true));
}

// Names of headers are compared without regard to case (RFC 9110, section 5.1).
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
    let has_name = |name: &str| parameter.name.value.eq_ignore_ascii_case(name);
    if let Some(header) = version_header.filter(|header| has_name(&header.value)) {
        return Some((header.location.clone(), "every request already sends it"));
    }
    if operation.auth != Auth::None && has_name("authorization") {
        return Some((operation.location.clone(), "`auth` already sends it"));
    }
    let body = operation.body.as_ref().filter(|_| has_name("content-type"))?;
    Some((body.location.clone(), "the body's format already sets it"))
}

/// The noun for a kind of parameter.
pub(super) fn noun(kind: ParameterIn) -> &'static str {
    match kind {
        ParameterIn::Path => "the path parameter",
        ParameterIn::Query => "the query parameter",
        ParameterIn::Header => "the header",
        ParameterIn::Cookie => "the cookie",
    }
}
