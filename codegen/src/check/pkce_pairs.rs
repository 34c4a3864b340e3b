//! Parameters that have a meaning only together: a PKCE challenge and its method (RFC 7636, section 4.3). They are recognised by the
//! formats of their types, never by their names.

use super::report::Report;
use super::types::resolve_use;
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, Operation, OperationParameter};

const CHALLENGE: &str = "pkce-challenge";
const METHOD: &str = "pkce-method";

/// Reports operations that send one without the other.
pub(super) fn check_pkce_pairs(api: &Api, report: &mut Report<'_>) {
    for operation in &api.operations {
        let challenge = parameter_of_format(api, operation, CHALLENGE);
        let method = parameter_of_format(api, operation, METHOD);
        let (parameter, missing, what) = match (challenge, method) {
            (Some(challenge), None) => (challenge, METHOD, "a PKCE challenge without its method"),
            (None, Some(method)) => (method, CHALLENGE, "a PKCE method without its challenge"),
            _ => continue,
        };
        report.add(Finding::new(
            Code::IncompletePkcePair,
            parameter.name.location.clone(),
            format!("`{}` is {what}", parameter.name.value),
            format!("add a parameter whose type has `format: {missing}`"),
        ));
    }
}

fn parameter_of_format<'a>(
    api: &'a Api,
    operation: &'a Operation,
    wanted: &str,
) -> Option<&'a OperationParameter> {
    operation.parameters.iter().find(|parameter| {
        let constraints = resolve_use(api, &parameter.of).constraints;
        constraints
            .iter()
            .filter_map(|constraints| constraints.format.as_ref())
            .any(|format| format.value == wanted)
    })
}
