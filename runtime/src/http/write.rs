//! Writes the parts of a request: a target, headers and a body.

use super::body::{BodyFormat, write_body};
use super::encode::{Keep, encoded, push_encoded};
use super::error::RequestError;
use super::form::{header_text, path_text, push_query};
use super::parts::{BodyValue, Part, PartSink, Place};
use super::style::Style;
use super::tree::Tree;
use crate::Rule;

/// What is written.
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
    /// The whole URL, and nothing that failed on the way.
    pub(crate) fn url(&mut self, base: &str, template: &str) -> Result<String, RequestError> {
        if let Some(failed) = self.failed.take() {
            return Err(failed);
        }
        let (template, fixed_query) = template
            .split_once('?')
            .map_or((template, ""), |(path, query)| (path, query));
        let (base, base_query) = base
            .split_once('?')
            .map_or((base, ""), |(base, query)| (base, query));
        let mut url = String::with_capacity(base.len() + template.len() + self.query.len() + 16);
        url.push_str(base.trim_end_matches('/'));
        push_path(&mut url, template, &self.path);
        // A query that is there already is kept (RFC 6749, section 3.1).
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

    fn write(&mut self, place: Place, name: &str, tree: &Tree, style: Style) -> Result<(), RequestError> {
        let undefined = || {
            RequestError::not_writable(
                format!("{}.{name}", place.name()),
                "its style says nothing about such a value",
            )
        };
        match place {
            Place::Path => {
                let text = path_text(name, tree, style).map_err(|_| undefined())?;
                self.path.push((name.to_owned(), text));
            }
            Place::Query => push_query(&mut self.query, name, tree, style).map_err(|_| undefined())?,
            Place::Header => {
                let text = header_text(tree, style).map_err(|_| undefined())?;
                if text
                    .bytes()
                    .any(|byte| byte < b' ' && byte != b'\t' || byte == 0x7f)
                {
                    return Err(RequestError::not_writable(
                        format!("header.{name}"),
                        "a header holds no control characters",
                    ));
                }
                self.headers.push((name.to_owned(), text));
            }
            Place::Cookie => {
                let text = header_text(tree, style).map_err(|_| undefined())?;
                self.cookies.push(format!(
                    "{}={}",
                    encoded(name, Keep::Unreserved),
                    encoded(&text, Keep::Unreserved)
                ));
            }
            Place::Body => {}
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
    fn parameter(&mut self, place: Place, name: &str, value: &dyn Part, style: Style) {
        let tree = Tree::of(value, style);
        if tree == Tree::Absent {
            return;
        }
        let written = self.write(place, name, &tree, style);
        self.note(written);
    }

    fn keep(&mut self, _: Place, _: &str, _: &dyn Part, _: &[Rule<'_>]) {}

    fn body(&mut self, value: &dyn BodyValue, format: BodyFormat) {
        self.body = self.note(write_body(value, format));
    }

    fn pkce(&mut self, _: &dyn Part, _: (&str, &dyn Part)) {}
}

// The template with each `{name}` replaced; what stands between them is kept, encoded where a URL needs it.
fn push_path(url: &mut String, template: &str, values: &[(String, String)]) {
    if !template.starts_with('/') {
        url.push('/');
    }
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        push_encoded(url, before, Keep::Reserved);
        let Some((name, behind)) = after.split_once('}') else {
            push_encoded(url, "{", Keep::Unreserved);
            rest = after;
            continue;
        };
        let value = values
            .iter()
            .find(|(given, _)| given == name.trim_end_matches('*'));
        url.push_str(value.map_or("", |(_, text)| text));
        rest = behind;
    }
    push_encoded(url, rest, Keep::Reserved);
}
