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
    let _ = std::fs::remove_dir_all(folder.join("src"));
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

#[test]
fn a_bump_touches_listings_alone_beside_what_is_new() {
    let versions = bakeronline();
    for count in 1..versions.len() {
        let (before, after) = (package(&versions[..count]), package(&versions[..=count]));
        let module = versions[count]
            .version
            .as_ref()
            .expect("all have one")
            .module
            .to_string();
        for (path, text) in before.iter() {
            let is_listing = path.ends_with("/mod.rs") || path == "src/lib.rs" || path == "src/versions.rs";
            if !is_listing {
                assert_eq!(Some(text), after.get(path), "{path} changes with {module}");
            }
        }
        let is_new = |path: &str| before.get(path).is_none();
        for (path, _) in after.iter().filter(|(path, _)| is_new(path)) {
            let is_its_own =
                path.starts_with(&format!("src/since/{module}/")) || path == format!("src/{module}.rs");
            assert!(is_its_own, "{path} comes with {module}");
        }
    }
}

#[test]
fn docs_and_order_make_nothing_new() {
    let mut versions = bakeronline();
    versions.truncate(1);
    let mut next = versions[0].clone();
    let version = next.version.as_mut().expect("it has one");
    "9.9.9".clone_into(&mut version.text);
    version.module = levain_codegen::ident::Ident::new("v9_9_9").expect("a name");
    for item in &mut next.list {
        item.docs.text.push_str(" More is said of it.");
        if let levain_codegen::items::ItemKind::Object(object) = &mut item.kind {
            object.fields.reverse();
        }
    }
    versions.push(next);
    let layout = lay_out(&versions);
    assert!(
        layout
            .files
            .iter()
            .all(|file| file.path.version == 0 && file.users.len() == 2)
    );
}

#[test]
fn what_reaches_a_change_is_changed_and_nothing_else_is() {
    use levain_codegen::items::{Builder, ItemKind};
    let mut versions = bakeronline();
    versions.truncate(1);
    let mut next = versions[0].clone();
    let changed = next
        .list
        .iter()
        .position(|item| item.key == "type Coordinates")
        .expect("0.2.0 has it");
    let ItemKind::Object(object) = &mut next.list[changed].kind else {
        panic!("it is an object");
    };
    let mut field = object.fields[0].clone();
    "altitude".clone_into(&mut field.wire);
    field.ident = levain_codegen::ident::Ident::new("altitude").expect("a name");
    object.fields.push(field);
    object.builder = Builder::Always;
    versions.push(next);
    let layout = lay_out(&versions);
    let mut new: Vec<&str> = layout
        .files
        .iter()
        .filter(|file| file.path.version == 1)
        .flat_map(|file| file.items.iter().map(|id| versions[1].list[id.0].key.as_str()))
        .collect();
    new.sort_unstable();
    assert!(new.contains(&"type Coordinates"), "{new:?}");
    assert!(new.len() < versions[0].list.len() / 2, "{new:?}");
    assert!(!new.contains(&"type ApiClient"), "{new:?}");
}
