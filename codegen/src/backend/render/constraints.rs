//! Constraints as calls on the runtime's constraint types, for the assertions that contain them.
//!
//! In: [`ConstraintCall`]s. Out: an expression of the constraint type of their kind.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::word_of;
use super::constants::{float, integer};
use crate::model::items::{ConstraintCall, ConstraintKind, ConstraintValue};

/// `StringConstraints::new().min_length(1)`; the names are the runtime's, which are in scope in an assertion.
pub(super) fn constraints(kind: ConstraintKind, calls: &[ConstraintCall]) -> TokenStream {
    let of = word_of(match kind {
        ConstraintKind::String => "StringConstraints",
        ConstraintKind::Integer => "IntegerConstraints",
        ConstraintKind::Number => "NumberConstraints",
        ConstraintKind::Array | ConstraintKind::Map => "ArrayConstraints",
    });
    let calls = calls.iter().map(constraint_call);
    quote!(#of::new()#(#calls)*)
}

fn constraint_call(call: &ConstraintCall) -> TokenStream {
    let method = word_of(call.method);
    let value = match &call.value {
        ConstraintValue::Count(count) => integer(i128::from(*count)),
        ConstraintValue::Integer(value) => integer(*value),
        ConstraintValue::Number(value) => float(*value),
        ConstraintValue::Chars(set) => quote!(CharSet::new(#set)),
        ConstraintValue::Pattern(pattern) => quote!(Pattern::new(#pattern)),
        ConstraintValue::Format(format) => {
            let format = word_of(format);
            quote!(Format::#format)
        }
        ConstraintValue::Strings(calls) => constraints(ConstraintKind::String, calls),
        ConstraintValue::Nothing => TokenStream::new(),
    };
    quote!(.#method(#value))
}
