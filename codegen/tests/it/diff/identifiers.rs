//! Whoever comes from oasdiff finds the names that it has: of each element in which a keyword can change.

#![allow(
    clippy::needless_pass_by_value,
    reason = "what is made in a call is not borrowed there"
)]

use levain_codegen::diff::rules::{oasdiff_ids, rules};
use serde_json::{Value, json};

use super::wire::changes;

// An operation in which a schema is somewhere.
type Operation = fn(Value) -> Value;

// Where a schema is, by the prefix of the names.
const ELEMENTS: &[(&str, Operation)] = &[
    ("request-body", sent),
    ("request-property", |schema| sent(object_of(schema))),
    ("request-read-only-property", |schema| {
        sent(object_of(with(schema, "readOnly", true)))
    }),
    ("request-parameter", |schema| parameter("query", schema)),
    ("request-parameter-property", |schema| {
        parameter("query", object_of(schema))
    }),
    ("request-header-property", |schema| {
        parameter("header", object_of(schema))
    }),
    ("response-body", received),
    ("response-property", |schema| received(object_of(schema))),
    ("response-write-only-property", |schema| {
        received(object_of(with(schema, "writeOnly", true)))
    }),
    (
        "response-header",
        |schema| json!({"responses": {"200": {"description": "", "headers": {"X-A": {"schema": schema}}}}}),
    ),
];

fn with(mut schema: Value, keyword: &str, value: impl Into<Value>) -> Value {
    schema[keyword] = value.into();
    schema
}

fn object_of(schema: Value) -> Value {
    json!({"type": "object", "properties": {"p": schema}})
}

fn content(schema: Value) -> Value {
    json!({"application/json": {"schema": schema}})
}

fn sent(schema: Value) -> Value {
    json!({"requestBody": {"content": content(schema)}, "responses": {"200": {"description": ""}}})
}

fn received(schema: Value) -> Value {
    json!({"responses": {"200": {"description": "", "content": content(schema)}}})
}

fn parameter(position: &str, schema: Value) -> Value {
    json!({"parameters": [{"name": "q", "in": position, "schema": schema}], "responses": {"200": {"description": ""}}})
}

fn document(operation: Value) -> String {
    let variant = |name: &str| {
        let mut variant = json!({"type": "object", "required": ["k", "l"], "properties": {"k": {"type": "string"}, "l": {"type": "string"}}});
        variant["properties"][name] = json!({"type": "string"});
        variant
    };
    json!({
        "openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"post": operation}},
        "components": {"schemas": {"V": variant("v"), "W": variant("w")}},
    })
    .to_string()
}

// Keywords with a number: what the names call them, and a schema to which they apply.
fn bounds() -> Vec<(&'static str, &'static str, Value)> {
    let (number, string) = (json!({"type": "number"}), json!({"type": "string"}));
    let array = json!({"type": "array", "items": {"type": "string"}});
    vec![
        ("max", "maximum", number.clone()),
        ("min", "minimum", number.clone()),
        ("exclusive-max", "exclusiveMaximum", number.clone()),
        ("exclusive-min", "exclusiveMinimum", number),
        ("max-length", "maxLength", string.clone()),
        ("min-length", "minLength", string),
        ("max-items", "maxItems", array.clone()),
        ("min-items", "minItems", array.clone()),
        (
            "max-contains",
            "maxContains",
            with(array.clone(), "contains", json!({"type": "string"})),
        ),
        (
            "min-contains",
            "minContains",
            with(array, "contains", json!({"type": "string"})),
        ),
        ("max-properties", "maxProperties", json!({"type": "object"})),
        ("min-properties", "minProperties", json!({"type": "object"})),
    ]
}

// What happens to a schema: the end of the names, and the schema without and with it.
fn additions() -> Vec<(&'static str, Value, Value)> {
    let (string, object) = (json!({"type": "string"}), json!({"type": "object"}));
    let array = json!({"type": "array", "items": {"type": "string"}});
    vec![
        (
            "pattern",
            string.clone(),
            with(string.clone(), "pattern", "^[a-z]+$"),
        ),
        (
            "default-value",
            string.clone(),
            with(string.clone(), "default", "a"),
        ),
        ("const", string.clone(), with(string.clone(), "const", "a")),
        (
            "enum-value",
            with(string.clone(), "enum", json!(["a"])),
            with(string.clone(), "enum", json!(["a", "b"])),
        ),
        (
            "unique-items",
            array.clone(),
            with(array.clone(), "uniqueItems", true),
        ),
        (
            "contains",
            array.clone(),
            with(array.clone(), "contains", json!({"minLength": 3})),
        ),
        (
            "prefix-items",
            array.clone(),
            with(array.clone(), "prefixItems", json!([{"type": "integer"}])),
        ),
        (
            "unevaluated-items",
            array.clone(),
            with(array, "unevaluatedItems", false),
        ),
        (
            "unevaluated-properties",
            object.clone(),
            with(object.clone(), "unevaluatedProperties", false),
        ),
        (
            "pattern-property",
            object.clone(),
            with(
                object.clone(),
                "patternProperties",
                json!({"^x-": {"type": "string"}}),
            ),
        ),
        (
            "property-names",
            object.clone(),
            with(object.clone(), "propertyNames", json!({"maxLength": 3})),
        ),
        (
            "dependent-required",
            object.clone(),
            with(object.clone(), "dependentRequired", json!({"a": ["b"]})),
        ),
        (
            "dependent-schema",
            object.clone(),
            with(
                object.clone(),
                "dependentSchemas",
                json!({"a": {"required": ["b"]}}),
            ),
        ),
        (
            "if",
            object.clone(),
            with(
                with(object, "if", json!({"required": ["a"]})),
                "then",
                json!({"required": ["b"]}),
            ),
        ),
        ("not", string.clone(), with(string, "not", json!({"const": "a"}))),
    ]
}

