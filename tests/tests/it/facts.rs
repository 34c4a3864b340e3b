//! The spec of Bakeronline against the index of what is known of the API, in `../shared/bakeronline` beside the project.

use std::collections::BTreeMap;

use levain_codegen::model::spec::Spec;

use crate::harness::cases::{root, text_of};
use crate::harness::specs::bakeronline;

fn versions() -> BTreeMap<String, Spec> {
    let read = bakeronline();
    assert_eq!(read.found.list(), []);
    let by_version = read.specs.into_iter().filter_map(|spec| {
        let version = spec.version.as_ref()?.value.text().to_owned();
        Some((version, spec))
    });
    by_version.collect()
}

fn facts() -> String {
    text_of(&root().join("../shared/bakeronline/README.md"))
}

fn cells(line: &str) -> Vec<&str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

#[test]
fn all_18_versions_are_read() {
    assert_eq!(versions().len(), 18);
}

#[test]
#[cfg_attr(
    not(has_shared_facts),
    ignore = "needs ../shared/bakeronline beside the project"
)]
fn every_page_of_the_index_is_an_endpoint_of_its_version() {
    let facts = facts();
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
#[cfg_attr(
    not(has_shared_facts),
    ignore = "needs ../shared/bakeronline beside the project"
)]
fn every_type_of_the_facts_is_declared_in_the_versions_that_have_it() {
    let facts = facts();
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
