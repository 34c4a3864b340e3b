//! What two versions of a document change for the callers of the crate: a case for each rule, and the settings that undo a rename.
//!
//! A case of `tests/cases/diff` is two documents, the caller of the older crate, and the changes. Whether the caller compiles with the newer
//! crate is for the tests of the workspace, which have the compiler.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use levain_codegen::diff::bump::Bump;
use levain_codegen::diff::rust::{RUST_RULES, RustChanges, compare_specs};
use levain_codegen::load::load_spec;
use levain_codegen::naming::NameOverrides;
use levain_codegen::options::Options;

use crate::harness::cases::{Outputs, cases, file_name, root};

fn options_of(case: &Path) -> Options {
    let renamed = std::fs::read_to_string(case.join("renamed.txt")).unwrap_or_default();
    let renamed = renamed.lines().filter_map(|line| line.split_once(" = "));
    Options {
        renamed: renamed
            .map(|(former, now)| (former.to_owned(), now.to_owned()))
            .collect(),
        ..Options::default()
    }
}

fn changes(case: &Path, options: &Options) -> RustChanges {
    let [old, new] =
        ["old.yaml", "new.yaml"].map(|name| load_spec(case, name).expect("the document is there"));
    compare_specs((&old, None), (&new, None), options)
}

fn text(changes: &RustChanges) -> String {
    let mut text = String::new();
    for change in &changes.list {
        let _ = write!(
            text,
            "{} {} `{}`",
            change.rule.bump.word(),
            change.rule.id,
            change.item
        );
        let facts = [change.old.as_deref(), change.new.as_deref()].map(|fact| fact.unwrap_or("-"));
        if facts != ["-", "-"] {
            let _ = write!(text, ": {} → {}", facts[0], facts[1]);
        }
        let remedy = change.remedy.iter().map(|remedy| format!("\n  {remedy}"));
        let _ = writeln!(text, "{}", remedy.collect::<String>());
        if let Some(migration) = &change.migration {
            let sides = [("- ", Some(&migration.before)), ("+ ", migration.after.as_ref())];
            for (mark, snippet) in sides {
                let lines = snippet.into_iter().flat_map(|snippet| snippet.code.lines());
                text.extend(lines.map(|line| format!("    {mark}{line}\n")));
            }
        }
    }
    text.extend(changes.unknown.iter().map(|why| format!("unknown: {why}\n")));
    text
}

#[test]
fn each_case_has_its_changes_and_each_rule_a_case() {
    let (mut outputs, mut proved, mut unmet) = (Outputs::default(), BTreeSet::new(), Vec::new());
    let mut silent = BTreeSet::new();
    for case in cases("tests/cases/diff") {
        let changes = changes(&case, &options_of(&case));
        outputs.compare(&case.join("changes.txt"), &text(&changes));
        let major = changes
            .list
            .iter()
            .filter(|change| change.rule.bump == Bump::Major);
        silent.extend(
            major
                .filter(|change| change.migration.is_none())
                .map(|change| change.rule.id),
        );
        let rule = file_name(&case);
        if !changes.list.iter().any(|change| change.rule.id == rule) {
            unmet.push(rule);
        }
        proved.extend(changes.list.iter().map(|change| change.rule.id));
    }
    outputs.assert_expected();
    assert!(
        unmet.is_empty(),
        "the rules of these folders are not found: {unmet:?}"
    );
    // The one is a manifest, and the other a value that nobody can guess.
    silent.retain(|id| !["feature-gone", "bound-tightened"].contains(id));
    assert!(silent.is_empty(), "no code shows what to do: {silent:?}");
    let unproved: Vec<&str> = RUST_RULES
        .iter()
        .map(|rule| rule.id)
        .filter(|id| !proved.contains(id))
        .collect();
    assert!(unproved.is_empty(), "{unproved:?}");
}

#[test]
fn a_setting_that_is_proposed_makes_the_rename_undone() {
    for (case, key, name) in [
        ("field-renamed", "field Loaf.valuelink", "value_link"),
        ("parameter-renamed", "parameter GET /loaves pagesize", "page_size"),
        ("variant-renamed", "value Grain.rye", "Rye"),
    ] {
        let case = root().join("tests/cases/diff").join(case);
        let found = changes(&case, &Options::default());
        let proposed = found.list.iter().filter_map(|change| change.remedy.as_deref());
        let line = format!("names = {{{key:?} = {name:?}}}");
        assert!(
            proposed.into_iter().any(|remedy| remedy == line),
            "{}",
            text(&found)
        );
        let options = Options {
            overrides: NameOverrides::new([(key.to_owned(), name.to_owned())]),
            ..Options::default()
        };
        let kept = changes(&case, &options);
        assert!(
            kept.list
                .iter()
                .all(|change| change.rule.bump < levain_codegen::diff::bump::Bump::Minor),
            "{}",
            text(&kept)
        );
    }
}

#[test]
fn a_document_that_has_errors_makes_no_crate_which_is_said() {
    let case = root().join("tests/cases/diff/item-gone");
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(
        folder.path().join("broken.yaml"),
        "openapi: 3.1.0\ninfo: {title: Bakery\n",
    )
    .expect("a file");
    let [old, new] = [(case.as_path(), "old.yaml"), (folder.path(), "broken.yaml")]
        .map(|(folder, name)| load_spec(folder, name).expect("the file is there"));
    let changes = compare_specs((&old, None), (&new, None), &Options::default());
    let why = changes.unknown.unwrap_or_default();
    assert!(why.starts_with("the newer spec makes no crate: "), "{why}");
}
