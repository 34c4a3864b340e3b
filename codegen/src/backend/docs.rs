//! Docs of items: the descriptions of the spec, and what else users need to know of names, defaults and directions.
//!
//! In: parts of an API. Out: [`Docs`], in Markdown that rustdoc accepts. Knows neither names in Rust nor tokens.

mod blocks;
mod characters;
mod html;
mod inline;
mod markdown;
mod security;
mod servers;

pub(super) use security::{docs_of_scheme, docs_of_scope, docs_of_scopes};
pub(super) use servers::{docs_of_host, docs_of_variable, docs_of_variable_value};

pub use markdown::{code_for_rustdoc, deprecation_note, markdown_for_rustdoc, markdown_line_for_rustdoc};

use crate::diagnostics::location::Spanned;
use crate::model::api::{
    Api, ApiType, Body, Field, Operation, OperationParameter, OperationResponse, ParameterIn, Value, Variant,
};
use crate::model::items::Docs;
use crate::model::spec::{BodyFormat, Literal, Notes, StatusRange};

// In characters. A longer example shows less than the types do.
const MAX_EXAMPLE_LENGTH: usize = 80;

pub(super) fn docs_of_api(api: &Api) -> Docs {
    let heading = api
        .title
        .clone()
        .unwrap_or_else(|| format!("The `{}` API.", api.name.value));
    docs(&api.notes, &heading, &[])
}

pub(super) fn docs_of_type(api_type: &ApiType) -> Docs {
    let fallback = format!("The type {} of the spec.", code_for_rustdoc(&api_type.key));
    docs(&api_type.notes, &fallback, &[])
}

pub(super) fn docs_of_operation(operation: &Operation) -> Docs {
    let route = code_for_rustdoc(&format!("{} {}", operation.method, operation.path.value));
    let has_description = operation.notes.doc.is_some();
    let line = if has_description {
        route.clone()
    } else {
        String::new()
    };
    docs(&operation.notes, &route, &[line])
}

pub(super) fn docs_of_field(field: &Field) -> Docs {
    docs(
        &field.notes,
        &format!("The property {}.", code_for_rustdoc(&field.name.value)),
        &[direction_line(field), default_line(field.default.as_ref())],
    )
}

fn direction_line(field: &Field) -> String {
    let line = match (field.is_read_only, field.is_write_only) {
        (true, _) => "Read-only: it is not sent in requests.",
        (_, true) => "Write-only: it is not received in responses.",
        _ => "",
    };
    line.to_owned()
}

pub(super) fn docs_of_parameter(parameter: &OperationParameter) -> Docs {
    let position = match parameter.kind {
        ParameterIn::Path => "path parameter",
        ParameterIn::Query => "query parameter",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    };
    docs(
        &parameter.notes,
        &format!("The {position} {}.", code_for_rustdoc(&parameter.name.value)),
        &[
            default_line(parameter.default.as_ref()),
            example_line(&parameter.notes.examples),
        ],
    )
}

pub(super) fn docs_of_body(body: &Body) -> Docs {
    docs(&body.notes, "The body of the request.", &[])
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
        text: format!("The body as {}.", code_for_rustdoc(media_type)),
        deprecated: None,
    }
}

pub(super) fn docs_of_value(value: &Value) -> Docs {
    let shown = code_for_rustdoc(&literal(&value.value.value));
    Docs {
        text: value
            .doc
            .as_deref()
            .map_or_else(|| format!("The value {shown}."), markdown_for_rustdoc),
        deprecated: None,
    }
}

pub(super) fn docs_of_variant(variant: &Variant) -> Docs {
    docs(
        &variant.notes,
        &format!("The variant {}.", code_for_rustdoc(&variant.name)),
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
        // Only words continue the line; a list or a code block needs a line of its own.
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

fn example_line(examples: &[Spanned<Literal>]) -> String {
    let shown = examples.iter().map(|example| literal(&example.value));
    let is_short = |text: &String| text.chars().count() <= MAX_EXAMPLE_LENGTH && !text.contains('\n');
    let shown: Vec<String> = shown
        .filter(is_short)
        .map(|text| code_for_rustdoc(&text))
        .collect();
    if shown.is_empty() {
        return String::new();
    }
    format!("For example {}.", shown.join(" or "))
}

// The description of the spec, or the fallback; then a paragraph for each line that is not empty; then the source.
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
