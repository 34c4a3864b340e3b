//! How much a new version changes: each case of `codegen/tests/bumps` is a version 1.1.0 over `1.0.0.yaml`.
//!
//! What is at the root is edited in place, what was there is set aside as it was, and nothing else changes. `expected.md` has the figures.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use similar::{ChangeTag, TextDiff};

use crate::harness::cases::{Outputs, root};
use crate::harness::specs::native;

type Files = BTreeMap<String, String>;

fn package(texts: &[(&str, &str)]) -> Files {
    let mut read = native(texts.iter().copied());
    let package = read.package().expect("the spec has no errors");
    package
        .files
        .iter()
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect()
}

// How many lines are not the same.
fn changed(before: &str, after: &str) -> usize {
    let diff = TextDiff::from_lines(before, after);
    let added = diff
        .iter_all_changes()
        .filter(|change| change.tag() == ChangeTag::Insert)
        .count();
    let removed = diff
        .iter_all_changes()
        .filter(|change| change.tag() == ChangeTag::Delete)
        .count();
    added.max(removed)
}

/// What one version changes, in lines.
#[derive(Default)]
struct Figures {
    /// Of files of items that were there before.
    in_place: usize,
    /// Of files that list versions and modules, and were there before.
    listed: usize,
    /// New files at the root.
    new: usize,
    /// Set aside, as they were.
    moved: usize,
    /// Set aside, but in no file before.
    not_as_they_were: usize,
    /// The listing of the version that was set aside.
    listing: usize,
}

fn compare(before: &Files, after: &Files) -> Figures {
    let mut figures = Figures::default();
    for (path, text) in before {
        let lines = changed(text, after.get(path).map_or("", String::as_str));
        let is_listing =
            path.ends_with("mod.rs") || ["src/lib.rs", "src/versions.rs"].contains(&path.as_str());
        if is_listing {
            figures.listed += lines;
        } else if after.contains_key(path) {
            figures.in_place += lines;
        }
    }
    for (path, text) in after.iter().filter(|(path, _)| !before.contains_key(*path)) {
        let Some(aside) = path.strip_prefix("src/older/v1_0_0/") else {
            figures.new += text.lines().count();
            continue;
        };
        if aside == "mod.rs" {
            figures.listing += text.lines().count();
            continue;
        }
        let former = before.get(&format!("src/{aside}")).map_or("", String::as_str);
        let diff = TextDiff::from_lines(former, text);
        let count = |tag| {
            diff.iter_all_changes()
                .filter(|change| change.tag() == tag)
                .count()
        };
        figures.moved += count(ChangeTag::Equal);
        figures.not_as_they_were += count(ChangeTag::Insert);
    }
    figures
}

fn on_host_of_version(base: &str) -> String {
    base.replace("https://shop.example", "https://shop.example/1.0.0")
}

#[test]
fn a_bump_changes_as_much_as_the_api_did() {
    let folder = root().join("codegen/tests/bumps");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("it is there");
    let base = read("1.0.0.yaml");
    let before = package(&[("1.0.0.yaml", &base)]);
    let mut table = String::from(
        "| bump | lines of the spec | in place | in listings | new files | set aside as it was | set aside otherwise | listing of 1.0.0 |\n|---|---|---|---|---|---|---|---|\n",
    );
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .expect("it is there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.strip_suffix(".yaml").is_some_and(|case| case != "1.0.0"))
        .collect();
    names.sort();
    assert!(names.len() >= 9, "{names:?}");
    for name in names {
        let bump = read(&name);
        let on_host = on_host_of_version(&base);
        // A bump of the host is that of one which names the version.
        let (base, before) = if bump.contains("\nhosts:") {
            (&on_host, &package(&[("1.0.0.yaml", &on_host)]))
        } else {
            (&base, &before)
        };
        let figures = compare(before, &package(&[("1.0.0.yaml", base), ("1.1.0.yaml", &bump)]));
        // `extends` and `version` are in every file.
        let spec = bump.lines().filter(|line| !line.trim().is_empty()).count() - 2;
        let case = name.trim_end_matches(".yaml");
        assert_eq!(
            figures.not_as_they_were, 0,
            "{case}: what is set aside stays as it was"
        );
        assert!(
            2 * figures.in_place <= 3 * spec,
            "{case}: {} lines for {spec}",
            figures.in_place
        );
        let _ = writeln!(
            table,
            "| {case} | {spec} | {} | {} | {} | {} | {} | {} |",
            figures.in_place,
            figures.listed,
            figures.new,
            figures.moved,
            figures.not_as_they_were,
            figures.listing
        );
    }
    let mut outputs = Outputs::default();
    outputs.compare(&folder.join("expected.md"), &table);
    outputs.assert_expected();
}

#[test]
fn what_was_set_aside_is_never_touched_again() {
    let folder = root().join("codegen/tests/bumps");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("it is there");
    let (base, first) = (read("1.0.0.yaml"), read("one-required-field.yaml"));
    let second = "extends: \"1.1.0\"\nversion: \"1.2.0\"\ntypes:\n  Address:\n    fields:\n      country?: String\n  Opening: null\nendpoints:\n  GET /shops/@id/opening: null\n";
    let two = [("1.0.0.yaml", base.as_str()), ("1.1.0.yaml", first.as_str())];
    let (before, after) = (package(&two), package(&[two[0], two[1], ("1.2.0.yaml", second)]));
    let aside: Vec<&String> = before
        .keys()
        .filter(|path| path.starts_with("src/older/v1_0_0/"))
        .collect();
    assert!(aside.len() > 3, "{aside:?}");
    for path in aside {
        assert_eq!(before.get(path), after.get(path), "{path}");
    }
    // What 1.0.0 and 1.1.0 share is set aside once, for 1.1.0.
    assert!(after.contains_key("src/older/v1_1_0/types/opening.rs"));
    assert!(!after.contains_key("src/older/v1_0_0/types/opening.rs"));
}

#[test]
fn the_order_of_a_spec_changes_nothing_but_the_order_in_a_file() {
    let folder = root().join("codegen/tests/bumps");
    let base = std::fs::read_to_string(folder.join("1.0.0.yaml")).expect("it is there");
    let (start, rest) = base.split_once("types:\n").expect("it has types");
    let (types, endpoints) = rest.split_once("endpoints:\n").expect("it has endpoints");
    let reversed = |list: &str| -> String {
        let mut entries: Vec<String> = Vec::new();
        for line in list.lines() {
            if !line.starts_with("   ") {
                entries.push(String::new());
            }
            let last = entries.last_mut().expect("an entry comes first");
            last.extend([line, "\n"]);
        }
        entries.reverse();
        entries.concat()
    };
    let other = format!(
        "{start}types:\n{}endpoints:\n{}",
        reversed(types),
        reversed(endpoints)
    );
    assert_ne!(base, other);
    assert_eq!(
        package(&[("1.0.0.yaml", &base)]),
        package(&[("1.0.0.yaml", &other)])
    );
}
