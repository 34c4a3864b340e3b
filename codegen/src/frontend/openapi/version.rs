//! The version of OpenAPI that a document is written in.
//!
//! In: the root of a document. Out: the version to read it as, or a finding that says what the file is instead.

use super::cursor::Cursor;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::frontend::text::json_tree::Kind;

/// A version of OpenAPI; patch versions do not differ for readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OpenApi {
    /// 2.0, also called Swagger.
    V2,
    /// 3.0, whose schemas are a dialect of JSON Schema.
    V3_0,
    /// 3.1, whose schemas are JSON Schema 2020-12.
    V3_1,
    /// 3.2.
    V3_2,
}

impl OpenApi {
    /// Whether keywords next to a `$ref` in a schema apply.
    pub(super) fn has_siblings(self) -> bool {
        self >= Self::V3_1
    }
}

/// Whether `text` seems to be an OpenAPI document by itself, and not a part of one: by a line or a member, without reading it.
pub fn is_openapi_document(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with('{') {
        let is_version = |line: &str| ["openapi:", "swagger:"].iter().any(|key| line.starts_with(key));
        return text.lines().any(is_version);
    }
    ["\"openapi\"", "\"swagger\""].iter().any(|key| {
        let mut found = text.match_indices(key);
        found.any(|(at, _)| text[at + key.len()..].trim_start().starts_with(':'))
    })
}

/// The version of a document; `None` if it is not an OpenAPI document.
pub(super) fn read_version(root: &Cursor<'_, '_>, found: &mut Findings) -> Option<OpenApi> {
    let written = root
        .get_non_null("openapi")
        .or_else(|| root.get_non_null("swagger"));
    let text = written.as_ref().and_then(|cursor| match &cursor.node.kind {
        Kind::String(text) => Some(text.to_string()),
        Kind::Number(number) => Some(number.to_string()),
        _ => None,
    });
    let text = text.as_deref();
    let location = written.as_ref().unwrap_or(root).location();
    if let Some((version, is_exact)) = text.and_then(known_version) {
        if !is_exact {
            let message = format!("OpenAPI `{}` is not a known version", text.unwrap_or_default());
            found.add(unknown_version(location, &message, version));
        }
        return Some(version);
    }
    let has_paths = root.get("paths").is_some_and(|paths| paths.as_object().is_some());
    if has_paths && !text.is_some_and(|text| text.starts_with("1.")) {
        let is_v2 = root.has("definitions") || root.has("basePath") || root.has("host");
        let version = if is_v2 { OpenApi::V2 } else { OpenApi::V3_0 };
        let message = "the document does not declare its version of OpenAPI";
        found.add(unknown_version(root.location(), message, version));
        return Some(version);
    }
    let (message, remedy) = what_it_is(root, text);
    found.add(Finding::new(Code::NotOpenApi, location, message, remedy));
    None
}

// The files that users are most likely to give by mistake, and a remedy for each.
fn what_it_is(root: &Cursor<'_, '_>, version: Option<&str>) -> (&'static str, &'static str) {
    match &root.node.kind {
        Kind::Null => (
            "this file is empty",
            "put an OpenAPI document into it: it begins with `openapi: 3.1.0`",
        ),
        _ if version.is_some_and(|text| text.starts_with("1.")) || root.has("swaggerVersion") => (
            "this is Swagger 1, which levain cannot read: it reads 2.0 to 3.2",
            "convert it to OpenAPI 3 first",
        ),
        _ if root.has("asyncapi") => (
            "this is an AsyncAPI document, which describes messages, not requests",
            "give the path of an OpenAPI document",
        ),
        _ if root.get("info").is_some_and(|info| info.has("_postman_id")) => (
            "this is a Postman collection, not an OpenAPI document",
            "convert it to OpenAPI 3 first",
        ),
        _ if root.has("$schema") || root.has("$defs") => (
            "this is a JSON Schema, not an OpenAPI document",
            "put it under `components/schemas` of a document that begins with `openapi: 3.1.0`",
        ),
        _ => (
            "this is not an OpenAPI document of version 2.0, 3.0, 3.1 or 3.2",
            "begin with `openapi: 3.1.0`; for a native spec, give the folder of its version files",
        ),
    }
}

// The version to read a document as, and whether it is exactly the one that the document declares.
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

fn unknown_version(location: Location, message: &str, read_as: OpenApi) -> Finding {
    let key = match read_as {
        OpenApi::V2 => "swagger: \"2.0\"",
        OpenApi::V3_0 => "openapi: 3.0.3",
        OpenApi::V3_1 => "openapi: 3.1.1",
        OpenApi::V3_2 => "openapi: 3.2.0",
    };
    let remedy = format!("write `{key}`, the version that it is read as");
    Finding::new(Code::UnknownOpenApiVersion, location, message, remedy)
}
