//! The public listing of one version: where each of its items is, in the order of the spec.

use std::collections::BTreeMap;

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::{ToTokens, quote};

use super::docs::{brief, text};
use super::scope::content_of;
use super::{Settings, name};
use crate::backend::layout::{Layout, SourceFile};
use crate::model::ident::Ident;
use crate::model::items::{Builder, Item, ItemId, ItemKind};

/// How a listing names the module that holds `since` and `versions`: from one that is `depth` modules further in.
pub(super) type Root<'r> = &'r dyn Fn(usize) -> TokenStream;

/// A module of a listing.
#[derive(Default)]
struct Module {
    items: Vec<usize>,
    modules: BTreeMap<Ident, Module>,
    // The modules in the order of their first items.
    order: Vec<Ident>,
}

/// The listing of a version.
pub(super) fn listing(
    layout: &Layout<'_>,
    version: usize,
    settings: &Settings,
    root: Root<'_>,
) -> TokenStream {
    let mut top = Module::default();
    for (index, item) in layout.versions[version].list.iter().enumerate() {
        let mut module = &mut top;
        for part in &item.module {
            if !module.modules.contains_key(part) {
                module.order.push(part.clone());
            }
            module = module.modules.entry(part.clone()).or_default();
        }
        module.items.push(index);
    }
    Listing {
        layout,
        version,
        settings,
        root,
    }
    .module(&top, 0)
}

struct Listing<'l> {
    layout: &'l Layout<'l>,
    version: usize,
    settings: &'l Settings,
    root: Root<'l>,
}

impl Listing<'_> {
    fn module(&self, module: &Module, depth: usize) -> TokenStream {
        let mut tokens = TokenStream::new();
        // One `use` a file, where its first item stands.
        let mut by_file: Vec<(&SourceFile, Vec<Name>)> = Vec::new();
        let mut aliases = TokenStream::new();
        let mut generic = TokenStream::new();
        let mut gated = TokenStream::new();
        for index in &module.items {
            let id = ItemId(*index);
            let file = self.layout.file(self.version, id);
            let item = &self.layout.versions[self.version].list[*index];
            let entry = by_file
                .iter()
                .position(|(known, _)| std::ptr::eq(*known, file))
                .unwrap_or_else(|| {
                    by_file.push((file, Vec::new()));
                    by_file.len() - 1
                });
            let names = &mut by_file[entry].1;
            match &item.kind {
                ItemKind::Endpoint(endpoint) => {
                    if endpoint.is_versioned {
                        aliases.extend(self.alias(item, file, depth));
                        let (path, ident) = (self.path(file, depth + 1), name(&item.ident));
                        generic.extend(quote!(pub use #path::#ident;));
                    } else {
                        names.push(name(&item.ident));
                    }
                    names.push(name(&endpoint.builder));
                    names.extend(endpoint.response.as_ref().map(name));
                    names.extend(content_of(endpoint).map(name));
                }
                ItemKind::Object(object) => {
                    names.push(name(&item.ident));
                    let builder = name(&object.builder_name);
                    let gate = self.settings.builders.attribute();
                    match (object.builder, gate) {
                        (Builder::Always, _) => names.push(builder),
                        (Builder::BehindFeature, Some(gate)) => {
                            let path = self.path(file, depth);
                            gated.extend(quote!(#gate pub use #path::#builder;));
                        }
                        (Builder::BehindFeature, None) | (Builder::Nowhere, _) => {}
                    }
                }
                _ => names.push(name(&item.ident)),
            }
        }
        for (file, names) in by_file {
            let path = self.path(file, depth);
            tokens.extend(if let [only] = names.as_slice() {
                quote!(pub use #path::#only;)
            } else {
                quote!(pub use #path::{#(#names),*};)
            });
        }
        tokens.extend(gated);
        tokens.extend(aliases);
        if !generic.is_empty() {
            // Without it, the requests themselves and their methods would be missing from the docs.
            let module = free_name(module);
            tokens.extend(quote! {
                #[doc = " The requests over any version of the API that has them; those above are these, for this version."]
                pub mod #module { #generic }
            });
        }
        for ident in &module.order {
            let inner = self.module(&module.modules[ident], depth + 1);
            let docs = text(&format!("What the spec names `{}`.", ident.plain()));
            let ident = name(ident);
            tokens.extend(quote!(#docs pub mod #ident { #inner }));
        }
        tokens
    }

    fn alias(&self, item: &Item, file: &SourceFile, depth: usize) -> Option<TokenStream> {
        let version = self.layout.versions[self.version].version.as_ref()?;
        let (docs, ident, marker) = (brief(&item.docs), name(&item.ident), name(&version.marker));
        let (path, root) = (self.path(file, depth), (self.root)(depth));
        Some(quote!(#docs pub type #ident = #path::#ident<#root::versions::#marker>;))
    }

    fn path(&self, file: &SourceFile, depth: usize) -> TokenStream {
        let root = (self.root)(depth);
        let modules = file
            .path
            .named_by()
            .iter()
            .map(|module| name(module).into_token_stream());
        quote!(#root::since #(::#modules)*)
    }
}

// `generic`, unless the spec has a module of that name here.
fn free_name(module: &Module) -> Name {
    let is_taken = |overridden: &String| {
        module
            .modules
            .keys()
            .any(|known| known.plain() == overridden.as_str())
    };
    let mut overridden = "generic".to_owned();
    while is_taken(&overridden) {
        overridden.push('_');
    }
    Name::new(&overridden, Span::call_site())
}
