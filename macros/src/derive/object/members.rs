//! How the fields of an object are read and visited: as tuples, of which the longest has 16, and more are chained.
//!
//! In: the fields. Out: their types, the object of their values, and references to them. A private type may not be named in the impl of a
//! public trait, so an object with private fields has functions instead, which take rustc longer.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Visibility;

use super::Field;
use crate::derive::field_type::argument_of;

const LONGEST: usize = 16;

/// The fields of an object, and the one that captures additional properties.
pub struct ObjectFields<'f> {
    pub fields: &'f [Field<'f>],
    pub additional: Option<&'f Field<'f>>,
    pub levain: &'f TokenStream,
}

impl ObjectFields<'_> {
    /// Whether a type of a field may be less visible than the object.
    pub fn are_private(&self, object: &Visibility) -> bool {
        let is_public = |field: &Field<'_>| matches!(field.vis, Visibility::Public(_));
        !matches!(object, Visibility::Inherited) && !self.fields.iter().chain(self.additional).all(is_public)
    }

    /// The members of the impl of `Object`, by the types of the fields.
    pub fn public(&self) -> TokenStream {
        let levain = self.levain;
        let types = self.types(self.fields);
        let (types, refs, tuple) = match self.additional {
            None => (types, self.refs(), quote!(fields)),
            Some(Field { ident, of, .. }) => {
                let of =
                    argument_of(of, "Map").map_or_else(|| quote!(#levain::Json), ToTokens::to_token_stream);
                let refs = self.refs();
                (
                    quote!(#levain::object::WithAdditional<#types, #of>),
                    quote!((#refs, &self.#ident)),
                    quote!(fields.0),
                )
            }
        };
        // Moved out of the tuple one by one: a variable for each field, which may have to be dropped, costs rustc more.
        let count = self.fields.len();
        let moved = self.fields.iter().enumerate().map(|(number, field)| {
            let (ident, place) = (field.ident, place(number, count));
            quote!(#ident: #tuple #place,)
        });
        let rest = self.additional.map(|field| {
            let ident = field.ident;
            quote!(#ident: fields.1)
        });
        let argument = if count == 0 && rest.is_none() {
            quote!(_)
        } else {
            quote!(fields)
        };
        quote! {
            type Fields = #types;

            fn of(#argument: Self::Fields) -> Self {
                Self { #(#moved)* #rest }
            }

            fn refs(&self) -> <Self::Fields as #levain::object::Fields>::Refs<'_> {
                #refs
            }
        }
    }

    /// The members of the impl of `Object`, by the functions of `PrivateFields`.
    pub fn private(&self) -> TokenStream {
        let levain = self.levain;
        quote! {
            type Fields = #levain::object::Private<Self>;

            fn of(fields: Self::Fields) -> Self {
                fields.0
            }

            fn refs(&self) -> &Self {
                self
            }
        }
    }

    /// The functions of `PrivateFields`.
    pub fn private_functions(&self) -> TokenStream {
        let (levain, refs) = (self.levain, self.refs());
        let idents = self.fields.iter().map(|field| field.ident);
        let bound = self.values(self.fields, &|field| field.ident.to_token_stream());
        let rest = self.additional.map(|field| field.ident);
        let (reader, pattern) = match rest {
            None => (quote!(read), bound),
            Some(additional) => (quote!(read_open), quote!((#bound, #additional))),
        };
        let visit_rest = rest.map(|additional| quote!(members.additional(&self.#additional);));
        let all = idents.chain(rest);
        quote! {
            fn read<'de, A: #levain::serde::MapAccess<'de>>(
                reader: &mut #levain::object::Reader<'de, A>,
            ) -> ::core::option::Option<Self> {
                match reader.#reader() {
                    ::core::option::Option::Some(#pattern) => ::core::option::Option::Some(Self { #(#all),* }),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }

            fn visit<M: #levain::object::Members>(&self, members: &mut M) {
                #levain::object::FieldRefs::visit(#refs, members);
                #visit_rest
            }
        }
    }

    fn refs(&self) -> TokenStream {
        self.values(self.fields, &|field| {
            let ident = field.ident;
            quote!(&self.#ident)
        })
    }

    fn values(&self, fields: &[Field<'_>], each: &dyn Fn(&Field<'_>) -> TokenStream) -> TokenStream {
        let levain = self.levain;
        if fields.len() <= LONGEST {
            let values = fields.iter().map(each);
            return quote!((#(#values,)*));
        }
        let (first, rest) = fields.split_at(LONGEST);
        let (values, rest) = (first.iter().map(each), self.values(rest, each));
        quote!(#levain::object::Chunks((#(#values,)*), #rest))
    }

    fn types(&self, fields: &[Field<'_>]) -> TokenStream {
        let levain = self.levain;
        if fields.len() <= LONGEST {
            let types = fields.iter().map(|field| field.whole);
            return quote!((#(#types,)*));
        }
        let (first, rest) = fields.split_at(LONGEST);
        let (types, rest) = (first.iter().map(|field| field.whole), self.types(rest));
        quote!(#levain::object::Chunks<(#(#types,)*), #rest>)
    }
}

/// Where the field of this number is in the tuple of `count` fields, or in the chain of tuples: `.1.0`.
fn place(number: usize, count: usize) -> TokenStream {
    let index = Literal::usize_unsuffixed(number);
    if count <= LONGEST {
        quote!(.#index)
    } else if number < LONGEST {
        quote!(.0.#index)
    } else {
        let rest = place(number - LONGEST, count - LONGEST);
        quote!(.1 #rest)
    }
}
