//! Docs of items: what the spec says, with what the wire and the rules say beside it.

mod blocks;
mod characters;
mod html;
mod inline;
mod markdown;
mod security;
mod servers;

pub(super) use security::{docs_of_scheme, docs_of_scope, docs_of_scopes};
pub(super) use servers::{docs_of_host, docs_of_variable};

pub use markdown::{code_for_rustdoc, deprecation_note, markdown_for_rustdoc, markdown_line_for_rustdoc};

use crate::diagnostics::location::Spanned;
use crate::model::api::{
    Api, ApiType, Body, Field, Operation, OperationParameter, OperationResponse, Value, Variant,
};
use crate::model::items::Docs;
use crate::model::spec::{BodyFormat, Literal, Notes, StatusRange};

// Code points.
const LONGEST_EXAMPLE: usize = 80;

pub(super) fn docs_of_api(api: &Api) -> Docs {
    let heading = api
        .title
        .clone()
        .unwrap_or_else(|| format!("The `{}` API.", api.name.value));
    docs(&api.notes, &heading, &[])
}

pub(super) fn docs_of_type(api_type: &ApiType) -> Docs {
    let fallback = format!("{}.", code_for_rustdoc(&api_type.key));
    docs(&api_type.notes, &fallback, &[])
}

pub(super) fn docs_of_operation(operation: &Operation) -> Docs {
    let route = code_for_rustdoc(&format!("{} {}", operation.method, operation.path.value));
    docs(
        &operation.notes,
        &route,
        &[if operation.notes.doc.is_some() {
            route.clone()
        } else {
            String::new()
        }],
    )
}

pub(super) fn docs_of_field(field: &Field) -> Docs {
    docs(
        &field.notes,
        &format!("{}.", code_for_rustdoc(&field.name.value)),
        &[direction_line(field), default_line(field.default.as_ref())],
    )
}

fn direction_line(field: &Field) -> String {
    let line = match (field.is_read_only, field.is_write_only) {
        (true, _) => "Only received: requests leave it out.",
        (_, true) => "Only sent.",
        _ => "",
    };
    line.to_owned()
}

pub(super) fn docs_of_parameter(parameter: &OperationParameter) -> Docs {
    docs(
        &parameter.notes,
        &format!("{}.", code_for_rustdoc(&parameter.name.value)),
        &[
            default_line(parameter.default.as_ref()),
            example_line(&parameter.notes.examples),
        ],
    )
}

pub(super) fn docs_of_body(body: &Body) -> Docs {
    docs(&body.notes, "What is sent.", &[])
}

pub(super) fn docs_of_content(format: &BodyFormat) -> Docs {
    let media_type = match format {
        BodyFormat::Json(media_type) | BodyFormat::Text(media_type) | BodyFormat::Bytes(media_type) => {
            media_type
        }
        BodyFormat::Form => "application/x-www-form-urlencoded",
        BodyFormat::Multipart => "multipart/form-data",
    };
    Docs {
        text: format!("As {}.", code_for_rustdoc(media_type)),
        deprecated: None,
    }
}

pub(super) fn docs_of_value(value: &Value) -> Docs {
    let shown = code_for_rustdoc(&literal(&value.value.value));
    Docs {
        text: value
            .doc
            .as_deref()
            .map_or_else(|| format!("{shown}."), markdown_for_rustdoc),
        deprecated: None,
    }
}

pub(super) fn docs_of_variant(variant: &Variant) -> Docs {
    docs(
        &variant.notes,
        &format!("{}.", code_for_rustdoc(&variant.name)),
        &[],
    )
}

pub(super) fn docs_of_response(response: &OperationResponse, headers: Option<&str>) -> Docs {
    let mut status = match response.status {
        StatusRange::Exactly(code) => code.to_string(),
        StatusRange::Class(class) => format!("{class}XX"),
        StatusRange::Default => "Any other status".to_owned(),
    };
    if !response.media_types.is_empty() {
        let media_types = response
            .media_types
            .iter()
            .map(|media_type| code_for_rustdoc(media_type));
        status = format!("{status} as {}", media_types.collect::<Vec<_>>().join(" or "));
    }
    let text = response.doc.as_deref().map(markdown_for_rustdoc);
    let text = match text.filter(|text| !text.is_empty()) {
        None => format!("{status}."),
        // Only text goes on in a line; a list or code begins one.
        Some(text) if text.starts_with(char::is_alphabetic) => format!("{status}: {text}"),
        Some(text) => format!("{status}:\n\n{text}"),
    };
    let headers = headers.map(|headers| format!("\n\nHeaders: [`{headers}`]."));
    Docs {
        text: text + headers.as_deref().unwrap_or_default(),
        deprecated: None,
    }
}

fn default_line(default: Option<&Spanned<Literal>>) -> String {
    default.map_or_else(String::new, |default| {
        format!(
            "The server assumes {} when it is absent.",
            code_for_rustdoc(&literal(&default.value))
        )
    })
}

// What is long shows less than the types do.
fn example_line(examples: &[Spanned<Literal>]) -> String {
    let shown = examples.iter().map(|example| literal(&example.value));
    let is_short = |text: &String| text.chars().count() <= LONGEST_EXAMPLE && !text.contains('\n');
    let shown: Vec<String> = shown
        .filter(is_short)
        .map(|text| code_for_rustdoc(&text))
        .collect();
    if shown.is_empty() {
        return String::new();
    }
    format!("For example {}.", shown.join(" or "))
}

// The spec's words, or the fallback; then a paragraph for each line that is not empty; then the source.
fn docs(notes: &Notes, fallback: &str, lines: &[String]) -> Docs {
    let mut paragraphs = vec![
        notes
            .doc
            .as_deref()
            .map(markdown_for_rustdoc)
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| fallback.to_owned()),
    ];
    paragraphs.extend(lines.iter().filter(|line| !line.is_empty()).cloned());
    paragraphs.extend(
        notes
            .source
            .as_deref()
            .map(|source| format!("Source: {}", markdown_line_for_rustdoc(source))),
    );
    Docs {
        text: paragraphs.join("\n\n"),
        deprecated: notes.deprecated.as_deref().map(deprecation_note),
    }
}

fn literal(value: &Literal) -> String {
    match value {
        Literal::Null => "null".to_owned(),
        Literal::Boolean(value) => value.to_string(),
        Literal::Number(number) => number.to_string(),
        Literal::String(text) => text.clone(),
        Literal::Array(items) => format!("[{}]", items.iter().map(literal).collect::<Vec<_>>().join(", ")),
        Literal::Object(members) => {
            let members = members
                .iter()
                .map(|(name, value)| format!("{name}: {}", literal(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
    }
}
