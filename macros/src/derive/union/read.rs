//! How a union is read and validated.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

use super::{Alternative, Tagging, Union};

impl Union<'_> {
    /// The variants that hold a declared type.
    pub(super) fn idents(&self) -> Vec<&Ident> {
        self.alternatives
            .iter()
            .map(|alternative| alternative.ident)
            .collect()
    }

    fn types(&self) -> Vec<&Type> {
        self.alternatives
            .iter()
            .map(|alternative| alternative.of)
            .collect()
    }

    /// The impls of reading and of validation.
    pub(super) fn read(&self) -> TokenStream {
        let (ident, levain, other, assertion) = (self.ident, &self.levain, self.other, &self.assertion);
        let (variants, types) = (self.idents(), self.types());
        let arms = self.validate_arms();
        let fallbacks = self.validate_fallbacks();
        let (body, read) = match &self.tagging {
            Tagging::Untagged => (self.read_untagged(), quote!(read_untagged)),
            Tagging::Internal(tag) | Tagging::VariantField(tag) => {
                (self.read_tagged(tag), quote!(read_tagged))
            }
        };
        quote! {
            impl #levain::union::Union for #ident {
                fn read(tree: &#levain::Json) -> ::core::result::Result<::core::option::Option<Self>, #levain::json::ReadJsonError> {
                    #body
                }

                fn other(tree: #levain::Json) -> Self {
                    Self::#other(#levain::Other::new(tree))
                }
            }

            impl<'de> #levain::serde::Deserialize<'de> for #ident {
                /// A value that is no variant is kept as it is.
                fn deserialize<D: #levain::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                    #levain::union::#read(deserializer)
                }
            }

            impl #levain::Value for #ident {}

            impl #levain::Validate for #ident {
                #[inline]
                fn validate_into(&self, validation: &mut #levain::Validation<'_>) {
                    match self {
                        #(#arms)*
                        Self::#other(_) => #levain::union::validate_other(validation),
                    }
                    #fallbacks
                    #assertion
                }

                #[inline]
                fn validate_constraints(&self, constraints: &[#levain::Constraint<'_>], validation: &mut #levain::Validation<'_>) {
                    match self {
                        #(Self::#variants(value) => <#types as #levain::union::Alternative>::validate_use(value, constraints, validation),)*
                        Self::#other(other) => #levain::Validate::validate_constraints(other.get(), constraints, validation),
                    }
                }
            }
        }
    }

    // A variant that stands for every other tag may have any, but none of another variant.
    fn validate_fallbacks(&self) -> TokenStream {
        let (levain, Tagging::VariantField(tag)) = (&self.levain, &self.tagging) else {
            return TokenStream::new();
        };
        let fallbacks = self
            .alternatives
            .iter()
            .filter(|alternative| alternative.is_fallback);
        let checks = fallbacks.map(|fallback| {
            let variant = fallback.ident;
            let others = self.alternatives.iter().filter(|other| other.ident != variant);
            let tags = others.flat_map(|other| &other.tags);
            quote! {
                if let Self::#variant(value) = self {
                    #levain::union::validate_fallback(#tag, &[#(&#tags),*], value, validation);
                }
            }
        });
        quote!(#(#checks)*)
    }

    fn validate_arms(&self) -> Vec<TokenStream> {
        let levain = &self.levain;
        let arm = |alternative: &Alternative<'_>| {
            let (variant, of) = (alternative.ident, alternative.of);
            let constraints = alternative.constraints.list(levain);
            quote! {
                Self::#variant(value) =>
                    <#of as #levain::union::Alternative>::validate_variant(value, &[#constraints], validation),
            }
        };
        self.alternatives.iter().map(arm).collect()
    }

    fn read_untagged(&self) -> TokenStream {
        let levain = &self.levain;
        let tries = self.alternatives.iter().map(|alternative| {
            let (variant, of) = (alternative.ident, alternative.of);
            let constraints = alternative.constraints.list(levain);
            let read = quote! {
                <#of as #levain::union::Alternative>::best_match(tree, &mut best, &[#constraints], Self::#variant)
            };
            let read = alternative.constraints.reading(read, levain);
            quote! {
                if let ::core::ops::ControlFlow::Break(value) = #read {
                    return ::core::result::Result::Ok(::core::option::Option::Some(value));
                }
            }
        });
        quote! {
            let mut best = ::core::option::Option::None;
            #(#tries)*
            ::core::result::Result::Ok(best.map(|(_, value)| value))
        }
    }

    // First the variants by their tags, then those that may be read without one.
    fn read_tagged(&self, tag: &syn::LitStr) -> TokenStream {
        let levain = &self.levain;
        let by_tag = self
            .alternatives
            .iter()
            .filter(|alternative| !alternative.tags.is_empty());
        let by_tag = by_tag.map(|alternative| {
            let (variant, of, tags) = (alternative.ident, alternative.of, &alternative.tags);
            quote! {
                if let ::core::option::Option::Some(tree) = #levain::union::with_own_tag(tree, #tag, &[#(&#tags),*]) {
                    return <#of as #levain::union::Alternative>::read_variant(&tree, Self::#variant);
                }
            }
        });
        let fallbacks = self
            .alternatives
            .iter()
            .filter(|alternative| alternative.is_fallback || alternative.tags.is_empty())
            .map(|alternative| {
                let (variant, of) = (alternative.ident, alternative.of);
                quote! {
                    if let ::core::result::Result::Ok(value) =
                        <#of as #levain::union::Alternative>::read_variant(tree, Self::#variant)
                    {
                        return ::core::result::Result::Ok(value);
                    }
                }
            });
        quote! {
            #(#by_tag)*
            #(#fallbacks)*
            ::core::result::Result::Ok(::core::option::Option::None)
        }
    }
}
