//! The public listing of one version: re-exports of all its items, sorted by their paths.
//!
//! In: a layout and a version. Out: `use` lines, and aliases that fix the version of its requests.

use std::collections::BTreeMap;

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::{ToTokens, quote};

use super::docs::{brief, text};
use super::order::by_path;
use super::scope::content_of;
use super::{Settings, name};
use crate::backend::layout::{Layout, SourceFile};
use crate::model::ident::Ident;
use crate::model::items::{Builder, Item, ItemId, ItemKind};

/// The path of the module that contains `since` and `versions`, from a module that is `depth` levels below the listing.
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

/// The lines of one module of a listing.
#[derive(Default)]
struct Lines<'l> {
    // What is re-exported: its file, its name, and the attribute of a builder that is behind a feature.
    exported: Vec<(&'l SourceFile, &'l Ident, Option<TokenStream>)>,
    // The requests of this version.
    aliases: TokenStream,
    // The same requests, generic over the version.
    generic: Vec<(&'l SourceFile, &'l Ident, Option<TokenStream>)>,
}

impl<'l> Listing<'l> {
    fn module(&self, module: &Module, depth: usize) -> TokenStream {
        let mut lines = Lines::default();
        for index in &module.items {
            self.add_item(&mut lines, ItemId(*index), depth);
        }
        let mut tokens = self.uses(lines.exported, depth);
        tokens.extend(lines.aliases);
        if !lines.generic.is_empty() {
            // rustdoc does not follow the aliases: the requests and their methods are documented here.
            let (module, generic) = (free_name(module), self.uses(lines.generic, depth + 1));
            tokens.extend(quote! {
                #[doc = " The same requests, generic over the versions of the API that have them."]
                pub mod #module { #generic }
            });
        }
        for ident in &module.order {
            let inner = self.module(&module.modules[ident], depth + 1);
            let items = &self.layout.versions[self.version];
            let (docs, ident) = (text(items.docs_of_group(ident)), name(ident));
            tokens.extend(quote!(#docs pub mod #ident { #inner }));
        }
        tokens
    }

    // One `pub use` for each name, sorted.
    fn uses(
        &self,
        mut exported: Vec<(&'l SourceFile, &'l Ident, Option<TokenStream>)>,
        depth: usize,
    ) -> TokenStream {
        let path = |file: &'l SourceFile, ident: &'l Ident| -> Vec<&'l Ident> {
            file.path.public_module().iter().chain([ident]).collect()
        };
        exported.sort_by(|(left_file, left, _), (right_file, right, _)| {
            by_path(&path(left_file, left), &path(right_file, right))
        });
        let uses = exported.into_iter().map(|(file, ident, gate)| {
            let (path, ident) = (self.path(file, depth), name(ident));
            quote!(#gate pub use #path::#ident;)
        });
        uses.collect()
    }

    fn add_item(&self, lines: &mut Lines<'l>, id: ItemId, depth: usize) {
        let file = self.layout.file(self.version, id);
        let item = &self.layout.versions[self.version].list[id.0];
        let mut export = |ident: &'l Ident| lines.exported.push((file, ident, None));
        match &item.kind {
            ItemKind::Endpoint(endpoint) => {
                export(&endpoint.builder);
                endpoint.response.iter().for_each(&mut export);
                content_of(endpoint).into_iter().for_each(&mut export);
                if endpoint.is_versioned {
                    lines.aliases.extend(self.alias(item, file, depth));
                    lines.generic.push((file, &item.ident, None));
                } else {
                    export(&item.ident);
                }
            }
            ItemKind::Object(object) => {
                export(&item.ident);
                let gate = match object.builder {
                    Builder::Always => Some(TokenStream::new()),
                    Builder::BehindFeature => self.settings.builders.attribute(),
                    Builder::Never => None,
                };
                if let Some(gate) = gate {
                    lines.exported.push((file, &object.builder_name, Some(gate)));
                }
            }
            _ => export(&item.ident),
        }
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
            .public_module()
            .iter()
            .map(|module| name(module).into_token_stream());
        quote!(#root::since #(::#modules)*)
    }
}

// `generic`, unless the spec has a module of that name.
fn free_name(module: &Module) -> Name {
    let is_taken = |candidate: &String| {
        module
            .modules
            .keys()
            .any(|known| known.plain() == candidate.as_str())
    };
    let mut candidate = "generic".to_owned();
    while is_taken(&candidate) {
        candidate.push('_');
    }
    Name::new(&candidate, Span::call_site())
}
