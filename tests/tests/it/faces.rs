//! Both faces make the same items: an item that a selection keeps, as the macro selects, is the same as in the whole API.

use std::collections::BTreeMap;

use levain_codegen::backend::render::{Settings, render_items};
use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::Options;
use levain_codegen::pipeline::generate_items;
use levain_codegen::selection::Selection;

use crate::harness::specs::bakeronline;

fn items(only: &[&str]) -> BTreeMap<String, String> {
    let read = bakeronline();
    let is_wanted = |text: &str| text == "1.7.0";
    let spec = read
        .specs
        .iter()
        .find(|spec| {
            spec.version
                .as_ref()
                .is_some_and(|version| is_wanted(version.value.text()))
        })
        .expect("version 1.7.0");
    let selection = Selection {
        only: only.iter().map(|pattern| (*pattern).to_owned()).collect(),
        exclude: Vec::new(),
        keep_unused: false,
    };
    let options = Options {
        selection,
        ..Options::default()
    };
    let generated = generate_items(
        vec![spec.clone()],
        &read.sources,
        &options,
        &EmptyRegistry,
        &mut Findings::default(),
    )
    .expect("Bakeronline has no errors");
    let rendered = render_items(&generated.items[0], &Settings::package()).into_iter();
    rendered.map(|(key, tokens)| (key, tokens.to_string())).collect()
}

#[test]
fn an_item_that_a_selection_keeps_is_the_same_as_in_the_whole() {
    let whole = items(&[]);
    for only in [
        &["GET /oauth/authorize"][..],
        &["token", "company.*"],
        &["* /shops/**"],
    ] {
        let selected = items(only);
        assert!(!selected.is_empty() && selected.len() < whole.len(), "{only:?}");
        for (key, tokens) in &selected {
            let whole = whole.get(key).map(|tokens| without_derives(tokens));
            assert_eq!(whole, Some(without_derives(tokens)), "{only:?}: {key}");
        }
    }
}

// What only the operations that are left out send has an optional builder, and no default.
fn without_derives(tokens: &str) -> &str {
    let starts = ["pub struct ", "pub enum "]
        .into_iter()
        .filter_map(|start| tokens.find(start));
    tokens.get(starts.min().unwrap_or_default()..).unwrap_or(tokens)
}
