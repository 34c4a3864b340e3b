//! Locations in the files that a user wrote.
//!
//! In: nothing. Out: [`Location`], [`Sources`]. Reads no files and prints nothing: `report` prints, from a location and the sources.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::unread::Unread;

/// A file's number in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// Whether the key or the value at a pointer is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The key of a mapping's entry.
    Key,
    /// The value.
    Value,
}

/// A file, a JSON Pointer into it (RFC 6901), key or value, and the range of bytes if it is known.
///
/// Locations from YAML have their range. Locations from JSON have none: it is looked up in the source, in a second, marked
/// parse, only when there is something to print.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// The JSON Pointer of the node, `""` for the whole document.
    pub pointer: Arc<str>,
    /// Key or value.
    pub part: Part,
    /// The bytes in the file's text.
    pub range: Option<(usize, usize)>,
}

// Parts of one value share its pointer, which may be long.
impl Ord for Location {
    fn cmp(&self, other: &Self) -> Ordering {
        let pointers = || {
            if Arc::ptr_eq(&self.pointer, &other.pointer) {
                Ordering::Equal
            } else {
                self.pointer.cmp(&other.pointer)
            }
        };
        let files = self.file.cmp(&other.file);
        files
            .then_with(pointers)
            .then_with(|| (self.part, self.range).cmp(&(other.part, other.range)))
    }
}

impl PartialOrd for Location {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Location {
    /// The value at `pointer`, whose range is not known yet.
    pub fn value(file: FileId, pointer: impl Into<Arc<str>>) -> Self {
        Self {
            file,
            pointer: pointer.into(),
            part: Part::Value,
            range: None,
        }
    }

    /// The same location, at these bytes of the file.
    #[must_use]
    pub fn at(mut self, range: Range<usize>) -> Self {
        self.range = Some((range.start, range.end));
        self
    }

    /// The bytes in the file's text, where they are known.
    pub fn bytes(&self) -> Option<Range<usize>> {
        self.range.map(|(start, end)| start..end)
    }
}

/// A value with the location that it was read from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its location.
    pub location: Location,
}

impl<T> Spanned<T> {
    /// A value at a location.
    pub const fn new(value: T, location: Location) -> Self {
        Self { value, location }
    }

    /// Another value at the same location.
    pub fn with<U>(&self, value: U) -> Spanned<U> {
        Spanned::new(value, self.location.clone())
    }
}

/// One file as it was read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The name to show: the path as the user gave it, with `/` between its parts.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The git revision of which it is; `None` on the disk.
    pub revision: Option<Arc<str>>,
}

impl SourceFile {
    /// Its name with the revision, as git has it: `main:spec/api.yaml`.
    pub fn full_name(&self) -> Cow<'_, str> {
        match &self.revision {
            Some(revision) => Cow::Owned(format!("{revision}:{}", self.name)),
            None => Cow::Borrowed(&self.name),
        }
    }
}

/// The files of a run, in the order they were read.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    unread: BTreeMap<String, Unread>,
}

impl Sources {
    /// Adds a file and gives its number.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        self.files.push(SourceFile {
            name: name.into(),
            text: text.into(),
            revision: None,
        });
        FileId(u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX))
    }

    /// Says that all files are those of a git revision.
    pub fn set_revision(&mut self, revision: &str) {
        let revision: Arc<str> = revision.into();
        for file in &mut self.files {
            file.revision = Some(revision.clone());
        }
    }

    /// Records why the file of this name, to which another one refers, is not among these.
    pub fn add_unread(&mut self, name: impl Into<String>, why: Unread) {
        self.unread.insert(name.into(), why);
    }

    /// The files that were referred to and not read, by their names.
    pub const fn unread(&self) -> &BTreeMap<String, Unread> {
        &self.unread
    }

    /// The file with this number, if it is one of these.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// All files, in the order they were added.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0u32..).map(FileId).zip(&self.files)
    }
}
