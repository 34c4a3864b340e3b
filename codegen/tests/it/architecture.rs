//! ARCHITECTURE.md names the modules of the pipeline as they are, in the order in which they may import each other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::harness::cases::{files, root, text_of};

// The modules in backticks that begin the rows of the table under a heading.
fn modules_of(heading: &str) -> Vec<String> {
    let text = text_of(&root().join("ARCHITECTURE.md"));
    let (_, section) = text.split_once(heading).expect("the heading is there");
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| Some(row.split_once('`')?.0.to_owned()))
        .collect()
}

fn source() -> PathBuf {
    root().join("codegen/src")
}

fn exists(module: &str) -> bool {
    let path = source().join(module);
    path.is_dir() || path.with_extension("rs").is_file()
}

#[test]
fn every_module_has_a_row_and_every_row_a_module() {
    let rows: Vec<String> = [modules_of("## The stages"), modules_of("## Beside the stages")].concat();
    assert!(rows.len() > 12, "{rows:?}");
    for module in &rows {
        assert!(exists(module), "`{module}` of ARCHITECTURE.md is no module");
    }
    let named: BTreeSet<&str> = rows.iter().filter_map(|row| row.split('/').next()).collect();
    for entry in std::fs::read_dir(source()).expect("the sources can be listed") {
        let name = entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned();
        let module = name.trim_end_matches(".rs");
        let is_root = ["lib", "main"].contains(&module);
        assert!(
            is_root || named.contains(module),
            "`{module}` has no row in ARCHITECTURE.md"
        );
    }
}

#[test]
fn no_stage_imports_a_later_one() {
    let mut stages: Vec<String> = Vec::new();
    for row in modules_of("## The stages") {
        let stage = row.split('/').next().unwrap_or_default().to_owned();
        if !stages.contains(&stage) {
            stages.push(stage);
        }
    }
    let bottom = ["model", "diagnostics"].map(str::to_owned);
    let order: Vec<String> = bottom.into_iter().chain(stages).collect();
    let mut seen = 0;
    for (position, module) in order.iter().enumerate() {
        for path in files_below(&source().join(module)) {
            let text = text_of(&path);
            seen += 1;
            // Models hold locations.
            let later = order
                .iter()
                .skip(position + 1)
                .filter(|later| *later != "diagnostics");
            for later in later {
                let import = format!("crate::{later}::");
                assert!(!text.contains(&import), "{} imports {later}", path.display());
            }
        }
    }
    assert!(seen > 150, "{seen} files");
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut below = files(folder, &["rs"]);
    for entry in std::fs::read_dir(folder).expect("the sources can be listed") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            below.extend(files_below(&path));
        }
    }
    below
}
