//! The JSON Schema of the spec language: it is checked in as it is made, every spec is valid by it, and a file whose form is wrong is
//! invalid by it.

use jsonschema::Validator;
use levain_codegen::diagnostics::finding::{Code, Findings};
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::frontend::native::language_schema::language_schema;
use levain_codegen::frontend::text::yaml_tree;

use crate::harness::cases::{Outputs, cases, file_name, files, root, text_of};
use crate::harness::specs::{bakeronline_files, native};

fn validator() -> Validator {
    let schema = serde_json::from_str(&language_schema()).expect("the schema is JSON");
    jsonschema::draft202012::new(&schema).expect("the schema is a schema")
}

#[test]
fn the_checked_in_schema_is_the_one_that_is_made() {
    let mut outputs = Outputs::default();
    outputs.compare(&root().join("spec/levain.schema.json"), &language_schema());
    outputs.assert_expected();
}

#[test]
fn every_spec_is_valid_by_the_schema() {
    let validator = validator();
    for (name, text) in bakeronline_files() {
        let mut sources = Sources::default();
        let file = sources.add(name.as_str(), text);
        let tree = yaml_tree::read_yaml(file, &sources, &mut Findings::default()).expect("a spec is YAML");
        let errors: Vec<String> = validator
            .iter_errors(&yaml_tree::to_json(&tree))
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

/// Codes of errors in the form of a single file.
const STRUCTURAL: &[Code] = &[
    Code::UnknownKey,
    Code::MissingKey,
    Code::EmptyValue,
    Code::WrongType,
    Code::UnquotedVersion,
    Code::NotAVersion,
    Code::NotAnAllowedValue,
    Code::NotARange,
    Code::NotAnEndpointKey,
];

#[test]
fn the_schema_refuses_what_the_reader_refuses_by_its_form() {
    let validator = validator();
    let mut refused = 0;
    for case in cases("codegen/tests/ui") {
        let paths = files(&case, &["yaml"]);
        let read = native(paths.iter().map(|path| (file_name(path), text_of(path))));
        for (file, source) in read.sources.files() {
            let is_wrong = read
                .found
                .list()
                .iter()
                .any(|finding| finding.location.file == file && STRUCTURAL.contains(&finding.code));
            let Some(tree) = yaml_tree::read_yaml(file, &read.sources, &mut Findings::default()) else {
                continue;
            };
            // What is missing after a patch is missing in the whole, and what is empty in one is `null` to JSON.
            let is_patch = tree.mapping().is_some_and(|map| map.contains_key("extends"));
            if is_wrong && !is_patch {
                refused += 1;
                assert!(
                    !validator.is_valid(&yaml_tree::to_json(&tree)),
                    "the schema allows {}/{}",
                    file_name(&case),
                    source.name
                );
            }
        }
    }
    assert!(refused >= 5, "only {refused} files are wrong by their form");
}
