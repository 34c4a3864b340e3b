//! The JSON Schema of the language holds what the language is: it is checked in as it is made, every spec is valid by it,
//! and what is wrong with the form of a file is wrong by it too.

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use levain_codegen::diagnostics::finding::{Code, Findings};
use levain_codegen::diagnostics::location::{FileId, Sources};
use levain_codegen::frontend::native::language_schema::language_schema;
use levain_codegen::frontend::read_folder;
use levain_codegen::frontend::text::yaml_tree;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn validator() -> Validator {
    let schema = serde_json::from_str(&language_schema()).expect("the schema is JSON");
    jsonschema::draft202012::new(&schema).expect("the schema is a schema")
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("its entries can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    files.sort();
    files
}

#[test]
fn the_checked_in_schema_is_the_one_that_is_made() {
    let path = repository().join("spec/levain.schema.json");
    if std::env::var_os("LEVAIN_BLESS").is_some() {
        std::fs::write(&path, language_schema()).expect("the schema can be written");
    }
    let checked_in = std::fs::read_to_string(&path).expect("spec/levain.schema.json is there");
    assert!(
        checked_in.replace("\r\n", "\n") == language_schema(),
        "run the tests with LEVAIN_BLESS=1"
    );
}

#[test]
fn every_spec_is_valid() {
    let validator = validator();
    let files = yaml_files(&repository().join("spec/bakeronline"));
    assert!(files.len() >= 18, "{}", files.len());
    for path in files {
        let mut sources = Sources::default();
        let mut found = Findings::default();
        let file = sources.add("spec", std::fs::read_to_string(&path).expect("a spec is text"));
        let tree = yaml_tree::read_yaml(file, &sources, &mut found).expect("a spec is YAML");
        let errors: Vec<String> = validator
            .iter_errors(&yaml_tree::to_json(&tree))
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}

/// Codes of errors that one file shows by its form alone.
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
fn what_the_reader_refuses_by_form_the_schema_refuses() {
    let validator = validator();
    let mut refused = 0;
    let cases =
        std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui")).expect("there are cases");
    for case in cases {
        let folder = case.expect("its entries can be listed").path();
        if !folder.is_dir() {
            continue;
        }
        let mut sources = Sources::default();
        let files: Vec<FileId> = yaml_files(&folder)
            .iter()
            .map(|path| {
                sources.add(
                    path.display().to_string(),
                    std::fs::read_to_string(path).expect("cases are text"),
                )
            })
            .collect();
        let mut found = Findings::default();
        read_folder(&files, &sources, &mut found);
        for file in files {
            let is_wrong = found
                .list()
                .iter()
                .any(|finding| finding.at.file == file && STRUCTURAL.contains(&finding.code));
            let Some(tree) = yaml_tree::read_yaml(file, &sources, &mut Findings::default()) else {
                continue;
            };
            // What is missing after a patch is missing in the whole, and what is empty in one is `null` to JSON.
            let is_patch = tree.mapping().is_some_and(|map| map.contains_key("extends"));
            if is_wrong && !is_patch {
                refused += 1;
                assert!(
                    !validator.is_valid(&yaml_tree::to_json(&tree)),
                    "the schema allows {}",
                    sources.file(file).map_or("", |file| file.name.as_str())
                );
            }
        }
    }
    assert!(refused >= 5, "only {refused} files are wrong by their form");
}
