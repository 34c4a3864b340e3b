//! The root of a generated package: `lib.rs`.
//!
//! In: a [`Layout`] and the features of its groups. Out: the file, with the lints of the crate and its modules.

use proc_macro2::TokenStream;
use quote::quote;

use super::library_docs::{allow_missing_links, library_docs};
use super::modules::root_modules;
use super::rendered_file::RenderedFile;
use super::versions::newest_stable;
use super::{Settings, name};
use crate::backend::layout::Layout;
use crate::model::items::VersionItem;

/// Renders `src/lib.rs`.
pub(super) fn library(layout: &Layout<'_>, settings: &Settings, of_groups: &[String]) -> RenderedFile {
    let levain = &settings.runtime;
    let docs = library_docs(layout, of_groups);
    // As rustfmt sorts them.
    let mut by_name: Vec<&VersionItem> = versions(layout).collect();
    by_name.sort_by_key(|version| version.module.plain());
    let modules = by_name.iter().map(|version| {
        let (feature, module) = (version.module.plain(), name(&version.module));
        quote!(#[cfg(feature = #feature)] pub mod #module;)
    });
    let latest = newest_stable(layout.versions).map(|version| {
        let (feature, module) = (version.module.plain(), name(&version.module));
        quote! {
            #[doc = " The newest stable version."]
            #[cfg(feature = #feature)]
            pub use #module as latest;
        }
    });
    let shared = if is_versioned(layout) {
        quote! {
            #[doc = " The versions of the API, and which of them are outdated."]
            pub mod versions;
            #[allow(dead_code, reason = "a file that one version needs may have items that only other versions use")]
            mod since;
        }
    } else {
        root_modules(layout, of_groups)
    };
    let lints = lints(is_versioned(layout));
    let missing_links = allow_missing_links(layout, of_groups);
    let tokens = quote! {
        #docs
        #lints
        #missing_links

        const _: () = #levain::contract::V1;

        pub use #levain;

        #(#modules)*
        #latest
        #shared
    };
    RenderedFile {
        path: "src/lib.rs".to_owned(),
        sources: versions(layout).map(|version| version.file.clone()).collect(),
        tokens,
    }
}

fn lints(is_versioned: bool) -> TokenStream {
    let private_links = is_versioned.then(|| {
        quote! {
            #![allow(
                rustdoc::private_intra_doc_links,
                reason = "requests are public through aliases, which rustdoc does not follow"
            )]
        }
    });
    quote! {
        #![forbid(unsafe_code)]
        #![allow(
            deprecated,
            reason = "deprecated parts of the API are built and read like all others"
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
            reason = "docs, names, shapes and sizes are those of the API"
        )]
    }
}

fn versions<'l>(layout: &'l Layout<'_>) -> impl Iterator<Item = &'l VersionItem> {
    layout.versions.iter().filter_map(|items| items.version.as_ref())
}

/// Whether the API has versions.
pub(super) fn is_versioned(layout: &Layout<'_>) -> bool {
    versions(layout).next().is_some()
}
