//! What `levain import` writes is a spec that `levain check` accepts, and gives the items the document gives.

use std::collections::BTreeSet;
use std::path::Path;

use levain_codegen::backend::print::print_items;
use levain_codegen::backend::render::{Settings, render_items};
use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::frontend::openapi::{gather_files, read_openapi};
use levain_codegen::import::{ImportAs, import_spec};
use levain_codegen::model::items::Items;
use levain_codegen::model::spec::Spec;
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::normalize::all_of::intersect_all_of;
use levain_codegen::options::Options;
use levain_codegen::pipeline::generate_items;
use levain_codegen::selection::Selection;

use super::documents_of;
use crate::harness::cases::{Outputs, cases, file_name, root};
use crate::harness::specs::native;

fn read_document(path: &Path) -> Option<(Spec, Sources)> {
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let folder = path.parent()?.to_owned();
    let text = std::fs::read_to_string(path).ok()?;
    let file = gather_files(&file_name(path), text, &mut sources, &mut |name| {
        std::fs::read_to_string(folder.join(name)).ok()
    });
    Some((read_openapi(file, &sources, &mut found)?, sources))
}

// The text, and how many things of the document are not in it.
fn import(spec: &Spec) -> (String, usize) {
    let mut found = Findings::default();
    let merged = intersect_all_of(spec, &mut Findings::default());
    let wanted = ImportAs {
        api: None,
        version: "1.0.0".to_owned(),
    };
    let imported = import_spec(&merged, &wanted, &mut found);
    (imported.text, found.list().len())
}

// The items of an imported spec; what `levain check` says when it refuses it.
fn items_of_import(text: &str) -> Result<Items, String> {
    let mut read = native([("1.0.0.yaml", text)]);
    let spec = read.specs.first();
    let items = spec.and_then(|spec| items(spec, &read.sources, &mut read.found));
    match items {
        Some(items) if !read.found.has_errors() => Ok(items),
        _ => Err(read.lines()),
    }
}

fn items(spec: &Spec, sources: &Sources, found: &mut Findings) -> Option<Items> {
    let everything = Options {
        selection: Selection {
            keep_unused: true,
            ..Selection::default()
        },
        ..Options::default()
    };
    let generated = generate_items(vec![spec.clone()], sources, &everything, &EmptyRegistry, found);
    generated.ok()?.items.pop()
}

fn names(items: &Items) -> BTreeSet<String> {
    items
        .list
        .iter()
        .map(|item| item.ident.source().to_owned())
        .collect()
}

#[test]
fn every_item_of_a_document_is_an_item_of_its_import_or_reported_to_have_no_form() {
    let mut seen = 0;
    for case in cases("codegen/tests/openapi") {
        let path = case.join("openapi.yaml");
        let Some((spec, sources)) = read_document(&path) else {
            continue;
        };
        seen += 1;
        let (text, without_form) = import(&spec);
        let imported =
            items_of_import(&text).unwrap_or_else(|lines| panic!("{}: {lines}\n{text}", path.display()));
        let own = items(&spec, &sources, &mut Findings::default()).expect("the case has no error");
        let (own, imported) = (names(&own), names(&imported));
        let missing: Vec<&String> = own.difference(&imported).collect();
        assert!(
            missing.is_empty() || without_form > 0,
            "{}: nothing reports {missing:?}\n{text}",
            path.display()
        );
    }
    assert!(seen > 3, "{seen} cases are documents");
}

#[test]
fn an_import_reads_as_if_written_by_hand() {
    let case = root().join("tests/cases/imported");
    let (spec, sources) =
        read_document(&case.join("openapi.yaml")).expect("the case is part of the repository");
    let (text, without_form) = import(&spec);
    assert_eq!(without_form, 0);
    let mut outputs = Outputs::default();
    outputs.compare(&case.join("expected.yaml"), &text);
    outputs.assert_expected();
    let imported = items_of_import(&text).unwrap_or_else(|lines| panic!("{lines}"));
    let own = items(&spec, &sources, &mut Findings::default()).expect("the case has no error");
    assert_eq!(names(&own).difference(&names(&imported)).count(), 0);
    // What is written of an item is the same where the language has the whole of it.
    let code = |items: &Items, name: &str| {
        let tokens = render_items(items, &Settings::package()).into_iter();
        let found = tokens.map(|(_, tokens)| print_items(tokens)).find(|code| {
            code.contains(&format!("pub struct {name} ")) || code.contains(&format!("pub enum {name} "))
        });
        found.unwrap_or_default()
    };
    for name in ["Bread", "Voucher", "OrderState", "GetOrderFilter", "GetOrder"] {
        // An import has a version, which its host names here, so that the host is said by the version.
        let of_import = code(&imported, name).replace(
            "host = super::super::HOST",
            "host = \"https://orders.example/v1\"",
        );
        assert_eq!(code(&own, name), of_import, "{name}");
        assert!(!code(&own, name).is_empty(), "{name}");
    }
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn every_document_of_the_corpus_is_imported_as_a_spec_that_is_accepted() {
    let mut paths = documents_of("openapi");
    // The largest take their time; the others show the same.
    paths.retain(|path| path.metadata().is_ok_and(|data| data.len() < 300_000));
    let (mut missing, mut all) = (0, 0);
    for path in &paths {
        let Some((spec, sources)) = read_document(path) else {
            continue;
        };
        let (text, _) = import(&spec);
        let imported = items_of_import(&text).unwrap_or_else(|lines| panic!("{}: {lines}", path.display()));
        let Some(own) = items(&spec, &sources, &mut Findings::default()) else {
            continue;
        };
        let (own, imported) = (names(&own), names(&imported));
        missing += own.difference(&imported).count();
        all += own.len();
        if std::env::var_os("LEVAIN_IMPORT_REPORT").is_some() {
            let gone: Vec<&String> = own.difference(&imported).take(5).collect();
            eprintln!(
                "{}: {} of {}: {gone:?}",
                path.display(),
                own.difference(&imported).count(),
                own.len()
            );
        }
    }
    // What the language has no form for is little: of a hundred items, ninety are there by name.
    assert!(missing * 10 < all, "{missing} of {all} items are missing");
}
