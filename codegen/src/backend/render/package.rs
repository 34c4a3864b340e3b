//! All files of a generated package, as tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::inner_text;
use super::features::{features_of_groups, group_features, version_features};
use super::listing::listing;
use super::modules::{group_modules, root_modules, shared_modules};
use super::scope::Scope;
use super::versions::{newest_stable, versions_file};
use super::{Settings, name};
use crate::backend::layout::{Layout, SourceFile};
use crate::model::ident::Ident;
use crate::model::items::VersionItem;

/// The files of a package, and the features its `Cargo.toml` needs.
#[derive(Clone, Debug)]
pub struct RenderedPackage {
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
pub fn render_package(layout: &Layout<'_>, settings: &Settings) -> RenderedPackage {
    let mut package = render_frame(layout, settings);
    let items = layout
        .files
        .iter()
        .map(|file| render_file(layout, settings, file));
    package.files.extend(items);
    package.files.sort_by(|left, right| left.path.cmp(&right.path));
    package
}

/// Renders a file of items.
pub fn render_file(layout: &Layout<'_>, settings: &Settings, file: &SourceFile) -> RenderedFile {
    let root = if is_versioned(layout) { "src/since" } else { "src" };
    let scope = Scope::new(layout, settings, file);
    let (imports, items) = (scope.imports(), scope.own().map(|item| scope.render_item(item)));
    let modules: Vec<&str> = file.path.modules.iter().map(Ident::plain).collect();
    RenderedFile {
        path: format!("{root}/{}.rs", modules.join("/")),
        sources: scope.own().map(|item| item.source.clone()).collect(),
        tokens: quote!(#imports #(#items)*),
    }
}

/// Renders what holds the files of items together: the library, listings and `mod.rs`, in no order.
pub fn render_frame(layout: &Layout<'_>, settings: &Settings) -> RenderedPackage {
    let of_groups = features_of_groups(layout);
    let mut files = vec![library(layout, settings, &of_groups)];
    let all_sources = || {
        layout
            .versions
            .iter()
            .filter_map(|items| items.version.as_ref())
            .map(|version| version.file.clone())
    };
    let is_versioned = is_versioned(layout);
    if is_versioned {
        files.push(RenderedFile {
            path: "src/versions.rs".to_owned(),
            sources: all_sources().collect(),
            tokens: versions_file(layout.versions, settings),
        });
    }
    for (version, items) in layout.versions.iter().enumerate() {
        files.extend(
            items
                .version
                .as_ref()
                .map(|item| version_file(layout, version, item, settings)),
        );
    }
    files.extend(if is_versioned {
        shared_modules(layout)
    } else {
        group_modules(layout, &of_groups)
    });
    RenderedPackage {
        files,
        features: if is_versioned {
            version_features(layout.versions)
        } else {
            group_features(&of_groups)
        },
    }
}

fn library(layout: &Layout<'_>, settings: &Settings, of_groups: &[String]) -> RenderedFile {
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
    let shared = if is_versioned(layout) {
        quote! {
            #[doc = " The versions, and which of them are outdated."]
            pub mod versions;
            #[allow(dead_code, reason = "what one version no longer uses stays in the file that another needs")]
            mod since;
        }
    } else {
        root_modules(layout, of_groups)
    };
    let private_links = is_versioned(layout).then(|| {
        quote! {
            #![allow(
                rustdoc::private_intra_doc_links,
                reason = "a request is public by the aliases of its versions, which rustdoc does not follow"
            )]
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
        #private_links
        #![allow(
            mixed_script_confusables,
            clippy::doc_link_with_quotes,
            clippy::doc_markdown,
            clippy::enum_variant_names,
            clippy::large_enum_variant,
            clippy::must_use_candidate,
            clippy::option_option,
            clippy::result_large_err,
            clippy::similar_names,
            clippy::struct_excessive_bools,
            clippy::struct_field_names,
            clippy::too_many_lines,
            reason = "words, names, shapes and sizes are those of the API"
        )]

        const _: () = #levain::contract::V1;

        pub use #levain;

        #(#modules)*
        #latest
        #shared
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

fn is_versioned(layout: &Layout<'_>) -> bool {
    layout.versions.iter().any(|items| items.version.is_some())
}
