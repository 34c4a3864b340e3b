//! Newtypes over integers and floating-point numbers.

use proc_macro2::TokenStream;
use quote::quote;

use super::Newtype;

/// How the two kinds of numbers differ.
struct Kind {
    constraint: TokenStream,
    constraints: TokenStream,
    // The type that the constraints compare.
    compared: TokenStream,
    expected: &'static str,
    what: &'static str,
}

impl Newtype<'_> {
    /// The impls of an integer.
    pub(super) fn integer(&self) -> TokenStream {
        self.any_number(&Kind {
            constraint: quote!(Integer),
            constraints: quote!(IntegerConstraints),
            compared: quote!(i128),
            expected: "an integer",
            what: "an integer",
        })
    }

    /// The impls of a floating-point number.
    pub(super) fn number(&self) -> TokenStream {
        self.any_number(&Kind {
            constraint: quote!(Number),
            constraints: quote!(NumberConstraints),
            compared: quote!(f64),
            expected: "a number",
            what: "a number",
        })
    }

    fn any_number(&self, kind: &Kind) -> TokenStream {
        let common = self.number_common(kind);
        let own = if self.constraints.numbers.is_empty() && self.constraints.assertion.is_none() {
            self.number_free(kind)
        } else {
            self.number_constrained(kind)
        };
        quote!(#common #own)
    }

    fn number_common(&self, kind: &Kind) -> TokenStream {
        let (ident, levain, of, expected) = (self.ident, &self.levain, self.of, kind.expected);
        let get = format!("The value, as {}.", kind.what);
        let read = quote!(<#of as #levain::Value>::read(deserializer));
        let read = self.constraints.reading(read, levain);
        quote! {
            impl #ident {
                #[doc = #get]
                #[inline]
                pub const fn get(self) -> #of {
                    self.0
                }
            }

            impl #levain::Value for #ident {}

            impl #levain::Parameter for #ident {
                #[inline]
                fn write_parameter(&self, to: &mut dyn #levain::ParameterSink) {
                    #levain::Parameter::write_parameter(&self.0, to);
                }
            }

            impl #levain::serde::Serialize for #ident {
                fn serialize<S: #levain::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    #levain::serde::Serialize::serialize(&self.0, serializer)
                }
            }

            impl<'de> #levain::serde::Deserialize<'de> for #ident {
                /// Any number of the wrapped type: a received value is not validated; `validate` reports violations.
                fn deserialize<D: #levain::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                    #read.map(Self)
                }
            }

            impl ::core::convert::From<#ident> for #of {
                #[inline]
                fn from(value: #ident) -> Self {
                    value.0
                }
            }

            impl ::core::cmp::PartialEq<#of> for #ident {
                #[inline]
                fn eq(&self, other: &#of) -> bool {
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
                    #levain::ValueError::parsed::<#of, _>(::core::stringify!(#ident), #expected, text, Self)
                }
            }
        }
    }

    fn number_free(&self, kind: &Kind) -> TokenStream {
        let (ident, levain, of) = (self.ident, &self.levain, self.of);
        let wraps = format!("Wraps {}.", kind.what);
        quote! {
            impl #ident {
                #[doc = #wraps]
                #[inline]
                pub const fn new(value: #of) -> Self {
                    Self(value)
                }

                /// A value known at compile time.
                #[inline]
                pub const fn from_static(value: #of) -> Self {
                    Self(value)
                }
            }

            impl #levain::Validate for #ident {
                #[inline]
                fn validate_into(&self, validation: &mut #levain::Validation<'_>) {
                    #levain::Validate::validate_into(&self.0, validation);
                }

                #[inline]
                fn validate_constraints(&self, constraints: &[#levain::Constraint<'_>], validation: &mut #levain::Validation<'_>) {
                    #levain::Validate::validate_constraints(&self.0, constraints, validation);
                }
            }

            impl ::core::convert::From<#of> for #ident {
                #[inline]
                fn from(value: #of) -> Self {
                    Self(value)
                }
            }
        }
    }

    fn number_constrained(&self, kind: &Kind) -> TokenStream {
        let (ident, levain, of) = (self.ident, &self.levain, self.of);
        let (constraint, class, compared) = (&kind.constraint, &kind.constraints, &kind.compared);
        let calls = &self.constraints.numbers;
        let assertion = self.constraints.assertion(levain);
        let assertion =
            assertion.map(|assertion| quote!(#levain::validate_assertion(#assertion, self, validation);));
        let violates = format!("Every constraint that {} violates.", kind.what);
        quote! {
            impl #ident {
                const CONSTRAINTS: &'static #levain::#class = &#levain::#class::new()#calls;

                /// A value known at compile time.
                ///
                /// # Panics
                ///
                /// When it violates a constraint of the type; in a const, and in `levain::literal!`, this is a compile error.
                #[inline]
                #[track_caller]
                pub const fn from_static(value: #of) -> Self {
                    Self::CONSTRAINTS.assert(::core::stringify!(#ident), value as #compared);
                    Self(value)
                }

                /// Validates and wraps a value.
                ///
                /// # Errors
                ///
                #[doc = #violates]
                #[inline]
                pub fn new(value: #of) -> ::core::result::Result<Self, #levain::ValueError> {
                    #levain::ValueError::validated(::core::stringify!(#ident), Self(value))
                }

                /// Wraps any value, for a request that is sent `unchecked`.
                #[inline]
                pub const fn unchecked(value: #of) -> Self {
                    Self(value)
                }
            }

            impl #levain::Validate for #ident {
                #[inline]
                fn validate_into(&self, validation: &mut #levain::Validation<'_>) {
                    #levain::Validate::validate_into(&self.0, validation);
                    #levain::Validate::validate_constraints(&self.0, &[#levain::Constraint::#constraint(Self::CONSTRAINTS)], validation);
                    #assertion
                }

                #[inline]
                fn validate_constraints(&self, constraints: &[#levain::Constraint<'_>], validation: &mut #levain::Validation<'_>) {
                    #levain::Validate::validate_constraints(&self.0, constraints, validation);
                }
            }

            impl ::core::convert::TryFrom<#of> for #ident {
                type Error = #levain::ValueError;

                #[inline]
                fn try_from(value: #of) -> ::core::result::Result<Self, #levain::ValueError> {
                    Self::new(value)
                }
            }
        }
    }
}
