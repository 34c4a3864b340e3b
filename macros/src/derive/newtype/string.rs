//! Newtypes over strings.

use proc_macro2::TokenStream;
use quote::quote;

use super::Newtype;
use crate::derive::field_type::last_segment;

impl Newtype<'_> {
    /// The impls; with `is_secret`, nothing shows the string.
    pub(super) fn string(&self, is_secret: bool) -> TokenStream {
        let (common, shown) = (self.string_common(is_secret), self.string_shown(is_secret));
        let own = if self.constraints.strings.is_empty() && self.constraints.assertion.is_none() {
            self.string_free(is_secret)
        } else {
            self.string_constrained(is_secret)
        };
        let wiped = self.string_wiped(is_secret);
        quote!(#common #own #shown #wiped)
    }

    // Only `Text` can be made in a const.
    fn is_text(&self) -> bool {
        last_segment(self.of).is_some_and(|segment| segment.ident == "Text")
    }

    // Whether the runtime knows how to wipe it.
    fn is_wiped(&self, is_secret: bool) -> bool {
        is_secret
            && last_segment(self.of)
                .is_some_and(|segment| segment.ident == "Text" || segment.ident == "String")
    }

    fn string_wiped(&self, is_secret: bool) -> Option<TokenStream> {
        let (ident, levain) = (self.ident, &self.levain);
        self.is_wiped(is_secret).then(|| {
            quote! {
                impl ::core::ops::Drop for #ident {
                    /// Wipes the secret from memory.
                    fn drop(&mut self) {
                        #levain::wipe(&mut self.0);
                    }
                }
            }
        })
    }

    fn string_common(&self, is_secret: bool) -> TokenStream {
        let (ident, levain, of) = (self.ident, &self.levain, self.of);
        let (own, inner) = if self.is_wiped(is_secret) {
            (quote!(mut self), quote!(::core::mem::take(&mut self.0)))
        } else {
            (quote!(self), quote!(self.0))
        };
        let into_string = if self.is_text() {
            quote!(#inner.into_string())
        } else {
            quote!(#inner.into())
        };
        quote! {
            impl #ident {
                /// The string.
                #[inline]
                pub fn as_str(&self) -> &str {
                    ::core::convert::AsRef::<str>::as_ref(&self.0)
                }

                /// The string as an owned one, copied only if it is known at compile time.
                #[inline]
                pub fn into_string(#own) -> ::std::string::String {
                    #into_string
                }
            }

            impl #levain::Value for #ident {}

            impl #levain::Parameter for #ident {
                #[inline]
                fn write_parameter(&self, to: &mut dyn #levain::ParameterSink) {
                    to.string(self.as_str());
                }
            }

            impl #levain::serde::Serialize for #ident {
                fn serialize<S: #levain::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }

            impl<'de> #levain::serde::Deserialize<'de> for #ident {
                /// Any string: a received value is not validated; `validate` reports violations.
                fn deserialize<D: #levain::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                    #levain::read_text(deserializer).map(|text| Self(<#of as ::core::convert::From<#levain::Text>>::from(text)))
                }
            }

            impl ::core::convert::AsRef<str> for #ident {
                #[inline]
                fn as_ref(&self) -> &str {
                    self.as_str()
                }
            }

            impl ::core::convert::From<#ident> for ::std::string::String {
                #[inline]
                fn from(value: #ident) -> Self {
                    value.into_string()
                }
            }

            impl ::core::cmp::PartialEq<str> for #ident {
                #[inline]
                fn eq(&self, other: &str) -> bool {
                    self.as_str() == other
                }
            }

            impl ::core::cmp::PartialEq<&str> for #ident {
                #[inline]
                fn eq(&self, other: &&str) -> bool {
                    self.as_str() == *other
                }
            }
        }
    }

    fn string_free(&self, is_secret: bool) -> TokenStream {
        let (ident, levain) = (self.ident, &self.levain);
        let of_use = self.constraints_of_use(is_secret);
        let from_static = self.is_text().then(|| {
            quote! {
                /// A value known at compile time.
                #[inline]
                pub const fn from_static(text: &'static str) -> Self {
                    Self(#levain::Text::from_static(text))
                }
            }
        });
        quote! {
            impl #ident {
                #from_static

                /// Wraps a string.
                #[inline]
                pub fn new(text: impl ::core::convert::Into<::std::string::String>) -> Self {
                    Self(::core::convert::From::from(text.into()))
                }
            }

            impl #levain::Validate for #ident {
                #[inline]
                fn validate_into(&self, _: &mut #levain::Validation<'_>) {}

                #[inline]
                fn validate_constraints(&self, constraints: &[#levain::Constraint<'_>], validation: &mut #levain::Validation<'_>) {
                    #of_use
                }
            }

            impl ::core::convert::From<::std::string::String> for #ident {
                #[inline]
                fn from(text: ::std::string::String) -> Self {
                    Self::new(text)
                }
            }

            impl ::core::convert::From<&str> for #ident {
                #[inline]
                fn from(text: &str) -> Self {
                    Self::new(text)
                }
            }

            impl ::core::str::FromStr for #ident {
                type Err = ::core::convert::Infallible;

                #[inline]
                fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                    ::core::result::Result::Ok(Self::new(text))
                }
            }
        }
    }

    fn string_constrained(&self, is_secret: bool) -> TokenStream {
        let (ident, levain) = (self.ident, &self.levain);
        let constraints = self.constraints.of_string(levain);
        let of_use = self.constraints_of_use(is_secret);
        let validate = if is_secret { quote!(secret) } else { quote!(string) };
        let assertion = self.constraints.assertion(levain);
        let assertion =
            assertion.map(|assertion| quote!(#levain::validate_assertion(#assertion, self, validation);));
        let from_static = self.is_text().then(|| {
            quote! {
                /// A value known at compile time.
                ///
                /// # Panics
                ///
                /// When the string violates a constraint of the type; in a const, and in `levain::literal!`, this is a compile error.
                #[inline]
                #[track_caller]
                pub const fn from_static(text: &'static str) -> Self {
                    Self::CONSTRAINTS.assert(::core::stringify!(#ident), text);
                    Self(#levain::Text::from_static(text))
                }
            }
        });
        let conversions = [quote!(::std::string::String), quote!(&str)].map(|from| {
            quote! {
                impl ::core::convert::TryFrom<#from> for #ident {
                    type Error = #levain::ValueError;

                    #[inline]
                    fn try_from(text: #from) -> ::core::result::Result<Self, #levain::ValueError> {
                        Self::new(text)
                    }
                }
            }
        });
        quote! {
            impl #ident {
                const CONSTRAINTS: &'static #levain::StringConstraints = &#constraints;

                #from_static

                /// Validates and wraps a string.
                ///
                /// # Errors
                ///
                /// Every constraint that the string violates.
                #[inline]
                pub fn new(text: impl ::core::convert::Into<::std::string::String>) -> ::core::result::Result<Self, #levain::ValueError> {
                    let value = Self(::core::convert::From::from(text.into()));
                    #levain::ValueError::validated(::core::stringify!(#ident), value)
                }

                /// Wraps any string, for a request that is sent `unchecked`.
                #[inline]
                pub fn unchecked(text: impl ::core::convert::Into<::std::string::String>) -> Self {
                    Self(::core::convert::From::from(text.into()))
                }
            }

            impl #levain::Validate for #ident {
                #[inline]
                fn validate_into(&self, validation: &mut #levain::Validation<'_>) {
                    validation.#validate(Self::CONSTRAINTS, self.as_str());
                    #assertion
                }

                #[inline]
                fn validate_constraints(&self, constraints: &[#levain::Constraint<'_>], validation: &mut #levain::Validation<'_>) {
                    #of_use
                }
            }

            #(#conversions)*

            impl ::core::str::FromStr for #ident {
                type Err = #levain::ValueError;

                #[inline]
                fn from_str(text: &str) -> ::core::result::Result<Self, #levain::ValueError> {
                    Self::new(text)
                }
            }
        }
    }

    // No message tells any part of a secret.
    fn constraints_of_use(&self, is_secret: bool) -> TokenStream {
        let levain = &self.levain;
        if is_secret {
            quote!(validation.secret_constraints(constraints, self.as_str());)
        } else {
            quote!(#levain::Validate::validate_constraints(self.as_str(), constraints, validation);)
        }
    }

    fn string_shown(&self, is_secret: bool) -> TokenStream {
        let ident = self.ident;
        if is_secret {
            return quote! {
                impl ::core::fmt::Debug for #ident {
                    /// The name of the type, never the secret.
                    #[inline]
                    fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        out.write_str(::core::concat!(::core::stringify!(#ident), "(…)"))
                    }
                }
            };
        }
        quote! {
            impl ::core::fmt::Display for #ident {
                #[inline]
                fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    out.write_str(self.as_str())
                }
            }
        }
    }
}
