//! Builders whose type parameters hold the required values, or say which of them is missing.
//!
//! `Builder<Missing, Missing>` becomes `Builder<i64, Missing>` by `id(1)`; only one without anything missing has
//! `build`. Nothing is unwrapped, as nothing is ever an `Option` that should be full.

mod parts;
mod setters;

use proc_macro2::{Ident as Name, TokenStream};
use quote::quote;

use parts::Parts;

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

    fn member_type(&self, member: &Member<'_>) -> TokenStream {
        let options = usize::from(member.is_optional) + usize::from(member.is_nullable());
        in_options(self.rust_type(member.base), options)
    }
}
