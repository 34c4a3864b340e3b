//! ReadResponse that come bit by bit: server-sent events, and JSON texts one behind the other.
//!
//! In: bytes, as they come and in pieces of any size. Out: an item as soon as it is whole. Opens no connection: push what
//! came and take the items, hand in anything that is [`Read`], or let the client of the feature `reqwest` do it.

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

/// Takes bytes and gives items.
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
    /// An item.
    type Value;

    /// The media types of such an answer; the first is asked for.
    const MEDIA_TYPES: &'static [&'static str];

    /// Takes the next bytes of the answer.
    fn push(&mut self, bytes: &[u8]);

    /// Says that no more bytes come.
    fn end(&mut self);

    /// Whether items that violate a constraint are errors.
    #[must_use]
    fn reading(self, reading: Reading) -> Self;

    /// The items of an answer that is there as a whole.
    #[must_use]
    fn from_bytes(bytes: &[u8]) -> Self {
        let mut items = Self::default();
        items.push(bytes);
        items.end();
        items
    }

    /// The items of whatever can be read, each as soon as it is there.
    fn read_from<R: Read>(reader: R) -> ReadItems<R, Self> {
        ReadItems::new(reader)
    }
}
