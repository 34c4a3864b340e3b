//! A generated package on its way to a folder: the record of earlier runs (the lock) and the changes to make (the plan).
//!
//! In: generated files and the record of earlier runs. Out: the files to write and to remove. Touches no disk: `cli` does.

#[cfg(feature = "cli")]
pub mod attributes;
#[cfg(feature = "cli")]
pub mod changes;
mod conflicts;
pub mod lock;
mod path;
#[cfg(feature = "cli")]
pub mod plan;
#[cfg(feature = "cli")]
pub mod record;
