//! The endpoint that a struct is compared with: which spec, version and endpoint, and what the pipeline makes of it.

use levain_codegen::backend::render::{ComparableEndpoint, Gate, Settings, comparable_endpoint};
use levain_codegen::diagnostics::nearest::nearest;
use levain_codegen::model::items::{ItemId, ItemKind, Items};
use proc_macro2::{Ident, TokenStream};
use syn::LitStr;

use super::cache::{Loaded, load};
use crate::derive::Errors;
use crate::derive::attributes::Attributes;

/// What the attributes ask for.
pub struct Wanted {
    pub spec: LitStr,
    pub version: Option<LitStr>,
    pub endpoint: LitStr,
}

/// What was found.
pub struct Found {
    pub endpoint: ComparableEndpoint,
    /// The files that were read.
    pub files: Vec<String>,
}

impl Wanted {
    /// `spec = "…", version = "…", endpoint = "GET /…"`.
    pub fn take(attributes: &mut Attributes, ident: &Ident) -> Option<Self> {
        let spec = attributes.string("spec")?;
        let version = attributes.string("version");
        if !attributes.has("endpoint") {
            attributes.error(
                ident,
                "which endpoint of the spec is it? Say it: `endpoint = \"GET /path\"`",
            );
        }
        let endpoint = attributes.string("endpoint")?;
        Some(Self {
            spec,
            version,
            endpoint,
        })
    }
}

/// Reads the spec and finds the endpoint.
pub fn find(wanted: &Wanted, levain: &TokenStream, errors: &mut Errors) -> Option<Found> {
    let Loaded { items, files } = load(wanted, errors)?;
    let Some(id) = id_of(&items, &wanted.endpoint.value()) else {
        errors.at(&wanted.endpoint, unknown(&items, &wanted.endpoint.value()));
        return None;
    };
    let settings = Settings {
        runtime: levain.clone(),
        builders: Gate::Open,
    };
    let endpoint = comparable_endpoint(&items, id, &settings)?;
    Some(Found {
        endpoint,
        files: files.clone(),
    })
}

fn endpoints(items: &Items) -> impl Iterator<Item = (ItemId, String, &str)> {
    items
        .list
        .iter()
        .enumerate()
        .filter_map(|(index, item)| match &item.kind {
            ItemKind::Endpoint(endpoint) => {
                let title = format!("{} {}", endpoint.method, endpoint.path);
                Some((ItemId(index), title, item.family.plain()))
            }
            _ => None,
        })
}

// By method and path, in which the names of parameters may stand as the spec writes them (`@id`), or by name.
fn id_of(items: &Items, wanted: &str) -> Option<ItemId> {
    let wanted = wanted.trim();
    let by_title = endpoints(items).find(|(_, title, _)| template(title) == template(wanted));
    // An `operationId` may have capitals where the name in Rust has underscores.
    let by_name = || endpoints(items).find(|(_, _, name)| letters(name) == letters(wanted));
    by_title.or_else(by_name).map(|(id, ..)| id)
}

fn letters(name: &str) -> String {
    let letters = name.chars().filter(|character| character.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

// `@id` is `{id}`.
fn template(title: &str) -> String {
    let segments = title.split('/').map(|segment| match segment.strip_prefix('@') {
        Some(name) => format!("{{{name}}}"),
        None => segment.to_owned(),
    });
    segments.collect::<Vec<_>>().join("/")
}

// More are no help in a message.
const MOST_LISTED: usize = 5;

fn unknown(items: &Items, wanted: &str) -> String {
    let titles: Vec<String> = endpoints(items).map(|(_, title, _)| title).collect();
    let names: Vec<&str> = endpoints(items).map(|(_, _, name)| name).collect();
    let candidates = titles.iter().map(String::as_str).chain(names);
    let version = items
        .version
        .as_ref()
        .map(|version| format!(" in version {}", version.text));
    let version = version.unwrap_or_default();
    let remedy = match nearest(wanted, candidates) {
        Some(near) => format!("did you mean `{near}`?"),
        None if titles.len() <= MOST_LISTED => format!("its endpoints are `{}`", titles.join("`, `")),
        None => "write its method and path, `GET /path`, or its name".to_owned(),
    };
    format!("the spec has no endpoint `{wanted}`{version}: {remedy}")
}
