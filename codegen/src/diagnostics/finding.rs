//! Problems found in an input, as values: each has a code, a location, a message and a remedy.
//!
//! Stages add to [`Findings`] and go on with a placeholder; only [`Findings::stop_on_errors`] stops. Printing is `report`'s.

mod code;
mod explain;
mod inherited;

pub use code::{Code, Severity};
pub use explain::{Example, Examples, explain, read_code};
pub use inherited::Inheritor;

use std::borrow::Cow;
use std::collections::BTreeMap;

use self::inherited::Inheritance;
use crate::diagnostics::hidden;
use crate::diagnostics::location::Location;

/// One problem, or one fact worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its code, which says how severe it is and what explains it.
    pub code: Code,
    /// How severe it is; the code's own unless it was softened.
    pub severity: Severity,
    /// The location of the smallest text that is wrong.
    pub location: Location,
    /// What is wrong, lower case, no full stop.
    pub message: String,
    /// Other locations that matter, each with the reason.
    pub also: Vec<(Location, String)>,
    /// What the user can type to fix it.
    pub remedy: String,
}

impl Finding {
    /// A finding at one location.
    pub fn new(
        code: Code,
        location: Location,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            code,
            severity: code.severity(),
            location,
            message: in_one_line(message.into()),
            also: Vec::new(),
            remedy: in_one_line(remedy.into()),
        }
    }

    /// The same finding as a warning, for a problem that was made harmless.
    #[must_use]
    pub fn softened(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Adds another location that matters.
    #[must_use]
    pub fn also(mut self, location: Location, why: impl Into<String>) -> Self {
        self.also.push((location, in_one_line(why.into())));
        self
    }
}

// A message quotes the spec; a quotation must not break the line, control the terminal or reorder characters.
fn in_one_line(text: String) -> String {
    match hidden::in_one_line(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(line) => line,
    }
}

/// The sign that a stage stopped because of errors, which are in [`Findings`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// The findings of a run so far.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    /// Which versions inherit what each of them is about.
    inheritance: Vec<Inheritance>,
    seen: BTreeMap<(Code, Location, String), usize>,
    version: Option<Inheritor>,
    strict: bool,
}

impl Findings {
    /// None yet; with `strict`, warnings stop like errors.
    pub fn new(strict: bool) -> Self {
        Self {
            strict,
            ..Self::default()
        }
    }

    /// From now on, findings are of this version: one in another file is about what the version inherits from there.
    pub fn of_version(&mut self, version: Option<Inheritor>) {
        self.version = version;
    }

    /// Adds a finding, unless an equal one was added before: elements that a version inherits are checked again in each version. An error
    /// names the versions that inherit it.
    pub fn add(&mut self, finding: Finding) {
        let key = (finding.code, finding.location.clone(), finding.message.clone());
        let index = *self.seen.entry(key).or_insert(self.list.len());
        if index == self.list.len() {
            self.inheritance
                .push(Inheritance::of(&finding, self.version.as_ref()));
            self.list.push(finding);
        }
        let known = self.list.get_mut(index).zip(self.inheritance.get_mut(index));
        if let (Some((finding, inheritance)), Some(version)) = (known, &self.version) {
            inheritance.add(version, finding);
        }
    }

    /// All of them, in the order they were found.
    pub fn list(&self) -> &[Finding] {
        &self.list
    }

    /// How severe `finding` is in this run.
    pub fn severity(&self, finding: &Finding) -> Severity {
        match finding.severity {
            Severity::Warning if self.strict => Severity::Error,
            severity => severity,
        }
    }

    /// Whether one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|finding| self.severity(finding) == Severity::Error)
    }

    /// Stops the pipeline when there are errors.
    ///
    /// # Errors
    ///
    /// [`Stopped`] when at least one finding is an error.
    pub fn stop_on_errors(&self) -> Result<(), Stopped> {
        if self.has_errors() { Err(Stopped) } else { Ok(()) }
    }
}
