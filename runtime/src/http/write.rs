//! Writes the parts of a request: a target, headers and a body.

use super::base_url::checked_base;
use super::body::{BodyFormat, is_null, write_body};
use super::encoding::Encoding;
use super::error::RequestError;
use super::header::{cookies, header_text};
use super::part::{BodyValue, ParameterIn, Part};
use super::parts::PartSink;
use super::path::path_text;
use super::query::push_query;
use crate::parameter::{Style, Tree};
use crate::percent::{Unescaped, push_encoded};
use crate::validate::{Constraint, Validation};

/// The parts of a request while they are written.
#[derive(Default)]
pub(crate) struct Writer {
    path: Vec<(String, String)>,
    query: String,
    pub(crate) headers: Vec<(String, String)>,
    cookies: Vec<String>,
    pub(crate) body: Option<(String, Vec<u8>)>,
    failed: Option<RequestError>,
}

impl Writer {
    /// The whole URL, or the first error of a part.
    pub(crate) fn url(&mut self, base: &str, template: &str) -> Result<String, RequestError> {
        if let Some(failed) = self.failed.take() {
            return Err(failed);
        }
        let base = checked_base(base)?;
        let (template, fixed_query) = template
            .split_once('?')
            .map_or((template, ""), |(path, query)| (path, query));
        let (base, base_query) = base
            .split_once('?')
            .map_or((base, ""), |(base, query)| (base, query));
        let mut url = String::with_capacity(base.len() + template.len() + self.query.len() + 16);
        url.push_str(base.trim_end_matches('/'));
        push_path(&mut url, template, &self.path);
        // An existing query is retained (RFC 6749, section 3.1).
        let queries = [base_query, fixed_query, &self.query];
        for (index, query) in queries.iter().filter(|query| !query.is_empty()).enumerate() {
            url.push(if index == 0 { '?' } else { '&' });
            url.push_str(query);
        }
        Ok(url)
    }

    /// The value of the header `cookie`, when there is one (RFC 6265, section 4.2).
    pub(crate) fn cookie(&self) -> Option<String> {
        (!self.cookies.is_empty()).then(|| self.cookies.join("; "))
    }

    fn write(
        &mut self,
        parameter_in: ParameterIn,
        name: &str,
        tree: &Tree,
        style: Style,
    ) -> Result<(), RequestError> {
        match parameter_in {
            ParameterIn::Path => self.path.push((name.to_owned(), path_text(name, tree, style))),
            ParameterIn::Query => push_query(&mut self.query, name, tree, style),
            ParameterIn::Header => {
                let Some(text) = header_text(tree, style) else {
                    return Ok(());
                };
                if text
                    .bytes()
                    .any(|byte| byte < b' ' && byte != b'\t' || byte == 0x7f)
                {
                    return Err(RequestError::not_writable(
                        format!("header.{name}"),
                        "a header must not contain control characters",
                    ));
                }
                self.headers.push((name.to_owned(), text));
            }
            ParameterIn::Cookie => {
                let cookies = cookies(name, tree, style).ok_or_else(|| {
                    RequestError::not_writable(
                        format!("cookie.{name}"),
                        "a cookie must not contain `;`, control characters, or in one of several items a comma; its name must be of \
                         letters, digits and `!#$%&'*+-.^_`|~`",
                    )
                })?;
                self.cookies.extend(cookies);
            }
            ParameterIn::Body => {}
        }
        Ok(())
    }

    fn note<T>(&mut self, result: Result<T, RequestError>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.failed.get_or_insert(error);
                None
            }
        }
    }
}

impl PartSink for Writer {
    fn parameter(&mut self, parameter_in: ParameterIn, name: &str, value: &dyn Part, style: Style) {
        let tree = Tree::of(value, style);
        if !tree.is_defined() {
            return;
        }
        let written = self.write(parameter_in, name, &tree, style);
        self.note(written);
    }

    fn constraints(&mut self, _: ParameterIn, _: &str, _: &dyn Part, _: &[Constraint<'_>]) {}

    fn body(&mut self, value: &dyn BodyValue, format: BodyFormat, encodings: &'static [Encoding]) {
        if !value.is_left_out() && (format.has_null() || !is_null(value.as_part())) {
            self.body = self.note(write_body(value, format, encodings));
        }
    }

    fn whole(&mut self, _: ParameterIn, _: &dyn Fn(&mut Validation<'_>)) {}

    fn pkce(&mut self, _: &dyn Part, _: (&str, &dyn Part), _: Option<(&str, &dyn Part)>) {}
}

// Appends the template with each `{name}` replaced by its value; the text in between is encoded where a URL needs it.
fn push_path(url: &mut String, template: &str, values: &[(String, String)]) {
    if !template.starts_with('/') && !template.starts_with("{/") {
        url.push('/');
    }
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        push_encoded(url, before, Unescaped::Reserved);
        let Some((name, behind)) = after.split_once('}') else {
            push_encoded(url, "{", Unescaped::Unreserved);
            rest = after;
            continue;
        };
        // `{/name}` is a segment that may be absent (RFC 6570, section 3.2.6).
        let (name, before) = name.strip_prefix('/').map_or((name, ""), |name| (name, "/"));
        let value = values
            .iter()
            .find(|(given, _)| given == name.trim_end_matches('*'));
        if let Some((_, text)) = value {
            url.push_str(before);
            url.push_str(text);
        }
        rest = behind;
    }
    push_encoded(url, rest, Unescaped::Reserved);
}