// The same of unions.
fn additions_of_unions() -> Vec<(&'static str, Value, Value)> {
    let part =
        |name: &str| json!({"type": "object", "required": [name], "properties": {name: {"type": "string"}}});
    let of = |keyword: &str, parts: &[Value]| json!({keyword: parts});
    let (one, other) = (part("x"), part("y"));
    let union = json!({"oneOf": [{"$ref": "#/components/schemas/V"}, {"$ref": "#/components/schemas/W"}]});
    vec![
        (
            "one-of",
            of("oneOf", std::slice::from_ref(&one)),
            of("oneOf", &[one.clone(), other.clone()]),
        ),
        (
            "any-of",
            of("anyOf", std::slice::from_ref(&one)),
            of("anyOf", &[one.clone(), other.clone()]),
        ),
        (
            "all-of",
            of("allOf", std::slice::from_ref(&one)),
            of("allOf", &[one, other]),
        ),
        (
            "discriminator",
            union.clone(),
            with(
                union,
                "discriminator",
                json!({"propertyName": "k", "mapping": {"v": "#/components/schemas/V"}}),
            ),
        ),
    ]
}

fn replacements() -> Vec<(&'static str, Value, Value)> {
    let string = json!({"type": "string"});
    let set = |keyword: &'static str, old: Value, new: Value| {
        let string = json!({"type": "string"});
        (with(string.clone(), keyword, old), with(string, keyword, new))
    };
    let all = [
        (
            "pattern-changed",
            set("pattern", json!("^[a-z]+$"), json!("^[0-9]+$")),
        ),
        (
            "pattern-generalized",
            set("pattern", json!("^[a-z]+$"), json!(".*")),
        ),
        ("default-value-changed", set("default", json!("a"), json!("b"))),
        ("const-changed", set("const", json!("a"), json!("b"))),
        (
            "content-encoding-changed",
            set("contentEncoding", json!("base64"), json!("base16")),
        ),
        (
            "content-media-type-changed",
            set("contentMediaType", json!("image/png"), json!("image/gif")),
        ),
        (
            "became-enum",
            (string.clone(), with(string.clone(), "enum", json!(["a"]))),
        ),
        (
            "became-nullable",
            set("type", json!("string"), json!(["string", "null"])),
        ),
        (
            "became-not-nullable",
            set("type", json!(["string", "null"]), json!("string")),
        ),
        (
            "type-changed",
            (string, json!({"type": "array", "items": {"type": "object"}})),
        ),
        ("type-generalized", set("type", json!("integer"), json!("number"))),
        ("type-specialized", set("type", json!("number"), json!("integer"))),
    ];
    all.into_iter()
        .map(|(name, (old, new))| (name, old, new))
        .collect()
}

// Every end of a name, with what happens.
fn happenings() -> Vec<(String, Value, Value)> {
    let mut all = Vec::new();
    for (name, keyword, base) in bounds() {
        let (low, high) = (with(base.clone(), keyword, 2), with(base.clone(), keyword, 9));
        all.push((format!("{name}-increased"), low.clone(), high.clone()));
        all.push((format!("{name}-decreased"), high, low.clone()));
        all.push((format!("{name}-set"), base.clone(), low.clone()));
        all.push((format!("{name}-unset"), low, base));
    }
    for (name, without, with) in additions().into_iter().chain(additions_of_unions()) {
        all.push((format!("{name}-added"), without.clone(), with.clone()));
        all.push((format!("{name}-removed"), with, without));
    }
    all.extend(
        replacements()
            .into_iter()
            .map(|(name, old, new)| (name.to_owned(), old, new)),
    );
    all
}

#[test]
fn changes_of_schemas_have_the_names_that_oasdiff_has() {
    let ends = rules().flat_map(|rule| rule.oasdiff);
    let known: Vec<&str> = ends.flat_map(|end| oasdiff_ids(end)).collect();
    let (mut count, mut missing) = (0, Vec::new());
    for (element, operation) in ELEMENTS {
        for (happened, old, new) in happenings() {
            let name = format!("{element}-{happened}");
            if !known.contains(&name.as_str()) {
                continue;
            }
            count += 1;
            let found = changes(&document(operation(old)), &document(operation(new)));
            let mut names = found
                .iter()
                .flat_map(|change| &change.reached)
                .filter_map(|reached| reached.oasdiff);
            if !names.any(|other| other == name) {
                missing.push(name);
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(count > 250, "{count}");
}

#[test]
fn a_parameter_of_a_path_item_has_a_name_of_its_own() {
    let document = |of_path: &str, own: &str| {
        format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n  /a:\n    parameters: [{of_path}]\n    get: {{parameters: [{own}], responses: {{'200': {{description: ''}}}}}}\n"
        )
    };
    let names = |of_path: &str, own: &str| -> Vec<&str> {
        let found = changes(&document("", ""), &document(of_path, own));
        found
            .iter()
            .flat_map(|change| &change.reached)
            .filter_map(|reached| reached.oasdiff)
            .collect()
    };
    let optional = "{name: q, in: query, schema: {type: string}}";
    let required = "{name: q, in: query, required: true, schema: {type: string}}";
    assert_eq!(
        names(optional, ""),
        ["new-optional-request-default-parameter-to-existing-path"]
    );
    assert_eq!(
        names(required, ""),
        ["new-required-request-default-parameter-to-existing-path"]
    );
    assert_eq!(names("", optional), ["new-optional-request-parameter"]);
    assert_eq!(names("", required), ["new-required-request-parameter"]);
}
