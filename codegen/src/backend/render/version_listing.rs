//! The listing of a version that is not the root: what is generated for it, and the rest in terms of the version next to it.
//!
//! In: a layout and a version. Out: the module of the version. It is written when the version is set aside. What comes later does not
//! change it, since it names nothing but itself and the version next to it.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::{ToTokens, quote};

use super::docs::{sentence, text};
use super::listing::public_names;
use super::order::by_version;
use super::versions::host_constant;
use super::{Settings, name};
use crate::backend::layout::{Layout, folder};
use crate::model::ident::Ident;
use crate::model::items::{Item, ItemId, ItemKind, RustType, VersionItem};

/// The listing of a version; `None` for the root.
pub(super) fn version_listing(
    layout: &Layout<'_>,
    version: usize,
    settings: &Settings,
) -> Option<TokenStream> {
    let next = layout.next(version)?;
    let (own, of_next) = (version_of(layout, version)?, version_of(layout, next)?);
    let listing = VersionListing {
        layout,
        version,
        next_module: name(&of_next.module),
        settings,
        folders: folders(layout, version),
        folders_of_next: folders(layout, next),
    };
    Some(listing.render(own))
}

fn version_of<'l>(layout: &'l Layout<'_>, version: usize) -> Option<&'l VersionItem> {
    layout.versions.get(version)?.version.as_ref()
}

/// The items of each folder of a version.
type Folders<'l> = BTreeMap<&'l [Ident], Vec<ItemId>>;

fn folders<'l>(layout: &'l Layout<'_>, version: usize) -> Folders<'l> {
    let mut folders = Folders::new();
    for index in 0..layout.versions[version].list.len() {
        let folder = folder(layout.place(version, ItemId(index)));
        folders.entry(folder).or_default().push(ItemId(index));
        // A folder of folders alone is a folder too.
        (0..folder.len()).for_each(|depth| {
            folders.entry(&folder[..depth]).or_default();
        });
    }
    folders
}

struct VersionListing<'l> {
    layout: &'l Layout<'l>,
    version: usize,
    next_module: Name,
    settings: &'l Settings,
    folders: Folders<'l>,
    folders_of_next: Folders<'l>,
}

