//! Prints findings, results and progress: for people, in colour where that is wanted, or as JSON.
//!
//! What others wrote (a document, the name of a file) goes to a terminal as text: hidden characters are spelled out. A failure to write is
//! kept until the end, and is an error then.
//!
//! With `--message-format json` everything is an object on a line of its own on standard output, with `kind` first. For people,
//! results go to standard output, and everything else to standard error.

use std::cell::{Cell, RefCell};
use std::io::{self, ErrorKind, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use serde_json::{Map, Value, json};

use super::Outcome;
use super::arguments::{Arguments, Color, MessageFormat};
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::{Findings, Severity};
use crate::diagnostics::hidden::{in_json, in_lines, in_one_line};
use crate::diagnostics::location::Sources;
use crate::diagnostics::report::{Colour, counts, render_counts, render_json, render_report};

// A real document causes hundreds of warnings with one code; after a few, more are noise.
const MOST_OF_A_KIND: usize = 3;

/// How things are printed.
pub(super) struct Show {
    colour: Colour,
    // Whether the colour follows the terminal.
    is_automatic: bool,
    format: MessageFormat,
    pub(super) config: Option<std::path::PathBuf>,
    // Whether progress is shown at all, and whether a line of it stands on the terminal.
    has_progress: bool,
    is_line_open: Cell<bool>,
    // The first failure to write, with the stream.
    failed: RefCell<Option<(&'static str, io::Error)>>,
}

const OUTPUT: &str = "standard output";
const ERRORS: &str = "standard error";

impl Show {
    pub(super) fn new(arguments: &Arguments) -> Self {
        let colour = match arguments.color {
            Color::Always => Colour::Always,
            Color::Never => Colour::Never,
            // Whether it is a terminal, `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `TERM`.
            Color::Auto => match AutoStream::choice(&io::stderr()) {
                ColorChoice::Never => Colour::Never,
                _ => Colour::Always,
            },
        };
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let is_human = arguments.message_format == MessageFormat::Human;
        Self {
            colour,
            is_automatic: arguments.color == Color::Auto,
            format: arguments.message_format,
            config: arguments.config.clone(),
            has_progress: is_human && !is_dumb && io::stderr().is_terminal(),
            is_line_open: Cell::new(false),
            failed: RefCell::new(None),
        }
    }

    /// Whether standard output is coloured.
    pub(super) fn colour_of_output(&self) -> Colour {
        let is_plain = AutoStream::choice(&io::stdout()) == ColorChoice::Never;
        if self.is_automatic && is_plain {
            Colour::Never
        } else {
            self.colour
        }
    }

    /// Prints the findings and their number per code; of the warnings with one code only the first few, unless `all` is set. Gives the
    /// outcome of the run.
    pub(super) fn findings(&self, found: &Findings, sources: &Sources, all: bool) -> Outcome {
        match self.format {
            MessageFormat::Json => {
                self.line(&in_json(render_json(found, sources).trim_end()));
                self.object("summary", counts(found));
            }
            MessageFormat::Human => {
                let most = if all { usize::MAX } else { MOST_OF_A_KIND };
                let report = render_report(found, sources, self.colour, most);
                self.note(&format!("{report}{}", render_counts(found, most)));
            }
        }
        if found
            .list()
            .iter()
            .any(|finding| finding.severity == Severity::Error)
        {
            Outcome::Wrong
        } else if found.has_errors() {
            Outcome::DoesNotHold
        } else {
            Outcome::Fine
        }
    }

    /// Prints the result of a command: as an object for tools, or as text for people.
    pub(super) fn result(&self, kind: &str, members: Value, text: &str) {
        match self.format {
            MessageFormat::Json => self.object(kind, members),
            MessageFormat::Human => self.line(&in_lines(text)),
        }
    }

    /// Prints information besides the result, likewise.
    pub(super) fn aside(&self, kind: &str, members: Value, text: &str) {
        match self.format {
            MessageFormat::Json => self.object(kind, members),
            MessageFormat::Human => self.note(&in_lines(text)),
        }
    }

    /// Prints lines of standard output as they are.
    pub(super) fn line(&self, text: &str) {
        self.close_line();
        if !text.is_empty() {
            let mut stream = io::stdout().lock();
            self.keep(OUTPUT, writeln!(stream, "{text}"));
        }
    }

    /// Prints a document, which is JSON, to standard output; as JSON lines it is a member of an object, and not printed here.
    pub(super) fn document(&self, text: &str) {
        match self.format {
            MessageFormat::Human if io::stdout().is_terminal() => self.line(&in_json(text.trim_end())),
            MessageFormat::Human => self.line(text.trim_end()),
            MessageFormat::Json => {}
        }
    }

    /// Prints a failure and its remedy.
    pub(super) fn failure(&self, failure: &Failure) {
        let code = failure.code;
        let [message, remedy] = [&failure.message, &failure.remedy].map(|text| in_lines(text));
        let number = code.map(crate::diagnostics::finding::Code::number);
        let head = number.map_or_else(|| "error".to_owned(), |number| format!("error[{number}]"));
        let rendered = format!("{head}: {message}\n  = help: {remedy}");
        if self.format == MessageFormat::Json {
            let nowhere = Value::Null;
            let members = json!({
                "code": number, "severity": "error", "message": message, "remedy": remedy,
                "file": nowhere, "start": nowhere, "end": nowhere, "also": [], "rendered": rendered,
            });
            return self.object("finding", members);
        }
        self.note(&match self.colour {
            // In the form of errors that have a location.
            Colour::Always => {
                format!("\u{1b}[1m\u{1b}[91m{head}\u{1b}[0m\u{1b}[1m: {message}\u{1b}[0m\n  = help: {remedy}")
            }
            Colour::Never => rendered,
        });
    }

    /// Prints a failure without a code.
    pub(super) fn error(&self, message: &str, remedy: &str) {
        self.failure(&Failure::new(message, remedy));
    }

    /// Shows progress on a terminal; the next line that is printed replaces it.
    pub(super) fn progress(&self, text: &str) {
        if self.has_progress {
            self.is_line_open.set(true);
            // Nothing is lost with it.
            let _ = write!(io::stderr().lock(), "\r\u{1b}[K{} …", in_one_line(text));
        }
    }

    /// Removes the line of progress.
    pub(super) fn close_line(&self) {
        if self.is_line_open.replace(false) {
            let _ = write!(io::stderr().lock(), "\r\u{1b}[K");
        }
    }

    fn note(&self, text: &str) {
        self.close_line();
        if text.trim().is_empty() {
            return;
        }
        let choice = match self.colour {
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
        };
        let mut stream = AutoStream::new(io::stderr(), choice);
        self.keep(ERRORS, writeln!(stream, "{}", text.trim_end()));
    }

    /// Whether all that was printed is written; says so otherwise.
    pub(super) fn is_written(&self) -> bool {
        self.close_line();
        self.keep(OUTPUT, io::stdout().flush());
        self.keep(ERRORS, io::stderr().flush());
        let Some((stream, error)) = self.failed.take() else {
            return true;
        };
        // Where standard error fails too, the exit status says it.
        let _ = writeln!(io::stderr(), "error: cannot write to {stream}: {error}");
        false
    }

    // A pipe that its reader closed is no failure: `levain explain | head`.
    fn keep(&self, stream: &'static str, written: io::Result<()>) {
        if let Err(error) = written
            && error.kind() != ErrorKind::BrokenPipe
        {
            self.failed.borrow_mut().get_or_insert((stream, error));
        }
    }

    fn object(&self, kind: &str, members: Value) {
        let mut object = Map::new();
        object.insert("kind".to_owned(), kind.into());
        if let Value::Object(members) = members {
            object.extend(members);
        }
        self.line(&in_json(&Value::Object(object).to_string()));
    }
}
