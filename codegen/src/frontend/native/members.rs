//! A mapping of the spec language, checked against the table of its keys.
//!
//! In: a node and its [`KeyTable`]. Out: its [`Members`], and a finding for each key that is unknown, missing or empty, so that
//! readers of single keys need not check this.

use serde_json::Number;

use super::keys::{Form, KeyTable, Need, key_for_keyword};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::diagnostics::nearest::{in_a_sentence, is_slip, listed, nearest};
use crate::frontend::text::yaml_tree::{Entry, Mapping, Node, Scalar, shortened};

/// The members of a mapping whose keys have been checked.
pub(super) struct Members<'n> {
    map: Option<&'n Mapping>,
    /// Members with a key that is unknown, by the one that was meant, which the mapping does not have.
    misspelt: Vec<(&'static str, &'n Entry)>,
}

/// Whether a key accepts `null`. None accepts a value that is left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Null {
    Rejected,
    Accepted,
}

impl<'n> Members<'n> {
    /// Those of what is no mapping, which is reported.
    pub(super) const fn unread() -> Self {
        Self {
            map: None,
            misspelt: Vec::new(),
        }
    }

    /// Whether it was no mapping.
    pub(super) const fn is_unread(&self) -> bool {
        self.map.is_none()
    }

    /// The value of a key, which may be `null`; `None` if it is missing or left out.
    pub(super) fn get_nullable(&self, key: &str) -> Option<&'n Node> {
        let node = &self.entry(key)?.value;
        let is_empty = node.scalar().is_some_and(Scalar::is_empty);
        (!is_empty).then_some(node)
    }

    /// The value of a key; `None` if it is missing, left out or `null`.
    pub(super) fn get(&self, key: &str) -> Option<&'n Node> {
        self.get_nullable(key).filter(|node| !node.is_empty_or_null())
    }

    /// The entry of a key.
    pub(super) fn entry(&self, key: &str) -> Option<&'n Entry> {
        let map = self.map?;
        // Of thirty keys that are looked up, a field has two or three: comparing these costs less than hashing the thirty.
        let entry = if map.len() <= 8 {
            map.iter().find(|(name, _)| *name == key).map(|(_, entry)| entry)
        } else {
            map.get(key)
        };
        // What it was meant for goes on as if it were written correctly: its value is checked, and the key is not missing.
        entry.or_else(|| {
            let mut misspelt = self.misspelt.iter();
            misspelt.find(|(meant, _)| *meant == key).map(|(_, entry)| *entry)
        })
    }

    /// Whether the key was written, whatever its value.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// The string of a key.
    pub(super) fn string(&self, key: &str, found: &mut Findings) -> Option<Spanned<String>> {
        read_string(self.get(key)?, key, found)
    }

    /// The string of a key, without its location.
    pub(super) fn string_value(&self, key: &str, found: &mut Findings) -> Option<String> {
        self.string(key, found).map(|string| string.value)
    }

    /// The boolean of a key.
    pub(super) fn boolean(&self, key: &str, found: &mut Findings) -> Option<Spanned<bool>> {
        let node = self.get(key)?;
        let boolean = match node.scalar() {
            Some(scalar) if scalar.is_plain => match scalar.text.as_str() {
                "true" => Some(true),
                "false" => Some(false),
                _ => None,
            },
            _ => None,
        };
        if boolean.is_none() {
            found.add(wrong_type(
                node,
                key,
                "`true` or `false`",
                format!("write `{key}: true`, or remove it"),
            ));
        }
        boolean.map(|boolean| Spanned::new(boolean, node.location.clone()))
    }

    /// The number of a key.
    pub(super) fn number(&self, key: &str, found: &mut Findings) -> Option<Spanned<Number>> {
        let node = self.get(key)?;
        let number = node
            .scalar()
            .filter(|scalar| scalar.is_plain)
            .and_then(|scalar| scalar.text.parse::<Number>().ok());
        if number.is_none() {
            found.add(wrong_type(
                node,
                key,
                "a number",
                format!("write digits without quotes: `{key}: 10`"),
            ));
        }
        number.map(|number| Spanned::new(number, node.location.clone()))
    }

    /// The non-negative integer of a key.
    pub(super) fn count(&self, key: &str, found: &mut Findings) -> Option<Spanned<u64>> {
        let node = self.get(key)?;
        let count = node
            .scalar()
            .filter(|scalar| scalar.is_plain && scalar.text.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|scalar| scalar.text.parse().ok());
        if count.is_none() {
            found.add(wrong_type(
                node,
                key,
                "a non-negative integer",
                format!("write digits without quotes: `{key}: 10`"),
            ));
        }
        count.map(|count| Spanned::new(count, node.location.clone()))
    }

    /// The word of a key, which must be one of `words`; after a slip, the one that was meant.
    pub(super) fn word(
        &self,
        key: &str,
        words: &[&'static str],
        found: &mut Findings,
    ) -> Option<Spanned<&'static str>> {
        let text = self.string(key, found)?;
        if let Some(word) = words.iter().find(|word| **word == text.value) {
            return Some(Spanned::new(*word, text.location));
        }
        let message = format!("`{}` is not a value of `{key}`", shortened(&text.value));
        let remedy = allowed_words(&text.value, words);
        let location = text.location.clone();
        found.add(Finding::new(Code::NotAnAllowedValue, location, message, remedy));
        let meant = words.iter().find(|word| is_slip(&text.value, word))?;
        Some(Spanned::new(*meant, text.location))
    }
}

