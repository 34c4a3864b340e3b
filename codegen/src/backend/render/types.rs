//! Types where they are used.
//!
//! In: a [`RustType`]. Out: the type as it is written in a file.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::{ToTokens, quote};

use super::request_docs::std_name;
use super::scope::Scope;
use crate::model::items::{RustType, StdType};
use crate::model::rust_path::RustPath;

impl Scope<'_> {
    /// The type as it is written in this file.
    pub(super) fn rust_type(&self, of: &RustType) -> TokenStream {
        let levain = &self.settings.runtime;
        match of {
            RustType::Item(id) => self.item(*id),
            RustType::Local(of) => super::name(of).into_token_stream(),
            RustType::Std(of) => std_type(*of),
            RustType::Runtime(of) => {
                let of = Name::new(of, Span::call_site());
                quote!(#levain::#of)
            }
            RustType::Vec(of) => {
                let of = self.rust_type(of);
                quote!(Vec<#of>)
            }
            RustType::Map(of) => {
                let of = self.rust_type(of);
                quote!(#levain::Map<#of>)
            }
            RustType::Option(of) => {
                let of = self.rust_type(of);
                quote!(Option<#of>)
            }
            RustType::Boxed(of) => {
                let of = self.rust_type(of);
                quote!(Box<#of>)
            }
            RustType::RuntimeGeneric(of, inner) => {
                let (of, inner) = (Name::new(of, Span::call_site()), self.rust_type(inner));
                quote!(#levain::#of<#inner>)
            }
            RustType::Path(path, parameters) => {
                let parameters = parameters.iter().map(|of| self.rust_type(of));
                rust_path(path, parameters)
            }
            RustType::Tuple(items) => {
                let items = items.iter().map(|item| self.rust_type(item));
                quote!((#(#items,)*))
            }
        }
    }
}

/// `of` in as many `Option`s.
pub(super) fn in_options(of: TokenStream, options: usize) -> TokenStream {
    (0..options).fold(of, |of, _| quote!(Option<#of>))
}

/// A path. The name of a crate begins with `::`, so that no generated module is taken for it. A single name is one that every crate has in scope.
pub(super) fn rust_path(path: &RustPath, more: impl Iterator<Item = TokenStream>) -> TokenStream {
    let segments = path.segments.iter().map(super::name);
    let own = path.parameters.iter().map(|of| rust_path(of, std::iter::empty()));
    let parameters: Vec<TokenStream> = own.chain(more).collect();
    let start = match (path.is_local, path.segments.len()) {
        (true, _) => quote!(crate::),
        (false, 1) => TokenStream::new(),
        (false, _) => quote!(::),
    };
    let of = (!parameters.is_empty()).then(|| quote!(<#(#parameters),*>));
    quote!(#start #(#segments)::* #of)
}

fn std_type(of: StdType) -> TokenStream {
    Name::new(std_name(of), Span::call_site()).into_token_stream()
}
