//! Reads and writes files; every failure names the path and what was tried.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Reads a text file; `None` when there is none.
pub(super) fn read_text(path: &Path) -> Result<Option<String>, String> {
    match fs::read(path) {
        Ok(bytes) => String::from_utf8(bytes)
            .map(Some)
            .map_err(|_| format!("`{}` is not UTF-8 text", shown(path))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("cannot read `{}`: {error}", shown(path))),
    }
}

/// Writes a file whole or not at all: beside it first, then in its place.
pub(super) fn write_text(path: &Path, text: &str) -> Result<(), String> {
    let fail = |what: &str, error: &std::io::Error| format!("cannot {what} `{}`: {error}", shown(path));
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder).map_err(|error| fail("make the folder of", &error))?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let beside = folder.join(format!(".{name}.levain-new"));
    let written = fs::File::create(&beside).and_then(|mut file| file.write_all(text.as_bytes()));
    if let Err(error) = written.and_then(|()| fs::rename(&beside, path)) {
        let _ = fs::remove_file(&beside);
        return Err(fail("write", &error));
    }
    Ok(())
}

/// Removes a file, and the folders above it that are empty then, up to `root`.
pub(super) fn remove(root: &Path, path: &Path) -> Result<(), String> {
    fs::remove_file(path).map_err(|error| format!("cannot remove `{}`: {error}", shown(path)))?;
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| *folder != root && folder.starts_with(root)) {
        if fs::remove_dir(empty).is_err() {
            break;
        }
        folder = empty.parent();
    }
    Ok(())
}

/// The version files of a spec folder, sorted by name.
pub(super) fn spec_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder)
        .map_err(|error| format!("cannot open the spec folder `{}`: {error}", shown(folder)))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry
            .map_err(|error| format!("cannot list `{}`: {error}", shown(folder)))?
            .path();
        let is_yaml = path
            .extension()
            .is_some_and(|extension| extension == "yaml" || extension == "yml");
        let is_hidden = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if is_yaml && !is_hidden && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A path with `/` between its parts.
pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
