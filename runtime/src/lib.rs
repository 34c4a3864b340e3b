//! What generated clients stand on.
//!
//! In: types and values of a generated client. Out: JSON, parameters, violations, requests. Opens no socket and no
//! file: whatever speaks `http` can send what is made here.

#![forbid(unsafe_code)]

mod check;
pub mod json;
mod macros;
mod map;
#[doc(hidden)]
pub mod object;
mod parameter;
mod text;
mod url;
mod value;

pub use check::{Check, Checked, Direction, Path, Segment, Violation, Violations, validate};
pub use json::{Json, Number};
pub use map::Map;
pub use parameter::{Parameter, ParameterSink};
pub use text::Text;
pub use url::{NotUrl, Url};
pub use value::Value;

/// What the macros name of `serde`, so that a generated client needs no dependency on it.
#[doc(hidden)]
pub mod serde {
    pub use serde::de::MapAccess;
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}
