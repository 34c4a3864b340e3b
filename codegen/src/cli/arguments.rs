//! The command line of `levain`, as clap declares it.

mod comparisons;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(super) use self::comparisons::{Accept, Changelog, ChangelogFormat, Diff, FailOn};

const GLOBAL: &str = "Global options";

/// Turns an API spec into a typed Rust client.
#[derive(Debug, Parser)]
#[command(
    name = "levain",
    version,
    after_help = "Examples:\n  \
            levain new demo && cd demo && levain generate    a project to start from\n  \
            levain generate openapi.json --out my-client     a client for any OpenAPI document\n  \
            levain check                                     report every problem of the specs at once\n  \
            levain explain L0107                             explain a code, with its remedy\n\n\
        Exit status:\n  \
            0  success; there may be warnings\n  \
            1  a check failed: a file is stale (`--check`), or there is a warning (`--strict`)\n  \
            2  the input or the call is wrong; nothing was written"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    /// The settings file; by default, `levain.toml` in the current folder or the nearest one above it.
    #[arg(long, global = true, value_name = "FILE", help_heading = GLOBAL)]
    pub(super) config: Option<PathBuf>,
    /// When to colour the output; `auto` follows the terminal, `NO_COLOR` and `CLICOLOR_FORCE`.
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN", help_heading = GLOBAL)]
    pub(super) color: Color,
    /// The form of the output: for people, or one JSON object per line for editors and other tools.
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
    /// Generate the clients of levain.toml.
    #[command(after_help = "Examples:\n  \
            levain generate                                  all clients of levain.toml\n  \
            levain generate --check                          in CI: fails when a committed file is stale\n  \
            levain generate --only 'GET /shops/**' --only authorize\n  \
            levain generate openapi.json --out my-client     a crate called `my-client`\n  \
            levain generate spec/bakery --out client --crate bakery\n  \
            levain generate openapi.json --out my-client --runtime ../levain\n                                                   \
            with the runtime of a levain checkout")]
    Generate(Generate),
    /// Report every problem of the specs at once.
    #[command(
        after_help = "Examples:\n  levain check\n  levain check openapi.json\n  levain check spec/bakery --strict\n  levain check --message-format json\n\n\
            With `--message-format json`, everything is one JSON object per line; docs/command-line.md lists the members."
    )]
    Check(Check),
    /// Tell what changed between two versions of an API, and whom it breaks: clients on the wire, and callers in Rust.
    #[command(after_help = "Examples:\n  \
            levain diff 1.7.0 1.8.0                          two versions of the spec of levain.toml\n  \
            levain diff old.yaml openapi.yaml                two documents, also of different versions of OpenAPI\n  \
            levain diff --base main openapi.yaml             since the work parted from a branch\n  \
            levain diff v1.2.0:openapi.yaml openapi.yaml     since a tag\n  \
            levain diff old.yaml openapi.yaml --format json  for programs; `levain schema diff` describes it\n  \
            levain diff --base main openapi.yaml --format markdown --fail-on missing-bump\n                                                   \
            a comment on a pull request; fails if a number must move and did not\n  \
            levain diff old.yaml openapi.yaml --callers src  where the own code meets what breaks\n  \
            levain diff old.yaml openapi.yaml --generated    which files of the client change\n  \
            levain rules                                     what is looked for\n\n\
        Exit status: 1 if there is a breaking change (`--fail-on` says what else counts), 2 if a spec cannot be read.")]
    Diff(Diff),
    /// Print what changed from version to version of a spec, newest first, as Markdown for release notes.
    #[command(after_help = "Examples:\n  \
            levain changelog                                 all versions of the spec of levain.toml\n  \
            levain changelog spec/bakery --from 1.7.0 --to 1.8.0\n                                                   \
            between two of them\n  \
            levain changelog --format html > timeline.html   a page with filters, for all versions\n\n\
        For each version: what was added, changed, deprecated and removed, and under `Migration` the Rust that callers wrote and what they \
        write instead.")]
    Changelog(Changelog),
    /// Accept a change that `levain diff` found, with the reason: it is listed, and does not count any more.
    #[command(after_help = "Examples:\n  \
            levain diff --base main openapi.yaml             prints the fingerprint of each change\n  \
            levain accept 3f9a1c22b07d --reason 'no client sends it'\n  \
            levain accept 3f9a1c22b07d --reason 'agreed with the app team' --until 2027-06-30\n                                                   \
            counts again after that day\n\n\
            The entry is written into levain-accept.toml beside levain.toml, to be committed. docs/diff.md tells of overrides, which are in \
            the same file.")]
    Accept(Accept),
    /// List the rules of `levain diff`; `levain explain <rule>` explains one.
    Rules {
        /// Print them as JSON, with an example, the reason, and the rules of oasdiff that correspond to each.
        #[arg(long)]
        json: bool,
        /// The same as `--json`, as other commands have it.
        #[arg(long, value_name = "FORMAT", hide = true)]
        format: Option<String>,
    },
    /// Write an OpenAPI document as a native spec.
    #[command(
        after_help = "Examples:\n  levain import openapi.json\n  levain import openapi.json --out spec/bakery --api bakery --as-version 1.0.0\n\n\
            What the spec language cannot express is reported with its location, and left out or written as any JSON. Nothing is guessed."
    )]
    Import(Import),
    /// Write the part of an OpenAPI document that some of its operations need.
    #[command(after_help = "Examples:\n  \
            levain extract openapi.json --only 'GET /shops/**' -o shops.json\n                                                   \
            a small document to commit beside `levain::api!`\n  \
            levain extract openapi.json --only 'orders.*' --exclude deleteOrder > orders.json\n                                                   \
            the operations of a group, without one of them\n\n\
            The part generates the client that the whole document generates with the same `--only` and `--exclude`.")]
    Extract(Extract),
    /// Explain a code, with an example and its remedy.
    #[command(after_help = "Examples:\n  levain explain L0107\n  levain explain              list all codes")]
    Explain {
        /// The code: `L0107`, or `107`.
        code: Option<String>,
    },
    /// Print a JSON Schema: that of the spec language, for editors, or that of what `levain diff --format json` prints.
    #[command(after_help = "Examples:\n  levain schema > levain-spec.schema.json\n  levain schema diff")]
    Schema {
        /// Of what.
        #[arg(value_enum, default_value = "spec")]
        of: SchemaOf,
    },
    /// Start a project: a spec, its settings, and the client that they generate.
    #[command(
        after_help = "Examples:\n  levain new demo && cd demo && levain generate\n  levain new my-client --from openapi.json"
    )]
    New(New),
    /// Print the completion script for a shell.
    #[command(
        after_help = "Example:\n  levain completions bash > ~/.local/share/bash-completion/completions/levain"
    )]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// Where the spec is, if not where levain.toml says.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Source {
    /// The spec: a folder of version files, or an OpenAPI document (JSON or YAML, 2.0 to 3.2). With it, levain.toml is
    /// not read.
    #[arg(value_name = "SPEC", conflicts_with = "flag")]
    path: Option<String>,
    /// The same as SPEC.
    #[arg(long = "spec", value_name = "PATH", id = "flag")]
    flag: Option<String>,
    /// The folder below which the files of a document may refer to each other; by default, that of the document.
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<String>,
    /// Treat warnings as errors: nothing is written if there is one.
    #[arg(long)]
    pub(super) strict: bool,
    /// Show every warning, not only the first few per code.
    #[arg(long)]
    pub(super) all_warnings: bool,
}

