//! The traits of the standard library that an item implements, as callers rely on them: derived ones, and conversions.
//!
//! What follows from a change that has a rule of its own is left out: `Default` of a struct or a request is there as long as its builder
//! requires nothing, and the conversions of a constrained type are those of its constructor.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::extra_derives;
use super::names::Crate;
use crate::model::ident::Ident;
use crate::model::items::{Item, ItemKind, OauthRole, RustType, StdType, UnionItem};

/// The traits of an item.
pub fn traits(item: &Item) -> BTreeSet<String> {
    let mut traits: BTreeSet<String> = item.kind.traits().into_iter().map(str::to_owned).collect();
    if matches!(item.kind, ItemKind::Object(_) | ItemKind::Endpoint(_)) {
        traits.remove("Default");
    }
    if !matches!(item.kind, ItemKind::Alias(_) | ItemKind::Scheme(_)) {
        // Where it hides a secret, it is implemented all the same.
        traits.insert("Debug".to_owned());
    }
    traits.extend(extra_derives(&item.derives));
    match &item.kind {
        ItemKind::String(string) => {
            traits.extend((!string.is_secret).then(|| "Display".to_owned()));
            traits.extend(string.oauth.into_iter().flat_map(of_role));
        }
        ItemKind::Enum(values) => {
            traits.extend(values.oauth.into_iter().flat_map(of_role));
        }
        ItemKind::Endpoint(endpoint) => {
            traits.extend(endpoint.redirect.as_ref().map(|_| "levain::Redirects".to_owned()));
        }
        _ => {}
    }
    traits
}

fn of_role(role: OauthRole) -> impl Iterator<Item = String> {
    let traits: &[&str] = match role {
        OauthRole::Verifier => &["From<&Pkce>", "From<&Pending>"],
        OauthRole::Challenge | OauthRole::Method => &["From<&Pkce>"],
        OauthRole::State => &["FreshState"],
    };
    traits.iter().map(|name| (*name).to_owned())
}

/// The types that convert into an enum of types, each with the name and the type of its variant, as `#[derive(Union)]` makes them.
pub fn conversions<'u>(union: &'u UnionItem, of: &Crate<'_>) -> BTreeMap<String, (&'u Ident, String)> {
    if !union.has_conversions {
        return BTreeMap::new();
    }
    let has = |wanted: StdType| {
        union
            .variants
            .iter()
            .any(|variant| variant.of == RustType::Std(wanted))
    };
    let lists = union
        .variants
        .iter()
        .filter(|variant| matches!(variant.of, RustType::Vec(_)))
        .count();
    let sources = union.variants.iter().flat_map(|variant| {
        let more: &[&str] = match &variant.of {
            RustType::Std(StdType::String) => &["&str"],
            RustType::Std(StdType::I64) => &["i32", "u32"],
            RustType::Std(StdType::U64) if !has(StdType::I64) => &["u32"],
            RustType::Std(StdType::F64) if has(StdType::I64) || has(StdType::U64) => &["f32"],
            RustType::Std(StdType::F64) => &["f32", "i32", "u32"],
            RustType::Vec(item) if lists == 1 && **item == RustType::Std(StdType::String) => &["Vec<&str>"],
            _ => &[],
        };
        let own = of.compared(variant.conversion_source());
        let sources = std::iter::once(own).chain(more.iter().map(|source| (*source).to_owned()));
        sources.map(|source| (source, (&variant.ident, of.compared(&variant.of))))
    });
    sources.collect()
}
