//! What generated clients stand on.
//!
//! In: types and values of a generated client. Out: JSON, parameters, violations, requests. Opens no socket and no
//! file: whatever speaks `http` can send what is made here.

#![forbid(unsafe_code)]

mod check;
pub mod contract;
mod given;
pub mod json;
#[doc(hidden)]
pub mod kinds;
mod macros;
mod map;
#[doc(hidden)]
pub mod object;
mod other;
mod parameter;
mod refused;
pub mod rules;
mod text;
mod url;
mod value;
mod version;

#[doc(hidden)]
pub use check::words;
pub use check::{Check, Checked, Direction, Path, Rule, Segment, Violation, Violations, validate};
pub use given::Given;
pub use json::{Json, Number};
pub use map::{Iter as MapIter, Map};
pub use other::Other;
pub use parameter::{Parameter, ParameterSink};
pub use refused::Refused;
pub use rules::*;
pub use text::Text;
pub use url::{NotUrl, Url};
pub use value::Value;
pub use version::{Version, VersionOf};

/// What the macros name of `serde`, so that a generated client needs no dependency on it.
#[doc(hidden)]
pub mod serde {
    pub use serde::de::MapAccess;
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}
