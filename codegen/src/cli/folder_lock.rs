//! Keeps two runs apart that write into one folder at once: the second waits for the first.
//!
//! In: the folder. Out: a [`FolderLock`], until it is dropped. The lock is the system's, so that it ends with the process, however that ends.
//! It is on the folder itself where the system can do so, and leaves no file.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::show::Show;
use crate::load::shown;

/// A folder that this run has to itself, or shares with others that only read.
pub(super) struct FolderLock {
    // Closing it ends the lock.
    _file: File,
}

/// What the run does in the folder.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Reads it.
    Read,
    /// Writes into it.
    Write,
}

/// Locks a folder, after the run that has it. `None` if there is no folder, or where the file system has no locks, as over some networks.
pub(super) fn lock_folder(folder: &Path, access: Access, show: &Show) -> Option<FolderLock> {
    if !folder.is_dir() {
        // Opening a pipe would wait.
        return None;
    }
    let file = open(folder)?;
    let tried = match access {
        Access::Read => file.try_lock_shared(),
        Access::Write => file.try_lock(),
    };
    let locked = match tried {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => {
            show.progress(&format!("waiting for another run in `{}`", shown(folder)));
            match access {
                Access::Read => file.lock_shared(),
                Access::Write => file.lock(),
            }
        }
        Err(TryLockError::Error(error)) => Err(error),
    };
    locked.ok().map(|()| FolderLock { _file: file })
}

#[cfg(unix)]
fn open(folder: &Path) -> Option<File> {
    File::open(folder).ok()
}

// Windows locks no folders. There the folder of temporary files is the user's own, and so is the name.
#[cfg(not(unix))]
fn open(folder: &Path) -> Option<File> {
    let whole = std::fs::canonicalize(folder).ok()?;
    let name = crate::package::lock::digest(&whole.to_string_lossy()).replace(':', "-");
    let path = std::env::temp_dir().join(format!("levain-{name}.lock"));
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .ok()
}
