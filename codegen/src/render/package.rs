//! All files of a generated package, as tokens.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::inner_text;
use super::listing::listing;
use super::scope::Scope;
use super::versions::{newest_stable, versions_file};
use super::{Settings, name};
use crate::ident::Ident;
use crate::items::{Items, VersionItem};
use crate::layout::Layout;

/// The files of a package, and the features its `Cargo.toml` needs.
#[derive(Clone, Debug)]
pub struct Package {
    /// The source files, sorted by path.
    pub files: Vec<RenderedFile>,
    /// Each feature with what it turns on; `default` is the first.
    pub features: Vec<(String, Vec<String>)>,
}

/// One source file.
#[derive(Clone, Debug)]
pub struct RenderedFile {
    /// Its path in the package: `src/v1_7_0.rs`.
    pub path: String,
    /// The spec files it is made from, as the user names them.
    pub sources: Vec<String>,
    /// What is in it.
    pub tokens: TokenStream,
}

/// Renders all files of a package.
pub fn render_package(layout: &Layout<'_>, settings: &Settings) -> Package {
    let mut files = vec![library(layout, settings)];
    let all_sources = || {
        layout
            .versions
            .iter()
            .filter_map(|items| items.version.as_ref())
            .map(|version| version.file.clone())
    };
    files.push(RenderedFile {
        path: "src/versions.rs".to_owned(),
        sources: all_sources().collect(),
        tokens: versions_file(layout.versions, settings),
    });
    for (version, items) in layout.versions.iter().enumerate() {
        files.extend(
            items
                .version
                .as_ref()
                .map(|item| version_file(layout, version, item, settings)),
        );
    }
    files.extend(module_files(layout));
    for file in &layout.files {
        let scope = Scope::new(layout, settings, file);
        let (imports, items) = (scope.imports(), scope.own().map(|item| scope.render_item(item)));
        let modules: Vec<&str> = file.path.modules.iter().map(Ident::plain).collect();
        files.push(RenderedFile {
            path: format!("src/since/{}.rs", modules.join("/")),
            sources: scope.own().map(|item| item.source.clone()).collect(),
            tokens: quote!(#imports #(#items)*),
        });
    }
    files.sort_by(|left, right| left.path.cmp(&right.path));
    Package {
        files,
        features: features(layout.versions),
    }
}

fn library(layout: &Layout<'_>, settings: &Settings) -> RenderedFile {
    let levain = &settings.runtime;
    let newest = layout.versions.last();
    let docs = newest.map(|items| inner_text(&items.docs.text));
    let known = || layout.versions.iter().filter_map(|items| items.version.as_ref());
    let modules = known().map(|version| {
        let (feature, module) = (version.module.plain(), name(&version.module));
        quote!(#[cfg(feature = #feature)] pub mod #module;)
    });
    let latest = newest_stable(layout.versions).map(|version| {
        let (feature, module) = (version.module.plain(), name(&version.module));
        quote! {
            #[doc = " The newest version that is stable."]
            #[cfg(feature = #feature)]
            pub use #module as latest;
        }
    });
    let unversioned = known()
        .next()
        .is_none()
        .then(|| listing(layout, 0, settings, &|_| quote!(crate)));
    let versions = known().next().is_some().then(|| {
        quote! {
            #[doc = " The versions, and which of them are outdated."]
            pub mod versions;
        }
    });
    let tokens = quote! {
        #docs
        #![forbid(unsafe_code)]
        #![warn(missing_docs)]
        #![allow(
            deprecated,
            reason = "what the API deprecates is still here, and is built and read like the rest"
        )]
        #![allow(
            rustdoc::private_intra_doc_links,
            reason = "a request is public by the aliases of its versions, which rustdoc does not follow"
        )]
        #![allow(
            clippy::option_option,
            reason = "absent and null are two things, so a field that may be either is an `Option` of an `Option`"
        )]
        #![allow(
            clippy::doc_markdown,
            reason = "docs are the words of the spec"
        )]
        #![allow(
            clippy::large_enum_variant,
            clippy::result_large_err,
            reason = "answers are as large as the API makes them, and are moved once"
        )]
        #![allow(
            clippy::enum_variant_names,
            clippy::must_use_candidate,
            clippy::struct_excessive_bools,
            clippy::struct_field_names,
            clippy::similar_names,
            reason = "names and fields are those of the API"
        )]

        const _: () = #levain::contract::V1;

        pub use #levain;

        #(#modules)*
        #latest
        #versions
        #[allow(dead_code, reason = "what one version no longer uses stays in the file that another needs")]
        mod since;
        #unversioned
    };
    RenderedFile {
        path: "src/lib.rs".to_owned(),
        sources: known().map(|version| version.file.clone()).collect(),
        tokens,
    }
}

fn version_file(
    layout: &Layout<'_>,
    version: usize,
    item: &VersionItem,
    settings: &Settings,
) -> RenderedFile {
    let docs = inner_text(&format!("Version {} of the API.", item.text));
    let listing = listing(layout, version, settings, &|_| quote!(crate));
    RenderedFile {
        path: format!("src/{}.rs", item.module.plain()),
        sources: vec![item.file.clone()],
        tokens: quote!(#docs #listing),
    }
}

// The `mod.rs` of every folder below `since`: each module with the versions that need it.
fn module_files(layout: &Layout<'_>) -> Vec<RenderedFile> {
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
        let docs = match folder.split_last() {
            None => inner_text(
                "What the versions share: each item is in the version that introduced it, or changed it last.",
            ),
            Some((last, _)) => inner_text(&format!("`{}`.", last.plain())),
        };
        let parts: Vec<&str> = folder.iter().map(|part| part.plain()).collect();
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
    match features.as_slice() {
        [] => None,
        [only] => Some(quote!(#[cfg(feature = #only)])),
        all => Some(quote!(#[cfg(any(#(feature = #all),*))])),
    }
}

fn features(versions: &[Items]) -> Vec<(String, Vec<String>)> {
    let module = |version: &VersionItem| version.module.plain().to_owned();
    let default =
        newest_stable(versions).or_else(|| versions.last().and_then(|items| items.version.as_ref()));
    let mut features = vec![(
        "default".to_owned(),
        default
            .map(module)
            .into_iter()
            .chain(["pattern".to_owned()])
            .collect(),
    )];
    let known = versions.iter().filter_map(|items| items.version.as_ref());
    features.extend(known.map(|version| (module(version), Vec::new())));
    features.push(("builders".to_owned(), Vec::new()));
    features.push(("oauth".to_owned(), vec!["levain/oauth".to_owned()]));
    features.push(("pattern".to_owned(), vec!["levain/pattern".to_owned()]));
    features
}
