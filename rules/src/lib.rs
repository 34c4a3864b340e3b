//! The rules a value must keep: lengths, character sets, patterns, formats, bounds.
//!
//! In: a value and the rules of its type. Out: what it breaks. Most rules are `const fn`, so that a literal can be refused when it is
//! compiled. levain's pipeline holds examples and defaults of a spec against these rules, and its runtime the values of a program:
//! the very same ones.

#![forbid(unsafe_code)]

mod chars;
mod format;
mod list;
mod message;
mod number;
mod pattern;
mod text;

pub use chars::{CharSet, NotACharSet};
pub use format::Format;
pub use list::{ListBreach, ListRules};
pub use number::{FloatRules, IntRules, NumberBreach};
pub use pattern::Pattern;
pub use text::{TextBreach, TextRules};
