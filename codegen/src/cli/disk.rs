//! Writes files; every failure names the path and the operation.
//!
//! A file is written beside its destination first: under a name that cannot be foreseen, made exclusively, so that nothing that is there is
//! opened or followed; it is flushed to the disk, and then replaces the destination. A link in the way is neither followed nor replaced.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use crate::backend::in_parallel::in_threads;
use crate::load::shown;

// What an interrupted run leaves is known by these, and removed by the next one.
const TEMPORARY_PREFIX: &str = ".levain-";
const TEMPORARY_SUFFIX: &str = ".new";

// Each waits until its file is on the disk, and the system flushes several at once: 2,500 files in 4 s by 16, and in 11 s by one.
const WRITERS: usize = 16;

/// Whether this is the name of a file that a run was writing.
pub(super) fn is_temporary(name: &str) -> bool {
    name.starts_with(TEMPORARY_PREFIX) && name.ends_with(TEMPORARY_SUFFIX)
}

/// Writes a file atomically, and creates the folder that contains it. What is no file, such as `/dev/full`, is written to as it is.
pub(super) fn write_text(path: &Path, text: &str) -> Result<(), String> {
    let folder = folder_of(path);
    make_folder(folder)?;
    replace_text(path, text)?;
    sync_folder(folder);
    Ok(())
}

/// Writes many files below `root`, each atomically and several at once; gives the first failure by order. When it is done, all of them are
/// on the disk.
pub(super) fn write_texts(root: &Path, texts: &[(&str, &str)]) -> Result<(), String> {
    let paths = texts.iter().map(|(path, _)| Path::new(path));
    let folders: BTreeSet<&Path> = paths.flat_map(|path| path.ancestors().skip(1)).collect();
    for folder in &folders {
        make_folder(&root.join(folder))?;
    }
    let written = in_threads(WRITERS, texts, |stretch| {
        let files = stretch.iter();
        files
            .map(|(path, text)| replace_text(&root.join(path), text))
            .collect()
    });
    written.into_iter().collect::<Result<(), String>>()?;
    for folder in folders.iter().rev() {
        sync_folder(&root.join(folder));
    }
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// Creates a folder and those above it.
pub(super) fn make_folder(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("cannot make the folder `{}`: {error}", shown(folder)))
}

fn replace_text(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error: io::Error| format!("cannot write `{}`: {error}", shown(path));
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_symlink() => {
            return Err(format!(
                "cannot write `{}`: it is a symbolic link, which is neither followed nor replaced",
                shown(path)
            ));
        }
        Ok(there) if !there.is_file() => return write_into(path, text).map_err(failed),
        _ => {}
    }
    let mut beside = temporary_in(folder_of(path)).map_err(failed)?;
    beside.write_all(text.as_bytes()).map_err(failed)?;
    beside.as_file().sync_all().map_err(failed)?;
    beside.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

// A device or a pipe that the user names. A folder fails here.
fn write_into(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.flush()
}

fn temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder
        .prefix(TEMPORARY_PREFIX)
        .suffix(TEMPORARY_SUFFIX)
        .rand_bytes(16);
    // As any file that is made: the user's mask decides who may read it.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

// That a file is in its folder is on the disk only after this. Not every system can do it, and a failure leaves what was written.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
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
    folder.into_iter().for_each(sync_folder);
    Ok(())
}
