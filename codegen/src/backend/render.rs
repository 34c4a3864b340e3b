//! Renders items as tokens.
//!
//! In: a [`Layout`](crate::backend::layout::Layout) of one or several versions. Out: the tokens of every file of a package, or of one
//! module for the macro. The only place that writes Rust. It decides nothing about the API, and every text of a spec becomes a literal.

mod assertions;
mod attributes;
mod comparable;
mod constants;
mod constraint_entries;
mod constraints;
mod content;
mod docs;
mod endpoint;
mod enums;
mod example;
mod features;
mod item;
mod library;
mod library_docs;
mod listing;
mod module;
mod modules;
mod newtypes;
mod object;
mod order;
mod package;
mod presence_rules;
mod rendered_file;
mod request_docs;
mod request_field;
mod response;
mod scope;
mod security;
mod server;
mod types;
mod union;
mod version_listing;
mod versions;
mod wire_form;

pub use comparable::{ComparableEndpoint, ComparableField, ComparableMembers, Shape, comparable_endpoint};
pub use features::features_of_groups;
pub use module::{render_items, render_module};
pub use package::{RenderedPackage, render_file, render_frame, render_package};
pub use rendered_file::RenderedFile;

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use crate::model::ident::Ident;

/// What the tokens depend on besides the items.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The path of the runtime: `levain`.
    pub runtime: TokenStream,
    /// When objects that are only received have builders.
    pub builders: Gate,
}

/// When a part of the generated code is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// With this cargo feature.
    Feature(&'static str),
    /// Always.
    Open,
    /// Never: it is not generated.
    Closed,
}

impl Settings {
    /// The settings of a package: the runtime is `levain`, and the gates are features.
    pub fn package() -> Self {
        Self {
            runtime: quote!(levain),
            builders: Gate::Feature("builders"),
        }
    }
}

impl Gate {
    /// The attribute of the gate; `None` when the part is not generated.
    fn attribute(self) -> Option<TokenStream> {
        match self {
            Self::Feature(feature) => Some(quote!(#[cfg(feature = #feature)])),
            Self::Open => Some(TokenStream::new()),
            Self::Closed => None,
        }
    }
}

// An identifier as a token.
fn name(ident: &Ident) -> Name {
    match ident.source().strip_prefix("r#") {
        Some(plain) => Name::new_raw(plain, Span::call_site()),
        None => Name::new(ident.source(), Span::call_site()),
    }
}
