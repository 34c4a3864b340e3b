//! The version that something came with stands in its docs, unless the oldest version has it.

use crate::harness::specs::native;

const OLD: &str = r#"levain: 1
api: shop
version: "1.0.0"
hosts: {api: "https://shop.example"}
types:
  Kind: {one-of: [big, small]}
  Shop:
    fields:
      name: String
endpoints:
  GET /shops:
    name: list
    response: {200: Shop}
"#;

const NEW: &str = r#"levain: 1
api: shop
version: "1.1.0"
extends: "1.0.0"
types:
  Kind: {one-of: [big, small, tiny]}
  Shop:
    fields:
      name: String
      kind?: Kind
  Owner:
    fields:
      name: String
endpoints:
  GET /shops:
    name: list
    query:
      kind?: Kind
    response: {200: Shop}
  GET /owner:
    name: find_owner
    response: {200: Owner}
"#;

const NEWEST: &str = "levain: 1\napi: shop\nversion: \"1.2.0\"\nextends: \"1.1.0\"\n";

#[test]
fn what_an_older_version_does_not_have_names_its_version() {
    let mut read = native([("1.0.0.yaml", OLD), ("1.1.0.yaml", NEW), ("1.2.0.yaml", NEWEST)]);
    let package = read.package().expect("the spec has no errors");
    let mut lines: Vec<String> = Vec::new();
    for (path, text) in package.files.iter() {
        let mut is_since = false;
        for line in text.lines().map(str::trim) {
            if is_since && !line.starts_with("//") && !line.starts_with("#[") {
                lines.push(format!("{path}: {line}"));
                is_since = false;
            }
            is_since |= line.contains("Since 1.1.0.");
            assert!(
                !line.contains("Since 1.0.0.") && !line.contains("Since 1.2.0."),
                "{path}: {line}"
            );
        }
    }
    let names = ["Tiny,", "kind: ", "struct Owner {", "struct FindOwner"];
    for name in names {
        assert!(lines.iter().any(|line| line.contains(name)), "{name}: {lines:#?}");
    }
    let fields_of_owner = lines.iter().filter(|line| line.ends_with("name: String,"));
    assert_eq!(fields_of_owner.count(), 0, "the type says it: {lines:#?}");
}

#[test]
fn what_is_not_as_it_was_names_the_version_that_it_changed_in_last() {
    let reordered = "levain: 1\napi: shop\nversion: \"1.2.0\"\nextends: \"1.1.0\"\ntypes:\n  Kind: {one-of: [tiny, small, big], doc: How big it is.}\n";
    let mut read = native([
        ("1.0.0.yaml", OLD),
        ("1.1.0.yaml", NEW),
        ("1.2.0.yaml", reordered),
    ]);
    let package = read.package().expect("the spec has no errors");
    let text = |path: &str| -> String {
        let file = package.files.iter().find(|(known, _)| *known == path);
        file.map(|(_, text)| text.to_owned()).unwrap_or_default()
    };
    // Neither docs nor order are a change, and what is new has not changed.
    let noted: Vec<&str> = package
        .files
        .iter()
        .filter(|(_, text)| text.contains("Changed in 1.1.0."))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(
        noted,
        ["src/operations/list.rs", "src/types/kind.rs", "src/types/shop.rs"]
    );
    assert!(text("src/operations/list.rs").contains("/// `GET /shops`. Changed in 1.1.0.\n"));
    assert!(text("src/types/kind.rs").contains("/// How big it is. Changed in 1.1.0.\n"));
    assert!(text("src/types/shop.rs").contains("\n/// Changed in 1.1.0.\n"));
    assert!(
        package
            .files
            .iter()
            .all(|(_, text)| !text.contains("Changed in 1.2.0."))
    );
}