/// The members of `node`, with its keys checked against `table`.
pub(super) fn read_members<'n>(node: &'n Node, table: &KeyTable, found: &mut Findings) -> Members<'n> {
    let Some(map) = node.mapping() else {
        found.add(Finding::new(
            Code::WrongType,
            node.location.clone(),
            format!("{} must be a mapping, not {}", table.noun, node.description()),
            format!("write its keys, such as {}", some_keys(table)),
        ));
        return Members::unread();
    };
    let mut misspelt = Vec::new();
    for (name, entry) in map {
        match table.key(name) {
            None => {
                found.add(unknown_key(name, entry, table));
                misspelt.extend(
                    meant_by(name, table)
                        .filter(|meant| !map.contains_key(*meant))
                        .map(|meant| (meant, entry)),
                );
            }
            Some(key) => {
                let null = match key.form {
                    Form::Literal => Null::Accepted,
                    _ => Null::Rejected,
                };
                check_not_empty(name, entry, null, found);
            }
        }
    }
    for key in table.keys().filter(|key| key.need == Need::Required) {
        if !map.contains_key(key.name) && !is_misspelt(map, key.name, table) {
            found.add(missing_key(node, key.name, table));
        }
    }
    Members {
        map: Some(map),
        misspelt,
    }
}

/// The key of `table` that `name`, which is none, was certainly meant to be.
pub(super) fn meant_by(name: &str, table: &KeyTable) -> Option<&'static str> {
    // The values of the other keywords of JSON Schema are written differently.
    let keyword = [
        "enum",
        "properties",
        "responses",
        "requestBody",
        "description",
        "type",
        "is",
    ]
    .contains(&name)
    .then(|| key_for_keyword(name))
    .flatten();
    let mut names = table.keys().map(|key| key.name);
    match keyword {
        Some(keyword) => names.find(|known| *known == keyword),
        None => names.find(|known| is_slip(name, known)),
    }
}

/// Whether a missing key was probably misspelt, since the mapping has a similar key that is unknown.
pub(super) fn is_misspelt(map: &Mapping, name: &str, table: &KeyTable) -> bool {
    let keys = || table.keys().map(|key| key.name);
    map.keys()
        .any(|written| table.key(written).is_none() && nearest(written, keys()) == Some(name))
}

/// A finding for a required key that is missing.
pub(super) fn missing_key(node: &Node, name: &str, table: &KeyTable) -> Finding {
    Finding::new(
        Code::MissingKey,
        node.head.clone(),
        format!("{} must have `{name}`", table.noun),
        match name {
            "levain" => "add `levain: 1` at the top".to_owned(),
            "version" => "add `version: \"1.0.0\"`, in quotes".to_owned(),
            _ => format!("add `{name}: …`"),
        },
    )
}

/// Reports a value that is left out or `null`, and returns whether there is one. For mappings whose keys are names.
pub(super) fn check_has_value(name: &str, entry: &Entry, found: &mut Findings) -> bool {
    check_not_empty(name, entry, Null::Rejected, found)
}

/// The string of a node: any scalar, as it was written.
pub(super) fn read_string(node: &Node, key: &str, found: &mut Findings) -> Option<Spanned<String>> {
    let Some(scalar) = node.scalar() else {
        found.add(wrong_type(
            node,
            key,
            "a string",
            format!("write one string: `{key}: …`"),
        ));
        return None;
    };
    Some(Spanned::new(scalar.text.clone(), node.location.clone()))
}

/// A finding for a value whose type its key does not take.
pub(super) fn wrong_type(node: &Node, key: &str, wanted: &str, remedy: impl Into<String>) -> Finding {
    let message = format!("`{}` takes {wanted}, not {}", shortened(key), node.description());
    let location = if node.scalar().is_some() {
        &node.location
    } else {
        &node.head
    };
    Finding::new(Code::WrongType, location.clone(), message, remedy)
}

/// The remedy for a word that is not one of `words`.
pub(super) fn allowed_words(written: &str, words: &[&str]) -> String {
    match nearest(written, words.iter().copied()) {
        Some(near) => format!("write `{near}`"),
        None => format!("write {}", in_a_sentence(words, "or")),
    }
}

fn check_not_empty(name: &str, entry: &Entry, null: Null, found: &mut Findings) -> bool {
    let name = shortened(name);
    let is_null = entry.value.is_null();
    if !entry.value.is_empty_or_null() || (is_null && null == Null::Accepted) {
        return true;
    }
    let (at, message) = if is_null {
        (entry.value.location.clone(), format!("`{name}` is null"))
    } else {
        (entry.key_location.clone(), format!("`{name}` has no value"))
    };
    let remedy = if is_null {
        "remove the key; only a file with `extends` may write `null`"
    } else {
        "write a value, or remove the key"
    };
    found.add(Finding::new(Code::EmptyValue, at, message, remedy));
    false
}

/// A finding for a key that the table does not have.
pub(super) fn unknown_key(name: &str, entry: &Entry, table: &KeyTable) -> Finding {
    let written = shortened(name);
    let keys = || table.keys().map(|key| key.name);
    let equivalent = key_for_keyword(name).filter(|key| table.key(key).is_some());
    let remedy = match (equivalent.or_else(|| nearest(name, keys())), listed(keys())) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(all)) => format!("it takes {all}"),
        (None, None) => format!("it takes keys such as {}", some_keys(table)),
    };
    Finding::new(
        Code::UnknownKey,
        entry.key_location.clone(),
        format!("{} has no key `{written}`", table.noun),
        remedy,
    )
}

fn some_keys(table: &KeyTable) -> String {
    let names: Vec<&str> = table.keys().map(|key| key.name).take(4).collect();
    in_a_sentence(&names, "and")
}
