//! Newtypes over any other value, and what all newtypes with a list of constraints share.

use proc_macro2::TokenStream;
use quote::quote;

use super::Newtype;

impl Newtype<'_> {
    /// The impls.
    pub(super) fn wrapper(&self) -> TokenStream {
        let (ident, levain, of) = (self.ident, &self.levain, self.of);
        let contained = self.contained(
            &TokenStream::new(),
            &quote!(<#of as #levain::Inner>::inner_write_parameter(&self.0, to)),
        );
        quote! {
            impl #ident {
                /// Wraps a value.
                #[inline]
                pub const fn new(inner: #of) -> Self {
                    Self(inner)
                }

                /// The inner value.
                #[inline]
                pub const fn get(&self) -> &#of {
                    &self.0
                }

                /// The inner value, by value.
                #[inline]
                pub fn into_inner(self) -> #of {
                    self.0
                }
            }

            impl #levain::Value for #ident {
                #[inline]
                fn null() -> ::core::option::Option<Self> {
                    <#of as #levain::Inner>::inner_null().map(Self)
                }
            }

            #contained

            impl ::core::convert::From<#of> for #ident {
                #[inline]
                fn from(inner: #of) -> Self {
                    Self(inner)
                }
            }

            impl ::core::convert::AsRef<#of> for #ident {
                #[inline]
                fn as_ref(&self) -> &#of {
                    &self.0
                }
            }
        }
    }

    /// The traits of a value that are those of the inner one, with constraints beside; `validate_more` is validated after them.
    pub(super) fn contained(
        &self,
        validate_more: &TokenStream,
        write_parameter: &TokenStream,
    ) -> TokenStream {
        let (ident, levain, of) = (self.ident, &self.levain, self.of);
        let constraints = self.constraints.list(levain);
        let read = quote!(<#of as #levain::Inner>::inner_read(deserializer));
        let read = self.constraints.reading(read, levain);
        let validate_own = (!constraints.is_empty())
            .then(|| quote!(#levain::validate_all(&self.0, const { &[#constraints] }, validation);));
        quote! {
            impl #levain::Validate for #ident {
                #[inline]
                fn validate_into(&self, validation: &mut #levain::Validation<'_>) {
                    <#of as #levain::Inner>::inner_validate(&self.0, validation);
                    #validate_own
                    #validate_more
                }

                #[inline]
                fn validate_constraints(&self, constraints: &[#levain::Constraint<'_>], validation: &mut #levain::Validation<'_>) {
                    <#of as #levain::Inner>::inner_validate_constraints(&self.0, constraints, validation);
                }
            }

            impl #levain::Parameter for #ident {
                #[inline]
                fn write_parameter(&self, to: &mut dyn #levain::ParameterSink) {
                    #write_parameter;
                }
            }

            impl #levain::serde::Serialize for #ident {
                fn serialize<__S: #levain::serde::Serializer>(&self, serializer: __S) -> ::core::result::Result<__S::Ok, __S::Error> {
                    <#of as #levain::Inner>::inner_write(&self.0, serializer)
                }
            }

            impl<'de> #levain::serde::Deserialize<'de> for #ident {
                fn deserialize<__D: #levain::serde::Deserializer<'de>>(deserializer: __D) -> ::core::result::Result<Self, __D::Error> {
                    #read.map(Self)
                }
            }
        }
    }
}
