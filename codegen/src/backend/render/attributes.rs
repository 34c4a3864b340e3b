//! The `#[derive]` and the `#[levain(…)]` of an item, a field or a variant.
//!
//! In: the traits and the entries. Out: attributes, as the derives of the runtime read them.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::Settings;
use super::types::rust_path;
use crate::model::items::Item;
use crate::model::rust_path::RustPath;

/// `#[levain(…)]` with these entries; nothing when there are none.
pub(super) fn attribute(entries: &[TokenStream]) -> Option<TokenStream> {
    (!entries.is_empty()).then(|| quote!(#[levain(#(#entries),*)]))
}

/// A word of an attribute, if it is meant.
pub(super) fn word_if(is_meant: bool, word: &str) -> Option<TokenStream> {
    is_meant.then(|| {
        let word = word_of(word);
        quote!(#word)
    })
}

/// A word that the runtime gives: the name of a method, a style, a trait.
pub(super) fn word_of(text: &str) -> Name {
    Name::new(text, Span::call_site())
}

/// The name of a constant: an identifier where it is one, so that it reads as a key; else a string.
pub(super) fn key(text: &str) -> TokenStream {
    let is_identifier = text.is_ascii()
        && crate::model::ident::Ident::new(text).is_some_and(|ident| ident.source() == text && text != "_");
    if is_identifier {
        let word = word_of(text);
        quote!(#word)
    } else {
        quote!(#text)
    }
}

impl Settings {
    /// The derives of an item.
    pub(super) fn item_derives(&self, item: &Item, own: &[&str]) -> TokenStream {
        self.derives(&item.kind.traits(), own, &item.derives)
    }

    /// The traits that a type derives of the standard library, the derives of the runtime that make the rest, and those that the user adds.
    pub(super) fn derives(&self, traits: &[&str], own: &[&str], added: &[RustPath]) -> TokenStream {
        let levain = &self.runtime;
        let traits = traits.iter().map(|name| word_of(name));
        let own = own.iter().map(|name| {
            let name = word_of(name);
            quote!(#levain::#name)
        });
        let added = added.iter().map(|path| rust_path(path, std::iter::empty()));
        let runtime = self.runtime_attribute();
        quote! {
            #[derive(#(#traits,)* #(#own),* #(, #added)*)]
            #runtime
        }
    }

    // Where the runtime is, for the derives; they look for it at `::levain`.
    fn runtime_attribute(&self) -> Option<TokenStream> {
        let levain = &self.runtime;
        let text = levain.to_string();
        let is_usual = text.trim_start_matches(':').trim_start() == "levain";
        (!is_usual).then(|| quote!(#[levain(crate = #levain)]))
    }
}
