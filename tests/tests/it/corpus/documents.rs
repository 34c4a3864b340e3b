//! Real OpenAPI documents: every one generates, with every operation generated or counted as left out, and a part compiles.
//!
//! They stand in `../shared/corpus` beside the project, which a fresh clone does not have; the tests then say so and pass.
//! `LEVAIN_CORPUS=all` compiles all of them.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use levain_codegen::finding::Findings;
use levain_codegen::names::NothingPublished;
use levain_codegen::pipeline::{GeneratedPackage, package_of};
use levain_codegen::place::Sources;
use levain_codegen::read::openapi::read_openapi;
use levain_codegen::selection::Selection;
use levain_codegen::spec::Element;

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
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let mut documents = Vec::new();
    for folder in ["openapi", "large"] {
        let Ok(entries) = std::fs::read_dir(corpus.join(folder)) else {
            eprintln!("skipped: there is no ../shared/corpus/{folder} beside the project");
            continue;
        };
        documents.extend(entries.filter_map(|entry| Some(entry.ok()?.path())));
    }
    let is_document = |path: &PathBuf| {
        let kind = path.extension().and_then(|kind| kind.to_str());
        matches!(kind, Some("json" | "yaml" | "yml"))
    };
    documents.retain(is_document);
    documents.sort();
    documents
}

/// What a document becomes, and how many operations are left out of it.
fn generated(path: &Path) -> Result<(GeneratedPackage, usize), String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let file = sources.add("openapi", text);
    let spec = read_openapi(file, &sources, &mut found).ok_or("it is no OpenAPI document")?;
    let left_out = spec.summary.left_out.iter();
    let left_out = left_out
        .filter(|left_out| left_out.what == Element::Operation)
        .count();
    let specs = [spec];
    let package = package_of(
        &specs,
        &Selection::default(),
        &sources,
        &NothingPublished,
        &mut found,
    );
    package.map(|package| (package, left_out)).map_err(|_| {
        format!(
            "{:?}",
            found
                .list()
                .iter()
                .map(|finding| &finding.message)
                .collect::<Vec<_>>()
        )
    })
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
fn every_document_generates_all_its_operations_or_says_which_not() {
    let mut wrong = Vec::new();
    for path in documents() {
        match generated(&path) {
            Err(why) => wrong.push(format!("{}: {why}", path.display())),
            Ok((package, left_out)) => {
                let told = package.kept.operations + left_out;
                let counted = count_operations(&path);
                if counted.is_some_and(|counted| counted != told) {
                    wrong.push(format!("{}: {told} operations of {counted:?}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_part_of_the_documents_compiles() -> Result<(), Box<dyn std::error::Error>> {
    let is_all = std::env::var_os("LEVAIN_CORPUS").is_some_and(|which| which == "all");
    let workspace = tempfile::tempdir()?;
    let mut members = Vec::new();
    for path in documents() {
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if is_all || PART.iter().any(|part| name.contains(part)) {
            let member = format!("document{}", members.len());
            write_member(&workspace.path().join(&member), &member, &generated(&path)?.0)?;
            members.push(member);
        }
    }
    if members.is_empty() {
        return Ok(());
    }
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    std::fs::write(workspace.path().join("Cargo.toml"), manifest)?;
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["check", "--quiet", "--workspace"])
        .current_dir(workspace.path())
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus"),
        )
        .env("RUSTFLAGS", "-D warnings")
        .output()?;
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}

fn write_member(folder: &Path, name: &str, package: &GeneratedPackage) -> std::io::Result<()> {
    for (path, text) in package.files.iter() {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, text)?;
    }
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    let mut manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nlevain = {{ path = \"{}\" }}\n\n[features]\n",
        runtime.display()
    );
    for (feature, of) in &package.features {
        let _ = writeln!(manifest, "{feature:?} = {of:?}");
    }
    std::fs::write(folder.join("Cargo.toml"), manifest)
}
