//! Cases: a folder with an OpenAPI document, the items that it becomes, and what is reported about it.

use std::path::Path;

use levain_codegen::backend::lower::{LowerContext, lower_items};
use levain_codegen::cli::settings::{Client, read_settings};
use levain_codegen::naming::{EmptyRegistry, assign_names};
use levain_codegen::normalize::short_names::shorten_names;
use levain_codegen::pipeline::checked;

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
    let options = client.options();
    let spec = read.specs.first();
    let api = spec.and_then(|spec| checked(spec, &options, &mut read.found).ok());
    let text = api.map(|api| {
        let context = LowerContext {
            sources: &read.sources,
            names: &assign_names(&api, &EmptyRegistry),
            registry: &EmptyRegistry,
            derives: &options.derives,
        };
        printed(&lower_items(&api, context))
    });
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
