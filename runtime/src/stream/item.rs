//! One item of a stream: a value out of a text, or why there is none.

use std::any::Any;
use std::error::Error;
use std::fmt;

use serde::de::DeserializeOwned;

use crate::direction::Direction;
use crate::reading::{ReadErrorKind, Reading};
use crate::validate::{Validate, Validation};

/// An item that could not be read, with its text. Those behind it can be.
#[derive(Debug)]
pub struct ItemError {
    /// The text of the item: the data of an event, a line.
    pub text: String,
    /// Why it could not be read.
    pub kind: ReadErrorKind,
}

impl ItemError {
    pub(super) fn body(text: String, error: impl Error + Send + Sync + 'static) -> Self {
        Self {
            text,
            kind: ReadErrorKind::Body(Box::new(error)),
        }
    }
}

impl fmt::Display for ItemError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ReadErrorKind::Violations(violations) => {
                write!(
                    out,
                    "an item of the stream breaks constraints of the API:\n{violations}"
                )
            }
            ReadErrorKind::Body(error) => write!(out, "an item of the stream cannot be read: {error}"),
            ReadErrorKind::Undocumented => out.write_str("the API does not document such an item"),
        }
    }
}

impl Error for ItemError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.kind {
            ReadErrorKind::Undocumented => None,
            ReadErrorKind::Body(error) => Some(error.as_ref()),
            ReadErrorKind::Violations(violations) => Some(violations),
        }
    }
}

/// The value of a text: the text itself where that is what is wanted, else what it says as JSON.
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
        Err(error) => return Err(ItemError::body(text, error)),
    };
    if reading == Reading::Strict
        && let Err(violations) =
            Validation::run(Direction::Received, |validation| value.validate_into(validation))
    {
        let kind = ReadErrorKind::Violations(violations);
        return Err(ItemError { text, kind });
    }
    Ok(value)
}
