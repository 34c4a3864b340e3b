//! Operations that are read as a part of their document have the items that they have when the whole is read.
//!
//! In: the OpenAPI documents of the fixtures, as JSON. For each of their operations, alone: the tokens of both ways are the same, or the part
//! declines.

use std::fs::write;
use std::path::Path;

use levain_codegen::backend::render::{Gate, Settings, render_module};
use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::load::{LoadedSpec, load_spec};
use levain_codegen::model::generated::Generated;
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::{Options, Versions};
use levain_codegen::pipeline::{generate, generate_part};
use levain_codegen::selection::Selection;
use serde_json::{Value, json};

use crate::harness::cases::{cases, files};
use crate::harness::specs::tree_of;

fn only(patterns: &[&str]) -> Options {
    Options {
        versions: Versions::Newest,
        selection: Selection {
            only: patterns.iter().map(|pattern| (*pattern).to_owned()).collect(),
            ..Selection::default()
        },
        ..Options::default()
    }
}

fn tokens(generated: &Generated) -> String {
    let settings = Settings {
        builders: Gate::Open,
        ..Settings::package()
    };
    let items = generated.items.first().expect("a document is one version");
    render_module(items, &settings).to_string()
}

fn whole(loaded: &LoadedSpec, options: &Options) -> String {
    let mut found = Findings::new(false);
    let generated = generate(loaded, options, &EmptyRegistry, &mut found);
    tokens(&generated.expect("what a part says, the whole says"))
}

fn loaded(folder: &Path, document: &Value) -> LoadedSpec {
    write(folder.join("api.json"), document.to_string()).expect("the document is written");
    load_spec(folder, "api.json").expect("the document is there")
}

// The operations of a document, as patterns.
fn operations(document: &Value) -> Vec<String> {
    let methods = ["get", "put", "post", "delete", "patch", "head", "options"];
    let paths = document["paths"].as_object().into_iter().flatten();
    let operations = paths.flat_map(|(path, item)| {
        let methods = methods.iter().filter(|method| item.get(method).is_some());
        methods.map(move |method| format!("{} {path}", method.to_uppercase()))
    });
    operations.collect()
}

#[test]
fn a_part_of_each_fixture_has_the_items_of_the_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut parts, mut differing) = (0, Vec::new());
    for case in cases("codegen/tests/openapi") {
        for file in files(&case, &["yaml", "json"]) {
            let Some(document) = tree_of(&file) else {
                continue;
            };
            let loaded = loaded(folder.path(), &document);
            for operation in operations(&document) {
                let options = only(&[&operation]);
                let Some(part) = generate_part(&loaded, &options) else {
                    continue;
                };
                parts += 1;
                if tokens(&part) != whole(&loaded, &options) {
                    differing.push(format!("{}: {operation}", file.display()));
                }
            }
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    assert!(parts > 20, "{parts} parts");
}

// A shop: `pets.list` needs `Pet` and `Tag`; all others are needed elsewhere.
fn shop() -> Value {
    let operation = |id: &str, group: &str, schema: &str| {
        let schema = json!({ "$ref": format!("#/components/schemas/{schema}") });
        json!({ "get": {
            "operationId": id,
            "tags": [group],
            "responses": { "200": { "description": "", "content": { "application/json": { "schema": schema } } } },
        }})
    };
    let object = |property: &str, of: Value| json!({ "type": "object", "properties": { property: of } });
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Shop", "version": "1" },
        "paths": {
            "/pets": operation("pets/list", "pets", "Pet"),
            "/pets/{id}": operation("pets/show", "pets", "Owner"),
            "/orders": operation("orders/list", "orders", "Order"),
        },
        "components": { "schemas": {
            "Pet": object("tag", json!({ "$ref": "#/components/schemas/Tag" })),
            "Tag": object("kind", json!({ "type": "string", "enum": ["a", "b"] })),
            "Owner": object("name", json!({ "type": "string" })),
            "Order": object("count", json!({ "type": "integer" })),
        }},
    })
}

#[test]
fn only_what_the_operations_reach_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let loaded = loaded(folder.path(), &shop());
    for pattern in ["GET /pets", "pets.list", "GET /pet*"] {
        let options = only(&[pattern]);
        let part = generate_part(&loaded, &options).expect("the part can be read alone");
        let types: Vec<&String> = part.specs.iter().flat_map(|spec| spec.types.keys()).collect();
        assert_eq!(types, ["Pet", "Tag"], "{pattern}");
        assert_eq!(tokens(&part), whole(&loaded, &options), "{pattern}");
    }
}

#[test]
fn a_part_declines_where_what_is_not_read_may_have_its_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = only(&["GET /pets"]);
    let declines = |document: &Value| generate_part(&loaded(folder.path(), document), &options).is_none();
    assert!(!declines(&shop()));
    // The enum inside of `Tag` is `TagKind`, unless a declared type is.
    let mut document = shop();
    document["components"]["schemas"]["TagKind"] = json!({ "type": "object", "properties": {} });
    assert!(declines(&document));
    // What is inside of a schema can be referred to from anywhere.
    let mut document = shop();
    document["components"]["schemas"]["Pet"] = json!({ "$ref": "#/components/schemas/Tag/properties/kind" });
    assert!(declines(&document));
    // Subtypes are found by what refers to their base.
    let mut document = shop();
    document["components"]["schemas"]["Pet"]["discriminator"] = json!({ "propertyName": "tag" });
    assert!(declines(&document));
}
