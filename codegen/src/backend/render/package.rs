//! All files of a generated package, as tokens.
//!
//! In: a [`Layout`]. Out: a [`RenderedPackage`]: the files of items, and the files that connect them.

use quote::quote;

use super::Settings;
use super::docs::inner_text;
use super::features::{features_of_groups, group_features, version_features};
use super::library::{is_versioned, library};
use super::listing::listing;
use super::modules::{group_modules, shared_modules};
use super::rendered_file::RenderedFile;
use super::scope::{Paths, Scope};
use super::versions::versions_file;
use crate::backend::layout::{Layout, SourceFile};
use crate::model::ident::Ident;
use crate::model::items::VersionItem;

/// The files of a package, and the features its `Cargo.toml` needs.
#[derive(Clone, Debug)]
pub struct RenderedPackage {
    /// The source files, sorted by path.
    pub files: Vec<RenderedFile>,
    /// Each feature with the features that it enables; `default` is the first.
    pub features: Vec<(String, Vec<String>)>,
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
    let scope = Scope::new(layout, settings, file, Paths::Absolute);
    let (imports, items) = (scope.imports(), scope.own().map(|item| scope.render_item(item)));
    let modules: Vec<&str> = file.path.modules.iter().map(Ident::plain).collect();
    RenderedFile {
        path: format!("{root}/{}.rs", modules.join("/")),
        sources: scope.own().map(|item| item.source.clone()).collect(),
        tokens: quote!(#imports #(#items)*),
    }
}

/// Renders the files that connect the files of items: the library, the listings of versions and each `mod.rs`, in no order.
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
