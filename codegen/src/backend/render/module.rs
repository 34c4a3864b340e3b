//! One version as a module, for the macro: the same items as in a package, in nested modules instead of files.
//!
//! In: the [`Items`] of one version. Out: the tokens that replace the macro call.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::listing::listing;
use super::scope::{Paths, Scope};
use super::versions::markers;
use super::{Settings, name};
use crate::backend::layout::{Layout, SourceFile, lay_out};
use crate::model::ident::Ident;
use crate::model::items::Items;

/// The tokens of every item, in the order of the spec: the command and the macro must agree on them.
pub fn render_items(items: &Items, settings: &Settings) -> Vec<(String, TokenStream)> {
    let layout = lay_out(std::slice::from_ref(items));
    let rendered = layout.files.iter().flat_map(|file| {
        let scope = Scope::new(&layout, settings, file, Paths::Absolute);
        let items: Vec<_> = scope
            .own()
            .map(|item| (item.key.clone(), scope.render_item(item)))
            .collect();
        items
    });
    let by_key: BTreeMap<String, TokenStream> = rendered.collect();
    let in_order = items.list.iter().map(|item| {
        let tokens = by_key.get(&item.key).cloned().unwrap_or_default();
        (item.key.clone(), tokens)
    });
    in_order.collect()
}

/// The items of one version, as the expansion of the macro.
pub fn render_module(items: &Items, settings: &Settings) -> TokenStream {
    let layout = lay_out(std::slice::from_ref(items));
    let levain = &settings.runtime;
    let markers = markers(items.version.iter(), settings);
    let mut tree = Tree::default();
    for file in &layout.files {
        tree.add(&file.path.modules, file);
    }
    let since = tree.render(&layout, settings);
    let listing = listing(&layout, 0, settings, &|depth| {
        let ups = (0..=depth).map(|_| quote!(super));
        quote!(#(#ups)::*)
    });
    quote! {
        const _: () = #levain::contract::V1;

        #[doc(hidden)]
        #[allow(dead_code, deprecated, missing_docs, clippy::all, clippy::pedantic)]
        mod generated {
            #[doc = " The version of the API, as a type."]
            pub mod versions { #markers }
            pub mod since { #since }
            pub mod listing { #listing }
        }

        pub use generated::listing::*;
    }
}

#[derive(Default)]
struct Tree<'f> {
    files: Vec<&'f SourceFile>,
    modules: BTreeMap<Ident, Tree<'f>>,
}

impl<'f> Tree<'f> {
    fn add(&mut self, path: &[Ident], file: &'f SourceFile) {
        match path {
            [] => self.files.push(file),
            [first, rest @ ..] => self.modules.entry(first.clone()).or_default().add(rest, file),
        }
    }

    fn render(&self, layout: &Layout<'_>, settings: &Settings) -> TokenStream {
        let mut tokens = TokenStream::new();
        for file in &self.files {
            let scope = Scope::new(layout, settings, file, Paths::Relative);
            tokens.extend(scope.imports());
            tokens.extend(scope.own().map(|item| scope.render_item(item)));
        }
        for (ident, tree) in &self.modules {
            let is_flat = tree.files.iter().any(|file| file.path.is_flat);
            let (ident, inner) = (name(ident), tree.render(layout, settings));
            let flat = is_flat.then(|| quote!(pub use #ident::*;));
            tokens.extend(quote!(pub mod #ident { #inner } #flat));
        }
        tokens
    }
}
