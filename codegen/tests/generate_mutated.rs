//! Whatever is done to a spec, `check` and `generate` end in time and without panic, and what is generated is Rust.
//!
//! `LEVAIN_MUTATIONS=100000` looks further than CI does, `LEVAIN_SEEDS=folder` at other documents, and `LEVAIN_KEEP=folder` keeps what is
//! generated, so that it can be compiled. A failure names the document and the number that bring it back (`LEVAIN_FIRST=number`).

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::diagnostics::report::{render_json, render_lines};
use levain_codegen::frontend::openapi::read_openapi;
use levain_codegen::frontend::read_folder;
use levain_codegen::frontend::text::yaml_tree::{read_yaml, to_json};
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::pipeline::{GeneratedPackage, package_of};
use levain_codegen::selection::Selection;
use serde_json::Value;

mod mutate;

use mutate::{Numbers, mutate};

/// Far above what a document of a few kilobytes takes, in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);

fn number_from(variable: &str, usual: usize) -> usize {
    let given = std::env::var(variable).ok();
    given.and_then(|text| text.parse().ok()).unwrap_or(usual)
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The documents that are mutated.
fn documents() -> Vec<(String, Value)> {
    let mut paths: Vec<PathBuf> = match std::env::var_os("LEVAIN_SEEDS") {
        Some(folder) => entries(Path::new(&folder)),
        None => entries(&tests().join("openapi"))
            .iter()
            .map(|case| case.join("openapi.yaml"))
            .filter(|path| path.exists())
            .collect(),
    };
    paths.sort();
    let documents: Vec<(String, Value)> = paths
        .iter()
        .filter_map(|path| Some((path.display().to_string(), value_of(path)?)))
        .collect();
    assert!(!documents.is_empty(), "there are no documents");
    documents
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
}

fn value_of(path: &Path) -> Option<Value> {
    let text = std::fs::read_to_string(path).ok()?;
    if path.extension().is_some_and(|kind| kind == "json") {
        return serde_json::from_str(&text).ok();
    }
    let mut sources = Sources::default();
    let file = sources.add("seed", text);
    Some(to_json(&read_yaml(file, &sources, &mut Findings::default())?))
}

fn generated(text: String, name: &str) -> (Option<GeneratedPackage>, Findings, Sources) {
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let file = sources.add(name, text);
    let specs = if name.starts_with("openapi") {
        read_openapi(file, &sources, &mut found).into_iter().collect()
    } else {
        read_folder(&[file], &sources, &mut found)
    };
    let package = package_of(
        &specs,
        &Selection::default(),
        &sources,
        &EmptyRegistry,
        &mut found,
    );
    (package.ok(), found, sources)
}

/// Whether anything was generated; `told` says which case this is.
fn assert_harmless(text: String, name: &str, told: &str) -> bool {
    let begun = Instant::now();
    let (package, found, sources) = generated(text, name);
    let took = begun.elapsed();
    assert!(took < LONGEST, "{told}: {took:?}");
    assert_eq!(
        render_lines(&found, &sources).lines().count(),
        found.list().len(),
        "{told}"
    );
    for line in render_json(&found, &sources).lines() {
        assert!(serde_json::from_str::<Value>(line).is_ok(), "{told}: {line}");
    }
    let Some(package) = package else {
        assert!(
            found.has_errors(),
            "{told}: nothing is generated, and no error says why"
        );
        return false;
    };
    for (path, text) in package.files.iter().filter(|(path, _)| path.starts_with("src/")) {
        assert!(
            syn::parse_file(text).is_ok(),
            "{told}: {path} is no Rust:\n{text}"
        );
    }
    keep(&package, told).expect("can be written");
    true
}

fn keep(package: &GeneratedPackage, told: &str) -> std::io::Result<()> {
    let Some(folder) = std::env::var_os("LEVAIN_KEEP") else {
        return Ok(());
    };
    let name: String = told
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
        let told = format!("{seed} {number}");
        let outcome = std::panic::catch_unwind(|| assert_harmless(document.to_string(), name, &told));
        match outcome {
            Ok(is_generated) => generating += usize::from(is_generated),
            Err(panic) => {
                eprintln!("the case is {told}");
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
    let path = tests().join("mutated/1.0.0.yaml");
    let spec = value_of(&path).expect("the spec is part of the repository");
    throw(&[("native".to_owned(), spec)], "1.0.0.yaml", 400);
}

#[test]
fn no_cut_of_a_document_does_harm() {
    for path in entries(&tests().join("openapi")) {
        let Ok(text) = std::fs::read_to_string(path.join("openapi.yaml")) else {
            continue;
        };
        let count = text.chars().count();
        for part in 0..12 {
            let cut: String = text.chars().take(count * part / 12).collect();
            assert_harmless(cut, "openapi.yaml", &format!("{} {part}", path.display()));
        }
    }
}
