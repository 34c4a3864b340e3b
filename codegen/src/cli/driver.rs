//! `levain diff --driver`: the change of one file for `git diff`, as `GIT_EXTERNAL_DIFF` is called.
//!
//! In: the path and both files, which git wrote. Out: the changes of the spec; of a file that is no spec, or cannot be read as one, the lines that
//! git shows. Never fails, since git stops then.

use std::path::Path;
use std::process::Command;

use super::Outcome;
use super::diff::{compare_sides, today};
use super::show::Show;
use super::sides::LoadedSide;
use crate::diagnostics::failure::Failure;
use crate::diff::report::{Format, render};
use crate::diff::rust::DecidedCrate;
use crate::frontend::{is_openapi_document, is_version_file};
use crate::load::{FoundInBoth, load_with_text, read_text};
use crate::options::Options;

/// Shows what changed in a file: `path old-file old-hex old-mode new-file new-hex new-mode`.
pub(super) fn show_file(arguments: &[String], show: &Show) -> Outcome {
    let [path, old_file, _, _, new_file, ..] = arguments else {
        // A file with conflicts is named alone.
        let path = arguments.first().map_or("", String::as_str);
        show.line(&format!("* Unmerged path {path}"));
        return Outcome::Fine;
    };
    let sides = [old_file, new_file].map(|file| side(path, file));
    if let [Ok(Some(old)), Ok(Some(new))] = sides {
        let has_others = [&old, &new]
            .iter()
            .any(|side| side.loaded.sources.files().count() > 1);
        let comparison = compare_sides([old, new], &today());
        show.line(&format!("levain diff {path}"));
        show.line(render(Format::Text, &comparison, show.colour_of_output()).trim_end());
        if has_others {
            // Git names one file and no revision.
            show.line("note: the other files of this spec are those of the work tree, on both sides");
        }
    } else {
        show_lines(path, old_file, new_file, show);
    }
    Outcome::Fine
}

// A file as a side, if it is one of a spec.
fn side(path: &str, file: &str) -> Result<Option<LoadedSide>, Failure> {
    let text = read_text(Path::new(file))?.unwrap_or_default();
    if !is_version_file(&text) && !is_openapi_document(&text) {
        return Ok(None);
    }
    let loaded = load_with_text(Path::new(""), path, &text)?;
    let mut found = FoundInBoth::default();
    let (specs, contracts) = loaded.read_with_contracts(&mut found);
    if found.wire.has_errors() {
        return Ok(None);
    }
    let name_of = |contract: &crate::model::contract::Contract| {
        loaded
            .sources
            .file(contract.location.file)
            .map(|file| file.name.as_str())
    };
    let contract = contracts
        .iter()
        .find(|contract| name_of(contract) == Some(path))
        .cloned();
    let version = contract.as_ref().and_then(|contract| contract.version.as_ref());
    let version = version.map(|version| version.value.clone());
    // A document has one version, whatever it calls it.
    let chosen = version.as_deref().filter(|_| !loaded.is_document());
    let decided = DecidedCrate::new(specs, chosen, &Options::default(), found.types);
    Ok(contract.map(|contract| LoadedSide {
        name: path.to_owned(),
        version,
        is_in_work_tree: false,
        loaded,
        contract,
        decided: Some(decided),
    }))
}

// As git shows it without a driver.
fn show_lines(path: &str, old: &str, new: &str, show: &Show) {
    let lines = Command::new("git")
        .args([
            "--no-pager",
            "diff",
            "--no-ext-diff",
            "--no-index",
            "--",
            old,
            new,
        ])
        .output();
    match lines {
        Ok(output) => show.line(String::from_utf8_lossy(&output.stdout).trim_end()),
        Err(_) => show.line(&format!("{path} changed")),
    }
}
