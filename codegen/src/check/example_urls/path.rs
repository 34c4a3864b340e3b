//! The path of an example URL against the path of its endpoint.

use std::ops::Range;

use super::example::Example;
use super::parameter_values::{decoded, is_placeholder, why_invalid_value};
use crate::diagnostics::finding::Finding;
use crate::model::api::{Api, ParameterIn};

/// Reports another path, and values that are not valid for the types of their parameters.
pub(super) fn check_path(api: &Api, example: Example<'_>, part: Range<usize>, findings: &mut Vec<Finding>) {
    let template = example.operation.path.value.as_str();
    let path = example.text().get(part.clone()).unwrap_or_default();
    let Some(values) = match_path(template, path) else {
        findings.push(example.finding(
            part,
            format!("the endpoint's path is `{template}`"),
            format!("write `{template}` with a value for each parameter"),
        ));
        return;
    };
    for (name, value) in values {
        let range = part.start + value.start..part.start + value.end;
        let raw = path.get(value).unwrap_or_default();
        let mut parameters = example.operation.parameters.iter();
        let declared =
            parameters.find(|parameter| parameter.kind == ParameterIn::Path && parameter.name.value == name);
        let Some(parameter) = declared else { continue };
        match decoded(raw, false) {
            None => findings.push(example.invalid_encoding(raw, range)),
            Some(text) if is_placeholder(&text) => {}
            Some(text) => {
                if let Some(why) = why_invalid_value(api, parameter, &text) {
                    findings.push(example.invalid_value(range, name, &why));
                }
            }
        }
    }
}

/// The values of a path's parameters, as ranges of its bytes; `None` if the path does not match.
fn match_path<'t>(template: &'t str, path: &str) -> Option<Vec<(&'t str, Range<usize>)>> {
    let mut values = Vec::new();
    let (mut template, mut position) = (template, 0);
    while let Some((literal, rest)) = template.split_once('{') {
        position += path
            .get(position..)?
            .starts_with(literal)
            .then_some(literal.len())?;
        let (name, after) = rest.split_once('}')?;
        // A value ends where the literal after it begins, and before the next slash.
        let segment = path.get(position..)?.split('/').next()?;
        let next = after.split(['{', '/']).next().unwrap_or_default();
        let length = if next.is_empty() {
            segment.len()
        } else {
            segment.rfind(next)?
        };
        if length == 0 {
            return None;
        }
        values.push((name, position..position + length));
        position += length;
        template = after;
    }
    (path.get(position..)? == template).then_some(values)
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
    fn another_path_does_not_match() {
        for path in ["/a", "/a/", "/a//c", "/a/x/d", "/a/x/c/", "a/x/c", ""] {
            assert_eq!(match_path("/a/{b}/c", path), None, "{path}");
        }
    }
}
