//! Methods and paths.
//!
//! In: a key of `paths`, as documents write them: with a query or a fragment, without a slash, with patterns in braces. Out: a
//! path as OpenAPI defines it, what stood behind it and in its braces, and a finding about what was changed.

use super::template::{Template, read_template, split_outside_braces, with_colons};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::pointer::percent_decoded;
use crate::frontend::openapi::reader::Reader;

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
    /// What the braces of the path say of its parameters beside their names.
    pub(super) template: Template,
}

/// The route of an operation, and findings about what was repaired in it; an error if it cannot be repaired.
pub(super) fn read_route(
    method: &str,
    path: &str,
    key: &Cursor<'_, '_>,
) -> Result<(Route, Vec<Finding>), Box<Finding>> {
    let location = key.key_location();
    let (before, fragment) = split_outside_braces(path, '#');
    let fragment = fragment.map(|fragment| format!("#{fragment}"));
    let (written, query) = split_outside_braces(before, '?');
    let query = query.unwrap_or_default();
    let template = read_template(written).ok_or_else(|| {
        Box::new(Finding::new(
            Code::InvalidPath,
            location.clone(),
            "the braces of this path do not match",
            "write a parameter as `{id}`",
        ))
    })?;
    let path = repaired_path(&template.path);
    let mut findings = Vec::new();
    // A query or fragment is no reason for a finding, unless it has parameters, which are lost.
    if path != written || query.contains(['{', '}']) {
        findings.push(Finding::new(
            Code::InvalidPath,
            location.clone(),
            format!("this path is read as `{path}`{}", template.in_words()),
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
        template,
    };
    Ok((route, findings))
}

impl Route {
    /// The same route, with `{id}` for each segment `:id` that names a declared parameter.
    pub(super) fn with_colons(
        mut self,
        is_declared: &dyn Fn(&str) -> bool,
        reader: &mut Reader<'_, '_>,
    ) -> Self {
        let template = with_colons(&self.path.value, is_declared).and_then(|path| read_template(&path));
        let Some(template) = template else {
            return self;
        };
        reader.found.add(Finding::new(
            Code::InvalidPath,
            self.path.location.clone(),
            format!("this path is read as `{}`{}", template.path, template.in_words()),
            "write parameters as `{name}`",
        ));
        self.path.value.clone_from(&template.path);
        self.template.slashes.extend(template.slashes);
        self.template.optional = self.template.optional.or(template.optional);
        self
    }
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

fn repaired_path(path: &str) -> String {
    if path.starts_with('/') {
        percent_encoded(path)
    } else {
        percent_encoded(&format!("/{path}"))
    }
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
