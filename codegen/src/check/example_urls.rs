//! Example URLs: each must be one that a request for its endpoint can have. `...` and `…` stand for anything.

mod parameter_values;
mod query;

use std::ops::Range;

use self::parameter_values::{decoded, is_placeholder, why_written_refused};
use self::query::check_query;
use super::report::{Report, part_of};
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, Operation, ParameterIn};
use crate::model::spec::UrlExample;

/// Reports those that are not; what is not strict loses them.
pub(super) fn check_example_urls(api: &mut Api, report: &mut Report<'_>) {
    let mut operations = std::mem::take(&mut api.operations);
    for operation in &mut operations {
        let examples = std::mem::take(&mut operation.examples);
        let kept = examples.into_iter().filter(|example| {
            let mut wrong = Vec::new();
            check_url(api, operation, example, &mut wrong);
            let is_right = wrong.is_empty();
            wrong.into_iter().for_each(|finding| report.add(finding));
            is_right || report.is_strict()
        });
        operation.examples = kept.collect();
    }
    api.operations = operations;
}

/// An example as its parts are looked at.
#[derive(Clone, Copy)]
struct Shown<'e> {
    example: &'e UrlExample,
    operation: &'e Operation,
}

impl Shown<'_> {
    fn wrong(&self, part: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) -> Finding {
        let url = &self.example.url;
        Finding::new(
            Code::ExampleDoesNotMatch,
            part_of(&url.location, &url.value, part),
            message,
            remedy,
        )
    }
}

fn check_url(api: &Api, operation: &Operation, example: &UrlExample, wrong: &mut Vec<Finding>) {
    let url = example.url.value.as_str();
    let shown = Shown { example, operation };
    let Some(rest) = after_host(url, &operation.host) else {
        let end = url.find("://").map_or(0, |scheme| scheme + 3);
        let end = url
            .get(end..)
            .and_then(|rest| rest.find('/'))
            .map_or(url.len(), |slash| end + slash);
        let remedy = format!(
            "write `{}…`, or give the endpoint the `host` it has",
            operation.host
        );
        let message = format!("the endpoint is served at `{}`", operation.host);
        wrong.push(shown.wrong(0..end, message, remedy));
        return;
    };
    let whole = rest
        .find('#')
        .map_or(url.len(), |fragment| rest_start(url, rest) + fragment);
    if whole < url.len() {
        wrong.push(shown.wrong(whole..url.len(), "no request has a fragment", "leave it out"));
    }
    let start = rest_start(url, rest);
    let question = url
        .get(start..whole)
        .and_then(|rest| rest.find('?'))
        .map_or(whole, |at| start + at);
    check_path(api, shown, start..question, wrong);
    check_query(api, shown, (question + 1).min(whole)..whole, wrong);
}

fn rest_start(url: &str, rest: &str) -> usize {
    url.len() - rest.len()
}

fn after_host<'u>(url: &'u str, host: &str) -> Option<&'u str> {
    let rest = url.strip_prefix(host.trim_end_matches('/'))?;
    (rest.is_empty() || rest.starts_with(['/', '?', '#'])).then_some(rest)
}

fn check_path(api: &Api, shown: Shown<'_>, part: Range<usize>, wrong: &mut Vec<Finding>) {
    let template = shown.operation.path.value.as_str();
    let path = shown.example.url.value.get(part.clone()).unwrap_or_default();
    let Some(values) = match_path(template, path) else {
        let message = format!("the endpoint's path is `{template}`");
        wrong.push(shown.wrong(
            part,
            message,
            format!("write `{template}` with a value for each parameter"),
        ));
        return;
    };
    for (name, value) in values {
        let range = part.start + value.start..part.start + value.end;
        let raw = path.get(value).unwrap_or_default();
        let mut parameters = shown.operation.parameters.iter();
        let declared =
            parameters.find(|parameter| parameter.kind == ParameterIn::Path && parameter.name.value == name);
        let Some(parameter) = declared else { continue };
        match decoded(raw, false) {
            None => wrong.push(not_encoded(shown, raw, range)),
            Some(text) if is_placeholder(&text) => {}
            Some(text) => {
                if let Some(why) = why_written_refused(api, parameter, &text) {
                    wrong.push(shown.wrong(
                        range,
                        format!("`{name}`: {why}"),
                        "write a value the type takes, or `…` for any",
                    ));
                }
            }
        }
    }
}

fn not_encoded(shown: Shown<'_>, raw: &str, range: Range<usize>) -> Finding {
    shown.wrong(
        range,
        format!("`{raw}` is not percent-encoded as it should be"),
        "write `%25` for a percent sign that stands for itself",
    )
}

/// The values of a path's parameters, by their bytes in it; `None` when the path is another.
fn match_path<'t>(template: &'t str, path: &str) -> Option<Vec<(&'t str, Range<usize>)>> {
    let mut values = Vec::new();
    let (mut template, mut at) = (template, 0);
    while let Some((literal, rest)) = template.split_once('{') {
        at += path.get(at..)?.starts_with(literal).then_some(literal.len())?;
        let (name, behind) = rest.split_once('}')?;
        // A value ends where what stands behind it begins, and before the next slash.
        let segment = path.get(at..)?.split('/').next()?;
        let next = behind.split(['{', '/']).next().unwrap_or_default();
        let length = if next.is_empty() {
            segment.len()
        } else {
            segment.rfind(next)?
        };
        if length == 0 {
            return None;
        }
        values.push((name, at..at + length));
        at += length;
        template = behind;
    }
    (path.get(at..)? == template).then_some(values)
}

#[cfg(test)]
mod tests {
    use super::match_path;

    #[test]
    fn values_are_found_in_a_path() {
        assert_eq!(match_path("/a/{b}/c", "/a/xy/c"), Some(vec![("b", 3..5)]));
        assert_eq!(
            match_path("/{a}.{b}", "/x.y.z"),
            Some(vec![("a", 1..4), ("b", 5..6)])
        );
        assert_eq!(match_path("/a", "/a"), Some(Vec::new()));
    }

    #[test]
    fn another_path_is_none() {
        for path in ["/a", "/a/", "/a//c", "/a/x/d", "/a/x/c/", "a/x/c", ""] {
            assert_eq!(match_path("/a/{b}/c", path), None, "{path}");
        }
    }
}
