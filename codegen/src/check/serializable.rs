//! Types that cannot be written where they stand: a table in a path, a file in JSON, a list of lists in a query.

use super::report::Report;
use super::types::{Kind, follow};
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, Body, Operation, OperationParameter, ParameterIn, Use, UseKind};
use crate::model::spec::{Basic, BodyFormat, Constraints, SpecLanguage};

/// How many alternatives deep a type is looked into.
const DEEPEST: usize = 16;

/// Reports them; what is not strict is sent as JSON, and a body of bytes is the caller's to write.
pub(super) fn check_sendable(api: &mut Api, report: &mut Report<'_>) {
    let mut operations = std::mem::take(&mut api.operations);
    for operation in &mut operations {
        check_parameters(api, operation, report);
        check_body(api, operation, report);
    }
    api.operations = operations;
}

fn check_parameters(api: &Api, operation: &mut Operation, report: &mut Report<'_>) {
    for parameter in operation
        .parameters
        .iter_mut()
        .filter(|parameter| parameter.fixed.is_none())
    {
        // By `content`, a parameter is a body of its own.
        if parameter.of.wire.media_type.is_some() {
            continue;
        }
        let stands = where_it_stands(parameter.kind);
        if !report.is_strict() {
            check_lenient(api, parameter, stands, report);
        } else if let Some(what) = why_not(api, &parameter.of, parameter.kind) {
            report.add(not_sendable(parameter.of.location.clone(), &what, stands));
        }
    }
}

// Everything has a text in the end, and what the styles of OpenAPI leave undefined is written as JSON.
fn check_lenient(api: &Api, parameter: &mut OperationParameter, stands: &str, report: &mut Report<'_>) {
    let of = &mut parameter.of;
    if parameter.kind == ParameterIn::Path && of.is_nullable {
        report.add(not_sendable(of.location.clone(), "null", stands));
        of.is_nullable = false;
    }
    let style = of.wire.style.as_ref().map(|style| style.value.as_str());
    if matches!(style, Some("deepObject" | "brackets")) {
        return;
    }
    let are_pairs = parameter.kind == ParameterIn::Query
        && matches!(style, None | Some("form" | "querystring"))
        && of.wire.explode.as_ref().is_none_or(|explode| explode.value);
    if let Some(what) = nested(api, of, are_pairs, DEEPEST) {
        report.add(Finding::new(
            Code::NotSerializableHere,
            of.location.clone(),
            format!("{what} has no form of its own in {stands}: what is inside is sent as JSON"),
            "describe the parameter by `content`, or with a style that has one, such as `deepObject`",
        ));
    }
}

/// What has parts where a style has a place for text only; a member that is a list has one where its items are `pairs`.
fn nested(api: &Api, of: &Use, are_pairs: bool, depth: usize) -> Option<String> {
    let scalar = |of: &Use| why_no_scalar(api, of, DEEPEST);
    let member = |of: &Use| match follow(api, of).kind {
        Kind::Array(item) if are_pairs => scalar(item).map(|what| format!("a list of {}", plural(&what))),
        _ => scalar(of),
    };
    let kind = follow(api, of).kind;
    match kind {
        Kind::Array(item) => scalar(item).map(|what| format!("a list of {}", plural(&what))),
        Kind::Tuple(items) => items
            .iter()
            .find_map(scalar)
            .map(|what| format!("a list with {what} in it")),
        Kind::Map(value) => member(value).map(|what| format!("a dictionary of {}", plural(&what))),
        Kind::Object(fields, ..) => fields.iter().find_map(|field| {
            let what = member(&field.of)?;
            Some(format!("a table whose `{}` is {what}", field.name.value))
        }),
        Kind::Union(variants, _) if depth > 0 => variants
            .iter()
            .find_map(|variant| nested(api, &variant.of, are_pairs, depth - 1)),
        _ => None,
    }
}

fn where_it_stands(kind: ParameterIn) -> &'static str {
    match kind {
        ParameterIn::Path => "a path",
        ParameterIn::Query => "a query",
        ParameterIn::Header => "a header",
        ParameterIn::Cookie => "a cookie",
    }
}

