//! Types that are derived by hand: what they send, read and validate.

mod borrowed;
mod members;
mod objects;
mod requests;
mod values;
