//! What keeps a run from going on and stands in no spec: a file that cannot be read, a call that is not whole.

use crate::diagnostics::finding::Code;

/// A message and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trouble {
    /// What explains it, where there is more to say.
    pub(super) code: Option<Code>,
    /// What is wrong.
    pub(super) message: String,
    /// What the user can type.
    pub(super) remedy: String,
}

impl Trouble {
    pub(super) fn new(message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            code: None,
            message: message.into(),
            remedy: remedy.into(),
        }
    }

    /// The same with what explains it.
    #[must_use]
    pub(super) fn of(mut self, code: Code) -> Self {
        self.code = Some(code);
        self
    }
}

// What failed on the disk, whatever it was: the message names the path and what was tried.
impl From<String> for Trouble {
    fn from(message: String) -> Self {
        Self::new(
            message,
            "mend it and run the command again; nothing was left half written",
        )
    }
}
