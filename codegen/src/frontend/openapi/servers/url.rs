//! The URL of a server: absolute, or a path if the document names no host.

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::Host;

/// A host that is named by its URL.
pub(super) fn host_at(url: String, location: Location) -> Host {
    Host {
        name: Spanned::new(url.clone(), location.clone()),
        url: Spanned::new(url, location),
        doc: None,
        template: None,
        variables: Vec::new(),
    }
}

/// The URL without a query, a fragment or a slash at its end. One without a host is reported; it becomes a path, which may be
/// empty.
pub(super) fn absolute_url(url: &str, location: &Location, reader: &mut Reader<'_, '_>) -> String {
    let written = url
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_end_matches('/');
    let is_allowed =
        |next: &char| !next.is_whitespace() && !next.is_control() && !"<>\"{}|\\^`".contains(*next);
    let url: String = written.chars().filter(is_allowed).collect();
    let lower = url.to_ascii_lowercase();
    let host = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
        .map(|rest| rest.split('/').next().unwrap_or_default());
    if host.is_some_and(is_host) {
        if url != written {
            let message = "the server's URL contains characters that URLs do not allow";
            reader.found.add(invalid_server(location, message));
        }
        return url;
    }
    let message = "the document does not say which host serves the API";
    reader.found.add(invalid_server(location, message));
    without_scheme(&url, host.is_some())
}

fn is_host(host: &str) -> bool {
    !host.is_empty() && !host.starts_with(':') && !host.contains('@')
}

// Text that is not an absolute URL: with `https` if it begins with a host, else as a path.
fn without_scheme(url: &str, has_http_scheme: bool) -> String {
    if let Some(rest) = url.strip_prefix("//") {
        return format!("https://{rest}");
    }
    if has_http_scheme || url.contains("://") {
        return String::new();
    }
    let first = url.split('/').next().unwrap_or_default();
    if first.contains('.') {
        return format!("https://{url}");
    }
    format!("/{}", url.trim_start_matches('/'))
        .trim_end_matches('/')
        .to_owned()
}

/// A finding about the URL of a server.
pub(super) fn invalid_server(location: &Location, message: &str) -> Finding {
    Finding::new(
        Code::InvalidServer,
        location.clone(),
        message,
        "write an absolute URL, `https://api.example.com/v1`, or give the host when requests are made",
    )
}
