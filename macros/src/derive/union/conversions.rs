//! How a union is made of the values of its variants.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

use super::Union;
use crate::derive::field_type::{argument_of, last_segment};

impl Union<'_> {
    /// `From` for the type of each variant, and for what a setter of that type takes as well: a `&str` for a `String`, an array for a
    /// `Vec`, a narrower number. A literal without a suffix is then of a type that is taken.
    pub(super) fn conversions(&self) -> TokenStream {
        let impls = self.alternatives.iter().map(|alternative| {
            let (variant, of) = (alternative.ident, alternative.of);
            match argument_of(of, "Box") {
                Some(inner) => {
                    self.conversion(variant, &quote!(#inner), &quote!(::std::boxed::Box::new(value)))
                }
                None => self.conversions_into(variant, of),
            }
        });
        quote!(#(#impls)*)
    }

    fn conversions_into(&self, variant: &Ident, of: &Type) -> TokenStream {
        if let Some(item) = argument_of(of, "Vec") {
            return self.conversions_of_list(variant, item);
        }
        let name = last_segment(of).map(|segment| segment.ident.to_string());
        let more = match name.as_deref() {
            Some("String") => vec![quote!(&str)],
            Some("i64") => vec![quote!(i32), quote!(u32)],
            Some("u64") if !self.has("i64") => vec![quote!(u32)],
            Some("f64") if self.has("i64") || self.has("u64") => vec![quote!(f32)],
            Some("f64") => vec![quote!(f32), quote!(i32), quote!(u32)],
            _ => Vec::new(),
        };
        let own = self.conversion(variant, &quote!(#of), &quote!(value));
        let more = more.iter().map(|from| {
            let value = quote!(<#of as ::core::convert::From<#from>>::from(value));
            self.conversion(variant, from, &value)
        });
        quote!(#own #(#more)*)
    }

    fn has(&self, name: &str) -> bool {
        let mut types = self.alternatives.iter().map(|alternative| alternative.of);
        types.any(|of| last_segment(of).is_some_and(|segment| segment.ident == name))
    }

    // A list of strings is made of `&str`s too, unless another list could be meant.
    fn conversions_of_list(&self, variant: &Ident, item: &Type) -> TokenStream {
        let ident = self.ident;
        let lists = self
            .alternatives
            .iter()
            .filter(|other| argument_of(other.of, "Vec").is_some());
        let is_string = last_segment(item).is_some_and(|segment| segment.ident == "String");
        let (parameter, taken, items) = if is_string && lists.count() == 1 {
            (
                quote!(Item: ::core::convert::Into<::std::string::String>),
                quote!(Item),
                quote!(
                    ::core::iter::IntoIterator::into_iter(value)
                        .map(::core::convert::Into::into)
                        .collect()
                ),
            )
        } else {
            (quote!(), quote!(#item), quote!(::std::vec::Vec::from(value)))
        };
        quote! {
            impl<#parameter> ::core::convert::From<::std::vec::Vec<#taken>> for #ident {
                #[inline]
                fn from(value: ::std::vec::Vec<#taken>) -> Self {
                    Self::#variant(#items)
                }
            }

            impl<const N: usize, #parameter> ::core::convert::From<[#taken; N]> for #ident {
                #[inline]
                fn from(value: [#taken; N]) -> Self {
                    Self::#variant(#items)
                }
            }
        }
    }

    fn conversion(&self, variant: &Ident, from: &TokenStream, value: &TokenStream) -> TokenStream {
        let ident = self.ident;
        quote! {
            impl ::core::convert::From<#from> for #ident {
                #[inline]
                fn from(value: #from) -> Self {
                    Self::#variant(#value)
                }
            }
        }
    }
}
