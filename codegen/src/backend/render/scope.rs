//! The names in scope in one file: its own items and those that it imports. Other items are named by their paths.
//!
//! In: a file of the layout. Out: the name of each item there, and the `use` lines of the file.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::order::by_path;
use super::{Settings, name};
use crate::backend::layout::{Home, Layout, SourceFile, references};
use crate::model::ident::Ident;
use crate::model::items::{EndpointItem, Item, ItemId, ItemKind, Items};

/// The scope of a file.
pub(super) struct Scope<'a> {
    pub(super) layout: &'a Layout<'a>,
    pub(super) settings: &'a Settings,
    file: &'a SourceFile,
    paths: Paths,
    // Items of other files that are named without a path.
    imported: BTreeSet<ItemId>,
}

/// How items of other files are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paths {
    /// By their files, from `crate::` on, as in a package without versions.
    ///
    /// Not by the folder that re-exports them: a folder of a thousand files does so by as many globs, and rustc searches all of them, more
    /// than once, for each name.
    Crate,
    /// By their files, from `super::` on, as in a module whose place is not known.
    Relative,
    /// By their public modules, from `super::` on: the same text means the same in the tree of another version, where other files may
    /// have the items.
    Public,
}

impl Paths {
    /// The paths in the files of a package.
    pub(super) fn of_package(layout: &Layout<'_>) -> Self {
        if layout.is_versioned() {
            Self::Public
        } else {
            Self::Crate
        }
    }

    /// The paths in a module of a user's crate.
    pub(super) fn of_module(layout: &Layout<'_>) -> Self {
        if layout.is_versioned() {
            Self::Public
        } else {
            Self::Relative
        }
    }
}

impl<'a> Scope<'a> {
    pub(super) fn new(
        layout: &'a Layout<'a>,
        settings: &'a Settings,
        file: &'a SourceFile,
        paths: Paths,
    ) -> Self {
        let version = file.path.version;
        let items = &layout.versions[version].list;
        let own: Vec<&Item> = file.items.iter().map(|id| &items[id.0]).collect();
        let local: BTreeSet<&str> = own
            .iter()
            .flat_map(|item| names_of(item))
            .map(Ident::plain)
            .collect();
        let mut wanted: BTreeMap<&str, BTreeSet<ItemId>> = BTreeMap::new();
        for reference in own.iter().flat_map(|item| references(item)) {
            if !is_in(layout, file, reference) {
                let named = wanted.entry(items[reference.0].ident.plain()).or_default();
                named.insert(reference);
            }
        }
        // Two items of the same name are both named by their paths.
        let is_free = |(name, named): &(&str, BTreeSet<ItemId>)| named.len() == 1 && !local.contains(name);
        let imported = wanted
            .into_iter()
            .filter(is_free)
            .flat_map(|(_, named)| named)
            .collect();
        Self {
            layout,
            settings,
            file,
            paths,
            imported,
        }
    }

