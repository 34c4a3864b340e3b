//! levain's pipeline: an API spec goes in, Rust source comes out.
//!
//! ```text
//! text ─ read ─▶ Spec ─ resolve ─ decide ─▶ Api ─ check ─▶ Api ─ lower ─▶ Items ─ render ─▶ tokens ─ print ─▶ Files ─ write
//! ```
//!
//! The macros stop at the tokens; only the command line touches the file system and the terminal.

#![forbid(unsafe_code)]

pub mod api;
pub mod check;
pub mod decide;
pub mod files;
pub mod finding;
pub mod language_schema;
pub mod place;
pub mod read;
pub mod report;
pub mod resolve;
pub mod spec;
pub mod status;

pub mod ident;
pub mod items;
pub mod lower;
pub mod names;

pub mod layout;
pub mod print;
pub mod render;
