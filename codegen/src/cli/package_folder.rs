//! The folder of a generated package as it is: its record, and the texts of the files that a run may change.
//!
//! In: a folder. Out: [`read_record`], [`read_present`]. Follows no symbolic link below the folder: whoever wrote the repository may have
//! put one there, and what it leads to is not the package's.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::apply::{BEGUN, LOCK, MANIFEST};
use super::disk::is_temporary;
use crate::diagnostics::failure::Failure;
use crate::load::{read_text, shown};
use crate::model::files::{Files, is_generated};
use crate::package::lock::{Lock, Merge};
use crate::package::record::Record;

/// The files of the folder that a run may change.
pub(super) struct Present {
    /// The texts of those that are generated now, that the record names, or that say that they are generated.
    pub(super) texts: BTreeMap<String, String>,
    /// What an interrupted run left, to be removed.
    pub(super) left: Vec<PathBuf>,
}

/// What earlier runs wrote, by the locks in the folder.
pub(super) fn read_record(out: &Path) -> Result<Record, Failure> {
    let (lock, merge) = read_lock(out, LOCK)?;
    let (begun, _) = read_lock(out, BEGUN)?;
    Ok(Record { lock, begun, merge })
}

fn read_lock(out: &Path, name: &str) -> Result<(Lock, Merge), Failure> {
    let Some(text) = read_below(out, name, &mut BTreeSet::new())? else {
        return Ok(Default::default());
    };
    Lock::read_merged(&text).map_err(|error| {
        let message = format!("`{name}` in `{}` cannot be read: {error}", shown(out));
        let remedy = if name == LOCK {
            "restore it from version control: `git checkout levain.lock`; or remove it: generated files are known without it, and names that were kept are not"
        } else {
            "remove it"
        };
        Failure::new(message, remedy)
    })
}

/// The text of a file of the package that is not generated: its manifest, or its lock.
pub(super) fn read_own(out: &Path, name: &str) -> Result<Option<String>, Failure> {
    read_below(out, name, &mut BTreeSet::new())
}

/// Whether the package has a file of the user's own at this path: one that does not say that levain generated it, or a link.
pub(super) fn has_own(out: &Path, path: &str) -> bool {
    let path = out.join(path);
    fs::symlink_metadata(&path).is_ok() && !says_generated(&path)
}

/// The files that a run may change.
pub(super) fn read_present(out: &Path, files: &Files, record: &Record) -> Result<Present, Failure> {
    let mut present = Present {
        texts: BTreeMap::new(),
        left: Vec::new(),
    };
    let mut folders = BTreeSet::new();
    for path in files.iter().map(|(path, _)| path).chain(record.paths()) {
        // A path in capitals would be the same file where case does not count, and be removed as one that is not generated.
        let is_same_file = files.get(path).is_none() && files.get(&path.to_lowercase()).is_some();
        if is_same_file || present.texts.contains_key(path) {
            continue;
        }
        if let Some(text) = read_below(out, path, &mut folders)? {
            present.texts.insert(path.to_owned(), text);
        }
    }
    for name in [MANIFEST, LOCK, BEGUN] {
        read_below(out, name, &mut folders)?;
    }
    add_unrecorded(out, &mut present);
    Ok(present)
}

// The text of a file below the folder; `folders` are those that are known to be no links.
fn read_below(out: &Path, path: &str, folders: &mut BTreeSet<PathBuf>) -> Result<Option<String>, Failure> {
    let whole = out.join(path);
    let above: Vec<&Path> = Path::new(path).ancestors().skip(1).collect();
    for folder in above
        .into_iter()
        .rev()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        if !folders.contains(folder) {
            refuse_link(&out.join(folder))?;
            folders.insert(folder.to_owned());
        }
    }
    refuse_link(&whole)?;
    match fs::metadata(&whole) {
        Ok(there) if !there.is_file() => Err(Failure::new(
            format!("`{}` is not a file, and levain writes one there", shown(&whole)),
            "move it away, or give another folder with `--out`; nothing was written",
        )),
        Ok(_) => read_text(&whole),
        Err(_) => Ok(None),
    }
}

fn refuse_link(path: &Path) -> Result<(), Failure> {
    let is_link = fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink());
    if !is_link {
        return Ok(());
    }
    Err(Failure::new(
        format!(
            "`{}` is a symbolic link, and levain neither follows nor replaces one in a package",
            shown(path)
        ),
        "put a folder or a file in its place; nothing was written",
    ))
}

// What says that it is generated though no record names it, as after an interrupted run; and the files that such a run was writing.
fn add_unrecorded(out: &Path, present: &mut Present) {
    let mut pending = vec![(out.join("src"), "src".to_owned())];
    present.left.extend(temporary_files(out));
    while let Some((folder, below)) = pending.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok) {
            let (Ok(kind), Some(name)) = (entry.file_type(), entry.file_name().to_str().map(str::to_owned))
            else {
                continue;
            };
            let path = format!("{below}/{name}");
            if kind.is_dir() && !is_package(&entry.path()) {
                pending.push((entry.path(), path));
            } else if kind.is_file() && is_temporary(&name) {
                present.left.push(entry.path());
            } else if kind.is_file()
                && !present.texts.contains_key(&path)
                && says_generated(&entry.path())
                && let Ok(Some(text)) = read_text(&entry.path())
            {
                present.texts.insert(path, text);
            }
        }
    }
}

fn temporary_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter(|entry| entry.file_name().to_str().is_some_and(is_temporary))
        .map(|entry| entry.path())
        .collect()
}

// The files of another package below this one are not this one's.
fn is_package(folder: &Path) -> bool {
    [MANIFEST, LOCK].iter().any(|name| folder.join(name).exists())
}

/// Whether the first line of a file says that it is generated.
pub(super) fn says_generated(path: &Path) -> bool {
    const LONGEST_LINE: u64 = 1 << 16;
    let mut bytes = Vec::new();
    let is_file = fs::symlink_metadata(path).is_ok_and(|there| there.is_file());
    let read = is_file
        .then(|| File::open(path).ok())
        .flatten()
        .and_then(|file| file.take(LONGEST_LINE).read_to_end(&mut bytes).ok());
    read.is_some() && is_generated(&String::from_utf8_lossy(&bytes))
}
