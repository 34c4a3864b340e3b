//! The `mod.rs` of every folder at the root: its modules, each behind the features that need it.
//!
//! In: the files of a layout. Out: a [`RenderedFile`] for each folder.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::text;
use super::library_docs::group_docs;
use super::name;
use super::order::by_version;
use super::rendered_file::RenderedFile;
use crate::backend::layout::Layout;
use crate::model::ident::Ident;

/// A folder at the root.
#[derive(Default)]
struct Folder<'l> {
    // Each file with the groups that need it, and whether other folders name its items.
    files: BTreeMap<&'l Ident, (Users, bool)>,
    folders: BTreeMap<&'l Ident, Folder<'l>>,
    // The groups that need any of it.
    users: Users,
}

// The indexes of groups; `None` when it is always compiled.
type Users = Option<BTreeSet<usize>>;

fn folders<'l>(layout: &'l Layout<'_>) -> Folder<'l> {
    let mut root = Folder::default();
    for (index, file) in layout.files.iter().enumerate() {
        let Some((own, path)) = file.path.modules.split_last() else {
            continue;
        };
        if file.path.version != layout.root {
            continue;
        }
        // With versions, all groups are always compiled.
        let users = layout.groups.users.get(index).unwrap_or(&None);
        let mut folder = &mut root;
        for part in path {
            folder = folder.folders.entry(part).or_insert_with(|| Folder {
                users: Some(BTreeSet::new()),
                ..Folder::default()
            });
            match (&mut folder.users, users) {
                (Some(all), Some(users)) => all.extend(users),
                (all, _) => *all = None,
            }
        }
        folder.files.insert(own, (users.clone(), file.is_named_elsewhere));
    }
    root
}

/// The modules at the root: its groups, and the items that are in none.
pub(super) fn root_modules(layout: &Layout<'_>, features: &[String]) -> TokenStream {
    let root = folders(layout);
    let groups: BTreeSet<&Ident> = layout
        .root_items()
        .into_iter()
        .flat_map(|items| &items.list)
        .filter_map(|item| item.module.first())
        .collect();
    let (mut modules, mut exports, mut public) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
    for (module, folder) in &root.folders {
        let (gate, ident) = (group_gate(features, &folder.users), name(module));
        if groups.contains(module) {
            let docs = layout.root_items().map(|items| text(items.docs_of_group(module)));
            public.extend(quote!(#docs #gate pub mod #ident;));
            continue;
        }
        // Only if a group does not need it: a crate with no group enabled is of no use.
        let gate = gate.filter(|_| {
            let users = folder.users.as_ref();
            users.is_some_and(|users| users.len() < features.len())
        });
        modules.extend(quote!(#gate mod #ident;));
        exports.extend(quote!(#gate pub use self::#ident::*;));
    }
    quote!(#modules #exports #public)
}

/// The `mod.rs` of every folder at the root.
pub(super) fn group_modules(layout: &Layout<'_>, features: &[String]) -> Vec<RenderedFile> {
    let mut files = Vec::new();
    for (module, folder) in &folders(layout).folders {
        let start = files.len();
        render_folder(features, folder, &format!("src/{}", module.plain()), &mut files);
        if let Some(file) = files.get_mut(start) {
            let docs = group_docs(layout, module);
            file.tokens = [docs, std::mem::take(&mut file.tokens)].into_iter().collect();
        }
    }
    files
}

fn render_folder(features: &[String], folder: &Folder<'_>, path: &str, files: &mut Vec<RenderedFile>) {
    let gate_below = |users: &Users| {
        if *users == folder.users {
            None
        } else {
            group_gate(features, users)
        }
    };
    // rustfmt sorts modules by their text, and paths by the numbers in them too.
    let mut own: Vec<_> = folder.files.iter().collect();
    own.sort_by_key(|(module, _)| module.plain());
    let mut exported = own.clone();
    exported.sort_by(|(left, _), (right, _)| by_version(left.plain(), right.plain()));
    let modules = own.iter().map(|(module, (users, is_named_elsewhere))| {
        let (gate, module) = (gate_below(users), name(module));
        let visible = is_named_elsewhere.then(|| quote!(pub(crate)));
        quote!(#gate #visible mod #module;)
    });
    let uses = exported.iter().map(|(module, (users, _))| {
        let (gate, module) = (gate_below(users), name(module));
        quote!(#gate pub use self::#module::*;)
    });
    let below = folder.folders.iter().map(|(module, inner)| {
        let (gate, module) = (gate_below(&inner.users), name(module));
        quote!(#gate pub mod #module;)
    });
    files.push(RenderedFile {
        path: format!("{path}/mod.rs"),
        sources: Vec::new(),
        tokens: quote!(#(#modules)* #(#uses)* #(#below)*),
    });
    for (module, inner) in &folder.folders {
        render_folder(features, inner, &format!("{path}/{}", module.plain()), files);
    }
}

fn group_gate(features: &[String], users: &Users) -> Option<TokenStream> {
    let users = users.as_ref()?;
    let features: BTreeSet<&str> = users.iter().map(|group| features[*group].as_str()).collect();
    let features: Vec<&str> = features.into_iter().collect();
    any_feature(&features)
}

// The attribute that requires one of these features.
fn any_feature(features: &[&str]) -> Option<TokenStream> {
    match features {
        [] => None,
        [only] => Some(quote!(#[cfg(feature = #only)])),
        all => Some(quote!(#[cfg(any(#(feature = #all),*))])),
    }
}
