//! Prints findings and lines, in colour where that is wanted.

use std::io::{IsTerminal, Write};

use super::arguments::{Arguments, Color, MessageFormat};
use super::trouble::Trouble;
use crate::finding::Findings;
use crate::place::Sources;
use crate::report::{Colour, render_json, render_report, render_summary};

// A real document gives hundreds of warnings of one kind; more than a few tell nothing new.
const MOST_OF_A_KIND: usize = 3;

/// How things are printed.
pub(super) struct Show {
    colour: Colour,
    format: MessageFormat,
    pub(super) config: Option<std::path::PathBuf>,
}

impl Show {
    pub(super) fn new(arguments: &Arguments) -> Self {
        let colour = match arguments.color {
            Color::Always => Colour::Always,
            Color::Never => Colour::Never,
            Color::Auto => {
                let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
                    && std::io::stderr().is_terminal();
                if wanted { Colour::Always } else { Colour::Never }
            }
        };
        Self {
            colour,
            format: arguments.message_format,
            config: arguments.config.clone(),
        }
    }

    /// Prints what was found; of warnings of one kind just the first few, unless `all` are wanted.
    pub(super) fn findings(&self, found: &Findings, sources: &Sources, all: bool) {
        match self.format {
            MessageFormat::Json => self.line(render_json(found, sources).trim_end()),
            MessageFormat::Human => {
                let most = if all { usize::MAX } else { MOST_OF_A_KIND };
                let report = render_report(found, sources, self.colour, most);
                let summary = render_summary(found).unwrap_or_default();
                self.note(&format!("{report}{summary}"));
            }
        }
    }

    /// Prints a line of the result.
    #[allow(clippy::unused_self, reason = "all that is printed goes through here")]
    pub(super) fn line(&self, text: &str) {
        if !text.is_empty() {
            // A reader that went away is no mistake of the user's.
            let _ = writeln!(std::io::stdout().lock(), "{text}");
        }
    }

    /// Prints a line beside the result.
    #[allow(clippy::unused_self, reason = "all that is printed goes through here")]
    pub(super) fn note(&self, text: &str) {
        if !text.trim().is_empty() {
            let _ = writeln!(anstream::stderr().lock(), "{}", text.trim_end());
        }
    }

    /// The same, of trouble.
    pub(super) fn trouble(&self, trouble: &Trouble) {
        self.error(&trouble.message, &trouble.remedy);
    }

    /// Prints what kept the run from going on, and what to do.
    pub(super) fn error(&self, message: &str, remedy: &str) {
        self.note(&format!("error: {message}\n  = help: {remedy}"));
    }
}
