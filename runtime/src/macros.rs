//! The macros of generated code, one file each.
//!
//! They take the data of one type and write its impls; whatever can be a function of the runtime is one. All paths in them are absolute,
//! so that a user's own `Option` or `Result` in scope changes nothing. Functions that are not generic are `#[inline]`, so that they are
//! compiled where they are used, and not in every generated crate.

mod array;
mod assertion;
mod boolean;
mod builder;
mod chunks;
mod content;
mod endpoint;
mod integer;
mod integer_enum;
mod json_enum;
mod literal;
mod map;
mod missing;
mod number;
mod object;
mod request;
mod responses;
mod server;
mod string;
mod string_enum;
mod union;
mod walk;
mod wrapper;
