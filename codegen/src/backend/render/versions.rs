//! The versions of an API: the file `versions.rs`, and the modules of those that are not the root.
//!
//! In: a layout. Out: the files that name its versions. A new version is a line in each.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::docs::inner_text;
use super::name;
use super::rendered_file::RenderedFile;
use crate::backend::layout::Layout;
use crate::model::spec::Status;

/// The folder of the versions that are older than the root.
pub(super) const OLDER: &str = "older";

/// The folder of the versions that are newer than the root.
pub(super) const NEWER: &str = "newer";

/// The folder of a version; `None` for the root.
pub(super) fn folder_of(layout: &Layout<'_>, version: usize) -> Option<&'static str> {
    match version.cmp(&layout.root) {
        std::cmp::Ordering::Less => Some(OLDER),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(NEWER),
    }
}

/// The `mod.rs` of the folders of versions: a module for each, behind its feature. The root is among the older ones, by the name that it keeps.
pub(super) fn version_modules(layout: &Layout<'_>) -> Vec<RenderedFile> {
    let root = layout.root_items().and_then(|items| items.version.as_ref());
    let root = root.map(|version| {
        let module = name(&version.module);
        quote! {
            #[doc = " This version is the crate itself."]
            pub use crate as #module;
        }
    });
    let older = inner_text("The versions that are older than the crate itself.");
    let newer = inner_text("The versions that are newer than the crate itself.");
    let newer = has_newer(layout).then(|| folder_file(layout, NEWER, &newer));
    let older = folder_file(layout, OLDER, &quote!(#older #root));
    std::iter::once(older).chain(newer).collect()
}

/// Whether there are versions after the root.
pub(super) fn has_newer(layout: &Layout<'_>) -> bool {
    layout.root + 1 < layout.versions.len()
}

fn folder_file(layout: &Layout<'_>, folder: &'static str, start: &TokenStream) -> RenderedFile {
    // From the root outwards: rustc resolves imports in this order, and each module imports from the one before it. Otherwise it would look
    // through all of them once for each version.
    let mut own: Vec<usize> = (0..layout.versions.len())
        .filter(|version| folder_of(layout, *version) == Some(folder))
        .collect();
    own.sort_by_key(|version| version.abs_diff(layout.root));
    let item = |version: usize| layout.versions.get(version)?.version.as_ref();
    let modules = own.iter().filter_map(|version| {
        let (own, next) = (item(*version)?, item(layout.next(*version)?)?);
        let docs = format!(
            " Version {} of the API. What is the same in version {} is listed in its terms.",
            own.text, next.text
        );
        let (feature, module) = (own.module.plain(), name(&own.module));
        // With docs, each is apart from the others, and rustfmt does not sort them.
        Some(quote!(#[doc = #docs] #[cfg(feature = #feature)] pub mod #module;))
    });
    RenderedFile {
        path: format!("src/{folder}/mod.rs"),
        sources: sources(layout),
        tokens: quote!(#start #(#modules)*),
    }
}

/// What the files of a package with versions are generated from: not a list of the files of all versions, which would change with each.
pub(super) fn sources(layout: &Layout<'_>) -> Vec<String> {
    let versions = layout.versions.iter().filter_map(|items| items.version.as_ref());
    let mut folders: Vec<&str> = versions
        .map(|version| {
            version
                .file
                .rsplit_once(['/', '\\'])
                .map_or("", |(folder, _)| folder)
        })
        .collect();
    folders.sort_unstable();
    folders.dedup();
    match folders.as_slice() {
        [only] => vec![(*only).to_owned()],
        _ => Vec::new(),
    }
}

/// The constant of a version's host, if requests name it.
pub(super) fn host_constant(layout: &Layout<'_>, version: usize) -> Option<TokenStream> {
    let url = layout.listed_host(version)?;
    Some(quote! {
        #[doc = " The host of the version that the items here are those of."]
        pub const HOST: &str = #url;
    })
}

/// The whole of `versions.rs`.
pub(super) fn versions_file(layout: &Layout<'_>) -> TokenStream {
    let rows = layout.versions.iter().filter_map(|items| {
        let version = items.version.as_ref()?;
        let status = Name::new(status_name(version.status), Span::call_site());
        let text = &version.text;
        Some(quote!((#text, Status::#status)))
    });
    let host = layout.host(layout.root).map(|url| {
        quote! {
            #[doc = " The host of the version at the root of the crate."]
            pub const HOST: &str = #url;
        }
    });
    quote! {
        #![doc = " The versions of the API."]

        #[doc = " The status of a version."]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Status {
            #[doc = " May still change."]
            Draft,
            #[doc = " The version to use."]
            Stable,
            #[doc = " Still works, but a newer version should be used."]
            Deprecated,
            #[doc = " No longer works."]
            Retired,
        }

        #[doc = " All versions with their status, from the oldest to the newest."]
        pub const ALL: &[(&str, Status)] = &[#(#rows),*];

        #host

        #[doc = " The newest stable version."]
        pub const NEWEST_STABLE: Option<&str> = newest_stable(ALL);

        #[doc = " The version of what is at the root of the crate: the newest stable one; if none is stable, the newest."]
        pub const ROOT: &str = match NEWEST_STABLE {
            Some(version) => version,
            None => ALL[ALL.len() - 1].0,
        };

        const fn newest_stable(versions: &'static [(&str, Status)]) -> Option<&'static str> {
            let mut index = versions.len();
            while index > 0 {
                index -= 1;
                if let (version, Status::Stable) = versions[index] {
                    return Some(version);
                }
            }
            None
        }

        #[doc = " Whether there is a newer version that is stable, which should be used instead."]
        #[doc = ""]
        #[doc = " A version that is not in [`ALL`] does not count as outdated."]
        #[must_use]
        pub fn is_outdated(version: &str) -> bool {
            let position = |wanted: &str| ALL.iter().position(|(known, _)| *known == wanted);
            match (position(version), NEWEST_STABLE.and_then(position)) {
                (Some(own), Some(newest)) => own < newest,
                _ => false,
            }
        }
    }
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Draft => "Draft",
        Status::Stable => "Stable",
        Status::Deprecated => "Deprecated",
        Status::Retired => "Retired",
    }
}
