//! Whatever is done to the nodes of a spec, it is checked and generated in time and without a panic, and what is generated is Rust.
//!
//! `LEVAIN_MUTATIONS=100000` looks further than CI does, `LEVAIN_SEEDS=folder` at other documents, and `LEVAIN_KEEP=folder` keeps what is
//! generated, so that it can be compiled. A failure names the document and the number that bring it back (`LEVAIN_FIRST=number`).

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::harness::specs::GeneratedPackage;
use levain_codegen::diagnostics::report::render_json;
use serde_json::Value;

use super::mutate::{Numbers, mutate};
use crate::harness::cases::{cases, files, root};
use crate::harness::specs::{document, native, tree_of};

/// Far above what a document of a few kilobytes takes, in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);

fn number_from(variable: &str, usual: usize) -> usize {
    let given = std::env::var(variable).ok();
    given.and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// The documents that are mutated.
fn documents() -> Vec<(String, Value)> {
    let paths = match std::env::var_os("LEVAIN_SEEDS") {
        Some(folder) => files(Path::new(&folder), &["json", "yaml", "yml"]),
        None => case_documents(),
    };
    let documents: Vec<(String, Value)> = paths
        .iter()
        .filter_map(|path| Some((path.display().to_string(), tree_of(path)?)))
        .collect();
    assert!(!documents.is_empty(), "there are no documents");
    documents
}

fn case_documents() -> Vec<PathBuf> {
    let cases = cases("codegen/tests/openapi").into_iter();
    cases
        .map(|case| case.join("openapi.yaml"))
        .filter(|path| path.exists())
        .collect()
}

/// Whether anything was generated; `case` names what was done to which document.
fn assert_harmless(text: String, name: &str, case: &str) -> bool {
    let begun = Instant::now();
    let mut read = if name.starts_with("openapi") {
        document([(name, text)])
    } else {
        native([(name, text)])
    };
    let package = read.package();
    let took = begun.elapsed();
    assert!(took < LONGEST, "{case}: {took:?}");
    assert_eq!(read.lines().lines().count(), read.found.list().len(), "{case}");
    for line in render_json(&read.found, &read.sources).lines() {
        assert!(serde_json::from_str::<Value>(line).is_ok(), "{case}: {line}");
    }
    let Ok(package) = package else {
        assert!(
            read.found.has_errors(),
            "{case}: nothing is generated, and no error says why"
        );
        return false;
    };
    for (path, text) in package.files.iter().filter(|(path, _)| path.starts_with("src/")) {
        assert!(
            syn::parse_file(text).is_ok(),
            "{case}: {path} is no Rust:\n{text}"
        );
    }
    keep(&package, case).expect("can be written");
    true
}

fn keep(package: &GeneratedPackage, case: &str) -> std::io::Result<()> {
    let Some(folder) = std::env::var_os("LEVAIN_KEEP") else {
        return Ok(());
    };
    let name: String = case
        .chars()
        .map(|one| if one.is_alphanumeric() { one } else { '_' })
        .collect();
    for (path, text) in package.files.iter() {
        let path = Path::new(&folder).join(&name).join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(&path))?;
        std::fs::write(path, text)?;
    }
    Ok(())
}

// The number is the only thing that differs between two cases of a document.
fn throw(documents: &[(String, Value)], name: &str, count: usize) {
    let first = number_from("LEVAIN_FIRST", 0);
    let mut generating = 0;
    for number in first..first + number_from("LEVAIN_MUTATIONS", count) {
        let (seed, document) = &documents[number % documents.len()];
        let mut document = document.clone();
        mutate(&mut document, &mut Numbers::new(number as u64));
        let case = format!("{seed} {number}");
        let outcome = std::panic::catch_unwind(|| assert_harmless(document.to_string(), name, &case));
        match outcome {
            Ok(is_generated) => generating += usize::from(is_generated),
            Err(panic) => {
                eprintln!("the case is {case}");
                std::panic::resume_unwind(panic);
            }
        }
    }
    // A harness that only ever sees errors shows nothing of what is generated.
    assert!(
        generating * 10 > count || count < 10,
        "{generating} of {count} generate"
    );
}

#[test]
fn no_change_of_the_nodes_of_a_document_does_harm() {
    let documents = documents();
    throw(&documents, "openapi.json", 400);
    throw(&documents, "openapi.yaml", 100);
}

#[test]
fn no_change_of_the_nodes_of_a_native_spec_does_harm() {
    let path = root().join("codegen/tests/mutated/1.0.0.yaml");
    let spec = tree_of(&path).expect("the spec is part of the repository");
    throw(&[("native".to_owned(), spec)], "1.0.0.yaml", 400);
}

#[test]
fn no_cut_of_a_document_does_harm() {
    for path in case_documents() {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let count = text.chars().count();
        for part in 0..12 {
            let cut: String = text.chars().take(count * part / 12).collect();
            assert_harmless(cut, "openapi.yaml", &format!("{} {part}", path.display()));
        }
    }
}
