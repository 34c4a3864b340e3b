//! The constraints that a spec puts on values: lengths, character sets, patterns, formats, bounds.
//!
//! In: a value and the constraints of its type. Out: the violations. Almost everything is `const fn`, so that an invalid literal is a
//! compile error. levain's pipeline checks the examples and defaults of a spec with this crate, and its runtime the values of a program,
//! so both agree.

#![forbid(unsafe_code)]

mod array;
mod chars;
mod format;
mod message;
mod number;
mod pattern;
mod string;

pub use array::{ArrayConstraints, ArrayViolation};
pub use chars::{CharSet, NotACharSet};
pub use format::Format;
#[doc(hidden)]
pub use message::Message;
pub use number::{IntegerConstraints, NumberConstraints, NumberViolation};
#[cfg(feature = "pattern")]
pub use pattern::NotEcma;
pub use pattern::Pattern;
pub use string::{StringConstraints, StringViolation};
