//! Newtypes over strings, numbers, booleans, arrays, maps and other types.
//!
//! In: the data of such an item. Out: a struct.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{attribute, word_if};
use super::constraint_entries::{assertion_entry, call_entries, constraint_entries};
use super::docs::docs;
use super::name;
use super::scope::Scope;
use crate::model::ident::Ident;
use crate::model::items::{
    ArrayItem, ConstraintCall, ConstraintKind, Item, NumberItem, OauthRole, RustType, StringItem, WrapperItem,
};

impl Scope<'_> {
    pub(super) fn render_string(&self, item: &Item, string: &StringItem) -> TokenStream {
        let levain = &self.settings.runtime;
        let mut entries = Vec::from_iter(word_if(string.is_secret, "secret"));
        entries.extend(string_entries(&string.constraints, string.oauth));
        entries.extend(assertion_entry(string.assertion.as_deref()));
        self.newtype(item, &entries, &quote!(#levain::Text))
    }

    pub(super) fn render_integer(&self, item: &Item, number: &NumberItem) -> TokenStream {
        let mut entries = call_entries(ConstraintKind::Integer, &number.constraints);
        entries.extend(assertion_entry(number.assertion.as_deref()));
        let of = if number.is_unsigned {
            quote!(u64)
        } else {
            quote!(i64)
        };
        self.newtype(item, &entries, &of)
    }

    pub(super) fn render_number(&self, item: &Item, number: &NumberItem) -> TokenStream {
        let mut entries = call_entries(ConstraintKind::Number, &number.constraints);
        entries.extend(assertion_entry(number.assertion.as_deref()));
        self.newtype(item, &entries, &quote!(f64))
    }

    pub(super) fn render_boolean(&self, item: &Item) -> TokenStream {
        self.newtype(item, &[], &quote!(bool))
    }

    pub(super) fn render_array(&self, item: &Item, array: &ArrayItem) -> TokenStream {
        let of = self.rust_type(&array.of);
        let separator = array.separator.as_ref();
        let mut entries = Vec::from_iter(separator.map(|separator| quote!(separator = #separator)));
        entries.extend(constraint_entries(&array.constraints));
        self.newtype(item, &entries, &quote!(Vec<#of>))
    }

    pub(super) fn render_map(&self, item: &Item, map: &ArrayItem) -> TokenStream {
        let (levain, of) = (&self.settings.runtime, self.rust_type(&map.of));
        let entries = constraint_entries(&map.constraints);
        self.newtype(item, &entries, &quote!(#levain::Map<#of>))
    }

    pub(super) fn render_wrapper(&self, item: &Item, wrapper: &WrapperItem) -> TokenStream {
        let mut entries = Vec::from_iter(word_if(self.reads_otherwise(&wrapper.of), "wrapper"));
        entries.extend(constraint_entries(&wrapper.constraints));
        let of = self.rust_type(&wrapper.of);
        self.newtype(item, &entries, &of)
    }

    // Whether the derive would take the type for another: it goes by the last segment.
    fn reads_otherwise(&self, of: &RustType) -> bool {
        let last = match of {
            RustType::Item(id) => Some(self.items().list[id.0].ident.plain()),
            RustType::Path(path, _) => path.segments.last().map(Ident::plain),
            _ => None,
        };
        let kinds = ["Text", "String", "Cow", "Map", "Vec", "i64", "u64", "f64", "bool"];
        last.is_some_and(|last| kinds.contains(&last))
    }

    fn newtype(&self, item: &Item, entries: &[TokenStream], of: &TokenStream) -> TokenStream {
        let (docs, ident) = (docs(&item.docs), name(&item.ident));
        let (derives, attribute) = (self.settings.item_derives(item, &["Newtype"]), attribute(entries));
        quote! {
            #docs
            #derives
            #attribute
            pub struct #ident(#of);
        }
    }

    pub(super) fn render_alias(&self, item: &Item, of: &RustType) -> TokenStream {
        let (docs, ident, of) = (docs(&item.docs), name(&item.ident), self.rust_type(of));
        quote! {
            #docs
            pub type #ident = #of;
        }
    }
}

/// The constraints of strings, with the format that gives the type its role in OAuth: `pkce-method` is not a format of strings.
pub(super) fn string_entries(calls: &[ConstraintCall], role: Option<OauthRole>) -> Vec<TokenStream> {
    let mut entries = call_entries(ConstraintKind::String, calls);
    let has_format = calls.iter().any(|call| call.method == "format");
    let format = role.filter(|_| !has_format).map(|role| match role {
        OauthRole::Verifier => "pkce-verifier",
        OauthRole::Challenge => "pkce-challenge",
        OauthRole::Method => "pkce-method",
        OauthRole::State => "csrf-state",
    });
    entries.extend(format.map(|format| quote!(format = #format)));
    entries
}
