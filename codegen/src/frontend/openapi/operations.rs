//! Operations: every method of every path, with its parameters, bodies and answers.

mod content;
mod encodings;
mod incoming;
mod parameters;
mod request_body;
mod request_content;
mod response_body;
mod responses;
mod route;
mod streams;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use self::incoming::read_incoming;
use self::parameters::{Parameters, read_parameters};
use self::route::{Route, invented_name, read_route};
use super::cursor::{Cursor, is_extension};
use super::notes::read_operation_notes;
use super::reader::Reader;
use super::security::{bearer_of, read_requirements};
use super::servers::read_servers;
use super::version::OpenApi;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::model::spec::{Element, Host, Name, SpecEndpoint};

const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// The endpoints of a document in its order.
pub(super) fn read_endpoints<'d>(
    root: &Cursor<'_, 'd>,
    schemes: &Schemes,
    hosts: &mut Vec<Host>,
    reader: &mut Reader<'d, '_>,
) -> Vec<SpecEndpoint> {
    let mut whole = Whole {
        schemes,
        hosts,
        names: BTreeSet::new(),
        ids: BTreeSet::new(),
        routes: BTreeMap::new(),
        endpoints: Vec::new(),
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
            let followed = target.cursor();
            read_path(root, path, &item, &followed, &mut whole, reader);
        }
    }
    reader.summary.operations = whole.endpoints.len();
    whole.endpoints
}

type Schemes = indexmap::IndexMap<String, crate::model::spec::SecurityScheme>;

struct Whole<'s> {
    schemes: &'s Schemes,
    hosts: &'s mut Vec<Host>,
    names: BTreeSet<(String, String)>,
    ids: BTreeSet<String>,
    routes: BTreeMap<String, String>,
    endpoints: Vec<SpecEndpoint>,
}

fn read_path<'d>(
    root: &Cursor<'_, 'd>,
    path: &str,
    key: &Cursor<'_, 'd>,
    item: &Cursor<'_, 'd>,
    whole: &mut Whole<'_>,
    reader: &mut Reader<'d, '_>,
) {
    let shared = read_parameters(reader, item, &Parameters::default());
    let others = item.get_non_null("additionalOperations");
    let own = item.members().filter(|(method, _)| METHODS.contains(method));
    let own = own.map(|(method, operation)| (method.to_ascii_uppercase(), operation));
    let more = others.iter().flat_map(|others| {
        others
            .members()
            .map(|(method, operation)| (method.to_owned(), operation))
    });
    let operations: Vec<(String, Cursor<'_, 'd>)> = own.chain(more).collect();
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
        let endpoint = read_operation(root, route, &operation, item, &shared, whole, reader);
        whole.add(endpoint, key, &operation, reader);
    }
}

impl Whole<'_> {
    // Paths that differ in the names of their parameters alone are one to the specification; both can be called, though, and
    // what they answer may differ.
    fn add(
        &mut self,
        endpoint: SpecEndpoint,
        path: &Cursor<'_, '_>,
        operation: &Cursor<'_, '_>,
        reader: &mut Reader<'_, '_>,
    ) {
        let method = &endpoint.method.value;
        let fragment = endpoint.fragment.as_deref().unwrap_or_default();
        let id = format!("{method} {}{fragment}", endpoint.path.value);
        let route = format!(
            "{method} {}{fragment}",
            without_parameter_names(&endpoint.path.value)
        );
        if !self.ids.insert(id.clone()) {
            let finding = Finding::new(
                Code::InvalidPath,
                operation.key_location(),
                format!("`{id}` is there already"),
                "make one operation of the two",
            );
            reader.leave_out(Element::Operation, finding);
            return;
        }
        if let Some(first) = self.routes.get(&route) {
            reader.found.add(Finding::new(
                Code::InvalidPath,
                path.key_location(),
                format!("`{id}` is `{first}` with other names"),
                "nothing is to be done, both are generated; the names of a path's parameters do not tell paths apart",
            ));
        } else {
            self.routes.insert(route, id);
        }
        self.endpoints.push(endpoint);
    }
}

