//! Enums of strings.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Values;
use crate::derive::newtype::oauth;

impl Values<'_> {
    /// The impls.
    pub(super) fn strings(&self) -> TokenStream {
        let (ident, levain, other, is_open) = (self.ident, &self.levain, self.other, self.is_open);
        let inherent = self.string_methods();
        let constraints = self.constraints.list(levain);
        let constraints = (!constraints.is_empty())
            .then(|| quote!(const CONSTRAINTS: &'static [#levain::Constraint<'static>] = &[#constraints];));
        let made = self.made();
        let oauth = self.constraints.role.map(|role| oauth(ident, role, levain));
        quote! {
            #inherent

            impl #levain::enums::StringEnum for #ident {
                const VALUES: #levain::enums::EnumValues<Self> = #levain::enums::EnumValues {
                    name: ::core::stringify!(#ident),
                    is_open: #is_open,
                    values: Self::ALL,
                    other: Self::#other,
                };
                #constraints
            }

            impl #levain::kind::HasKind for #ident {
                type Kind = #levain::enums::StringEnumKind;
            }

            impl #levain::serde::Serialize for #ident {
                fn serialize<S: #levain::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }

            impl<'de> #levain::serde::Deserialize<'de> for #ident {
                /// Any string: a value that is not listed is kept as it is.
                fn deserialize<D: #levain::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                    #levain::enums::read_string_enum(deserializer)
                }
            }

            impl ::core::str::FromStr for #ident {
                type Err = #levain::ValueError;

                #[inline]
                fn from_str(text: &str) -> ::core::result::Result<Self, #levain::ValueError> {
                    #levain::enums::StringEnum::make(text)
                }
            }

            impl ::core::fmt::Display for #ident {
                #[inline]
                fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    out.write_str(self.as_str())
                }
            }

            impl ::core::convert::AsRef<str> for #ident {
                #[inline]
                fn as_ref(&self) -> &str {
                    self.as_str()
                }
            }

            #made
            #oauth
        }
    }

    fn string_methods(&self) -> TokenStream {
        let (ident, other) = (self.ident, self.other);
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

                /// The string on the wire.
                #[inline]
                pub fn as_str(&self) -> &str {
                    match self {
                        #(Self::#variants => #values,)*
                        Self::#other(other) => other.get(),
                    }
                }
            }
        }
    }

    // Only an open enum can be made of any string.
    fn made(&self) -> TokenStream {
        let (ident, levain) = (self.ident, &self.levain);
        if self.is_open {
            return quote! {
                impl ::core::convert::From<&str> for #ident {
                    #[inline]
                    fn from(text: &str) -> Self {
                        #levain::enums::StringEnum::read(text)
                    }
                }

                impl ::core::convert::From<::std::string::String> for #ident {
                    #[inline]
                    fn from(text: ::std::string::String) -> Self {
                        #levain::enums::StringEnum::read(&text)
                    }
                }
            };
        }
        quote! {
            impl #ident {
                /// The value of any string, for a request that is sent `unchecked`.
                #[inline]
                pub fn unchecked(text: &str) -> Self {
                    #levain::enums::StringEnum::read(text)
                }
            }

            impl ::core::convert::TryFrom<&str> for #ident {
                type Error = #levain::ValueError;

                #[inline]
                fn try_from(text: &str) -> ::core::result::Result<Self, #levain::ValueError> {
                    #levain::enums::StringEnum::make(text)
                }
            }
        }
    }
}
