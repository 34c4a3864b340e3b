//! Rules that the user says are not checked: a setting that removes nothing is refused, with what to write instead.

use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;

use crate::harness::specs;

const DOCUMENT: &str = r##"
openapi: 3.1.0
info: {title: Bakery, version: "1"}
servers: [{url: "https://bakery.example"}]
paths:
  /trays:
    get:
      operationId: listTrays
      parameters: [{name: pattern, in: query, schema: {type: string, maxLength: 9, default: "too long by far"}}]
      responses: {"200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Tray"}}}}}
components:
  schemas:
    Tray: {type: object, properties: {code: {$ref: "#/components/schemas/Code"}, note: {type: string}}}
    Code: {type: string, pattern: "^[a-z]+$"}
"##;

// What is said of the setting, and the number of warnings about the document.
fn refused(wanted: &str) -> (Option<(String, String)>, usize) {
    let options = Options {
        unchecked: vec![wanted.to_owned()],
        ..Options::default()
    };
    let mut read = specs::document([("openapi.yaml", DOCUMENT.to_owned())]);
    let api = checked(&read.specs[0], &options, &mut read.found).expect("the document has no errors");
    let errors = options.unmatched(&[api], &EmptyRegistry).into_iter();
    let mut errors = errors.map(|error| (error.failure.message, error.failure.remedy));
    (errors.next(), read.found.list().len())
}

#[test]
fn a_setting_without_an_effect_is_refused() {
    for (wanted, message, remedy) in [
        (
            "maxItems",
            "nothing in this spec has the rule `maxItems`",
            "remove it",
        ),
        (
            "field Tray.code pattern",
            "`field Tray.code` has no `pattern` of its own",
            "write the key of the type that has them, such as `type Sku`, or remove it",
        ),
        (
            "field Tray.note",
            "`field Tray.note` has no rules of its own",
            "write the key of the type that has them, such as `type Sku`, or remove it",
        ),
        (
            "type Cod pattern",
            "nothing in this spec has the key `type Cod`",
            "did you mean `type Code`?",
        ),
        (
            "patern",
            "nothing in this spec has the key `patern`",
            "did you mean `pattern`?",
        ),
    ] {
        let (error, _) = refused(wanted);
        assert_eq!(error, Some((message.to_owned(), remedy.to_owned())), "{wanted}");
    }
}

#[test]
fn a_rule_that_is_removed_is_not_held_against_the_document_either() {
    assert_eq!(refused("type Code"), (None, 1));
    for wanted in [
        "maxLength",
        "parameter GET /trays pattern",
        "parameter GET /trays pattern length",
    ] {
        assert_eq!(refused(wanted), (None, 0), "{wanted}");
    }
}
