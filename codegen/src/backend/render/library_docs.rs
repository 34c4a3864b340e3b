//! The page of a crate: the API and its versions, the first call, and the endpoints by group.
//!
//! In: a layout, and the features of its groups. Out: the inner attributes of `lib.rs`. What links to a part of the crate that a feature
//! compiles is docs only with that feature, so that no link is broken.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::inner_text;
use super::example::simplest_example;
use crate::backend::docs::code_in_table;
use crate::backend::layout::Layout;
use crate::model::ident::Ident;
use crate::model::items::{EndpointItem, Item, ItemKind, Items, VersionItem};
use crate::model::spec::Status;

/// With more endpoints than this, the page of the crate has only their groups.
const MAX_LISTED: usize = 200;

/// A line of docs, and the feature that it needs.
type Line = (Option<String>, String);

/// The docs of the crate.
pub(super) fn library_docs(layout: &Layout<'_>, of_groups: &[String]) -> TokenStream {
    let Some(version) = layout.shown_version() else {
        return TokenStream::new();
    };
    let items = &layout.versions[version];
    let mut text = layout
        .versions
        .last()
        .map_or_else(String::new, |newest| newest.docs.text.clone());
    text.extend(items.version.as_ref().map(versions_docs));
    let feature = |item: &Item| feature_of(layout, of_groups, items, item.module.first());
    let example = simplest_example(layout, version, &feature);
    text.extend(example.map(|example| format!("\n\n# Example\n\n{example}")));
    let text = inner_text(text.trim_start());
    let lines = endpoint_lines(items, &feature_of_module(layout, of_groups, items));
    let lines = lines.into_iter().map(gated);
    quote!(#text #(#lines)*)
}

/// The docs of the module of a group, if the page of the crate does not list its endpoints.
pub(super) fn group_docs(layout: &Layout<'_>, of_groups: &[String], module: &Ident) -> TokenStream {
    let Some(items) = layout.versions.first() else {
        return TokenStream::new();
    };
    if endpoints(items).count() <= MAX_LISTED {
        return TokenStream::new();
    }
    let own = endpoints(items).filter(|(item, _)| item.module.first() == Some(module));
    let feature = feature_of(layout, of_groups, items, Some(module));
    let lines = own.map(|(item, endpoint)| (feature.clone(), entry(item, endpoint, item.ident.source())));
    let mut lines: Vec<Line> = lines.collect();
    if !lines.is_empty() {
        let blank = |text: &str| (feature.clone(), text.to_owned());
        lines.splice(0..0, [blank("# Endpoints"), blank("")]);
    }
    lines.into_iter().map(gated).collect()
}

fn versions_docs(version: &VersionItem) -> String {
    let text = code_in_table(&version.text);
    let kind = if version.status == Status::Stable {
        format!("The newest stable version is {text}, which is also the module `latest`.")
    } else {
        format!("The newest version is {text}.")
    };
    format!("\n\n{kind} Each version is a module and a cargo feature; [`versions`] lists them.")
}

fn endpoints(items: &Items) -> impl Iterator<Item = (&Item, &EndpointItem)> {
    items.list.iter().filter_map(|item| match &item.kind {
        ItemKind::Endpoint(endpoint) => Some((item, &**endpoint)),
        _ => None,
    })
}

// The feature that compiles the group of a module: that of the version, or its own.
fn feature_of(
    layout: &Layout<'_>,
    of_groups: &[String],
    items: &Items,
    module: Option<&Ident>,
) -> Option<String> {
    if let Some(version) = &items.version {
        return Some(version.module.plain().to_owned());
    }
    let position = layout.groups.names.iter().position(|name| Some(name) == module)?;
    of_groups.get(position).cloned()
}

fn feature_of_module<'l>(
    layout: &'l Layout<'_>,
    of_groups: &'l [String],
    items: &'l Items,
) -> impl Fn(Option<&Ident>) -> Option<String> + 'l {
    move |module| feature_of(layout, of_groups, items, module)
}

// The endpoints by group, or the groups alone where there are too many.
fn endpoint_lines(items: &Items, feature: &dyn Fn(Option<&Ident>) -> Option<String>) -> Vec<Line> {
    let mut groups: BTreeMap<Option<&Ident>, Vec<(&Item, &EndpointItem)>> = BTreeMap::new();
    for (item, endpoint) in endpoints(items) {
        groups
            .entry(item.module.first())
            .or_default()
            .push((item, endpoint));
    }
    let root = items.version.as_ref().map(|version| version.module.source());
    let is_short = endpoints(items).count() <= MAX_LISTED;
    let mut lines: Vec<Line> = Vec::new();
    for (module, endpoints) in groups {
        let feature = feature(module);
        let path: Vec<&str> = root.into_iter().chain(module.map(Ident::source)).collect();
        let mut push = |text: String| lines.push((feature.clone(), text));
        if let (Some(module), false) = (module, is_short) {
            push(group_entry(items, module, &path.join("::"), endpoints.len()));
            continue;
        }
        push(String::new());
        if let Some(module) = module {
            push(format!("# [`{}`]({})", module.plain(), path.join("::")));
        } else {
            push("# Endpoints".to_owned());
        }
        push(String::new());
        for (item, endpoint) in endpoints {
            let target: Vec<&str> = path.iter().copied().chain([item.ident.source()]).collect();
            push(entry(item, endpoint, &target.join("::")));
        }
    }
    if !is_short {
        lines.splice(0..0, ["", "# Endpoints", ""].map(|text| (None, text.to_owned())));
    }
    lines
}

fn group_entry(items: &Items, module: &Ident, path: &str, count: usize) -> String {
    let summary = items.groups.get(module).map_or("", |docs| &docs.summary);
    let colon = if summary.is_empty() { "" } else { ": " };
    let noun = if count == 1 { "endpoint" } else { "endpoints" };
    format!("- [`{}`]({path}), {count} {noun}{colon}{summary}", module.plain())
}

fn entry(item: &Item, endpoint: &EndpointItem, target: &str) -> String {
    let route = code_in_table(&format!("{} {}", endpoint.method, endpoint.path));
    let summary = &item.docs.summary;
    let colon = if summary.is_empty() { "" } else { ": " };
    format!("- [`{}`]({target}), {route}{colon}{summary}", item.ident.plain())
}

fn gated((feature, text): Line) -> TokenStream {
    let line = match text.as_str() {
        "" => Literal::string(""),
        text => Literal::string(&format!(" {text}")),
    };
    match feature {
        None => quote!(#![doc = #line]),
        Some(feature) => quote!(#![cfg_attr(feature = #feature, doc = #line)]),
    }
}
