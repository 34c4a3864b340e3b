//! Parameters that have a meaning only together: a PKCE challenge and its method (RFC 7636, section 4.3). They are recognised by the
//! formats of their types, never by their names.

use super::report::Report;
use super::types::{Type, resolve_use, type_of};
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, Operation, OperationParameter};
use crate::model::spec::UnreadPart;

const CHALLENGE: &str = "pkce-challenge";
const METHOD: &str = "pkce-method";

/// Reports operations that send one without the other.
pub(super) fn check_pkce_pairs(api: &Api, report: &mut Report<'_>) {
    let known = api.operations.iter().filter(|operation| {
        !operation.unread.contains(&UnreadPart::Parameters) && !has_placeholder(api, operation)
    });
    for operation in known {
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

// One whose type is not known may be the other of the two.
fn has_placeholder(api: &Api, operation: &Operation) -> bool {
    let mut parameters = operation.parameters.iter();
    parameters.any(|parameter| matches!(type_of(api, &parameter.of), Type::Placeholder))
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
