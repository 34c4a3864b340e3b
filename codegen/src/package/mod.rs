//! A generated package on its way to a folder: what it was made of before (the lock) and what has to change (the plan).
//!
//! In: generated files and the lock of the last run. Out: the files to write and to remove. Touches no disk: `cli` does.

pub mod lock;
pub mod plan;
