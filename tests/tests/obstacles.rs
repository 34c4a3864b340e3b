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
    let folder = tempfile::tempdir()?;
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(case);
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
        .arg(&case)
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
