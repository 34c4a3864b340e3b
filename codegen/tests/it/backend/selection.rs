//! A selection of operations: what the others send has no part in what is generated.

use levain_codegen::naming::EmptyRegistry;
use levain_codegen::selection::Selection;

use crate::harness::specs::document;

const PETS: &str = r##"{"openapi": "3.0.3", "info": {"title": "Pets", "version": "1"},
  "servers": [{"url": "https://pets.example"}],
  "paths": {"/pets": {
    "get": {"operationId": "listPets", "responses": {"200": {"description": "All.", "content": {"application/json": {
      "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}}}}}},
    "post": {"operationId": "addPet",
      "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
      "responses": {"204": {"description": "Added."}}}}},
  "components": {"schemas": {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}}}"##;

fn has_optional_builders(only: &[&str]) -> bool {
    let selection = Selection {
        only: only.iter().map(|pattern| (*pattern).to_owned()).collect(),
        ..Selection::default()
    };
    let mut read = document([("openapi.json", PETS)]);
    let package = read
        .package_with(&selection, &EmptyRegistry)
        .expect("the document has no errors");
    package
        .files
        .iter()
        .any(|(path, text)| path != "src/lib.rs" && text.contains("feature = \"builders\""))
}

#[test]
fn a_type_that_only_other_operations_send_has_an_optional_builder() {
    assert!(!has_optional_builders(&[]));
    assert!(!has_optional_builders(&["addPet"]));
    assert!(has_optional_builders(&["listPets"]));
}
