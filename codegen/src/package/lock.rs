//! `levain.lock`: which files were generated with which digests, and the public name of each item.
//!
//! In: the lock's text. Out: [`Lock`], and its text again. One line per entry, sorted. Between two files is an empty line, so that Git merges
//! changes of both; what a merge leaves nevertheless, the next run mends.

mod entry;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::{self, Write as _};

#[cfg(feature = "cli")]
use sha2::{Digest, Sha256};

use self::entry::{entry, read_entry};
use super::conflicts::{Conflicts, Line};
use super::path::is_inside;
use crate::naming::NameRegistry;

/// The record of a run.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Lock {
    /// Digests by path. A file that both sides of a merge changed has the digests of both, separated by spaces.
    pub files: BTreeMap<String, String>,
    /// Public names in Rust by their keys, such as `type company.Shop.detailed`.
    pub names: BTreeMap<String, String>,
}

/// What a merge left in a lock.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Merge {
    /// How many conflicts there are, of which both sides are taken.
    pub conflicts: usize,
    /// Names that are not taken, by their keys, since the other side of the merge has another name for the same thing.
    pub other_names: Vec<(String, String)>,
}

/// Why a text is no lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub kind: LockErrorKind,
}

/// What is wrong with a line of a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockErrorKind {
    /// It is no line of a lock.
    Foreign,
    /// It has a path that leads out of the package.
    Outside(String),
    /// It is a conflict marker.
    Conflict,
}

impl fmt::Display for LockError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line;
        match &self.kind {
            LockErrorKind::Foreign => write!(formatter, "line {line} does not belong in a lock file"),
            LockErrorKind::Outside(path) => {
                write!(
                    formatter,
                    "line {line} names `{path}`, which is not in the package"
                )
            }
            LockErrorKind::Conflict => write!(formatter, "line {line} is a conflict marker of a merge"),
        }
    }
}

const HEADING: &str = "# levain's own record: files with their digests, and names once published. Commit it; do not edit it.\n\
    # After a merge, `levain generate` mends it.\n";

impl Lock {
    /// The lock in `text`, which is that of no unfinished merge.
    ///
    /// # Errors
    ///
    /// The first conflict marker, or an error as of [`read_merged`](Self::read_merged).
    pub fn read(text: &str) -> Result<Self, LockError> {
        let mut conflicts = Conflicts::default();
        let line = text.lines().position(|line| conflicts.read(line) == Line::Begin);
        match line {
            Some(index) => Err(error(index, LockErrorKind::Conflict)),
            None => Ok(Self::read_merged(text)?.0),
        }
    }

    /// The lock in `text`, which a merge may have left: of conflicts both sides are taken, of two names for one thing the first.
    ///
    /// # Errors
    ///
    /// The first line that does not belong in a lock, or names a file outside of the package: a lock comes with a repository, and is not
    /// believed.
    pub fn read_merged(text: &str) -> Result<(Self, Merge), LockError> {
        let mut lock = Self::default();
        let mut merge = Merge::default();
        let mut conflicts = Conflicts::default();
        let (mut section, mut section_before) = ("", "");
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            match conflicts.read(line) {
                Line::Text => lock.read_line(line, &mut section, &mut merge),
                Line::Begin => {
                    section_before = section;
                    Ok(())
                }
                Line::OtherSide => {
                    section = section_before;
                    Ok(())
                }
                Line::Neither => Ok(()),
                Line::Misplaced => Err(LockErrorKind::Conflict),
            }
            .map_err(|kind| error(index, kind))?;
        }
        if conflicts.is_open() {
            return Err(error(text.lines().count(), LockErrorKind::Conflict));
        }
        merge.conflicts = conflicts.count;
        Ok((lock, merge))
    }

    fn read_line<'t>(
        &mut self,
        line: &'t str,
        section: &mut &'t str,
        merge: &mut Merge,
    ) -> Result<(), LockErrorKind> {
        match line {
            "" => return Ok(()),
            _ if line.starts_with('#') => return Ok(()),
            "[files]" | "[names]" | "[tool]" => {
                *section = line;
                return Ok(());
            }
            _ => {}
        }
        let (key, value) = read_entry(line).ok_or(LockErrorKind::Foreign)?;
        match *section {
            "[files]" if !is_inside(&key) => return Err(LockErrorKind::Outside(key)),
            "[files]" => add_digest(self.files.entry(key).or_default(), &value),
            "[names]" => match self.names.entry(key) {
                Entry::Vacant(free) => drop(free.insert(value)),
                Entry::Occupied(first) if *first.get() == value => {}
                Entry::Occupied(first) => merge.other_names.push((first.key().clone(), value)),
            },
            "[tool]" => {}
            _ => return Err(LockErrorKind::Foreign),
        }
        Ok(())
    }

    /// The lock's text, with the tool's version.
    pub fn text(&self) -> String {
        let mut text = String::from(HEADING);
        let version = entry("levain", env!("CARGO_PKG_VERSION"));
        let _ = write!(text, "\n[tool]\n{version}\n[files]\n");
        for (path, digest) in &self.files {
            // Git takes changes of adjacent lines for a conflict.
            let _ = writeln!(text, "{}", entry(path, digest));
        }
        if self.files.is_empty() {
            text.push('\n');
        }
        text.push_str("[names]\n");
        for (key, name) in &self.names {
            text.push_str(&entry(key, name));
        }
        text
    }
}

fn error(index: usize, kind: LockErrorKind) -> LockError {
    LockError {
        line: index + 1,
        kind,
    }
}

fn add_digest(digests: &mut String, more: &str) {
    for digest in more.split(' ') {
        if digests.is_empty() {
            digests.push_str(digest);
        } else if !digests.split(' ').any(|known| known == digest) {
            digests.extend([" ", digest]);
        }
    }
}

