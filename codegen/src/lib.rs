//! levain's pipeline: an API spec goes in, Rust source comes out.
//!
//! ```text
//! text ─ read ─▶ Spec ─ normalize ─ decide ─▶ Api ─ check ─ name ─ lower ─▶ Items ─ lay out ─ render ─▶ tokens ─ print ─▶ Files
//! ```
//!
//! The macros stop at the tokens; only the command line touches the file system and the terminal.

#![forbid(unsafe_code)]

#[cfg(feature = "cli")]
pub mod cli;

pub mod backend;
pub mod check;
#[cfg(feature = "cli")]
pub mod contract;
pub mod decide;
pub mod diagnostics;
#[cfg(feature = "cli")]
pub mod diff;
pub mod extract;
pub mod frontend;
#[cfg(feature = "cli")]
pub mod import;
pub mod load;
pub mod model;
pub mod naming;
pub mod normalize;
pub mod options;
pub mod package;
pub mod pipeline;
pub mod selection;
