//! Assertions of JSON Schema, as constants of the runtime's `Assertion`.
//!
//! In: an [`AssertionCall`]. Out: an expression.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::word_of;
use super::constants::{constant, integer};
use super::constraints::constraints;
use crate::model::items::{AssertionArgument, AssertionCall};

/// `Not(&Enum(&[&"none"]))`.
pub(super) fn assertion(call: &AssertionCall) -> TokenStream {
    let name = word_of(call.name);
    let arguments = call.arguments.iter().map(argument);
    if call.arguments.is_empty() {
        quote!(#name)
    } else {
        quote!(#name(#(#arguments),*))
    }
}

fn argument(argument: &AssertionArgument) -> TokenStream {
    match argument {
        AssertionArgument::Count(Some(count)) => integer(i128::from(*count)),
        AssertionArgument::Count(None) => quote!(usize::MAX),
        AssertionArgument::Name(name) => quote!(#name),
        AssertionArgument::Names(names) => quote!(&[#(#names),*]),
        AssertionArgument::Pattern(pattern) => quote!(Pattern::new(#pattern)),
        AssertionArgument::Patterns(patterns) => quote!(&[#(Pattern::new(#patterns)),*]),
        AssertionArgument::Types(types) => {
            let types = types.iter().map(|of| word_of(of));
            quote!(&[#(JsonType::#types),*])
        }
        AssertionArgument::Values(values) => {
            let values = values.iter().map(constant);
            quote!(&[#(&#values),*])
        }
        AssertionArgument::Constraints(kind, calls) => {
            let constraints = constraints(*kind, calls);
            quote!(&#constraints)
        }
        AssertionArgument::Assertion(inner) => {
            let inner = assertion(inner);
            quote!(&#inner)
        }
        AssertionArgument::Assertions(inner) => {
            let inner = inner.iter().map(assertion);
            quote!(&[#(#inner),*])
        }
    }
}
