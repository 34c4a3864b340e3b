//! The examples of the explanations about OpenAPI: the wrong one has the code, the right one has no finding.
//!
//! An example is the part of a document that matters; the rest of the document is added here.

use levain_codegen::diagnostics::finding::{Code, Example, Findings};
use levain_codegen::import::{ImportAs, import_spec};
use levain_codegen::normalize::all_of::intersect_all_of;
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;
use serde_json::{Value, json};

use crate::harness::specs;

fn document(code: Code, part: &str) -> String {
    let Ok(part) = serde_json::from_str::<Value>(part) else {
        return part.to_owned();
    };
    if code <= Code::UnknownOpenApiVersion {
        return part.to_string();
    }
    let ok = json!({"200": {"description": "Bread."}});
    let mut whole = json!({
        "openapi": "3.0.3",
        "info": {"title": "Bakery", "version": "1"},
        "servers": [{"url": "https://bakery.example"}],
        "paths": {"/breads": {"get": {"operationId": "breads", "responses": ok.clone()}}},
        "components": {"schemas": {
            "Bread": {"type": "object", "properties": {"name": {"type": "string"}}},
            "Cat": {"type": "object", "properties": {"kind": {"type": "string"}}},
        }},
    });
    let operation = |part: Value| {
        let mut operation = json!({"operationId": "bread", "responses": ok.clone()});
        operation
            .as_object_mut()
            .expect("an object")
            .extend(part.as_object().expect("an object").clone());
        operation
    };
    match code {
        Code::ReferenceCycle => whole["components"]["schemas"]
            .as_object_mut()
            .expect("an object")
            .extend(part.as_object().expect("an object").clone()),
        Code::MissingElement | Code::IgnoredParameter => {
            whole["paths"]["/bread"] = json!({"get": operation(json!({"parameters": [part]}))});
        }
        Code::DuplicateOperationId => {
            let mut item = part;
            for method in item.as_object_mut().expect("an object").values_mut() {
                method["responses"] = ok.clone();
            }
            whole["paths"]["/bread"] = item;
        }
        Code::UnsupportedMediaType => {
            whole["paths"]["/bread"] = json!({"post": operation(json!({"requestBody": part}))});
        }
        Code::InvalidPath => {
            let mut paths = part["paths"].clone();
            for item in paths.as_object_mut().expect("an object").values_mut() {
                item["get"] = operation(json!({}));
            }
            whole["paths"] = paths;
        }
        Code::InvalidServer | Code::InvalidSecurity => whole
            .as_object_mut()
            .expect("an object")
            .extend(part.as_object().expect("an object").clone()),
        Code::InvalidResponse | Code::UnusedElement | Code::OtherVersion => {
            whole["paths"]["/bread"] = json!({"get": operation(part)});
        }
        _ => whole["components"]["schemas"]["Example"] = part,
    }
    whole.to_string()
}

fn check(code: Code, examples: &[Example]) -> (Vec<Code>, String) {
    let text: String = examples
        .iter()
        .map(|example| document(code, example.text))
        .collect();
    let mut read = specs::document([
        ("openapi.json", text),
        ("bread.json", r#"{"Bread": {"type": "object"}}"#.to_owned()),
    ]);
    if let Some(spec) = read.specs.first() {
        // Whether it stops is seen in the findings.
        let _ = checked(spec, &Options::default(), &mut read.found);
        if code == Code::NotExpressible {
            let wanted = ImportAs {
                api: None,
                version: "1.0.0".to_owned(),
            };
            let merged = intersect_all_of(spec, &mut Findings::default());
            import_spec(&merged, &wanted, &mut read.found);
        }
    }
    let mut codes = read.codes();
    codes.dedup();
    (codes, read.lines())
}

fn codes() -> impl Iterator<Item = Code> {
    let codes = Code::ALL.iter().copied();
    codes.filter(|code| code.number().starts_with("L2"))
}

#[test]
fn the_wrong_example_has_its_code_and_no_other() {
    let mut wrong = Vec::new();
    // What is too large to be shown is not found in its example.
    for code in codes().filter(|code| *code != Code::CopiesTooMuch) {
        let (codes, report) = check(code, &code.examples().wrong);
        if codes != [code] {
            wrong.push(format!("{code:?}: {codes:?}\n{report}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_right_example_has_no_finding() {
    let mut wrong = Vec::new();
    for code in codes() {
        let (codes, report) = check(code, &code.examples().right);
        if !codes.is_empty() {
            wrong.push(format!("{code:?}: {codes:?}\n{report}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
