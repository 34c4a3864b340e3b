//! The examples of the explanations about OpenAPI: the wrong one gives the code, the right one gives nothing.
//!
//! An example shows the part of a document that matters; what is around it is put there here.

use levain_codegen::diagnostics::finding::{Code, Example, Findings};
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::diagnostics::report::render_lines;
use levain_codegen::frontend::openapi::read_openapi;
use levain_codegen::import::{ImportAs, import_spec};
use levain_codegen::normalize::all_of::intersect_all_of;
use levain_codegen::pipeline::decide_and_check;
use serde_json::{Value, json};

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
        Code::InvalidResponse | Code::UnusedElement => {
            whole["paths"]["/bread"] = json!({"get": operation(part)})
        }
        _ => whole["components"]["schemas"]["Example"] = part,
    }
    whole.to_string()
}

fn check(code: Code, examples: &[Example]) -> (Vec<Code>, String) {
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let text: String = examples
        .iter()
        .map(|example| document(code, example.text))
        .collect();
    let file = sources.add("openapi.json", text);
    sources.add("bread.json", r#"{"Bread": {"type": "object"}}"#);
    if let Some(spec) = read_openapi(file, &sources, &mut found) {
        // Whether it stops is told by the findings.
        let _ = decide_and_check(&spec, &mut found);
        if code == Code::NotExpressible {
            let wanted = ImportAs {
                api: None,
                version: "1.0.0".to_owned(),
            };
            let merged = intersect_all_of(&spec, &mut Findings::default());
            import_spec(&merged, &wanted, &mut found);
        }
    }
    let mut codes: Vec<Code> = found.list().iter().map(|finding| finding.code).collect();
    codes.dedup();
    (codes, render_lines(&found, &sources))
}

fn codes() -> impl Iterator<Item = Code> {
    let codes = Code::ALL.iter().copied();
    codes.filter(|code| code.number().starts_with("L2"))
}

#[test]
fn the_wrong_example_gives_the_code_and_no_other() {
    let mut wrong = Vec::new();
    for code in codes() {
        let (codes, report) = check(code, &code.examples().wrong);
        if codes != [code] {
            wrong.push(format!("{code:?}: {codes:?}\n{report}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_right_example_gives_nothing() {
    let mut wrong = Vec::new();
    for code in codes() {
        let (codes, report) = check(code, &code.examples().right);
        if !codes.is_empty() {
            wrong.push(format!("{code:?}: {codes:?}\n{report}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
