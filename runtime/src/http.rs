//! Requests without I/O: what an endpoint sends, as URL and `http::Request`, and what it makes of an `http::Response`.
//!
//! In: an [`Endpoint`]. Out: a URL, a request, an answer. Opens no connection.

mod answer;
mod bodies;
mod body;
mod check;
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
mod redirect;
mod repeated;
mod style;
mod tree;
mod write;

pub(crate) use encode::{Keep, push_encoded};

#[cfg(feature = "reqwest")]
pub(crate) use answer::is_of;
pub use answer::{Answer, Reading};
pub use bodies::Bodies;
pub use body::BodyFormat;
pub use encoding::Encoding;
#[cfg(feature = "reqwest")]
pub(crate) use endpoint::known_host;
pub use endpoint::{Answers, Auth, Endpoint, StreamAnswers};
pub use error::{ReadError, ReadErrorKind, RequestError};
pub use headers::{FromHeaders, ReadHeadersError};
pub use incoming::{FromRequest, ReadRequestError};
pub use method::Method;
pub use multipart::FilePart;
pub use parts::{BodyValue, Held, Part, Parts};
pub use redirect::{RedirectError, Redirects};
pub use style::Style;
pub(crate) use tree::{flat_text, json_of};
