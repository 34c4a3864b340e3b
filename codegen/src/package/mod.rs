//! A generated package on its way to a folder: the record of the last run (the lock) and the changes to make (the plan).
//!
//! In: generated files and the lock of the last run. Out: the files to write and to remove. Touches no disk: `cli` does.

pub mod lock;
#[cfg(feature = "cli")]
pub mod plan;