impl Source {
    /// The path of the spec, if one was given.
    pub(super) fn spec(&self) -> Option<&str> {
        self.path.as_deref().or(self.flag.as_deref())
    }
}

/// What a JSON Schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaOf {
    /// A file of the spec language.
    Spec,
    /// The output of `levain diff --format json`.
    Diff,
}

#[derive(Args, Clone, Debug)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) source: Source,
    /// Fail if a version that was released at this git revision, and is no draft, changed its meaning.
    #[arg(long, value_name = "REV")]
    pub(super) frozen_since: Option<String>,
}

#[derive(Args, Clone, Debug)]
pub(super) struct Generate {
    #[command(flatten)]
    pub(super) source: Source,
    /// The folder of the generated crate.
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<String>,
    /// The name of the generated crate; by default, it is made from the name of its folder.
    #[arg(long = "crate", value_name = "NAME")]
    pub(super) crate_name: Option<String>,
    /// A levain checkout, whose runtime is used instead of the registry's.
    #[arg(long, value_name = "DIR")]
    pub(super) runtime: Option<String>,
    /// Keep only these operations: `METHOD /path`, a name or `group.name`, with `*` and `**`; can be repeated.
    #[arg(long, value_name = "PATTERN")]
    pub(super) only: Vec<String>,
    /// Leave out these operations; can be repeated.
    #[arg(long, value_name = "PATTERN")]
    pub(super) exclude: Vec<String>,
    /// Keep the types of an OpenAPI document that no operation reaches.
    #[arg(long)]
    pub(super) keep_unused: bool,
    /// Write nothing; fail if a file is changed, missing or left over.
    #[arg(long, conflicts_with = "dry_run")]
    pub(super) check: bool,
    /// Write nothing; list what would be written and removed.
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Overwrite files that were edited by hand.
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Args, Clone, Debug)]
pub(super) struct New {
    /// The folder to create.
    pub(super) folder: PathBuf,
    /// An OpenAPI document to start from; it is copied, together with the files that it references.
    #[arg(long, value_name = "FILE")]
    pub(super) from: Option<PathBuf>,
    /// A levain checkout, whose runtime is used instead of the registry's.
    #[arg(long, value_name = "DIR")]
    pub(super) runtime: Option<String>,
}

#[derive(Args, Clone, Debug)]
pub(super) struct Extract {
    /// The OpenAPI document (JSON or YAML, 2.0 to 3.2).
    #[arg(value_name = "DOCUMENT")]
    pub(super) spec: String,
    /// Keep only these operations: `METHOD /path`, a name or `group.name`, with `*` and `**`; can be repeated.
    #[arg(long, value_name = "PATTERN")]
    pub(super) only: Vec<String>,
    /// Leave out these operations; can be repeated.
    #[arg(long, value_name = "PATTERN")]
    pub(super) exclude: Vec<String>,
    /// The folder below which the files of the document may refer to each other; by default, that of the document.
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<String>,
    /// The file to write; by default, standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<String>,
}

#[derive(Args, Clone, Debug)]
pub(super) struct Import {
    #[command(flatten)]
    pub(super) source: Source,
    /// The folder of the spec; by default, `spec/` and the API's name.
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<String>,
    /// The API's name, in lower case; by default, it is made from the document's title.
    #[arg(long, value_name = "NAME")]
    pub(super) api: Option<String>,
    /// The version, such as 1.0.0; by default, the document's.
    #[arg(long, value_name = "VERSION")]
    pub(super) as_version: Option<String>,
    /// Overwrite an existing file.
    #[arg(long)]
    pub(super) force: bool,
}
