//! What users see when a spec is wrong: each folder of `tests/ui` is a spec and the report on it.
//!
//! `LEVAIN_BLESS=1` writes the reports anew; read the difference before it is committed.

use std::path::{Path, PathBuf};

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::{FileId, Sources};
use levain_codegen::diagnostics::report::{Colour, render_report};
use levain_codegen::frontend::read_folder;
use levain_codegen::normalize::references::check_references;

fn sorted_entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("its entries can be listed").path())
        .collect();
    entries.sort();
    entries
}

fn file_name(path: &Path) -> &str {
    path.file_name()
        .and_then(|name| name.to_str())
        .expect("names are text")
}

fn report(case: &Path) -> String {
    let mut sources = Sources::default();
    let files: Vec<FileId> = sorted_entries(case)
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| {
            sources.add(
                file_name(path),
                std::fs::read_to_string(path).expect("cases are text"),
            )
        })
        .collect();
    assert!(!files.is_empty(), "{} has no spec", case.display());
    for (_, file) in sources.files() {
        let is_told = file.text.trim_start_matches('\u{feff}').starts_with('#');
        assert!(
            is_told,
            "{}: the first line says what the case shows",
            case.display()
        );
    }
    let mut found = Findings::default();
    let specs = read_folder(&files, &sources, &mut found);
    specs.iter().for_each(|spec| check_references(spec, &mut found));
    render_report(&found, &sources, Colour::Never, usize::MAX)
}

#[test]
fn reports_are_what_they_were() {
    let cases: Vec<PathBuf> = sorted_entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui"))
        .into_iter()
        .filter(|path| path.is_dir())
        .collect();
    assert!(cases.len() >= 20, "only {} cases are found", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let path = case.join("expected.stderr");
        let report = report(case);
        if std::env::var_os("LEVAIN_BLESS").is_some() {
            std::fs::write(&path, &report).expect("the report can be written");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        if expected.replace("\r\n", "\n") != report {
            wrong.push(format!("--- {}\n{report}", file_name(case)));
        }
        assert!(!report.is_empty(), "{} has nothing to report", case.display());
    }
    assert!(
        wrong.is_empty(),
        "run with LEVAIN_BLESS=1 if these are right:\n{}",
        wrong.join("\n")
    );
}