    /// The items of the version that the file belongs to.
    pub(super) fn items(&self) -> &'a Items {
        &self.layout.versions[self.file.path.version]
    }

    /// Where an item of the file is generated.
    pub(super) fn home_of(&self, item: &Item) -> Option<Home> {
        let list = &self.items().list;
        let own = self.file.items.iter().copied();
        let id = own
            .into_iter()
            .find(|id| std::ptr::eq(&raw const list[id.0], item))?;
        Some(Home {
            version: self.file.path.version,
            item: id,
        })
    }

    /// The items of the file.
    pub(super) fn own(&self) -> impl Iterator<Item = &'a Item> + '_ {
        self.file.items.iter().map(|id| &self.items().list[id.0])
    }

    /// The name of an item in this file.
    pub(super) fn item(&self, id: ItemId) -> TokenStream {
        let item = &self.items().list[id.0];
        let ident = name(&item.ident);
        if is_in(self.layout, self.file, id) || self.imported.contains(&id) {
            return ident.into_token_stream();
        }
        let path = self.path_to(id);
        quote!(#path::#ident)
    }

    /// The `use` lines, one for each item, sorted.
    pub(super) fn imports(&self) -> TokenStream {
        let mut imported: Vec<(usize, Vec<&Ident>, ItemId)> = self
            .imported
            .iter()
            .map(|id| {
                let (ups, mut path) = self.steps_to(*id);
                path.push(&self.items().list[id.0].ident);
                (ups, path, *id)
            })
            .collect();
        // More `super` first, as rustfmt sorts them.
        imported.sort_by(|(left_ups, left, _), (right_ups, right, _)| {
            right_ups.cmp(left_ups).then_with(|| by_path(left, right))
        });
        let uses = imported.iter().map(|(_, path, id)| {
            let (module, ident) = (self.path_to(*id), path.last().map(|ident| name(ident)));
            quote!(use #module::#ident;)
        });
        uses.collect()
    }

    /// The constant that holds the version, which is in the root of each version.
    pub(super) fn version(&self) -> TokenStream {
        let ups = self.ups();
        quote!(#(#ups::)* VERSION)
    }

    /// The host of a request: the constant of its version, or its URL.
    pub(super) fn host(&self, endpoint: &EndpointItem) -> TokenStream {
        if self.layout.has_host_of_version(self.file.path.version, endpoint) {
            let ups = self.ups();
            return quote!(#(#ups::)* HOST);
        }
        endpoint.host.to_token_stream()
    }

    // The way to the root of the version.
    fn ups(&self) -> impl Iterator<Item = TokenStream> {
        self.file.path.modules.iter().map(|_| quote!(super))
    }

    // The path of the module that has an item of another file.
    fn path_to(&self, id: ItemId) -> TokenStream {
        let (ups, downs) = self.steps_to(id);
        let root = (self.paths == Paths::Crate).then(|| quote!(crate));
        let ups = (0..ups).map(|_| quote!(super));
        let downs = downs.iter().map(|module| name(module).into_token_stream());
        let steps = root.into_iter().chain(ups).chain(downs);
        quote!(#(#steps)::*)
    }

    // How many modules up, and which down again.
    fn steps_to(&self, id: ItemId) -> (usize, Vec<&'a Ident>) {
        let layout: &'a Layout<'a> = self.layout;
        let (from, place) = (&self.file.path.modules, layout.place(self.file.path.version, id));
        let to = match self.paths {
            Paths::Crate => return (0, place.iter().collect()),
            Paths::Relative => place,
            Paths::Public if is_in_folder(place, self.file) => self.file.path.folder(),
            Paths::Public => &self.items().list[id.0].module,
        };
        let shared = from
            .iter()
            .zip(to)
            .take_while(|(left, right)| left == right)
            .count();
        (from.len() - shared, to[shared..].iter().collect())
    }
}

fn is_in(layout: &Layout<'_>, file: &SourceFile, id: ItemId) -> bool {
    let is_own = || layout.home(file.path.version, id).version == file.path.version;
    layout.place(file.path.version, id) == file.path.modules.as_slice() && is_own()
}

fn is_in_folder(place: &[Ident], file: &SourceFile) -> bool {
    place
        .split_last()
        .is_some_and(|(_, folder)| folder == file.path.folder())
}

/// Every name that an item declares in its file.
pub(super) fn names_of(item: &Item) -> Vec<&Ident> {
    let mut names = vec![&item.ident];
    match &item.kind {
        ItemKind::Object(object) => names.push(&object.builder_name),
        ItemKind::Endpoint(endpoint) => {
            names.push(&endpoint.builder);
            names.extend(&endpoint.response);
            names.extend(content_of(endpoint));
        }
        _ => {}
    }
    names
}

/// The name of the enum of a body whose formats have different types.
pub(super) fn content_of(endpoint: &EndpointItem) -> Option<&Ident> {
    let content = endpoint.body.as_ref()?.content.as_ref()?;
    Some(&content.ident)
}
