//! The `levain` command: turns arguments and files into a run of the pipeline, and shows the result.
//!
//! The only module that writes files and prints. It contains no rule of the spec language.

mod accept;
mod apply;
mod arguments;
mod bumps;
mod callers;
mod changelog;
mod crate_version;
mod diff;
mod disk;
mod document;
mod driver;
mod extract;
mod folder_lock;
mod frozen;
mod generate;
mod import;
mod inspect;
mod least_bump;
mod manifest;
mod new;
mod package_folder;
mod refusal;
mod regenerated;
mod rules;
mod runtime;
pub mod settings;
mod setup;
mod show;
mod sides;
mod stale;
mod summary;
mod target;
mod tool;
mod versions;
mod workspace;

use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// How a run ended, as the exit status says it; the worst comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Fine.
    Fine,
    /// The answer to a check is no: files are stale, or warnings count as errors.
    DoesNotHold,
    /// The input or the call is wrong.
    Wrong,
}

/// Runs the command with the arguments of the process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(message) => return not_parsed(&message),
    };
    let show = show::Show::new(&arguments);
    let outcome = match arguments.command {
        Command::Generate(generate) => generate::run(&generate, &show),
        Command::Check(check) => inspect::check(&check, &show),
        Command::Diff(arguments) => diff::diff(&arguments, &show),
        Command::Changelog(arguments) => changelog::run(&arguments, &show),
        Command::Accept(arguments) => accept::accept(&arguments, &show),
        Command::Rules { json, format } => {
            rules::list_rules(json || format.as_deref() == Some("json"), &show)
        }
        Command::Explain { code } => inspect::explain(code.as_deref(), &show),
        Command::Extract(part) => extract::run(&part, &show),
        Command::Import(import) => import::run(&import, &show),
        Command::Schema { of } => inspect::schema(of, &show),
        Command::New(new) => new::run(&new, &show),
        Command::Completions { shell } => inspect::completions(shell, &show),
    };
    let outcome = if show.is_written() {
        outcome
    } else {
        Outcome::Wrong
    };
    match outcome {
        Outcome::Fine => ExitCode::SUCCESS,
        Outcome::DoesNotHold => ExitCode::from(1),
        Outcome::Wrong => ExitCode::from(2),
    }
}

// The help, the version, or what is wrong with the arguments.
fn not_parsed(message: &clap::Error) -> ExitCode {
    let printed = message
        .print()
        .and_then(|()| std::io::stdout().flush())
        .and_then(|()| std::io::stderr().flush());
    match printed {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let _ = writeln!(std::io::stderr(), "error: cannot write: {error}");
            ExitCode::from(2)
        }
        _ => ExitCode::from(u8::try_from(message.exit_code()).unwrap_or(2)),
    }
}
