//! Endpoints.
//!
//! In: the mapping under `endpoints`. Out: the endpoints in the order of the spec. Which combinations of parameters, bodies and
//! responses can be sent is for `check`.

use std::collections::BTreeSet;

use super::body::read_body;
use super::declared::DeclaredTypes;
use super::notes::read_notes;
use super::redirect::read_redirect;
use super::response::read_responses;
use super::route::{Route, read_route};
use super::shape::read_parameters;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::native::keys::{ENDPOINT, URL_EXAMPLE};
use crate::frontend::native::members::{Members, check_has_value, read_members, wrong_type};
use crate::frontend::text::yaml_tree::{Entry, Node};
use crate::model::spec::{Auth, Name, Parameter, Presence, Redirect, SpecEndpoint, UnreadPart, UrlExample};

/// The endpoints in the order of the spec; `None` if there is no mapping, which is reported.
pub(super) fn read_endpoints(
    node: &Node,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> Option<Vec<SpecEndpoint>> {
    let Some(map) = node.mapping() else {
        let remedy = "write `GET /path: {…}`, one per line";
        found.add(wrong_type(
            node,
            "endpoints",
            "a mapping from `METHOD /path` to endpoints",
            remedy,
        ));
        return None;
    };
    let endpoints = map.iter().map(|(key, entry)| {
        let route = read_route(entry, found);
        let members = if check_has_value(key, entry, found) {
            read_members(&entry.value, &ENDPOINT, found)
        } else {
            Members::unread()
        };
        read_endpoint(route, entry, &members, declared, found)
    });
    Some(endpoints.collect())
}

fn read_endpoint(
    route: Route,
    entry: &Entry,
    members: &Members<'_>,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> SpecEndpoint {
    let name = members.string("name", found).map_or_else(
        || invented_name(&route, entry),
        |name| Spanned::new(Name::Given(name.value), name.location),
    );
    let mut unread = unread_parts(&route, members);
    let mut parameters = |key: &str, found: &mut Findings| {
        let read = read_parameters_at(members, key, declared, found);
        unread.extend(read.is_none().then_some(UnreadPart::Parameters));
        read.unwrap_or_default()
    };
    let path_parameters = parameters("path", found);
    let query = parameters("query", found);
    let headers = parameters("headers", found);
    let cookies = parameters("cookies", found);
    check_required(&path_parameters, found);
    let opens_in_browser = members.word("opens-in", &["browser"], found).is_some();
    SpecEndpoint {
        location: entry.key_location.clone(),
        name,
        group: members.string("group", found),
        host: members.string("host", found),
        server_url: None,
        fragment: route.fragment,
        auth: read_auth(members, found),
        security: Vec::new(),
        opens_in_browser,
        notes: read_notes(members, found),
        path_parameters,
        query,
        headers,
        cookies,
        body: members.get("body").map(|node| read_body(node, declared, found)),
        responses: members
            .get("response")
            .map(|node| read_responses(node, declared, found))
            .unwrap_or_default(),
        redirect: read_checked_redirect(members, opens_in_browser, declared, found),
        examples: read_examples(members, found),
        unread,
        method: route.method,
        path: route.path,
    }
}

// What cannot be read, beside parameters.
fn unread_parts(route: &Route, members: &Members<'_>) -> BTreeSet<UnreadPart> {
    let mut unread = BTreeSet::new();
    unread.extend(route.is_placeholder.then_some(UnreadPart::Route));
    if members.is_unread() {
        unread.extend([UnreadPart::Host, UnreadPart::Parameters]);
    }
    let is_host_unread = members.has("host") && members.get("host").and_then(Node::scalar).is_none();
    unread.extend(is_host_unread.then_some(UnreadPart::Host));
    unread
}

fn invented_name(route: &Route, entry: &Entry) -> Spanned<Name> {
    let words = format!("{} {}", route.method.value, route.path.value);
    let name: Vec<&str> = words
        .split(|next: char| !next.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    Spanned::new(
        Name::Invented(name.join("_").to_lowercase()),
        entry.key_location.clone(),
    )
}

fn read_parameters_at(
    members: &Members<'_>,
    key: &str,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> Option<Vec<Parameter>> {
    match members.get(key) {
        Some(node) => read_parameters(node, declared, found),
        // A value that is left out is reported.
        None => (!members.has(key)).then(Vec::new),
    }
}

fn check_required(parameters: &[Parameter], found: &mut Findings) {
    for parameter in parameters
        .iter()
        .filter(|parameter| parameter.presence == Presence::Optional)
    {
        let name = &parameter.name.value;
        found.add(Finding::new(
            Code::NotAName,
            parameter.name.location.clone(),
            format!("`{name}?` is a path parameter, which cannot be optional"),
            format!("write `{name}`"),
        ));
    }
}

fn read_auth(members: &Members<'_>, found: &mut Findings) -> Auth {
    let word = members.word("auth", &["none", "optional", "bearer"], found);
    match word.map(|word| word.value) {
        Some("optional") => Auth::Optional,
        Some("bearer") => Auth::Bearer,
        _ => Auth::None,
    }
}

fn read_checked_redirect(
    members: &Members<'_>,
    opens_in_browser: bool,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> Option<Redirect> {
    let node = members.get("redirect")?;
    if !opens_in_browser && !members.has("opens-in") {
        found.add(Finding::new(
            Code::KeysExclude,
            node.head.clone(),
            "`redirect` needs `opens-in: browser`",
            "add `opens-in: browser`, or declare the response of the endpoint under `response`",
        ));
    }
    Some(read_redirect(node, declared, found))
}

fn read_examples(members: &Members<'_>, found: &mut Findings) -> Vec<UrlExample> {
    let Some(node) = members.get("examples") else {
        return Vec::new();
    };
    let Some(items) = node.sequence() else {
        found.add(wrong_type(
            node,
            "examples",
            "a list",
            "write `- url: \"https://…\"`, one per item",
        ));
        return Vec::new();
    };
    items
        .iter()
        .filter_map(|item| {
            let members = read_members(item, &URL_EXAMPLE, found);
            let doc = members.string_value("doc", found);
            Some(UrlExample {
                url: members.string("url", found)?,
                doc,
            })
        })
        .collect()
}
