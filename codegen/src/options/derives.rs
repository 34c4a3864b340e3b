//! Derives that the user adds: how a path is read, and which cannot be added.
//!
//! In: texts of the setting, and the versions of the API. Out: paths, and an [`OptionError`] for each key and each path that cannot be used.

use std::collections::{BTreeMap, BTreeSet};

use super::{OptionError, Setting};
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Code;
use crate::diagnostics::nearest::nearest;
use crate::model::api::{Api, ApiType, Shape, UseKind};
use crate::model::extra_derives::{ALL, DeriveKind, ExtraDerives};
use crate::model::keys::type_key;
use crate::model::rust_path::RustPath;
use crate::naming::{response_key, unknown_key};

// The traits of the standard library that can be derived.
const STD_TRAITS: [&str; 9] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
];

const KEYS: &str = "write the key of a type, a request or a response in `levain.lock`, a kind (`newtypes`, `enums`, `objects`, `unions`, `requests` or `responses`), or `all`";

/// Reads the path of a derive: `my_crate::Marker`, or the name of a trait of the standard library.
///
/// # Errors
///
/// A failure that says what is wrong with the text, and what to write.
pub fn read_derive(text: &str) -> Result<RustPath, Failure> {
    let written = text.trim();
    if let Some(name) = STD_TRAITS.into_iter().find(|name| *name == written) {
        return RustPath::of_name(name).ok_or_else(|| no_path(text, "it is no identifier"));
    }
    if !written.contains("::") {
        return Err(unknown_name(written));
    }
    let path = RustPath::read(written).map_err(|why| no_path(written, why))?;
    if !path.parameters.is_empty() {
        return Err(no_path(written, "a derive has no type arguments"));
    }
    Ok(std_name(&path).unwrap_or(path))
}

// `std::hash::Hash` is `Hash`, which an item may derive already.
fn std_name(path: &RustPath) -> Option<RustPath> {
    let (first, last) = (path.segments.first()?, path.segments.last()?);
    let is_std = !path.is_local && ["std", "core"].contains(&first.plain());
    (is_std && STD_TRAITS.contains(&last.plain())).then(|| RustPath::of_name(last.plain()))?
}

fn unknown_name(written: &str) -> Failure {
    let is_identifier = RustPath::of_name(written).is_some_and(|path| path.name() == Some(written));
    if !is_identifier {
        return no_path(written, "it is no identifier");
    }
    let message = format!("`{written}` is not a trait of the standard library that can be derived");
    let remedy = match nearest(written, STD_TRAITS) {
        Some(near) => format!("write `{near}`, or the path of the derive: `my_crate::{written}`"),
        None => format!("write the path of the derive, such as `my_crate::{written}`"),
    };
    Failure::new(message, remedy).of(Code::InvalidSettings)
}

fn no_path(written: &str, why: &str) -> Failure {
    let message = format!("`{written}` is not the path of a derive: {why}");
    Failure::new(message, "write a path such as `my_crate::Marker`, or `Eq`").of(Code::InvalidSettings)
}

/// An error for each key that matches nothing, and for each derive that no item of its key can have.
pub(super) fn unusable(derives: &ExtraDerives, apis: &[Api]) -> Vec<OptionError> {
    if derives.is_empty() {
        return Vec::new();
    }
    let targets = Targets::of(apis);
    let mut errors = Vec::new();
    for (key, paths) in derives.entries() {
        if let Some((message, remedy)) = targets.why_not(key) {
            errors.push(error(Setting::Derives(key.to_owned(), None), message, remedy));
        } else if targets.has_values(key) {
            let of_serde = paths.iter().filter_map(|path| Some((path, serde_trait(path)?)));
            errors.extend(of_serde.map(|(path, name)| {
                let message =
                    format!("`{name}` cannot be derived for `{key}`: every generated value implements it");
                let remedy = "remove it; only `requests` and `responses` can derive serde's traits";
                let setting = Setting::Derives(key.to_owned(), Some(path.clone()));
                error(setting, message, remedy.to_owned())
            }));
        }
    }
    errors
}

fn error(setting: Setting, message: String, remedy: String) -> OptionError {
    OptionError {
        setting,
        failure: Failure::new(message, remedy).of(Code::InvalidSettings),
    }
}

// `serde::Serialize`, also where serde is a module of another crate. Traits of that name in other crates, such as rkyv's, are others.
fn serde_trait(path: &RustPath) -> Option<&'static str> {
    let [.., of, name] = path.segments.as_slice() else {
        return None;
    };
    let is_serde = ["serde", "serde_derive"].contains(&of.plain());
    match name.plain() {
        "Serialize" if is_serde => Some("serde::Serialize"),
        "Deserialize" if is_serde => Some("serde::Deserialize"),
        _ => None,
    }
}

// What the keys of the spec stand for.
struct Targets {
    // No kind: the type is one of the user's own.
    kinds: BTreeMap<String, Option<DeriveKind>>,
    keys: BTreeSet<String>,
}

impl Targets {
    fn of(apis: &[Api]) -> Self {
        let mut kinds = BTreeMap::new();
        for api in apis {
            kinds.extend(api.types.iter().map(|of| (type_key(&of.key), kind_of(of))));
            for operation in &api.operations {
                kinds.insert(operation.key.clone(), Some(DeriveKind::Requests));
                if !operation.opens_in_browser {
                    kinds.insert(response_key(&operation.key), Some(DeriveKind::Responses));
                }
            }
        }
        let of_kinds = DeriveKind::EACH.map(DeriveKind::key).into_iter().chain([ALL]);
        let keys = kinds.keys().cloned().chain(of_kinds.map(str::to_owned));
        Self {
            keys: keys.collect(),
            kinds,
        }
    }

    fn why_not(&self, key: &str) -> Option<(String, String)> {
        if self.kinds.get(key) == Some(&None) {
            let message = format!("`{key}` is a type of your own, which has its own derives");
            return Some((message, "add the derives where that type is declared".to_owned()));
        }
        if self.keys.contains(key) {
            return None;
        }
        let parts = ["field ", "value ", "alternative ", "parameter ", "group "];
        if parts.iter().any(|part| key.starts_with(part)) {
            let message = format!("`{key}` is not a key that derives can be added to");
            return Some((message, KEYS.to_owned()));
        }
        Some(unknown_key(key, &self.keys, KEYS))
    }

    fn has_values(&self, key: &str) -> bool {
        let kind = self.kinds.get(key).copied().flatten();
        let kind = kind.or_else(|| DeriveKind::EACH.into_iter().find(|kind| kind.key() == key));
        key == ALL || kind.is_some_and(DeriveKind::is_value)
    }
}

fn kind_of(of: &ApiType) -> Option<DeriveKind> {
    Some(match &of.shape {
        Shape::Newtype(of) if matches!(of.kind, UseKind::Override(_)) => return None,
        Shape::Basic(_) | Shape::Newtype(_) | Shape::Array { .. } | Shape::Map { .. } => DeriveKind::Newtypes,
        Shape::Enum { .. } => DeriveKind::Enums,
        Shape::Object { .. } => DeriveKind::Objects,
        Shape::Union { .. } => DeriveKind::Unions,
    })
}
