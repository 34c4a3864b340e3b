//! A mapping held against the table of its keys: unknown, missing and empty ones are reported once, here.

use serde_json::Number;

use super::keys::{Form, Need, Table, in_json_schema};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::diagnostics::nearest::{in_a_sentence, listed, nearest};
use crate::frontend::text::yaml_tree::{Entry, Mapping, Node, shortened};

/// The members of a mapping whose keys are known to be the table's.
pub(super) struct Members<'n> {
    map: Option<&'n Mapping>,
}

/// What a `null` or nothing is where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nothing {
    Refused,
    /// `null` is a value, nothing at all is not.
    NullIsAValue,
}

impl<'n> Members<'n> {
    /// The value of a key, when it is there and not empty.
    pub(super) fn get(&self, key: &str) -> Option<&'n Node> {
        let node = &self.entry(key)?.value;
        let is_empty = node
            .scalar()
            .is_some_and(crate::frontend::text::yaml_tree::Scalar::is_empty);
        (!is_empty).then_some(node)
    }

    /// The value of a key for which `null` says nothing.
    pub(super) fn given(&self, key: &str) -> Option<&'n Node> {
        self.get(key).filter(|node| !node.is_empty_or_null())
    }

    /// The entry of a key.
    pub(super) fn entry(&self, key: &str) -> Option<&'n Entry> {
        let map = self.map?;
        // A field has two or three keys and is asked for thirty: comparing them costs less than hashing what is asked for.
        if map.len() <= 8 {
            return map.iter().find(|(name, _)| *name == key).map(|(_, entry)| entry);
        }
        map.get(key)
    }

    /// Whether the key was written, whatever stands behind it.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// The text of a key.
    pub(super) fn text(&self, key: &str, found: &mut Findings) -> Option<Spanned<String>> {
        read_text(self.given(key)?, key, found)
    }

    /// The text of a key, without its place.
    pub(super) fn plain_text(&self, key: &str, found: &mut Findings) -> Option<String> {
        self.text(key, found).map(|text| text.value)
    }

    /// The truth value of a key.
    pub(super) fn flag(&self, key: &str, found: &mut Findings) -> Option<Spanned<bool>> {
        let node = self.given(key)?;
        let flag = match node.scalar() {
            Some(scalar) if scalar.is_plain => match scalar.text.as_str() {
                "true" => Some(true),
                "false" => Some(false),
                _ => None,
            },
            _ => None,
        };
        if flag.is_none() {
            found.add(wrong_kind(
                node,
                key,
                "`true` or `false`",
                format!("write `{key}: true`, or leave it out"),
            ));
        }
        flag.map(|flag| Spanned::new(flag, node.location.clone()))
    }

    /// The number of a key.
    pub(super) fn number(&self, key: &str, found: &mut Findings) -> Option<Spanned<Number>> {
        let node = self.given(key)?;
        let number = node
            .scalar()
            .filter(|scalar| scalar.is_plain)
            .and_then(|scalar| scalar.text.parse::<Number>().ok());
        if number.is_none() {
            found.add(wrong_kind(
                node,
                key,
                "a number",
                format!("write digits without quotes: `{key}: 10`"),
            ));
        }
        number.map(|number| Spanned::new(number, node.location.clone()))
    }

    /// The count of a key.
    pub(super) fn count(&self, key: &str, found: &mut Findings) -> Option<Spanned<u64>> {
        let node = self.given(key)?;
        let count = node
            .scalar()
            .filter(|scalar| scalar.is_plain && scalar.text.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|scalar| scalar.text.parse().ok());
        if count.is_none() {
            found.add(wrong_kind(
                node,
                key,
                "a whole number of zero or more",
                format!("write digits without quotes: `{key}: 10`"),
            ));
        }
        count.map(|count| Spanned::new(count, node.location.clone()))
    }

    /// The word of a key, one of some.
    pub(super) fn choice(
        &self,
        key: &str,
        words: &[&'static str],
        found: &mut Findings,
    ) -> Option<Spanned<&'static str>> {
        let text = self.text(key, found)?;
        if let Some(word) = words.iter().find(|word| **word == text.value) {
            return Some(Spanned::new(*word, text.location));
        }
        let message = format!("`{}` is no `{key}`", shortened(&text.value));
        let remedy = one_of_words(&text.value, words);
        found.add(Finding::new(
            Code::NotAnAllowedValue,
            text.location,
            message,
            remedy,
        ));
        None
    }
}

