//! Newtypes over `Map`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::Newtype;

impl Newtype<'_> {
    /// The impls.
    pub(super) fn map(&self, member: &Type) -> TokenStream {
        let (ident, levain) = (self.ident, &self.levain);
        let contained = self.contained(
            &TokenStream::new(),
            &quote!(#levain::Parameter::write_parameter(&self.0, to)),
        );
        quote! {
            impl #levain::Value for #ident {
                fn read_member<'de, __D: #levain::serde::Deserializer<'de>>(
                    deserializer: __D,
                    presence: #levain::Presence,
                ) -> ::core::result::Result<::core::option::Option<Self>, __D::Error> {
                    let read = <#levain::Map<#member> as #levain::Value>::read_member(deserializer, presence);
                    read.map(|inner| inner.map(Self))
                }
            }

            #contained

            impl ::core::convert::From<#levain::Map<#member>> for #ident {
                #[inline]
                fn from(inner: #levain::Map<#member>) -> Self {
                    Self(inner)
                }
            }

            impl ::core::convert::From<#ident> for #levain::Map<#member> {
                #[inline]
                fn from(value: #ident) -> Self {
                    value.0
                }
            }

            impl<const COUNT: usize> ::core::convert::From<[(&str, #member); COUNT]> for #ident {
                #[inline]
                fn from(items: [(&str, #member); COUNT]) -> Self {
                    Self(<#levain::Map<#member>>::from(items))
                }
            }

            impl ::core::iter::FromIterator<(::std::string::String, #member)> for #ident {
                #[inline]
                fn from_iter<__I: ::core::iter::IntoIterator<Item = (::std::string::String, #member)>>(items: __I) -> Self {
                    Self(::core::iter::Iterator::collect(items.into_iter()))
                }
            }

            impl ::core::iter::IntoIterator for #ident {
                type Item = (::std::string::String, #member);
                type IntoIter = ::std::vec::IntoIter<(::std::string::String, #member)>;

                #[inline]
                fn into_iter(self) -> Self::IntoIter {
                    self.0.into_iter()
                }
            }

            impl<'a> ::core::iter::IntoIterator for &'a #ident {
                type Item = (&'a str, &'a #member);
                type IntoIter = #levain::MapIter<'a, #member>;

                #[inline]
                fn into_iter(self) -> Self::IntoIter {
                    self.0.iter()
                }
            }

            impl ::core::ops::Deref for #ident {
                type Target = #levain::Map<#member>;

                #[inline]
                fn deref(&self) -> &#levain::Map<#member> {
                    &self.0
                }
            }

            impl ::core::convert::AsRef<#levain::Map<#member>> for #ident {
                #[inline]
                fn as_ref(&self) -> &#levain::Map<#member> {
                    &self.0
                }
            }
        }
    }
}
