//! Responses, by status.
//!
//! In: the mapping under `response` of an endpoint. Out: its responses in the order of the spec.

use super::body::{read_content, read_formats, without_lines};
use super::declared::DeclaredTypes;
use super::expression::read_type;
use super::shape::read_parameters;
use super::type_mapping::TypeMapping;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::native::keys::RESPONSE;
use crate::frontend::native::members::{check_has_value, read_members, wrong_type};
use crate::frontend::text::yaml_tree::{Entry, Kind, Node, Scalar, shortened};
use crate::model::spec::{BodyFormat, Presence, Response, SpecBody, StatusRange};

/// The responses in the order of the spec.
pub(super) fn read_responses(
    node: &Node,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> Vec<Response> {
    let Some(map) = node.mapping() else {
        let remedy = "write a status for each: `response: {200: Shop, 4XX: Problem}`";
        found.add(wrong_type(
            node,
            "response",
            "a mapping from statuses to responses",
            remedy,
        ));
        return Vec::new();
    };
    map.iter()
        .filter_map(|(key, entry)| {
            let status = read_status(key, entry, found);
            if !check_has_value(key, entry, found) {
                return None;
            }
            let response = read_response(&entry.value, declared, found);
            Some(Response { status, ..response })
        })
        .collect()
}

// What is no status counts as one that no other response has.
fn read_status(key: &str, entry: &Entry, found: &mut Findings) -> Spanned<StatusRange> {
    let status = status_range(key);
    if status.is_none() {
        found.add(Finding::new(
            Code::NotAnAllowedValue,
            entry.key_location.clone(),
            format!("`{}` is not a status", shortened(key)),
            "write a status code such as `200`, a range such as `4XX`, or `default`",
        ));
    }
    let status = status.unwrap_or(StatusRange::Exactly(0));
    Spanned::new(status, entry.key_location.clone())
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

fn read_response(node: &Node, declared: &DeclaredTypes<'_>, found: &mut Findings) -> Response {
    let placeholder = Spanned::new(StatusRange::Default, node.head.clone());
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
            other_contents: Vec::new(),
        });
        return Response {
            status: placeholder,
            body,
            headers: Vec::new(),
            doc: None,
        };
    };
    let members = read_members(node, &RESPONSE, found);
    let headers = members
        .get("headers")
        .and_then(|node| read_parameters(node, declared, found))
        .unwrap_or_default();
    let body = if members.get("type").is_some_and(is_none) {
        None
    } else {
        let mut formats = read_formats(node, &members, found);
        without_lines(&mut formats);
        let mapping = TypeMapping {
            node,
            members: &members,
            table: &RESPONSE,
            type_key: "type",
        };
        Some(SpecBody {
            location: node.head.clone(),
            presence: Presence::Required,
            shape: read_content(mapping, &formats, declared, found),
            formats,
            parts: Vec::new(),
            stream: None,
            other_contents: Vec::new(),
        })
    };
    Response {
        status: placeholder,
        doc: members.string_value("doc", found),
        body,
        headers,
    }
}

/// `none`: no body.
fn is_none(node: &Node) -> bool {
    matches!(node.scalar(), Some(Scalar { text, .. }) if text == "none")
}
