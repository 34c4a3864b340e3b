//! Cases: a folder with an OpenAPI document and a selection, and the part that `extract` writes. Whatever is extracted generates the client
//! that the whole document generates with the same selection.

use std::path::Path;

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::extract::{Extract, extract};
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;
use levain_codegen::selection::Selection;

use serde_json::json;

use crate::harness::cases::{Outputs, cases, file_name, files, text_of};
use crate::harness::specs::document;

// The document first, then the files that it refers to.
fn files_of(case: &Path) -> Vec<(String, String)> {
    let mut paths = files(case, &["yaml", "json"]);
    paths.retain(|path| file_name(path) != "expected.json");
    paths.sort_by_key(|path| !file_name(path).starts_with("openapi."));
    paths
        .iter()
        .map(|path| (file_name(path), text_of(path)))
        .collect()
}

// `only PATTERN` and `exclude PATTERN`, one per line.
fn selection_of(case: &Path) -> Selection {
    let mut selection = Selection::default();
    for line in text_of(&case.join("selection.txt")).lines() {
        match line.split_once(' ') {
            Some(("only", pattern)) => selection.only.push(pattern.to_owned()),
            Some(("exclude", pattern)) => selection.exclude.push(pattern.to_owned()),
            _ => panic!("{}: `{line}` is no selection", case.display()),
        }
    }
    selection
}

fn extracted(files: &[(String, String)], selection: &Selection) -> Extract {
    let read = document(files.iter().cloned());
    let spec = read.specs.first().expect("the case is an OpenAPI document");
    let api = checked(spec, &Options::default(), &mut Findings::default());
    let api = api.expect("the case has no errors");
    extract(&read.sources, &api, selection).expect("the case has a part")
}

#[test]
fn parts_are_what_each_case_expects() {
    let mut outputs = Outputs::default();
    for case in cases("codegen/tests/extract") {
        let part = extracted(&files_of(&case), &selection_of(&case));
        outputs.compare(&case.join("expected.json"), &part.text);
    }
    outputs.assert_expected();
}

#[test]
fn a_part_generates_what_the_whole_generates_with_the_selection() {
    for case in cases("codegen/tests/extract") {
        let (files, selection) = (files_of(&case), selection_of(&case));
        let part = extracted(&files, &selection);
        let mut of_part = files.clone();
        of_part[0].1 = part.text;
        let rest = Selection {
            exclude: part.brought_along,
            ..Selection::default()
        };
        let whole = document(files).package_with(&selection, &EmptyRegistry);
        let part = document(of_part).package_with(&rest, &EmptyRegistry);
        let (whole, part) = (whole.expect("the whole"), part.expect("the part"));
        assert_eq!(whole.files, part.files, "{}", case.display());
        assert_eq!(whole.names, part.names, "{}", case.display());
    }
}

#[test]
fn a_part_of_a_part_is_the_part() {
    for case in cases("codegen/tests/extract") {
        let (mut files, selection) = (files_of(&case), selection_of(&case));
        let once = extracted(&files, &selection);
        files[0].1.clone_from(&once.text);
        // What is left out is not there any more, so only `only` matches.
        let selection = Selection {
            exclude: once.brought_along,
            ..selection
        };
        assert_eq!(
            once.text,
            extracted(&files, &selection).text,
            "{}",
            case.display()
        );
    }
}

#[test]
fn a_chain_of_references_of_any_length_leads_to_a_base_and_its_subtypes() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let mut schemas = serde_json::Map::new();
    for link in 0..100 {
        schemas.insert(format!("Link{link}"), reference(&format!("Link{}", link + 1)));
    }
    let base = json!({"type": "object", "properties": {"k": {"type": "string"}}, "discriminator": {"propertyName": "k"}});
    schemas.insert("Link100".to_owned(), base);
    schemas.insert("Subtype".to_owned(), json!({"allOf": [reference("Link0")]}));
    schemas.insert("Other".to_owned(), json!({"type": "string"}));
    let of = |schema: &str| json!({"get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": reference(schema)}}}}}});
    let text = json!({
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": of("Link0"), "/b": of("Other")},
        "components": {"schemas": schemas},
    });
    let selection = Selection {
        only: vec!["GET /a".to_owned()],
        ..Selection::default()
    };
    let part = extracted(&[("openapi.json".to_owned(), text.to_string())], &selection).text;
    assert!(part.contains("Subtype") && !part.contains("Other"), "{part}");
}
