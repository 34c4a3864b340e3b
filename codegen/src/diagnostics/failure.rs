//! What keeps a run from going on and has no location in a spec: a file that cannot be read, a setting that nothing matches.

use super::finding::Code;

/// What is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The code that `levain explain` explains, where there is more to say.
    pub code: Option<Code>,
    /// What is wrong, lower case, no full stop.
    pub message: String,
    /// What the user can type.
    pub remedy: String,
}

impl Failure {
    /// A failure without a code.
    pub fn new(message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            code: None,
            message: message.into(),
            remedy: remedy.into(),
        }
    }

    /// The same with a code.
    #[must_use]
    pub fn of(mut self, code: Code) -> Self {
        self.code = Some(code);
        self
    }
}

// A failed operation of the file system: the message names the path and the operation.
impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self::new(
            message,
            "fix it and run the command again; no file is left half written",
        )
    }
}
