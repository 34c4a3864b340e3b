//! Shows what a comparison found: to people, to reviewers of a pull request, and to tools.
//!
//! In: [`Comparison`]. Out: text in one of the [`Format`]s. Reads no file and prints nothing. All formats stand on one `View`, which knows
//! the line of every change and the order in which they are read.

mod changelog;
mod github;
mod html;
mod json;
mod junit;
mod markdown;
mod marked;
mod sarif;
mod text;
mod view;
mod words;

use self::view::View;
use super::bump::Bump;
use super::change::Changes;
use super::rust::RustChanges;
pub use crate::diagnostics::report::Colour;
pub use json::SCHEMA;

/// Everything that is known about the way from one spec to another.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What changed on the wire.
    pub changes: Changes,
    /// What changed for callers of the generated crate.
    pub rust: RustChanges,
    /// The number that the API's version must move.
    pub api_bump: Bump,
    /// The number that the crate's version must move.
    pub crate_bump: Bump,
}

/// What a report is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A terminal.
    Text,
    /// A program; its schema is [`SCHEMA`].
    Json,
    /// The comment of a pull request.
    Markdown,
    /// The annotations of a pull request, from a workflow.
    Github,
    /// Code scanning.
    Sarif,
    /// What shows the results of tests.
    Junit,
    /// A browser.
    Html,
}

impl Format {
    /// All formats.
    pub const ALL: &[Self] = &[
        Self::Text,
        Self::Json,
        Self::Markdown,
        Self::Github,
        Self::Sarif,
        Self::Junit,
        Self::Html,
    ];

    /// Its name on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Github => "github",
            Self::Sarif => "sarif",
            Self::Junit => "junit",
            Self::Html => "html",
        }
    }

    /// The format of this name.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.word() == word)
    }
}

/// A comparison as text. Only [`Format::Text`] has colours.
pub fn render(format: Format, comparison: &Comparison, colour: Colour) -> String {
    let view = View::new(comparison);
    match format {
        Format::Text => text::render(&view, colour),
        Format::Json => json::render(&view),
        Format::Markdown => markdown::render(&view),
        Format::Github => github::render(&view),
        Format::Sarif => sarif::render(&view),
        Format::Junit => junit::render(&view),
        Format::Html => html::render(&[view]),
    }
}

/// All steps from version to version as one page, with a timeline; the oldest step first.
pub fn render_timeline(steps: &[Comparison]) -> String {
    html::render(&steps.iter().map(View::new).collect::<Vec<_>>())
}

/// All steps from version to version as a changelog in Markdown, the newest first; `steps` has the oldest first.
pub fn render_changelog(steps: &[Comparison]) -> String {
    changelog::render(&steps.iter().map(View::new).collect::<Vec<_>>())
}
