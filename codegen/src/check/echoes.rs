//! Parameters that a redirect returns as they were sent.
//!
//! In: the `echoes` of each redirect. Out: findings, and no such `echoes` if the report is not strict.

use super::report::Report;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::diagnostics::nearest::nearest;
use crate::model::api::{Api, Operation, OperationRedirect, Shape};
use crate::model::spec::UnreadPart;

/// Reports an `echoes` that does not name a parameter of both the request and the redirect. Unless the report is strict, it is removed.
pub(super) fn check_echoes(api: &mut Api, report: &mut Report<'_>) {
    let mut removed = Vec::new();
    for (index, operation) in api.operations.iter().enumerate() {
        let Some(redirect) = &operation.redirect else {
            continue;
        };
        let Some(echoed) = &redirect.echoes else { continue };
        let is_unread = operation.unread.contains(&UnreadPart::Parameters);
        if let Some(finding) = unknown_echo(api, operation, redirect, echoed).filter(|_| !is_unread) {
            report.add(finding);
            removed.push(index);
        }
    }
    if report.is_strict() {
        return;
    }
    for index in removed {
        if let Some(redirect) = api
            .operations
            .get_mut(index)
            .and_then(|operation| operation.redirect.as_mut())
        {
            redirect.echoes = None;
        }
    }
}

fn unknown_echo(
    api: &Api,
    operation: &Operation,
    redirect: &OperationRedirect,
    echoed: &Spanned<String>,
) -> Option<Finding> {
    let name = echoed.value.as_str();
    let sent: Vec<&str> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.fixed.is_none())
        .map(|parameter| parameter.name.value.as_str())
        .collect();
    let returned: Vec<&str> = match api.get(redirect.query).map(|api_type| &api_type.shape) {
        Some(Shape::Object { fields, .. }) => fields.iter().map(|field| field.name.value.as_str()).collect(),
        _ => Vec::new(),
    };
    let mut in_both = sent.iter().copied().filter(|sent| returned.contains(sent));
    let near = nearest(name, in_both.clone()).or_else(|| in_both.next());
    let (missing, remedy) = match (sent.contains(&name), returned.contains(&name)) {
        (true, true) => return None,
        (true, false) => (
            "returned by the redirect",
            format!("add `{name}` to the redirect's `query`"),
        ),
        (false, true) => ("sent", format!("add `{name}` to the endpoint's `query`")),
        (false, false) => (
            "sent or returned by the redirect",
            "name a parameter of both the endpoint's and the redirect's `query`".to_owned(),
        ),
    };
    Some(Finding::new(
        Code::UnknownEcho,
        echoed.location.clone(),
        format!("no parameter `{name}` is {missing}"),
        near.map_or(remedy, |near| format!("write `{near}`")),
    ))
}
