//! What holds of values, as consts of the runtime's `Assertion`.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::constants::{constant, int};
use super::constraints::constraints;
use crate::model::items::{AssertionArgument, AssertionCall};

/// `Not(&Enum(&[&"none"]))`.
pub(super) fn schema(call: &AssertionCall) -> TokenStream {
    let name = word(call.name);
    let arguments = call.arguments.iter().map(argument);
    if call.arguments.is_empty() {
        quote!(#name)
    } else {
        quote!(#name(#(#arguments),*))
    }
}

/// `assertion(…)` for the macro of a type: nothing when there is none.
pub(super) fn holds(call: Option<&AssertionCall>) -> Option<TokenStream> {
    let schema = schema(call?);
    Some(quote!(assertion(#schema)))
}

fn argument(argument: &AssertionArgument) -> TokenStream {
    match argument {
        AssertionArgument::Count(Some(count)) => int(i128::from(*count)),
        AssertionArgument::Count(None) => quote!(usize::MAX),
        AssertionArgument::Name(name) => quote!(#name),
        AssertionArgument::Names(names) => quote!(&[#(#names),*]),
        AssertionArgument::Pattern(pattern) => quote!(Pattern::new(#pattern)),
        AssertionArgument::Patterns(patterns) => quote!(&[#(Pattern::new(#patterns)),*]),
        AssertionArgument::Kinds(kinds) => {
            let kinds = kinds.iter().map(|kind| word(kind));
            quote!(&[#(JsonType::#kinds),*])
        }
        AssertionArgument::Values(values) => {
            let values = values.iter().map(constant);
            quote!(&[#(&#values),*])
        }
        AssertionArgument::Constraints(kind, calls) => {
            let constraints = constraints(*kind, calls, &TokenStream::new());
            quote!(&#constraints)
        }
        AssertionArgument::Schema(inner) => {
            let inner = schema(inner);
            quote!(&#inner)
        }
        AssertionArgument::Schemas(inner) => {
            let inner = inner.iter().map(schema);
            quote!(&[#(#inner),*])
        }
    }
}

fn word(text: &str) -> Name {
    Name::new(text, Span::call_site())
}
