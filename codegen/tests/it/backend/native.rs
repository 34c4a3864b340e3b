//! Cases: a folder with a native spec, and the items that it becomes.

use std::path::Path;

use levain_codegen::backend::lower::{LowerContext, lower_items};
use levain_codegen::backend::print::print_items;
use levain_codegen::backend::render::{Gate, Settings, render_module};
use levain_codegen::decide::decide_api;
use levain_codegen::model::extra_derives::ExtraDerives;
use levain_codegen::model::items::Items;
use levain_codegen::naming::{EmptyRegistry, assign_names};

use super::printed;
use crate::harness::cases::{Outputs, cases, root, text_of};
use crate::harness::specs::native;

fn items(case: &Path) -> Items {
    let read = native([("1.0.0.yaml", text_of(&case.join("1.0.0.yaml")))]);
    assert_eq!(read.found.list(), [], "{}", case.display());
    let api = decide_api(&read.specs[0]);
    let context = LowerContext {
        sources: &read.sources,
        names: &assign_names(&api, &EmptyRegistry),
        registry: &EmptyRegistry,
        derives: &ExtraDerives::default(),
    };
    lower_items(&api, context)
}

#[test]
fn native_specs_become_what_each_case_expects() {
    let mut outputs = Outputs::default();
    for case in cases("codegen/tests/render") {
        outputs.compare(&case.join("expected.rs"), &printed(&items(&case)));
    }
    outputs.assert_expected();
}

#[test]
fn the_module_in_place_is_rust() {
    for case in cases("codegen/tests/render") {
        let tokens = render_module(&items(&case), &Settings::package());
        syn::parse2::<syn::File>(tokens.clone()).expect("it is a file of items");
        let printed = print_items(tokens);
        syn::parse_file(&printed).unwrap_or_else(|error| panic!("{}: {error}\n{printed}", case.display()));
    }
}

#[test]
fn derives_name_the_runtime_if_that_is_elsewhere() {
    let case = root().join("codegen/tests/render/requests-with-everything");
    let printed = |runtime: &str| {
        let settings = Settings {
            runtime: runtime.parse().expect("a path"),
            builders: Gate::Open,
        };
        print_items(render_module(&items(&case), &settings))
    };
    for usual in ["levain", "::levain"] {
        assert!(!printed(usual).contains("#[levain(crate"), "{usual}");
    }
    let elsewhere = printed("crate::clients::levain");
    let derives = elsewhere.matches("crate::clients::levain::Request)]").count();
    assert_eq!(derives, 3);
    let named = elsewhere
        .matches("#[levain(crate = crate::clients::levain)]")
        .count();
    assert_eq!(named, elsewhere.matches("#[derive(").count());
    assert!(
        elsewhere.contains("use super::"),
        "no path begins at the crate: {elsewhere}"
    );
}
