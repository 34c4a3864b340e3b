//! Reads and writes files; every failure names the path and the operation.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use crate::backend::in_parallel::in_parallel;
use crate::load::shown;

/// Writes a file atomically, and creates the folder that contains it.
pub(super) fn write_text(path: &Path, text: &str) -> Result<(), String> {
    make_folder(path.parent().unwrap_or_else(|| Path::new(".")))?;
    replace_text(path, text)
}

/// Writes many files below `root`, each atomically and several at once; gives the first failure by order.
pub(super) fn write_texts(root: &Path, texts: &[(&str, &str)]) -> Result<(), String> {
    let paths = texts.iter().map(|(path, _)| Path::new(path));
    let folders: BTreeSet<&Path> = paths.filter_map(Path::parent).collect();
    for folder in folders {
        make_folder(&root.join(folder))?;
    }
    let written = in_parallel(texts, |stretch| {
        let files = stretch.iter();
        files
            .map(|(path, text)| replace_text(&root.join(path), text))
            .collect()
    });
    written.into_iter().collect()
}

fn make_folder(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("cannot make the folder `{}`: {error}", shown(folder)))
}

// A temporary file beside it first, which then replaces it.
fn replace_text(path: &Path, text: &str) -> Result<(), String> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let beside = path.with_file_name(format!(".{name}.levain-new"));
    let written = fs::File::create(&beside).and_then(|mut file| file.write_all(text.as_bytes()));
    if let Err(error) = written.and_then(|()| fs::rename(&beside, path)) {
        let _ = fs::remove_file(&beside);
        return Err(format!("cannot write `{}`: {error}", shown(path)));
    }
    Ok(())
}

/// Removes a file, and the folders above it that became empty, up to `root`.
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
