//! The names that several pieces of a builder share, and the lists that they stand in.

use proc_macro2::{Ident as Name, TokenStream};
use quote::quote;

use super::{BuilderPlan, Member};

// The parts that several pieces of a builder name.
pub(super) struct Parts<'p, 'a> {
    pub(super) plan: &'p BuilderPlan<'a>,
    pub(super) builder: Name,
    pub(super) built: Name,
    pub(super) missing: Name,
    // Of the required members.
    pub(super) parameters: Vec<Name>,
    // All fields, in their order: required, optional, extras, the version.
    pub(super) fields: Vec<Name>,
}

impl<'a> Parts<'_, 'a> {
    pub(super) fn required(&self) -> impl Iterator<Item = &Member<'a>> {
        self.plan.members.iter().filter(|member| !member.is_optional)
    }

    // The position among the required members of the member at `index`.
    pub(super) fn position(&self, index: usize) -> usize {
        self.plan.members[..index]
            .iter()
            .filter(|member| !member.is_optional)
            .count()
    }

    // `<V, …>`, or nothing.
    pub(super) fn generics(&self, parameters: impl Iterator<Item = TokenStream>) -> Option<TokenStream> {
        let version = self.plan.version.map(|_| quote!(V));
        let all: Vec<TokenStream> = version.into_iter().chain(parameters).collect();
        (!all.is_empty()).then(|| quote!(<#(#all),*>))
    }

    pub(super) fn version_generics(&self) -> Option<TokenStream> {
        self.plan.version.map(|_| quote!(<V>))
    }

    // The builder's type with these required members set.
    pub(super) fn with(&self, changed: &[(usize, TokenStream)]) -> TokenStream {
        if changed.is_empty() {
            return quote!(Self);
        }
        let builder = &self.builder;
        let generics = self.generics(self.parameters.iter().enumerate().map(|(position, parameter)| {
            let changed = changed.iter().find(|(changed, _)| *changed == position);
            changed.map_or_else(|| quote!(#parameter), |(_, of)| of.clone())
        }));
        quote!(#builder #generics)
    }

    // Takes the builder apart, without the fields that are dropped.
    pub(super) fn take(&self, dropped: &[&Name]) -> TokenStream {
        let fields = self.fields.iter().map(|field| {
            if dropped.contains(&field) {
                quote!(#field: _)
            } else {
                quote!(#field)
            }
        });
        quote!(let Self { #(#fields),* } = self;)
    }

    // Puts the fields together again, with these values for some.
    pub(super) fn make(&self, of: &Name, values: &[(&Name, TokenStream)]) -> TokenStream {
        let fields = self.fields.iter().map(|field| {
            let value = values.iter().find(|(name, _)| *name == field);
            value.map_or_else(|| quote!(#field), |(_, value)| quote!(#field: #value))
        });
        quote!(#of { #(#fields),* })
    }
}
