//! Reads where an API is served: `servers`, or `host`, `basePath` and `schemes` in OpenAPI 2.0.
//!
//! In: the document, and later each path and operation. Out: hosts with absolute URLs, as far as the document has any. A URL
//! without a host becomes a path and a finding.

mod url;
mod v2;
mod variables;

use std::collections::BTreeSet;

use self::url::{absolute_url, host_at};
use self::v2::read_hosts_v2;
use self::variables::{filled, read_variables};
use super::cursor::Cursor;
use super::notes::doc_of;
use super::reader::Reader;
use super::version::OpenApi;
use crate::model::spec::Host;

/// The hosts of the whole document, at least one.
pub(super) fn read_hosts<'d>(root: &Cursor<'_, 'd>, reader: &mut Reader<'d, '_>) -> Vec<Host> {
    let (servers, host) = (root.get_non_null("servers"), root.get_non_null("host"));
    let is_v2 = match (servers, host) {
        (Some(servers), None) => {
            reader.report_version(&servers, OpenApi::V3_0);
            false
        }
        (None, Some(host)) => {
            reader.report_version(&host, OpenApi::V2);
            true
        }
        _ => reader.version == OpenApi::V2,
    };
    let mut hosts = if is_v2 {
        read_hosts_v2(root, reader)
    } else {
        read_servers(root, reader)
    };
    if hosts.is_empty() {
        // The default is the host that serves the document, which a file does not know.
        hosts.push(host_at(String::new(), root.location()));
    }
    hosts
}

/// The `servers` of a document, a path or an operation.
pub(super) fn read_servers(cursor: &Cursor<'_, '_>, reader: &mut Reader<'_, '_>) -> Vec<Host> {
    let mut hosts: Vec<Host> = Vec::new();
    let mut urls: BTreeSet<String> = BTreeSet::new();
    for server in cursor.get_non_null("servers").iter().flat_map(Cursor::items) {
        let Some(host) = read_server(&server, reader) else {
            continue;
        };
        if urls.insert(host.url.value.clone()) {
            hosts.push(host);
        }
    }
    hosts
}

fn read_server(server: &Cursor<'_, '_>, reader: &mut Reader<'_, '_>) -> Option<Host> {
    let written = server.get("url")?;
    let template = written.as_str()?.trim().to_owned();
    let variables = read_variables(server);
    let url = filled(&template, &variables);
    let has_variables = url != template;
    let url = absolute_url(&url, &written.location(), reader);
    let name = server.string("name").unwrap_or_default().trim();
    let host = host_at(url, written.location());
    Some(Host {
        name: if name.is_empty() {
            host.name
        } else {
            written.spanned(name.to_owned())
        },
        doc: doc_of(server, &["description", "name"]),
        template: has_variables.then_some(template),
        variables,
        url: host.url,
    })
}
