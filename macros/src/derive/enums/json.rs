//! Enums of JSON values of any type.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Values;

impl Values<'_> {
    /// The impls.
    pub(super) fn json(&self) -> TokenStream {
        let (ident, levain) = (self.ident, &self.levain);
        let (methods, named) = (self.json_methods(), self.named());
        quote! {
            #methods
            #named

            impl #levain::Value for #ident {
                #[inline]
                fn null() -> ::core::option::Option<Self> {
                    #levain::enums::listed_null()
                }
            }

            impl #levain::Validate for #ident {
                #[inline]
                fn validate_into(&self, validation: &mut #levain::Validation<'_>) {
                    #levain::enums::Enum::validate_listed(self, validation);
                }
            }

            impl #levain::Parameter for #ident {
                #[inline]
                fn write_parameter(&self, to: &mut dyn #levain::ParameterSink) {
                    #levain::Parameter::write_parameter(&self.to_json(), to);
                }
            }

            impl #levain::serde::Serialize for #ident {
                fn serialize<S: #levain::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    #levain::serde::Serialize::serialize(&self.to_json(), serializer)
                }
            }

            impl<'de> #levain::serde::Deserialize<'de> for #ident {
                /// Any JSON value: one that is not listed is kept as it is.
                fn deserialize<D: #levain::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                    <#levain::Json as #levain::serde::Deserialize>::deserialize(deserializer).map(#levain::enums::JsonEnum::read)
                }
            }

            impl ::core::convert::TryFrom<#levain::Json> for #ident {
                type Error = #levain::ValueError;

                #[inline]
                fn try_from(value: #levain::Json) -> ::core::result::Result<Self, #levain::ValueError> {
                    #levain::enums::JsonEnum::make(value)
                }
            }

            impl ::core::fmt::Display for #ident {
                #[inline]
                fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(&self.to_json(), out)
                }
            }
        }
    }

    fn json_methods(&self) -> TokenStream {
        let (ident, levain, other) = (self.ident, &self.levain, self.other);
        let variants: Vec<&Ident> = self.listed.iter().map(|(variant, _)| *variant).collect();
        let values = self.listed.iter().map(|(_, value)| value);
        quote! {
            impl #ident {
                /// The listed values, in the order of the variants.
                pub const ALL: &'static [Self] = &[#(Self::#variants),*];

                /// Whether the value is listed.
                #[inline]
                pub const fn is_known(&self) -> bool {
                    !::core::matches!(self, Self::#other(_))
                }

                /// The JSON value on the wire.
                pub fn to_json(&self) -> #levain::Json {
                    #[allow(unused_imports)]
                    use #levain::words::*;
                    match self {
                        #(Self::#variants => #levain::constant::literal(&#values),)*
                        Self::#other(other) => ::core::clone::Clone::clone(other.get()),
                    }
                }
            }

            impl #levain::enums::JsonEnum for #ident {
                fn listed() -> ::std::vec::Vec<(Self, #levain::Json)> {
                    Self::ALL.iter().map(|choice| (::core::clone::Clone::clone(choice), choice.to_json())).collect()
                }

                fn other(value: #levain::Other<#levain::Json>) -> Self {
                    Self::#other(value)
                }
            }
        }
    }
}
