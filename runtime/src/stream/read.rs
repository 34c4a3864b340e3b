//! Reads items from a [`Read`].

use std::error::Error;
use std::fmt;
use std::io::{self, Read};

use super::{ItemError, Items};
use crate::cause::Causes;

/// The most bytes that are read at once.
const PIECE: usize = 8 * 1024;

/// The items of a reader, each as soon as it is complete.
#[derive(Debug)]
pub struct ReadItems<R, I> {
    reader: R,
    items: I,
    is_ended: bool,
}

impl<R, I: Items> ReadItems<R, I> {
    pub(super) fn new(reader: R) -> Self {
        Self {
            reader,
            items: I::default(),
            is_ended: false,
        }
    }

    /// The items, with what else is known of the stream: [`Events::retry`](crate::Events::retry).
    pub fn items(&self) -> &I {
        &self.items
    }
}

impl<R: Read, I: Items> Iterator for ReadItems<R, I> {
    type Item = Result<I::Value, ReadStreamError>;

    /// Reads until an item is complete, or to the end.
    fn next(&mut self) -> Option<Self::Item> {
        let mut piece = [0; PIECE];
        loop {
            if let Some(item) = self.items.next() {
                return Some(item.map_err(ReadStreamError::Item));
            }
            if self.is_ended || self.items.is_done() {
                return None;
            }
            match self.reader.read(&mut piece) {
                Ok(0) => {
                    self.is_ended = true;
                    self.items.end();
                }
                Ok(length) => self.items.push(&piece[..length]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.is_ended = true;
                    return Some(Err(ReadStreamError::Io(error)));
                }
            }
        }
    }
}

/// Why a reader provides no item.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadStreamError {
    /// The reader failed; no item follows.
    Io(io::Error),
    /// An item cannot be read; others may follow.
    Item(ItemError),
}

impl fmt::Display for ReadStreamError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(out, "the stream was interrupted: {}", Causes(error)),
            Self::Item(error) => error.fmt(out),
        }
    }
}

// No `source`: `Display` tells the causes.
impl Error for ReadStreamError {}
