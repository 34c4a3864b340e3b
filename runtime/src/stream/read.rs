//! Items of whatever can be read.

use std::error::Error;
use std::fmt;
use std::io::{self, Read};

use super::{ItemError, Items};

/// As much as is asked of a reader at once; it gives what is there.
const PIECE: usize = 8 * 1024;

/// The items of a reader, each as soon as it is there.
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

    /// What has been taken so far, to ask it for more than items.
    pub fn items(&self) -> &I {
        &self.items
    }
}

impl<R: Read, I: Items> Iterator for ReadItems<R, I> {
    type Item = Result<I::Value, ReadStreamError>;

    /// Waits until an item is whole, or the reader is at its end.
    fn next(&mut self) -> Option<Self::Item> {
        let mut piece = [0; PIECE];
        loop {
            if let Some(item) = self.items.next() {
                return Some(item.map_err(ReadStreamError::Item));
            }
            if self.is_ended {
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

/// Why a reader gave no item.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadStreamError {
    /// The reader failed; nothing follows.
    Io(io::Error),
    /// One item could not be read; others may follow.
    Item(ItemError),
}

impl fmt::Display for ReadStreamError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(out, "the stream broke off: {error}"),
            Self::Item(error) => error.fmt(out),
        }
    }
}

impl Error for ReadStreamError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            Self::Item(error) => error.source(),
        }
    }
}
