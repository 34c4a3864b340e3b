//! Schemas that extend each other in a ring, with discriminators in it.

use serde_json::{Map, Value, json};

use super::{codes_of, reference, with_schemas};

const NAMES: [&str; 3] = ["A", "B", "C"];

// Schemas with an `allOf` for each edge of a graph, and a discriminator of its own for each of some.
fn schemas(edges: usize, discriminators: usize, is_union: bool) -> Map<String, Value> {
    let mut schemas = Map::new();
    for (from, name) in NAMES.into_iter().enumerate() {
        let targets = (0..NAMES.len()).filter(|to| edges >> (from * NAMES.len() + to) & 1 == 1);
        let parts: Vec<Value> = targets.map(|to| reference(NAMES[to])).collect();
        let mut schema =
            json!({"type": "object", "properties": {"k": {"type": "string"}, name: {"type": "string"}}});
        if discriminators >> from & 1 == 1 {
            schema["discriminator"] = json!({"propertyName": if from == 0 { "k" } else { name }});
        }
        if is_union && from == 2 {
            schema = json!({"oneOf": parts, "discriminator": {"propertyName": "k"}});
        } else if !parts.is_empty() {
            schema["allOf"] = Value::Array(parts);
        }
        schemas.insert(name.to_owned(), schema);
    }
    schemas
}

#[test]
fn every_graph_of_three_schemas_that_extend_each_other_is_checked() {
    for edges in 0..1 << (NAMES.len() * NAMES.len()) {
        for discriminators in [0b001, 0b011] {
            codes_of(with_schemas(&schemas(edges, discriminators, edges % 2 == 1)));
        }
    }
}

#[test]
fn a_ring_of_all_of_with_a_discriminator_ends() {
    let text = r##"{"paths": {}, "components": {"schemas": {
        "Animal": {"allOf": [{"$ref": "#/components/schemas/Animal"}], "discriminator": "é"},
        "Bird": {"allOf": [{"$ref": "#/components/schemas/Animal"}]}}}}"##;
    codes_of(text.to_owned());
}

#[test]
fn long_rings_end() {
    for is_discriminated in [false, true] {
        let mut schemas = Map::new();
        for index in 0..300 {
            let mut schema = json!({
                "type": "object",
                "properties": {"k": {"type": "string"}},
                "allOf": [reference(&format!("S{}", (index + 1) % 300))],
            });
            if is_discriminated {
                schema["discriminator"] = json!({"propertyName": "k"});
            }
            schemas.insert(format!("S{index}"), schema);
        }
        codes_of(with_schemas(&schemas));
    }
}

// Each of 40 unions has two variants that are unions: a value is one of 2^40 ways through them.
#[test]
fn a_value_is_compared_once_with_each_variant_of_nested_unions() {
    for discriminator in [json!(null), json!({"propertyName": "k"})] {
        let mut schemas = Map::new();
        let default = json!({"allOf": [reference("A0")], "default": {"z": 1}});
        schemas.insert(
            "Top".to_owned(),
            json!({"type": "object", "properties": {"x": default}}),
        );
        for level in 0..40 {
            for name in ["A", "B"] {
                let variants = ["A", "B"].map(|inner| reference(&format!("{inner}{}", level + 1)));
                let mut union = json!({"oneOf": variants});
                if !discriminator.is_null() {
                    union["discriminator"] = discriminator.clone();
                }
                schemas.insert(format!("{name}{level}"), union);
            }
        }
        for name in ["A", "B"] {
            let last = json!({"type": "object", "required": ["k"], "properties": {"k": {"type": "string"}}});
            schemas.insert(format!("{name}40"), last);
        }
        codes_of(with_schemas(&schemas));
    }
}
