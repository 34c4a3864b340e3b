//! Streamed responses: server-sent events, and sequences of JSON texts.
//!
//! In: bytes, in pieces of any size. Out: each item as soon as it is complete. Opens no connection: push bytes and take items, pass a
//! [`Read`], or use the client of the feature `reqwest`.

mod events;
mod item;
mod lines;
mod read;
mod records;

pub use events::{Event, Events};
pub use item::ItemError;
pub use read::{ReadItems, ReadStreamError};
pub use records::{JsonLines, JsonSequence, Records};

use std::error::Error;
use std::fmt;
use std::io::Read;

use crate::reading::Reading;

/// The most bytes of an item: 16 MiB.
pub(crate) const MAX_ITEM: usize = 16 * 1024 * 1024;

/// An iterator over the items of the bytes that were pushed so far.
///
/// ```
/// use levain::{Events, Items};
///
/// let mut events = Events::<String>::default();
/// events.push(b"data: one\n\ndata: t");
/// assert_eq!(events.next().unwrap().unwrap().data, "one");
/// assert!(events.next().is_none());
/// events.push(b"wo\n\n");
/// assert_eq!(events.next().unwrap().unwrap().data, "two");
/// ```
pub trait Items: Iterator<Item = Result<Self::Value, ItemError>> + Default {
    /// The value of an item.
    type Value;

    /// The media types of such a response.
    const MEDIA_TYPES: &'static [&'static str];

    /// Adds the next bytes of the response.
    fn push(&mut self, bytes: &[u8]);

    /// Ends the stream: no more bytes follow.
    fn end(&mut self);

    /// Sets whether items that violate a constraint are errors.
    #[must_use]
    fn reading(self, reading: Reading) -> Self;

    /// Sets the most bytes that an item may have, 16 MiB unless it is set: a line, or an event with all of its lines. A longer item is an
    /// error, after which no item follows.
    #[must_use]
    fn max_item(self, bytes: usize) -> Self {
        let _ = bytes;
        self
    }

    /// Whether no item follows, whatever is pushed.
    fn is_done(&self) -> bool {
        false
    }

    /// The items of a complete response.
    #[must_use]
    fn from_bytes(bytes: &[u8]) -> Self {
        let mut items = Self::default();
        items.push(bytes);
        items.end();
        items
    }

    /// The items of a reader, each as soon as it is complete.
    fn read_from<R: Read>(reader: R) -> ReadItems<R, Self> {
        ReadItems::new(reader)
    }
}

/// The error of an item that is longer than [`Items::max_item`] allows.
#[derive(Debug)]
struct TooLong(usize);

impl fmt::Display for TooLong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "it is longer than {} bytes, and the stream ends there: raise the limit by `max_item`",
            self.0
        )
    }
}

impl Error for TooLong {}
