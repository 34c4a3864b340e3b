//! Cases: a folder with an OpenAPI document, the items it becomes, and what is said about it. `LEVAIN_BLESS=1` writes what is
//! there now.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use levain_codegen::finding::Findings;
use levain_codegen::lower::{Surroundings, lower_items};
use levain_codegen::names::NothingPublished;
use levain_codegen::pipeline::decide_and_check_with;
use levain_codegen::place::Sources;
use levain_codegen::print::print_items;
use levain_codegen::read::openapi::read_openapi;
use levain_codegen::render::{Settings, render_items};
use levain_codegen::report::render_lines;
use levain_codegen::settings::{Client, read_settings};
use levain_codegen::short_names::shorten_names;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi");
    let entries = std::fs::read_dir(&folder).expect("the folder is part of the repository");
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("its entries can be listed").path())
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "there are no cases");
    cases
}

// The document is `openapi.yaml` or `openapi.json`; the other files of its kind are those it refers to.
fn load(case: &Path) -> Sources {
    let mut sources = Sources::default();
    let entries = std::fs::read_dir(case).expect("a case is a folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("can be listed")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|kind| kind == "yaml" || kind == "json")
        })
        .collect();
    names.sort_by_key(|name| (!name.starts_with("openapi."), name.clone()));
    for name in names {
        let text = std::fs::read_to_string(case.join(&name)).expect("it is text");
        sources.add(name, text);
    }
    sources
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
    let (sources, mut found) = (load(case), Findings::default());
    let (file, _) = sources.files().next().expect("every case has a document");
    let mut spec = read_openapi(file, &sources, &mut found);
    let client = client_of(case);
    spec.iter_mut()
        .filter(|_| client.short_names)
        .for_each(shorten_names);
    let own = client.own_types();
    let api = spec.and_then(|spec| decide_and_check_with(&spec, &own, &mut found).ok());
    let mut text = String::new();
    if let Some(api) = api {
        let surroundings = Surroundings {
            sources: &sources,
            published: &NothingPublished,
        };
        for (key, tokens) in render_items(&lower_items(&api, surroundings), &Settings::package()) {
            write!(text, "// {key}\n\n{}\n", print_items(tokens)).expect("text takes text");
        }
    }
    (text, render_lines(&found, &sources))
}

#[test]
fn documents_become_what_each_case_expects() {
    let is_blessed = std::env::var_os("LEVAIN_BLESS").is_some();
    for case in cases() {
        let (items, findings) = items_and_findings(&case);
        for (name, text) in [("expected.rs", items), ("findings.txt", findings)] {
            let path = case.join(name);
            if is_blessed {
                std::fs::write(&path, text).expect("can be written");
                continue;
            }
            let known = std::fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(
                text,
                known,
                "{}: run with LEVAIN_BLESS=1 and read the difference",
                path.display()
            );
        }
    }
}

// What a spec's own texts hold never reaches the code: every case is Rust that parses.
#[test]
fn every_case_is_rust() {
    for case in cases() {
        let (items, _) = items_and_findings(&case);
        syn::parse_file(&items).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    }
}
