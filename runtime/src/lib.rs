//! What generated clients stand on.
//!
//! In: types and values of a generated client. Out: JSON, parameters, violations, requests. Opens no socket and no
//! file: whatever speaks `http` can send what is made here.
//!
//! A generated request is an [`Endpoint`]: `url`, `into_http`, `validate`, `read_response`. A value that a setter takes [`IntoField`];
//! what violates a constraint is a [`Violation`] with its [`Path`]; a literal is checked by [`literal!`].
//!
//! | feature | brings |
//! |---|---|
//! | `macros` | `api!`: typed requests in place, from a spec |
//! | `reqwest` | `client::Client`, which sends requests; TLS is chosen by a feature of `reqwest` itself |
//! | `oauth` | fresh [PKCE pairs](oauth::Pkce) and states |
//! | `pattern` | patterns with look-around, back references or properties of Unicode; without it every text matches those |
//! | `chrono`, `jiff`, `time` | conversions between [`Date`], [`DateTime`] and the types of that crate |
//! | `uuid` | conversions between [`Uuid`] and that of the crate `uuid` |

#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod assertion;
mod base64;
mod bytes;
#[cfg(feature = "reqwest")]
pub mod client;
#[doc(hidden)]
pub mod constant;
pub mod contract;
mod direction;
#[doc(hidden)]
pub mod enums;
mod foreign;
mod getter;
mod http;
mod into_field;
pub mod json;
#[doc(hidden)]
pub mod kind;
mod lexical;
mod macros;
mod map;
mod missing;
pub mod oauth;
#[doc(hidden)]
pub mod object;
mod other;
mod parameter;
mod path;
mod percent;
mod reading;
pub mod rules;
mod security;
#[doc(hidden)]
pub mod separated;
mod server;
mod stream;
mod text;
mod tuple;
#[doc(hidden)]
pub mod union;
mod validate;
mod value;
mod value_error;
mod version;
#[doc(hidden)]
pub mod words;

pub use ::http::{HeaderMap, StatusCode};
pub use bytes::Bytes;
pub use direction::Direction;
pub use foreign::{Foreign, ForeignValue};
#[doc(hidden)]
pub use getter::Getter;
pub use http::{
    BodyFormat, BodyValue, Content, Encoding, Endpoint, FilePart, FromHeaders, FromRequest, Method, Part,
    PartConstraints, Parts, RawResponse, ReadHeadersError, ReadRequestError, ReadResponse, RedirectError,
    Redirects, RequestError, StreamResponse,
};
pub use into_field::IntoField;
pub use json::{Json, Number};
#[cfg(feature = "macros")]
pub use levain_macros::api;
pub use lexical::{Currency, Date, DateTime, Url, Uuid};
pub use map::{Iter as MapIter, Map};
pub use missing::{Given, Missing};
pub use other::Other;
#[doc(hidden)]
pub use parameter::write_array;
pub use parameter::{Parameter, ParameterSink, Style};
pub use path::{Path, Segment};
pub use reading::{ReadError, ReadErrorKind, Reading};
pub use rules::{
    ArrayConstraints, CharSet, Format, IntegerConstraints, NumberConstraints, Pattern, StringConstraints,
};
pub use security::{
    Auth, Credentials, OAuthFlow, SchemeKind, Secret, Security, SecurityError, SecurityScheme, Unsatisfied,
    UnsatisfiedScheme,
};
#[doc(hidden)]
pub use server::filled_template;
pub use stream::{
    Event, Events, ItemError, Items, JsonLines, JsonSequence, ReadItems, ReadStreamError, Records,
};
pub use text::Text;
#[doc(hidden)]
pub use text::read_text;
pub use validate::{Constraint, Validate, Validation, Violation, Violations, validate};
#[doc(hidden)]
pub use validate::{validate_all, validate_assertion};
pub use value::Value;
pub use value_error::ValueError;
pub use version::{Version, VersionOf};

/// What the macros name of `serde`, so that a generated client needs no dependency on it.
#[doc(hidden)]
pub mod serde {
    pub use serde::de::MapAccess;
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}
