//! The `levain` command as users meet it.

mod command_line;
mod staleness;
