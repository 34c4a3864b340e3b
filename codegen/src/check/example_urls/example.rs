//! An example URL with its operation, and findings that point into it.

use std::ops::Range;

use crate::check::report::location_of_part;
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::Operation;
use crate::model::spec::UrlExample;

/// An example URL that is being checked.
#[derive(Clone, Copy)]
pub(super) struct Example<'e> {
    /// The URL as written.
    pub(super) url: &'e UrlExample,
    /// The operation whose requests have such a URL.
    pub(super) operation: &'e Operation,
}

impl<'e> Example<'e> {
    /// The text of the URL.
    pub(super) fn text(self) -> &'e str {
        &self.url.url.value
    }

    /// A finding at the bytes `part` of the URL.
    pub(super) fn finding(
        self,
        part: Range<usize>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Finding {
        let url = &self.url.url;
        Finding::new(
            Code::ExampleDoesNotMatch,
            location_of_part(&url.location, &url.value, part),
            message,
            remedy,
        )
    }

    /// The finding that a parameter's value is not valid for its type.
    pub(super) fn invalid_value(self, part: Range<usize>, name: &str, why: &str) -> Finding {
        self.finding(
            part,
            format!("`{name}`: {why}"),
            "write a value that is valid for the type, or `…` for any",
        )
    }

    /// The finding that `raw` cannot be decoded.
    pub(super) fn invalid_encoding(self, raw: &str, part: Range<usize>) -> Finding {
        self.finding(
            part,
            format!("`{raw}` is not valid percent-encoding"),
            "write `%25` for a literal percent sign",
        )
    }
}
