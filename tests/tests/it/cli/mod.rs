//! The `levain` command as users meet it.

mod command_line;
mod staleness;

use std::path::Path;

use crate::harness::command;

/// The exit status of `levain` in a folder, and what it wrote to both streams.
fn levain(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let ran = command::levain(folder, arguments);
    (ran.status, ran.out + &ran.err)
}
