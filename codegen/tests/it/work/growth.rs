//! Chains and rings through each keyword, and many of a kind: twice as many take about twice as long.

use levain_codegen::diagnostics::finding::Code;
use serde_json::{Map, Value, json};

use super::inputs::Stage;
use super::{MAX_RATIO, codes_of, ratio, reference, timed, timed_codes_of, with_schemas};
use crate::harness::specs::document;

type Link = fn(Value) -> Value;

const LINKS: &[(&str, Link)] = &[
    ("$ref", |next| next),
    ("allOf", |next| json!({"allOf": [next]})),
    (
        "allOf beside properties",
        |next| json!({"allOf": [next], "properties": {"x": {"type": "string"}}}),
    ),
    ("oneOf", |next| json!({"oneOf": [next, {"type": "string"}]})),
    ("anyOf", |next| json!({"anyOf": [next, {"type": "null"}]})),
    ("items", |next| json!({"type": "array", "items": next})),
    (
        "additionalProperties",
        |next| json!({"type": "object", "additionalProperties": next}),
    ),
    (
        "properties",
        |next| json!({"type": "object", "required": ["p"], "properties": {"p": next}}),
    ),
    ("not", |next| json!({"not": next})),
];

fn schemas(link: Link, count: usize, is_ring: bool) -> Map<String, Value> {
    let schema = |index: usize| {
        let next = if is_ring { (index + 1) % count } else { index + 1 };
        link(reference(&format!("S{next}")))
    };
    let mut schemas: Map<String, Value> = (0..count)
        .map(|index| (format!("S{index}"), schema(index)))
        .collect();
    if !is_ring {
        schemas.insert(format!("S{count}"), json!({"type": "string"}));
    }
    schemas
}

fn assert_linear(name: &str, count: usize, document: &dyn Fn(usize) -> String) {
    let (single, double) = (document(count), document(2 * count));
    let time = |text: &String| timed_codes_of(text.clone()).1;
    let (ratio, once) = ratio(&|| time(&single), &|| time(&double));
    println!("{name}: {ratio:.2} times as long for twice as much, {once:?} for the first");
    assert!(ratio < MAX_RATIO, "{name}: {ratio:.2} times as long, {once:?}");
}

#[test]
fn chains_and_rings_take_linear_time() {
    for (name, link) in LINKS {
        assert_linear(&format!("a chain of {name}"), 400, &|count| {
            with_schemas(&schemas(*link, count, false))
        });
        assert_linear(&format!("a ring of {name}"), 400, &|count| {
            with_schemas(&schemas(*link, count, true))
        });
    }
}

#[test]
fn many_fields_of_one_rust_name_take_linear_time() {
    // `a-b.b`, `a-b-b` and so on: all of them are `a_b_b_b_b_b` in Rust.
    let name = |index: usize| {
        let digits = (0..5).scan(index, |rest, _| {
            let digit = *rest % 6;
            *rest /= 6;
            Some(digit)
        });
        digits.fold("a".to_owned(), |name, digit| {
            let separator = ["-", ".", "/", " ", "_", "$"][digit];
            format!("{name}{separator}b")
        })
    };
    assert_linear("fields of one name", 2_000, &|count| {
        let fields: Map<String, Value> = (0..count)
            .map(|index| (name(index), json!({"type": "string"})))
            .collect();
        let mut schemas = Map::new();
        schemas.insert("S".to_owned(), json!({"type": "object", "properties": fields}));
        with_schemas(&schemas)
    });
}

#[test]
fn many_parameters_take_linear_time() {
    assert_linear("parameters", 3_000, &|count| {
        let parameter =
            |index: usize| json!({"name": format!("p{index}"), "in": "query", "schema": {"type": "string"}});
        let parameters: Vec<Value> = (0..count).map(parameter).collect();
        json!({
            "openapi": "3.1.0",
            "info": {"title": "t", "version": "1"},
            "paths": {"/a": {"get": {"operationId": "a", "parameters": parameters, "responses": {"200": {"description": ""}}}}},
        })
        .to_string()
    });
}

#[test]
fn many_additions_of_a_patch_take_linear_time() {
    // Each is compared with each, up to a limit.
    let fields = |prefix: &str, count: usize| {
        let fields = (0..count).map(|index| format!("{prefix}{index}x: Int"));
        fields.collect::<Vec<_>>().join(", ")
    };
    let time = |count: usize| {
        let base = format!(
            "levain: 1\napi: a\nversion: \"1\"\ntypes: {{A: {{fields: {{{}}}}}}}\n",
            fields("alpha", count)
        );
        let patch = format!(
            "extends: \"1\"\nversion: \"2\"\ntypes: {{A: {{fields: {{{}}}}}}}\n",
            fields("omega", count)
        );
        let files = [("1.yaml", base), ("2.yaml", patch)];
        let files = files.map(|(name, text)| (name.to_owned(), text));
        timed(files.to_vec(), Stage::Check).1
    };
    let (ratio, single) = ratio(&|| time(2_000), &|| time(4_000));
    println!("additions: {ratio:.2} times as long for twice as much, {single:?} for the first");
    assert!(ratio < MAX_RATIO, "{ratio:.2} times as long, {single:?}");
}

#[test]
fn a_chain_of_4_000_references_that_ends_is_no_cycle() {
    let codes = codes_of(with_schemas(&schemas(|next| next, 4_000, false)));
    assert!(!codes.contains(&Code::ReferenceCycle), "{codes:?}");
}

#[test]
fn a_long_chain_of_components_that_ends_is_no_cycle() {
    let mut parameters: Map<String, Value> = (0..1_000)
        .map(|index| {
            (
                format!("P{index}"),
                json!({"$ref": format!("#/components/parameters/P{}", index + 1)}),
            )
        })
        .collect();
    parameters.insert(
        "P1000".to_owned(),
        json!({"name": "q", "in": "query", "schema": {"type": "string"}}),
    );
    let text = json!({
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://x.test"}],
        "paths": {"/a": {"get": {
            "operationId": "a",
            "parameters": [{"$ref": "#/components/parameters/P0"}],
            "responses": {"200": {"description": ""}},
        }}},
        "components": {"parameters": parameters},
    });
    assert_eq!(codes_of(text.to_string()), []);
}

// Sixty-four schemas may extend each other; more are said to be too many, and not to be a cycle.
#[test]
fn a_long_chain_of_subtypes_is_no_cycle() {
    let link: Link = |next| json!({"allOf": [next], "properties": {"x": {"type": "string"}}});
    let mut schemas = schemas(link, 100, false);
    schemas.insert(
        "S100".to_owned(),
        json!({"type": "object", "properties": {"y": {"type": "string"}}}),
    );
    let codes = codes_of(with_schemas(&schemas));
    assert!(!codes.contains(&Code::ReferenceCycle), "{codes:?}");
    assert!(codes.contains(&Code::AllOfConflict), "{codes:?}");
}

// Each newtype reads the next one, which needs stack.
#[test]
fn a_long_chain_of_references_is_no_deep_type() {
    let mut read = document([("openapi.json", with_schemas(&schemas(|next| next, 500, false)))]);
    let files = read.package().expect("there are no errors").files;
    let text: String = files.iter().map(|(_, text)| text).collect();
    assert!(text.contains("Ok(S500)"), "{text}");
    assert!(!text.contains("S0(S1)"), "{text}");
}
