//! The `levain` command.

fn main() {}
