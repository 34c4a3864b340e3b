//! Values from JSON text, with the path to what does not fit.
//!
//! The straight way is `serde_json`'s. Only when it fails, the text is walked once more to the place of the error: so a
//! reading that goes well pays nothing for the path, and no type is compiled twice.

use std::error::Error;
use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::locate::path_at;
use crate::path::Path;

/// Why a value cannot be read from JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadJsonError {
    pub(super) path: Path,
    pub(super) message: String,
    pub(super) is_syntax: bool,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl ReadJsonError {
    /// The way to the value that does not fit.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is wrong, without the path.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Whether the text is no JSON at all, or is cut short.
    pub fn is_syntax(&self) -> bool {
        self.is_syntax
    }

    /// The line of the text, from 1; 0 when the value was not read from a text.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column of the text, in bytes from 1.
    pub fn column(&self) -> usize {
        self.column
    }

    fn of(error: &serde_json::Error, text: &[u8]) -> Self {
        let (line, column) = (error.line(), error.column());
        let is_syntax = !matches!(error.classify(), Category::Data);
        let whole = error.to_string();
        let message = whole
            .strip_suffix(&format!(" at line {line} column {column}"))
            .unwrap_or(&whole);
        let mut path = path_at(text, line, column);
        let (below, message) = split_path(message);
        path.extend(&below);
        Self {
            path,
            message: reword(message),
            is_syntax,
            line,
            column,
        }
    }
}

/// Takes off the path that an error brings along when the format cannot tell its place: out of a union, or of a member
/// that was read before it was found wrong.
pub(super) fn split_path(message: &str) -> (Path, &str) {
    let below = message.strip_prefix("at ").and_then(Path::read_prefix);
    below
        .and_then(|(path, rest)| Some((path, rest.strip_prefix(": ")?)))
        .unwrap_or((Path::default(), message))
}

/// Puts what was expected first, as that is what the reader can validation.
pub(super) fn reword(message: &str) -> String {
    let mismatch = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "));
    if let Some((found, expected)) = mismatch.and_then(|rest| rest.rsplit_once(", expected ")) {
        return format!("expected {expected}, found {found}");
    }
    if let Some(name) = message.strip_prefix("missing field ") {
        return format!("the member {name} is missing");
    }
    message.to_owned()
}

impl fmt::Display for ReadJsonError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(out, "at {}: ", self.path)?;
        }
        out.write_str(&self.message)?;
        if self.is_syntax {
            write!(out, " (line {}, column {})", self.line, self.column)?;
        }
        Ok(())
    }
}

impl Error for ReadJsonError {}

/// Reads a value from JSON text.
///
/// # Errors
///
/// Text that is no JSON, or does not have the shape of `T`; with the path to what does not fit.
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, ReadJsonError> {
    serde_json::from_str(text).map_err(|error| ReadJsonError::of(&error, text.as_bytes()))
}

/// Reads a value from the bytes of JSON text.
///
/// # Errors
///
/// Those of [`from_str`], and bytes that are no UTF-8.
pub fn from_slice<T: DeserializeOwned>(text: &[u8]) -> Result<T, ReadJsonError> {
    serde_json::from_slice(text).map_err(|error| ReadJsonError::of(&error, text))
}

/// Reads a value from a tree.
///
/// # Errors
///
/// A tree that does not have the shape of `T`; with the path to what does not fit.
pub fn from_tree<T: DeserializeOwned>(tree: &super::Json) -> Result<T, ReadJsonError> {
    T::deserialize(tree)
}

/// Writes a value as the shortest JSON text.
///
/// # Errors
///
/// A value that JSON cannot hold.
pub fn to_string<T: serde::Serialize + ?Sized>(value: &T) -> Result<String, serde_json::Error> {
    serde_json::to_string(value)
}

/// Writes a value as the bytes of the shortest JSON text.
///
/// # Errors
///
/// A value that JSON cannot hold.
pub fn to_vec<T: serde::Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(value)
}
