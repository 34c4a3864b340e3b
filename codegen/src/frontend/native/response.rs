//! What is received, by status.

use super::body::{read_content, read_formats};
use super::declared::Declared;
use super::expression::read_type;
use super::shape::Written;
use super::table::read_parameters;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::native::keys::RESPONSE;
use crate::frontend::native::members::{check_named_value, read_members, wrong_kind};
use crate::frontend::text::yaml_tree::{Entry, Kind, Node, Scalar, shortened};
use crate::model::spec::{BodyFormat, Presence, Response, SpecBody, StatusRange};

/// The responses in the order of the spec.
pub(super) fn read_responses(node: &Node, declared: &Declared<'_>, found: &mut Findings) -> Vec<Response> {
    let Some(map) = node.mapping() else {
        let remedy = "write a status for each: `response: {200: Shop, 4XX: Problem}`";
        found.add(wrong_kind(node, "response", "responses by status", remedy));
        return Vec::new();
    };
    map.iter()
        .filter_map(|(key, entry)| {
            let status = read_status(key, entry, found);
            if !check_named_value(key, entry, found) {
                return None;
            }
            let response = read_response(&entry.value, declared, found);
            Some(Response {
                status: status?,
                ..response
            })
        })
        .collect()
}

fn read_status(key: &str, entry: &Entry, found: &mut Findings) -> Option<Spanned<StatusRange>> {
    let status = status_range(key);
    if status.is_none() {
        found.add(Finding::new(
            Code::NotAnAllowedValue,
            entry.key_location.clone(),
            format!("`{}` is no status", shortened(key)),
            "write a status such as `200`, all of a hundred such as `4XX`, or `default`",
        ));
    }
    status.map(|status| Spanned::new(status, entry.key_location.clone()))
}

fn status_range(key: &str) -> Option<StatusRange> {
    if key == "default" {
        return Some(StatusRange::Default);
    }
    if let Some(class) = key.strip_suffix("XX").or_else(|| key.strip_suffix("xx")) {
        let class: u16 = class.parse().ok()?;
        return (1..=5).contains(&class).then_some(StatusRange::Class(class));
    }
    let is_status = key.len() == 3 && key.bytes().all(|byte| byte.is_ascii_digit());
    let status: u16 = key.parse().ok()?;
    (is_status && (100..600).contains(&status)).then_some(StatusRange::Exactly(status))
}

fn read_response(node: &Node, declared: &Declared<'_>, found: &mut Findings) -> Response {
    let stand_in = Spanned::new(StatusRange::Default, node.head.clone());
    let Kind::Mapping(_) = node.kind else {
        let body = (!is_none(node)).then(|| SpecBody {
            location: node.head.clone(),
            formats: vec![Spanned::new(
                BodyFormat::Json("application/json".to_owned()),
                node.head.clone(),
            )],
            presence: Presence::Required,
            shape: read_type(node, found),
            parts: Vec::new(),
            stream: None,
            others: Vec::new(),
        });
        return Response {
            status: stand_in,
            body,
            headers: Vec::new(),
            doc: None,
        };
    };
    let members = read_members(node, &RESPONSE, found);
    let headers = members
        .given("headers")
        .map(|node| read_parameters(node, declared, found))
        .unwrap_or_default();
    let body = if members.given("type").is_some_and(is_none) {
        None
    } else {
        let formats = read_formats(node, &members, found);
        let written = Written {
            node,
            members: &members,
            table: &RESPONSE,
            type_key: "type",
        };
        Some(SpecBody {
            location: node.head.clone(),
            presence: Presence::Required,
            shape: read_content(written, &formats, declared, found),
            formats,
            parts: Vec::new(),
            stream: None,
            others: Vec::new(),
        })
    };
    Response {
        status: stand_in,
        doc: members.plain_text("doc", found),
        body,
        headers,
    }
}

/// `none`: no body.
fn is_none(node: &Node) -> bool {
    matches!(node.scalar(), Some(Scalar { text, .. }) if text == "none")
}
