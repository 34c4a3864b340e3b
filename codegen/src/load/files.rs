//! Where the files of a spec are: a seam, so that a spec is loaded from the disk and from a git revision by one set of rules.
//!
//! In: paths, relative to where the files are. Out: texts, or why there is none.

use std::path::{Path, PathBuf};

use super::reach::Reach;
use super::{missing, text};
use crate::diagnostics::failure::Failure;
use crate::diagnostics::unread::Unread;

/// The files among which a spec is.
pub(super) trait Files {
    /// The names of the files in a folder that may be versions of a spec, sorted.
    fn spec_files(&mut self, folder: &str) -> Result<Vec<String>, Failure>;

    /// The text of a file that the user names.
    fn read_named(&mut self, path: &str) -> Result<String, Failure>;

    /// The text of a file that others name, which is below one folder.
    fn read(&mut self, path: &str) -> Result<String, Unread>;

    /// That a folder contains no version file, and what was probably meant.
    fn no_version_file(&mut self, folder: &str) -> Failure;

    /// What messages about the system's refusal call a file.
    fn shown(&self, path: &str) -> String {
        self.named(path)
    }

    /// A path as the user would name it.
    fn named(&self, path: &str) -> String;

    /// Where a file is on the disk, if it is there.
    fn on_disk(&self, path: &str) -> Option<PathBuf>;
}

/// Files of the disk, one of which has another text.
#[cfg(feature = "cli")]
pub(super) struct Overlaid<'r> {
    /// The files.
    pub(super) disk: Disk<'r>,
    /// The path of that one.
    pub(super) path: &'r str,
    /// Its text.
    pub(super) text: &'r str,
}

#[cfg(feature = "cli")]
impl Files for Overlaid<'_> {
    fn spec_files(&mut self, folder: &str) -> Result<Vec<String>, Failure> {
        let mut names = self.disk.spec_files(folder).unwrap_or_default();
        let (_, name) = self.path.rsplit_once('/').unwrap_or(("", self.path));
        if names.iter().all(|other| other != name) {
            names.push(name.to_owned());
            names.sort();
        }
        Ok(names)
    }

    fn read_named(&mut self, path: &str) -> Result<String, Failure> {
        if path == self.path {
            return Ok(self.text.to_owned());
        }
        self.disk.read_named(path)
    }

    fn read(&mut self, path: &str) -> Result<String, Unread> {
        if path == self.path {
            return Ok(self.text.to_owned());
        }
        self.disk.read(path)
    }

    fn no_version_file(&mut self, folder: &str) -> Failure {
        self.disk.no_version_file(folder)
    }

    fn named(&self, path: &str) -> String {
        self.disk.named(path)
    }

    fn on_disk(&self, path: &str) -> Option<PathBuf> {
        self.disk.on_disk(path)
    }
}

/// Files below a folder of the disk.
pub(super) struct Disk<'r> {
    /// The folder to which paths are relative.
    pub(super) root: &'r Path,
    /// The folder below which are the files that others name.
    pub(super) reach: Reach,
}

impl Files for Disk<'_> {
    fn spec_files(&mut self, folder: &str) -> Result<Vec<String>, Failure> {
        text::spec_files(&self.root.join(folder))
            .map_err(|message| Failure::new(message, "check the folder and its permissions"))
    }

    fn read_named(&mut self, path: &str) -> Result<String, Failure> {
        text::read_text(&self.root.join(path))?.ok_or_else(|| missing::not_found(self.root, path))
    }

    fn read(&mut self, path: &str) -> Result<String, Unread> {
        self.reach.read(&self.root.join(path))
    }

    fn no_version_file(&mut self, folder: &str) -> Failure {
        missing::no_version_file(self.root, folder)
    }

    fn shown(&self, path: &str) -> String {
        text::shown(&self.root.join(path))
    }

    fn named(&self, path: &str) -> String {
        let path = if path.is_empty() { "." } else { path };
        path.to_owned()
    }

    fn on_disk(&self, path: &str) -> Option<PathBuf> {
        Some(self.root.join(path))
    }
}
