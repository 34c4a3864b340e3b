//! Reads and writes files; every failure names the path and what was tried.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::string::FromUtf8Error;

use super::trouble::Trouble;
use crate::backend::in_parallel::in_parallel;
use crate::diagnostics::finding::Code;

/// Reads a text file; `None` when there is none.
pub(super) fn read_text(path: &Path) -> Result<Option<String>, Trouble> {
    match fs::read(path) {
        Ok(bytes) => String::from_utf8(bytes)
            .map(Some)
            .map_err(|error| not_text(path, &error)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let remedy = match error.kind() {
                std::io::ErrorKind::PermissionDenied => "let yourself read it: `chmod u+r`",
                std::io::ErrorKind::IsADirectory => "give the path of a file",
                std::io::ErrorKind::NotADirectory => {
                    "give the path of a folder: a part of this one is a file"
                }
                _ => "look at the file and what is above it",
            };
            Err(Trouble::new(
                format!("cannot read `{}`: {error}", shown(path)),
                remedy,
            ))
        }
    }
}

// What is not UTF-8 is most often something else that can be told by its first bytes.
fn not_text(path: &Path, error: &FromUtf8Error) -> Trouble {
    let (bytes, at) = (error.as_bytes(), error.utf8_error().valid_up_to());
    let name = shown(path);
    let (what, remedy) = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => (
            "it is UTF-16".to_owned(),
            "save it as UTF-8: `iconv -f UTF-16 -t UTF-8`",
        ),
        [0x1f, 0x8b, ..] => ("it is compressed".to_owned(), "unpack it first: `gunzip`"),
        [b'P', b'K', ..] => ("it is an archive".to_owned(), "unpack it first: `unzip`"),
        _ => {
            let line = bytes[..at].split(|byte| *byte == b'\n').count();
            let byte = bytes.get(at).copied().unwrap_or_default();
            (
                format!("line {line} has a byte {byte:#04x} that is none of a character"),
                "save it as UTF-8, such as `iconv -f ISO-8859-1 -t UTF-8` if it is Latin-1",
            )
        }
    };
    Trouble::new(format!("`{name}` is not UTF-8 text: {what}"), remedy).of(Code::NotUtf8)
}

/// Writes a file whole or not at all, and the folder it is in.
pub(super) fn write_text(path: &Path, text: &str) -> Result<(), String> {
    make_folder(path.parent().unwrap_or_else(|| Path::new(".")))?;
    replace_text(path, text)
}

/// Writes many files below `root`, each whole or not at all, several at a time; the first failure by order.
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

// Beside it first, then in its place.
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

/// A path with `/` between its parts, as short as it can be.
pub(super) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./")
        .filter(|rest| !rest.is_empty())
        .map_or(text.clone(), str::to_owned)
}
