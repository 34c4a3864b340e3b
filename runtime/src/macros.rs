//! The macros of generated code, one file a kind.
//!
//! They take data and write impls; whatever can be a function of the runtime is one. All paths in them are absolute, so
//! that a user's `Option` or `Result` in scope changes nothing, and what is not generic is `#[inline]`, so that it is
//! compiled where it is used and not in each generated crate.

mod answers;
mod bodies;
mod bool;
mod builder;
mod chunks;
mod endpoint;
mod float;
mod int;
mod int_enum;
mod json_enum;
mod list;
mod literal;
mod map;
mod missing;
mod object;
mod request;
mod schema;
mod server;
mod text;
mod text_enum;
mod union;
mod walk;
mod wrapper;
