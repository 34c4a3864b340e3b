//! Random changes of a document's nodes, whatever they mean.
//!
//! In: a JSON value and a source of numbers. Out: the value with a few nodes removed, doubled, swapped or replaced. The same number
//! gives the same changes, so that a failure can be repeated.

use serde_json::{Map, Value, json};

/// Numbers that look random: a linear congruence, its high bits.
pub struct Numbers(u64);

impl Numbers {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x2545_F491_4F6C_DD1D)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
    }
}

/// Strings that mean something to a document, to Rust, to a URL or to none of them.
const STRINGS: &[&str] = &[
    "",
    " ",
    "\n",
    "\r",
    "\0",
    "\u{feff}",
    "\u{202e}abc",
    "🥐",
    "é",
    "*/",
    "\"#",
    "]]",
    "{}",
    "{id}",
    "/",
    "/{",
    "/{}/{}",
    "self",
    "Self",
    "crate",
    "_",
    "type",
    "Option",
    "Other",
    "V",
    "'",
    "\"",
    "\\",
    "r#\"",
    "//",
    "/*",
    "<b>",
    "```",
    "[x](",
    "1",
    "1.10",
    "-1",
    "+1",
    "object",
    "array",
    "string",
    "integer",
    "number",
    "boolean",
    "null",
    "file",
    "date-time",
    "uuid",
    "byte",
    "binary",
    "int64",
    "query",
    "path",
    "header",
    "cookie",
    "body",
    "formData",
    "form",
    "deepObject",
    "matrix",
    "pipeDelimited",
    "multi",
    "3.0.0",
    "3.1.0",
    "2.0",
    "3.2.0",
    "99",
    "application/json",
    "*/*",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "text/event-stream",
    "bearer",
    "basic",
    "apiKey",
    "oauth2",
    "http://[::1",
    "https://a.b/{c}",
    "[",
    "(?=a)",
    "(?<n>a)\\k<n>",
    "\\p{L}",
    "a{99999}",
    "^(a+)+$",
    "#",
    "#/",
    "#/paths/~1a",
    "#/components/schemas/~0~1%25",
    "200",
    "default",
    "2XX",
    "x-",
    "$ref",
    "1e400",
];

/// Keys that documents have, added where they may not belong.
const KEYS: &[&str] = &[
    "type",
    "$ref",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "enum",
    "const",
    "items",
    "prefixItems",
    "properties",
    "required",
    "additionalProperties",
    "nullable",
    "discriminator",
    "default",
    "format",
    "pattern",
    "minimum",
    "maximum",
    "multipleOf",
    "exclusiveMinimum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "readOnly",
    "writeOnly",
    "$id",
    "$anchor",
    "$defs",
    "$dynamicRef",
    "parameters",
    "requestBody",
    "responses",
    "content",
    "schema",
    "headers",
    "in",
    "name",
    "style",
    "explode",
    "tags",
    "operationId",
    "servers",
    "security",
    "get",
    "query",
    "200",
    "default",
    "example",
    "examples",
    "deprecated",
    "collectionFormat",
    "consumes",
    "produces",
    "x-enum-varnames",
    "x-nullable",
    "encoding",
    "itemSchema",
    "additionalOperations",
    "fields",
    "one-of",
    "is",
    "equals",
    "length",
    "chars",
    "request",
    "response",
    "body",
    "as",
];

fn unexpected_value(numbers: &mut Numbers) -> Value {
    match numbers.below(14) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!([]),
        3 => json!({}),
        4 => json!([[], [{}], null, 1, "a"]),
        5 => json!(-1),
        6 => json!(0),
        7 => serde_json::from_str("1e400").unwrap_or_default(),
        8 => serde_json::from_str("123456789012345678901234567890").unwrap_or_default(),
        9 => json!(0.1),
        10 => json!(u64::MAX),
        11 => deep(numbers.below(90)),
        _ => json!(STRINGS[numbers.below(STRINGS.len())]),
    }
}

