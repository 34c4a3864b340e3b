//! What the tests of several crates stand on: folders of cases, specs that are read from text, and commands that are run.
//!
//! `codegen` and `levain-tests` compile the same files. A test knows these modules, and none of these knows a test.

pub mod cases;
pub mod command;
pub mod specs;

/// What makes a test fail.
pub type Failed = Box<dyn std::error::Error>;
