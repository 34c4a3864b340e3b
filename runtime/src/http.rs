//! Requests without I/O: what an endpoint sends, as URL and `http::Request`, and what it makes of an `http::Response`.
//!
//! In: an [`Endpoint`]. Out: a URL, a request, an answer. Opens no connection.

mod body;
mod content;
mod encode;
mod encoding;
mod endpoint;
mod error;
mod header;
mod headers;
mod incoming;
mod method;
mod multipart;
mod parts;
mod path;
mod query;
mod raw_response;
mod redirect;
mod repeated;
mod style;
mod tree;
mod validate;
mod write;

pub(crate) use encode::{Unescaped, push_encoded};

pub use body::BodyFormat;
pub use content::Content;
pub use encoding::Encoding;
#[cfg(feature = "reqwest")]
pub(crate) use endpoint::known_host;
pub use endpoint::{Auth, Endpoint, ReadResponse, StreamResponse};
pub use error::{ReadError, ReadErrorKind, RequestError};
pub use headers::{FromHeaders, ReadHeadersError};
pub use incoming::{FromRequest, ReadRequestError};
pub use method::Method;
pub use multipart::FilePart;
pub use parts::{BodyValue, Part, PartConstraints, Parts};
#[cfg(feature = "reqwest")]
pub(crate) use raw_response::is_of;
pub use raw_response::{RawResponse, Reading};
pub use redirect::{RedirectError, Redirects};
pub use style::Style;
pub(crate) use tree::{flat_text, json_of};
