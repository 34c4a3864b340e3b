//! The parts of a request for which a value is serialized, and what each of them takes.

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Location;
use crate::model::api::ParameterIn;

/// A part of a request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Destination {
    Path,
    Query,
    Header,
    Cookie,
    Json,
    Form,
    Multipart,
    Text,
    Bytes,
}

impl From<ParameterIn> for Destination {
    fn from(kind: ParameterIn) -> Self {
        match kind {
            ParameterIn::Path => Self::Path,
            ParameterIn::Query => Self::Query,
            ParameterIn::Header => Self::Header,
            ParameterIn::Cookie => Self::Cookie,
        }
    }
}

impl Destination {
    /// The noun of a message, with its article.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Path => "a path",
            Self::Query => "a query",
            Self::Header => "a header",
            Self::Cookie => "a cookie",
            Self::Json => "JSON",
            Self::Form => "a form",
            Self::Multipart => "a multipart body",
            Self::Text => "a text body",
            Self::Bytes => "a body of bytes",
        }
    }

    fn accepted(self) -> &'static str {
        match self {
            Self::Path | Self::Header | Self::Cookie => {
                "strings, numbers, booleans, enums, and lists of these"
            }
            Self::Query => "strings, numbers, booleans, enums, and lists, maps and flat objects of these",
            Self::Form => {
                "an object whose fields are strings, numbers, booleans, enums, and lists and maps of these"
            }
            Self::Text => "strings, numbers, booleans and enums",
            Self::Bytes => "`Bytes`, or a string",
            Self::Json => "no files: keep `multipart` as the only format, or send a `String`",
            Self::Multipart => "an object",
        }
    }

    /// The finding that `what` cannot be serialized here.
    pub(super) fn not_serializable(self, location: Location, what: &str) -> Finding {
        Finding::new(
            Code::NotSerializableHere,
            location,
            format!("{what} cannot be written in {}", self.noun()),
            format!("{} takes {}", self.noun(), self.accepted()),
        )
    }
}