/// Holds `node` against `table`.
pub(super) fn read_members<'n>(node: &'n Node, table: &Table, found: &mut Findings) -> Members<'n> {
    let Some(map) = node.mapping() else {
        found.add(Finding::new(
            Code::WrongType,
            node.location.clone(),
            format!(
                "{} must be a mapping, and this is {}",
                table.what,
                node.description()
            ),
            format!("write its keys below it, such as {}", some_keys(table)),
        ));
        return Members { map: None };
    };
    for (name, entry) in map {
        match table.key(name) {
            None => found.add(unknown_key(name, entry, table)),
            Some(key) => {
                let nothing = match key.form {
                    Form::Literal => Nothing::NullIsAValue,
                    _ => Nothing::Refused,
                };
                check_not_empty(name, entry, nothing, found);
            }
        }
    }
    for key in table.keys().filter(|key| key.need == Need::Required) {
        if !map.contains_key(key.name) && !is_misspelt(map, key.name, table) {
            found.add(missing_key(node, key.name, table));
        }
    }
    Members { map: Some(map) }
}

/// Whether a key that is not there was meant by one that the language does not have.
pub(super) fn is_misspelt(map: &Mapping, name: &str, table: &Table) -> bool {
    let keys = || table.keys().map(|key| key.name);
    map.keys()
        .any(|written| table.key(written).is_none() && nearest(written, keys()) == Some(name))
}

/// A finding for a key that must be there.
pub(super) fn missing_key(node: &Node, name: &str, table: &Table) -> Finding {
    Finding::new(
        Code::MissingKey,
        node.head.clone(),
        format!("{} must have `{name}`", table.what),
        match name {
            "levain" => "add `levain: 1` at the top".to_owned(),
            "version" => "add `version: \"1.0.0\"`, in quotes".to_owned(),
            _ => format!("add `{name}: …`"),
        },
    )
}

/// Reports a value that was left out, and says whether it was there.
pub(super) fn check_named_value(name: &str, entry: &Entry, found: &mut Findings) -> bool {
    check_not_empty(name, entry, Nothing::Refused, found)
}

/// The text of a node: any scalar, as it was written.
pub(super) fn read_text(node: &Node, key: &str, found: &mut Findings) -> Option<Spanned<String>> {
    let Some(scalar) = node.scalar() else {
        found.add(wrong_kind(
            node,
            key,
            "a text",
            format!("write one text: `{key}: …`"),
        ));
        return None;
    };
    Some(Spanned::new(scalar.text.clone(), node.location.clone()))
}

/// A finding for a value of another kind than its key takes.
pub(super) fn wrong_kind(node: &Node, key: &str, wanted: &str, remedy: impl Into<String>) -> Finding {
    let message = format!(
        "`{}` takes {wanted}, and this is {}",
        shortened(key),
        node.description()
    );
    let location = if node.scalar().is_some() {
        &node.location
    } else {
        &node.head
    };
    Finding::new(Code::WrongType, location.clone(), message, remedy)
}

/// The remedy for a word that is none of `words`.
pub(super) fn one_of_words(written: &str, words: &[&str]) -> String {
    match nearest(written, words.iter().copied()) {
        Some(near) => format!("write `{near}`"),
        None => format!("write {}", in_a_sentence(words, "or")),
    }
}

fn check_not_empty(name: &str, entry: &Entry, nothing: Nothing, found: &mut Findings) -> bool {
    let name = shortened(name);
    let is_null = entry.value.is_null();
    if !entry.value.is_empty_or_null() || (is_null && nothing == Nothing::NullIsAValue) {
        return true;
    }
    let (at, message) = if is_null {
        (entry.value.location.clone(), format!("`{name}` is null"))
    } else {
        (
            entry.key_location.clone(),
            format!("`{name}` has nothing after it"),
        )
    };
    let remedy = if is_null {
        "leave the key out; only a file with `extends` removes with `null`"
    } else {
        "write its value, or leave the key out"
    };
    found.add(Finding::new(Code::EmptyValue, at, message, remedy));
    false
}

fn unknown_key(name: &str, entry: &Entry, table: &Table) -> Finding {
    let written = shortened(name);
    let keys = || table.keys().map(|key| key.name);
    let same = in_json_schema(name).filter(|same| table.key(same).is_some());
    let remedy = match (same.or_else(|| nearest(name, keys())), listed(keys())) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(all)) => format!("it takes {all}"),
        (None, None) => format!("it takes keys such as {}", some_keys(table)),
    };
    Finding::new(
        Code::UnknownKey,
        entry.key_location.clone(),
        format!("{} has no key `{written}`", table.what),
        remedy,
    )
}

fn some_keys(table: &Table) -> String {
    let names: Vec<&str> = table.keys().map(|key| key.name).take(4).collect();
    in_a_sentence(&names, "and")
}
