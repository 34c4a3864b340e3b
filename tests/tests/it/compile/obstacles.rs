//! Names and values that break generators go through generation and the real compiler.

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default()
}

fn cargo(folder: &Path) -> Command {
    let mut cargo = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    cargo.current_dir(folder);
    cargo
}

// Warnings are denied, so that what a reader would stumble over is found too.
fn generates_what_compiles(case: &str, of: &str) -> std::io::Result<()> {
    compiles(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(case),
        of,
    )
}

fn compiles(case: &Path, of: &str) -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let generated = cargo(folder.path())
        .args(["run", "-q", "--manifest-path"])
        .arg(root().join("Cargo.toml"))
        .args([
            "-p",
            "levain-codegen",
            "--",
            "generate",
            "--out",
            "client",
            "--crate",
            of,
            "--spec",
        ])
        .arg(case)
        .arg("--runtime")
        .arg(root().join("runtime"))
        .output()?;
    assert!(
        generated.status.success(),
        "{}",
        String::from_utf8_lossy(&generated.stderr)
    );
    let checked = cargo(&folder.path().join("client"))
        .args(["check", "-q", "--all-features", "--target-dir"])
        .arg(root().join("target/obstacles"))
        .env("RUSTFLAGS", "-D warnings")
        .output()?;
    assert!(
        checked.status.success(),
        "{}",
        String::from_utf8_lossy(&checked.stderr)
    );
    Ok(())
}

#[test]
fn a_spec_full_of_obstacles_generates_what_compiles_without_a_warning() -> std::io::Result<()> {
    generates_what_compiles("obstacles", "obstacles")
}

#[test]
fn a_document_full_of_obstacles_generates_what_compiles_without_a_warning() -> std::io::Result<()> {
    generates_what_compiles("obstacles-of-documents/openapi.yaml", "obstacles-of-documents")
}

// Macros nest, and rustc stops at a depth of 128: the crate must not need to ask for more.
#[test]
fn tables_of_any_length_compile() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let list =
        |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<Vec<_>>().join(", ");
    let fields = list(160, &|index| format!(r#""f{index}": {{"type": "string"}}"#));
    let required = list(160, &|index| format!(r#""f{index}""#));
    let parameters = list(160, &|index| {
        format!(r#"{{"name": "q{index}", "in": "query", "required": true, "schema": {{"type": "integer"}}}}"#)
    });
    let document = format!(
        r##"{{"openapi": "3.0.3", "info": {{"title": "Long", "version": "1"}}, "paths": {{"/a": {{"post": {{
            "operationId": "a", "parameters": [{parameters}],
            "requestBody": {{"content": {{"application/json": {{"schema": {{"$ref": "#/components/schemas/T"}}}}}}}},
            "responses": {{"204": {{"description": "None."}}}}}}}}}},
            "components": {{"schemas": {{"T": {{"type": "object", "required": [{required}], "properties": {{{fields},
            "e": {{"type": "string", "enum": [{required}]}}}}}}}}}}}}"##
    );
    let path = folder.path().join("openapi.json");
    std::fs::write(&path, document)?;
    compiles(&path, "long")
}
