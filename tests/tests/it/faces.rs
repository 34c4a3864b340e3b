//! Both faces give the same items: a selection, as the macro makes it, leaves every item it keeps as the whole has it.

use std::collections::BTreeMap;
use std::path::Path;

use levain_codegen::decide::decide_api;
use levain_codegen::finding::Findings;
use levain_codegen::lower::Surroundings;
use levain_codegen::names::NothingPublished;
use levain_codegen::pipeline::select_and_lower;
use levain_codegen::place::Sources;
use levain_codegen::read::read_folder;
use levain_codegen::render::{Settings, render_items};
use levain_codegen::selection::Selection;

fn items(only: &[&str]) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/bakeronline");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the spec is part of the project")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    paths.sort();
    let mut sources = Sources::default();
    let read = |path: &std::path::PathBuf| std::fs::read_to_string(path).expect("a spec file is text");
    let files: Vec<_> = paths.iter().map(|path| sources.add("spec", read(path))).collect();
    let specs = read_folder(&files, &sources, &mut Findings::new(true));
    let is_wanted = |text: &str| text == "1.7.0";
    let spec = specs
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
    let surroundings = Surroundings {
        sources: &sources,
        published: &NothingPublished,
    };
    let (items, _) = select_and_lower(decide_api(spec), &selection, surroundings);
    let rendered = render_items(&items, &Settings::package()).into_iter();
    rendered.map(|(key, tokens)| (key, tokens.to_string())).collect()
}

#[test]
fn what_a_selection_keeps_is_as_the_whole_has_it() {
    let whole = items(&[]);
    for only in [
        &["GET /oauth/authorize"][..],
        &["token", "company.*"],
        &["* /shops/**"],
    ] {
        let selected = items(only);
        assert!(!selected.is_empty() && selected.len() < whole.len(), "{only:?}");
        for (key, tokens) in &selected {
            assert_eq!(whole.get(key), Some(tokens), "{only:?}: {key}");
        }
    }
}
