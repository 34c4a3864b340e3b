//! The Bakeronline spec against the index of what is known of the API. Skipped where the facts are not at hand.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use levain_codegen::finding::Findings;
use levain_codegen::place::Sources;
use levain_codegen::read::read_folder;
use levain_codegen::spec::Spec;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default()
}

fn versions() -> BTreeMap<String, Spec> {
    let mut sources = Sources::default();
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root().join("spec/bakeronline"))
        .expect("the spec is part of the project")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    paths.sort();
    let files: Vec<_> = paths
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).expect("a spec file is text");
            sources.add(path.display().to_string(), text)
        })
        .collect();
    let mut found = Findings::new(true);
    let specs = read_folder(&files, &sources, &mut found);
    assert_eq!(found.list(), []);
    let by_version = specs.into_iter().filter_map(|spec| {
        let version = spec.version.as_ref()?.value.text().to_owned();
        Some((version, spec))
    });
    by_version.collect()
}

// The facts' page, when it stands beside the project.
fn facts() -> Option<String> {
    let page = root().join("../shared/bakeronline/README.md");
    let text = std::fs::read_to_string(&page).ok();
    if text.is_none() {
        eprintln!("skipped: the facts are not at {}", page.display());
    }
    text
}

fn cells(line: &str) -> Vec<&str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

#[test]
fn all_18_versions_are_read() {
    assert_eq!(versions().len(), 18);
}

#[test]
fn every_page_of_the_index_is_an_endpoint_of_its_version() {
    let Some(facts) = facts() else { return };
    let versions = versions();
    let mut rows = 0;
    for line in facts.lines() {
        let [host, version, method, path, ..] = cells(line)[..] else {
            continue;
        };
        if !["api", "accounts"].contains(&host) || !["GET", "POST", "PATCH", "PUT"].contains(&method) {
            continue;
        }
        rows += 1;
        let spec = versions
            .get(version)
            .unwrap_or_else(|| panic!("no version {version}"));
        let braced: Vec<String> = path
            .split('/')
            .map(|segment| {
                segment
                    .strip_prefix('@')
                    .map_or_else(|| segment.to_owned(), |name| format!("{{{name}}}"))
            })
            .collect();
        let braced = braced.join("/");
        let is_there = spec
            .endpoints
            .iter()
            .any(|endpoint| endpoint.method.value == method && endpoint.path.value == braced);
        assert!(is_there, "{version}: {method} {path}");
    }
    assert!(rows > 150, "the index has {rows} rows: has its form changed?");
}

#[test]
fn every_type_of_the_facts_is_declared_where_it_was_seen() {
    let Some(facts) = facts() else { return };
    let versions = versions();
    let types = facts
        .split("## 5.")
        .nth(1)
        .and_then(|rest| rest.split("## 6.").next())
        .unwrap_or_default();
    let mut rows = 0;
    for line in types.lines().filter(|line| line.starts_with("| ")) {
        let [name, seen, ..] = cells(line)[..] else {
            continue;
        };
        if name == "type" {
            continue;
        }
        rows += 1;
        for version in seen.split(", ") {
            let spec = versions
                .get(version)
                .unwrap_or_else(|| panic!("no version {version}"));
            assert!(spec.types.contains_key(name), "{version}: {name}");
        }
    }
    assert_eq!(rows, 76);
}
