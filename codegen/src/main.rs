//! The `levain` command.

use std::process::ExitCode;

// A run makes millions of small strings on several threads; the allocators of most systems take a fifth of its time for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    levain_codegen::cli::run()
}
