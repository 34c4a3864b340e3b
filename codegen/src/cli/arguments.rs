//! The command line of `levain`, as clap declares it.

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

#[derive(Args, Clone, Debug)]
pub(super) struct Changelog {
    /// The spec: a folder of version files or of documents; by default, that of levain.toml.
    #[arg(value_name = "SPEC")]
    spec: Option<String>,
    /// The oldest version to compare.
    #[arg(long, value_name = "VERSION")]
    pub(super) from: Option<String>,
    /// The newest version to compare.
    #[arg(long, value_name = "VERSION")]
    pub(super) to: Option<String>,
    /// The form of the output.
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "markdown")]
    pub(super) format: ChangelogFormat,
}

impl Changelog {
    /// Where the spec is, as other commands take it.
    pub(super) fn source(&self) -> Source {
        Source {
            path: self.spec.clone(),
            ..Source::default()
        }
    }
}

/// The form of a changelog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ChangelogFormat {
    /// Markdown, for release notes.
    Markdown,
    /// A page of HTML, with every change of every version.
    Html,
}

/// What a JSON Schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaOf {
    /// A file of the spec language.
    Spec,
    /// The output of `levain diff --format json`.
    Diff,
}

/// What makes a comparison fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// A breaking change.
    Breaking,
    /// A breaking change, or a warning.
    Warning,
    /// A version of the API or the crate that did not move as far as the changes need.
    MissingBump,
    /// Any change.
    Any,
    /// Nothing.
    Never,
}

/// Where the versions of a comparison are.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Compared {
    /// The spec whose versions are compared, if not that of levain.toml.
    #[arg(long, value_name = "PATH")]
    spec: Option<String>,
    /// The folder below which the files of a document may refer to each other; by default, that of the document.
    #[arg(long, value_name = "DIR")]
    root: Option<String>,
}

impl Compared {
    /// The same, as other commands take it.
    pub(super) fn source(&self) -> Source {
        Source {
            flag: self.spec.clone(),
            root: self.root.clone(),
            ..Source::default()
        }
    }
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
pub(super) struct Accept {
    /// The fingerprint of the change, as `levain diff` shows it; several can be given.
    #[arg(value_name = "FINGERPRINT", required = true)]
    pub(super) fingerprints: Vec<String>,
    /// Why it is accepted.
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: String,
    /// The last day on which it is accepted, as in 2027-06-30.
    #[arg(long, value_name = "DATE")]
    pub(super) until: Option<String>,
}

#[derive(Args, Clone, Debug)]
pub(super) struct Diff {
    /// The older spec: a file, a folder, one of a git revision (`main:spec/api.yaml`), or a version of the spec of levain.toml.
    #[arg(value_name = "OLD", required_unless_present_any = ["driver", "tool"])]
    pub(super) old: Option<String>,
    /// The newer spec; with `--base`, it may be left out, if it has the same path.
    #[arg(value_name = "NEW", required_unless_present_any = ["base", "driver", "tool"])]
    pub(super) new: Option<String>,
    /// Take OLD from the commit where the work parted from this git revision: the merge base, and not its tip.
    #[arg(long, value_name = "REV")]
    pub(super) base: Option<String>,
    /// Treat entries of levain-accept.toml that are expired or for no change as a failure.
    #[arg(long)]
    pub(super) strict: bool,
    /// Show the change of one file for `git diff`: the arguments are those of `GIT_EXTERNAL_DIFF`.
    #[arg(long, value_name = "ARGUMENT", num_args = 1..=9, allow_hyphen_values = true, conflicts_with_all = ["old", "new", "base"])]
    pub(super) driver: Vec<String>,
    /// The form of the output: `text` for a terminal, `markdown` for a comment on a pull request, `html` for one page with filters, `json` for
    /// programs, `github` for annotations of a workflow, `sarif` for code scanning, `junit` for a report of tests.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: String,
    /// What makes the exit status 1.
    #[arg(long, value_enum, value_name = "WHAT", default_value = "breaking")]
    pub(super) fail_on: FailOn,
    /// Tell which files of the generated crate change instead, and how many lines.
    #[arg(long)]
    pub(super) generated: bool,
    /// Tell instead what another levain, such as the one before an upgrade, generates otherwise of the specs of levain.toml.
    #[arg(long, value_name = "PROGRAM", conflicts_with_all = ["old", "new", "base"])]
    pub(super) tool: Option<String>,
    /// Tell also which lines of the Rust in this folder name what breaks; can be repeated.
    #[arg(long, value_name = "DIR", conflicts_with = "no_rust")]
    pub(super) callers: Vec<String>,
    /// Compare the wire only, which is faster: no crate is generated.
    #[arg(long)]
    pub(super) no_rust: bool,
    #[command(flatten)]
    pub(super) source: Compared,
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
