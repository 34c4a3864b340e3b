//! Every document generates, with every operation generated or counted as left out, and a part of them compiles.
//!
//! `LEVAIN_CORPUS=all` compiles all of them.

use std::path::{Path, PathBuf};

use crate::harness::specs::GeneratedPackage;
use levain_codegen::model::spec::Element;

use super::documents_of;
use crate::harness::Failed;
use crate::harness::cases::text_of;
use crate::harness::command::run;
use crate::harness::specs::document;
use crate::workspace::{Workspace, client_manifest, features_table};

/// The part that is always compiled: small ones, of 2.0 and of 3.0, from several authors.
const PART: &[&str] = &[
    "AccountService",
    "codecatalyst",
    "riddle",
    "incidents",
    "bungie",
    "velopayments",
];

fn documents() -> Vec<PathBuf> {
    [documents_of("large"), documents_of("openapi")].concat()
}

/// What a document becomes, and how many operations are left out of it.
fn generated(path: &Path) -> Result<(GeneratedPackage, usize), String> {
    let mut read = document([("openapi", text_of(path))]);
    let package = read.package()?;
    let spec = read.specs.first().ok_or("it is no OpenAPI document")?;
    let left_out = spec.summary.left_out.iter();
    let left_out = left_out
        .filter(|left_out| left_out.what == Element::Operation)
        .count();
    Ok((package, left_out))
}

/// The operations of a document, counted without levain. `None` when it is no JSON.
fn count_operations(path: &Path) -> Option<usize> {
    let document: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()?;
    let methods = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace",
    ];
    let items = ["paths", "x-ms-paths"]
        .iter()
        .filter_map(|key| document.get(key)?.as_object());
    let count = |item: &serde_json::Value| methods.iter().filter(|method| item.get(method).is_some()).count();
    Some(items.flat_map(|paths| paths.values()).map(count).sum())
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn every_document_generates_all_its_operations_or_counts_those_left_out() {
    let mut wrong = Vec::new();
    for path in documents() {
        match generated(&path) {
            Err(why) => wrong.push(format!("{}: {why}", path.display())),
            Ok((package, left_out)) => {
                let reported = package.counts.selected.operations + left_out;
                let counted = count_operations(&path);
                if counted.is_some_and(|counted| counted != reported) {
                    wrong.push(format!(
                        "{}: {reported} operations of {counted:?}",
                        path.display()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn a_part_of_the_documents_compiles() -> Result<(), Failed> {
    let is_all = std::env::var_os("LEVAIN_CORPUS").is_some_and(|which| which == "all");
    let mut workspace = Workspace::new("corpus")?;
    let mut count = 0;
    for path in documents() {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if is_all || PART.iter().any(|part| name.contains(part)) {
            let member = format!("document{count}");
            let (package, _) = generated(&path)?;
            let manifest = client_manifest(&member) + &features_table(&package.features);
            workspace.add(&member, &manifest, package.files.iter())?;
            count += 1;
        }
    }
    assert!(
        count >= PART.len(),
        "the corpus has {count} documents of the part"
    );
    let checked = run(workspace.cargo()?.args(["check", "--quiet", "--workspace"]));
    assert_eq!(checked.status, Some(0), "{}", checked.err);
    Ok(())
}
