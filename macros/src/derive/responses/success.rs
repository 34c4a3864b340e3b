//! Which responses are a success, and what a call gives then.
//!
//! In: the responses, of which some are marked with `ok`. Out: the parts of the impl that take a success apart. Without a mark, the enum
//! itself is what a call gives, and only statuses of 4xx and 5xx are errors.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

use super::Response;
use super::status::Status;
use crate::derive::Errors;

/// What a call gives that succeeds.
pub enum Success<'i> {
    /// The whole enum.
    Whole,
    /// Nothing.
    Nothing,
    /// The body.
    Body(&'i Type),
    /// The body, which some successes do not have.
    Optional(&'i Type),
}

impl<'i> Success<'i> {
    /// The success of the responses; two of them with different bodies are reported.
    pub fn of(responses: &[Response<'i>], errors: &mut Errors) -> Self {
        let usual = || responses.iter().filter(|response| response.is_ok);
        let mut bodies = usual().filter_map(|response| Some((response.ident, response.body?)));
        let Some((first, body)) = bodies.next() else {
            return if usual().next().is_some() {
                Self::Nothing
            } else {
                Self::Whole
            };
        };
        let written = |of: &Type| of.to_token_stream().to_string();
        for (ident, _) in bodies.filter(|(_, other)| written(other) != written(body)) {
            errors.at(
                ident,
                format!(
                    "`{first}` has another body, so that `ok` cannot be both: without any `ok`, a call gives the enum itself"
                ),
            );
        }
        if usual().any(|response| response.body.is_none()) {
            Self::Optional(body)
        } else {
            Self::Body(body)
        }
    }

    /// The type.
    pub fn of_type(&self) -> TokenStream {
        match self {
            Self::Whole => quote!(Self),
            Self::Nothing => quote!(()),
            Self::Body(of) => of.to_token_stream(),
            Self::Optional(of) => quote!(::core::option::Option<#of>),
        }
    }

    /// The items of the impl of `ReadResponse`; `is_partial` where variants were left out.
    pub fn items(&self, responses: &[Response<'_>], is_partial: bool, levain: &TokenStream) -> TokenStream {
        let (of, into_success) = (self.of_type(), self.success_of(responses, levain));
        let statuses = responses.iter().map(Response::status_arm);
        let status = if responses.is_empty() && !is_partial {
            quote!(match *self {})
        } else {
            // A variant that is wrong has its own error, and is not to be missed here.
            let left_out = is_partial.then(|| quote!(_ => 0,));
            quote!(match self { #(#statuses)* #left_out })
        };
        let nothing = match self {
            Self::Whole | Self::Body(_) => None,
            Self::Nothing => Some(quote!(())),
            Self::Optional(_) => Some(quote!(::core::option::Option::None)),
        };
        let without_content = nothing.map(|nothing| {
            quote! {
                fn without_content() -> ::core::option::Option<Self::Success> {
                    ::core::option::Option::Some(#nothing)
                }
            }
        });
        let has_redirect = responses.iter().any(|response| response.status.is_redirect());
        let has_redirect = has_redirect.then(|| {
            quote!(
                const HAS_REDIRECT: bool = true;
            )
        });
        quote! {
            type Success = #of;
            #has_redirect

            fn status(&self) -> ::core::primitive::u16 {
                #status
            }

            #[allow(unreachable_patterns, reason = "all variants may be successes")]
            fn into_success(self) -> ::core::result::Result<Self::Success, Self> {
                #into_success
            }

            #without_content
        }
    }

    fn success_of(&self, responses: &[Response<'_>], levain: &TokenStream) -> TokenStream {
        if let Self::Whole = self {
            return quote! {
                if #levain::ReadResponse::status(&self) < 400 {
                    ::core::result::Result::Ok(self)
                } else {
                    ::core::result::Result::Err(self)
                }
            };
        }
        let arms = responses
            .iter()
            .filter(|response| response.is_ok)
            .map(|response| {
                let ident = response.ident;
                let value = match (self, response.body) {
                    (Self::Optional(_), None) => quote!(::core::option::Option::None),
                    (Self::Optional(_), Some(_)) => quote!(::core::option::Option::Some(body)),
                    (_, None) => quote!(()),
                    (_, Some(_)) => quote!(body),
                };
                // The default is the response to errors, too.
                let is_default = response.status == Status::Default;
                let status = match (response.has_status(), is_default) {
                    (false, _) => None,
                    (true, false) => Some(quote!(_,)),
                    (true, true) => Some(quote!(status,)),
                };
                let body = response.body.map(|_| quote!(body));
                let fields = (status.is_some() || body.is_some()).then(|| quote!((#status #body)));
                let guard = is_default.then(|| quote!(if status.is_success()));
                quote!(Self::#ident #fields #guard => ::core::result::Result::Ok(#value),)
            });
        quote! {
            match self {
                #(#arms)*
                other => ::core::result::Result::Err(other),
            }
        }
    }
}

impl Response<'_> {
    fn status_arm(&self) -> TokenStream {
        let ident = self.ident;
        match &self.status {
            Status::Exactly(status) => {
                let status = Literal::u16_unsuffixed(*status);
                quote!(Self::#ident { .. } => #status,)
            }
            Status::Class(_) | Status::Default => quote!(Self::#ident(status, ..) => status.as_u16(),),
        }
    }
}
