//! The `#[derive]` and the `#[levain(…)]` of an item, a field or a variant.
//!
//! In: the traits and the entries. Out: attributes, as the derives of the runtime read them.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::Settings;
use crate::model::items::DerivableTraits;

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
    /// The traits that a type derives of the standard library, and the derive of the runtime that makes the rest.
    pub(super) fn derives(&self, traits: &[&str], own: &[&str]) -> TokenStream {
        let levain = &self.runtime;
        let traits = traits.iter().map(|name| word_of(name));
        let own = own.iter().map(|name| {
            let name = word_of(name);
            quote!(#levain::#name)
        });
        let runtime = self.runtime_attribute();
        quote! {
            #[derive(#(#traits,)* #(#own),*)]
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

/// The derivable traits of a type.
pub(super) fn traits(derivable: DerivableTraits) -> Vec<&'static str> {
    let all = [
        (true, "Clone"),
        (derivable.copy, "Copy"),
        (true, "Debug"),
        (true, "PartialEq"),
        (derivable.eq_hash, "Eq"),
        (derivable.order, "PartialOrd"),
        (derivable.order && derivable.eq_hash, "Ord"),
        (derivable.eq_hash, "Hash"),
    ];
    let derived = all.into_iter().filter(|(is_derived, _)| *is_derived);
    derived.map(|(_, name)| name).collect()
}

/// The traits of a type that may grow.
pub(super) const GROWING: &[&str] = &["Clone", "Debug", "PartialEq"];
