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

fn module(versions: &[Items], version: usize) -> String {
    versions[version]
        .version
        .as_ref()
        .expect("all have one")
        .module
        .to_string()
}

// Of two texts, whether the first is the second with lines left out. A file of several items may be set aside in part: the others are then
// imported.
fn is_part(part: &str, whole: &str) -> bool {
    let (imported, part): (Vec<&str>, Vec<&str>) = part
        .lines()
        .filter(|line| !line.is_empty())
        .partition(|line| line.starts_with("use super::"));
    let is_import_of_own = |line: &&str| line.matches("super::").count() == 1;
    let mut lines = whole.lines();
    part.iter().all(|line| lines.any(|other| other == *line))
        && imported
            .iter()
            .all(|line| is_import_of_own(line) || whole.contains(line))
}

#[test]
fn a_new_version_edits_the_root_and_sets_aside_what_was_there() {
    let versions = bakeronline();
    for count in 1..versions.len() {
        let (old_root, root) = (
            lay_out(&versions[..count]).root,
            lay_out(&versions[..=count]).root,
        );
        if root == old_root {
            continue;
        }
        let (before, after) = (package(&versions[..count]), package(&versions[..=count]));
        let aside = format!("src/older/{}/", module(&versions, old_root));
        for (path, text) in before.iter().filter(|(path, _)| path.starts_with("src/older/v")) {
            assert_eq!(
                Some(text),
                after.get(path),
                "{path} was set aside before {}",
                module(&versions, count)
            );
        }
        for (path, text) in after.iter().filter(|(path, _)| before.get(path).is_none()) {
            let former = path
                .strip_prefix(aside.as_str())
                .map(|path| format!("src/{path}"));
            match former {
                None => assert!(!path.starts_with("src/older"), "{path} is not what was set aside"),
                Some(former) if former == "src/mod.rs" => {}
                Some(former) => {
                    let former = before
                        .get(&former)
                        .unwrap_or_else(|| panic!("{path} was at {former}"));
                    assert!(
                        is_part(text, former),
                        "{path} is not as it was:\n{text}\n---\n{former}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_draft_leaves_the_root_as_it_is() {
    let versions = bakeronline();
    let newest = versions.len() - 1;
    let (before, after) = (package(&versions[..newest]), package(&versions));
    assert_eq!(
        lay_out(&versions).root,
        newest - 1,
        "the newest version is a draft"
    );
    let changed = before
        .iter()
        .filter(|(path, text)| after.get(path) != Some(*text));
    let changed: Vec<&str> = changed.map(|(path, _)| path).collect();
    assert_eq!(changed, ["src/lib.rs", "src/versions.rs"]);
    let new = after.iter().filter(|(path, _)| before.get(path).is_none());
    for (path, _) in new {
        assert!(path.starts_with("src/newer/"), "{path}");
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
    assert!(layout.files.iter().all(|file| file.path.version == layout.root));
}

#[test]
fn only_items_that_reach_a_change_are_set_aside() {
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
        .filter(|file| file.path.version == 0)
        .flat_map(|file| file.items.iter().map(|id| versions[0].list[id.0].key.as_str()))
        .collect();
    new.sort_unstable();
    assert!(new.contains(&"type Coordinates"), "{new:?}");
    assert!(new.len() < versions[0].list.len() / 2, "{new:?}");
    assert!(!new.contains(&"type ApiClient"), "{new:?}");
}
