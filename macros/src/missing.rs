//! Errors for a spec that is not where the macro's path leads: what is there instead, and which of it was probably meant.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use levain_codegen::diagnostics::nearest::{listed, nearest};
use syn::LitStr;

const RELATIVE: &str = "the path is relative to the folder of the package's Cargo.toml";

/// The spec's folder, below `root`, could not be listed.
pub fn cannot_open(root: &Path, spec: &LitStr, error: &Error) -> syn::Error {
    let written = &spec.value();
    let message = match error.kind() {
        ErrorKind::NotFound => format!("there is no folder `{written}`\nhelp: {}", instead(root, written)),
        ErrorKind::NotADirectory => {
            let folder = Path::new(written).parent().unwrap_or(Path::new(""));
            format!(
                "`{written}` is one version of a spec, and `api!` takes the folder of all versions\nhelp: write `{}`, and `version = \"…\"` after it for one version",
                folder.display()
            )
        }
        // The system's words, which say best what it refuses.
        _ => format!("cannot open the folder `{written}`: {error}\nhelp: {RELATIVE}"),
    };
    syn::Error::new(spec.span(), message)
}

/// The spec's folder holds no file of a spec.
pub fn without_files(root: &Path, spec: &LitStr) -> syn::Error {
    let written = &spec.value();
    let folders = folders_in(&root.join(written));
    let paths: Vec<String> = folders
        .iter()
        .map(|name| joined(Path::new(written), name))
        .collect();
    let help = match listed(paths.iter().map(String::as_str)) {
        Some(folders) => format!("write the folder of one spec: {folders}"),
        None => "put one file per version into it, such as `1.0.0.yaml`".to_owned(),
    };
    let message = format!("the folder `{written}` has no spec file (`*.yaml`)\nhelp: {help}");
    syn::Error::new(spec.span(), message)
}

// Which part of the path is wrong follows from the longest part that exists, and from the folders in it.
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
