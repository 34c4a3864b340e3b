//! The options of the commands that compare versions.

use clap::{Args, ValueEnum};

use super::Source;

#[derive(Args, Clone, Debug)]
pub(in crate::cli) struct Changelog {
    /// The spec: a folder of version files or of documents; by default, that of levain.toml.
    #[arg(value_name = "SPEC")]
    spec: Option<String>,
    /// The oldest version to compare.
    #[arg(long, value_name = "VERSION")]
    pub(in crate::cli) from: Option<String>,
    /// The newest version to compare.
    #[arg(long, value_name = "VERSION")]
    pub(in crate::cli) to: Option<String>,
    /// The form of the output.
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "markdown")]
    pub(in crate::cli) format: ChangelogFormat,
}

impl Changelog {
    /// Where the spec is, as other commands take it.
    pub(in crate::cli) fn source(&self) -> Source {
        Source {
            path: self.spec.clone(),
            ..Source::default()
        }
    }
}

/// The form of a changelog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ChangelogFormat {
    /// Markdown, for release notes.
    Markdown,
    /// A page of HTML, with every change of every version.
    Html,
}

/// What makes a comparison fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum FailOn {
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
pub(in crate::cli) struct Compared {
    /// The spec whose versions are compared, if not that of levain.toml.
    #[arg(long, value_name = "PATH")]
    spec: Option<String>,
    /// The folder below which the files of a document may refer to each other; by default, that of the document.
    #[arg(long, value_name = "DIR")]
    root: Option<String>,
}

impl Compared {
    /// The same, as other commands take it.
    pub(in crate::cli) fn source(&self) -> Source {
        Source {
            flag: self.spec.clone(),
            root: self.root.clone(),
            ..Source::default()
        }
    }
}

#[derive(Args, Clone, Debug)]
pub(in crate::cli) struct Accept {
    /// The fingerprint of the change, as `levain diff` shows it; several can be given.
    #[arg(value_name = "FINGERPRINT", required = true)]
    pub(in crate::cli) fingerprints: Vec<String>,
    /// Why it is accepted.
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) reason: String,
    /// The last day on which it is accepted, as in 2027-06-30.
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) until: Option<String>,
}

#[derive(Args, Clone, Debug)]
pub(in crate::cli) struct Diff {
    /// The older spec: a file, a folder, one of a git revision (`main:spec/api.yaml`), or a version of the spec of levain.toml.
    #[arg(value_name = "OLD", required_unless_present_any = ["driver", "tool"])]
    pub(in crate::cli) old: Option<String>,
    /// The newer spec; with `--base`, it may be left out, if it has the same path.
    #[arg(value_name = "NEW", required_unless_present_any = ["base", "driver", "tool"])]
    pub(in crate::cli) new: Option<String>,
    /// Take OLD from the commit where the work parted from this git revision: the merge base, and not its tip.
    #[arg(long, value_name = "REV")]
    pub(in crate::cli) base: Option<String>,
    /// Treat entries of levain-accept.toml that are expired or for no change as a failure.
    #[arg(long)]
    pub(in crate::cli) strict: bool,
    /// Show the change of one file for `git diff`: the arguments are those of `GIT_EXTERNAL_DIFF`.
    #[arg(long, value_name = "ARGUMENT", num_args = 1..=9, allow_hyphen_values = true, conflicts_with_all = ["old", "new", "base"])]
    pub(in crate::cli) driver: Vec<String>,
    /// The form of the output: `text` for a terminal, `markdown` for a comment on a pull request, `html` for one page with filters, `json` for
    /// programs, `github` for annotations of a workflow, `sarif` for code scanning, `junit` for a report of tests.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: String,
    /// What makes the exit status 1.
    #[arg(long, value_enum, value_name = "WHAT", default_value = "breaking")]
    pub(in crate::cli) fail_on: FailOn,
    /// Tell which files of the generated crate change instead, and how many lines.
    #[arg(long)]
    pub(in crate::cli) generated: bool,
    /// Tell instead what another levain, such as the one before an upgrade, generates otherwise of the specs of levain.toml.
    #[arg(long, value_name = "PROGRAM", conflicts_with_all = ["old", "new", "base"])]
    pub(in crate::cli) tool: Option<String>,
    /// Tell also which lines of the Rust in this folder name what breaks; can be repeated.
    #[arg(long, value_name = "DIR", conflicts_with = "no_rust")]
    pub(in crate::cli) callers: Vec<String>,
    /// Compare the wire only, which is faster: no crate is generated.
    #[arg(long)]
    pub(in crate::cli) no_rust: bool,
    #[command(flatten)]
    pub(in crate::cli) source: Compared,
}
