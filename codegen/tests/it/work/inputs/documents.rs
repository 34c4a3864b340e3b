//! What the inputs are made of: documents, schemas and versions with a number of something.

use serde_json::{Map, Value, json};

pub(super) fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

pub(super) fn each(count: usize, member: &dyn Fn(usize) -> (String, Value)) -> Value {
    Value::Object((0..count).map(member).collect())
}

pub(super) fn list(count: usize, item: &dyn Fn(usize) -> Value) -> Value {
    Value::Array((0..count).map(item).collect())
}

pub(super) fn properties<const N: usize>(members: [(&str, Value); N]) -> Value {
    let required: Vec<&str> = members.iter().map(|(name, _)| *name).collect();
    let properties: Map<String, Value> = members
        .iter()
        .map(|(name, of)| ((*name).to_owned(), of.clone()))
        .collect();
    json!({"type": "object", "required": required, "properties": properties})
}

pub(super) fn required(name: &str) -> Value {
    properties([(name, json!({"type": "string"}))])
}

pub(super) fn union(
    count: usize,
    variant: &dyn Fn(usize) -> Value,
    discriminator: &Value,
) -> Vec<(String, String)> {
    let mut union = json!({"oneOf": list(count, &|index| reference(&format!("V{index}")))});
    if !discriminator.is_null() {
        union["discriminator"] = discriminator.clone();
    }
    let mut schemas = Map::new();
    schemas.insert("U".to_owned(), union);
    schemas.extend((0..count).map(|index| (format!("V{index}"), variant(index))));
    document_of(schemas)
}

pub(super) fn one_schema(schema: Value) -> Vec<(String, String)> {
    let mut schemas = Map::new();
    schemas.insert("S".to_owned(), schema);
    document_of(schemas)
}

pub(super) fn document_of(schemas: Map<String, Value>) -> Vec<(String, String)> {
    let first = schemas.keys().next().map(|first| reference(first));
    let responses = json!({"200": {"description": "", "content": {"application/json": {"schema": first}}}});
    one_operation(
        json!({"responses": responses}),
        json!({"components": {"schemas": schemas}}),
    )
}

pub(super) fn operation(more: Value) -> Value {
    merged(json!({"responses": {"200": {"description": ""}}}), more)
}

pub(super) fn one_operation(more: Value, document: Value) -> Vec<(String, String)> {
    paths(json!({"/a": {"get": operation(more)}}), document)
}

pub(super) fn paths(paths: Value, more: Value) -> Vec<(String, String)> {
    let document = json!({
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://x.test"}],
        "paths": paths,
    });
    vec![("openapi.json".to_owned(), merged(document, more).to_string())]
}

pub(super) fn schemes(count: usize) -> Value {
    let schemes = each(count, &|index| {
        (
            format!("s{index}"),
            json!({"type": "apiKey", "in": "header", "name": format!("X-{index}")}),
        )
    });
    json!({"components": {"securitySchemes": schemes}})
}

pub(super) fn merged(mut into: Value, more: Value) -> Value {
    if let (Value::Object(into), Value::Object(more)) = (&mut into, more) {
        into.extend(more);
    }
    into
}

pub(super) fn described(text: &str) -> Vec<(String, String)> {
    one_schema(json!({"type": "object", "description": text, "properties": {"a": {"type": "string"}}}))
}

pub(super) fn lines(count: usize, line: &dyn Fn(usize) -> String) -> String {
    let lines: Vec<String> = (0..count).map(line).collect();
    lines.join("\n") + "\n"
}

pub(super) fn native(rest: &str) -> (String, String) {
    let head = "levain: 1\napi: t\nversion: \"1.0.0\"\nhosts: {api: \"https://x.test\"}\n";
    ("0.yaml".to_owned(), format!("{head}{rest}"))
}

pub(super) fn version(number: usize, base: usize, rest: &str) -> (String, String) {
    let text = format!("extends: \"1.0.{base}\"\nversion: \"1.0.{number}\"\n{rest}");
    (format!("{number}.yaml"), text)
}
