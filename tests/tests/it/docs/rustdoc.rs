//! Our docs, held by the real rustdoc: a crate of nothing but docs gives no warning, no test that fails, and no lint of rustc.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::descriptions;
use levain_codegen::lower::docs::{
    code_for_rustdoc, deprecation_note, markdown_for_rustdoc, markdown_line_for_rustdoc,
};

/// One in so many real descriptions is taken; the parser sees all of them in `docs_markdown`.
const EVERY: usize = 23;

fn documented(text: &str, name: &str) -> String {
    let mut source = String::new();
    let lines = [
        markdown_for_rustdoc(text),
        format!("Source: {}", markdown_line_for_rustdoc(text)),
        format!("Like {}.", code_for_rustdoc(text)),
    ];
    for line in lines.join("\n\n").lines() {
        writeln!(source, "/// {line}").expect("text takes text");
    }
    let note = deprecation_note(text);
    writeln!(source, "#[deprecated(note = {note:?})]\npub struct {name};").expect("text takes text");
    source
}

fn scratch_crate() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs-scratch");
    std::fs::create_dir_all(folder.join("src")).expect("the scratch folder can be made");
    let manifest =
        "[package]\nname = \"docs-scratch\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n";
    std::fs::write(folder.join("Cargo.toml"), manifest).expect("it can be written");
    let real = descriptions::real();
    let texts = descriptions::HOSTILE
        .iter()
        .copied()
        .chain(real.iter().step_by(EVERY).map(String::as_str));
    let mut source = "//! Docs of all kinds.\n\n#![deny(warnings)]\n\n".to_owned();
    for (number, text) in texts.enumerate() {
        source += &documented(text, &format!("T{number}"));
    }
    std::fs::write(folder.join("src/lib.rs"), source).expect("it can be written");
    folder
}

fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--offline", "--quiet"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
        .expect("cargo runs")
}

#[test]
fn rustdoc_takes_every_description_without_a_warning() {
    let folder = scratch_crate();
    let docs = cargo(&folder, &["doc"]);
    assert!(docs.status.success(), "{}", String::from_utf8_lossy(&docs.stderr));
    let tests = cargo(&folder, &["test", "--doc"]);
    let said = String::from_utf8_lossy(&tests.stdout);
    assert!(tests.status.success(), "{said}");
    assert!(said.contains("running 0 tests"), "{said}");
}
