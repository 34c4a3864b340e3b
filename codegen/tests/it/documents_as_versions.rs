//! Several OpenAPI documents are the versions of one API: in a folder, or listed in levain.toml.

use std::path::Path;

use crate::harness::Failed;
use crate::harness::command::{Ran, levain};

// `more` is in the only schema.
fn document(version: &str, more: &str) -> String {
    format!(
        r##"{{"openapi": "3.0.3", "info": {{"title": "Shops", "version": "{version}"}}, "servers": [{{"url": "https://shops.example"}}],
  "paths": {{
    "/shops/{{id}}": {{"get": {{"operationId": "shop", "parameters": [{{"name": "id", "in": "path", "required": true, "schema": {{"type": "integer"}}}}],
      "responses": {{"200": {{"description": "", "content": {{"application/json": {{"schema": {{"$ref": "#/components/schemas/Shop"}}}}}}}}}}}}}},
    "/ping": {{"get": {{"operationId": "ping", "responses": {{"204": {{"description": ""}}}}}}}}
  }},
  "components": {{"schemas": {{"Shop": {{"type": "object", "properties": {{"name": {{"type": "string"}}{more}}}}}}}}}}}"##
    )
}

fn folder(files: &[(&str, &str)]) -> Result<tempfile::TempDir, Failed> {
    let folder = tempfile::tempdir()?;
    std::fs::create_dir(folder.path().join("spec"))?;
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text)?;
    }
    Ok(folder)
}

fn generate(folder: &Path) -> Ran {
    levain(
        folder,
        &["generate", "spec", "--out", "client", "--crate", "client"],
    )
}

fn text_of(folder: &Path, path: &str) -> Result<String, Failed> {
    Ok(std::fs::read_to_string(folder.join("client/src").join(path))?)
}

const OPEN: &str = r#", "open": {"type": "boolean"}"#;

#[test]
fn the_newest_document_of_a_folder_is_the_crate() -> Result<(), Failed> {
    let (old, new) = (document("2024-01-15", ""), document("2024-06-01", OPEN));
    // By the name of the file, and by `info.version`.
    let folder = folder(&[("spec/2024-01-15.json", &old), ("spec/summer.json", &new)])?;
    let ran = generate(folder.path());
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let shown = ran.out + &ran.err;
    assert!(
        shown.contains("4 operations and 2 types in 2 versions"),
        "{shown}"
    );
    let (newest, aside) = (
        text_of(folder.path(), "types/shop.rs")?,
        text_of(folder.path(), "older/v2024_01_15/types/shop.rs")?,
    );
    assert!(newest.contains("pub open: Option<bool>") && newest.contains("Since 2024-06-01."));
    assert!(aside.contains("pub name: Option<String>") && !aside.contains("open"));
    // What is the same is listed, and not generated again.
    let listing = text_of(folder.path(), "older/v2024_01_15/mod.rs")?;
    assert!(
        listing.contains("Ping") && listing.contains("crate::v2024_06_01::"),
        "{listing}"
    );
    let again = generate(folder.path());
    assert!((again.out + &again.err).contains(" 0 files written"));
    Ok(())
}

#[test]
fn documents_are_listed_in_the_settings() -> Result<(), Failed> {
    let (old, new) = (document("x", ""), document("x", OPEN));
    let settings = "[client.shops]\nspecs = {\"1.0\" = \"spec/old.json\", \"1.1\" = \"spec/new.json\"}\nout = \"client\"\n";
    let folder = folder(&[
        ("spec/old.json", &old),
        ("spec/new.json", &new),
        ("levain.toml", settings),
    ])?;
    let ran = levain(folder.path(), &["generate"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(folder.path().join("client/src/older/v1_0/types/shop.rs").exists());

    std::fs::write(
        folder.path().join("levain.toml"),
        settings.replace("\"1.0\"", "\"one\""),
    )?;
    let ran = levain(folder.path(), &["check"]);
    assert_eq!(ran.status, Some(2));
    assert!(
        ran.err.contains("`one` is not a version") && ran.err.contains("levain.toml:2"),
        "{}",
        ran.err
    );
    Ok(())
}

#[test]
fn a_document_without_a_version_and_two_of_one_are_errors() -> Result<(), Failed> {
    let (draft, first) = (document("draft", ""), document("1.0", ""));
    let folder = folder(&[
        ("spec/a.json", &draft),
        ("spec/b.json", &first),
        ("spec/c.json", &first),
    ])?;
    let ran = generate(folder.path());
    assert_eq!(ran.status, Some(2), "{}", ran.out);
    assert!(
        ran.err.contains("L0108") && ran.err.contains("spec/a.json"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("two documents are version 1.0"), "{}", ran.err);
    assert!(!folder.path().join("client").exists());
    Ok(())
}

#[test]
fn the_changes_of_a_new_version_join_those_before_it() -> Result<(), Failed> {
    let changes = |folder: &Path| std::fs::read_to_string(folder.join("client/CHANGES.md"));
    let (first, second) = (document("1.0.0", ""), document("1.1.0", OPEN));
    let folder = folder(&[("spec/1.0.0.json", &first)])?;
    let one = generate(folder.path());
    assert_eq!(one.status, Some(0), "{}", one.err);
    assert!(changes(folder.path()).is_err(), "one version has no changes");
    std::fs::write(folder.path().join("spec/1.1.0.json"), second)?;
    assert_eq!(generate(folder.path()).status, Some(0));
    let before = changes(folder.path())?;
    assert!(before.contains("## `1.1.0`\n\nSince `1.0.0`"), "{before}");
    let third = document("1.2.0", r#", "open": {"type": "string"}"#);
    std::fs::write(folder.path().join("spec/1.2.0.json"), third)?;
    let ran = generate(folder.path());
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let after = changes(folder.path())?;
    let older = before.split_once("## `1.1.0`").ok_or("a heading")?.1;
    assert!(
        after.contains("## `1.2.0`\n\nSince `1.1.0`") && after.ends_with(older),
        "{after}"
    );
    Ok(())
}
