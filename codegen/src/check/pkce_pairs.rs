//! Parameters that mean something only together: a PKCE challenge and its method (RFC 7636, section 4.3). Told by the formats
//! of their types, never by names.

use super::report::Report;
use super::types::follow;
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, Operation, OperationParameter};

const CHALLENGE: &str = "pkce-challenge";
const METHOD: &str = "pkce-method";

/// Reports operations that send one without the other.
pub(super) fn check_pairs(api: &Api, report: &mut Report<'_>) {
    for operation in &api.operations {
        let (challenge, method) = (
            of_format(api, operation, CHALLENGE),
            of_format(api, operation, METHOD),
        );
        let (alone, other, what) = match (challenge, method) {
            (Some(challenge), None) => (challenge, METHOD, "a challenge without the method it is made by"),
            (None, Some(method)) => (method, CHALLENGE, "the method of a challenge, which is not there"),
            _ => continue,
        };
        report.add(Finding::new(
            Code::IncompletePkcePair,
            alone.name.location.clone(),
            format!("`{}` is {what}", alone.name.value),
            format!("add a parameter whose type has `format: {other}`"),
        ));
    }
}

fn of_format<'a>(api: &'a Api, operation: &'a Operation, wanted: &str) -> Option<&'a OperationParameter> {
    operation.parameters.iter().find(|parameter| {
        let constraints = follow(api, &parameter.of).constraints;
        constraints
            .iter()
            .filter_map(|constraints| constraints.format.as_ref())
            .any(|format| format.value == wanted)
    })
}
