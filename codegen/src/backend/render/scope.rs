//! The names in scope in one file: its own items and those that it imports. Other items are named by their paths.
//!
//! In: a file of the layout. Out: the name of each item there, and the `use` lines of the file.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident as Name, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{Settings, name};
use crate::backend::layout::{Home, Layout, SourceFile, references};
use crate::model::ident::Ident;
use crate::model::items::{EndpointItem, Item, ItemId, ItemKind, Items, RustType, StdType};

/// The scope of a file.
pub(super) struct Scope<'a> {
    pub(super) layout: &'a Layout<'a>,
    pub(super) settings: &'a Settings,
    file: &'a SourceFile,
    // Items of other files that are named without a path.
    imported: BTreeSet<Home>,
    // The prefix of type parameters, before their number.
    parameter: String,
}

impl<'a> Scope<'a> {
    pub(super) fn new(layout: &'a Layout<'a>, settings: &'a Settings, file: &'a SourceFile) -> Self {
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
        let visible: BTreeSet<&str> = local.iter().copied().chain(wanted.keys().copied()).collect();
        let parameter = parameter_name(&visible);
        let imported = wanted
            .into_iter()
            .filter(is_free)
            .flat_map(|(_, homes)| homes)
            .collect();
        Self {
            layout,
            settings,
            file,
            imported,
            parameter,
        }
    }

    /// The items of the version that the file belongs to.
    pub(super) fn items(&self) -> &'a Items {
        &self.layout.versions[self.file.path.version]
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

    /// The type parameter of this number.
    pub(super) fn parameter(&self, number: usize) -> Name {
        format_ident!("{}{}", self.parameter, number)
    }

    /// Whether values of a type are copied rather than borrowed.
    pub(super) fn is_copied(&self, of: &RustType) -> bool {
        match of {
            RustType::Std(of) => *of != StdType::String,
            RustType::Item(id) => {
                matches!(
                    self.items().list[id.0].kind,
                    ItemKind::Integer(_) | ItemKind::Number(_) | ItemKind::Boolean
                )
            }
            RustType::Tuple(items) => items.iter().all(|item| self.is_copied(item)),
            _ => false,
        }
    }

    /// The `use` lines, sorted.
    ///
    /// Each names the file of an item and not the folder that re-exports it. A folder of a thousand files re-exports them by as many globs,
    /// and rustc searches all of them, more than once, for each name.
    pub(super) fn imports(&self) -> TokenStream {
        let mut by_file: BTreeMap<(String, &Ident), Vec<Name>> = BTreeMap::new();
        let mut folders: BTreeMap<String, TokenStream> = BTreeMap::new();
        for home in &self.imported {
            let file = self.layout.file(home.version, home.item);
            let (ups, downs) = self.steps_to(file);
            let Some((module, folder)) = downs.split_last() else {
                continue;
            };
            let key = path_text(ups, folder);
            folders.entry(key.clone()).or_insert_with(|| path(ups, folder));
            let item = name(&self.layout.item(*home).ident);
            by_file.entry((key, module)).or_default().push(item);
        }
        let mut lists: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
        for ((key, module), mut names) in by_file {
            names.sort();
            let module = name(module);
            let list = if let [only] = names.as_slice() {
                quote!(#module::#only)
            } else {
                quote!(#module::{#(#names),*})
            };
            lists.entry(key).or_default().push(list);
        }
        let uses = lists.iter().map(|(key, files)| {
            let folder = &folders[key];
            if let [only] = files.as_slice() {
                quote!(use #folder #only;)
            } else {
                quote!(use #folder {#(#files),*};)
            }
        });
        uses.collect()
    }

    // The path from the module of this file to that of another. It is relative, so that the modules can be anywhere.
    fn path_to(&self, file: &SourceFile) -> TokenStream {
        let (ups, downs) = self.steps_to(file);
        let folder = path(ups, &downs[..downs.len().saturating_sub(1)]);
        let module = downs.last().map(name);
        quote!(#folder #module)
    }

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

// `super::super::v1_0_0::`
fn path(ups: usize, downs: &[Ident]) -> TokenStream {
    let ups = (0..ups).map(|_| quote!(super::));
    let downs = downs.iter().map(name).map(|module| quote!(#module::));
    ups.chain(downs).collect()
}

fn path_text(ups: usize, downs: &[Ident]) -> String {
    let downs: Vec<&str> = downs.iter().map(Ident::source).collect();
    // As rustfmt sorts them: paths with more `super` come first.
    format!("{}{}", "super::".repeat(ups), downs.join("::"))
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

// `P`, unless a name in the file is `P1` or similar.
fn parameter_name(visible: &BTreeSet<&str>) -> String {
    let is_numbered = |prefix: &str| {
        visible.iter().any(|name| {
            name.strip_prefix(prefix)
                .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    ["P", "Q", "Part", "Given"]
        .into_iter()
        .find(|prefix| !is_numbered(prefix))
        .unwrap_or("Parameter")
        .to_owned()
}