fn without_parameter_names(path: &str) -> String {
    let mut is_name = false;
    path.chars()
        .filter(|next| {
            is_name = (is_name || *next == '{') && *next != '}';
            !is_name
        })
        .collect()
}

fn read_operation<'d>(
    root: &Cursor<'_, 'd>,
    route: Route,
    operation: &Cursor<'_, 'd>,
    item: &Cursor<'_, 'd>,
    shared: &Parameters,
    whole: &mut Whole<'_>,
    reader: &mut Reader<'d, '_>,
) -> SpecEndpoint {
    let mut parameters = read_parameters(reader, operation, shared);
    parameters.take_route(&route);
    let body = if reader.version == OpenApi::V2 {
        request_body::read_body_v2(reader, root, operation, item)
    } else {
        operation
            .get_non_null("requestBody")
            .and_then(|body| request_body::read_body(reader, &body))
    };
    let group = operation.get_non_null("tags").and_then(|tags| {
        let first = tags.items().next()?;
        let text = first.as_str()?.trim();
        (!text.is_empty()).then(|| first.spanned(text.to_owned()))
    });
    let security = read_requirements(operation, root, whole.schemes, reader);
    if !security.is_empty() {
        parameters.drop_authorization(reader);
    }
    let host = read_server_url(operation, item, whole, reader);
    SpecEndpoint {
        location: operation.key_location(),
        name: read_name(&route, operation, group.as_ref(), whole, reader),
        group,
        host: None,
        own_url: host,
        auth: bearer_of(&security, whole.schemes),
        security,
        opens_in_browser: false,
        notes: read_operation_notes(operation),
        path_parameters: parameters.path,
        query: parameters.query,
        headers: parameters.headers,
        cookies: parameters.cookies,
        body,
        responses: responses::read_responses(reader, root, operation),
        redirect: None,
        examples: Vec::new(),
        method: route.method,
        path: route.path,
        fragment: route.fragment,
    }
}

// The first server of the operation, else of its path; all of them join those of the document.
fn read_server_url(
    operation: &Cursor<'_, '_>,
    item: &Cursor<'_, '_>,
    whole: &mut Whole<'_>,
    reader: &mut Reader<'_, '_>,
) -> Option<Spanned<String>> {
    let mut hosts = read_servers(operation, reader);
    if hosts.is_empty() {
        hosts = read_servers(item, reader);
    }
    let first = hosts.first().map(|host| host.url.clone());
    for host in hosts {
        if whole.hosts.iter().all(|known| known.url.value != host.url.value) {
            whole.hosts.push(host);
        }
    }
    first
}

// From `operationId`, without the group's name before it; else from method and path.
fn read_name(
    route: &Route,
    operation: &Cursor<'_, '_>,
    group: Option<&Spanned<String>>,
    whole: &mut Whole<'_>,
    reader: &mut Reader<'_, '_>,
) -> Spanned<Name> {
    let invented = || Spanned::new(Name::Invented(invented_name(route)), operation.key_location());
    let Some(id) = operation.get("operationId") else {
        return invented();
    };
    let Some(text) = id
        .as_str()
        .map(str::trim)
        .filter(|text| text.chars().any(char::is_alphanumeric))
    else {
        return invented();
    };
    let group_name = group.map(|group| group.value.clone()).unwrap_or_default();
    if !whole.names.insert((group_name.clone(), text.to_owned())) {
        reader.found.add(Finding::new(
            Code::DuplicateOperationId,
            id.location(),
            "another operation has this `operationId` already",
            "give each operation one of its own",
        ));
        return invented();
    }
    id.spanned(Name::Given(without_group(text, &group_name).to_owned()))
}

// `repos/get` in the group `repos` is `get`.
fn without_group<'t>(id: &'t str, group: &str) -> &'t str {
    let head = id
        .get(..group.len())
        .filter(|head| !head.is_empty() && head.eq_ignore_ascii_case(group));
    let rest = head.and_then(|head| id.get(head.len()..)).unwrap_or_default();
    match rest.strip_prefix(['/', '.', ':', '#']) {
        Some(own) if own.chars().any(char::is_alphabetic) => own,
        _ => id,
    }
}
