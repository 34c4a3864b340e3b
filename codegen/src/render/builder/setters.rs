//! The setters of a builder, and `build`.

use proc_macro2::{Ident as Name, TokenStream};
use quote::quote;

use super::parts::Parts;
use super::{Extra, Member};
use crate::render::docs::{brief, text};
use crate::render::name;
use crate::render::scope::Scope;

impl Scope<'_> {
    pub(super) fn builder_setters(&self, parts: &Parts<'_, '_>) -> TokenStream {
        let (plan, builder) = (parts.plan, &parts.builder);
        let generics = parts.generics(parts.parameters.iter().map(|parameter| quote!(#parameter)));
        let mut position = 0;
        let mut setters = TokenStream::new();
        for member in &plan.members {
            if member.is_optional {
                setters.extend(self.optional_setters(member));
            } else {
                setters.extend(self.required_setters(parts, member, position));
                position += 1;
            }
        }
        let extras = plan.extras.iter().filter_map(|Extra { ident, of, docs, .. }| {
            let docs = text(docs.as_ref()?);
            Some(quote! {
                #docs
                pub fn #ident(mut self, #ident: #of) -> Self {
                    self.#ident = #ident;
                    self
                }
            })
        });
        let pkce = self.pkce_setter(parts);
        let build = self.build(parts);
        quote! {
            impl #generics #builder #generics {
                #setters
                #(#extras)*
                #pkce
                #build
            }
        }
    }

    fn optional_setters(&self, member: &Member<'_>) -> TokenStream {
        let (docs, ident, of) = (
            brief(member.docs),
            name(member.ident),
            self.rust_type(member.base),
        );
        let value = member.filled(quote!(#ident.into()));
        let null = member.null_setter.map(|setter| {
            let (docs, setter, value) = (null_docs(member), name(setter), member.null());
            quote! {
                #docs
                pub fn #setter(mut self) -> Self {
                    self.#ident = #value;
                    self
                }
            }
        });
        quote! {
            #docs
            pub fn #ident(mut self, #ident: impl Into<#of>) -> Self {
                self.#ident = #value;
                self
            }
            #null
        }
    }

    fn required_setters(&self, parts: &Parts<'_, '_>, member: &Member<'_>, position: usize) -> TokenStream {
        let (docs, ident, of) = (
            brief(member.docs),
            name(member.ident),
            self.rust_type(member.base),
        );
        let returns = parts.with(&[(position, self.member_type(member))]);
        let take = parts.take(&[&ident]);
        let value = member.filled(quote!(#ident.into()));
        let make = parts.make(&parts.builder, &[(&ident, value)]);
        let null = member.null_setter.map(|setter| {
            let (docs, setter) = (null_docs(member), name(setter));
            let make = parts.make(&parts.builder, &[(&ident, member.null())]);
            quote! {
                #docs
                pub fn #setter(self) -> #returns {
                    #take
                    #make
                }
            }
        });
        quote! {
            #docs
            pub fn #ident(self, #ident: impl Into<#of>) -> #returns {
                #take
                #make
            }
            #null
        }
    }

    // Sets the challenge and the method together, so that they cannot disagree.
    fn pkce_setter(&self, parts: &Parts<'_, '_>) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let gate = self.settings.oauth.attribute()?;
        let (challenge, method) = parts.plan.pkce?;
        let members = [&parts.plan.members[challenge], &parts.plan.members[method]];
        let idents = members.map(|member| name(member.ident));
        let changed: Vec<(usize, TokenStream)> = [challenge, method]
            .into_iter()
            .filter(|index| !parts.plan.members[*index].is_optional)
            .map(|index| {
                (
                    parts.position(index),
                    self.member_type(&parts.plan.members[index]),
                )
            })
            .collect();
        let returns = parts.with(&changed);
        let take = parts.take(&[&idents[0], &idents[1]]);
        let values = [
            members[0].filled(quote!(#levain::oauth::challenge(pkce))),
            members[1].filled(quote!(#levain::oauth::method(pkce))),
        ];
        let [challenge_value, method_value] = values;
        let make = parts.make(
            &parts.builder,
            &[(&idents[0], challenge_value), (&idents[1], method_value)],
        );
        let docs = format!(
            " Sets `{}` and `{}` from one pair, so that they agree.",
            idents[0], idents[1]
        );
        Some(quote! {
            #[doc = #docs]
            #gate
            pub fn pkce(self, pkce: &#levain::oauth::Pkce) -> #returns {
                #take
                #make
            }
        })
    }

    fn build(&self, parts: &Parts<'_, '_>) -> TokenStream {
        let (missing, built, generics) = (&parts.missing, &parts.built, parts.version_generics());
        let bounds = parts
            .required()
            .zip(&parts.parameters)
            .map(|(member, parameter)| {
                let (ident, of) = (name(member.ident), self.member_type(member));
                quote!(#parameter: #missing::#ident<#of>)
            });
        let bounds = (!parts.parameters.is_empty()).then(|| quote!(where #(#bounds),*));
        let required: Vec<Name> = parts.required().map(|member| name(member.ident)).collect();
        let values: Vec<(&Name, TokenStream)> = required
            .iter()
            .map(|ident| (ident, quote!(#ident.given())))
            .collect();
        let (take, make) = (parts.take(&[]), parts.make(built, &values));
        let docs = format!(" Makes the `{}`.", parts.plan.built.plain());
        quote! {
            #[doc = #docs]
            pub fn build(self) -> #built #generics #bounds {
                #take
                #make
            }
        }
    }
}

fn null_docs(member: &Member<'_>) -> TokenStream {
    let docs = format!(" Sends `{}` as null.", member.ident.plain());
    quote!(#[doc = #docs])
}
