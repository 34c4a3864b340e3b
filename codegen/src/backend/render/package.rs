//! All files of a generated package, as tokens.
//!
//! In: a [`Layout`]. Out: a [`RenderedPackage`]: the files of items, and the files that connect them.

use quote::quote;

use super::Settings;
use super::features::{features_of_groups, group_features, version_features};
use super::library::library;
use super::modules::group_modules;
use super::rendered_file::RenderedFile;
use super::scope::{Paths, Scope};
use super::version_listing::version_listing;
use super::versions::{folder_of, sources, version_modules, versions_file};
use crate::backend::layout::{Layout, SourceFile};
use crate::model::ident::Ident;

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
    let scope = Scope::new(layout, settings, file, Paths::of_package(layout));
    let (imports, items) = (scope.imports(), scope.own().map(|item| scope.render_item(item)));
    let modules = file.path.modules.iter().map(Ident::plain);
    let modules: Vec<&str> = root_of(layout, file.path.version)
        .into_iter()
        .chain(modules)
        .collect();
    RenderedFile {
        path: format!("src/{}.rs", modules.join("/")),
        sources: if layout.is_versioned() {
            sources(layout)
        } else {
            scope.own().map(|item| item.source.clone()).collect()
        },
        tokens: quote!(#imports #(#items)*),
    }
}

/// Renders the files that connect the files of items: the library, the listings of versions and each `mod.rs`, in no order.
pub fn render_frame(layout: &Layout<'_>, settings: &Settings) -> RenderedPackage {
    let of_groups = features_of_groups(layout);
    let mut files = vec![library(layout, settings, &of_groups)];
    files.extend(group_modules(layout, &of_groups));
    if !layout.is_versioned() {
        return RenderedPackage {
            files,
            features: group_features(&of_groups),
        };
    }
    files.push(RenderedFile {
        path: "src/versions.rs".to_owned(),
        sources: sources(layout),
        tokens: versions_file(layout),
    });
    files.extend(version_modules(layout));
    files.extend((0..layout.versions.len()).filter_map(|version| version_file(layout, version, settings)));
    RenderedPackage {
        files,
        features: version_features(layout),
    }
}

fn version_file(layout: &Layout<'_>, version: usize, settings: &Settings) -> Option<RenderedFile> {
    let tokens = version_listing(layout, version, settings)?;
    Some(RenderedFile {
        path: format!("src/{}/mod.rs", root_of(layout, version).join("/")),
        sources: sources(layout),
        tokens,
    })
}

// The folders from `src` to those of a version.
fn root_of<'l>(layout: &'l Layout<'_>, version: usize) -> Vec<&'l str> {
    let item = layout.versions[version].version.as_ref();
    let module = item.map(|item| item.module.plain());
    folder_of(layout, version)
        .into_iter()
        .flat_map(|folder| [folder].into_iter().chain(module))
        .collect()
}
