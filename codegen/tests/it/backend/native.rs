//! Cases: a folder with a spec, and the items it becomes. `LEVAIN_BLESS=1` writes what is there now.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use levain_codegen::decide::decide_api;
use levain_codegen::finding::Findings;
use levain_codegen::items::Items;
use levain_codegen::lower::{Surroundings, lower_items};
use levain_codegen::names::NothingPublished;
use levain_codegen::place::Sources;
use levain_codegen::print::print_items;
use levain_codegen::read::read_folder;
use levain_codegen::render::{Settings, render_items, render_module};

fn items(case: &Path) -> Items {
    let text = std::fs::read_to_string(case.join("1.0.0.yaml")).expect("every case has a spec");
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let file = sources.add("1.0.0.yaml".to_owned(), text);
    let specs = read_folder(&[file], &sources, &mut found);
    assert_eq!(found.list(), [], "{}", case.display());
    let surroundings = Surroundings {
        sources: &sources,
        published: &NothingPublished,
    };
    lower_items(&decide_api(&specs[0]), surroundings)
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/render");
    let entries = std::fs::read_dir(&folder).expect("the folder is part of the repository");
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("its entries can be listed").path())
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "there are no cases");
    cases
}

#[test]
fn items_become_what_each_case_expects() {
    for case in cases() {
        let mut text = String::new();
        for (key, tokens) in render_items(&items(&case), &Settings::package()) {
            write!(text, "// {key}\n\n{}\n", print_items(tokens)).expect("text takes text");
        }
        let expected = case.join("expected.rs");
        if std::env::var_os("LEVAIN_BLESS").is_some() {
            std::fs::write(&expected, text).expect("can be written");
            continue;
        }
        let known = std::fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(
            text,
            known,
            "{}: run with LEVAIN_BLESS=1 and read the difference",
            case.display()
        );
    }
}

#[test]
fn the_module_in_place_is_rust() {
    for case in cases() {
        let tokens = render_module(&items(&case), &Settings::package());
        syn::parse2::<syn::File>(tokens.clone()).expect("it is a file of items");
        let printed = print_items(tokens);
        syn::parse_file(&printed).unwrap_or_else(|error| panic!("{}: {error}\n{printed}", case.display()));
    }
}
