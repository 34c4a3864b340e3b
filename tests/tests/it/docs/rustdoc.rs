//! Docs in the real rustdoc: a crate of nothing but descriptions has no warning, no test that fails, and no lint of rustc; and the examples
//! of a generated client compile.

use std::fmt::Write as _;

use levain_codegen::backend::docs::{
    code_for_rustdoc, deprecation_note, markdown_for_rustdoc, markdown_line_for_rustdoc,
};

use super::descriptions;
use crate::harness::Failed;
use crate::harness::cases::{file_name, files, root, text_of};
use crate::harness::command::run;
use crate::harness::specs::document;
use crate::workspace::{Workspace, bare_manifest, client_manifest, features_table};

/// One in so many real descriptions is taken; the parser sees all of them in `markdown`.
const EVERY: usize = 23;

fn documented(text: &str, name: &str) -> String {
    let mut source = String::new();
    let lines = [
        markdown_for_rustdoc(text),
        format!("Source: {}", markdown_line_for_rustdoc(text)),
        format!("Like {}.", code_for_rustdoc(text)),
    ];
    for line in lines.join("\n\n").lines() {
        writeln!(source, "/// {line}").expect("a string takes what is written");
    }
    let note = deprecation_note(text);
    writeln!(source, "#[deprecated(note = {note:?})]\npub struct {name};")
        .expect("a string takes what is written");
    source
}

fn assert_rustdoc_warns_of_nothing<'t>(
    name: &str,
    texts: impl IntoIterator<Item = &'t str>,
) -> Result<(), Failed> {
    let mut source = "//! Docs of all types.\n\n#![deny(warnings)]\n\n".to_owned();
    for (number, text) in texts.into_iter().enumerate() {
        source += &documented(text, &format!("T{number}"));
    }
    let mut workspace = Workspace::new(name)?;
    workspace.add(name, &bare_manifest(name), [("src/lib.rs", source.as_str())])?;
    let mut cargo = |arguments: &[&str]| -> Result<_, Failed> {
        let mut command = workspace.cargo()?;
        command.args(arguments).args(["--offline", "--quiet"]);
        Ok(run(command.env("RUSTDOCFLAGS", "-D warnings")))
    };
    let docs = cargo(&["doc"])?;
    assert_eq!(docs.status, Some(0), "{}", docs.err);
    let doctests = cargo(&["test", "--doc"])?;
    assert_eq!(doctests.status, Some(0), "{}", doctests.out);
    assert!(doctests.out.contains("running 0 tests"), "{}", doctests.out);
    Ok(())
}

#[test]
fn rustdoc_has_no_warning_for_hostile_descriptions() -> Result<(), Failed> {
    assert_rustdoc_warns_of_nothing("hostile-docs", descriptions::HOSTILE.iter().copied())
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn rustdoc_has_no_warning_for_real_descriptions() -> Result<(), Failed> {
    let real = descriptions::real();
    assert_rustdoc_warns_of_nothing("real-docs", real.iter().step_by(EVERY).map(String::as_str))
}

// Parameters of every place and type, with examples, so that its docs call them all.
const CLIENT: &str = "codegen/tests/openapi/docs-of-parameters";

#[test]
fn the_examples_of_a_generated_client_compile() -> Result<(), Failed> {
    let files = files(&root().join(CLIENT), &["yaml"]);
    let files = files.iter().map(|path| (file_name(path), text_of(path)));
    let package = document(files).package()?;
    // What `package` calls it.
    let name = "client";
    let manifest = client_manifest(name) + &features_table(&package.features);
    let mut workspace = Workspace::new("documented-client")?;
    workspace.add(name, &manifest, package.files.iter())?;
    let mut cargo = |arguments: &[&str]| -> Result<_, Failed> {
        let mut command = workspace.cargo()?;
        command.args(arguments).args(["--offline", "--quiet"]);
        Ok(run(command.env("RUSTDOCFLAGS", "-D warnings")))
    };
    let docs = cargo(&["doc", "--no-deps"])?;
    assert_eq!(docs.status, Some(0), "{}", docs.err);
    let doctests = cargo(&["test", "--doc"])?;
    assert_eq!(doctests.status, Some(0), "{}{}", doctests.out, doctests.err);
    assert!(!doctests.out.contains("running 0 tests"), "{}", doctests.out);
    Ok(())
}
