//! A value as a part of a request, and where it goes.

use crate::direction::Direction;
use crate::parameter::Parameter;
use crate::validate::Validate;
use crate::value::Value;

/// A value that can be a parameter.
pub trait Part: Validate + Parameter {}

impl<T: Validate + Parameter> Part for T {}

/// A value that can be a body.
pub trait BodyValue: Part {
    /// The value as JSON.
    ///
    /// # Errors
    ///
    /// Those of `serde_json`.
    fn json(&self) -> Result<Vec<u8>, serde_json::Error>;

    /// The value as a part.
    fn as_part(&self) -> &dyn Part;

    /// Whether no body is sent.
    fn is_left_out(&self) -> bool;
}

impl<T: Value> BodyValue for T {
    fn json(&self) -> Result<Vec<u8>, serde_json::Error> {
        Direction::Sent.during(|| serde_json::to_vec(self))
    }

    fn as_part(&self) -> &dyn Part {
        self
    }

    fn is_left_out(&self) -> bool {
        self.is_absent()
    }
}

/// Where a part of a request goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParameterIn {
    Path,
    Query,
    Header,
    Cookie,
    Body,
}

impl ParameterIn {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Body => "body",
        }
    }
}
