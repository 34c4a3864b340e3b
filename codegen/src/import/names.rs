//! Names of types in the language: those of the document where it can say them, and else the names they have in Rust.

use std::collections::{BTreeMap, BTreeSet};

use crate::frontend::is_type_name;
use crate::model::spec::Spec;
use crate::naming::{Filler, Symbols, module, upper_camel};

/// The names of declared types by their keys, and all that are taken.
pub(super) struct NativeNames {
    by_key: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl NativeNames {
    pub(super) fn new(spec: &Spec) -> Self {
        let mut names = Self {
            by_key: BTreeMap::new(),
            taken: BTreeSet::new(),
        };
        // Those that can stay go first, whatever stands before them.
        let declared = || spec.types.iter().map(|(key, of)| (key, of.name.value.text()));
        for (key, name) in declared().filter(|(_, name)| can_be_declared(name)) {
            if names.taken.insert(name.to_owned()) {
                names.by_key.insert(key.clone(), name.to_owned());
            }
        }
        for (key, name) in declared() {
            if !names.by_key.contains_key(key) {
                let free = names.free(&in_rust(name));
                names.by_key.insert(key.clone(), free);
            }
        }
        names
    }

    /// The name of the declared type with this key.
    pub(super) fn of(&self, key: &str) -> Option<&str> {
        self.by_key.get(key).map(String::as_str)
    }

    /// A name for what stands at `standing` and is declared for want of a place: its parts become one name in Rust.
    pub(super) fn hoist(&mut self, standing: &Standing) -> String {
        let dotted = standing.parts.join(".");
        let own = if can_be_declared(&dotted) && dotted.starts_with(|first: char| first.is_uppercase()) {
            dotted
        } else {
            in_rust(&standing.parts.join(" "))
        };
        let namespace = standing
            .namespace
            .iter()
            .map(|part| module(part).plain().to_owned());
        let name = namespace.chain([own]).collect::<Vec<_>>().join(".");
        self.free(&name)
    }

    fn free(&mut self, overridden: &str) -> String {
        let mut name = overridden.to_owned();
        let mut number = 2_u32;
        while !self.taken.insert(name.clone()) {
            name = format!("{overridden}{number}");
            number += 1;
        }
        name
    }
}

/// Where a type stands: what its name is made of.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    /// Modules.
    pub(super) namespace: Vec<String>,
    /// What holds it, and where it stands in that.
    pub(super) parts: Vec<String>,
    /// Whether it stands inside of a type that a component made.
    pub(super) is_in_component: bool,
}

impl Standing {
    pub(super) fn declared(name: &str) -> Self {
        let parts: Vec<&str> = name.split('.').collect();
        let lower = parts
            .iter()
            .take_while(|part| part.starts_with(|first: char| !first.is_uppercase()))
            .count();
        let (namespace, own) = parts.split_at(lower.min(parts.len().saturating_sub(1)));
        let owned = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect();
        Self {
            namespace: owned(namespace),
            parts: owned(own),
            is_in_component: false,
        }
    }

    pub(super) fn below(&self, part: &str) -> Self {
        let mut below = self.clone();
        below.parts.push(part.to_owned());
        below
    }
}

fn can_be_declared(name: &str) -> bool {
    const OWN: &[&str] = &[
        "String", "Int", "Float", "Bool", "URL", "Date", "DateTime", "Currency", "Bytes", "Any", "none",
    ];
    is_type_name(name) && !OWN.contains(&name) && name.len() < 400
}

fn in_rust(text: &str) -> String {
    let name = upper_camel(text, Filler::Type, Symbols::Part);
    let plain = name.plain().to_owned();
    if can_be_declared(&plain) {
        plain
    } else {
        format!("{plain}Type")
    }
}
