//! `security(…)`: which security schemes a request requires.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{LitStr, Path, Token, bracketed, parenthesized};

use crate::derive::attributes::Attributes;

/// A scheme with the scopes that a token needs: `OAUTH("read", "write")`.
struct Scheme {
    path: Path,
    scopes: Vec<LitStr>,
}

/// Schemes that are required together: `[API_KEY, OAUTH("read")]`.
struct Alternative(Vec<Scheme>);

impl Parse for Scheme {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let path = input.call(Path::parse_mod_style)?;
        let mut scopes = Vec::new();
        if input.peek(syn::token::Paren) {
            let inner;
            parenthesized!(inner in input);
            scopes.extend(Punctuated::<LitStr, Token![,]>::parse_terminated(&inner)?);
        }
        Ok(Self { path, scopes })
    }
}

impl Parse for Alternative {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let inner;
        bracketed!(inner in input);
        let schemes = Punctuated::<Scheme, Token![,]>::parse_terminated(&inner)?;
        Ok(Self(schemes.into_iter().collect()))
    }
}

/// The value of `Endpoint::SECURITY`, if anything is said.
pub fn take(attributes: &mut Attributes) -> Option<TokenStream> {
    let lists = attributes.take_lists("security");
    if lists.is_empty() {
        return None;
    }
    let mut alternatives = Vec::new();
    for (span, list) in lists {
        match Punctuated::<Alternative, Token![,]>::parse_terminated.parse2(list.clone()) {
            Ok(parsed) => alternatives.extend(parsed),
            Err(_) => attributes.error_at(
                first_span(&list).unwrap_or(span),
                "`security` lists alternatives, each in brackets: `security([API_KEY], [OAUTH(\"read\")])`",
            ),
        }
    }
    let alternatives = alternatives.iter().map(|Alternative(schemes)| {
        let schemes = schemes.iter().map(Scheme::expression);
        quote!(&[#(#schemes),*])
    });
    Some(quote!(&[#(#alternatives),*]))
}

impl Scheme {
    fn expression(&self) -> TokenStream {
        let Self { path, scopes } = self;
        if scopes.is_empty() {
            return path.to_token_stream();
        }
        quote!(#path.with(&[#(#scopes),*]))
    }
}

fn first_span(tokens: &TokenStream) -> Option<proc_macro2::Span> {
    tokens.clone().into_iter().next().as_ref().map(TokenTree::span)
}
