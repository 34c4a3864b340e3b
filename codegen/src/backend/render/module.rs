//! One version as a module, for the macro: the same items as in a package, in nested modules instead of files.
//!
//! In: the [`Items`] of one version. Out: the tokens that replace the macro call.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::listing::listing;
use super::scope::{Paths, Scope};
use super::versions::host_constant;
use super::{Settings, name};
use crate::backend::layout::{Layout, SourceFile, lay_out};
use crate::model::ident::Ident;
use crate::model::items::Items;

/// The tokens of every item, in the order of the spec: the command and the macro must agree on them.
pub fn render_items(items: &Items, settings: &Settings) -> Vec<(String, TokenStream)> {
    let layout = lay_out(std::slice::from_ref(items));
    let rendered = layout.files.iter().flat_map(|file| {
        let scope = Scope::new(&layout, settings, file, Paths::of_package(&layout));
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
    let mut tree = Tree::default();
    for file in &layout.files {
        tree.add(&file.path.modules, file);
    }
    let tree = tree.render(&layout, settings);
    let ungrouped = layout.ungrouped(layout.root).into_iter().map(name);
    let ungrouped = quote!(#(pub use #ungrouped::*;)*);
    let version = items.version.as_ref().map(|version| {
        let text = &version.text;
        quote! {
            #[doc = " The version of the API that the items here are those of."]
            pub const VERSION: &str = #text;
        }
    });
    let host = host_constant(&layout, layout.root);
    let listing = listing(&layout, settings, &|depth| {
        let ups = (0..=depth).map(|_| quote!(super));
        quote!(#(#ups)::*)
    });
    quote! {
        const _: () = #levain::contract::V1;

        #[doc(hidden)]
        #[allow(dead_code, deprecated, missing_docs, clippy::all, clippy::pedantic)]
        mod generated {
            pub mod items { #version #host #tree #ungrouped }
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
            let scope = Scope::new(layout, settings, file, Paths::of_module(layout));
            tokens.extend(scope.imports());
            tokens.extend(scope.own().map(|item| scope.render_item(item)));
        }
        for (ident, tree) in &self.modules {
            let (ident, inner) = (name(ident), tree.render(layout, settings));
            let flat = (!tree.files.is_empty()).then(|| quote!(pub use #ident::*;));
            tokens.extend(quote!(pub mod #ident { #inner } #flat));
        }
        tokens
    }
}