fn not_sendable(location: crate::diagnostics::location::Location, what: &str, stands: &str) -> Finding {
    Finding::new(
        Code::NotSerializableHere,
        location,
        format!("{what} cannot be written in {stands}"),
        format!("{stands} takes {}", what_it_takes(stands)),
    )
}

fn what_it_takes(stands: &str) -> &'static str {
    match stands {
        "a path" | "a header" | "a cookie" => "text, numbers, truth values and enums, and lists of them",
        "a query" => "text, numbers, truth values and enums, and lists, dictionaries and flat tables of them",
        "a form" => {
            "a table whose fields are text, numbers, truth values, enums, and lists and dictionaries of them"
        }
        "a text body" => "text, numbers, truth values and enums",
        "a body of bytes" => "`Bytes`, or text",
        "JSON" => "no files; leave `multipart` as the only format, or send `String`",
        _ => "a table",
    }
}

/// What cannot be written, when something cannot.
fn why_not(api: &Api, of: &Use, location: ParameterIn) -> Option<String> {
    let followed = follow(api, of);
    if followed.is_nullable && location == ParameterIn::Path {
        return Some("null".to_owned());
    }
    let scalar = |of: &Use| why_no_scalar(api, of, DEEPEST);
    match followed.kind {
        Kind::Array(item) => scalar(item).map(|what| format!("a list of {}", plural(&what))),
        Kind::Tuple(items) => items
            .iter()
            .find_map(scalar)
            .map(|what| format!("a list with {what} in it")),
        Kind::Map(_) | Kind::Object(..) if holds_no_table(location) => Some(followed.kind.words().to_owned()),
        kind => why_not_flat(api, kind, of),
    }
}

// OpenAPI has styles for tables in a path and a header; ours has none.
fn holds_no_table(location: ParameterIn) -> bool {
    matches!(
        location,
        ParameterIn::Path | ParameterIn::Header | ParameterIn::Cookie
    )
}

fn why_not_flat(api: &Api, kind: Kind<'_>, of: &Use) -> Option<String> {
    let scalar = |of: &Use| why_no_scalar(api, of, DEEPEST);
    match kind {
        Kind::Map(value) => scalar(value).map(|what| format!("a dictionary of {}", plural(&what))),
        Kind::Object(fields, ..) => fields.iter().find_map(|field| {
            let what = scalar(&field.of)?;
            Some(format!("a table whose `{}` is {what}", field.name.value))
        }),
        _ => scalar(of),
    }
}

fn why_no_scalar(api: &Api, of: &Use, depth: usize) -> Option<String> {
    let kind = follow(api, of).kind;
    match kind {
        // In OpenAPI bytes are text in base64.
        Kind::Basic(Basic::Bytes) if api.language == SpecLanguage::OpenApi => None,
        Kind::Basic(Basic::Bytes)
        | Kind::File
        | Kind::Array(_)
        | Kind::Tuple(_)
        | Kind::Map(_)
        | Kind::Object(..) => Some(kind.words().to_owned()),
        // A document that says nothing of a parameter's type means that of a text, most often.
        Kind::Any => (api.language == SpecLanguage::Levain).then(|| kind.words().to_owned()),
        Kind::Basic(_) | Kind::Enum(..) | Kind::Override => None,
        Kind::Union(variants, _) if depth > 0 => variants
            .iter()
            .find_map(|variant| why_no_scalar(api, &variant.of, depth - 1)),
        Kind::Union(..) => Some(kind.words().to_owned()),
    }
}

fn plural(what: &str) -> String {
    match what {
        "a dictionary" => "dictionaries".to_owned(),
        "any JSON" | "bytes" => what.to_owned(),
        _ => format!("{}s", what.trim_start_matches("an ").trim_start_matches("a ")),
    }
}

fn check_body(api: &Api, operation: &mut Operation, report: &mut Report<'_>) {
    if operation.opens_in_browser
        && let Some(body) = &operation.body
    {
        let location = body.location.clone();
        let remedy = "leave it out; a browser that follows a link sends no body";
        report.add(Finding::new(
            Code::NotSerializableHere,
            location,
            "a body cannot be sent by visiting a URL",
            remedy,
        ));
    }
    operation.each_body_mut(&mut |body| check_formats(api, body, report));
}

