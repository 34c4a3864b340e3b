//! Bodies of requests, and the body formats that responses share with them.
//!
//! In: the value of `body` of an endpoint. Out: a [`SpecBody`].

use super::declared::DeclaredTypes;
use super::expression::read_type;
use super::shape::read_type_mapping;
use super::type_mapping::TypeMapping;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::diagnostics::nearest::is_slip;
use crate::frontend::native::keys::{BODY, BODY_FORMATS};
use crate::frontend::native::members::{Members, allowed_words, read_members, wrong_type};
use crate::frontend::text::yaml_tree::{Kind, Node, shortened};
use crate::model::spec::{Basic, BodyFormat, Presence, SpecBody, SpecShape, SpecType, StreamKind};

/// The body of a request: a type expression, which is sent as JSON, or a mapping of its keys.
pub(super) fn read_body(node: &Node, declared: &DeclaredTypes<'_>, found: &mut Findings) -> SpecBody {
    if !matches!(node.kind, Kind::Mapping(_)) {
        return SpecBody {
            location: node.head.clone(),
            formats: vec![json(node)],
            presence: Presence::Required,
            shape: read_type(node, found),
            parts: Vec::new(),
            stream: None,
            other_contents: Vec::new(),
        };
    }
    let members = read_members(node, &BODY, found);
    let mapping = TypeMapping {
        node,
        members: &members,
        table: &BODY,
        type_key: "type",
    };
    let mut formats = read_formats(node, &members, found);
    if !has_type(&members) {
        without_lines(&mut formats);
    }
    let is_required = members.boolean("required", found).is_none_or(|flag| flag.value);
    SpecBody {
        location: node.head.clone(),
        presence: if is_required {
            Presence::Required
        } else {
            Presence::Optional
        },
        shape: read_content(mapping, &formats, declared, found),
        formats,
        parts: Vec::new(),
        stream: None,
        other_contents: Vec::new(),
    }
}

/// The type of a body; without one, the formats `text` and `bytes` imply a string and bytes.
pub(super) fn read_content(
    mapping: TypeMapping<'_, '_>,
    formats: &[Spanned<BodyFormat>],
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> SpecType {
    let has_type = has_type(mapping.members);
    let is_format_unread = formats.is_empty() && !has_type;
    if is_format_unread {
        return SpecType::new(mapping.node.head.clone(), SpecShape::Placeholder);
    }
    match formats.first().map(|format| &format.value) {
        Some(BodyFormat::Text(_)) if !has_type => {
            SpecType::new(mapping.node.head.clone(), SpecShape::Basic(Basic::String))
        }
        Some(BodyFormat::Bytes(_)) if !has_type => {
            SpecType::new(mapping.node.head.clone(), SpecShape::Basic(Basic::Bytes))
        }
        _ => read_type_mapping(mapping, declared, found),
    }
}

fn has_type(members: &Members<'_>) -> bool {
    ["type", "fields", "one-of", "additional", "equals"]
        .into_iter()
        .any(|key| members.has(key))
}

/// Makes bytes of lines of JSON, where nothing says what a line is.
pub(super) fn without_lines(formats: &mut [Spanned<BodyFormat>]) {
    for format in formats {
        if let BodyFormat::Lines(media_type) | BodyFormat::Sequence(media_type) = &format.value {
            format.value = BodyFormat::Bytes(media_type.clone());
        }
    }
}

/// The formats under `as`; JSON if the key is missing. None if it cannot be read, which is reported.
pub(super) fn read_formats(
    node: &Node,
    members: &Members<'_>,
    found: &mut Findings,
) -> Vec<Spanned<BodyFormat>> {
    let Some(formats) = members.get("as") else {
        return vec![json(node)];
    };
    let read: Vec<Spanned<BodyFormat>> = match &formats.kind {
        Kind::Sequence(items) => items.iter().filter_map(|item| read_format(item, found)).collect(),
        Kind::Scalar(_) => read_format(formats, found).into_iter().collect(),
        Kind::Mapping(_) => {
            found.add(wrong_type(
                formats,
                "as",
                "a format or a list of formats",
                "write `as: [json, form]`",
            ));
            Vec::new()
        }
    };
    if formats.sequence().is_some_and(Vec::is_empty) {
        found.add(wrong_type(
            formats,
            "as",
            "at least one format",
            "write `as: [json]`, or remove it",
        ));
    }
    read
}

fn json(node: &Node) -> Spanned<BodyFormat> {
    Spanned::new(BodyFormat::Json("application/json".to_owned()), node.head.clone())
}

fn read_format(node: &Node, found: &mut Findings) -> Option<Spanned<BodyFormat>> {
    let Some(scalar) = node.scalar() else {
        found.add(wrong_type(
            node,
            "as",
            "a list of formats",
            "write one word per item: `as: [json, form]`",
        ));
        return None;
    };
    let format = format_of(&scalar.text);
    if format.is_none() {
        let message = format!("`{}` is not a body format", shortened(&scalar.text));
        let remedy = format!(
            "{}, or a media type such as `text/csv`",
            allowed_words(&scalar.text, BODY_FORMATS)
        );
        found.add(Finding::new(
            Code::NotAnAllowedValue,
            node.location.clone(),
            message,
            remedy,
        ));
    }
    let meant = || BODY_FORMATS.iter().find(|word| is_slip(&scalar.text, word));
    let format = format.or_else(|| format_of(meant()?));
    format.map(|format| Spanned::new(format, node.location.clone()))
}

fn format_of(text: &str) -> Option<BodyFormat> {
    Some(match text {
        "json" => BodyFormat::Json("application/json".to_owned()),
        "form" => BodyFormat::Form(BodyFormat::FORM.to_owned()),
        "multipart" => BodyFormat::Multipart(BodyFormat::FORM_DATA.to_owned()),
        "text" => BodyFormat::Text("text/plain".to_owned()),
        "bytes" => BodyFormat::Bytes("application/octet-stream".to_owned()),
        _ => return media_type(text),
    })
}

fn media_type(text: &str) -> Option<BodyFormat> {
    let essence = text
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let (kind, subtype) = essence.split_once('/')?;
    let is_token = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+*".contains(&byte))
    };
    if !is_token(kind) || !is_token(subtype) {
        return None;
    }
    let written = text.to_owned();
    Some(match essence.as_str() {
        BodyFormat::FORM => BodyFormat::Form(written),
        "application/json" => BodyFormat::Json(written),
        essence if StreamKind::of(essence) == Some(StreamKind::Sequence) => BodyFormat::Sequence(written),
        essence if StreamKind::of(essence) == Some(StreamKind::Lines) => BodyFormat::Lines(written),
        _ if kind == "multipart" => BodyFormat::Multipart(written),
        _ if subtype.ends_with("+json") => BodyFormat::Json(written),
        _ if kind == "text" => BodyFormat::Text(written),
        _ => BodyFormat::Bytes(written),
    })
}
