//! A tree as JSON, by the core schema of YAML 1.2.
//!
//! The spec language is not read this way: this is for tools that take JSON, such as a validator of JSON Schema.

use serde_json::{Map, Number, Value};

use super::node::{Kind, Node, Scalar};

/// The JSON value of a node.
pub fn to_json(node: &Node) -> Value {
    match &node.kind {
        Kind::Scalar(scalar) => scalar_to_json(scalar),
        Kind::Sequence(items) => Value::Array(items.iter().map(to_json).collect()),
        Kind::Mapping(mapping) => {
            let members = mapping
                .iter()
                .map(|(key, entry)| (key.clone(), to_json(&entry.value)));
            Value::Object(members.collect::<Map<String, Value>>())
        }
    }
}

fn scalar_to_json(scalar: &Scalar) -> Value {
    if scalar.is_empty() || scalar.is_null() {
        return Value::Null;
    }
    let text = scalar.text.as_str();
    if !scalar.is_plain {
        return Value::String(text.to_owned());
    }
    match text {
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => text
            .trim_start_matches('+')
            .parse::<Number>()
            .map_or_else(|_| Value::String(text.to_owned()), Value::Number),
    }
}
