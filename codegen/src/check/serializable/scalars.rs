//! Which types are scalars: those that are written as one string outside of JSON.
//!
//! In: a use of a type. Out: the part of it that is not a scalar, as a message names it. Reports nothing.

use crate::check::types::{Type, type_of};
use crate::model::api::{Api, Use};
use crate::model::spec::{Basic, SpecLanguage};

/// How deeply unions are nested at most; a deeper one counts as unsupported.
pub(super) const MAX_DEPTH: usize = 16;

/// What keeps `of` from being a scalar.
pub(super) fn non_scalar(api: &Api, of: &Use) -> Option<String> {
    non_scalar_within(api, of, MAX_DEPTH)
}

fn non_scalar_within(api: &Api, of: &Use, depth: usize) -> Option<String> {
    let of = type_of(api, of);
    match of {
        // In OpenAPI, bytes are a string in base64.
        Type::Basic(Basic::Bytes) if api.language == SpecLanguage::OpenApi => None,
        Type::Basic(Basic::Bytes)
        | Type::File
        | Type::Array(_)
        | Type::Tuple(_)
        | Type::Map(_)
        | Type::Object(..) => Some(of.noun().to_owned()),
        // A document that declares no type of a parameter most often means a string.
        Type::Any => (api.language == SpecLanguage::Levain).then(|| of.noun().to_owned()),
        Type::Basic(_) | Type::Enum(..) | Type::Placeholder | Type::Override => None,
        Type::Union(variants, _) if depth > 0 => variants
            .iter()
            .find_map(|variant| non_scalar_within(api, &variant.of, depth - 1)),
        Type::Union(..) => Some(of.noun().to_owned()),
    }
}

/// What keeps the item of a list from being a scalar.
pub(super) fn non_scalar_list(api: &Api, item: &Use) -> Option<String> {
    non_scalar(api, item).map(|what| list_of(&what))
}

/// What keeps an item of a tuple from being a scalar.
pub(super) fn non_scalar_tuple(api: &Api, items: &[Use]) -> Option<String> {
    let mut items = items.iter();
    let what = items.find_map(|item| non_scalar(api, item))?;
    Some(format!("a list that contains {what}"))
}

fn list_of(what: &str) -> String {
    format!("a list of {}", plural(what))
}

/// The noun for a map of such values.
pub(super) fn map_of(what: &str) -> String {
    format!("a map of {}", plural(what))
}

/// The noun for an object with such a field.
pub(super) fn object_with(field: &str, what: &str) -> String {
    format!("an object whose `{field}` is {what}")
}

fn plural(what: &str) -> String {
    match what {
        "any JSON" | "bytes" => what.to_owned(),
        _ => format!("{}s", what.trim_start_matches("an ").trim_start_matches("a ")),
    }
}
