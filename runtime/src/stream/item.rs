//! Reads one item of a stream from its text.

use std::any::Any;
use std::error::Error;
use std::fmt;

use serde::de::DeserializeOwned;

use super::TooLong;
use crate::cause::Causes;
use crate::direction::Direction;
use crate::reading::{ReadErrorKind, Reading};
use crate::unreadable::Unreadable;
use crate::validate::{Validate, Validation};

/// The error of an item that cannot be read, with its text. Later items can still be read, unless it is longer than allowed.
pub struct ItemError {
    /// The text of the item: the data of an event, or a line.
    pub text: String,
    /// Why it cannot be read.
    pub kind: ReadErrorKind,
}

impl ItemError {
    pub(super) fn too_long(limit: usize) -> Self {
        Self::body(String::new(), TooLong(limit))
    }

    pub(super) fn body(text: String, error: impl Error + Send + Sync + 'static) -> Self {
        Self {
            text,
            kind: ReadErrorKind::Body(Box::new(error)),
        }
    }
}

// The text may be secret, and may be long: only its size is shown.
impl fmt::Debug for ItemError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ItemError")
            .field("text_bytes", &self.text.len())
            .field("kind", &self.kind)
            .finish()
    }
}

impl fmt::Display for ItemError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ReadErrorKind::Violations(violations) => {
                write!(
                    out,
                    "an item of the stream violates constraints of the API:\n{violations}"
                )
            }
            ReadErrorKind::Body(error) => {
                write!(
                    out,
                    "an item of the stream cannot be read: {}",
                    Causes(error.as_ref())
                )
            }
            ReadErrorKind::Undocumented => out.write_str("the API does not declare such an item"),
        }
    }
}

// No `source`: `Display` tells the causes.
impl Error for ItemError {}

/// The value of an item: the text itself if `T` is `String`, else the JSON in it.
pub(super) fn value_of<T: DeserializeOwned + Validate + 'static>(
    text: String,
    reading: Reading,
) -> Result<T, ItemError> {
    let mut text = Some(text);
    let wanted = (&mut text as &mut dyn Any).downcast_mut::<Option<T>>();
    if let Some(text) = wanted.and_then(Option::take) {
        return Ok(text);
    }
    let text = text.unwrap_or_default();
    let read: Result<T, _> = match reading {
        Reading::Lenient => crate::json::from_str(&text),
        Reading::Strict => Direction::Received.during(|| crate::json::from_str(&text)),
    };
    let value = match read {
        Ok(value) => value,
        Err(error) if error.is_syntax() => {
            let error = Unreadable::item(&text, error);
            return Err(ItemError::body(text, error));
        }
        Err(error) => return Err(ItemError::body(text, error)),
    };
    if reading == Reading::Strict
        && let Err(violations) = Validation::run_strictly(|validation| value.validate_into(validation))
    {
        let kind = ReadErrorKind::Violations(violations);
        return Err(ItemError { text, kind });
    }
    Ok(value)
}
