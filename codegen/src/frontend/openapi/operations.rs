//! Reads operations: every method of every path, with its parameters, bodies and responses.
//!
//! In: the document, its security schemes and its hosts. Out: the endpoints that a client calls and the requests that the API
//! sends itself, in the order of the document; servers of single operations join the hosts. An operation without a usable path is
//! left out.

mod content;
mod encodings;
mod incoming;
mod invented_names;
mod media_type;
mod parameter_type;
mod parameters;
mod request_body;
mod request_body_v2;
mod request_content;
mod response_body;
mod responses;
mod route;
mod streams;
mod template;

pub(super) use self::incoming::read_incoming;
pub(super) use self::invented_names::InventedNames;
pub(crate) use self::route::METHODS;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use self::parameters::{Parameters, read_parameters};
use self::request_body::read_body;
use self::request_body_v2::read_body_v2;
use self::responses::read_responses;
use self::route::{Route, read_route, without_parameter_names};
use super::cursor::{Cursor, is_extension};
use super::notes::{doc_of, read_operation_notes};
use super::reader::Reader;
use super::security::{bearer_of, read_requirements};
use super::servers::read_servers;
use super::version::OpenApi;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::model::spec::{Element, Host, Name, Notes, SecurityScheme, SpecEndpoint, UnreadPart};

/// The endpoints of a document in its order. Servers of paths and operations are added to `hosts`.
pub(super) fn read_endpoints<'d>(
    root: &Cursor<'_, 'd>,
    schemes: &IndexMap<String, SecurityScheme>,
    hosts: &mut Vec<Host>,
    reader: &mut Reader<'d, '_>,
) -> Vec<SpecEndpoint> {
    let mut endpoints = Endpoints {
        schemes,
        hosts,
        operation_ids: BTreeSet::new(),
        invented_names: InventedNames::default(),
        routes: BTreeSet::new(),
        routes_without_names: BTreeMap::new(),
        list: Vec::new(),
    };
    for key in ["paths", "x-ms-paths"] {
        let Some(paths) = root.get_non_null(key) else {
            continue;
        };
        for (path, item) in paths.members() {
            if is_extension(path) {
                continue;
            }
            let Some(target) = reader.resolve(&item) else {
                continue;
            };
            read_path(root, path, &item, &target.cursor(), &mut endpoints, reader);
        }
    }
    reader.summary.operations = endpoints.list.len();
    endpoints.list
}

// The endpoints so far, and what the next one is compared with.
struct Endpoints<'s> {
    schemes: &'s IndexMap<String, SecurityScheme>,
    hosts: &'s mut Vec<Host>,
    // With the name of the group, in which they must be unique.
    operation_ids: BTreeSet<(String, String)>,
    invented_names: InventedNames,
    routes: BTreeSet<String>,
    routes_without_names: BTreeMap<String, String>,
    list: Vec<SpecEndpoint>,
}

fn read_path<'d>(
    root: &Cursor<'_, 'd>,
    path: &str,
    key: &Cursor<'_, 'd>,
    item: &Cursor<'_, 'd>,
    endpoints: &mut Endpoints<'_>,
    reader: &mut Reader<'d, '_>,
) {
    let shared = read_parameters(reader, item, &Parameters::default());
    let additional = item.get_non_null("additionalOperations");
    let fixed = item.members().filter(|(method, _)| METHODS.contains(method));
    let fixed = fixed.map(|(method, operation)| (method.to_ascii_uppercase(), operation));
    let additional = additional
        .iter()
        .flat_map(Cursor::members)
        .map(|(method, operation)| (method.to_owned(), operation));
    let operations: Vec<(String, Cursor<'_, 'd>)> = fixed.chain(additional).collect();
    for (method, operation) in operations {
        if operation.as_object().is_none() {
            continue;
        }
        let route = match read_route(&method, path, key) {
            Ok((route, findings)) => {
                findings.into_iter().for_each(|finding| reader.found.add(finding));
                route
            }
            Err(finding) => {
                reader.leave_out(Element::Operation, *finding);
                continue;
            }
        };
        let endpoint = read_operation(root, route, &operation, item, &shared, endpoints, reader);
        endpoints.add(endpoint, key, &operation, reader);
    }
}

