//! A spec that is not where the user says: which part of the path is wrong, and what was probably meant.

use std::path::{Path, PathBuf};

use super::{shown, spec_not_found};
use crate::diagnostics::failure::Failure;
use crate::diagnostics::nearest::{listed, nearest};

/// There is nothing at `spec`, a path below `root`.
pub fn not_found(root: &Path, spec: &str) -> Failure {
    // Which part of the path is wrong follows from the longest part that exists.
    let mut folder = PathBuf::from(spec);
    let mut wrong = String::new();
    while !folder.as_os_str().is_empty() && !root.join(&folder).exists() {
        wrong = folder
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        if !folder.pop() {
            break;
        }
    }
    let names = names_in(&root.join(&folder), |_| true);
    let near = nearest(&wrong, names.iter().map(String::as_str));
    let remedy = match near {
        Some(near) => format!("did you mean `{}`?", shown(&folder.join(near))),
        None => "give the path of a folder of version files, or of an OpenAPI document".to_owned(),
    };
    spec_not_found(format!("there is no file or folder `{spec}`"), remedy)
}

/// The folder at `spec`, a path below `root`, contains no version file.
pub(super) fn no_version_file(root: &Path, spec: &str) -> Failure {
    let folders = names_in(&root.join(spec), Path::is_dir);
    let paths: Vec<String> = folders
        .iter()
        .map(|name| shown(&Path::new(spec).join(name)))
        .collect();
    let remedy = match listed(paths.iter().map(String::as_str)) {
        Some(folders) => format!("give the folder of one spec: {folders}"),
        None => "write one, such as `1.0.0.yaml` (`levain new` makes an example), or give the path of an OpenAPI document".to_owned(),
    };
    spec_not_found(format!("the folder `{spec}` contains no version file"), remedy)
}

fn names_in(folder: &Path, is_wanted: impl Fn(&Path) -> bool) -> Vec<String> {
    // The empty path is the current folder, which the system wants named.
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| is_wanted(&entry.path()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && name != "target")
        .collect();
    names.sort();
    names
}