fn check_formats(api: &Api, body: &mut Body, report: &mut Report<'_>) {
    let mut formats = Vec::new();
    for format in &body.formats {
        match why_body_not(api, &body.of, format) {
            Some((what, stands)) => report.add(not_sendable(body.of.location.clone(), &what, stands)),
            None => formats.push(format.clone()),
        }
    }
    if report.is_strict() || formats.len() == body.formats.len() {
        return;
    }
    if formats.is_empty() {
        // What the caller writes is sent as it is.
        let first = body
            .formats
            .first()
            .map_or_else(|| "application/octet-stream".to_owned(), media_type);
        body.formats = vec![BodyFormat::Bytes(first)];
        body.of.kind = UseKind::Basic(Basic::Bytes);
        body.of.is_nullable = false;
        body.of.is_boxed = false;
        body.of.constraints = Constraints::default();
    } else {
        body.formats = formats;
    }
}

fn media_type(format: &BodyFormat) -> String {
    match format {
        BodyFormat::Json(media_type) | BodyFormat::Text(media_type) | BodyFormat::Bytes(media_type) => {
            media_type.clone()
        }
        BodyFormat::Form => "application/x-www-form-urlencoded".to_owned(),
        BodyFormat::Multipart => "multipart/form-data".to_owned(),
    }
}

fn why_body_not(api: &Api, of: &Use, format: &BodyFormat) -> Option<(String, &'static str)> {
    let followed = follow(api, of);
    match format {
        BodyFormat::Json(_) => holds_file(api, of).then(|| ("a file".to_owned(), "JSON")),
        BodyFormat::Form => why_no_form(api, of, DEEPEST).map(|what| (what, "a form")),
        BodyFormat::Multipart => match followed.kind {
            Kind::Object(..) | Kind::Map(_) | Kind::Union(..) | Kind::Override => None,
            Kind::Any if api.language == SpecLanguage::OpenApi => None,
            kind => Some((kind.words().to_owned(), "a multipart body")),
        },
        BodyFormat::Text(_) => why_no_scalar(api, of, DEEPEST).map(|what| (what, "a text body")),
        BodyFormat::Bytes(_) => match followed.kind {
            Kind::Basic(Basic::Bytes | Basic::String) | Kind::File | Kind::Any | Kind::Override => None,
            kind => Some((kind.words().to_owned(), "a body of bytes")),
        },
    }
}

fn why_no_form(api: &Api, of: &Use, depth: usize) -> Option<String> {
    let kind = follow(api, of).kind;
    match kind {
        // A table in the table is JSON there (OpenAPI 3.1.1, section 4.8.14.4).
        Kind::Object(..) | Kind::Map(_) if api.language == SpecLanguage::OpenApi => None,
        Kind::Object(fields, ..) => fields.iter().find_map(|field| {
            let what = why_not_in_form(api, &field.of)?;
            Some(format!("a table whose `{}` is {what}", field.name.value))
        }),
        Kind::Map(value) => {
            why_not_in_form(api, value).map(|what| format!("a dictionary of {}", plural(&what)))
        }
        Kind::Union(variants, _) if depth > 0 => variants
            .iter()
            .find_map(|variant| why_no_form(api, &variant.of, depth - 1)),
        Kind::Override => None,
        Kind::Any if api.language == SpecLanguage::OpenApi => None,
        _ => Some(kind.words().to_owned()),
    }
}

// A table in the form's table has names only where its style makes them: `a[b]=1`.
fn why_not_in_form(api: &Api, of: &Use) -> Option<String> {
    let kind = follow(api, of).kind;
    let is_plain = of.wire.style.as_ref().is_none_or(|style| style.value == "repeat");
    if is_plain && matches!(kind, Kind::Object(..) | Kind::Map(_)) {
        return Some(kind.words().to_owned());
    }
    why_not(api, of, ParameterIn::Query)
}

// Files stand in the body's own table only: `decide` makes them of bytes there.
fn holds_file(api: &Api, of: &Use) -> bool {
    match follow(api, of).kind {
        Kind::File => true,
        Kind::Array(item) => matches!(follow(api, item).kind, Kind::File),
        Kind::Object(fields, ..) => fields.iter().any(|field| match follow(api, &field.of).kind {
            Kind::File => true,
            Kind::Array(item) => matches!(follow(api, item).kind, Kind::File),
            _ => false,
        }),
        _ => false,
    }
}
