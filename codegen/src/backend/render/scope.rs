//! The names in scope in one file: its own items and those that it imports. Other items are named by their paths.
//!
//! In: a file of the layout. Out: the name of each item there, and the `use` lines of the file.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::library::is_versioned;
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
    imported: BTreeSet<Home>,
}

/// How the paths of other files begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paths {
    /// With `crate::`, as in a package.
    Absolute,
    /// With `super::`, as in a module whose place is not known.
    Relative,
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
        let mut wanted: BTreeMap<&str, BTreeSet<Home>> = BTreeMap::new();
        for reference in own.iter().flat_map(|item| references(item)) {
            if !std::ptr::eq(layout.file(version, reference), file) {
                let home = layout.home(version, reference);
                wanted
                    .entry(layout.item(home).ident.plain())
                    .or_default()
                    .insert(home);
            }
        }
        // Two items of the same name are both named by their paths.
        let is_free = |(name, homes): &(&str, BTreeSet<Home>)| homes.len() == 1 && !local.contains(name);
        let imported = wanted
            .into_iter()
            .filter(is_free)
            .flat_map(|(_, homes)| homes)
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
        let home = self.layout.home(self.file.path.version, id);
        let ident = name(&self.layout.item(home).ident);
        let file = self.layout.file(self.file.path.version, id);
        if std::ptr::eq(file, self.file) || self.imported.contains(&home) {
            return ident.into_token_stream();
        }
        let path = self.path_to(file);
        quote!(#path::#ident)
    }

    /// The `use` lines, one for each item, sorted.
    ///
    /// Each names the file of an item and not the folder that re-exports it. A folder of a thousand files re-exports them by as many globs,
    /// and rustc searches all of them, more than once, for each name.
    pub(super) fn imports(&self) -> TokenStream {
        let mut imported: Vec<(&SourceFile, Vec<&Ident>)> = self
            .imported
            .iter()
            .map(|home| {
                let file = self.layout.file(home.version, home.item);
                let ident = &self.layout.item(*home).ident;
                (file, file.path.modules.iter().chain([ident]).collect())
            })
            .collect();
        // More `super` first, as rustfmt sorts them.
        let ups = |file: &SourceFile| match self.paths {
            Paths::Absolute => 0,
            Paths::Relative => self.steps_to(file).0,
        };
        imported.sort_by(|(left_file, left), (right_file, right)| {
            let by_ups = ups(right_file).cmp(&ups(left_file));
            by_ups.then_with(|| by_path(left, right))
        });
        let uses = imported.iter().map(|(file, path)| {
            let (folder, ident) = (self.path_to(file), path.last().map(|ident| name(ident)));
            quote!(use #folder::#ident;)
        });
        uses.collect()
    }

    // The path from the module of this file to that of another.
    fn path_to(&self, file: &SourceFile) -> TokenStream {
        match self.paths {
            Paths::Absolute => {
                let since = is_versioned(self.layout).then(|| quote!(::since));
                let modules = file.path.modules.iter().map(name);
                quote!(crate #since #(::#modules)*)
            }
            Paths::Relative => {
                let (ups, downs) = self.steps_to(file);
                let ups = (0..ups).map(|_| quote!(super));
                let downs = downs.iter().map(|module| name(module).into_token_stream());
                let steps = ups.chain(downs);
                quote!(#(#steps)::*)
            }
        }
    }

    // How many modules up, and which down again.
    fn steps_to<'f>(&self, file: &'f SourceFile) -> (usize, &'f [Ident]) {
        let (from, to) = (&self.file.path.modules, &file.path.modules);
        let shared = from
            .iter()
            .zip(to)
            .take_while(|(left, right)| left == right)
            .count();
        (from.len() - shared, &to[shared..])
    }
}

/// Every name that an item declares in its file.
fn names_of(item: &Item) -> Vec<&Ident> {
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
