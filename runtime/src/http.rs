//! Requests and responses without I/O: what an endpoint sends, as a URL and an `http::Request`, and what it reads from an `http::Response`.
//!
//! In: an [`Endpoint`]. Out: a URL, a request, a response as its type. Opens no connection.

mod authorize;
mod base_url;
mod body;
mod charset;
mod encoding;
mod endpoint;
mod error;
mod field;
mod file_part;
mod flattened;
mod form;
mod header;
mod headers;
mod incoming;
mod media;
mod media_type;
mod members;
mod method;
mod multipart;
mod part;
mod parts;
mod path;
mod pkce;
mod query;
mod raw_response;
mod redirect;
mod redirect_uri;
mod repeated;
mod responses;
mod unchecked;
mod validate;
mod versioned;
mod write;

#[cfg(feature = "client")]
pub(crate) use base_url::without_secrets;
pub(crate) use base_url::{origin, plain_host};
pub use body::BodyFormat;
pub use encoding::Encoding;
#[cfg(feature = "client")]
pub(crate) use endpoint::known_host;
pub use endpoint::{Endpoint, Success};
pub use error::RequestError;
pub use file_part::FilePart;
pub use flattened::{
    FlatField, FlatNames, Flattened, NoFlatNames, check_distinct, check_flattened, check_supplied,
};
pub use headers::{FromHeaders, ReadHeadersError};
pub use incoming::{FromRequest, ReadRequestError};
pub use media::Media;
#[cfg(feature = "client")]
pub(crate) use media_type::is_of;
pub use members::{Member, MemberValue};
pub use method::Method;
pub use part::{BodyValue, ParameterIn, Part};
pub use parts::{Content, PartConstraints, Parts};
pub use pkce::is_s256_challenge;
pub use raw_response::RawResponse;
pub(crate) use redirect::read;
pub use redirect::{RedirectError, Redirects};
#[cfg(feature = "client")]
pub(crate) use responses::describe;
pub use responses::{ErrorResponse, ReadResponse, StreamResponse};
pub use unchecked::Unchecked;
pub use versioned::{InVersion, Versioned, VersionedRequest};