impl Endpoints<'_> {
    // OpenAPI does not allow two paths that differ only in the names of their parameters. Both can be called, though, and their
    // responses may differ, so both are kept.
    fn add(
        &mut self,
        endpoint: SpecEndpoint,
        path: &Cursor<'_, '_>,
        operation: &Cursor<'_, '_>,
        reader: &mut Reader<'_, '_>,
    ) {
        let method = &endpoint.method.value;
        let fragment = endpoint.fragment.as_deref().unwrap_or_default();
        let route = format!("{method} {}{fragment}", endpoint.path.value);
        let path_without_names = without_parameter_names(&endpoint.path.value);
        let without_names = format!("{method} {path_without_names}{fragment}");
        if !self.routes.insert(route.clone()) {
            let finding = Finding::new(
                Code::InvalidPath,
                operation.key_location(),
                format!("`{route}` is already declared"),
                "merge the two operations",
            );
            reader.leave_out(Element::Operation, finding);
            return;
        }
        if let Some(first) = self.routes_without_names.get(&without_names) {
            reader.found.add(Finding::new(
                Code::InvalidPath,
                path.key_location(),
                format!("`{route}` differs from `{first}` only in the names of parameters"),
                "nothing needs to be done, both are generated; OpenAPI does not allow two such paths",
            ));
        } else {
            self.routes_without_names.insert(without_names, route);
        }
        self.list.push(endpoint);
    }

    // The first server of an operation, or of its path if it has none; all of them join the hosts of the document.
    fn read_server_url(
        &mut self,
        operation: &Cursor<'_, '_>,
        item: &Cursor<'_, '_>,
        reader: &mut Reader<'_, '_>,
    ) -> Option<Spanned<String>> {
        let mut servers = read_servers(operation, reader);
        if servers.is_empty() {
            servers = read_servers(item, reader);
        }
        let first = servers.first().map(|server| server.url.clone());
        for server in servers {
            if self.hosts.iter().all(|known| known.url.value != server.url.value) {
                self.hosts.push(server);
            }
        }
        first
    }

    // The `operationId` without the name of the group; without an `operationId`, a name from method and path.
    fn read_name(
        &mut self,
        route: &Route,
        operation: &Cursor<'_, '_>,
        group: Option<&Spanned<String>>,
        reader: &mut Reader<'_, '_>,
    ) -> Spanned<Name> {
        let group = group.map(|group| group.value.clone()).unwrap_or_default();
        let id = operation.get("operationId");
        let text = id.as_ref().and_then(|id| Some(id.as_str()?.trim()));
        let text = text.filter(|text| text.chars().any(char::is_alphanumeric));
        let (Some(id), Some(text)) = (&id, text) else {
            return self.invent_name(route, operation, &group);
        };
        let name = without_group(text, &group).to_owned();
        if !self.operation_ids.insert((group.clone(), text.to_owned())) {
            reader.found.add(Finding::new(
                Code::DuplicateOperationId,
                id.location(),
                "another operation has the same `operationId`",
                "give each operation a different one",
            ));
            return self.invent_name(route, operation, &group);
        }
        id.spanned(Name::Given(name))
    }

    fn invent_name(&mut self, route: &Route, operation: &Cursor<'_, '_>, group: &str) -> Spanned<Name> {
        let fragment = route.fragment.as_deref().unwrap_or_default();
        let names = &mut self.invented_names;
        let name = names.make(group, &route.method.value, &route.path.value, fragment);
        Spanned::new(Name::Invented(name), operation.key_location())
    }
}

fn read_operation<'d>(
    root: &Cursor<'_, 'd>,
    route: Route,
    operation: &Cursor<'_, 'd>,
    item: &Cursor<'_, 'd>,
    shared: &Parameters,
    endpoints: &mut Endpoints<'_>,
    reader: &mut Reader<'d, '_>,
) -> SpecEndpoint {
    let mut parameters = read_parameters(reader, operation, shared);
    let route = route.with_colons(&|name| parameters.is_in_path(name), reader);
    parameters.add_route(&route);
    let body = match operation.get_non_null("requestBody") {
        Some(body) => {
            reader.report_version(&body, OpenApi::V3_0);
            read_body(reader, &body)
        }
        None => read_body_v2(reader, root, operation, item),
    };
    let group = read_group(operation);
    let security = read_requirements(operation, root, endpoints.schemes, reader);
    if !security.is_empty() {
        parameters.remove_authorization(reader);
    }
    let server_url = endpoints.read_server_url(operation, item, reader);
    SpecEndpoint {
        location: operation.key_location(),
        name: endpoints.read_name(&route, operation, group.as_ref(), reader),
        group,
        host: None,
        server_url,
        auth: bearer_of(&security, endpoints.schemes),
        security,
        opens_in_browser: false,
        // What a path says applies to all of its operations (OpenAPI 3.1, section 4.8.9).
        notes: read_operation_notes(operation).or(read_docs(item)),
        path_parameters: parameters.path,
        query: parameters.query,
        headers: parameters.headers,
        cookies: parameters.cookies,
        body,
        responses: read_responses(reader, root, operation),
        redirect: None,
        examples: Vec::new(),
        unread: parameters
            .is_partial
            .then_some(UnreadPart::Parameters)
            .into_iter()
            .collect(),
        method: route.method,
        path: route.path,
        fragment: route.fragment,
    }
}

fn read_docs(item: &Cursor<'_, '_>) -> Notes {
    Notes {
        doc: doc_of(item, &["description", "summary"]),
        ..Notes::default()
    }
}

// The first tag.
fn read_group(operation: &Cursor<'_, '_>) -> Option<Spanned<String>> {
    let tags = operation.get_non_null("tags")?;
    let first = tags.items().next()?;
    let text = first.as_str()?.trim();
    (!text.is_empty()).then(|| first.spanned(text.to_owned()))
}

// `repos/get` in the group `repos` is `get`.
pub(super) fn without_group<'t>(id: &'t str, group: &str) -> &'t str {
    let head = id
        .get(..group.len())
        .filter(|head| !head.is_empty() && head.eq_ignore_ascii_case(group));
    let rest = head.and_then(|head| id.get(head.len()..)).unwrap_or_default();
    match rest.strip_prefix(['/', '.', ':', '#']) {
        Some(name) if name.chars().any(char::is_alphabetic) => name,
        _ => id,
    }
}
