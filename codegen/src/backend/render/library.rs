//! The root of a generated package: `lib.rs`.
//!
//! In: a [`Layout`] and the features of its groups. Out: the file, with the lints of the crate and its modules.

use proc_macro2::TokenStream;
use quote::quote;

use super::Settings;
use super::library_docs::{allow_missing_links, library_docs};
use super::modules::root_modules;
use super::rendered_file::RenderedFile;
use super::versions::{has_newer, sources};
use crate::backend::layout::Layout;

/// Renders `src/lib.rs`.
pub(super) fn library(layout: &Layout<'_>, settings: &Settings, of_groups: &[String]) -> RenderedFile {
    let levain = &settings.runtime;
    let docs = library_docs(layout, of_groups);
    let lints = lints();
    let missing_links = allow_missing_links(layout, of_groups);
    let items = root_modules(layout, of_groups);
    let versions = layout.is_versioned().then(|| versions(layout));
    let tokens = quote! {
        #docs
        #lints
        #missing_links

        const _: () = #levain::contract::V1;

        pub use #levain;

        #versions
        #items
    };
    RenderedFile {
        path: "src/lib.rs".to_owned(),
        sources: sources(layout),
        tokens,
    }
}

// What a crate with versions has besides the items of one of them. Nothing here names a version.
fn versions(layout: &Layout<'_>) -> TokenStream {
    let newer = has_newer(layout).then(|| {
        quote! {
            #[allow(unused_imports, reason = "each newer version is behind a feature")]
            pub use self::newer::*;
        }
    });
    let newer_module = newer.as_ref().map(|_| {
        quote!(
            mod newer;
        )
    });
    let host = layout.host(layout.root).map(|_| {
        quote!(
            pub use self::versions::HOST;
        )
    });
    quote! {
        #newer_module
        mod older;
        pub mod versions;
        #newer
        pub use self::older::*;
        #host
        #[doc = " The version of the API that the items here are those of."]
        pub use self::versions::ROOT as VERSION;
        #[doc = " The newest stable version: the crate itself."]
        pub use crate as latest;
    }
}

fn lints() -> TokenStream {
    quote! {
        #![forbid(unsafe_code)]
        #![allow(
            deprecated,
            reason = "deprecated parts of the API are built and read like all others"
        )]
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
