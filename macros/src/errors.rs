//! The errors of one macro call, which rustc reports together.

use levain_codegen::diagnostics::failure::Failure;
use levain_codegen::diagnostics::finding::Code;
use levain_codegen::diagnostics::hidden::in_lines;
use syn::{Error, Result};

/// The text of a failure, with its remedy.
pub fn message_of(failure: &Failure) -> String {
    let text = format!("{}\nhelp: {}", failure.message, failure.remedy);
    let mut message = in_lines(&text).into_owned();
    if failure.code == Some(Code::SpecNotFound) {
        message.push_str("\nhelp: the path is relative to the folder of the package's Cargo.toml");
    }
    message
}

/// Gathers errors, so that the first does not hide the others.
#[derive(Default)]
pub struct Errors(Option<Error>);

impl Errors {
    /// Adds an error.
    pub fn add(&mut self, error: Error) {
        match &mut self.0 {
            Some(first) => first.combine(error),
            None => self.0 = Some(error),
        }
    }

    /// The value, or `None` when there is an error in its place, which is kept.
    pub fn keep<T>(&mut self, read: Result<T>) -> Option<T> {
        read.map_err(|error| self.add(error)).ok()
    }

    /// `value`, unless there are errors.
    pub fn into_result<T>(self, value: T) -> Result<T> {
        self.0.map_or(Ok(value), Err)
    }
}
