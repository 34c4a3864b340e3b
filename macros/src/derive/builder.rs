//! Builders: a setter for each field, and a `build` that does not compile while a required field is not set.
//!
//! In: the fields of a struct, as `#[derive(Builder)]` and `#[derive(Request)]` read them. Out: the builder, whose type parameters are the
//! values of the required fields, or the runtime's `Missing`. Each field has its own trait for "it is set", so that rustc's message names it.

mod build;
mod of_object;
mod parameters;
mod setters;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{Generics, Type, Visibility};

pub use of_object::expand;

use super::field_type::Accepted;

/// A field that has a setter.
pub struct BuilderField<'i> {
    pub ident: &'i Ident,
    /// The whole type of the field.
    pub whole: &'i Type,
    /// What the setter takes.
    pub taken: TokenStream,
    /// Whether it takes nothing that converts into it: then a number without a suffix is one of this type.
    pub is_exact: bool,
    /// What its setter accepts.
    pub accepted: Accepted,
    pub need: Need,
    /// The setter of null.
    pub null: Option<Ident>,
    /// The docs of the setter.
    pub docs: TokenStream,
}

/// What a builder needs of a field, and how the setter's value becomes the field's.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must be set; the value is the field.
    Required,
    /// It must be set; the field is an `Option` that always has a value.
    RequiredInOption,
    /// It must be set, to a value or to null.
    RequiredOrNull,
    /// It may be absent.
    Optional,
    /// It may be absent, and null.
    OptionalOrNull,
}

/// A field with an initial value.
pub struct Extra<'i> {
    pub ident: &'i Ident,
    pub whole: &'i Type,
    pub initial: TokenStream,
    /// The docs of the setter, if it has one.
    pub setter: Option<TokenStream>,
}

/// A request that versions share.
#[derive(Clone, Copy)]
pub struct InVersions {
    /// Whether its host is that of each version.
    pub has_host_of_version: bool,
}

/// A builder.
pub struct Builder<'i> {
    pub vis: &'i Visibility,
    pub built: &'i Ident,
    pub ident: Ident,
    pub generics: &'i Generics,
    /// What versions share of the struct; then `build` makes what its caller asks for, which converts from it.
    pub in_versions: Option<InVersions>,
    pub fields: Vec<BuilderField<'i>>,
    pub extras: Vec<Extra<'i>>,
    /// `field` or `parameter`, for messages.
    pub noun: &'static str,
    /// What `build` says when its result is not used.
    pub must_use: Option<&'static str>,
    pub levain: TokenStream,
}

impl Need {
    pub fn is_required(self) -> bool {
        matches!(
            self,
            Self::Required | Self::RequiredInOption | Self::RequiredOrNull
        )
    }
}

