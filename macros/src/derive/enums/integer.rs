//! Enums of integers.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Values;
use crate::derive::values::shown;

impl Values<'_> {
    /// The impls.
    pub(super) fn integers(&self) -> TokenStream {
        let (ident, levain) = (self.ident, &self.levain);
        let (methods, named, made) = (self.integer_methods(), self.named(), self.integers_made());
        quote! {
            #methods
            #named

            impl #levain::Value for #ident {}

            impl #levain::Validate for #ident {
                #[inline]
                fn validate_into(&self, validation: &mut #levain::Validation<'_>) {
                    #levain::enums::Enum::validate_listed(self, validation);
                }

                #[inline]
                fn validate_constraints(&self, constraints: &[#levain::Constraint<'_>], validation: &mut #levain::Validation<'_>) {
                    #levain::Validate::validate_constraints(&self.value(), constraints, validation);
                }
            }

            impl #levain::Parameter for #ident {
                #[inline]
                fn write_parameter(&self, to: &mut dyn #levain::ParameterSink) {
                    to.integer(self.value());
                }
            }

            impl #levain::serde::Serialize for #ident {
                fn serialize<S: #levain::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    serializer.serialize_i64(self.value())
                }
            }

            impl<'de> #levain::serde::Deserialize<'de> for #ident {
                /// Any integer: a value that is not listed is kept as it is.
                fn deserialize<D: #levain::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                    <i64 as #levain::Value>::read(deserializer).map(#levain::enums::IntegerEnum::read)
                }
            }

            impl ::core::fmt::Display for #ident {
                #[inline]
                fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(&self.value(), out)
                }
            }

            impl ::core::convert::From<#ident> for i64 {
                #[inline]
                fn from(value: #ident) -> Self {
                    value.value()
                }
            }

            #made
        }
    }

    fn integer_methods(&self) -> TokenStream {
        let (ident, levain, other) = (self.ident, &self.levain, self.other);
        let variants: Vec<&Ident> = self.listed.iter().map(|(variant, _)| *variant).collect();
        let values: Vec<&TokenStream> = self.listed.iter().map(|(_, value)| value).collect();
        quote! {
            impl #ident {
                /// The listed values, in the order of the variants.
                pub const ALL: &'static [Self] = &[#(Self::#variants),*];

                /// Whether the value is listed.
                #[inline]
                pub const fn is_known(&self) -> bool {
                    !::core::matches!(self, Self::#other(_))
                }

                /// The integer on the wire.
                #[inline]
                pub const fn value(&self) -> i64 {
                    match self {
                        #(Self::#variants => #values,)*
                        Self::#other(other) => *other.get(),
                    }
                }
            }

            impl #levain::enums::IntegerEnum for #ident {
                #[inline]
                fn listed(value: i64) -> ::core::option::Option<Self> {
                    match value {
                        #(#values => ::core::option::Option::Some(Self::#variants),)*
                        _ => ::core::option::Option::None,
                    }
                }

                #[inline]
                fn other(value: #levain::Other<i64>) -> Self {
                    Self::#other(value)
                }
            }
        }
    }

    /// The impl of `Enum`, which names the listed values.
    pub(super) fn named(&self) -> TokenStream {
        let (ident, levain, is_open) = (self.ident, &self.levain, self.is_open);
        let listed: Vec<String> = self
            .listed
            .iter()
            .map(|(_, value)| format!("`{}`", shown(value)))
            .collect();
        let listed = listed.join(", ");
        quote! {
            impl #levain::enums::Enum for #ident {
                const NAME: &'static str = ::core::stringify!(#ident);
                const IS_OPEN: bool = #is_open;
                const LISTED: &'static str = #listed;

                #[inline]
                fn is_listed(&self) -> bool {
                    self.is_known()
                }
            }
        }
    }

    // Only an open enum can be made of any integer.
    fn integers_made(&self) -> TokenStream {
        let (ident, levain) = (self.ident, &self.levain);
        let parsed = quote! {
            impl ::core::str::FromStr for #ident {
                type Err = #levain::ValueError;

                #[inline]
                fn from_str(text: &str) -> ::core::result::Result<Self, #levain::ValueError> {
                    #levain::enums::parse_integer_enum(text)
                }
            }
        };
        if self.is_open {
            return quote! {
                #parsed

                impl ::core::convert::From<i64> for #ident {
                    #[inline]
                    fn from(value: i64) -> Self {
                        #levain::enums::IntegerEnum::read(value)
                    }
                }
            };
        }
        quote! {
            #parsed

            impl #ident {
                /// The value of any integer, for a request that is sent `unchecked`.
                #[inline]
                pub fn unchecked(value: i64) -> Self {
                    #levain::enums::IntegerEnum::read(value)
                }
            }

            impl ::core::convert::TryFrom<i64> for #ident {
                type Error = #levain::ValueError;

                #[inline]
                fn try_from(value: i64) -> ::core::result::Result<Self, #levain::ValueError> {
                    #levain::enums::IntegerEnum::make(value)
                }
            }
        }
    }
}
