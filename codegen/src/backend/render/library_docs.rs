//! The page of a crate: the API and its versions, the first call, and the endpoints by group.
//!
//! In: a layout, and the features of its groups. Out: the inner attributes of `lib.rs`. An endpoint is named by its path, so that where a
//! feature leaves it out there is the path alone, and no broken link.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::inner_text;
use super::example::simplest_example;
use crate::backend::docs::code_in_table;
use crate::backend::layout::Layout;
use crate::model::ident::Ident;
use crate::model::items::{EndpointItem, Item, ItemKind, Items};

/// With more endpoints than this, the page of the crate has only their groups.
const MAX_LISTED: usize = 200;

/// The docs of the crate.
pub(super) fn library_docs(layout: &Layout<'_>, of_groups: &[String]) -> TokenStream {
    let Some(items) = layout.root_items() else {
        return TokenStream::new();
    };
    let mut text = layout
        .versions
        .last()
        .map_or_else(String::new, |newest| newest.docs.text.clone());
    if layout.is_versioned() {
        text.push_str(&version_lines(layout));
    }
    let feature = |item: &Item| feature_of(layout, of_groups, item.module.first());
    let example = simplest_example(layout, layout.root, &feature);
    text.extend(example.map(|example| format!("\n\n# Example\n\n{example}")));
    text.push_str(&endpoint_lines(items));
    inner_text(text.trim_start())
}

// The number of the oldest version alone: any other would change with a new one.
fn version_lines(layout: &Layout<'_>) -> String {
    let mut others = layout.versions.iter().enumerate();
    let oldest = others.find(|(version, _)| *version != layout.root);
    let module = oldest.and_then(|(_, items)| Some(items.version.as_ref()?.module.plain()));
    let example = module.map_or_else(String::new, |module| format!(", such as `{module}`"));
    format!(
        "\n\nThe crate is the newest stable version of the API, which [`VERSION`] names. Each other version is a module behind the cargo \
         feature of its name{example}; [`versions`] lists them."
    )
}

/// The lint for links is off where a feature leaves out what the page of the crate names.
pub(super) fn allow_missing_links(layout: &Layout<'_>, of_groups: &[String]) -> Option<TokenStream> {
    let items = layout.root_items()?;
    let features: BTreeSet<String> = endpoints(items)
        .into_iter()
        .filter_map(|(item, _)| feature_of(layout, of_groups, item.module.first()))
        .collect();
    let features: Vec<String> = features.into_iter().collect();
    let condition = match features.as_slice() {
        [] => return None,
        [feature] => quote!(not(feature = #feature)),
        features => quote!(not(all(#(feature = #features),*))),
    };
    Some(quote! {
        #![cfg_attr(
            #condition,
            allow(rustdoc::broken_intra_doc_links, reason = "the docs name endpoints of other features")
        )]
    })
}

/// The docs of the module of a group, if the page of the crate does not list its endpoints.
pub(super) fn group_docs(layout: &Layout<'_>, module: &Ident) -> TokenStream {
    let Some(items) = layout.root_items() else {
        return TokenStream::new();
    };
    let own = endpoints(items)
        .into_iter()
        .filter(|(item, _)| item.module.first() == Some(module));
    let lines: Vec<String> = own
        .map(|(item, endpoint)| entry(item, endpoint, item.ident.source()))
        .collect();
    if lines.is_empty() || endpoints(items).len() <= MAX_LISTED {
        return TokenStream::new();
    }
    inner_text(&format!("# Endpoints\n\n{}", lines.join("\n")))
}

// By path and method: what is listed does not depend on the order of the spec.
fn endpoints(items: &Items) -> Vec<(&Item, &EndpointItem)> {
    let all = items.list.iter().filter_map(|item| match &item.kind {
        ItemKind::Endpoint(endpoint) => Some((item, &**endpoint)),
        _ => None,
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(item, endpoint)| (&endpoint.path, &endpoint.method, &item.key));
    all
}

// The feature that compiles the group of a module.
fn feature_of(layout: &Layout<'_>, of_groups: &[String], module: Option<&Ident>) -> Option<String> {
    let position = layout.groups.names.iter().position(|name| Some(name) == module)?;
    of_groups.get(position).cloned()
}

// The endpoints by group, or the groups alone where there are too many.
fn endpoint_lines(items: &Items) -> String {
    let mut groups: BTreeMap<Option<&Ident>, Vec<(&Item, &EndpointItem)>> = BTreeMap::new();
    for (item, endpoint) in endpoints(items) {
        groups
            .entry(item.module.first())
            .or_default()
            .push((item, endpoint));
    }
    let is_short = endpoints(items).len() <= MAX_LISTED;
    let mut text = String::new();
    if !is_short {
        text.push_str("\n\n# Endpoints\n");
    }
    for (module, endpoints) in groups {
        let path: Vec<&str> = module.map(Ident::source).into_iter().collect();
        if let (Some(module), false) = (module, is_short) {
            text.push('\n');
            text.push_str(&group_entry(items, module, &path.join("::"), endpoints.len()));
            continue;
        }
        if is_short {
            let heading = module.map_or("Endpoints".to_owned(), |module| format!("`{}`", module.plain()));
            text.extend(["\n\n# ", &heading, "\n"]);
        }
        for (item, endpoint) in endpoints {
            let target: Vec<&str> = path.iter().copied().chain([item.ident.source()]).collect();
            text.push('\n');
            text.push_str(&entry(item, endpoint, &target.join("::")));
        }
    }
    text
}

fn group_entry(items: &Items, module: &Ident, path: &str, count: usize) -> String {
    let summary = items.groups.get(module).map_or("", |docs| &docs.summary);
    let colon = if summary.is_empty() { "" } else { ": " };
    let noun = if count == 1 { "endpoint" } else { "endpoints" };
    format!("- [`{path}`], {count} {noun}{colon}{summary}")
}

fn entry(item: &Item, endpoint: &EndpointItem, path: &str) -> String {
    let route = code_in_table(&format!("{} {}", endpoint.method, endpoint.path));
    let summary = &item.docs.summary;
    let colon = if summary.is_empty() { "" } else { ": " };
    format!("- [`{path}`], {route}{colon}{summary}")
}
