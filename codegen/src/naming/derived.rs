//! Names that follow from the name of another item: those of its builder, its markers and its response enum.
//!
//! In: an identifier. Out: an identifier. Does not know which names are taken.

use super::words::{Filler, Symbols, upper_camel};
use crate::model::ident::Ident;

/// The name of the enum of responses to a request, unless something else has it.
pub fn response_name(request: &Ident) -> Ident {
    with_suffix(request, "response")
}

/// The name with a word after it.
pub(super) fn with_suffix(name: &Ident, suffix: &str) -> Ident {
    let plain = without_underscore(name);
    upper_camel(&format!("{plain} {suffix}"), Filler::Type, Symbols::Part)
}

/// The name without the underscore that distinguishes it from a keyword.
pub(super) fn without_underscore(name: &Ident) -> &str {
    name.plain().trim_end_matches('_')
}
