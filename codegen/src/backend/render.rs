//! Turns items into tokens.
//!
//! In: a [`Layout`](crate::backend::layout::Layout) of one or several versions. Out: the tokens of every file of a package, or of one module for the macro. The
//! only place that writes Rust; what depends on the API is decided before. Every text of a spec goes in as a literal.

mod assertions;
mod constants;
mod constraints;
mod content;
mod docs;
mod endpoint;
mod enums;
mod features;
mod item;
mod listing;
mod module;
mod modules;
mod newtypes;
mod object;
mod package;
mod pkce;
mod redirect;
mod request;
mod response;
mod scope;
mod security;
mod server;
mod types;
mod union;
mod versions;

pub use module::{render_items, render_module};
pub use package::{RenderedFile, RenderedPackage, render_file, render_frame, render_package};

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use crate::model::ident::Ident;

/// What the tokens depend on beside the items.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The path of the runtime: `levain`.
    pub runtime: TokenStream,
    /// Whether builders of what is only received are there.
    pub builders: Gate,
    /// Whether the parts that need the runtime's OAuth are there.
    pub oauth: Gate,
}

/// Whether a part of the generated code is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Where this cargo feature is on.
    Feature(&'static str),
    /// Yes.
    Open,
    /// No.
    Closed,
}

impl Settings {
    /// The settings of a package of its own: the runtime is `levain`, the gates are features.
    pub fn package() -> Self {
        Self {
            runtime: quote!(levain),
            builders: Gate::Feature("builders"),
            oauth: Gate::Feature("oauth"),
        }
    }
}

impl Gate {
    /// The attribute that keeps the gate; `None` when the part is not there at all.
    fn attribute(self) -> Option<TokenStream> {
        match self {
            Self::Feature(feature) => Some(quote!(#[cfg(feature = #feature)])),
            Self::Open => Some(TokenStream::new()),
            Self::Closed => None,
        }
    }
}

/// An identifier as a token.
fn name(ident: &Ident) -> Name {
    match ident.source().strip_prefix("r#") {
        Some(plain) => Name::new_raw(plain, Span::call_site()),
        None => Name::new(ident.source(), Span::call_site()),
    }
}
