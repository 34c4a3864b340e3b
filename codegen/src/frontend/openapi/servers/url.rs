//! The URL of a server: absolute, or a path if the document names no host.

use std::net::Ipv4Addr;

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

/// The URL without a query, a fragment or a slash at its end. One without a scheme is read as what it is meant to be, and one without a
/// host becomes a path, which may be empty; both are reported.
pub(super) fn absolute_url(url: &str, location: &Location, reader: &mut Reader<'_, '_>) -> String {
    let (before, query) = url.split_once('?').unwrap_or((url, ""));
    // A path is appended to the URL of its server (OpenAPI 3.1, section 4.8.8), so a query has no place there.
    if !query.is_empty() {
        let message = "the query of a server's URL is not sent";
        let remedy = "declare what it contains as parameters of the operations";
        reader.found.add(Finding::new(
            Code::InvalidServer,
            location.clone(),
            message,
            remedy,
        ));
    }
    let written = before.split('#').next().unwrap_or_default().trim_end_matches('/');
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
    let read = without_scheme(&url, host.is_some());
    let message = if read.contains("://") {
        format!("the server's URL has no scheme, and is read as `{read}`")
    } else {
        "the document does not say which host serves the API".to_owned()
    };
    reader.found.add(invalid_server(location, &message));
    read
}

fn is_host(host: &str) -> bool {
    !host.is_empty() && !host.starts_with(':') && !host.contains('@')
}

// Text that is not an absolute URL: with a scheme if it begins with a host, else as a path.
fn without_scheme(url: &str, has_http_scheme: bool) -> String {
    if let Some(rest) = url.strip_prefix("//") {
        return format!("{}://{rest}", scheme_of(rest));
    }
    if has_http_scheme || url.contains("://") {
        return String::new();
    }
    let first = url.split('/').next().unwrap_or_default();
    let (name, port) = first.split_once(':').unwrap_or((first, ""));
    let has_port = !name.is_empty() && !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    if first.contains('.') || has_port || name.eq_ignore_ascii_case("localhost") {
        return format!("{}://{url}", scheme_of(url));
    }
    format!("/{}", url.trim_start_matches('/'))
        .trim_end_matches('/')
        .to_owned()
}

/// The scheme that is meant where a host has none: `http` for one of the same machine or network (a name without a dot, a private IP
/// address), to which no public certificate is issued (CA/Browser Forum, Baseline Requirements, section 4.2.2), else `https`.
pub(super) fn scheme_of(host: &str) -> &'static str {
    let authority = host.split('/').next().unwrap_or_default();
    let name = match authority.strip_prefix('[') {
        Some(_) => return "http",
        None => authority.split(':').next().unwrap_or_default(),
    };
    let is_private =
        |ip: Ipv4Addr| ip.is_loopback() || ip.is_private() || ip.is_link_local() || ip.is_unspecified();
    let is_local = !name.contains('.') || name.parse().is_ok_and(is_private);
    if is_local { "http" } else { "https" }
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
