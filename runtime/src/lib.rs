//! The runtime of typed requests, generated or derived.
//!
//! In: the types and values of a client. Out: JSON, parameters, violations, requests and responses. Opens no socket and no file:
//! any client that uses the crate `http` can send what is made here.
//!
//! `#[derive(levain::Request)]` makes a struct an [`Endpoint`]; [`Object`], [`Newtype`], [`StringEnum`] and [`Union`] are for the values in
//! it. A request has `url`, `into_http`, `validate`, `read_response`. Setters take every [`IntoField`]; a value that
//! does not satisfy a constraint has a [`Violation`] with its [`Path`]; [`literal!`] validates a literal at compile time.
//!
//! | feature | adds |
//! |---|---|
//! | `macros` | `api!`, which makes typed requests from a spec in place |
//! | `reqwest` | `client::Client`, which sends requests over http and https, with the TLS of `rustls` |
//! | `native-tls` | `client::Client` with the TLS of the system: alone, or in place of `rustls` |
//! | `client` | `client::Client` without TLS: enable a feature of `reqwest` itself, such as `rustls-no-provider` |
//! | `oauth` | fresh [PKCE pairs](oauth::Pkce) and states |
//! | `pattern` | patterns with look-around, back-references or Unicode properties; without it every string matches those |
//! | `chrono`, `jiff`, `time` | conversions between [`Date`], [`DateTime`] and the types of that crate |
//! | `uuid` | conversions between [`Uuid`] and that of the crate `uuid` |

// Each layer imports from those above it in this list, and from the module that owns a thing:
//
// 1. `rules`, `text`, `cause`, `path`, `map`, `direction`, `base64`, `percent`, and what builders need: `missing`, `into_field`
// 2. `json`
// 3. `parameter`: values outside of JSON, as trees and in styles
// 4. `constant`, `assertion`: what a spec says of values, as data
// 5. `validate`, `value_error`
// 6. `value`, `kind`: what can be a field
// 7. types: `bytes`, `lexical`, `tuple`, `foreign`, `enums`, `union`, `object`
// 8. `reading`, `stream`, `security`
// 9. `http`: requests and responses without I/O
// 10. `oauth`, `client`
//
// `literal` and `words` stand above all: they are written in users' code.

#![forbid(unsafe_code)]

// The derives name the runtime by this path, here too.
extern crate self as levain;

#[doc(hidden)]
pub mod assertion;
mod base64;
mod base64url;
mod bytes;
mod cause;
#[cfg(feature = "client")]
pub mod client;
#[doc(hidden)]
pub mod constant;
pub mod contract;
mod direction;
#[doc(hidden)]
pub mod enums;
mod foreign;
mod http;
mod into_field;
pub mod json;
#[doc(hidden)]
pub mod kind;
mod lexical;
mod literal;
mod map;
mod missing;
mod numbers;
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
mod unreadable;
mod validate;
mod value;
mod value_error;
mod version;
#[doc(hidden)]
pub mod words;

pub use ::http::{HeaderMap, StatusCode};
pub use base64url::Base64Url;
pub use bytes::Bytes;
pub use direction::Direction;
pub use foreign::{Foreign, ForeignValue};
pub use http::{
    BodyFormat, BodyValue, Content, Encoding, Endpoint, ErrorResponse, FilePart, FromHeaders, FromRequest,
    InVersion, Media, Member, MemberValue, Method, Part, PartConstraints, Parts, RawResponse,
    ReadHeadersError, ReadRequestError, ReadResponse, RedirectError, Redirects, RequestError, StreamResponse,
    Success, Unchecked, Versioned, VersionedRequest,
};
#[doc(hidden)]
pub use http::{
    FlatField, FlatNames, Flattened, NoFlatNames, ParameterIn, check_distinct, check_flattened,
    check_supplied,
};
pub use into_field::{
    InOption, InOptional, IntoField, IntoFile, IntoOptional, IntoOptionalFile, IntoOptionalStrings,
    IntoStrings, Plain,
};
pub use json::{Json, Number};
#[cfg(feature = "macros")]
pub use levain_macros::api;
pub use levain_macros::{
    Builder, Content, IntegerEnum, JsonEnum, Newtype, Object, Request, Responses, Server, StringEnum, Union,
    Validate,
};
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
pub use text::{Wipe, read_text, wipe};
pub use validate::{Constraint, Validate, Validation, Violation, Violations, validate};
#[doc(hidden)]
pub use validate::{validate_all, validate_assertion};
pub use value::Value;
#[doc(hidden)]
pub use value::read_number_text;
#[doc(hidden)]
pub use value::{Inner, Presence};
pub use value_error::ValueError;
pub use version::Version;

/// The parts of `serde` that the derives name, so that a user's crate needs no dependency on it.
#[doc(hidden)]
pub mod serde {
    pub use serde::de::MapAccess;
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}
