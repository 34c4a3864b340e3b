//! Requests without I/O: what an endpoint sends, as URL and `http::Request`, and what it makes of an `http::Response`.
//!
//! In: an [`Endpoint`]. Out: a URL, a request, an answer. Opens no connection.

mod answer;
mod body;
mod encode;
mod endpoint;
mod error;
mod form;
mod parts;
mod redirect;
mod style;
mod tree;
mod write;

pub(crate) use encode::{Keep, push_encoded};

pub use answer::{Answer, Reading};
pub use body::{BodyFormat, FilePart};
pub use endpoint::{Answers, Auth, Endpoint};
pub use error::{ReadError, ReadErrorKind, RequestError};
pub use parts::{BodyValue, Held, Part, Parts};
pub use redirect::{RedirectError, Redirects};
pub use style::Style;
