//! What can be typed after `levain`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

const GLOBAL: &str = "Global options";

/// Turns an API spec into a typed Rust client.
#[derive(Debug, Parser)]
#[command(
    name = "levain",
    version,
    after_help = "Examples:\n  \
            levain new demo && cd demo && levain generate    a project to start from\n  \
            levain generate openapi.json --out my-client     a client of any OpenAPI document\n  \
            levain check                                     every problem of the specs at once\n  \
            levain explain L0107                             what a code means, with its mending\n\n\
        Exit status:\n  \
            0  fine\n  \
            1  what was asked about does not hold: a file is stale (`--check`), there is a warning (`--strict`)\n  \
            2  the input or the call is wrong; nothing was written"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    /// The settings; without it, `levain.toml` here or in the nearest folder above.
    #[arg(long, global = true, value_name = "FILE", help_heading = GLOBAL)]
    pub(super) config: Option<PathBuf>,
    /// When to colour what is printed; `auto` looks at the terminal, `NO_COLOR` and `CLICOLOR_FORCE`.
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN", help_heading = GLOBAL)]
    pub(super) color: Color,
    /// How everything is printed: for people, or a JSON object a line for editors and other tools.
    #[arg(long, global = true, value_enum, default_value = "human", value_name = "FORMAT", help_heading = GLOBAL)]
    pub(super) message_format: MessageFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum MessageFormat {
    Human,
    Json,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write the clients that levain.toml names.
    #[command(after_help = "Examples:\n  \
            levain generate                                  the clients of levain.toml\n  \
            levain generate --check                          in CI: fails when a committed file is stale\n  \
            levain generate --only 'GET /shops/**' --only authorize\n  \
            levain generate openapi.json --out my-client     a crate called `my-client`\n  \
            levain generate spec/bakery --out client --crate bakery\n  \
            levain generate openapi.json --out my-client --runtime ../levain\n                                                   \
            with the runtime of a checkout of levain")]
    Generate(Generate),
    /// Report every problem of the specs at once.
    #[command(
        after_help = "Examples:\n  levain check\n  levain check openapi.json\n  levain check spec/bakery --strict\n  levain check --message-format json\n\n\
            With `--message-format json` everything is an object on a line of its own; docs/command-line.md tells the members."
    )]
    Check(Source),
    /// Write an OpenAPI document as a native spec.
    #[command(
        after_help = "Examples:\n  levain import openapi.json\n  levain import openapi.json --out spec/bakery --api bakery --as-version 1.0.0\n\n\
            What the spec language cannot say is listed with its place and left out, or is any JSON; nothing is guessed."
    )]
    Import(Import),
    /// Explain a code, with an example and its mending.
    #[command(
        after_help = "Examples:\n  levain explain L0107\n  levain explain              lists all codes"
    )]
    Explain {
        /// The code: `L0107`, or `107`.
        code: Option<String>,
    },
    /// Print the JSON Schema of the spec language, for editors.
    Schema,
    /// Start a project: a spec, its settings, and what they generate.
    #[command(
        after_help = "Examples:\n  levain new demo && cd demo && levain generate\n  levain new my-client --from openapi.json"
    )]
    New(New),
    /// Print the completions of a shell.
    #[command(
        after_help = "Example:\n  levain completions bash > ~/.local/share/bash-completion/completions/levain"
    )]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// Where a spec is, when not what levain.toml says.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Source {
    /// The spec: a folder of version files, or an OpenAPI document (JSON or YAML, 2.0 to 3.2). It takes the place of
    /// levain.toml.
    #[arg(value_name = "SPEC", conflicts_with = "flag")]
    path: Option<String>,
    /// The same as SPEC.
    #[arg(long = "spec", value_name = "PATH", id = "flag")]
    flag: Option<String>,
    /// Take every warning for an error: nothing is written while there is one.
    #[arg(long)]
    pub(super) strict: bool,
    /// Show every warning, not just the first few of a kind.
    #[arg(long)]
    pub(super) all_warnings: bool,
}

impl Source {
    /// The path of the spec, when one is given.
    pub(super) fn spec(&self) -> Option<&str> {
        self.path.as_deref().or(self.flag.as_deref())
    }
}

#[derive(Args, Clone, Debug)]
pub(super) struct Generate {
    #[command(flatten)]
    pub(super) source: Source,
    /// The folder of the generated crate.
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<String>,
    /// The name of the generated crate; without it, one is made of the name of its folder.
    #[arg(long = "crate", value_name = "NAME")]
    pub(super) crate_name: Option<String>,
    /// A checkout of levain whose runtime is used instead of the registry's.
    #[arg(long, value_name = "DIR")]
    pub(super) runtime: Option<String>,
    /// Keep just these operations: `METHOD /path`, a name or `group.name`, with `*` and `**`; may be given several times.
    #[arg(long, value_name = "PATTERN")]
    pub(super) only: Vec<String>,
    /// Leave these operations out; may be given several times.
    #[arg(long, value_name = "PATTERN")]
    pub(super) exclude: Vec<String>,
    /// Keep the types of an OpenAPI document that no operation reaches.
    #[arg(long)]
    pub(super) keep_unused: bool,
    /// Write nothing; fail when a file is changed, missing or left over.
    #[arg(long, conflicts_with = "dry_run")]
    pub(super) check: bool,
    /// Write nothing; say what would be written and removed.
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Overwrite files that were edited by hand.
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Args, Clone, Debug)]
pub(super) struct New {
    /// The folder to make.
    pub(super) folder: PathBuf,
    /// An OpenAPI document to start from; it is copied, with the files that it refers to.
    #[arg(long, value_name = "FILE")]
    pub(super) from: Option<PathBuf>,
    /// A checkout of levain whose runtime is used instead of the registry's.
    #[arg(long, value_name = "DIR")]
    pub(super) runtime: Option<String>,
}

#[derive(Args, Clone, Debug)]
pub(super) struct Import {
    #[command(flatten)]
    pub(super) source: Source,
    /// The folder of the spec; without it, `spec/` and the API's name.
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<String>,
    /// The API's name, in lower case; without it, one is made of the document's title.
    #[arg(long, value_name = "NAME")]
    pub(super) api: Option<String>,
    /// The version, such as 1.0.0; without it, that of the document.
    #[arg(long, value_name = "VERSION")]
    pub(super) as_version: Option<String>,
    /// Overwrite a file that is there.
    #[arg(long)]
    pub(super) force: bool,
}
