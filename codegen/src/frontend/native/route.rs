//! The key of an endpoint: `GET /shops/@id`.
//!
//! In: the key. Out: its method, path and fragment, or a finding that says what is wrong with it.

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Spanned};
use crate::diagnostics::nearest::nearest;
use crate::frontend::text::yaml_tree::{Entry, Scalar, shortened};

/// The methods that APIs use.
const METHODS: &[&str] = &[
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY",
];

/// The other ones of [IANA's registry], some of which are spelt nearly as those.
///
/// [IANA's registry]: https://www.iana.org/assignments/http-methods/http-methods.xhtml
const OTHER_METHODS: &[&str] = &[
    "ACL", "BIND", "COPY", "LABEL", "LINK", "LOCK", "MERGE", "MKCOL", "MOVE", "PRI", "REBIND", "REPORT",
    "SEARCH", "UNBIND", "UNLINK", "UNLOCK", "UPDATE",
];

/// A method and a path.
pub(super) struct Route {
    /// The method, in upper case.
    pub(super) method: Spanned<String>,
    /// The path, with `{name}` for its parameters.
    pub(super) path: Spanned<String>,
    /// The fragment after the path, with its `#`. It is never sent.
    pub(super) fragment: Option<String>,
    /// Whether the key is no route, which is reported; then method and path are those that it resembles.
    pub(super) is_placeholder: bool,
}

/// The route of an endpoint's key.
pub(super) fn read_route(entry: &Entry, found: &mut Findings) -> Route {
    let text = entry.key.text.as_str();
    let (sent, fragment) = match text.find('#') {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    match split_route(sent) {
        Ok((method, path)) => {
            let start = sent.len() - path.len();
            Route {
                method: Spanned::new(method.to_owned(), location_in_key(entry, 0, method.len())),
                path: Spanned::new(with_braces(path), location_in_key(entry, start, sent.len())),
                fragment: (fragment.len() > 1).then(|| fragment.to_owned()),
                is_placeholder: false,
            }
        }
        Err((why, remedy)) => {
            let message = format!("`{}` is not an endpoint: {why}", shortened(text));
            found.add(Finding::new(
                Code::NotAnEndpointKey,
                entry.key_location.clone(),
                message,
                remedy,
            ));
            let (method, path) = text.split_once(' ').unwrap_or(("", text));
            let spanned = |part: &str| Spanned::new(part.to_owned(), entry.key_location.clone());
            Route {
                method: spanned(method),
                path: spanned(path),
                fragment: None,
                is_placeholder: true,
            }
        }
    }
}

fn location_in_key(entry: &Entry, start: usize, end: usize) -> Location {
    match &entry.key {
        Scalar {
            verbatim_from: Some(from),
            ..
        } => entry.key_location.clone().at(from + start..from + end),
        Scalar { .. } => entry.key_location.clone(),
    }
}

fn split_route(text: &str) -> Result<(&str, &str), (String, String)> {
    let remedy = || "write a method in upper case and a path: `GET /shops/@id`".to_owned();
    let (method, path) = text
        .split_once(' ')
        .ok_or_else(|| ("there is no space between method and path".to_owned(), remedy()))?;
    let path = path.trim_start();
    if method.is_empty() || !method.bytes().all(|byte| byte.is_ascii_uppercase()) {
        let upper = method.to_ascii_uppercase();
        return Err((
            "its method is not in upper case".to_owned(),
            if upper.bytes().all(|byte| byte.is_ascii_uppercase()) && !upper.is_empty() {
                format!("write `{upper} {path}`")
            } else {
                remedy()
            },
        ));
    }
    if let Some(near) = misspelt_from(method) {
        return Err((
            format!("`{method}` is not a registered method"),
            format!("write `{near} {path}`"),
        ));
    }
    if !path.starts_with('/') {
        return Err((
            "its path does not begin with a slash".to_owned(),
            format!("write `{method} /{path}`"),
        ));
    }
    if path.contains('?') {
        return Err((
            "its path has a query".to_owned(),
            "declare query parameters under `query`".to_owned(),
        ));
    }
    if let Some(forbidden) = path
        .chars()
        .find(|next| next.is_whitespace() || next.is_control() || "#<>\"|\\^`".contains(*next))
    {
        return Err((
            format!("its path contains {forbidden:?}"),
            "write it percent-encoded, as in `%20`".to_owned(),
        ));
    }
    check_braces(path)?;
    Ok((method, path))
}

// The method that was probably meant. Others that are not registered are methods of the API's own.
fn misspelt_from(method: &str) -> Option<&'static str> {
    if METHODS.contains(&method) || OTHER_METHODS.contains(&method) {
        return None;
    }
    nearest(method, METHODS.iter().copied())
}

fn check_braces(path: &str) -> Result<(), (String, String)> {
    let mut rest = path;
    while let Some(at) = rest.find(['{', '}']) {
        let name = rest
            .get(at..)
            .and_then(|from| from.strip_prefix('{'))
            .and_then(|from| from.split_once('}'))
            .filter(|(name, _)| !name.is_empty() && !name.contains(['{', '/']));
        let Some((_, after)) = name else {
            return Err((
                "the braces of its path do not match".to_owned(),
                "write a parameter as `{id}` or `@id`".to_owned(),
            ));
        };
        rest = after;
    }
    Ok(())
}

/// The path with every `@id` at the beginning of a segment written as `{id}`.
fn with_braces(path: &str) -> String {
    let mut written = String::with_capacity(path.len() + 8);
    for (index, segment) in path.split('/').enumerate() {
        if index > 0 {
            written.push('/');
        }
        let name = segment.strip_prefix('@').unwrap_or_default();
        let length = name
            .find(|next: char| !next.is_alphanumeric() && !matches!(next, '_' | '-'))
            .unwrap_or(name.len());
        match name.split_at_checked(length) {
            Some((name, rest)) if !name.is_empty() => {
                written.push('{');
                written.push_str(name);
                written.push('}');
                written.push_str(rest);
            }
            _ => written.push_str(segment),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{split_route, with_braces};

    #[test]
    fn both_notations_of_a_parameter_are_equivalent() {
        assert_eq!(with_braces("/a/@id/b"), "/a/{id}/b");
        assert_eq!(with_braces("/a/@id.json/@x-y"), "/a/{id}.json/{x-y}");
        assert_eq!(with_braces("/a/{id}/@"), "/a/{id}/@");
        assert_eq!(with_braces("/é/@idé"), "/é/{idé}");
    }

    #[test]
    fn other_text_is_not_a_route() {
        for text in [
            "GET",
            "get /a",
            "GET a",
            "GET /a?b=c",
            "GET /a b",
            "GET /{a",
            "GET /a}",
            "GET /{}",
            "GET /{a{b}}",
            " /a",
            "é /a",
        ] {
            assert!(split_route(text).is_err(), "{text}");
        }
        for text in ["GET /", "GET  /a", "PATCH /a/{b}-{c}", "GET /@a"] {
            assert!(split_route(text).is_ok(), "{text}");
        }
    }
}
