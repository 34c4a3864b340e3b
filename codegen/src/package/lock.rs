//! `levain.lock`: which files were generated with which digests, and the public name of each item.
//!
//! In: the lock's text. Out: [`Lock`], and its text again. One line per entry, sorted, so that changes are small and merge cleanly.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

#[cfg(feature = "cli")]
use sha2::{Digest, Sha256};

use super::path::is_inside;
use crate::diagnostics::hidden::is_hidden;
use crate::naming::NameRegistry;

/// The record of a run.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Lock {
    /// Digests by path.
    pub files: BTreeMap<String, String>,
    /// Public names in Rust by their keys, such as `type company.Shop.detailed`.
    pub names: BTreeMap<String, String>,
}

/// Why a text is no lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockError {
    /// The line, from 1.
    pub line: usize,
    /// The path in it that leads out of the package, if that is what is wrong.
    pub path: Option<String>,
}

impl fmt::Display for LockError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(
                formatter,
                "line {} names `{path}`, which is not in the package",
                self.line
            ),
            None => write!(formatter, "line {} does not belong in a lock file", self.line),
        }
    }
}

const HEADING: &str =
    "# levain's own record: files with their digests, and names once published. Commit it; do not edit it.\n";

impl Lock {
    /// The lock in `text`.
    ///
    /// # Errors
    ///
    /// The first line that does not belong in a lock, or names a file outside of the package: a lock comes with a repository, and is not
    /// believed.
    pub fn read(text: &str) -> Result<Self, LockError> {
        let mut lock = Self::default();
        let mut section = "";
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            match line {
                "" => {}
                _ if line.starts_with('#') => {}
                "[files]" | "[names]" | "[tool]" => section = line,
                _ => {
                    let error = |path| LockError {
                        line: index + 1,
                        path,
                    };
                    let (key, value) = read_entry(line).ok_or(error(None))?;
                    match section {
                        "[files]" if !is_inside(&key) => return Err(error(Some(key))),
                        "[files]" => drop(lock.files.insert(key, value)),
                        "[names]" => drop(lock.names.insert(key, value)),
                        "[tool]" => {}
                        _ => return Err(error(None)),
                    }
                }
            }
        }
        Ok(lock)
    }

    /// The lock's text, with the tool's version.
    pub fn text(&self) -> String {
        let mut text = String::from(HEADING);
        let _ = write!(
            text,
            "\n[tool]\n\"levain\" = \"{}\"\n\n[files]\n",
            env!("CARGO_PKG_VERSION")
        );
        for (path, digest) in &self.files {
            let _ = writeln!(text, "{} = {}", quoted(path), quoted(digest));
        }
        text.push_str("\n[names]\n");
        for (key, name) in &self.names {
            let _ = writeln!(text, "{} = {}", quoted(key), quoted(name));
        }
        text
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

// Strings are written as in JSON, which TOML reads too, with hidden characters as escapes: one line per entry, and nothing unseen.
fn quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    let mut quoted = String::with_capacity(json.len());
    for character in json.chars() {
        match u32::from(character) {
            _ if !is_hidden(character) => quoted.push(character),
            point @ ..=0xffff => drop(write!(quoted, "\\u{point:04x}")),
            point => drop(write!(quoted, "\\U{point:08x}")),
        }
    }
    quoted
}

// JSON has no `\U0001f000`; TOML has no pairs of surrogates.
fn in_json(line: &str) -> Cow<'_, str> {
    if !line.contains("\\U") {
        return Cow::Borrowed(line);
    }
    let mut json = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        json.push_str(before);
        let character = escape
            .strip_prefix("\\U")
            .and_then(|digits| char::from_u32(u32::from_str_radix(digits.get(..8)?, 16).ok()?));
        let length = match character {
            Some(character) => {
                json.push(character);
                10
            }
            // The character behind it is a part of the escape.
            None => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        if character.is_none() {
            json.push_str(escape.get(..length).unwrap_or_default());
        }
        rest = escape.get(length..).unwrap_or_default();
    }
    json.push_str(rest);
    Cow::Owned(json)
}

fn read_entry(line: &str) -> Option<(String, String)> {
    let line = &*in_json(line);
    let mut texts = serde_json::Deserializer::from_str(line).into_iter::<String>();
    let key = texts.next()?.ok()?;
    let rest = line.get(texts.byte_offset()..)?.trim_start().strip_prefix('=')?;
    Some((key, serde_json::from_str(rest.trim()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::{Lock, digest};

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
        let line = |text: &str| Lock::read(text).map_err(|error| (error.line, error.path));
        assert_eq!(line("[files]\n<<<<<<< ours\n"), Err((2, None)));
        assert_eq!(line("\"a\" = \"b\"\n"), Err((1, None)));
        assert_eq!(
            line("[files]\n\"../a\" = \"b\"\n"),
            Err((2, Some("../a".to_owned())))
        );
    }
}
