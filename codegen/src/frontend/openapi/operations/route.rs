//! Methods and paths, and the names of operations that have no `operationId`.
//!
//! In: a key of `paths`, as documents write them: with a query or a fragment, without a slash, with patterns in braces. Out: a
//! path as OpenAPI defines it, what stood behind it, and a finding about what was changed.

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::pointer::percent_decoded;

/// The keys of a path item that are operations.
pub(crate) const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// A method and a path, with the query and the fragment behind the path.
pub(super) struct Route {
    /// The method, in upper case.
    pub(super) method: Spanned<String>,
    /// The path with `{name}` for its parameters.
    pub(super) path: Spanned<String>,
    /// The decoded query, which is always sent.
    pub(super) query: Vec<(Spanned<String>, Spanned<String>)>,
    /// What distinguishes operations with the same path: the fragment with its `#`, which is never sent, and the query in it.
    pub(super) fragment: Option<String>,
}

/// The route of an operation, and findings about what was repaired in it; an error if it cannot be repaired.
pub(super) fn read_route(
    method: &str,
    path: &str,
    key: &Cursor<'_, '_>,
) -> Result<(Route, Vec<Finding>), Box<Finding>> {
    let location = key.key_location();
    let (before, fragment) = path.split_once('#').map_or((path, None), |(before, fragment)| {
        (before, Some(format!("#{fragment}")))
    });
    let (written, query) = before.split_once('?').unwrap_or((before, ""));
    let path = repaired_path(written).ok_or_else(|| {
        Box::new(Finding::new(
            Code::InvalidPath,
            location.clone(),
            "the braces of this path do not match",
            "write a parameter as `{id}`",
        ))
    })?;
    let mut findings = Vec::new();
    // A query or fragment is no reason for a finding, unless it has parameters, which are lost.
    if path != written || query.contains(['{', '}']) {
        findings.push(Finding::new(
            Code::InvalidPath,
            location.clone(),
            format!("this path is read as `{path}`"),
            "begin the path with a slash, write parameters as `{name}`, and declare query parameters as such",
        ));
    }
    // The query distinguishes operations with the same path, as in `/rest?method=photos.search`.
    let fragment = match query {
        "" => fragment,
        _ => Some(format!("#?{query}{}", fragment.unwrap_or_default())),
    };
    let route = Route {
        method: Spanned::new(method.to_owned(), location.clone()),
        query: read_query(query, &location),
        path: Spanned::new(path, location),
        fragment,
    };
    Ok((route, findings))
}

fn read_query(query: &str, location: &Location) -> Vec<(Spanned<String>, Spanned<String>)> {
    let decoded = |text: &str| Spanned::new(percent_decoded(text).into_owned(), location.clone());
    query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.contains(['{', '}']))
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(name), decoded(value))
        })
        .collect()
}

fn repaired_path(written: &str) -> Option<String> {
    let mut path = repaired_braces(written)?;
    if !path.starts_with('/') {
        path.insert(0, '/');
    }
    Some(percent_encoded(&path))
}

// `{id}` stays as it is; `{proxy+}`, `{+path}`, `{id:[0-9]+}` and `{id}}` are reduced to the name. `None` if there is no name.
fn repaired_braces(path: &str) -> Option<String> {
    let mut repaired = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        repaired.push_str(&before.replace('}', ""));
        let after = after.trim_start_matches('{');
        let (inner, behind) = braced(after)?;
        let name = inner.split([':', '=']).next().unwrap_or_default();
        let name = name.trim().trim_matches(['+', '*', '?', '/', '.', ';']);
        if name.is_empty() || name.contains('/') {
            return None;
        }
        repaired.push('{');
        repaired.push_str(name);
        repaired.push('}');
        rest = behind.trim_start_matches('}');
    }
    repaired.push_str(&rest.replace('}', ""));
    Some(repaired)
}

// The text up to the closing brace, and the text behind it. A pattern in braces may contain braces: `{id:[0-9]{3}}`.
fn braced(text: &str) -> Option<(&str, &str)> {
    let mut depth = 1_u32;
    for (at, next) in text.char_indices() {
        match next {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((text.get(..at)?, text.get(at + 1..)?));
        }
    }
    None
}

// The path with its forbidden characters percent-encoded (RFC 3986, section 3.3), except in the names of parameters.
fn percent_encoded(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    let mut is_name = false;
    for next in path.chars() {
        is_name = (is_name || next == '{') && next != '}';
        let is_forbidden =
            next.is_whitespace() || next.is_control() || "<>\"|\\^`".contains(next) || !next.is_ascii();
        if is_forbidden && !is_name {
            let mut bytes = [0; 4];
            for byte in next.encode_utf8(&mut bytes).bytes() {
                encoded.push('%');
                encoded.extend(hex_digits(byte));
            }
        } else {
            encoded.push(next);
        }
    }
    encoded
}

fn hex_digits(byte: u8) -> impl Iterator<Item = char> {
    let digit = |value: u8| {
        char::from_digit(value.into(), 16)
            .unwrap_or('0')
            .to_ascii_uppercase()
    };
    [digit(byte >> 4), digit(byte & 15)].into_iter()
}

/// The name of an operation without an `operationId`: its method and the words of its path.
pub(super) fn invented_name(route: &Route) -> String {
    let fragment = route.fragment.as_deref().unwrap_or_default();
    invented_name_of(&route.method.value, &route.path.value, fragment)
}

/// The same, of a method and a path that need no repair.
pub(in crate::frontend::openapi) fn invented_name_of(method: &str, path: &str, fragment: &str) -> String {
    let mut words = vec![method.to_lowercase()];
    for segment in path.split('/').chain([fragment]) {
        let mut rest = segment;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, behind) = after.split_once('}').unwrap_or((after, ""));
            push_words(&mut words, before);
            words.push("by".to_owned());
            push_words(&mut words, name);
            rest = behind;
        }
        push_words(&mut words, rest);
    }
    words.join("_")
}

/// A path without the names in its braces, which do not distinguish paths.
pub(super) fn without_parameter_names(path: &str) -> String {
    let mut is_name = false;
    path.chars()
        .filter(|next| {
            is_name = (is_name || *next == '{') && *next != '}';
            !is_name
        })
        .collect()
}

fn push_words(words: &mut Vec<String>, text: &str) {
    let parts = text.split(|next: char| !next.is_alphanumeric());
    words.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
}

#[cfg(test)]
mod tests {
    use super::repaired_braces;

    #[test]
    fn braces_are_reduced_to_names() {
        let cases = [
            ("/a/{id}", Some("/a/{id}")),
            ("/a/{proxy+}", Some("/a/{proxy}")),
            ("/a/{+path}:cancel", Some("/a/{path}:cancel")),
            ("/a/{id:[0-9]{3}}/b", Some("/a/{id}/b")),
            ("/a/{{id}}", Some("/a/{id}")),
            ("/a/{id", None),
            ("/a/{}", None),
        ];
        for (path, repaired) in cases {
            assert_eq!(repaired_braces(path).as_deref(), repaired, "{path}");
        }
    }
}
