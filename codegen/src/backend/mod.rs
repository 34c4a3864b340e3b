//! From a decided API to Rust source: lower, lay out, render, print.
//!
//! In: an [`Api`](crate::model::api::Api) and its names. Out: Rust items as data, then files of tokens, then text.
//! Nothing here can fail: every error was reported by `check` or earlier.

pub mod docs;
pub(crate) mod in_parallel;
pub mod layout;
pub mod lower;
#[cfg(feature = "cli")]
pub mod print;
pub mod render;
