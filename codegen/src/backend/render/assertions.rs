//! Assertions of JSON Schema, as constants of the runtime's `Assertion`.
//!
//! In: an [`AssertionCall`]. Out: an expression.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::constants::{constant, integer};
use super::constraints::constraints;
use crate::model::items::{AssertionArgument, AssertionCall};

/// `Not(&Enum(&[&"none"]))`.
pub(super) fn assertion(call: &AssertionCall) -> TokenStream {
    let name = variant(call.name);
    let arguments = call.arguments.iter().map(argument);
    if call.arguments.is_empty() {
        quote!(#name)
    } else {
        quote!(#name(#(#arguments),*))
    }
}

/// `assertion(…)` for the macro of a type; nothing when there is no assertion.
pub(super) fn assertion_word(call: Option<&AssertionCall>) -> Option<TokenStream> {
    let assertion = assertion(call?);
    Some(quote!(assertion(#assertion)))
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
            let types = types.iter().map(|of| variant(of));
            quote!(&[#(JsonType::#types),*])
        }
        AssertionArgument::Values(values) => {
            let values = values.iter().map(constant);
            quote!(&[#(&#values),*])
        }
        AssertionArgument::Constraints(kind, calls) => {
            let constraints = constraints(*kind, calls, &TokenStream::new());
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

fn variant(text: &str) -> Name {
    Name::new(text, Span::call_site())
}
