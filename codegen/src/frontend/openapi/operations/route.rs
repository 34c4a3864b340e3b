//! Paths as real documents write them: with queries and fragments, without a slash, with patterns in braces.

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::pointer::percent_decoded;

/// A method and a path, with what stood behind the path.
pub(super) struct Route {
    /// The method, in capitals.
    pub(super) method: Spanned<String>,
    /// The path with `{name}` for its parameters.
    pub(super) path: Spanned<String>,
    /// What stands behind a `?`, decoded: always sent.
    pub(super) query: Vec<(Spanned<String>, Spanned<String>)>,
    /// What stands behind a `#`, with it: never sent, and tells operations of one path apart.
    pub(super) fragment: Option<String>,
}

/// The route of an operation, with what was mended in it; the error says why there is none.
pub(super) fn read_route(
    method: &str,
    path: &str,
    key: &Cursor<'_, '_>,
) -> Result<(Route, Vec<Finding>), Box<Finding>> {
    let mut findings = Vec::new();
    let location = key.key_location();
    let (before, fragment) = path.split_once('#').map_or((path, None), |(before, fragment)| {
        (before, Some(format!("#{fragment}")))
    });
    let (plain, query) = before.split_once('?').unwrap_or((before, ""));
    let mut repaired = repaired_braces(plain).ok_or_else(|| {
        Box::new(Finding::new(
            Code::InvalidPath,
            location.clone(),
            "the braces of this path do not match",
            "write a parameter as `{id}`",
        ))
    })?;
    if !repaired.starts_with('/') {
        repaired.insert(0, '/');
    }
    let repaired = encoded(&repaired);
    // What stands behind the path is sent as it is, or never: only placeholders there are lost.
    if repaired != plain || query.contains(['{', '}']) {
        findings.push(Finding::new(
            Code::InvalidPath,
            location.clone(),
            format!("this path is read as `{repaired}`"),
            "write a path that begins with a slash, with `{name}` for its parameters and none behind a `?`",
        ));
    }
    let sent = query;
    let query = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.contains(['{', '}']))
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let at = |text: &str| Spanned::new(percent_decoded(text).into_owned(), location.clone());
            (at(name), at(value))
        })
        .collect();
    // What is always sent tells operations of one path apart, as in `/rest?method=photos.search`.
    let fragment = match sent {
        "" => fragment,
        _ => Some(format!("#?{sent}{}", fragment.unwrap_or_default())),
    };
    let route = Route {
        method: Spanned::new(method.to_owned(), location.clone()),
        path: Spanned::new(repaired, location),
        query,
        fragment,
    };
    Ok((route, findings))
}

// `{id}` stays; `{proxy+}`, `{+path}`, `{id:[0-9]+}` and `{id}}` lose what is no name. `None` when nothing can be made of it.
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

// A pattern in braces may hold braces itself: `{id:[0-9]{3}}`.
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

// What cannot stand in a path is percent-encoded (RFC 3986, section 3.3); names of parameters stay as they are.
fn encoded(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    let mut is_name = false;
    for next in path.chars() {
        is_name = (is_name || next == '{') && next != '}';
        let is_odd =
            next.is_whitespace() || next.is_control() || "<>\"|\\^`".contains(next) || !next.is_ascii();
        if is_odd && !is_name {
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

/// The name of an operation that has none: its method and the words of its path.
pub(super) fn invented_name(route: &Route) -> String {
    let fragment = route.fragment.as_deref().unwrap_or_default();
    let mut words = vec![route.method.value.to_lowercase()];
    for segment in route.path.value.split('/').chain([fragment]) {
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

fn push_words(words: &mut Vec<String>, text: &str) {
    let parts = text.split(|next: char| !next.is_alphanumeric());
    words.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
}

#[cfg(test)]
mod tests {
    use super::repaired_braces;

    #[test]
    fn names_in_braces_lose_what_is_no_name() {
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
