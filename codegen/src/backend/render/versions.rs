//! The versions of an API: a marker type for each, and the file `versions.rs`.
//!
//! In: the versions. Out: tokens.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::{Settings, name};
use crate::model::items::{Items, VersionItem};
use crate::model::spec::Status;

/// The marker types.
pub(super) fn markers<'v>(
    versions: impl Iterator<Item = &'v VersionItem>,
    settings: &Settings,
) -> TokenStream {
    let levain = &settings.runtime;
    versions
        .map(|version| {
            let (docs, text, marker) = (
                format!(" Version {}.", version.text),
                &version.text,
                name(&version.marker),
            );
            quote! {
                #[doc = #docs]
                #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
                pub enum #marker {}

                impl #levain::Version for #marker {
                    const VERSION: &'static str = #text;
                }
            }
        })
        .collect()
}

/// The newest stable version.
pub(super) fn newest_stable(versions: &[Items]) -> Option<&VersionItem> {
    let mut known = versions.iter().filter_map(|items| items.version.as_ref());
    known.rfind(|version| version.status == Status::Stable)
}

/// The whole of `versions.rs`.
pub(super) fn versions_file(versions: &[Items], settings: &Settings) -> TokenStream {
    let known: Vec<&VersionItem> = versions
        .iter()
        .filter_map(|items| items.version.as_ref())
        .collect();
    let markers = markers(known.iter().copied(), settings);
    let rows = known.iter().map(|version| {
        let (text, status) = (
            &version.text,
            Name::new(status_name(version.status), Span::call_site()),
        );
        quote!((#text, Status::#status))
    });
    let newest = if let Some(version) = newest_stable(versions) {
        let text = &version.text;
        quote!(Some(#text))
    } else {
        quote!(None)
    };
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

        #[doc = " The newest stable version."]
        pub const NEWEST_STABLE: Option<&str> = #newest;

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

        #markers
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
