//! Which OpenAPI a document is written in.

use super::cursor::Cursor;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::frontend::text::tree::Kind;

/// A version of OpenAPI, as far as reading differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OpenApi {
    /// 2.0, called Swagger.
    V2,
    /// 3.0, whose schemas are a dialect of their own.
    V3_0,
    /// 3.1, whose schemas are JSON Schema 2020-12.
    V3_1,
    /// 3.2.
    V3_2,
}

impl OpenApi {
    /// Whether what stands beside a `$ref` counts.
    pub(super) fn has_siblings(self) -> bool {
        self >= Self::V3_1
    }
}

/// The version of a document; none when it is no OpenAPI document at all.
pub(super) fn read_version(root: &Cursor<'_, '_>, found: &mut Findings) -> Option<OpenApi> {
    let written = root
        .get_non_null("openapi")
        .or_else(|| root.get_non_null("swagger"));
    let text = written.as_ref().and_then(|cursor| match &cursor.node.kind {
        Kind::String(text) => Some(text.to_string()),
        Kind::Number(number) => Some(number.to_string()),
        _ => None,
    });
    let known = text.as_deref().and_then(known_version);
    if let Some((version, is_exact)) = known {
        if let (Some(cursor), false) = (&written, is_exact) {
            let text = text.as_deref().unwrap_or_default();
            found.add(unknown(
                cursor.location(),
                &format!("OpenAPI `{text}` is not known"),
                version,
            ));
        }
        return Some(version);
    }
    let looks_like_it = root.get("paths").is_some_and(|paths| paths.as_object().is_some());
    let is_old = text.as_deref().is_some_and(|text| text.starts_with("1."));
    if looks_like_it && !is_old {
        let is_second = root.has("definitions") || root.has("basePath") || root.has("host");
        let version = if is_second { OpenApi::V2 } else { OpenApi::V3_0 };
        found.add(unknown(
            root.location(),
            "the document does not say which OpenAPI it is",
            version,
        ));
        return Some(version);
    }
    let (message, remedy) = what_it_is(root, text.as_deref());
    found.add(Finding::new(
        Code::NotOpenApi,
        written.map_or_else(|| root.location(), |cursor| cursor.location()),
        message,
        remedy,
    ));
    None
}

// What people have at hand when they ask for a client, and what to do with each.
fn what_it_is(root: &Cursor<'_, '_>, version: Option<&str>) -> (&'static str, &'static str) {
    match &root.node.kind {
        Kind::Null => (
            "this file is empty",
            "put an OpenAPI document into it: it begins with `openapi: 3.1.0`",
        ),
        _ if version.is_some_and(|text| text.starts_with("1.")) || root.has("swaggerVersion") => (
            "this is Swagger 1, and levain reads 2.0 to 3.2",
            "convert it to OpenAPI 3 first",
        ),
        _ if root.has("asyncapi") => (
            "this is an AsyncAPI document, which describes messages and no requests",
            "give an OpenAPI document",
        ),
        _ if root.get("info").is_some_and(|info| info.has("_postman_id")) => (
            "this is a collection of Postman, and no OpenAPI document",
            "convert it to OpenAPI 3 first",
        ),
        _ if root.has("$schema") || root.has("$defs") => (
            "this is a JSON Schema, and no OpenAPI document",
            "put it under `components/schemas` of a document that begins with `openapi: 3.1.0`",
        ),
        _ => (
            "this is no OpenAPI document of version 2.0, 3.0, 3.1 or 3.2",
            "begin with `openapi: 3.1.0`; of a native spec, give the folder of its version files",
        ),
    }
}

fn known_version(text: &str) -> Option<(OpenApi, bool)> {
    let mut numbers = text.trim().trim_start_matches(['v', 'V']).split('.');
    let major = numbers.next()?;
    let minor = numbers.next().unwrap_or("0");
    Some(match (major, minor) {
        ("2", "0") => (OpenApi::V2, true),
        ("2", _) => (OpenApi::V2, false),
        ("3", "0") => (OpenApi::V3_0, true),
        ("3", "1") => (OpenApi::V3_1, true),
        ("3", "2") => (OpenApi::V3_2, true),
        ("3" | "4", _) => (OpenApi::V3_2, false),
        _ => return None,
    })
}

fn unknown(location: Location, message: &str, taken: OpenApi) -> Finding {
    let word = match taken {
        OpenApi::V2 => "swagger: \"2.0\"",
        OpenApi::V3_0 => "openapi: 3.0.3",
        OpenApi::V3_1 => "openapi: 3.1.1",
        OpenApi::V3_2 => "openapi: 3.2.0",
    };
    let remedy = format!("write `{word}`, which it is read as");
    Finding::new(Code::UnknownOpenApiVersion, location, message, remedy)
}
