//! The first real API through the back of the pipeline: layout, tokens, text.

use std::path::Path;

use levain_codegen::decide::decide_api;
use levain_codegen::files::Files;
use levain_codegen::finding::Findings;
use levain_codegen::items::Items;
use levain_codegen::layout::lay_out;
use levain_codegen::lower::{Surroundings, lower_items};
use levain_codegen::names::NothingPublished;
use levain_codegen::place::Sources;
use levain_codegen::print::print_package;
use levain_codegen::read::read_folder;
use levain_codegen::render::{Settings, render_package};

fn bakeronline() -> Vec<Items> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/bakeronline");
    let mut sources = Sources::default();
    let mut found = Findings::default();
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).expect("the folder is part of the repository") {
        let path = entry.expect("its entries can be listed").path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .expect("names are text");
            let text = std::fs::read_to_string(&path).expect("a spec is text");
            files.push(sources.add(format!("spec/bakeronline/{name}"), text));
        }
    }
    let specs = read_folder(&files, &sources, &mut found);
    let surroundings = Surroundings {
        sources: &sources,
        published: &NothingPublished,
    };
    specs
        .iter()
        .map(|spec| lower_items(&decide_api(spec), surroundings))
        .collect()
}

fn package(versions: &[Items]) -> Files {
    print_package(render_package(&lay_out(versions), &Settings::package()))
}

#[test]
fn every_file_parses() {
    let files = package(&bakeronline());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bakeronline");
    for (path, text) in files.iter() {
        let to = folder.join(path);
        std::fs::create_dir_all(to.parent().expect("in a folder")).expect("can be made");
        std::fs::write(&to, text).expect("can be written");
        if path.starts_with("src/") {
            syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
    assert!(files.len() > 50, "{}", files.len());
}
