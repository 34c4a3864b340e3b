//! A raw OpenAPI document as the tests see it: its schemas, and where its references lead. Knows nothing of levain.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::instances::Made;

/// A document.
pub struct Document {
    root: Value,
    /// Whether keywords beside a `$ref` count (3.1 and later).
    pub has_siblings: bool,
    /// Instances that were made of its schemas.
    pub made: Made,
    /// How often each part of a schema was broken, by its place in memory.
    visits: RefCell<BTreeMap<usize, usize>>,
    /// The names of schemas, by their place in memory.
    names: OnceCell<BTreeMap<usize, String>>,
}

impl Document {
    /// The document of a JSON text.
    pub fn read(text: &str) -> Option<Self> {
        let root: Value = serde_json::from_str(text).ok()?;
        let version = root.get("openapi").and_then(Value::as_str).unwrap_or_default();
        let has_siblings = version.starts_with("3.") && !version.starts_with("3.0");
        Some(Self {
            root,
            has_siblings,
            made: Made::default(),
            visits: RefCell::default(),
            names: OnceCell::new(),
        })
    }

    /// The whole document.
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// What an element is, or what its reference leads to.
    pub fn followed<'d>(&'d self, element: &'d Value) -> &'d Value {
        let mut at = element;
        for _ in 0..32 {
            match self.follow_once(at) {
                Some(target) => at = target,
                None => break,
            }
        }
        at
    }

    /// The document without its operations: its schemas alone, which is all these tests are about.
    pub fn without_operations(&self) -> String {
        let mut root = self.root.clone();
        if let Some(root) = root.as_object_mut() {
            root.insert("paths".to_owned(), json!({}));
            root.retain(|key, _| !key.starts_with("x-") && key != "webhooks");
            for kind in ["parameters", "responses", "requestBodies", "headers"] {
                root.remove(kind);
                if let Some(components) = root.get_mut("components").and_then(Value::as_object_mut) {
                    components.remove(kind);
                }
            }
        }
        both_ways(&mut root);
        root.to_string()
    }

    /// The schemas that have a name.
    pub fn schemas(&self) -> impl Iterator<Item = (&String, &Value)> {
        let schemas = self.root.pointer("/components/schemas");
        let schemas = schemas.or_else(|| self.root.get("definitions"));
        schemas.and_then(Value::as_object).into_iter().flatten()
    }

    /// The parts that all hold: the schema's own keywords, what it refers to, and its `allOf`, each without those.
    pub fn parts<'d>(&'d self, schema: &'d Value) -> Vec<&'d Value> {
        let mut parts = Vec::new();
        self.add_parts(schema, &mut parts, 0);
        parts
    }

    fn add_parts<'d>(&'d self, schema: &'d Value, parts: &mut Vec<&'d Value>, depth: usize) {
        if depth > 32 {
            return;
        }
        if schema.get("$ref").is_some_and(Value::is_string) {
            if let Some(target) = self.follow_once(schema) {
                self.add_parts(target, parts, depth + 1);
            }
            if !self.has_siblings {
                return;
            }
        }
        parts.push(schema);
        for part in schema
            .get("allOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            self.add_parts(part, parts, depth + 1);
        }
    }

    /// Whether a part was seen but few times before.
    pub fn is_new(&self, part: &Value) -> bool {
        let mut visits = self.visits.borrow_mut();
        let count = visits.entry(std::ptr::from_ref(part).addr()).or_default();
        *count += 1;
        *count <= 3
    }

    fn follow_once<'d>(&'d self, schema: &'d Value) -> Option<&'d Value> {
        let reference = schema.get("$ref").and_then(Value::as_str)?;
        self.root.pointer(&unescaped(reference.strip_prefix('#')?))
    }

    /// The name that the document gives a schema.
    pub fn name_at(&self, schema: &Value) -> Option<&str> {
        let names = self.names.get_or_init(|| {
            self.schemas()
                .map(|(name, schema)| (std::ptr::from_ref(schema).addr(), name.clone()))
                .collect()
        });
        names.get(&std::ptr::from_ref(schema).addr()).map(String::as_str)
    }

    /// The name of the schema that one refers to.
    pub fn name_of(schema: &Value) -> Option<&str> {
        let reference = schema.get("$ref").and_then(Value::as_str)?;
        reference.rsplit('/').next()
    }
}

// Which way a member goes is no business of these tests.
fn both_ways(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(both_ways),
        Value::Object(members) => {
            members.retain(|name, value| {
                !(matches!(name.as_str(), "readOnly" | "writeOnly") && value.is_boolean())
            });
            members.values_mut().for_each(both_ways);
        }
        _ => {}
    }
}

/// The members of an object under a keyword.
pub fn members<'s>(schema: &'s Value, keyword: &str) -> impl Iterator<Item = (&'s String, &'s Value)> {
    schema
        .get(keyword)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

/// The items of a list under a keyword.
pub fn items<'s>(schema: &'s Value, keyword: &str) -> impl Iterator<Item = &'s Value> {
    schema
        .get(keyword)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// Whether null is said to be a value beside what `type` says.
pub fn is_nullable(schema: &Value) -> bool {
    ["nullable", "x-nullable"]
        .iter()
        .any(|key| schema.get(*key) == Some(&Value::Bool(true)))
}

/// The types that a schema lists.
pub fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// A pointer one name or index further.
pub fn below(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// The value at a pointer, to be changed.
pub fn object_at<'v>(value: &'v mut Value, pointer: &str) -> Option<&'v mut Map<String, Value>> {
    value.pointer_mut(pointer)?.as_object_mut()
}

// A fragment is percent-encoded, which real documents do for braces and spaces.
fn unescaped(pointer: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = pointer.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        if let Some(code) = code.filter(|_| *first == b'%') {
            bytes.push(code);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
