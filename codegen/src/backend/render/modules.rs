//! The `mod.rs` of every folder: its modules, each behind the features that need it.
//!
//! In: the files of a layout. Out: a [`RenderedFile`] for each folder.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{inner_text, text};
use super::name;
use super::rendered_file::RenderedFile;
use crate::backend::layout::Layout;
use crate::model::ident::Ident;
use crate::model::items::Items;

/// The `mod.rs` of every folder below `since`, which the versions share.
pub(super) fn shared_modules(layout: &Layout<'_>) -> Vec<RenderedFile> {
    let mut folders: BTreeMap<Vec<&Ident>, BTreeMap<&Ident, BTreeSet<usize>>> = BTreeMap::new();
    folders.entry(Vec::new()).or_default();
    for file in &layout.files {
        for depth in 0..file.path.modules.len() {
            let folder = file.path.modules[..depth].iter().collect();
            let users = folders
                .entry(folder)
                .or_default()
                .entry(&file.path.modules[depth])
                .or_default();
            users.extend(&file.users);
        }
    }
    let render = |(folder, modules): (Vec<&Ident>, BTreeMap<&Ident, BTreeSet<usize>>)| {
        let lines = modules.iter().map(|(module, users)| {
            let (module, gate) = (name(module), gate(layout.versions, users));
            quote!(#gate pub mod #module;)
        });
        let parts: Vec<&str> = folder.iter().map(|part| part.plain()).collect();
        let docs = inner_text(&match parts.as_slice() {
            [] => "The items of all versions. Each is in the module of the version that introduced or last changed it."
                .to_owned(),
            [version] => format!("The items that `{version}` introduced or changed."),
            [version, group @ ..] => {
                format!("The items of `{}` that `{version}` introduced or changed.", group.join("::"))
            }
        });
        let path = ["src", "since"].into_iter().chain(parts).chain(["mod.rs"]);
        RenderedFile {
            path: path.collect::<Vec<_>>().join("/"),
            sources: Vec::new(),
            tokens: quote!(#docs #(#lines)*),
        }
    };
    folders.into_iter().map(render).collect()
}

fn gate(versions: &[Items], users: &BTreeSet<usize>) -> Option<TokenStream> {
    let features: Vec<&str> = users
        .iter()
        .filter_map(|version| versions[*version].version.as_ref())
        .map(|version| version.module.plain())
        .collect();
    any_feature(&features)
}

/// A folder of an API without versions.
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
    for (file, users) in layout.files.iter().zip(&layout.groups.users) {
        let Some((own, path)) = file.path.modules.split_last() else {
            continue;
        };
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

/// The modules at the root of an API without versions: its groups, and the items that are in none.
pub(super) fn root_modules(layout: &Layout<'_>, features: &[String]) -> TokenStream {
    let root = folders(layout);
    let groups: BTreeSet<&Ident> = layout
        .versions
        .iter()
        .flat_map(|items| &items.list)
        .filter_map(|item| item.module.first())
        .collect();
    let lines = root.folders.iter().map(|(module, folder)| {
        let gate = group_gate(features, &folder.users);
        if groups.contains(module) {
            let (docs, module) = (text(&format!("The items of `{}`.", module.plain())), name(module));
            quote!(#docs #gate pub mod #module;)
        } else {
            // Only if a group does not need it: a crate with no group enabled is of no use.
            let gate = gate.filter(|_| {
                folder
                    .users
                    .as_ref()
                    .is_some_and(|users| users.len() < features.len())
            });
            let module = name(module);
            quote!(#gate mod #module; #gate pub use #module::*;)
        }
    });
    quote!(#(#lines)*)
}

/// The `mod.rs` of every folder of an API without versions.
pub(super) fn group_modules(layout: &Layout<'_>, features: &[String]) -> Vec<RenderedFile> {
    let mut files = Vec::new();
    for (module, folder) in &folders(layout).folders {
        render_folder(features, folder, &format!("src/{}", module.plain()), &mut files);
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
    // Files that the same groups need are listed together, behind one attribute.
    let mut by_users: BTreeMap<&Users, Vec<(&Ident, bool)>> = BTreeMap::new();
    for (module, (users, is_named_elsewhere)) in &folder.files {
        by_users
            .entry(users)
            .or_default()
            .push((module, *is_named_elsewhere));
    }
    let own = by_users.iter().map(|(users, modules)| {
        let gate = gate_below(users);
        let names: Vec<_> = modules.iter().map(|(module, _)| name(module)).collect();
        let visible = modules
            .iter()
            .map(|(_, is_named_elsewhere)| is_named_elsewhere.then(|| quote!(pub(crate))));
        let uses = match names.as_slice() {
            [only] => quote!(#only::*),
            several => quote!(self::{#(#several::*),*}),
        };
        quote!(#(#gate #visible mod #names;)* #gate pub use #uses;)
    });
    let below = folder.folders.iter().map(|(module, inner)| {
        let (docs, gate) = (
            text(&format!("The items of `{}`.", module.plain())),
            gate_below(&inner.users),
        );
        let module = name(module);
        quote!(#docs #gate pub mod #module;)
    });
    files.push(RenderedFile {
        path: format!("{path}/mod.rs"),
        sources: Vec::new(),
        tokens: quote!(#(#own)* #(#below)*),
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
