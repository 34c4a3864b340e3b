//! Constraints as calls on the runtime's constraint types.
//!
//! In: [`ConstraintCall`]s. Out: an expression of the constraint type of their kind.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::constants::{float, integer};
use crate::model::items::{ConstraintCall, ConstraintKind, ConstraintValue};

/// `StringConstraints::new().min_length(1)`; `path` comes before each name of the runtime, outside of its macros.
pub(super) fn constraints(kind: ConstraintKind, calls: &[ConstraintCall], path: &TokenStream) -> TokenStream {
    let of = Name::new(
        match kind {
            ConstraintKind::String => "StringConstraints",
            ConstraintKind::Integer => "IntegerConstraints",
            ConstraintKind::Number => "NumberConstraints",
            ConstraintKind::Array | ConstraintKind::Map => "ArrayConstraints",
        },
        Span::call_site(),
    );
    let calls = calls.iter().map(|call| constraint_call(call, path));
    quote!(#path #of::new()#(#calls)*)
}

fn constraint_call(call: &ConstraintCall, path: &TokenStream) -> TokenStream {
    let method = Name::new(call.method, Span::call_site());
    let value = match &call.value {
        ConstraintValue::Count(count) => integer(i128::from(*count)),
        ConstraintValue::Integer(value) => integer(*value),
        ConstraintValue::Number(value) => float(*value),
        ConstraintValue::Chars(set) => quote!(#path CharSet::new(#set)),
        ConstraintValue::Pattern(pattern) => quote!(#path Pattern::new(#pattern)),
        ConstraintValue::Format(format) => {
            let format = Name::new(format, Span::call_site());
            quote!(#path Format::#format)
        }
        ConstraintValue::Strings(calls) => constraints(ConstraintKind::String, calls, path),
        ConstraintValue::Nothing => TokenStream::new(),
    };
    quote!(.#method(#value))
}

/// The constraints in parentheses, for the macro of a newtype; nothing when there are none.
pub(super) fn newtype_constraints(kind: ConstraintKind, calls: &[ConstraintCall]) -> TokenStream {
    if calls.is_empty() {
        return TokenStream::new();
    }
    let constraints = constraints(kind, calls, &TokenStream::new());
    quote!((#constraints))
}
