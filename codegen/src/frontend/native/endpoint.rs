//! Endpoints.

use super::body::read_body;
use super::declared::Declared;
use super::notes::read_plain_notes;
use super::redirect::read_redirect;
use super::response::read_responses;
use super::route::{Route, read_route};
use super::table::read_parameters;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::native::keys::{ENDPOINT, URL_EXAMPLE};
use crate::frontend::native::members::{Members, check_named_value, read_members, wrong_kind};
use crate::frontend::text::yaml_tree::{Entry, Node};
use crate::model::spec::{Auth, Name, Parameter, Presence, SpecEndpoint, UrlExample};

/// The endpoints in the order of the spec.
pub(super) fn read_endpoints(
    node: &Node,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> Vec<SpecEndpoint> {
    let Some(map) = node.mapping() else {
        let remedy = "write `GET /path: {…}`, one a line";
        found.add(wrong_kind(
            node,
            "endpoints",
            "endpoints by method and path",
            remedy,
        ));
        return Vec::new();
    };
    map.iter()
        .filter_map(|(key, entry)| {
            let route = read_route(entry, found);
            if !check_named_value(key, entry, found) {
                return None;
            }
            let members = read_members(&entry.value, &ENDPOINT, found);
            Some(read_endpoint(route?, entry, &members, declared, found))
        })
        .collect()
}

fn read_endpoint(
    route: Route,
    entry: &Entry,
    members: &Members<'_>,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> SpecEndpoint {
    let name = members.text("name", found).map_or_else(
        || invented_name(&route, entry),
        |name| Spanned::new(Name::Given(name.value), name.location),
    );
    let path_parameters = read_table(members, "path", declared, found);
    check_always_there(&path_parameters, found);
    let opens_in_browser = members.choice("opens-in", &["browser"], found).is_some();
    SpecEndpoint {
        location: entry.key_location.clone(),
        name,
        group: members.text("group", found),
        host: members.text("host", found),
        own_url: None,
        fragment: route.fragment,
        auth: read_auth(members, found),
        security: Vec::new(),
        opens_in_browser,
        notes: read_plain_notes(members, found),
        path_parameters,
        query: read_table(members, "query", declared, found),
        headers: read_table(members, "headers", declared, found),
        cookies: read_table(members, "cookies", declared, found),
        body: members.given("body").map(|node| read_body(node, declared, found)),
        responses: members
            .given("response")
            .map(|node| read_responses(node, declared, found))
            .unwrap_or_default(),
        redirect: read_checked_redirect(members, opens_in_browser, declared, found),
        examples: read_examples(members, found),
        method: route.method,
        path: route.path,
    }
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

fn read_table(
    members: &Members<'_>,
    key: &str,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> Vec<Parameter> {
    members
        .given(key)
        .map(|node| read_parameters(node, declared, found))
        .unwrap_or_default()
}

fn check_always_there(parameters: &[Parameter], found: &mut Findings) {
    for parameter in parameters
        .iter()
        .filter(|parameter| parameter.presence == Presence::Optional)
    {
        let name = &parameter.name.value;
        found.add(Finding::new(
            Code::NotAName,
            parameter.name.location.clone(),
            format!("`{name}?` is a parameter of the path, which cannot be absent"),
            format!("write `{name}`"),
        ));
    }
}

fn read_auth(members: &Members<'_>, found: &mut Findings) -> Auth {
    let word = members.choice("auth", &["none", "optional", "bearer"], found);
    match word.map(|word| word.value) {
        Some("optional") => Auth::Optional,
        Some("bearer") => Auth::Bearer,
        _ => Auth::None,
    }
}

fn read_checked_redirect(
    members: &Members<'_>,
    opens_in_browser: bool,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> Option<crate::model::spec::Redirect> {
    let node = members.given("redirect")?;
    if !opens_in_browser && !members.has("opens-in") {
        found.add(Finding::new(
            Code::KeysExclude,
            node.head.clone(),
            "`redirect` is for an endpoint that a browser opens",
            "add `opens-in: browser`, or write what a program receives under `response`",
        ));
    }
    Some(read_redirect(node, declared, found))
}

fn read_examples(members: &Members<'_>, found: &mut Findings) -> Vec<UrlExample> {
    let Some(node) = members.given("examples") else {
        return Vec::new();
    };
    let Some(items) = node.sequence() else {
        found.add(wrong_kind(
            node,
            "examples",
            "a list",
            "write `- url: \"https://…\"`, one an item",
        ));
        return Vec::new();
    };
    items
        .iter()
        .filter_map(|item| {
            let members = read_members(item, &URL_EXAMPLE, found);
            let doc = members.plain_text("doc", found);
            Some(UrlExample {
                url: members.text("url", found)?,
                doc,
            })
        })
        .collect()
}
