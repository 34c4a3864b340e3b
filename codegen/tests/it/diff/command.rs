//! `levain diff` beside its reports: what is regenerated, which code meets a break, and what another levain generates.

use std::fs;

use super::wire::document;
use crate::harness::command::levain;

const OLD: &str =
    "type: object\nrequired: [crust]\nproperties: {crust: {type: string}, crumb: {type: string}}";
const NEW: &str =
    "type: object\nrequired: [crust]\nproperties: {crust: {type: integer}, crumb: {type: string}}";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, schema) in [("old.yaml", OLD), ("new.yaml", NEW)] {
        fs::write(folder.path().join(name), document(schema)).expect("the document is written");
    }
    folder
}

#[test]
fn generated_files_that_change_are_listed_with_their_lines() {
    let folder = folder();
    let same = levain(folder.path(), &["diff", "old.yaml", "old.yaml", "--generated"]);
    assert_eq!(same.status, Some(0), "{}", same.err);
    assert!(
        same.out.starts_with("0 changed, 0 new, 0 moved, 0 gone"),
        "{}",
        same.out
    );
    let ran = levain(folder.path(), &["diff", "old.yaml", "new.yaml", "--generated"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    // One line of the document, of a schema that is written twice.
    assert!(ran.out.contains("changed  +"), "{}", ran.out);
    assert!(ran.out.trim_end().ends_with("for 2 of the spec"), "{}", ran.out);
}

#[test]
fn code_that_names_what_breaks_is_found_and_other_code_is_not() {
    let folder = folder();
    fs::create_dir(folder.path().join("src")).expect("a folder");
    let json = levain(
        folder.path(),
        &[
            "diff",
            "old.yaml",
            "new.yaml",
            "--format",
            "json",
            "--fail-on",
            "never",
        ],
    );
    let report: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    let rust = report["rust"].as_array().expect("changes in Rust");
    let is_field = |change: &&serde_json::Value| {
        change["bump"] == "major"
            && change["item"]
                .as_str()
                .is_some_and(|item| item.ends_with("::crust"))
    };
    let item = rust.iter().find(is_field).expect("a field that breaks")["item"]
        .as_str()
        .expect("its path")
        .to_owned();
    let owner = item.rsplit("::").nth(1).expect("its type");
    fs::write(
        folder.path().join("src/meets.rs"),
        format!("fn f(bread: &{owner}) {{\n    let _ = bread.crust();\n}}\n"),
    )
    .expect("written");
    fs::write(
        folder.path().join("src/other.rs"),
        "fn g(pie: &Pie) {\n    let _ = pie.crust(); // not of a loaf\n}\n",
    )
    .expect("written");
    let ran = levain(
        folder.path(),
        &["diff", "old.yaml", "new.yaml", "--callers", "src"],
    );
    assert_eq!(ran.status, Some(1), "{}", ran.err);
    assert!(ran.err.contains("src/meets.rs:2: "), "{}", ran.err);
    assert!(!ran.err.contains("other.rs"), "{}", ran.err);
    let missing = levain(
        folder.path(),
        &["diff", "old.yaml", "new.yaml", "--callers", "nowhere"],
    );
    assert_eq!(missing.status, Some(2), "{}", missing.err);
}

#[test]
fn the_same_levain_generates_the_same_and_another_program_fails() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let made = levain(folder.path(), &["new", "demo"]);
    assert_eq!(made.status, Some(0), "{}", made.err);
    let demo = folder.path().join("demo");
    let itself = env!("CARGO_BIN_EXE_levain");
    let ran = levain(&demo, &["diff", "--tool", itself]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(
        ran.out.contains("0 changed, 0 new, 0 moved, 0 gone"),
        "{}",
        ran.out
    );
    let ran = levain(&demo, &["diff", "--tool", "nothing-of-this-name"]);
    assert_eq!(ran.status, Some(2), "{}", ran.err);
}

#[test]
fn rules_are_listed_and_explained() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let list = levain(folder.path(), &["rules"]);
    assert!(list.out.contains("max-length-decreased"), "{}", list.out);
    let json = levain(folder.path(), &["rules", "--json"]);
    let rules: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    for rule in rules.as_array().expect("a list") {
        let id = rule["rule"].as_str().expect("an identifier");
        if id.starts_with("max-") || id.starts_with("field-") {
            let explained = levain(folder.path(), &["explain", id]);
            assert!(explained.out.starts_with(&format!("{id}: ")), "{}", explained.out);
        }
    }
}