fn deep(depth: usize) -> Value {
    (0..depth).fold(json!({"type": "string"}), |inner, level| match level % 4 {
        0 => json!({"type": "array", "items": inner}),
        1 => json!({"properties": {"a": inner}}),
        2 => json!({"allOf": [inner, {}]}),
        _ => json!({"oneOf": [inner, {"type": "integer"}], "additionalProperties": false}),
    })
}

/// The pointers of all nodes.
fn pointers(value: &Value) -> Vec<String> {
    let (mut all, mut open) = (Vec::new(), vec![(String::new(), value)]);
    while let Some((pointer, value)) = open.pop() {
        match value {
            Value::Array(items) => {
                let below = items.iter().enumerate();
                open.extend(below.map(|(index, item)| (format!("{pointer}/{index}"), item)));
            }
            Value::Object(members) => {
                let escaped = |key: &str| key.replace('~', "~0").replace('/', "~1");
                let below = members.iter();
                open.extend(below.map(|(key, item)| (format!("{pointer}/{}", escaped(key)), item)));
            }
            _ => {}
        }
        all.push(pointer);
    }
    all
}

/// A few changes of `document`.
pub fn mutate(document: &mut Value, numbers: &mut Numbers) {
    for _ in 0..=numbers.below(4) {
        let pointers = pointers(document);
        let at = pointers[numbers.below(pointers.len())].clone();
        let other = pointers[numbers.below(pointers.len())].clone();
        match numbers.below(9) {
            0 => remove(document, &at),
            1 | 2 => put(document, &at, unexpected_value(numbers)),
            // A node in place of another: this makes cycles of references, and schemas inside of other schemas.
            3 => {
                let copy = document.pointer(&other).cloned().unwrap_or_default();
                put(document, &at, copy);
            }
            4 => put(document, &at, json!({"$ref": format!("#{other}")})),
            5 => rename(document, &at, STRINGS[numbers.below(STRINGS.len())]),
            6 => add(
                document,
                &at,
                KEYS[numbers.below(KEYS.len())],
                unexpected_value(numbers),
            ),
            7 => {
                let copy = document.pointer(&other).cloned().unwrap_or_default();
                add(document, &at, KEYS[numbers.below(KEYS.len())], copy);
            }
            _ => double(document, &at, numbers),
        }
    }
}

fn put(document: &mut Value, at: &str, new: Value) {
    if let Some(location) = document.pointer_mut(at) {
        *location = new;
    }
}

fn parent<'v, 'p>(document: &'v mut Value, at: &'p str) -> Option<(&'v mut Value, &'p str)> {
    let (above, key) = at.rsplit_once('/')?;
    Some((document.pointer_mut(above)?, key))
}

fn remove(document: &mut Value, at: &str) {
    match parent(document, at) {
        Some((Value::Object(members), key)) => {
            members.shift_remove(&key.replace("~1", "/").replace("~0", "~"));
        }
        Some((Value::Array(items), key)) => {
            if let Some(index) = key.parse().ok().filter(|index: &usize| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}

fn rename(document: &mut Value, at: &str, name: &str) {
    if let Some((Value::Object(members), key)) = parent(document, at) {
        let old = key.replace("~1", "/").replace("~0", "~");
        let renamed = members.iter().map(|(key, value)| {
            let key = if *key == old { name } else { key.as_str() };
            (key.to_owned(), value.clone())
        });
        *members = renamed.collect::<Map<String, Value>>();
    }
}

fn add(document: &mut Value, at: &str, key: &str, value: Value) {
    match document.pointer_mut(at) {
        Some(Value::Object(members)) => drop(members.insert(key.to_owned(), value)),
        Some(Value::Array(items)) => items.push(value),
        _ => {}
    }
}

fn double(document: &mut Value, at: &str, numbers: &mut Numbers) {
    match document.pointer_mut(at) {
        Some(Value::Array(items)) => items.extend(items.clone()),
        Some(Value::Object(members)) => {
            let copies: Vec<(String, Value)> = members
                .iter()
                .map(|(key, value)| {
                    (
                        key.to_uppercase() + ["", "_", "2"][numbers.below(3)],
                        value.clone(),
                    )
                })
                .collect();
            members.extend(copies);
        }
        _ => {}
    }
}
