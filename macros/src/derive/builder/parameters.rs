//! The type parameters of a builder: those of the struct, what `build` makes, and the values of the required fields.
//!
//! In: a builder. Out: their names, which nothing in the types of the fields has, and how they are declared and given.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics};

use super::Builder;

impl Builder<'_> {
    // The names in the types of the fields.
    fn names(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::from([self.built.to_string()]);
        for field in &self.fields {
            collect_names(field.whole.to_token_stream(), &mut names);
        }
        collect_names(self.generics.to_token_stream(), &mut names);
        names
    }

    /// The type parameter of what `build` makes, where it is not the struct alone.
    pub(super) fn output(&self) -> Option<Ident> {
        self.in_versions
            .map(|_| self.free(["R", "Output", "BuilderOutput"]))
    }

    /// The first of the names that nothing in the types of the fields has, or the last.
    pub(super) fn free(&self, [first, second, last]: [&str; 3]) -> Ident {
        let names = self.names();
        let free = [first, second].into_iter().find(|name| !names.contains(*name));
        format_ident!("{}", free.unwrap_or(last))
    }

    /// The type parameters of the required fields, named as nothing in the types of the fields is.
    pub(super) fn parameters(&self) -> Vec<Ident> {
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

    /// The parameters of the struct and what is built, which the types of fields that are not set do not mention.
    pub(super) fn marker(&self) -> Option<(Ident, TokenStream)> {
        let has_parameters = !self.generics.params.is_empty() || self.in_versions.is_some();
        let result = self.result();
        has_parameters.then(|| {
            let of = quote!(::core::marker::PhantomData<fn() -> #result>);
            (format_ident!("_built"), of)
        })
    }

    /// What `build` makes.
    pub(super) fn result(&self) -> TokenStream {
        let (built, (_, type_generics, _)) = (self.built, self.generics.split_for_impl());
        let own = || quote!(#built #type_generics);
        self.output().map_or_else(own, |output| output.to_token_stream())
    }

    /// The parameters of the struct and of the result as they are declared, each followed by a comma.
    pub(super) fn declared(&self) -> TokenStream {
        let (own, output) = (declared(self.generics), self.output().into_iter());
        quote!(#own #(#output,)*)
    }

    /// The same as arguments.
    pub(super) fn arguments(&self) -> TokenStream {
        let (own, output) = (arguments(self.generics), self.output().into_iter());
        quote!(#own #(#output,)*)
    }

    /// The type of a builder that makes `output`, and of which nothing is set.
    pub(super) fn empty_type(&self, output: &Ident) -> TokenStream {
        let (builder, own, levain) = (&self.ident, arguments(self.generics), &self.levain);
        let output = self.in_versions.map(|_| output).into_iter();
        let unset = self.required().map(|_| quote!(#levain::Missing));
        quote!(#builder<#own #(#output,)* #(#unset),*>)
    }
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
