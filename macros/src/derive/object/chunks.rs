//! The fields of an object as tuples: a tuple has at most 16, and more are chained.

use proc_macro2::TokenStream;
use quote::quote;

const LONGEST: usize = 16;

/// The tuple of what `each` makes of the fields, or `Chunks` of tuples.
pub fn chunks<F>(fields: &[F], levain: &TokenStream, each: impl Fn(&F) -> TokenStream + Copy) -> TokenStream {
    if fields.len() <= LONGEST {
        let entries = fields.iter().map(each);
        return quote!((#(#entries,)*));
    }
    let (first, rest) = fields.split_at(LONGEST);
    let entries = first.iter().map(each);
    let rest = chunks(rest, levain, each);
    quote!(#levain::object::Chunks((#(#entries,)*), #rest))
}
