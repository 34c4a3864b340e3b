//! Builders whose type parameters hold the required values, or say which of them is missing.
//!
//! `Builder<Missing, Missing>` becomes `Builder<i64, Missing>` by `id(1)`; only one without anything missing has
//! `build`. Nothing is unwrapped, as nothing is ever an `Option` that should be full.

use proc_macro2::{Ident as Name, TokenStream};
use quote::quote;

use super::docs::{brief, text};
use super::name;
use super::scope::Scope;
use super::types::in_options;
use crate::ident::Ident;
use crate::items::{Docs, RustType};

/// What a builder is made of.
pub(super) struct BuilderPlan<'a> {
    /// What it builds.
    pub(super) built: &'a Ident,
    /// The field that holds the version, where what it builds has one.
    pub(super) version: Option<&'a Ident>,
    /// The builder's own name.
    pub(super) name: &'a Ident,
    /// The module of the markers.
    pub(super) missing: &'a Ident,
    /// The fields that setters fill, in the order of the spec.
    pub(super) members: Vec<Member<'a>>,
    /// Fields with a value from the start.
    pub(super) extras: Vec<Extra>,
    /// The members that a PKCE pair sets, by position: the challenge and the method.
    pub(super) pkce: Option<(usize, usize)>,
    /// Methods of what is built, that stand beside `builder()`.
    pub(super) getters: TokenStream,
}

/// A field that a setter fills.
pub(super) struct Member<'a> {
    pub(super) ident: &'a Ident,
    pub(super) base: &'a RustType,
    pub(super) is_optional: bool,
    /// The setter of null, where it may be null.
    pub(super) null_setter: Option<&'a Ident>,
    pub(super) docs: &'a Docs,
}

/// A field with a value from the start.
pub(super) struct Extra {
    pub(super) ident: Name,
    pub(super) of: TokenStream,
    pub(super) initial: TokenStream,
    /// The docs of its setter, if it has one.
    pub(super) docs: Option<String>,
}

// The parts that several pieces of a builder name.
struct Parts<'p, 'a> {
    plan: &'p BuilderPlan<'a>,
    builder: Name,
    built: Name,
    missing: Name,
    // Of the required members.
    parameters: Vec<Name>,
    // All fields, in their order: required, optional, extras, the version.
    fields: Vec<Name>,
}

