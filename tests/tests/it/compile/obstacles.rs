//! Names and values that break generators go through generation and the real compiler.

use std::path::Path;

use crate::harness::Failed;
use crate::harness::cases::root;
use crate::harness::command::{levain, run};
use crate::workspace::cargo_of_generated;

// Warnings are denied, so that what a reader would stumble over is found too.
fn assert_compiles(case: &Path, name: &str) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let [case, runtime] = [case, &root().join("runtime")].map(|path| path.to_string_lossy().into_owned());
    let arguments = [
        "generate",
        "--out",
        "client",
        "--crate",
        name,
        "--spec",
        &case,
        "--runtime",
        &runtime,
    ];
    let generated = levain(folder.path(), &arguments);
    assert_eq!(generated.status, Some(0), "{}", generated.err);
    let client = folder.path().join("client");
    let checked = run(cargo_of_generated(&client).args(["check", "-q", "--all-features"]));
    assert_eq!(checked.status, Some(0), "{}", checked.err);
    Ok(())
}

#[test]
fn a_spec_full_of_obstacles_generates_what_compiles_without_a_warning() -> Result<(), Failed> {
    assert_compiles(&root().join("tests/cases/obstacles"), "obstacles")
}

#[test]
fn a_document_full_of_obstacles_generates_what_compiles_without_a_warning() -> Result<(), Failed> {
    let case = root().join("tests/cases/obstacles-in-openapi/openapi.yaml");
    assert_compiles(&case, "obstacles-in-openapi")
}

// Macros nest, and rustc stops at a depth of 128: the crate must not need to ask for more.
#[test]
fn objects_and_requests_of_any_length_compile() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let list =
        |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<Vec<_>>().join(", ");
    let fields = list(160, &|index| format!(r#""f{index}": {{"type": "string"}}"#));
    let required = list(160, &|index| format!(r#""f{index}""#));
    let parameters = list(160, &|index| {
        format!(r#"{{"name": "q{index}", "in": "query", "required": true, "schema": {{"type": "integer"}}}}"#)
    });
    let document = format!(
        r##"{{"openapi": "3.0.3", "info": {{"title": "Long", "version": "1"}}, "paths": {{"/a": {{"post": {{
            "operationId": "a", "parameters": [{parameters}],
            "requestBody": {{"content": {{"application/json": {{"schema": {{"$ref": "#/components/schemas/T"}}}}}}}},
            "responses": {{"204": {{"description": "None."}}}}}}}}}},
            "components": {{"schemas": {{"T": {{"type": "object", "required": [{required}], "properties": {{{fields},
            "e": {{"type": "string", "enum": [{required}]}}}}}}}}}}}}"##
    );
    let path = folder.path().join("openapi.json");
    std::fs::write(&path, document)?;
    assert_compiles(&path, "long")
}
