//! How a union is written.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Tagging, Union};

impl Union<'_> {
    /// The impls of writing, as JSON and as a parameter.
    pub(super) fn write(&self) -> TokenStream {
        let (ident, levain, other) = (self.ident, &self.levain, self.other);
        let arms = |plain: TokenStream, tagged: TokenStream, to: TokenStream| -> Vec<TokenStream> {
            let arm = |alternative: &super::Alternative<'_>| {
                let (variant, of, tags) = (alternative.ident, alternative.of, &alternative.tags);
                let of = quote!(<#of as #levain::union::Alternative>);
                match &self.tagging {
                    Tagging::Internal(tag) => {
                        quote!(Self::#variant(value) => #of::#tagged(value, #tag, &[#(&#tags),*], #to),)
                    }
                    Tagging::VariantField(_) | Tagging::Untagged => {
                        quote!(Self::#variant(value) => #of::#plain(value, #to),)
                    }
                }
            };
            self.alternatives.iter().map(arm).collect()
        };
        let parameters = arms(
            quote!(write_variant_parameter),
            quote!(write_tagged_parameter),
            quote!(to),
        );
        let json = arms(quote!(write_variant), quote!(write_tagged), quote!(serializer));
        quote! {
            impl #levain::Parameter for #ident {
                #[inline]
                fn write_parameter(&self, to: &mut dyn #levain::ParameterSink) {
                    match self {
                        #(#parameters)*
                        Self::#other(other) => #levain::Parameter::write_parameter(other.get(), to),
                    }
                }
            }

            impl #levain::serde::Serialize for #ident {
                fn serialize<__S: #levain::serde::Serializer>(&self, serializer: __S) -> ::core::result::Result<__S::Ok, __S::Error> {
                    match self {
                        #(#json)*
                        Self::#other(other) => #levain::serde::Serialize::serialize(other.get(), serializer),
                    }
                }
            }
        }
    }
}
