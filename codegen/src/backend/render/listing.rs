//! The public listing of a module for the macro: re-exports of all items, sorted by their paths.
//!
//! In: a layout of one version. Out: `use` lines.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::docs::text;
use super::order::by_path;
use super::scope::content_of;
use super::{Settings, name};
use crate::backend::layout::{Layout, folder};
use crate::model::ident::Ident;
use crate::model::items::{Builder, Item, ItemId, ItemKind};

/// The path of the module that contains `items`, from a module that is `depth` levels below the listing.
pub(super) type Root<'r> = &'r dyn Fn(usize) -> TokenStream;

/// What is re-exported: its folder, its name, and the attribute of a part that is behind a feature.
type Exported<'l> = (&'l [Ident], &'l Ident, Option<TokenStream>);

/// A module of a listing.
#[derive(Default)]
struct Module {
    items: Vec<usize>,
    modules: BTreeMap<Ident, Module>,
    // The modules in the order of their first items.
    order: Vec<Ident>,
}

/// The listing of the only version.
pub(super) fn listing(layout: &Layout<'_>, settings: &Settings, root: Root<'_>) -> TokenStream {
    let mut top = Module::default();
    let items = layout.root_items().map_or(&[][..], |items| &items.list);
    for (index, item) in items.iter().enumerate() {
        let mut module = &mut top;
        for part in &item.module {
            if !module.modules.contains_key(part) {
                module.order.push(part.clone());
            }
            module = module.modules.entry(part.clone()).or_default();
        }
        module.items.push(index);
    }
    let listing = Listing {
        layout,
        settings,
        root,
    };
    let version = layout.is_versioned().then(|| {
        let items = listing.path(&[], 0);
        let host = layout.host(layout.root).map(|_| quote!(pub use #items::HOST;));
        quote!(#host pub use #items::VERSION;)
    });
    let module = listing.module(&top, 0);
    quote!(#version #module)
}

struct Listing<'l> {
    layout: &'l Layout<'l>,
    settings: &'l Settings,
    root: Root<'l>,
}

impl<'l> Listing<'l> {
    fn module(&self, module: &Module, depth: usize) -> TokenStream {
        let Some(items) = self.layout.root_items() else {
            return TokenStream::new();
        };
        let mut exported: Vec<Exported<'l>> = Vec::new();
        for index in &module.items {
            let folder = folder(self.layout.place(self.layout.root, ItemId(*index)));
            let names = public_names(&items.list[*index], self.settings);
            exported.extend(names.into_iter().map(|(ident, gate)| (folder, ident, gate)));
        }
        let mut tokens = self.uses(exported, depth);
        for ident in &module.order {
            let inner = self.module(&module.modules[ident], depth + 1);
            let (docs, ident) = (text(items.docs_of_group(ident)), name(ident));
            tokens.extend(quote!(#docs pub mod #ident { #inner }));
        }
        tokens
    }

    // One `pub use` for each name, sorted.
    fn uses(&self, mut exported: Vec<Exported<'l>>, depth: usize) -> TokenStream {
        let path =
            |(folder, ident, _): &Exported<'l>| -> Vec<&'l Ident> { folder.iter().chain([*ident]).collect() };
        exported.sort_by(|left, right| by_path(&path(left), &path(right)));
        let uses = exported.into_iter().map(|(folder, ident, gate)| {
            let (path, ident) = (self.path(folder, depth), name(ident));
            quote!(#gate pub use #path::#ident;)
        });
        uses.collect()
    }

    fn path(&self, folder: &[Ident], depth: usize) -> TokenStream {
        let root = (self.root)(depth);
        let modules = folder.iter().map(|module| name(module).into_token_stream());
        quote!(#root::items #(::#modules)*)
    }
}

/// The names that an item makes public, each with the attribute of a part that is behind a feature.
pub(super) fn public_names<'i>(item: &'i Item, settings: &Settings) -> Vec<(&'i Ident, Option<TokenStream>)> {
    let mut names = vec![(&item.ident, None)];
    match &item.kind {
        ItemKind::Endpoint(endpoint) => {
            let others = [&endpoint.builder].into_iter().chain(&endpoint.response);
            names.extend(others.chain(content_of(endpoint)).map(|ident| (ident, None)));
        }
        ItemKind::Object(object) => {
            let gate = match object.builder {
                Builder::Always => Some(None),
                Builder::BehindFeature => settings.builders.attribute().map(Some),
                Builder::Never => None,
            };
            names.extend(gate.map(|gate| (&object.builder_name, gate)));
        }
        _ => {}
    }
    names
}
