//! Newtypes over `Vec`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{LitStr, Type};

use super::Newtype;

impl Newtype<'_> {
    /// The impls; `separator` joins the items into one string wherever the array is not written as JSON.
    pub(super) fn array(&self, item: &Type, separator: Option<&LitStr>) -> TokenStream {
        let (ident, levain) = (self.ident, &self.levain);
        let (joined, validate_joined) = match separator {
            None => (quote!(::core::option::Option::None), TokenStream::new()),
            Some(separator) => (
                quote!(::core::option::Option::Some(#separator)),
                quote!(#levain::separated::validate_separated(&self.0, #separator, validation);),
            ),
        };
        let contained = self.contained(
            &validate_joined,
            &quote!(#levain::write_array(&self.0, #joined, to)),
        );
        quote! {
            impl #levain::Value for #ident {
                fn read_member<'de, __D: #levain::serde::Deserializer<'de>>(
                    deserializer: __D,
                    presence: #levain::Presence,
                ) -> ::core::result::Result<::core::option::Option<Self>, __D::Error> {
                    let read = <::std::vec::Vec<#item> as #levain::Value>::read_member(deserializer, presence);
                    read.map(|inner| inner.map(Self))
                }
            }

            #contained

            impl ::core::convert::From<::std::vec::Vec<#item>> for #ident {
                #[inline]
                fn from(inner: ::std::vec::Vec<#item>) -> Self {
                    Self(inner)
                }
            }

            impl ::core::convert::From<#ident> for ::std::vec::Vec<#item> {
                #[inline]
                fn from(value: #ident) -> Self {
                    value.0
                }
            }

            impl<const COUNT: usize> ::core::convert::From<[#item; COUNT]> for #ident {
                #[inline]
                fn from(items: [#item; COUNT]) -> Self {
                    Self(<::std::vec::Vec<#item>>::from(items))
                }
            }

            impl ::core::iter::FromIterator<#item> for #ident {
                #[inline]
                fn from_iter<__I: ::core::iter::IntoIterator<Item = #item>>(items: __I) -> Self {
                    Self(::core::iter::Iterator::collect(items.into_iter()))
                }
            }

            impl ::core::iter::IntoIterator for #ident {
                type Item = #item;
                type IntoIter = ::std::vec::IntoIter<#item>;

                #[inline]
                fn into_iter(self) -> Self::IntoIter {
                    self.0.into_iter()
                }
            }

            impl<'a> ::core::iter::IntoIterator for &'a #ident {
                type Item = &'a #item;
                type IntoIter = ::core::slice::Iter<'a, #item>;

                #[inline]
                fn into_iter(self) -> Self::IntoIter {
                    self.0.iter()
                }
            }

            impl ::core::ops::Deref for #ident {
                type Target = [#item];

                #[inline]
                fn deref(&self) -> &[#item] {
                    &self.0
                }
            }

            impl ::core::convert::AsRef<[#item]> for #ident {
                #[inline]
                fn as_ref(&self) -> &[#item] {
                    &self.0
                }
            }
        }
    }
}
