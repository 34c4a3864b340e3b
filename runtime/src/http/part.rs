//! A value as a part of a request, and where it goes.

use crate::direction::Direction;
use crate::parameter::Parameter;
use crate::validate::Validate;
use crate::value::Value;

/// A value that can be a parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a parameter of a request",
    label = "this type cannot be sent",
    note = "a type that derives `levain::Object`, `levain::Newtype`, `levain::StringEnum` or `levain::Union` can, and strings, numbers, `bool`, `Option`, `Vec`, slices, `levain::Map` and `levain::Json`"
)]
pub trait Part: Validate + Parameter {}

#[diagnostic::do_not_recommend]
impl<T: Validate + Parameter> Part for T {}

/// A value that can be a body.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the body of a request",
    label = "this type cannot be sent",
    note = "a type that derives `levain::Object`, `levain::Newtype` or `levain::Union` can, and `String`, `Vec`, `levain::Map`, `levain::Json` and `levain::Bytes`"
)]
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

    /// The media type, where the value has one of its own.
    fn media_type(&self) -> Option<&str> {
        None
    }
}

#[diagnostic::do_not_recommend]
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
pub enum ParameterIn {
    /// A segment of the path, or a piece of one.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
    /// The body.
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
