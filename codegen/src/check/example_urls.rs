//! Example URLs: each must be one that a request of its endpoint can have. `...` and `…` stand for any value.
//!
//! In: the example URLs of operations. Out: findings, and without the invalid ones if the report is not strict.

mod example;
mod parameter_values;
mod path;
mod query;

use self::example::Example;
use self::path::check_path;
use self::query::check_query;
use super::report::Report;
use crate::diagnostics::finding::Finding;
use crate::model::api::Api;
use crate::model::spec::UnreadPart;

/// Reports example URLs that no request can have. Unless the report is strict, they are removed.
pub(super) fn check_example_urls(api: &mut Api, report: &mut Report<'_>) {
    let mut operations = std::mem::take(&mut api.operations);
    for operation in &mut operations {
        let examples = std::mem::take(&mut operation.examples);
        let examples = examples.into_iter().filter(|url| {
            let mut findings = Vec::new();
            check_url(api, Example { url, operation }, &mut findings);
            let is_valid = findings.is_empty();
            findings.into_iter().for_each(|finding| report.add(finding));
            is_valid || report.is_strict()
        });
        operation.examples = examples.collect();
    }
    api.operations = operations;
}

fn check_url(api: &Api, example: Example<'_>, findings: &mut Vec<Finding>) {
    let url = example.text();
    let unread = &example.operation.unread;
    if unread.contains(&UnreadPart::Parameters) {
        return;
    }
    if unread.contains(&UnreadPart::Host) || unread.contains(&UnreadPart::Route) {
        // Where the path begins depends on the host, which may have one of its own.
        let start = url.find('?').map_or(url.len(), |question| question + 1);
        let end = url.find('#').unwrap_or(url.len());
        return check_query(api, example, start.min(end)..end, findings);
    }
    let Some(after_host) = after_host(url, &example.operation.host) else {
        findings.push(wrong_host(example));
        return;
    };
    let start = url.len() - after_host.len();
    let end = after_host
        .find('#')
        .map_or(url.len(), |fragment| start + fragment);
    if end < url.len() {
        findings.push(example.finding(end..url.len(), "a request has no fragment", "remove it"));
    }
    let path_end = url
        .get(start..end)
        .and_then(|path_and_query| path_and_query.find('?'))
        .map_or(end, |question| start + question);
    check_path(api, example, start..path_end, findings);
    check_query(api, example, (path_end + 1).min(end)..end, findings);
}

fn wrong_host(example: Example<'_>) -> Finding {
    let url = example.text();
    let host = &example.operation.host;
    let start = url.find("://").map_or(0, |scheme| scheme + 3);
    let end = url
        .get(start..)
        .and_then(|after_scheme| after_scheme.find('/'))
        .map_or(url.len(), |slash| start + slash);
    example.finding(
        0..end,
        format!("the endpoint is served at `{host}`"),
        format!("write `{host}…`, or correct the `host` of the endpoint"),
    )
}

fn after_host<'u>(url: &'u str, host: &str) -> Option<&'u str> {
    let rest = url.strip_prefix(host.trim_end_matches('/'))?;
    (rest.is_empty() || rest.starts_with(['/', '?', '#'])).then_some(rest)
}
