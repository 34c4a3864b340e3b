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

use std::io::Read;

use crate::reading::Reading;

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
