//! What a redirect brings back as it was sent.

use super::report::Report;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::diagnostics::nearest::nearest;
use crate::model::api::{Api, Operation, OperationRedirect, Shape};

/// Reports an `echoes` that is not a parameter of both sides; what is not strict echoes nothing then.
pub(super) fn check_echoes(api: &mut Api, report: &mut Report<'_>) {
    let mut dropped = Vec::new();
    for (index, operation) in api.operations.iter().enumerate() {
        let Some(redirect) = &operation.redirect else {
            continue;
        };
        let Some(echoed) = &redirect.echoes else { continue };
        if let Some(finding) = not_echoed(api, operation, redirect, echoed) {
            report.add(finding);
            dropped.push(index);
        }
    }
    if report.is_strict() {
        return;
    }
    for index in dropped {
        if let Some(redirect) = api
            .operations
            .get_mut(index)
            .and_then(|operation| operation.redirect.as_mut())
        {
            redirect.echoes = None;
        }
    }
}

fn not_echoed(
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
    let brought: Vec<&str> = match api.get(redirect.query).map(|api_type| &api_type.shape) {
        Some(Shape::Object { fields, .. }) => fields.iter().map(|field| field.name.value.as_str()).collect(),
        _ => Vec::new(),
    };
    let side = match (sent.contains(&name), brought.contains(&name)) {
        (true, true) => return None,
        (true, false) => "brought back",
        (false, true) => "sent",
        (false, false) => "sent or brought back",
    };
    let both = sent.iter().copied().filter(|sent| brought.contains(sent));
    let remedy = match nearest(name, both.clone()).or_else(|| both.clone().next()) {
        Some(near) => format!("write `{near}`"),
        None if side == "brought back" => format!("add `{name}` to the redirect's `query`"),
        None if side == "sent" => format!("add `{name}` to the endpoint's `query`"),
        None => "name a parameter of the endpoint's `query` and of the redirect's".to_owned(),
    };
    let message = format!("no parameter `{name}` is {side}");
    Some(Finding::new(
        Code::UnknownEcho,
        echoed.location.clone(),
        message,
        remedy,
    ))
}
