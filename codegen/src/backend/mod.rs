//! From a decided API to Rust source: lower, lay out, render, print.
//!
//! In: an [`Api`](crate::model::api::Api) and the names of its parts. Out: Rust items as data, then files of tokens, then text. Nothing here
//! can fail: what could was found by `check`.

pub mod docs;
pub(crate) mod in_parallel;
pub mod layout;
pub mod lower;
pub mod print;
pub mod render;