impl Builder<'_> {
    /// The builder and its impls.
    pub fn expand(&self) -> TokenStream {
        let parameters = self.parameters();
        let (declaration, implementation) = (self.declaration(&parameters), self.implementation(&parameters));
        let build = self.build_impl(&parameters);
        quote! {
            #declaration
            #implementation

            const _: () = {
                #build
            };
        }
    }

    fn required(&self) -> impl Iterator<Item = &BuilderField<'_>> {
        self.fields.iter().filter(|field| field.need.is_required())
    }

    fn declaration(&self, parameters: &[Ident]) -> TokenStream {
        let Self {
            vis,
            ident: builder,
            levain,
            ..
        } = self;
        let own = self.declared();
        let bounds = &self.generics.where_clause;
        let mut required = parameters.iter();
        let fields = self.fields.iter().map(|field| {
            let (ident, whole) = (field.ident, field.whole);
            let of = if field.need.is_required() {
                required.next().map(ToTokens::to_token_stream)
            } else {
                None
            };
            let of = of.unwrap_or_else(|| whole.to_token_stream());
            quote!(#ident: #of,)
        });
        let extras = self.extras.iter().map(|extra| {
            let (ident, whole) = (extra.ident, extra.whole);
            quote!(#ident: #whole,)
        });
        let marker = self.marker().map(|(ident, of)| quote!(#ident: #of,));
        let docs = format!("Builds a [`{}`], one {} at a time.", self.built, self.noun);
        let more = format!(
            "Its type parameters are the {0}s that are still missing. They may change in any version, so do not name the type. A {0} that is set twice has the last value.",
            self.noun
        );
        let must_use = format!("`build` makes the `{}`", self.built);
        quote! {
            #[doc = #docs]
            #[doc = ""]
            #[doc = #more]
            #[must_use = #must_use]
            #vis struct #builder<#own #(#parameters = #levain::Missing),*> #bounds {
                #(#fields)*
                #(#extras)*
                #marker
            }
        }
    }

    fn implementation(&self, parameters: &[Ident]) -> TokenStream {
        let builder = &self.ident;
        let (own, arguments) = (self.declared(), self.arguments());
        let bounds = &self.generics.where_clause;
        let (start, setters) = (self.start(), self.setters(parameters, &arguments));
        quote! {
            #start

            impl<#own #(#parameters),*> #builder<#arguments #(#parameters),*> #bounds {
                #setters
            }

            impl<#own #(#parameters),*> ::core::fmt::Debug for #builder<#arguments #(#parameters),*> #bounds {
                fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    out.write_str(::core::stringify!(#builder))
                }
            }
        }
    }

    // `builder`, and for a request that versions share, the trait by which each has its own.
    fn start(&self) -> TokenStream {
        let (vis, built, levain) = (self.vis, self.built, &self.levain);
        let (impl_generics, type_generics, bounds) = self.generics.split_for_impl();
        let docs = format!("A builder with no {} set.", self.noun);
        let (empty, output) = (self.empty(), self.output());
        let (shared, new, of_self) = match &output {
            Some(output) => {
                let (of_output, version) =
                    (self.empty_type(output), self.free(["V", "Other", "OtherVersion"]));
                let has_host = self.in_versions.filter(|versions| versions.has_host_of_version);
                let has_host = has_host.map(|_| {
                    quote!(
                        const HAS_HOST_OF_VERSION: bool = true;
                    )
                });
                let shared = quote! {
                    impl #impl_generics #levain::Versioned for #built #type_generics #bounds {
                        #has_host
                        type In<#version: #levain::Version> = #levain::VersionedRequest<Self, #version>;
                        type Builder<#output> = #of_output;

                        fn builder_of<#output>() -> #of_output {
                            #empty
                        }
                    }
                };
                let new = quote!(<Self as #levain::Versioned>::builder_of());
                (Some(shared), new, self.empty_type(&format_ident!("Self")))
            }
            None => (None, empty, self.empty_type(built)),
        };
        quote! {
            #shared

            impl #impl_generics #built #type_generics #bounds {
                #[doc = #docs]
                #vis fn builder() -> #of_self {
                    #new
                }
            }
        }
    }

    // A builder of which nothing is set.
    fn empty(&self) -> TokenStream {
        let (builder, levain) = (&self.ident, &self.levain);
        let initial = self.fields.iter().map(|field| {
            let ident = field.ident;
            if field.need.is_required() {
                quote!(#ident: #levain::Missing,)
            } else {
                quote!(#ident: ::core::option::Option::None,)
            }
        });
        let extras = self.extras.iter().map(|extra| {
            let (ident, initial) = (extra.ident, &extra.initial);
            quote!(#ident: #initial,)
        });
        let marker = self
            .marker()
            .map(|(ident, _)| quote!(#ident: ::core::marker::PhantomData,));
        quote!(#builder { #(#initial)* #(#extras)* #marker })
    }

    /// The names of all fields of the builder.
    fn stored(&self) -> Vec<Ident> {
        let fields = self.fields.iter().map(|field| field.ident);
        let extras = self.extras.iter().map(|extra| extra.ident);
        let marker = self.marker().map(|(ident, _)| ident);
        fields.chain(extras).cloned().chain(marker).collect()
    }

    /// A setter of several fields at once, each with its whole value.
    pub fn joint_setter(
        &self,
        docs: &str,
        name: &TokenStream,
        argument: &TokenStream,
        set: &[(&Ident, TokenStream)],
    ) -> TokenStream {
        let (vis, builder) = (self.vis, &self.ident);
        let parameters = self.parameters();
        let (own, arguments) = (self.declared(), self.arguments());
        let bounds = &self.generics.where_clause;
        let is_set = |ident: &Ident| set.iter().any(|(set, _)| *set == ident);
        let filled = self.required().zip(&parameters).map(|(field, parameter)| {
            if is_set(field.ident) {
                field.whole.to_token_stream()
            } else {
                parameter.to_token_stream()
            }
        });
        let others = self.stored().into_iter().filter(|ident| !is_set(ident));
        let values = set.iter().map(|(ident, value)| quote!(#ident: #value));
        quote! {
            impl<#own #(#parameters),*> #builder<#arguments #(#parameters),*> #bounds {
                #[doc = #docs]
                #vis fn #name(self, #argument) -> #builder<#arguments #(#filled),*> {
                    #builder { #(#values,)* #(#others: self.#others),* }
                }
            }
        }
    }
}

fn plain(ident: &Ident) -> String {
    use syn::ext::IdentExt;

    ident.unraw().to_string()
}

/// The name of the setter of null, unless the field gives another.
pub fn null_setter(field: &Ident, named: Option<Ident>) -> Ident {
    named.unwrap_or_else(|| format_ident!("{}_null", plain(field), span = field.span()))
}
