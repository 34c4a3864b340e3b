//! Reads where an API of OpenAPI 2.0 is served: `host`, `basePath` and `schemes`, or Azure's `x-ms-parameterized-host`.

use super::url::{absolute_url, host_at, invalid_server, scheme_of};
use super::variables::{filled, read_variable};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::Host;

/// The hosts of a document, one per scheme: `https` before `http`.
pub(super) fn read_hosts_v2<'d>(root: &Cursor<'_, 'd>, reader: &mut Reader<'d, '_>) -> Vec<Host> {
    if let Some(host) = parameterized_host(root, reader) {
        return vec![host];
    }
    let location = root
        .get("host")
        .map_or_else(|| root.location(), |host| host.location());
    let base = root.string("basePath").unwrap_or_default();
    let Some(host) = root.string("host").map(str::trim).filter(|host| !host.is_empty()) else {
        let url = absolute_url(base, &location, reader);
        return vec![host_at(url, location)];
    };
    let plain = host.split_once("://").map_or(host, |(_, rest)| rest);
    let schemes = schemes_of(root, host, reader);
    let hosts = schemes.iter().map(|scheme| {
        let url = format!(
            "{scheme}://{}/{}",
            plain.trim_end_matches('/'),
            base.trim_start_matches('/')
        );
        let mut host = host_at(absolute_url(&url, &location, reader), location.clone());
        if schemes.len() > 1 {
            (*scheme).clone_into(&mut host.name.value);
        }
        host
    });
    hosts.collect()
}

// The default is the scheme that served the document (2.0, "Swagger Object"), which today is `https` for hosts of the internet.
fn schemes_of(root: &Cursor<'_, '_>, host: &str, reader: &mut Reader<'_, '_>) -> Vec<&'static str> {
    let Some(written) = root.get_non_null("schemes") else {
        return vec![if host.starts_with("http://") {
            "http"
        } else if host.is_empty() {
            "https"
        } else {
            scheme_of(host)
        }];
    };
    let listed: Vec<String> = written
        .items()
        .filter_map(|scheme| Some(scheme.as_str()?.trim().to_ascii_lowercase()))
        .collect();
    let has = |scheme: &str| listed.iter().any(|listed| listed == scheme);
    let known: Vec<&str> = ["https", "http"]
        .into_iter()
        .filter(|scheme| has(scheme))
        .collect();
    if !known.is_empty() {
        return known;
    }
    if !listed.is_empty() {
        reader.found.add(invalid_server(
            &written.location(),
            "requests are sent over `https` or `http`, and `schemes` lists neither",
        ));
    }
    vec![if has("ws") && !has("wss") { "http" } else { "https" }]
}

// `{"hostTemplate": "{endpoint}/text", "useSchemePrefix": false, "parameters": […]}`: a URL with variables, as in version 3.
fn parameterized_host<'d>(root: &Cursor<'_, 'd>, reader: &mut Reader<'d, '_>) -> Option<Host> {
    let written = root.get_non_null("x-ms-parameterized-host")?;
    let template = written.string("hostTemplate")?.trim();
    let has_prefix = written.boolean("useSchemePrefix").unwrap_or(true) && !template.contains("://");
    let scheme = if has_prefix {
        format!("{}://", schemes_of(root, "", reader).first()?)
    } else {
        String::new()
    };
    let base = root.string("basePath").unwrap_or_default().trim_matches('/');
    let mut variables = Vec::new();
    for parameter in written.get_non_null("parameters").iter().flat_map(Cursor::items) {
        let Some(target) = reader.resolve(&parameter) else {
            continue;
        };
        let parameter = target.cursor();
        if let Some(name) = parameter.string("name") {
            variables.push(read_variable(&parameter, name));
        }
    }
    let template = format!("{scheme}{}/{base}", template.trim_end_matches('/'));
    let template = template.trim_end_matches('/').to_owned();
    let url = filled(&template, &variables);
    let location = written.location();
    let mut host = host_at(absolute_url(&url, &location, reader), location);
    host.template = (url != template).then_some(template);
    host.variables = variables;
    Some(host)
}
