//! Names that follow from the name of another item: those of its builder, its markers and its response enum.
//!
//! In: an identifier. Out: an identifier. Does not know which names are taken.

use super::words::{Filler, MAX_BYTES, Symbols, shortened, upper_camel};
use crate::model::ident::Ident;

/// The name of the enum of responses to a request, unless something else has it.
pub fn response_name(request: &Ident) -> Ident {
    with_suffix(request, "response")
}

/// The name with a word after it. The name stays as it is spelled: `V1_0B` has the builder `V1_0BBuilder`, and not `V1_0bBuilder`.
pub(super) fn with_suffix(name: &Ident, suffix: &str) -> Ident {
    let plain = without_underscore(name);
    let word = upper_camel(suffix, Filler::Type, Symbols::Part);
    let whole = format!("{plain}{}", word.plain());
    let short = shortened(&whole, MAX_BYTES);
    Ident::new(&short).unwrap_or_else(|| upper_camel(&whole, Filler::Type, Symbols::Part))
}

/// The name without the underscore that distinguishes it from a keyword.
pub(super) fn without_underscore(name: &Ident) -> &str {
    name.plain().trim_end_matches('_')
}
