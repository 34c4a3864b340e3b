//! The public listing of one version: re-exports of all its items, in the order of the spec.
//!
//! In: a layout and a version. Out: `use` lines, and aliases that fix the version of its requests.

use std::collections::BTreeMap;

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::{ToTokens, quote};

use super::docs::{brief, text};
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
    // Names by the file that declares them: one `use` for each file, in the order of their first items.
    by_file: Vec<(&'l SourceFile, Vec<Name>)>,
    // Builders that are behind a feature.
    gated: TokenStream,
    // The requests of this version.
    aliases: TokenStream,
    // The same requests, generic over the version.
    generic: TokenStream,
}

impl<'l> Lines<'l> {
    fn names_of(&mut self, file: &'l SourceFile) -> &mut Vec<Name> {
        let known = self
            .by_file
            .iter()
            .position(|(known, _)| std::ptr::eq(*known, file));
        let index = known.unwrap_or_else(|| {
            self.by_file.push((file, Vec::new()));
            self.by_file.len() - 1
        });
        &mut self.by_file[index].1
    }
}

impl<'l> Listing<'l> {
    fn module(&self, module: &Module, depth: usize) -> TokenStream {
        let mut lines = Lines::default();
        for index in &module.items {
            self.add_item(&mut lines, ItemId(*index), depth);
        }
        let mut tokens = TokenStream::new();
        for (file, names) in lines.by_file {
            let path = self.path(file, depth);
            tokens.extend(if let [only] = names.as_slice() {
                quote!(pub use #path::#only;)
            } else {
                quote!(pub use #path::{#(#names),*};)
            });
        }
        tokens.extend(lines.gated);
        tokens.extend(lines.aliases);
        if !lines.generic.is_empty() {
            // rustdoc does not follow the aliases: the requests and their methods are documented here.
            let (module, generic) = (free_name(module), lines.generic);
            tokens.extend(quote! {
                #[doc = " The same requests, generic over the versions of the API that have them."]
                pub mod #module { #generic }
            });
        }
        for ident in &module.order {
            let inner = self.module(&module.modules[ident], depth + 1);
            let docs = text(&format!("The items of `{}`.", ident.plain()));
            let ident = name(ident);
            tokens.extend(quote!(#docs pub mod #ident { #inner }));
        }
        tokens
    }

    fn add_item(&self, lines: &mut Lines<'l>, id: ItemId, depth: usize) {
        let file = self.layout.file(self.version, id);
        let item = &self.layout.versions[self.version].list[id.0];
        let names = lines.names_of(file);
        match &item.kind {
            ItemKind::Endpoint(endpoint) => {
                if !endpoint.is_versioned {
                    names.push(name(&item.ident));
                }
                names.push(name(&endpoint.builder));
                names.extend(endpoint.response.as_ref().map(name));
                names.extend(content_of(endpoint).map(name));
                if endpoint.is_versioned {
                    lines.aliases.extend(self.alias(item, file, depth));
                    let (path, ident) = (self.path(file, depth + 1), name(&item.ident));
                    lines.generic.extend(quote!(pub use #path::#ident;));
                }
            }
            ItemKind::Object(object) => {
                names.push(name(&item.ident));
                let builder = name(&object.builder_name);
                match (object.builder, self.settings.builders.attribute()) {
                    (Builder::Always, _) => names.push(builder),
                    (Builder::BehindFeature, Some(gate)) => {
                        let path = self.path(file, depth);
                        lines.gated.extend(quote!(#gate pub use #path::#builder;));
                    }
                    (Builder::BehindFeature, None) | (Builder::Never, _) => {}
                }
            }
            _ => names.push(name(&item.ident)),
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
