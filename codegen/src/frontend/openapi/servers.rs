//! Where an API is served: `servers`, or `host`, `basePath` and `schemes` in OpenAPI 2.0.

mod v2;

use super::cursor::Cursor;
use super::notes::doc_of;
use super::reader::Reader;
use super::version::OpenApi;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::spec::{Host, HostVariable};

/// The hosts of the whole document; one at least.
pub(super) fn read_hosts<'d>(root: &Cursor<'_, 'd>, reader: &mut Reader<'d, '_>) -> Vec<Host> {
    let mut hosts = if reader.version == OpenApi::V2 {
        v2::read_hosts_v2(root, reader)
    } else {
        root.get_non_null("servers")
            .map(|servers| read_list(&servers, reader))
            .unwrap_or_default()
    };
    if hosts.is_empty() {
        // Where the document is from, which a file does not tell.
        hosts.push(host_of(String::new(), root.location()));
    }
    hosts
}

/// The hosts of a path or an operation that has servers of its own, which join those of the document.
pub(super) fn read_servers(cursor: &Cursor<'_, '_>, reader: &mut Reader<'_, '_>) -> Vec<Host> {
    cursor
        .get_non_null("servers")
        .map(|servers| read_list(&servers, reader))
        .unwrap_or_default()
}

fn read_list(servers: &Cursor<'_, '_>, reader: &mut Reader<'_, '_>) -> Vec<Host> {
    let mut hosts: Vec<Host> = Vec::new();
    for server in servers.items() {
        let Some(host) = read_server(&server, reader) else {
            continue;
        };
        if hosts.iter().all(|earlier| earlier.url.value != host.url.value) {
            hosts.push(host);
        }
    }
    hosts
}

fn read_server(server: &Cursor<'_, '_>, reader: &mut Reader<'_, '_>) -> Option<Host> {
    let written = server.get("url")?;
    let template = written.as_str()?.trim().to_owned();
    let variables = read_variables(server);
    let mut url = template.clone();
    for variable in &variables {
        url = url.replace(&format!("{{{}}}", variable.name.value), &variable.default);
    }
    let has_template = url != template;
    let url = absolute_url(&url, &written.location(), reader);
    let name = server.string("name").unwrap_or_default().trim();
    let host = host_of(url, written.location());
    Some(Host {
        name: if name.is_empty() {
            host.name
        } else {
            written.spanned(name.to_owned())
        },
        doc: doc_of(server, &["description", "name"]),
        template: has_template.then_some(template),
        variables,
        url: host.url,
    })
}

fn read_variables(server: &Cursor<'_, '_>) -> Vec<HostVariable> {
    let Some(variables) = server.get_non_null("variables") else {
        return Vec::new();
    };
    variables
        .members()
        .map(|(name, variable)| read_variable(&variable, name))
        .collect()
}

fn read_variable(variable: &Cursor<'_, '_>, name: &str) -> HostVariable {
    let values: Vec<String> = variable
        .get_non_null("enum")
        .map(|values| {
            values
                .items()
                .filter_map(|value| value.as_str().map(str::to_owned))
                .collect()
        })
        .unwrap_or_default();
    let default = match variable
        .get("default")
        .map(|default| super::literal::read_literal(default.node))
    {
        Some(crate::model::spec::Literal::String(text)) => text,
        Some(crate::model::spec::Literal::Number(number)) => number.to_string(),
        _ => values.first().cloned().unwrap_or_default(),
    };
    HostVariable {
        name: variable.key_spanned(name.to_owned()),
        default,
        values,
        doc: doc_of(variable, &["description"]),
    }
}

// Without a slash at its end; one that names no host is a path, or nothing, and warned of.
fn absolute_url(url: &str, location: &Location, reader: &mut Reader<'_, '_>) -> String {
    let plain = url
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_end_matches('/');
    let is_odd = |next: char| next.is_whitespace() || next.is_control() || "<>\"{}|\\^`".contains(next);
    let kept: String = plain.chars().filter(|next| !is_odd(*next)).collect();
    let lower = kept.to_ascii_lowercase();
    let host = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
        .map(|rest| rest.split('/').next().unwrap_or_default());
    let has_host = host.is_some_and(|host| !host.is_empty() && !host.starts_with(':') && !host.contains('@'));
    if has_host && kept == plain {
        return kept;
    }
    if has_host {
        reader.found.add(invalid_server(
            location,
            "the server's URL holds characters that URLs do not",
        ));
        return kept;
    }
    reader.found.add(invalid_server(
        location,
        "the document does not say on which host the API is",
    ));
    if let Some(rest) = kept.strip_prefix("//") {
        return format!("https://{rest}");
    }
    let has_other_scheme = kept.contains("://") || host.is_some();
    if !has_other_scheme
        && !kept.starts_with('/')
        && kept.split('/').next().is_some_and(|first| first.contains('.'))
    {
        return format!("https://{kept}");
    }
    let path = if has_other_scheme {
        ""
    } else {
        kept.trim_start_matches('/')
    };
    format!("/{path}").trim_end_matches('/').to_owned()
}

fn invalid_server(location: &Location, message: &str) -> Finding {
    Finding::new(
        Code::InvalidServer,
        location.clone(),
        message,
        "write a whole URL, `https://api.example.com/v1`, or give the host when requests are made",
    )
}

fn host_of(url: String, location: Location) -> Host {
    Host {
        name: Spanned::new(url.clone(), location.clone()),
        url: Spanned::new(url, location),
        doc: None,
        template: None,
        variables: Vec::new(),
    }
}
