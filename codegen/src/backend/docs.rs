//! Docs of items: the descriptions of the spec, and what else users need to know of names, defaults and directions.
//!
//! In: parts of an API. Out: [`Docs`], in Markdown that rustdoc accepts. Knows neither names in Rust nor tokens.

mod blocks;
mod characters;
mod examples;
mod html;
mod inline;
mod markdown;
mod security;
mod servers;
mod summary;

pub(super) use security::{docs_of_scheme, docs_of_scope, docs_of_scopes};
pub(super) use servers::{docs_of_host, docs_of_variable};

pub use markdown::{code_for_rustdoc, deprecation_note, markdown_for_rustdoc, markdown_line_for_rustdoc};

use examples::{example_lines, literal};
pub(super) use summary::code_in_table;
use summary::summary;

use crate::diagnostics::location::Spanned;
use crate::model::api::{
    Api, ApiType, Body, Field, Operation, OperationParameter, OperationResponse, Value, Variant,
};
use crate::model::items::Docs;
use crate::model::spec::{Auth, BodyFormat, Group, Literal, Notes};

pub(super) fn docs_of_api(api: &Api) -> Docs {
    let title = api.title.as_deref().map(markdown_line_for_rustdoc);
    let docs = docs(&api.notes, &[]);
    let title = match title {
        None if api.notes.doc.is_none() => format!("The {} API.", code_for_rustdoc(&api.name.value)),
        title => title.unwrap_or_default(),
    };
    Docs {
        text: joined([title, docs.text]),
        ..docs
    }
}

/// The description of a group; `None` if it has none.
pub(super) fn docs_of_group(group: &Group) -> Option<Docs> {
    let description = group.doc.as_deref()?;
    let docs = Docs {
        text: markdown_for_rustdoc(description),
        ..Docs::default()
    };
    (!docs.text.is_empty()).then(|| with_summary(docs, Some(description)))
}

pub(super) fn docs_of_type(api_type: &ApiType) -> Docs {
    docs(&api_type.notes, &example_lines(&api_type.notes.examples))
}

pub(super) fn docs_of_operation(operation: &Operation) -> Docs {
    let route = code_for_rustdoc(&format!("{} {}", operation.method, operation.path.value));
    // Security schemes are named, and linked, where their names are known.
    let token = match operation.auth {
        Auth::Bearer if operation.security.is_empty() => ", with a bearer token",
        Auth::Optional if operation.security.is_empty() => ", with or without a bearer token",
        Auth::None | Auth::Bearer | Auth::Optional => "",
    };
    let end = if token.is_empty() { "" } else { "." };
    let docs = docs_from(&operation.notes, &[], Some(format!("{route}{token}{end}")));
    with_summary(docs, operation.notes.doc.as_deref())
}

pub(super) fn docs_of_field(field: &Field) -> Docs {
    let default = match &field.tag {
        Some(tag) => format!(
            "It is sent as {} unless it is set.",
            code_for_rustdoc(&literal(tag))
        ),
        None => default_line(field.default.as_ref()),
    };
    let mut lines = vec![direction_line(field), default];
    lines.extend(example_lines(&field.notes.examples));
    member_docs(&field.notes, &lines)
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
    let mut lines = vec![default_line(parameter.default.as_ref())];
    lines.extend(example_lines(&parameter.notes.examples));
    with_summary(
        member_docs(&parameter.notes, &lines),
        parameter.notes.doc.as_deref(),
    )
}

pub(super) fn docs_of_body(body: &Body) -> Docs {
    let docs = docs(&body.notes, &example_lines(&body.notes.examples));
    with_summary(docs, body.notes.doc.as_deref())
}

pub(super) fn docs_of_content(format: &BodyFormat) -> Docs {
    Docs {
        text: format!("The body as {}.", code_for_rustdoc(format.media_type())),
        ..Docs::default()
    }
}

pub(super) fn docs_of_value(value: &Value) -> Docs {
    let doc = value.doc.as_deref().map(markdown_for_rustdoc);
    Docs {
        text: with_line(doc.unwrap_or_default(), value.since.as_deref().map(since_line)),
        ..Docs::default()
    }
}

