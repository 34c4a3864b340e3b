//! Layout, tokens and text of all versions: every file is Rust, and a new version moves nothing of an older one.

use std::path::Path;

use levain_codegen::backend::layout::lay_out;
use levain_codegen::backend::lower::{LowerContext, lower_items};
use levain_codegen::backend::print::print_package;
use levain_codegen::backend::render::{Settings, render_package};
use levain_codegen::decide::decide_api;
use levain_codegen::model::extra_derives::ExtraDerives;
use levain_codegen::model::files::Files;
use levain_codegen::model::ident::Ident;
use levain_codegen::model::items::{Builder, ItemKind, Items};
use levain_codegen::naming::{EmptyRegistry, assign_names};

use crate::harness::specs;

fn bakeronline() -> Vec<Items> {
    let read = specs::bakeronline();
    let specs = read.specs.iter();
    specs
        .map(|spec| {
            let api = decide_api(spec);
            let context = LowerContext {
                sources: &read.sources,
                names: &assign_names(&api, &EmptyRegistry),
                registry: &EmptyRegistry,
                derives: &ExtraDerives::default(),
            };
            lower_items(&api, context)
        })
        .collect()
}

fn package(versions: &[Items]) -> Files {
    print_package(render_package(
        &lay_out(versions).of_crate("bakeronline"),
        &Settings::package(),
    ))
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

// An example names the newest version that has its request: `latest`, until a version changes the request.
fn without_examples(text: &str) -> String {
    let mut is_example = false;
    let lines = text.lines().filter(|line| {
        is_example = line.starts_with("/// ```no_run") || (is_example && *line != "/// ```");
        !is_example
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_new_version_changes_listings_and_adds_files_of_its_own() {
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
                let after = after.get(path).map(without_examples);
                assert_eq!(
                    Some(without_examples(text)),
                    after,
                    "{path} changes with {module}"
                );
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
fn docs_and_the_order_of_fields_make_no_new_item() {
    let mut versions = bakeronline();
    versions.truncate(1);
    let mut next = versions[0].clone();
    let version = next.version.as_mut().expect("it has one");
    "9.9.9".clone_into(&mut version.text);
    version.module = Ident::new("v9_9_9").expect("a name");
    for item in &mut next.list {
        item.docs.text.push_str(" More is said of it.");
        if let ItemKind::Object(object) = &mut item.kind {
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
fn only_items_that_reach_a_change_are_generated_anew() {
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
    field.ident = Ident::new("altitude").expect("a name");
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
