//! levain's pipeline: an API spec goes in, Rust source comes out.
//!
//! ```text
//! text ─ read ─▶ Spec ─ resolve ─ decide ─▶ Api ─ check ─▶ Api ─ lower ─▶ Items ─ render ─▶ tokens ─ print ─▶ Files ─ write
//! ```
//!
//! The macros stop at the tokens; only the command line touches the file system and the terminal.

#![forbid(unsafe_code)]

#[cfg(feature = "cli")]
pub mod cli;

pub mod api;
pub mod check;
pub mod crate_name;
pub mod decide;
pub mod files;
pub mod finding;
pub mod ident;
pub mod import;
mod in_parallel;
pub mod items;
pub mod language_schema;
pub mod layout;
pub mod lock;
pub mod lower;
pub mod merge;
pub mod names;
pub mod own_types;
pub mod pipeline;
pub mod place;
pub mod plan;
pub mod print;
pub mod read;
pub mod render;
pub mod report;
pub mod resolve;
pub mod rust_path;
pub mod selection;
#[cfg(feature = "cli")]
pub mod settings;
pub mod short_names;
pub mod spec;
pub mod status;