impl<'l> VersionListing<'l> {
    fn render(&self, own: &VersionItem) -> TokenStream {
        let (version, marker) = (&own.text, format!(" Version {}, as a type.", own.text));
        let levain = &self.settings.runtime;
        let has_aliases =
            (0..self.layout.versions[self.version].list.len()).any(|index| self.is_alias(ItemId(index)));
        let host = host_constant(self.layout, self.version);
        let host_of_marker = host.as_ref().map(|_| {
            quote!(
                const HOST: Option<&'static str> = Some(HOST);
            )
        });
        let marker = has_aliases.then(|| {
            quote! {
                #[doc = #marker]
                pub enum V {}

                impl #levain::Version for V {
                    const VERSION: &'static str = VERSION;
                    #host_of_marker
                }
            }
        });
        let ungrouped = self.layout.ungrouped(self.version);
        let exports = ungrouped.iter().map(|module| name(module));
        let modules = self.below(&[], &ungrouped);
        quote! {
            #(pub use self::#exports::*;)*
            #[doc = " The version of the API that the items here are those of."]
            pub const VERSION: &str = #version;
            #host
            #marker
            #modules
        }
    }

    // The modules in a folder, sorted.
    fn below(&self, path: &[Ident], ungrouped: &BTreeSet<&Ident>) -> TokenStream {
        let below = self
            .folders
            .keys()
            .filter(|folder| folder.len() == path.len() + 1 && folder.starts_with(path));
        let modules = below.filter_map(|folder| {
            let module = folder.last()?;
            let is_ungrouped = path.is_empty() && ungrouped.contains(module);
            let visible = if is_ungrouped {
                quote!(pub(crate))
            } else {
                quote!(pub)
            };
            let ident = name(module);
            if self.is_same(folder) {
                let path = self.path_in_next(folder);
                return Some(quote!(#visible use #path;));
            }
            let docs = (!is_ungrouped && path.is_empty())
                .then(|| text(self.layout.versions[self.version].docs_of_group(module)));
            let content = self.content(folder);
            let inner = self.below(folder, &BTreeSet::new());
            Some(quote!(#docs #visible mod #ident { #content #inner }))
        });
        modules.collect()
    }

    // Whether the folder and all below it are as they are in the next version.
    fn is_same(&self, folder: &[Ident]) -> bool {
        let all_below = |folders: &Folders<'_>| -> Vec<ItemId> {
            let below = folders.iter().filter(|(other, _)| other.starts_with(folder));
            below.flat_map(|(_, items)| items.iter().copied()).collect()
        };
        let own = all_below(&self.folders);
        own.len() == all_below(&self.folders_of_next).len()
            && own
                .iter()
                .all(|item| self.is_shared(*item) && !self.is_alias(*item))
    }

    fn is_shared(&self, item: ItemId) -> bool {
        self.layout.home(self.version, item).version != self.version
    }

    // Whether the item is a request of the next version, or a former name of one, which sends another version or has another host here.
    fn is_alias(&self, item: ItemId) -> bool {
        let request = match &self.item(item).kind {
            ItemKind::Alias(RustType::Item(target)) => &self.item(*target).kind,
            kind => kind,
        };
        let ItemKind::Endpoint(endpoint) = request else {
            return false;
        };
        let is_other = endpoint.is_versioned || self.layout.has_other_host(self.version, endpoint);
        is_other && self.is_shared(item)
    }

    fn item(&self, id: ItemId) -> &'l Item {
        &self.layout.versions[self.version].list[id.0]
    }

    fn path_in_next(&self, folder: &[Ident]) -> TokenStream {
        let (next, modules) = (
            &self.next_module,
            folder.iter().map(|module| name(module).into_token_stream()),
        );
        quote!(crate::#next #(::#modules)*)
    }

    // The files of a folder that are the version's own, what the next version has, and the requests of this one.
    fn content(&self, folder: &[Ident]) -> TokenStream {
        let items = self.folders.get(folder).map_or(&[][..], Vec::as_slice);
        let own = items.iter().filter(|item| !self.is_shared(**item));
        let files: BTreeSet<&Ident> = own
            .filter_map(|item| self.layout.place(self.version, *item).last())
            .collect();
        let mut files: Vec<&Ident> = files.into_iter().collect();
        files.sort_by_key(|file| file.plain());
        let modules: Vec<Name> = files.iter().map(|file| name(file)).collect();
        let shared: Vec<ItemId> = items
            .iter()
            .copied()
            .filter(|item| self.is_shared(*item))
            .collect();
        let (plain, gated) = self.names(&shared);
        let path = self.path_in_next(folder);
        let mut uses = [(None, plain), (self.settings.builders.attribute(), gated)];
        uses.sort_by(|(_, left), (_, right)| by_first(left, right));
        let uses = uses
            .iter()
            .filter(|(_, names)| !names.is_empty())
            .map(|(gate, names)| match names.as_slice() {
                [only] => quote!(#gate pub use #path::#only;),
                names => quote!(#gate pub use #path::{#(#names),*};),
            });
        let exports = match modules.as_slice() {
            [] => TokenStream::new(),
            [only] => quote!(pub use self::#only::*;),
            modules => {
                let mut modules = modules.to_vec();
                modules.sort_by(|left, right| by_version(&left.to_string(), &right.to_string()));
                quote!(pub use self::{#(#modules::*),*};)
            }
        };
        let (imports, aliases) = self.aliases(&shared, folder);
        quote! {
            #(mod #modules;)*
            #exports
            #imports
            #(#uses)*
            #aliases
        }
    }

    // The names of items that are re-exported, sorted, and those of them that are behind a feature.
    fn names(&self, shared: &[ItemId]) -> (Vec<Name>, Vec<Name>) {
        let (mut plain, mut gated): (Vec<&Ident>, Vec<&Ident>) = (Vec::new(), Vec::new());
        for id in shared {
            let item = self.item(*id);
            let names = public_names(item, self.settings).into_iter();
            // The first is that of the item itself.
            for (ident, gate) in names.skip(usize::from(self.is_alias(*id))) {
                if gate.is_some() { &mut gated } else { &mut plain }.push(ident);
            }
        }
        let sorted = |mut names: Vec<&Ident>| -> Vec<Name> {
            names.sort_by(|left, right| by_version(left.plain(), right.plain()));
            names.into_iter().map(name).collect()
        };
        (sorted(plain), sorted(gated))
    }

    // The requests of the next version as those of this one, and what they are named by.
    fn aliases(&self, shared: &[ItemId], folder: &[Ident]) -> (TokenStream, TokenStream) {
        let levain = &self.settings.runtime;
        let mut items: Vec<&Item> = shared
            .iter()
            .filter(|id| self.is_alias(**id))
            .map(|id| self.item(*id))
            .collect();
        items.sort_by(|left, right| by_version(left.ident.plain(), right.ident.plain()));
        if items.is_empty() {
            return (TokenStream::new(), TokenStream::new());
        }
        let (path, ups) = (self.path_in_next(folder), folder.iter().map(|_| quote!(super)));
        let next = self.free_name(folder);
        let aliases = items.iter().map(|item| {
            let (docs, ident) = (sentence(&item.docs), name(&item.ident));
            quote!(#docs pub type #ident = #levain::InVersion<#next::#ident, V>;)
        });
        let imports = quote! {
            use #(#ups::)* V;
            use #path as #next;
        };
        (imports, aliases.collect())
    }

    // `next`, unless the folder has a module of that name.
    fn free_name(&self, folder: &[Ident]) -> Name {
        let is_taken = |candidate: &str| {
            let below = self.folders.keys().filter(|other| other.starts_with(folder));
            let files = self.folders.get(folder).into_iter().flatten();
            below
                .filter_map(|other| other.get(folder.len()))
                .any(|module| module.plain() == candidate)
                || files
                    .filter_map(|item| self.layout.place(self.version, *item).last())
                    .any(|file| file.plain() == candidate)
        };
        let mut candidate = "next".to_owned();
        while is_taken(&candidate) {
            candidate.push('_');
        }
        Name::new(&candidate, Span::call_site())
    }
}

// As rustfmt sorts what is imported from one module: a name before a list, and those of a kind by the first name.
fn by_first(left: &[Name], right: &[Name]) -> std::cmp::Ordering {
    let name = |names: &[Name]| names.first().map_or_else(String::new, Name::to_string);
    let is_list = |names: &[Name]| names.len() > 1;
    is_list(left)
        .cmp(&is_list(right))
        .then_with(|| by_version(&name(left), &name(right)))
}