impl Member<'_> {
    fn is_nullable(&self) -> bool {
        self.null_setter.is_some()
    }

    // `Some(value)` as often as the field has `Option`s that the value fills.
    fn filled(&self, value: TokenStream) -> TokenStream {
        let options = usize::from(self.is_optional) + usize::from(self.is_nullable());
        (0..options).fold(value, |value, _| quote!(Some(#value)))
    }

    fn null(&self) -> TokenStream {
        if self.is_optional {
            quote!(Some(None))
        } else {
            quote!(None)
        }
    }
}

impl Scope<'_> {
    /// The builder, the markers of what is missing, and `builder()` itself.
    pub(super) fn render_builder(&self, plan: &BuilderPlan<'_>) -> TokenStream {
        let required = || plan.members.iter().filter(|member| !member.is_optional);
        let optional = plan.members.iter().filter(|member| member.is_optional);
        let fields = required().chain(optional).map(|member| name(member.ident));
        let fields = fields.chain(plan.extras.iter().map(|extra| extra.ident.clone()));
        let parts = Parts {
            plan,
            builder: name(plan.name),
            built: name(plan.built),
            missing: name(plan.missing),
            parameters: (0..required().count())
                .map(|number| self.parameter(number))
                .collect(),
            fields: fields.chain(plan.version.map(name)).collect(),
        };
        let structure = self.builder_struct(&parts);
        let start = self.builder_start(&parts);
        let setters = self.builder_setters(&parts);
        quote!(#structure #start #setters)
    }

    fn builder_struct(&self, parts: &Parts<'_, '_>) -> TokenStream {
        let (plan, levain) = (parts.plan, &self.settings.runtime);
        let (builder, missing, parameters) = (&parts.builder, &parts.missing, &parts.parameters);
        let required: Vec<Name> = parts.required().map(|member| name(member.ident)).collect();
        let optional = plan
            .members
            .iter()
            .filter(|member| member.is_optional)
            .map(|member| {
                let (ident, of) = (name(member.ident), self.member_type(member));
                quote!(#ident: #of,)
            });
        let extras = plan
            .extras
            .iter()
            .map(|Extra { ident, of, .. }| quote!(#ident: #of,));
        let version = plan
            .version
            .map(name)
            .map(|ident| quote!(#ident: #levain::VersionOf<V>,));
        let generics = parts.generics(
            parameters
                .iter()
                .map(|parameter| quote!(#parameter = #levain::Missing)),
        );
        let (takes, what) = (
            format!(" Takes what [`{}`] is made of, one by one.", plan.built),
            plan.built.plain(),
        );
        let unstable = (!required.is_empty()).then(|| {
            quote! {
                #[doc = ""]
                #[doc = " Its type parameters say what is still missing and may change at any time: use it, do not store it."]
            }
        });
        let must_use = format!("`build` makes the `{what}`");
        let markers = (!required.is_empty()).then(|| {
            let messages = parts
                .required()
                .map(|member| format!("the required parameter `{}` is not set", member.ident.plain()));
            quote! {
                #[doc = " What the compiler says while a required parameter is not set."]
                pub mod #missing {
                    #levain::missing! { #(#required #messages),* }
                }
            }
        });
        quote! {
            #[doc = #takes]
            #unstable
            #[derive(Clone, Debug)]
            #[must_use = #must_use]
            pub struct #builder #generics {
                #(#required: #parameters,)*
                #(#optional)*
                #(#extras)*
                #version
            }
            #markers
        }
    }

    fn builder_start(&self, parts: &Parts<'_, '_>) -> TokenStream {
        let (plan, levain) = (parts.plan, &self.settings.runtime);
        let (builder, built) = (&parts.builder, &parts.built);
        let required = parts.required().map(|member| name(member.ident));
        let optional = plan
            .members
            .iter()
            .filter(|member| member.is_optional)
            .map(|member| name(member.ident));
        let extras = plan
            .extras
            .iter()
            .map(|Extra { ident, initial, .. }| quote!(#ident: #initial,));
        let version = plan
            .version
            .map(name)
            .map(|ident| quote!(#ident: #levain::VersionOf::new(),));
        let generics = parts.version_generics();
        let getters = &plan.getters;
        quote! {
            impl #generics #built #generics {
                #[doc = " Starts with nothing set."]
                pub fn builder() -> #builder #generics {
                    #builder {
                        #(#required: #levain::Missing,)*
                        #(#optional: None,)*
                        #(#extras)*
                        #version
                    }
                }
                #getters
            }
        }
    }

    fn builder_setters(&self, parts: &Parts<'_, '_>) -> TokenStream {
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
            #gate
            #[doc = #docs]
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

    fn member_type(&self, member: &Member<'_>) -> TokenStream {
        let options = usize::from(member.is_optional) + usize::from(member.is_nullable());
        in_options(self.rust_type(member.base), options)
    }
}

impl<'a> Parts<'_, 'a> {
    fn required(&self) -> impl Iterator<Item = &Member<'a>> {
        self.plan.members.iter().filter(|member| !member.is_optional)
    }

    // The position among the required members of the member at `index`.
    fn position(&self, index: usize) -> usize {
        self.plan.members[..index]
            .iter()
            .filter(|member| !member.is_optional)
            .count()
    }

    // `<V, …>`, or nothing.
    fn generics(&self, parameters: impl Iterator<Item = TokenStream>) -> Option<TokenStream> {
        let version = self.plan.version.map(|_| quote!(V));
        let all: Vec<TokenStream> = version.into_iter().chain(parameters).collect();
        (!all.is_empty()).then(|| quote!(<#(#all),*>))
    }

    fn version_generics(&self) -> Option<TokenStream> {
        self.plan.version.map(|_| quote!(<V>))
    }

    // The builder's type with these required members set.
    fn with(&self, changed: &[(usize, TokenStream)]) -> TokenStream {
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
    fn take(&self, dropped: &[&Name]) -> TokenStream {
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
    fn make(&self, of: &Name, values: &[(&Name, TokenStream)]) -> TokenStream {
        let fields = self.fields.iter().map(|field| {
            let value = values.iter().find(|(name, _)| *name == field);
            value.map_or_else(|| quote!(#field), |(_, value)| quote!(#field: #value))
        });
        quote!(#of { #(#fields),* })
    }
}

fn null_docs(member: &Member<'_>) -> TokenStream {
    let docs = format!(" Sends `{}` as null.", member.ident.plain());
    quote!(#[doc = #docs])
}
