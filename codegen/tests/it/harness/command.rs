//! Commands that tests run: `levain` itself, and `cargo` over what it generates.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::cases::root;

/// How a command ended.
pub struct Ran {
    /// Its exit status; `None` when a signal ended it.
    pub status: Option<i32>,
    /// What it wrote to standard output.
    pub out: String,
    /// What it wrote to standard error.
    pub err: String,
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Ran {
    let output = command.output();
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ran {
        status: output.status.code(),
        out,
        err,
    }
}

/// Runs `levain` in a folder.
pub fn levain(folder: &Path, arguments: &[&str]) -> Ran {
    run(&mut levain_command(folder, arguments))
}

/// `levain` as it would be run in a folder.
pub fn levain_command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(levain_binary());
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("CLICOLOR_FORCE");
    command
}

// Cargo has built it for the tests of its own package; for those of another it is asked to, once.
fn levain_binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| match option_env!("CARGO_BIN_EXE_levain") {
        Some(path) => PathBuf::from(path),
        None => built_binary(),
    })
}

fn built_binary() -> PathBuf {
    let arguments = "build -q --message-format json -p levain-codegen --bin levain";
    let built = run(cargo(&root()).args(arguments.split(' ')));
    let executable = built
        .out
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .find_map(|message| Some(PathBuf::from(message["executable"].as_str()?)));
    executable.unwrap_or_else(|| panic!("cargo does not build the command: {}", built.err))
}

/// The `cargo` that runs the tests, in a folder.
pub fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    command
}
