//! Which files the text of a document may make levain open: regular files below one folder, up to a size.
//!
//! In: the path that a reference leads to. Out: the text of the file, or why it is not read. The folder is that of the document, or the
//! `root` that the user names: a document is often a stranger's, and what it names beyond must not be opened, since opening alone can block
//! (a pipe), never end (a device), or show a file of the user's in a message.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::diagnostics::unread::Unread;

/// The bytes that a file may have to which a document refers.
pub(super) const MAX_FILE_BYTES: u64 = 64 << 20;

/// The bytes that all files of a spec may have, and each that the user names.
pub(super) const MAX_BYTES: u64 = 256 << 20;

/// The folder that references may lead to.
pub(super) struct Reach {
    // Without symbolic links; `None` where nothing may be read, as beside a pipe.
    root: Option<PathBuf>,
    left: u64,
}

impl Reach {
    /// The files below `root`; none if it cannot be found.
    pub(super) fn below(root: &Path) -> Self {
        let root = if root.as_os_str().is_empty() {
            Path::new(".")
        } else {
            root
        };
        Self {
            root: fs::canonicalize(root).ok(),
            left: MAX_BYTES,
        }
    }

    /// No file.
    pub(super) const fn nothing() -> Self {
        Self { root: None, left: 0 }
    }

    /// The text of the file at `path`, which may begin with a byte order mark.
    pub(super) fn read(&mut self, path: &Path) -> Result<String, Unread> {
        let file = self.open(path)?;
        let most = self.left.min(MAX_FILE_BYTES);
        let mut bytes = Vec::new();
        let read = file.take(most + 1).read_to_end(&mut bytes);
        let length = read.map_err(|_| Unread::Missing)? as u64;
        if length > most {
            return Err(Unread::TooLarge);
        }
        self.left -= length;
        String::from_utf8(bytes).map_err(|_| Unread::NotUtf8)
    }

    // The kind is asked before the file is opened, since that can block, and again of what was opened, which can be another file by then.
    fn open(&self, path: &Path) -> Result<File, Unread> {
        let Ok(target) = fs::canonicalize(path) else {
            return Err(self.why_missing(path));
        };
        if !self.contains(&target) {
            return Err(Unread::Outside);
        }
        let is_regular =
            |metadata: std::io::Result<fs::Metadata>| metadata.map(|metadata| metadata.is_file());
        match is_regular(fs::metadata(&target)) {
            Ok(true) => {}
            Ok(false) => return Err(Unread::NotRegular),
            Err(_) => return Err(Unread::Missing),
        }
        let file = File::open(&target).map_err(|_| Unread::Missing)?;
        match is_regular(file.metadata()) {
            Ok(true) => Ok(file),
            _ => Err(Unread::NotRegular),
        }
    }

    // Whether a file outside exists is not told either.
    fn why_missing(&self, path: &Path) -> Unread {
        let known = path.ancestors().find_map(|above| fs::canonicalize(above).ok());
        if known.is_some_and(|above| !self.contains(&above)) {
            Unread::Outside
        } else {
            Unread::Missing
        }
    }

    fn contains(&self, target: &Path) -> bool {
        self.root.as_ref().is_some_and(|root| target.starts_with(root))
    }
}
