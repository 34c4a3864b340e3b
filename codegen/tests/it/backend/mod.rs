//! From a decided API to Rust: the items of a spec, and their text.

mod native;
mod openapi;
mod print;
