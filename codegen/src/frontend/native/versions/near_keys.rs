//! Keys of a patch that its base does not have, but nearly.
//!
//! In: a base and a patch over it. Out: the patch, and a finding for each type, endpoint, field, parameter, value and host that it adds
//! beside one with nearly the same name. A key that a merge patch does not find is an addition (RFC 7396), so whoever misspells one adds
//! what they meant to change. What cannot be an addition, since it has no type, is applied to the one that was meant. `new` names additions
//! that are meant, and so does a patch that changes or removes the other one too.

mod similar;

use std::collections::BTreeSet;

use self::similar::{is_misspelt, is_misspelt_endpoint};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::diagnostics::nearest::nearest;
use crate::frontend::native::keys::OBJECT_TYPE;
use crate::frontend::native::merge_patch::{entry_of, name_of};
use crate::frontend::text::yaml_tree::{Entry, Kind, Mapping, Node, shortened};

/// How many names are compared for one patch; of what it adds beyond, none is reported.
const MAX_COMPARED: usize = 200_000;

/// Reports the additions of `patch` that are near to what `base` has.
pub(super) fn check_near_keys(base: &Node, patch: &mut Node, version: &str, found: &mut Findings) {
    let new = new_names(patch);
    let mut check = NearKeys {
        version,
        new: new.iter().map(|new| new.value.clone()).collect(),
        added: BTreeSet::new(),
        left: MAX_COMPARED,
        found,
    };
    check.names(base, patch, "types", Name::Type);
    check.names(base, patch, "endpoints", Name::Endpoint);
    check.names(base, patch, "hosts", Name::Host);
    let added = check.added;
    for new in new.iter().filter(|new| !added.contains(name_of(&new.value))) {
        found.add(not_added(new, &added));
    }
}

// What `new` lists. That it is a list of strings is checked by its reader.
fn new_names(patch: &Node) -> Vec<Spanned<String>> {
    let new = patch.mapping().and_then(|map| map.get("new"));
    let items = new.and_then(|entry| entry.value.sequence()).into_iter().flatten();
    let texts =
        items.filter_map(|item| Some(Spanned::new(item.scalar()?.text.clone(), item.location.clone())));
    texts.collect()
}

fn not_added(new: &Spanned<String>, added: &BTreeSet<String>) -> Finding {
    let name = shortened(&new.value);
    let remedy = match nearest(&new.value, added.iter().map(String::as_str)) {
        Some(near) => format!("write `{near}`"),
        None => "remove it; `new` names what this file adds to its base".to_owned(),
    };
    Finding::new(
        Code::NotAnAllowedValue,
        new.location.clone(),
        format!("this file adds nothing with the name `{name}` to its base"),
        remedy,
    )
}

/// What a key is the name of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    Type,
    Endpoint,
    Host,
    Field,
    Parameter,
    /// A value of an enum, or a variant of a union.
    Value,
}

impl Name {
    const fn noun(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Endpoint => "endpoint",
            Self::Host => "host",
            Self::Field => "field",
            Self::Parameter => "parameter",
            Self::Value => "value",
        }
    }

    fn is_near(self, added: &str, known: &str) -> bool {
        match self {
            Self::Endpoint => is_misspelt_endpoint(added, known),
            _ => is_misspelt(name_of(added), name_of(known)),
        }
    }

    /// Whether a value can be an addition.
    fn is_complete(self, value: &Node) -> bool {
        let keys: &[&str] = match self {
            Self::Type => &["is", "fields", "one-of", "additional", "request", "response"],
            Self::Field | Self::Parameter => &["type", "fields", "one-of", "equals", "additional"],
            Self::Endpoint | Self::Host | Self::Value => return true,
        };
        let map = value.mapping();
        map.is_none_or(|map| keys.iter().any(|key| map.contains_key(*key)))
    }
}

struct NearKeys<'a> {
    version: &'a str,
    /// The additions that are meant.
    new: BTreeSet<String>,
    /// All additions.
    added: BTreeSet<String>,
    /// How many names may still be compared.
    left: usize,
    found: &'a mut Findings,
}