pub(super) fn docs_of_variant(variant: &Variant) -> Docs {
    member_docs(&variant.notes, &[])
}

/// The description, the media types where those distinguish the response, and the type of its headers: by its name, since that is not
/// always in scope, and a link would then lead nowhere.
pub(super) fn docs_of_response(response: &OperationResponse, headers: Option<&str>) -> Docs {
    let declared: &[String] = if response.media_types.is_empty() {
        &[]
    } else {
        &response.declared
    };
    let media_types = declared.iter().map(|media_type| code_for_rustdoc(media_type));
    let media_types = media_types.collect::<Vec<_>>().join(" or ");
    let paragraphs = [
        response
            .doc
            .as_deref()
            .map(markdown_for_rustdoc)
            .unwrap_or_default(),
        if media_types.is_empty() {
            media_types
        } else {
            format!("As {media_types}.")
        },
        headers.map_or_else(String::new, |headers| format!("Headers: `{headers}`.")),
    ];
    let docs = Docs {
        text: joined(paragraphs),
        ..Docs::default()
    };
    with_summary(docs, response.doc.as_deref())
}

fn with_summary(docs: Docs, description: Option<&str>) -> Docs {
    Docs {
        summary: description.map(summary).unwrap_or_default(),
        ..docs
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

fn docs(notes: &Notes, lines: &[String]) -> Docs {
    docs_from(notes, lines, None)
}

// The description of the spec; then a paragraph for each line that is not empty; then the route, since when there is it, when it changed last, and the source.
fn docs_from(notes: &Notes, lines: &[String], route: Option<String>) -> Docs {
    let description = notes.doc.as_deref().map(markdown_for_rustdoc);
    let source = notes.source.as_deref();
    let source = source.map(|source| format!("Source: {}", markdown_line_for_rustdoc(source)));
    let since = notes.since.as_deref().map(since_line);
    let changed = notes.changed.as_deref();
    let changed = changed.map(|version| format!("Changed in {}.", markdown_line_for_rustdoc(version)));
    let has_more = since.is_some() || source.is_some() || (changed.is_some() && route.is_some());
    let route = route.map(|route| {
        if has_more && !route.ends_with('.') {
            format!("{route}.")
        } else {
            route
        }
    });
    let origin: Vec<String> = route
        .into_iter()
        .chain(since)
        .chain(changed.clone().filter(|_| has_more))
        .chain(source)
        .collect();
    let paragraphs = description
        .into_iter()
        .chain(lines.iter().cloned())
        .chain([origin.join(" ")]);
    Docs {
        text: with_line(joined(paragraphs), changed.filter(|_| !has_more)),
        deprecated: notes.deprecated.as_deref().map(deprecation_note),
        ..Docs::default()
    }
}

// Those of a field, a parameter or a variant, of which a new version may add one: in as few lines as it can.
fn member_docs(notes: &Notes, lines: &[String]) -> Docs {
    let since = notes.since.as_deref();
    let mut docs = docs(
        &Notes {
            since: None,
            ..notes.clone()
        },
        lines,
    );
    docs.text = with_line(docs.text, since.map(since_line));
    docs
}

// In the same line where the docs are one sentence of text or more, and in a paragraph of its own elsewhere.
fn with_line(docs: String, line: Option<String>) -> String {
    let Some(line) = line else {
        return docs;
    };
    let is_sentence = docs.ends_with(['.', '!', '?'])
        && docs.starts_with(|first: char| first.is_alphabetic() || matches!(first, '`' | '['))
        && !docs.contains('\n')
        && !docs.starts_with("```");
    if is_sentence {
        format!("{docs} {line}")
    } else {
        joined([docs, line])
    }
}

fn since_line(version: &str) -> String {
    format!("Since {}.", markdown_line_for_rustdoc(version))
}

// The paragraphs that are not empty.
fn joined(paragraphs: impl IntoIterator<Item = String>) -> String {
    let paragraphs = paragraphs.into_iter().filter(|text| !text.is_empty());
    paragraphs.collect::<Vec<_>>().join("\n\n")
}
