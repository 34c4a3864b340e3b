//! Types that are derived by hand: what they send, read and validate.

#![allow(clippy::option_option, reason = "a property that may be absent and null")]

mod borrowed;
mod flattened;
mod members;
mod names;
mod numbers;
mod objects;
mod requests;
mod values;
