//! The part of a document, as JSON.
//!
//! In: what is kept. Out: its text, in the order of the document and with its indentation. Keeps nothing more, and leaves out what
//! would name something that is not kept: values of a `mapping`, and links.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map as JsonMap, Value};

use super::kept::Kept;
use super::reach::{Reach, mapped_schema};
use crate::frontend::text::json_tree::{Kind, Map, Member, Node};

// What says which document or schema this is, so that references by name find it in a part too.
const IDENTITY: &[&str] = &["$id", "$self", "$schema", "$anchor", "$dynamicAnchor"];

/// What decides which members are written.
pub(super) struct Writer<'r, 'd> {
    pub(super) reach: &'r Reach<'d>,
    /// The tags of the kept operations.
    pub(super) tags: BTreeSet<&'d str>,
    /// The `operationId`s of the kept operations.
    pub(super) operation_ids: BTreeSet<&'d str>,
}

impl Writer<'_, '_> {
    /// The kept part of the document's root.
    pub(super) fn document(&self, root: &Map<'_>) -> Value {
        let mut written = JsonMap::new();
        for member in root.members() {
            let value = match (member.key.as_ref(), &member.value.kind) {
                ("tags", Kind::Array(tags)) => self.used_tags(tags),
                (key, _) => match self.reach.kept.member(key) {
                    Some(kept) => Some(self.value(&member.value, kept)),
                    None => IDENTITY.contains(&key).then(|| self.whole(&member.value)),
                },
            };
            if let Some(value) = value {
                written.insert(member.key.to_string(), value);
            }
        }
        Value::Object(written)
    }

    fn used_tags(&self, tags: &[Node<'_>]) -> Option<Value> {
        let used = tags.iter().filter(|tag| match &tag.kind {
            Kind::Object(tag) => text_of(tag, "name").is_some_and(|name| self.tags.contains(name)),
            _ => false,
        });
        let used: Vec<Value> = used.map(|tag| self.whole(tag)).collect();
        (!used.is_empty()).then_some(Value::Array(used))
    }

    fn value(&self, node: &Node<'_>, kept: &Kept) -> Value {
        let (Kind::Object(map), Kept::Part(_)) = (&node.kind, kept) else {
            return self.whole(node);
        };
        let members = map.members().iter();
        let part = members.filter_map(|member| {
            let value = match kept.member(&member.key) {
                Some(kept) => self.value(&member.value, kept),
                None if IDENTITY.contains(&member.key.as_ref()) => self.whole(&member.value),
                None => return None,
            };
            Some((member.key.to_string(), value))
        });
        Value::Object(part.collect())
    }

    fn whole(&self, node: &Node<'_>) -> Value {
        match &node.kind {
            Kind::Null => Value::Null,
            Kind::Boolean(value) => Value::Bool(*value),
            Kind::Number(number) => Value::Number(number.clone()),
            Kind::String(text) => Value::String(text.to_string()),
            Kind::Array(items) => Value::Array(items.iter().map(|item| self.whole(item)).collect()),
            Kind::Object(map) => {
                let members = map.members().iter();
                Value::Object(
                    members
                        .map(|member| (member.key.to_string(), self.member(member)))
                        .collect(),
                )
            }
        }
    }

    fn member(&self, member: &Member<'_>) -> Value {
        match (member.key.as_ref(), &member.value.kind) {
            ("discriminator", Kind::Object(map)) => self.discriminator(map),
            ("links", Kind::Object(map)) => self.links(map),
            _ => self.whole(&member.value),
        }
    }

    fn discriminator(&self, map: &Map<'_>) -> Value {
        let mut written = JsonMap::new();
        for member in map.members() {
            let value = match (member.key.as_ref(), &member.value.kind) {
                ("mapping", Kind::Object(mapping)) => {
                    let kept = mapping.members().iter().filter(|of| self.has_mapped(&of.value));
                    let kept = kept.map(|of| (of.key.to_string(), self.whole(&of.value)));
                    Value::Object(kept.collect())
                }
                ("defaultMapping", _) if !self.has_mapped(&member.value) => continue,
                _ => self.whole(&member.value),
            };
            written.insert(member.key.to_string(), value);
        }
        Value::Object(written)
    }

    // What is no schema of this document is none of its part either, and is reported as before.
    fn has_mapped(&self, written: &Node<'_>) -> bool {
        let Kind::String(written) = &written.kind else {
            return true;
        };
        let target = mapped_schema(self.reach.documents, self.reach.main, written);
        target.is_none_or(|target| {
            target.file != self.reach.main || self.reach.kept.at(&target.pointer).is_some()
        })
    }

    fn links(&self, map: &Map<'_>) -> Value {
        let members = map.members().iter();
        let kept = members.filter(|member| match &member.value.kind {
            Kind::Object(link) => self.has_linked(link),
            _ => true,
        });
        Value::Object(
            kept.map(|member| (member.key.to_string(), self.whole(&member.value)))
                .collect(),
        )
    }

    fn has_linked(&self, link: &Map<'_>) -> bool {
        if let Some(reference) = text_of(link, "operationRef") {
            let target = self.reach.documents.resolve(self.reach.main, reference);
            return target.is_ok_and(|target| {
                target.file != self.reach.main || self.reach.kept.at(&target.pointer).is_some()
            });
        }
        text_of(link, "operationId").is_none_or(|id| self.operation_ids.contains(id))
    }
}

/// The string that an object has under a key.
pub(super) fn text_of<'n>(map: &'n Map<'_>, key: &str) -> Option<&'n str> {
    match &map.get(key)?.value.kind {
        Kind::String(text) => Some(text),
        _ => None,
    }
}

/// The text of a document, indented as `like` is.
pub(super) fn written(document: &Value, like: &str) -> String {
    let Some(indent) = indent_of(like) else {
        return format!("{document}\n");
    };
    let mut bytes = Vec::with_capacity(like.len() / 2);
    let formatter = serde_json::ser::PrettyFormatter::with_indent(indent.as_bytes());
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, formatter);
    // Writing a value to memory cannot fail; JSON on one line is right in any case.
    match document.serialize(&mut serializer) {
        Ok(()) => String::from_utf8_lossy(&bytes).into_owned() + "\n",
        Err(_) => format!("{document}\n"),
    }
}

/// Whether a document is written as JSON, and not as YAML.
pub(super) fn is_json(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}

// The white space before the first member; `None` if it is on the line of its brace.
fn indent_of(text: &str) -> Option<String> {
    if !is_json(text) {
        return Some("  ".to_owned());
    }
    let (_, behind) = text.split_once('{')?;
    let member = behind.find(|next: char| !next.is_whitespace())?;
    let (_, indent) = behind.get(..member)?.rsplit_once('\n')?;
    Some(indent.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{indent_of, written};

    #[test]
    fn the_indentation_is_that_of_the_document() {
        assert_eq!(indent_of("{\n\t\"a\": 1}").as_deref(), Some("\t"));
        assert_eq!(indent_of("{\r\n    \"a\": 1}").as_deref(), Some("    "));
        assert_eq!(indent_of("{\"a\": 1,\n \"b\": 2}"), None);
        assert_eq!(indent_of("a: 1").as_deref(), Some("  "));
        let document = serde_json::json!({"a": [1.10], "b": {}});
        assert_eq!(written(&document, "{}"), "{\"a\":[1.1],\"b\":{}}\n");
    }
}
