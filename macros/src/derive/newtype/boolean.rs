//! Newtypes over booleans.

use proc_macro2::TokenStream;
use quote::quote;

use super::Newtype;

impl Newtype<'_> {
    /// The impls.
    pub(super) fn boolean(&self) -> TokenStream {
        let (ident, levain) = (self.ident, &self.levain);
        quote! {
            impl #ident {
                /// Wraps a boolean.
                #[inline]
                pub const fn new(value: bool) -> Self {
                    Self(value)
                }

                /// A value known at compile time.
                #[inline]
                pub const fn from_static(value: bool) -> Self {
                    Self(value)
                }

                /// The boolean.
                #[inline]
                pub const fn get(self) -> bool {
                    self.0
                }
            }

            impl #levain::Value for #ident {}

            impl #levain::Parameter for #ident {
                #[inline]
                fn write_parameter(&self, to: &mut dyn #levain::ParameterSink) {
                    to.boolean(self.0);
                }
            }

            impl #levain::Validate for #ident {
                #[inline]
                fn validate_into(&self, _: &mut #levain::Validation<'_>) {}
            }

            impl #levain::serde::Serialize for #ident {
                fn serialize<S: #levain::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    serializer.serialize_bool(self.0)
                }
            }

            impl<'de> #levain::serde::Deserialize<'de> for #ident {
                fn deserialize<D: #levain::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                    <bool as #levain::serde::Deserialize>::deserialize(deserializer).map(Self)
                }
            }

            impl ::core::convert::From<bool> for #ident {
                #[inline]
                fn from(value: bool) -> Self {
                    Self(value)
                }
            }

            impl ::core::convert::From<#ident> for bool {
                #[inline]
                fn from(value: #ident) -> Self {
                    value.0
                }
            }

            impl ::core::cmp::PartialEq<bool> for #ident {
                #[inline]
                fn eq(&self, other: &bool) -> bool {
                    self.0 == *other
                }
            }

            impl ::core::fmt::Display for #ident {
                #[inline]
                fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(&self.0, out)
                }
            }

            impl ::core::str::FromStr for #ident {
                type Err = #levain::ValueError;

                #[inline]
                fn from_str(text: &str) -> ::core::result::Result<Self, #levain::ValueError> {
                    #levain::ValueError::parsed::<bool, _>(::core::stringify!(#ident), "`true` or `false`", text, Self)
                }
            }
        }
    }
}
