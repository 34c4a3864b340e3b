//! Cases: a folder with an OpenAPI document, the items that it becomes, and what is reported about it.

use std::path::Path;

use levain_codegen::lower::{Surroundings, lower_items};
use levain_codegen::names::NothingPublished;
use levain_codegen::pipeline::decide_and_check_with;
use levain_codegen::settings::{Client, read_settings};
use levain_codegen::short_names::shorten_names;

use super::printed;
use crate::harness::cases::{Outputs, cases, file_name, files, text_of};
use crate::harness::specs::{ReadSpecs, document};

// The document is `openapi.yaml` or `openapi.json`; the other files of its kind are those that it refers to.
fn read(case: &Path) -> ReadSpecs {
    let mut paths = files(case, &["yaml", "json"]);
    paths.sort_by_key(|path| !file_name(path).starts_with("openapi."));
    document(paths.iter().map(|path| (file_name(path), text_of(path))))
}

// A case may have settings.
fn client_of(case: &Path) -> Client {
    let Ok(text) = std::fs::read_to_string(case.join("levain.toml")) else {
        return Client::default();
    };
    let settings = read_settings(&text).expect("a case's settings have no mistake");
    settings.clients.into_iter().next().unwrap_or_default()
}

fn items_and_findings(case: &Path) -> (String, String) {
    let mut read = read(case);
    let client = client_of(case);
    if client.short_names {
        read.specs.iter_mut().for_each(shorten_names);
    }
    let own = client.own_types();
    let spec = read.specs.first();
    let api = spec.and_then(|spec| decide_and_check_with(spec, &own, &mut read.found).ok());
    let surroundings = Surroundings {
        sources: &read.sources,
        published: &NothingPublished,
    };
    let text = api.map(|api| printed(&lower_items(&api, surroundings)));
    (text.unwrap_or_default(), read.lines())
}

#[test]
fn documents_become_what_each_case_expects() {
    let mut outputs = Outputs::default();
    for case in cases("codegen/tests/openapi") {
        let (items, findings) = items_and_findings(&case);
        outputs.compare(&case.join("expected.rs"), &items);
        outputs.compare(&case.join("findings.txt"), &findings);
    }
    outputs.assert_expected();
}

// No text of a spec ever becomes code: every case is Rust that parses.
#[test]
fn every_case_is_rust() {
    for case in cases("codegen/tests/openapi") {
        let (items, _) = items_and_findings(&case);
        syn::parse_file(&items).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    }
}
