//! Descriptions of a spec as docs of Rust.

mod descriptions;
mod markdown;
mod rustdoc;
