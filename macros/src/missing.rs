//! What is said of a spec that is not where the macro says: what is there instead, and which of it was probably meant.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use levain_codegen::diagnostics::nearest::{listed, nearest};

use crate::input::{Mistake, Text};

const RELATIVE: &str = "the path is relative to the folder of the package's Cargo.toml";

/// The spec's folder, below `root`, could not be listed.
pub fn cannot_open(root: &Path, spec: &Text, error: &Error) -> Mistake {
    let written = &spec.value;
    let message = match error.kind() {
        ErrorKind::NotFound => format!("there is no folder `{written}`\nhelp: {}", instead(root, written)),
        ErrorKind::NotADirectory => {
            let folder = Path::new(written).parent().unwrap_or(Path::new(""));
            format!(
                "`{written}` is a file, and a spec is a folder of files\nhelp: write `{}`, and `version = \"…\"` after it for one version",
                folder.display()
            )
        }
        // The system's words, which say best what it refuses.
        _ => format!("cannot open the folder `{written}`: {error}\nhelp: {RELATIVE}"),
    };
    Mistake::new(spec.span, message)
}

/// The spec's folder holds no file of a spec.
pub fn without_files(root: &Path, spec: &Text) -> String {
    let written = &spec.value;
    let folders = folders_in(&root.join(written));
    let full: Vec<String> = folders
        .iter()
        .map(|name| joined(Path::new(written), name))
        .collect();
    let help = match listed(full.iter().map(String::as_str)) {
        Some(folders) => format!("write the folder of one spec: {folders}"),
        None => "put a file in it for each version, called `1.0.0.yaml` or the like".to_owned(),
    };
    format!("the folder `{written}` has no spec file (`*.yaml`)\nhelp: {help}")
}

// The part of the path that is there, and what it has, say which part is wrong.
fn instead(root: &Path, written: &str) -> String {
    let mut there = PathBuf::from(written);
    let mut wrong = String::new();
    while !there.as_os_str().is_empty() && !root.join(&there).exists() {
        wrong = there
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        if !there.pop() {
            break;
        }
    }
    let folders = folders_in(&root.join(&there));
    if let Some(near) = nearest(&wrong, folders.iter().map(String::as_str)) {
        return format!("write `{}`; {RELATIVE}", joined(&there, near));
    }
    let location = if there.as_os_str().is_empty() {
        "that folder".to_owned()
    } else {
        format!("`{}`", there.display())
    };
    match listed(folders.iter().map(String::as_str)) {
        Some(folders) => format!("{RELATIVE}; {location} has {folders}"),
        None => RELATIVE.to_owned(),
    }
}

fn joined(folder: &Path, name: &str) -> String {
    folder.join(name).to_string_lossy().replace('\\', "/")
}

fn folders_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let folders = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir());
    let names = folders.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names
        .filter(|name| !name.starts_with('.') && name != "target")
        .collect();
    names.sort();
    names
}
