//! The `levain` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    levain_codegen::cli::run()
}
