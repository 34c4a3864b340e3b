//! What generated clients stand on.
//!
//! In: types and values of a generated client. Out: JSON, parameters, violations, requests. Opens no socket and no
//! file: whatever speaks `http` can send what is made here.
//!
//! A generated request is an [`Endpoint`]: `url`, `into_http`, `validate`, `read_response`. A value that a setter takes [`Fits`];
//! what breaks a rule is a [`Violation`] with its [`Path`]; a literal is checked by [`literal!`].
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

mod bytes;
mod check;
#[cfg(feature = "reqwest")]
pub mod client;
pub mod contract;
mod fits;
mod foreign;
mod http;
pub mod json;
#[doc(hidden)]
pub mod kinds;
mod lend;
mod lexical;
mod macros;
#[doc(hidden)]
pub mod made;
mod map;
mod missing;
pub mod oauth;
#[doc(hidden)]
pub mod object;
mod other;
mod parameter;
mod purpose;
mod refused;
pub mod rules;
#[doc(hidden)]
pub mod schema;
mod security;
mod server;
mod stream;
mod text;
mod tuple;
mod value;
mod version;

pub use ::http::{HeaderMap, StatusCode};
pub use bytes::Bytes;
#[doc(hidden)]
pub use check::words;
pub use check::{Check, Checked, Direction, Path, Rule, Segment, Violation, Violations, validate};
pub use fits::Fits;
pub use foreign::{Foreign, ForeignValue};
pub use http::{
    Answer, Answers, Auth, Bodies, BodyFormat, BodyValue, Encoding, Endpoint, FilePart, FromHeaders,
    FromRequest, Held, Method, Part, Parts, ReadError, ReadErrorKind, ReadHeadersError, ReadRequestError,
    Reading, RedirectError, Redirects, RequestError, StreamAnswers, Style,
};
pub use json::{Json, Number};
#[doc(hidden)]
pub use lend::Lend;
#[cfg(feature = "macros")]
pub use levain_macros::api;
pub use lexical::{Currency, Date, DateTime, Url, Uuid};
pub use map::{Iter as MapIter, Map};
pub use missing::{Given, Missing};
pub use other::Other;
pub use parameter::{Parameter, ParameterSink};
pub use refused::Refused;
pub use rules::{CharSet, FloatRules, Format, IntRules, ListRules, Pattern, TextRules};
pub use security::{
    Credentials, MissingScheme, OAuthFlow, SchemeKind, Secret, Security, SecurityError, SecurityScheme, Unmet,
};
#[doc(hidden)]
pub use server::filled_template;
pub use stream::{
    Event, Events, ItemError, Items, JsonLines, JsonSequence, ReadItems, ReadStreamError, Records,
};
pub use text::Text;
pub use value::Value;
pub use version::{Version, VersionOf};

/// What the macros name of `serde`, so that a generated client needs no dependency on it.
#[doc(hidden)]
pub mod serde {
    pub use serde::de::MapAccess;
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}
