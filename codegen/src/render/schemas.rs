//! What holds of values, as consts of the runtime's `Assertion`.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::constants::{constant, int};
use super::rules::rules;
use crate::items::{SchemaArgument, SchemaCall};

/// `Not(&Enum(&[&"none"]))`.
pub(super) fn schema(call: &SchemaCall) -> TokenStream {
    let name = word(call.name);
    let arguments = call.arguments.iter().map(argument);
    if call.arguments.is_empty() {
        quote!(#name)
    } else {
        quote!(#name(#(#arguments),*))
    }
}

/// `assertion(…)` for the macro of a type: nothing when there is none.
pub(super) fn holds(call: Option<&SchemaCall>) -> Option<TokenStream> {
    let schema = schema(call?);
    Some(quote!(assertion(#schema)))
}

fn argument(argument: &SchemaArgument) -> TokenStream {
    match argument {
        SchemaArgument::Count(Some(count)) => int(i128::from(*count)),
        SchemaArgument::Count(None) => quote!(usize::MAX),
        SchemaArgument::Name(name) => quote!(#name),
        SchemaArgument::Names(names) => quote!(&[#(#names),*]),
        SchemaArgument::Pattern(pattern) => quote!(Pattern::new(#pattern)),
        SchemaArgument::Patterns(patterns) => quote!(&[#(Pattern::new(#patterns)),*]),
        SchemaArgument::Kinds(kinds) => {
            let kinds = kinds.iter().map(|kind| word(kind));
            quote!(&[#(JsonType::#kinds),*])
        }
        SchemaArgument::Values(values) => {
            let values = values.iter().map(constant);
            quote!(&[#(&#values),*])
        }
        SchemaArgument::Rules(kind, calls) => {
            let rules = rules(*kind, calls, &TokenStream::new());
            quote!(&#rules)
        }
        SchemaArgument::Schema(inner) => {
            let inner = schema(inner);
            quote!(&#inner)
        }
        SchemaArgument::Schemas(inner) => {
            let inner = inner.iter().map(schema);
            quote!(&[#(#inner),*])
        }
    }
}

fn word(text: &str) -> Name {
    Name::new(text, Span::call_site())
}
