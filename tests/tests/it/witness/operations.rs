//! The operations of a raw document, as a caller sees them: parameters and bodies with their schemas and examples. Shares nothing with
//! levain's reading.

use serde_json::{Map, Value};

use super::driver::parameter_key;
use super::swagger::add_bodies;
use crate::round_trips::document::{Document, items, members};

/// The keys of a path that are operations.
pub const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];
/// Headers whose parameters are ignored (OpenAPI 3.1, "Parameter Object").
const IGNORED: &[&str] = &["header accept", "header content-type", "header authorization"];
static ANYTHING: Value = Value::Bool(true);

/// An operation.
pub struct Operation<'d> {
    /// Its method and path: `GET /pets`.
    pub key: String,
    /// Its parameters and those of its path.
    pub parameters: Vec<Parameter<'d>>,
    /// Its body, by media type.
    pub contents: Vec<Content<'d>>,
    /// Whether the body must be there.
    pub is_body_required: bool,
}

/// A parameter.
pub struct Parameter<'d> {
    /// Its position and its name: `query limit`.
    pub key: String,
    /// The schema of its values.
    pub schema: &'d Value,
    /// Whether it must be there.
    pub is_required: bool,
    /// The document's examples.
    pub examples: Vec<&'d Value>,
}

/// A body in one media type.
pub struct Content<'d> {
    /// The media type, as written.
    pub media_type: &'d str,
    /// The schema of its values.
    pub schema: &'d Value,
    /// The document's examples.
    pub examples: Vec<&'d Value>,
}

/// The document of requests: without the properties that are only received.
pub fn of_requests(text: &str) -> Option<Document> {
    let document = Document::read(text)?;
    let mut root = document.root().clone();
    if root.get("swagger").is_some() {
        add_bodies(&document, &mut root);
    }
    remove_read_only(&document, &mut root);
    Document::read(&root.to_string())
}

fn remove_read_only(document: &Document, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| remove_read_only(document, item)),
        Value::Object(object) => {
            let is_read_only = |schema: &Value| {
                let mut parts = document.parts(schema).into_iter();
                parts.any(|part| part.get("readOnly") == Some(&Value::Bool(true)))
            };
            let names: Vec<String> = object
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
                .filter(|(_, schema)| is_read_only(schema))
                .map(|(name, _)| name.clone())
                .collect();
            remove_properties(object, &names);
            object
                .values_mut()
                .for_each(|value| remove_read_only(document, value));
        }
        _ => {}
    }
}

fn remove_properties(object: &mut Map<String, Value>, names: &[String]) {
    if let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) {
        properties.retain(|name, _| !names.contains(name));
    }
    if let Some(required) = object.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| !names.iter().any(|removed| name == removed));
    }
}

/// All operations of a document.
pub fn operations(document: &Document) -> Vec<Operation<'_>> {
    let mut operations = Vec::new();
    for (path, item) in members(document.root(), "paths") {
        let item = document.followed(item);
        for method in METHODS {
            if let Some(operation) = item.get(*method) {
                operations.push(read(document, path, method, item, operation));
            }
        }
    }
    operations
}

fn read<'d>(
    document: &'d Document,
    path: &str,
    method: &str,
    item: &'d Value,
    operation: &'d Value,
) -> Operation<'d> {
    let mut parameters: Vec<Parameter<'d>> = Vec::new();
    // The operation's own ones first: they override those of the path.
    for parameter in items(operation, "parameters").chain(items(item, "parameters")) {
        let Some(read) = read_parameter(document, document.followed(parameter)) else {
            continue;
        };
        // A path parameter that the path does not have is sent nowhere.
        let name = read.key.strip_prefix("path ");
        let is_sent = name.is_none_or(|name| path.contains(&format!("{{{name}}}")));
        if is_sent && parameters.iter().all(|known| known.key != read.key) {
            parameters.push(read);
        }
    }
    let body = operation.get("requestBody").map(|body| document.followed(body));
    let contents = body.into_iter().flat_map(|body| members(body, "content"));
    Operation {
        key: format!("{} {path}", method.to_ascii_uppercase()),
        parameters,
        contents: contents
            .map(|(media_type, content)| read_content(document, media_type, content))
            .collect(),
        is_body_required: body.is_some_and(|body| body.get("required") == Some(&Value::Bool(true))),
    }
}

fn read_parameter<'d>(document: &'d Document, parameter: &'d Value) -> Option<Parameter<'d>> {
    let text = |key: &str| parameter.get(key).and_then(Value::as_str);
    let key = parameter_key(text("in")?, text("name")?);
    // Those of 2.0 that are bodies are no parameters any more.
    if IGNORED.contains(&key.as_str()) || matches!(text("in")?, "body" | "formData") {
        return None;
    }
    let content = members(parameter, "content").next().map(|(_, content)| content);
    let at = content.unwrap_or(parameter);
    // A parameter of 2.0 is its own schema.
    let own = if parameter.get("type").is_some() {
        parameter
    } else {
        &ANYTHING
    };
    let schema = at.get("schema").unwrap_or(own);
    Some(Parameter {
        key,
        schema,
        is_required: parameter.get("required") == Some(&Value::Bool(true)),
        examples: examples(document, at, schema),
    })
}

fn read_content<'d>(document: &'d Document, media_type: &'d str, content: &'d Value) -> Content<'d> {
    let schema = content.get("schema").unwrap_or(&ANYTHING);
    Content {
        media_type,
        schema,
        examples: examples(document, content, schema),
    }
}

// `example` and `examples` of the element, and those of its schema.
fn examples<'d>(document: &'d Document, element: &'d Value, schema: &'d Value) -> Vec<&'d Value> {
    let named =
        members(element, "examples").filter_map(|(_, example)| document.followed(example).get("value"));
    let followed = document.followed(schema);
    element
        .get("example")
        .into_iter()
        .chain(named)
        .chain(followed.get("example"))
        .chain(items(followed, "examples"))
        .collect()
}
