//! Reads values from JSON text and writes them, with the path to an error.
//!
//! `serde_json` reads. Only when it fails, the text is walked again up to the error: so success costs nothing extra, and no type is
//! compiled twice.

use std::error::Error;
use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::locate::path_at;
use super::parse::LONE_SURROGATE;
use super::{Json, MAX_DEPTH, exact};
use crate::direction::Direction;
use crate::path::Path;
use crate::value::{Presence, Value};

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
    /// The path to the value that cannot be read.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is wrong, without the path.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Whether the text is not JSON, or ends too early.
    pub fn is_syntax(&self) -> bool {
        self.is_syntax
    }

    /// The line of the text, from 1; 0 if the value was not read from text.
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

/// Splits off the path that a message starts with where the deserializer's position is of no use: in a union, or for a member that was
/// read before it was found to be wrong.
pub(super) fn split_path(message: &str) -> (Path, &str) {
    let below = message.strip_prefix("at ").and_then(Path::read_prefix);
    below
        .and_then(|(path, rest)| Some((path, rest.strip_prefix(": ")?)))
        .unwrap_or((Path::default(), message))
}

/// Moves what was expected to the front, since that is what the reader can compare with the spec. Of what was found only the type is told:
/// the value may be secret.
pub(crate) fn reword(message: &str) -> String {
    // Both are what `serde_json` calls it, with and without another escape behind it.
    if matches!(
        message,
        "lone leading surrogate in hex escape" | "unexpected end of hex escape"
    ) {
        return LONE_SURROGATE.to_owned();
    }
    // What `serde_json` says of one level more than it reads.
    if message == "recursion limit exceeded" {
        return format!("JSON nested deeper than {} levels", MAX_DEPTH - 1);
    }
    let mismatch = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "));
    if let Some((found, expected)) = mismatch.and_then(|rest| rest.rsplit_once(", expected ")) {
        return format!("expected {expected}, found {}", type_of(found));
    }
    if let Some(name) = message.strip_prefix("missing field ") {
        return format!("the property {name} is missing");
    }
    message.to_owned()
}

// What `serde` calls a value that it did not expect, without the value.
fn type_of(found: &str) -> &str {
    const TYPES: &[(&str, &str)] = &[
        ("string ", "a string"),
        ("character ", "a string"),
        ("integer ", "an integer"),
        ("floating point ", "a number with a fraction"),
        ("boolean ", "a boolean"),
        ("sequence", "an array"),
        ("map", "an object"),
        ("unit value", "null"),
        ("null", "null"),
        ("Option value", "null"),
        ("byte array", "bytes"),
    ];
    let known = TYPES.iter().find(|(name, _)| found.starts_with(name));
    // A number in a notation that `serde` does not know is told by its digits.
    let number = found.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    known.map_or(if number { "a number" } else { "another value" }, |(_, name)| {
        *name
    })
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

/// Reads a value from JSON text. A byte order mark before it is passed over (RFC 8259, section 8.1).
///
/// # Errors
///
/// Text that is not JSON, or cannot be read as `T`; with the path to the value.
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, ReadJsonError> {
    from_slice(text.as_bytes())
}

/// Reads a value from the bytes of JSON text.
///
/// # Errors
///
/// Those of [`from_str`], and bytes that are not UTF-8.
pub fn from_slice<T: DeserializeOwned>(text: &[u8]) -> Result<T, ReadJsonError> {
    let text = without_mark(text);
    let read = exact::read(|| serde_json::from_slice(text));
    or_from_digits(read, text, |tree| T::deserialize(tree))
}

/// Reads a value from JSON text strictly, as [`read_strict`](crate::Endpoint::read_strict) reads a body: null for an absent property, base64 with
/// line breaks and additional properties that the spec forbids are errors. Constraints are for `validate`.
///
/// # Errors
///
/// Those of [`from_str`], and what loses nothing.
pub fn from_str_strict<T: Value>(text: &str) -> Result<T, ReadJsonError> {
    Direction::Received.during(|| read_slice(text.as_bytes()))
}

/// Reads a body from the bytes of JSON text: null may be an empty array or map.
///
/// # Errors
///
/// Those of [`from_slice`].
pub(crate) fn read_slice<T: Value>(text: &[u8]) -> Result<T, ReadJsonError> {
    const WHOLE: Presence = Presence {
        is_optional: false,
        is_nullable: true,
    };
    let text = without_mark(text);
    let read = exact::read(|| {
        let mut text = serde_json::Deserializer::from_slice(text);
        let value = T::read_member(&mut text, WHOLE)?;
        text.end().map(|()| value)
    });
    let read = or_from_digits(read, text, |tree| T::read_member(tree, WHOLE))?;
    read.ok_or_else(|| serde::de::Error::custom("expected a value, found null"))
}

fn without_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}

// The value from the digits of its numbers, where an integer in the text is in another notation: `1.7538e18`, `30.0`.
fn or_from_digits<T>(
    (read, is_rounded): (Result<T, serde_json::Error>, bool),
    text: &[u8],
    again: impl FnOnce(&Json) -> Result<T, ReadJsonError>,
) -> Result<T, ReadJsonError> {
    let of = |error| ReadJsonError::of(&error, text);
    match read {
        Err(_) if is_rounded => again(&serde_json::from_slice(text).map_err(of)?),
        read => read.map_err(of),
    }
}

/// Reads a value from a JSON value.
///
/// # Errors
///
/// JSON that cannot be read as `T`; with the path to the value.
pub fn from_tree<T: DeserializeOwned>(tree: &Json) -> Result<T, ReadJsonError> {
    T::deserialize(tree)
}

/// Writes a value as JSON text without whitespace.
///
/// # Errors
///
/// A value that JSON cannot represent.
pub fn to_string<T: serde::Serialize + ?Sized>(value: &T) -> Result<String, serde_json::Error> {
    serde_json::to_string(value)
}

/// Writes a value as the bytes of JSON text without whitespace.
///
/// # Errors
///
/// A value that JSON cannot represent.
pub fn to_vec<T: serde::Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(value)
}
