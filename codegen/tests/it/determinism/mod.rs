//! The same spec gives the same bytes.

mod bytes;
mod order;