impl NameRegistry for Lock {
    fn name_of(&self, key: &str) -> Option<&str> {
        self.names.get(key).map(String::as_str)
    }
}

/// The digest of a file's text, whatever its line endings.
#[cfg(feature = "cli")]
pub fn digest(text: &str) -> String {
    let hash = Sha256::digest(text.replace("\r\n", "\n").as_bytes());
    hash.iter().fold(String::from("sha256:"), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::{Lock, LockError, LockErrorKind, digest};

    #[test]
    fn a_lock_is_read_as_it_was_written() {
        let mut lock = Lock::default();
        lock.files.insert("src/a \"b\".rs".to_owned(), digest("text\n"));
        lock.names.insert("type é = [x]".to_owned(), "É".to_owned());
        assert_eq!(Lock::read(&lock.text()), Ok(lock));
    }

    #[test]
    fn any_text_is_an_entry_of_one_line_in_which_all_is_seen() {
        let key = "type a\0\u{7f}\u{85}\r\n[files]\n\"x\" = \u{202e}\u{2028}\u{feff}\u{e0041}\\U0001f600 \\\\u{1b}é🥐";
        let mut lock = Lock::default();
        lock.names.insert(key.to_owned(), "A\u{2066}".to_owned());
        let text = lock.text();
        assert_eq!(text.lines().filter(|line| line.starts_with("\"type")).count(), 1);
        assert!(
            !text.contains(|next| crate::diagnostics::hidden::is_hidden(next) && next != '\n'),
            "{text}"
        );
        #[cfg(feature = "cli")]
        {
            let read = text
                .parse::<toml_edit::DocumentMut>()
                .map(|read| read["names"][key].as_str().map(str::to_owned));
            assert_eq!(read.ok().flatten().as_deref(), Some("A\u{2066}"));
        }
        assert_eq!(Lock::read(&text), Ok(lock));
    }

    #[test]
    fn line_endings_do_not_count() {
        assert_eq!(digest("a\r\nb\r\n"), digest("a\nb\n"));
        assert_ne!(digest("a\nb\n"), digest("a\n\nb\n"));
    }

    #[test]
    fn what_is_no_lock_is_reported_with_its_line() {
        let line = |text: &str| Lock::read_merged(text).map_err(|error| (error.line, error.kind));
        assert_eq!(line("\"a\" = \"b\"\n"), Err((1, LockErrorKind::Foreign)));
        assert_eq!(
            line("[files]\n\"../a\" = \"b\"\n"),
            Err((2, LockErrorKind::Outside("../a".to_owned())))
        );
        for (text, at) in [
            ("[files]\n<<<<<<< ours\n", 3),
            ("[files]\n>>>>>>> ours\n", 2),
            ("[files]\n=======\n", 2),
        ] {
            assert_eq!(line(text), Err((at, LockErrorKind::Conflict)), "{text}");
        }
    }

    fn merged(text: &str) -> Result<(Lock, usize), LockError> {
        Lock::read_merged(text).map(|(lock, merge)| (lock, merge.conflicts))
    }

    #[test]
    fn of_a_conflict_both_sides_are_taken() {
        let conflict = "[files]\n\"a\" = \"1\"\n\n<<<<<<< HEAD\n\"b\" = \"2\"\n||||||| base\n\"b\" = \"0\"\n=======\n\
            \"b\" = \"3\"\n\n\"c\" = \"4\"\n>>>>>>> other\n\n[names]\n<<<<<<< HEAD\n\"type A\" = \"A\"\n\
            =======\n\"type A\" = \"B\"\n\"type C\" = \"C\"\n>>>>>>> other\n";
        let Ok((lock, merge)) = Lock::read_merged(conflict) else {
            panic!("it is a lock that a merge left");
        };
        let files: Vec<(&str, &str)> = lock
            .files
            .iter()
            .map(|(path, of)| (path.as_str(), of.as_str()))
            .collect();
        assert_eq!(files, [("a", "1"), ("b", "2 3"), ("c", "4")]);
        assert_eq!(
            (lock.names["type A"].as_str(), lock.names["type C"].as_str()),
            ("A", "C")
        );
        assert_eq!(merge.conflicts, 2);
        assert_eq!(merge.other_names, [("type A".to_owned(), "B".to_owned())]);
        assert_eq!(
            Lock::read(conflict).map_err(|error| (error.line, error.kind)),
            Err((4, LockErrorKind::Conflict))
        );
        // The driver `union` of Git leaves both lines.
        let union = "[files]\n\"a\" = \"1\"\n\"a\" = \"2\"\n\"a\" = \"1\"\n";
        assert_eq!(
            merged(union).map(|(lock, count)| (lock.files["a"].clone(), count)),
            Ok(("1 2".to_owned(), 0))
        );
    }

    #[test]
    fn a_conflict_around_headings_leaves_each_entry_in_its_section() {
        let text = "[files]\n<<<<<<< a\n\"a\" = \"1\"\n[names]\n\"type A\" = \"A\"\n=======\n\"b\" = \"2\"\n[names]\n>>>>>>> b\n\
            \"type B\" = \"B\"\n";
        let read = merged(text).map(|(lock, _)| (lock.files.len(), lock.names.len()));
        assert_eq!(read, Ok((2, 2)));
    }

    #[test]
    fn a_lock_of_an_earlier_levain_is_read() {
        let text = "# levain's own record\n\n[tool]\n\"levain\" = \"0.1.0\"\n\n[files]\n\"a\" = \"1\"\n\"b\" = \"2\"\n\n\
            [names]\n\"type A\" = \"A\"\n";
        let lock = Lock::read(text).map(|lock| (lock.files.len(), lock.names.len()));
        assert_eq!(lock, Ok((2, 1)));
    }
}
