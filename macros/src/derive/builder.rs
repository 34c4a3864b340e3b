//! Builders: a setter for each field, and a `build` that does not compile while a required field is not set.
//!
//! In: the fields of a struct, as `#[derive(Builder)]` and `#[derive(Request)]` read them. Out: the builder, whose type parameters are the
//! values of the required fields, or the runtime's `Missing`. Each field has its own trait for "it is set", so that rustc's message names it.

mod of_object;
mod setters;

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, Type, Visibility};

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

/// A builder.
pub struct Builder<'i> {
    pub vis: &'i Visibility,
    pub built: &'i Ident,
    pub ident: Ident,
    pub generics: &'i Generics,
    /// Whether `build` makes what its caller asks for, which converts from the struct.
    pub converts: bool,
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

    // The names in the types of the fields.
    fn names(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::from([self.built.to_string()]);
        for field in &self.fields {
            collect_names(field.whole.to_token_stream(), &mut names);
        }
        collect_names(self.generics.to_token_stream(), &mut names);
        names
    }

    // The type parameter of what `build` makes, where it is not the struct alone.
    fn output(&self) -> Option<Ident> {
        self.converts.then(|| self.free(["R", "Output", "BuilderOutput"]))
    }

    // The first of the names that nothing in the types of the fields has, or the last.
    fn free(&self, [first, second, last]: [&str; 3]) -> Ident {
        let names = self.names();
        let free = [first, second].into_iter().find(|name| !names.contains(*name));
        format_ident!("{}", free.unwrap_or(last))
    }

    // The type parameters of the required fields, named as nothing in the types of the fields is.
    fn parameters(&self) -> Vec<Ident> {
        let names = self.names();
        let is_free = |prefix: &&str| {
            !(0..self.fields.len()).any(|number| names.contains(&format!("{prefix}{number}")))
        };
        let prefix = ["P", "Q", "Part", "Given"]
            .into_iter()
            .find(is_free)
            .unwrap_or("BuilderParameter");
        self.required()
            .enumerate()
            .map(|(number, _)| format_ident!("{prefix}{number}"))
            .collect()
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

    // The parameters of the struct and what is built, which the types of fields that are not set do not mention.
    fn marker(&self) -> Option<(Ident, TokenStream)> {
        let has_parameters = !self.generics.params.is_empty() || self.converts;
        let result = self.result();
        has_parameters.then(|| {
            let of = quote!(::core::marker::PhantomData<fn() -> #result>);
            (format_ident!("_built"), of)
        })
    }

    // What `build` makes.
    fn result(&self) -> TokenStream {
        let (built, (_, type_generics, _)) = (self.built, self.generics.split_for_impl());
        let own = || quote!(#built #type_generics);
        self.output().map_or_else(own, |output| output.to_token_stream())
    }

    // The parameters of the struct and of the result as they are declared, each followed by a comma.
    fn declared(&self) -> TokenStream {
        let (own, output) = (declared(self.generics), self.output().into_iter());
        quote!(#own #(#output,)*)
    }

    // The same as arguments.
    fn arguments(&self) -> TokenStream {
        let (own, output) = (arguments(self.generics), self.output().into_iter());
        quote!(#own #(#output,)*)
    }

    fn implementation(&self, parameters: &[Ident]) -> TokenStream {
        let Self {
            vis,
            built,
            ident: builder,
            levain,
            ..
        } = self;
        let own = self.declared();
        let arguments = self.arguments();
        let (impl_generics, type_generics, bounds) = self.generics.split_for_impl();
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
        let setters = self.setters(parameters, &arguments);
        let unset: Vec<TokenStream> = self.required().map(|_| quote!(#levain::Missing)).collect();
        let docs = format!("A builder with no {} set.", self.noun);
        let new = quote!(#builder { #(#initial)* #(#extras)* #marker });
        let own_arguments = self::arguments(self.generics);
        let version = self.free(["V", "Other", "OtherVersion"]);
        let (start, new) = match self.output() {
            Some(output) => (
                quote! {
                    impl #impl_generics #levain::Versioned for #built #type_generics #bounds {
                        type In<#version: #levain::Version> = #levain::VersionedRequest<Self, #version>;
                        type Builder<#output> = #builder<#arguments #(#unset),*>;

                        fn builder_of<#output>() -> #builder<#arguments #(#unset),*> {
                            #new
                        }
                    }
                },
                quote!(<Self as #levain::Versioned>::builder_of()),
            ),
            None => (TokenStream::new(), new),
        };
        let of_self = self.converts.then(|| quote!(Self,));
        quote! {
            #start

            impl #impl_generics #built #type_generics #bounds {
                #[doc = #docs]
                #vis fn builder() -> #builder<#own_arguments #of_self #(#unset),*> {
                    #new
                }
            }

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

    // One trait for each field, and not one trait with a marker type for each: rustc prints a type with its full path as soon as another
    // type has the same name. The message is passed complete, since the attribute takes only a literal.
    fn missing(&self, field: &BuilderField<'_>) -> TokenStream {
        let (ident, levain) = (missing_trait(field), &self.levain);
        let message = format!("the required {} `{}` is not set", self.noun, plain(field.ident));
        let note = format!("call `.{}(…)` before `.build()`", plain(field.ident));
        quote! {
            #[doc(hidden)]
            #[allow(non_camel_case_types)]
            #[diagnostic::on_unimplemented(message = #message, label = "not set before this `build()`", note = #note)]
            pub trait #ident<T>: #levain::Given<T> {}

            #[diagnostic::do_not_recommend]
            impl<T> #ident<T> for T {}
        }
    }

    // The traits have no names outside of the constant, and appear in no docs.
    fn build_impl(&self, parameters: &[Ident]) -> TokenStream {
        let builder = &self.ident;
        let (own, arguments) = (self.declared(), self.arguments());
        let bounds = &self.generics.where_clause;
        let traits = self.required().map(|field| self.missing(field));
        let build = self.build(parameters);
        quote! {
            #(#traits)*

            impl<#own #(#parameters),*> #builder<#arguments #(#parameters),*> #bounds {
                #build
            }
        }
    }

    fn build(&self, parameters: &[Ident]) -> TokenStream {
        let (vis, built, result) = (self.vis, self.built, self.result());
        let (_, type_generics, _) = self.generics.split_for_impl();
        let bounds = self.required().zip(parameters).map(|(field, parameter)| {
            let (missing, whole) = (missing_trait(field), field.whole);
            quote!(#parameter: #missing<#whole>,)
        });
        let fields = self.fields.iter().map(|field| {
            let ident = field.ident;
            if field.need.is_required() {
                quote!(#ident: self.#ident.given(),)
            } else {
                quote!(#ident: self.#ident,)
            }
        });
        let extras = self.extras.iter().map(|extra| {
            let ident = extra.ident;
            quote!(#ident: self.#ident,)
        });
        let docs = format!("Builds the [`{built}`].");
        let must_use = self.must_use.map(|text| quote!(#[must_use = #text]));
        let value = quote!(#built { #(#fields)* #(#extras)* });
        let (value, convertible) = match self.output() {
            Some(output) => (
                quote!(::core::convert::From::from(#value)),
                Some(quote!(#output: ::core::convert::From<#built #type_generics>,)),
            ),
            None => (value, None),
        };
        quote! {
            #[doc = #docs]
            #must_use
            #vis fn build(self) -> #result
            where
                #(#bounds)*
                #convertible
            {
                #value
            }
        }
    }
}

fn missing_trait(field: &BuilderField<'_>) -> Ident {
    // Not raw, and with the span of the field, to which editors then lead.
    format_ident!(
        "{}_is_set",
        plain(field.ident),
        span = field.ident.span().resolved_at(Span::mixed_site())
    )
}

fn plain(ident: &Ident) -> String {
    use syn::ext::IdentExt;

    ident.unraw().to_string()
}

/// The parameters of a type as they are declared, each followed by a comma.
fn declared(generics: &Generics) -> TokenStream {
    let parameters = generics.params.iter().map(|parameter| {
        let mut parameter = parameter.clone();
        // The builder's own parameters follow, and have defaults.
        if let GenericParam::Type(parameter) = &mut parameter {
            parameter.default = None;
        }
        quote!(#parameter,)
    });
    quote!(#(#parameters)*)
}

/// The parameters of a type as arguments, each followed by a comma.
fn arguments(generics: &Generics) -> TokenStream {
    let arguments = generics.params.iter().map(|parameter| match parameter {
        GenericParam::Lifetime(lifetime) => {
            let lifetime = &lifetime.lifetime;
            quote!(#lifetime,)
        }
        GenericParam::Type(parameter) => {
            let ident = &parameter.ident;
            quote!(#ident,)
        }
        GenericParam::Const(parameter) => {
            let ident = &parameter.ident;
            quote!(#ident,)
        }
    });
    quote!(#(#arguments)*)
}

fn collect_names(tokens: TokenStream, names: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect_names(group.stream(), names),
            TokenTree::Ident(ident) => {
                names.insert(ident.to_string());
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The name of the setter of null, unless the field gives another.
pub fn null_setter(field: &Ident, named: Option<Ident>) -> Ident {
    named.unwrap_or_else(|| format_ident!("{}_null", plain(field), span = field.span()))
}