impl NearKeys<'_> {
    // The names under `key`, where both have some.
    fn names(&mut self, base: &Node, patch: &mut Node, key: &str, name: Name) {
        if let (Some(base), Some(patch)) = (member(base, key), member_mut(patch, key)) {
            self.mapping(base, patch, name);
        }
    }

    fn mapping(&mut self, base: &Node, patch: &mut Node, name: Name) {
        let (Kind::Mapping(base), Kind::Mapping(patch)) = (&base.kind, &mut patch.kind) else {
            return;
        };
        let touched: BTreeSet<String> = patch.keys().map(|key| name_of(key).to_owned()).collect();
        let mut known = Mapping::with_capacity(patch.len());
        for (key, mut entry) in std::mem::take(patch) {
            let key = if entry_of(base, &key).is_some() || entry.value.is_null() {
                key
            } else {
                self.added(base, key, &mut entry, name, &touched)
            };
            if let Some(base) = entry_of(base, &key) {
                self.inside(&base.value, &mut entry.value, name);
            }
            known.insert(key, entry);
        }
        *patch = known;
    }

    // The key under which an addition is applied: the one that was meant, if it can be no addition.
    fn added(
        &mut self,
        base: &Mapping,
        key: String,
        entry: &mut Entry,
        name: Name,
        touched: &BTreeSet<String>,
    ) -> String {
        self.added.insert(name_of(&key).to_owned());
        if self.new.contains(name_of(&key)) {
            return key;
        }
        let compared = base.len().min(self.left);
        self.left -= compared;
        let mut others = base.iter().take(compared);
        let near = others.find(|(known, _)| !touched.contains(name_of(known)) && name.is_near(&key, known));
        let Some((known, known_entry)) = near else {
            return key;
        };
        let is_complete = name.is_complete(&entry.value);
        let (added, meant) = (name_of(&key), name_of(known));
        let finding = self.finding(added, meant, entry, name, is_complete);
        let what = format!("version {} has `{}`", self.version, shortened(meant));
        self.found
            .add(finding.also(known_entry.key_location.clone(), what));
        if is_complete {
            return key;
        }
        entry.key.text.clone_from(known);
        known.clone()
    }

    fn finding(&self, added: &str, meant: &str, entry: &Entry, name: Name, is_complete: bool) -> Finding {
        let (noun, version) = (name.noun(), self.version);
        let (added, meant) = (shortened(added), shortened(meant));
        let location = entry.key_location.clone();
        let (message, remedy) = if is_complete {
            (
                format!("this adds the {noun} `{added}`, which is nearly the name of `{meant}`"),
                format!(
                    "write `{meant}` to change that one; write `new: [{added:?}]` at the top of the file if another one is meant"
                ),
            )
        } else {
            (
                format!("version {version} has no {noun} `{added}` that this could change"),
                format!("write `{meant}`"),
            )
        };
        let finding = Finding::new(Code::NearlyInBase, location, message, remedy);
        if is_complete { finding.softened() } else { finding }
    }

    fn inside(&mut self, base: &Node, patch: &mut Node, name: Name) {
        match name {
            Name::Type | Name::Field | Name::Parameter => self.of_type(base, patch),
            Name::Endpoint => self.of_endpoint(base, patch),
            Name::Value => self.of_object(base, patch),
            Name::Host => {}
        }
    }

    fn of_type(&mut self, base: &Node, patch: &mut Node) {
        self.names(base, patch, "fields", Name::Field);
        self.names(base, patch, "one-of", Name::Value);
        for key in ["request", "response"] {
            if let (Some(base), Some(patch)) = (member(base, key), member_mut(patch, key)) {
                self.of_object(base, patch);
            }
        }
    }

    // Its fields, or the long form with `fields`.
    fn of_object(&mut self, base: &Node, patch: &mut Node) {
        let is_long = |node: &Node| {
            let map = node.mapping().filter(|map| map.contains_key("fields"));
            map.is_some_and(|map| map.keys().all(|key| OBJECT_TYPE.key(key).is_some()))
        };
        if is_long(base) {
            self.names(base, patch, "fields", Name::Field);
        } else {
            self.mapping(base, patch, Name::Field);
        }
    }

    // Those of `path` are compared with the path itself.
    fn of_endpoint(&mut self, base: &Node, patch: &mut Node) {
        for key in ["query", "headers", "cookies"] {
            self.names(base, patch, key, Name::Parameter);
        }
        if let (Some(base), Some(patch)) = (member(base, "body"), member_mut(patch, "body")) {
            self.of_type(base, patch);
        }
        if let (Some(base), Some(patch)) = (member(base, "redirect"), member_mut(patch, "redirect")) {
            for key in ["query", "error"] {
                if let (Some(base), Some(patch)) = (member(base, key), member_mut(patch, key)) {
                    self.of_object(base, patch);
                }
            }
        }
        if let (Some(base), Some(patch)) = (member(base, "response"), member_mut(patch, "response"))
            && let Kind::Mapping(statuses) = &mut patch.kind
        {
            for (status, entry) in statuses {
                if let Some(base) = member(base, status) {
                    self.of_type(base, &mut entry.value);
                    self.names(base, &mut entry.value, "headers", Name::Parameter);
                }
            }
        }
    }
}

fn member<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    Some(&node.mapping()?.get(key)?.value)
}

fn member_mut<'n>(node: &'n mut Node, key: &str) -> Option<&'n mut Node> {
    let Kind::Mapping(mapping) = &mut node.kind else {
        return None;
    };
    mapping.get_mut(key).map(|entry| &mut entry.value)
}
