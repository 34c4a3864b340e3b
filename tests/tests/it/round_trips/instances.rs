//! Instances that are valid by a schema: the usual one first, then one for each thing that could be otherwise.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Map, Value, json};

use super::document::{Document, is_nullable, items, members, object_at, types};
use super::numbers::{integers, numbers};
use super::strings::strings;
use super::violations::{count, extended_tag, same, tags, violations};

// How deep optional properties go; deeper ones are left out, which ends recursion.
const MAX_OPTIONAL_DEPTH: usize = 3;
// How deep required properties go.
const MAX_DEPTH: usize = 12;
// How many instances of one schema are made: of the outermost, and of those inside.
const MAX_INSTANCES: usize = 48;
const MAX_INNER_INSTANCES: usize = 6;

/// Valid instances of a schema, the usual one first.
pub fn instances(document: &Document, schema: &Value) -> Vec<Value> {
    candidates(document, schema, 0)
        .into_iter()
        .filter(|candidate| violations(document, schema, candidate).is_empty())
        .collect()
}

/// What was made of a schema at a depth, by its address: documents use most schemas many times.
#[derive(Default)]
pub struct Made(RefCell<BTreeMap<PartAtDepth, Rc<Vec<Value>>>>);

type PartAtDepth = (usize, usize);

// Instances that should be valid; those that are not are dropped where the whole schema is known.
fn candidates(document: &Document, schema: &Value, depth: usize) -> Vec<Value> {
    if depth > MAX_DEPTH {
        return Vec::new();
    }
    let key = (std::ptr::from_ref(schema).addr(), depth);
    if let Some(made) = document.made.0.borrow().get(&key) {
        return made.to_vec();
    }
    let made = fresh_candidates(document, schema, depth);
    document.made.0.borrow_mut().insert(key, Rc::new(made.clone()));
    made
}

fn fresh_candidates(document: &Document, schema: &Value, depth: usize) -> Vec<Value> {
    let parts = document.parts(schema);
    let mut made = of_parts(document, &parts, depth);
    // A schema accepts null when all its parts do; documents in which one part alone does mean different things.
    if !parts.is_empty()
        && parts
            .iter()
            .all(|part| is_nullable(part) || types(part).contains(&"null"))
    {
        made.push(Value::Null);
    }
    let mut distinct: Vec<Value> = Vec::new();
    for value in made {
        let is_new = distinct
            .iter()
            .all(|earlier| !same(earlier, &value) || *earlier != value);
        if is_new && violations(document, schema, &value).is_empty() {
            distinct.push(value);
        }
    }
    distinct.truncate(if depth == 0 {
        MAX_INSTANCES
    } else {
        MAX_INNER_INSTANCES
    });
    distinct
}

fn of_parts(document: &Document, parts: &[&Value], depth: usize) -> Vec<Value> {
    if let Some(listed) = parts.iter().find(|part| part.get("enum").is_some()) {
        return items(listed, "enum").cloned().collect();
    }
    if let Some(constant) = parts.iter().find_map(|part| part.get("const")) {
        return vec![constant.clone()];
    }
    let variants = of_variants(document, parts, depth);
    let is_object = parts.iter().any(|part| kind_of(part) == Some("object"));
    if is_object {
        return objects(document, parts, &variants, depth);
    }
    if parts
        .iter()
        .any(|part| part.get("oneOf").or_else(|| part.get("anyOf")).is_some())
    {
        return variants;
    }
    let mut kinds: Vec<&str> = parts.iter().flat_map(|part| types(part)).collect();
    if kinds.is_empty() {
        kinds.extend(parts.iter().find_map(|part| kind_of(part)));
    }
    let mut made = Vec::new();
    for kind in &kinds {
        match *kind {
            "string" => made.extend(strings(parts).into_iter().map(Value::String)),
            "integer" => made.extend(integers(parts)),
            "number" => made.extend(numbers(parts)),
            "boolean" => made.extend([json!(true), json!(false)]),
            "array" => made.extend(lists(document, parts, depth)),
            _ => {}
        }
    }
    if kinds.is_empty() {
        made.extend([
            json!("any"),
            json!(12.5),
            json!({"a": [1, null, {"b": "c"}]}),
            json!([]),
            json!(true),
        ]);
    }
    made
}

/// The type that a part states or implies.
fn kind_of(part: &Value) -> Option<&str> {
    if let Some(first) = types(part).into_iter().find(|of| *of != "null") {
        return Some(first);
    }
    let has = |keys: &[&str]| keys.iter().any(|key| part.get(*key).is_some());
    if has(&["properties", "additionalProperties", "required", "minProperties"]) {
        Some("object")
    } else if has(&["items", "prefixItems", "minItems", "maxItems"]) {
        Some("array")
    } else {
        None
    }
}

// The values of all variants, each with its tag.
fn of_variants(document: &Document, parts: &[&Value], depth: usize) -> Vec<Value> {
    let mut made = Vec::new();
    for part in parts {
        for variant in items(part, "oneOf").chain(items(part, "anyOf")) {
            for mut value in candidates(document, variant, depth + 1).into_iter().take(8) {
                if let (Some((property, names)), Some(object)) =
                    (tags(part, variant), object_at(&mut value, ""))
                {
                    object.insert(property.to_owned(), names.first().cloned().into());
                }
                made.push(value);
            }
        }
    }
    made
}

/// Objects that are being made: one with all properties, one with the required ones, and values that others could have.
struct Objects {
    full: Map<String, Value>,
    minimal: Map<String, Value>,
    others: Vec<(String, Value)>,
}

fn objects(document: &Document, parts: &[&Value], variants: &[Value], depth: usize) -> Vec<Value> {
    let mut objects = of_properties(document, parts, depth);
    add_undeclared(document, parts, &mut objects);
    let Objects {
        mut full,
        minimal,
        others,
    } = objects;
    add_additional(document, parts, &mut full, depth);
    if variants.is_empty() {
        let mut made = vec![Value::Object(full.clone()), Value::Object(minimal)];
        made.extend(others.into_iter().map(|(name, value)| {
            let mut other = full.clone();
            other.insert(name, value);
            Value::Object(other)
        }));
        return made;
    }
    let with = |variant: &Value, base: &Map<String, Value>| {
        let mut whole = base.clone();
        whole.extend(variant.as_object().cloned().unwrap_or_default());
        Value::Object(whole)
    };
    let objects = variants.iter().filter(|variant| variant.is_object());
    objects
        .flat_map(|variant| [with(variant, &full), with(variant, &minimal)])
        .collect()
}

fn of_properties(document: &Document, parts: &[&Value], depth: usize) -> Objects {
    let required = |name: &str| {
        let mut lists = parts.iter().flat_map(|part| items(part, "required"));
        lists.any(|required| required == name)
    };
    let (mut full, mut minimal, mut others) = (Map::new(), Map::new(), Vec::new());
    for (name, property) in parts.iter().flat_map(|part| members(part, "properties")) {
        let is_required = required(name);
        if depth >= MAX_OPTIONAL_DEPTH && !is_required {
            continue;
        }
        let mut values = candidates(document, property, depth + 1).into_iter();
        let Some(first) = values.next() else { continue };
        if !full.contains_key(name) {
            full.insert(name.clone(), first.clone());
            if is_required {
                minimal.insert(name.clone(), first);
            }
        }
        let count = if depth == 0 { MAX_INSTANCES } else { 3 };
        others.extend(values.take(count).map(|value| (name.clone(), value)));
    }
    Objects {
        full,
        minimal,
        others,
    }
}

// A property that is required and declared nowhere may be anything, and a tag is the one of the schema.
fn add_undeclared(document: &Document, parts: &[&Value], objects: &mut Objects) {
    let required = parts.iter().flat_map(|part| items(part, "required"));
    for name in required.filter_map(Value::as_str) {
        for object in [&mut objects.full, &mut objects.minimal] {
            object.entry(name).or_insert_with(|| json!("declared nowhere"));
        }
    }
    if let Some((property, names)) = extended_tag(document, parts)
        && let Some(tag) = names.first()
    {
        for object in [&mut objects.full, &mut objects.minimal] {
            object.entry(property).and_modify(|value| *value = json!(tag));
        }
    }
}

// AdditionalProperties properties, where the spec declares that there may be some.
fn add_additional(document: &Document, parts: &[&Value], full: &mut Map<String, Value>, depth: usize) {
    let declared = |name: &str| {
        parts
            .iter()
            .any(|part| members(part, "properties").any(|(other, _)| other == name))
    };
    let is_map = parts
        .iter()
        .all(|part| members(part, "properties").next().is_none());
    let rest: Vec<&Value> = parts
        .iter()
        .filter_map(|part| part.get("additionalProperties"))
        .collect();
    if rest.contains(&&Value::Bool(false)) || (rest.is_empty() && !is_map) || depth >= MAX_OPTIONAL_DEPTH {
        return;
    }
    let of = rest.iter().find(|of| of.is_object());
    let values = of.map_or_else(
        || vec![json!([1, {"x": null}])],
        |of| candidates(document, of, depth + 1),
    );
    let minimum = parts
        .iter()
        .filter_map(|part| count(part, "minProperties"))
        .max()
        .unwrap_or(0);
    let wanted = usize::try_from(minimum)
        .unwrap_or(0)
        .saturating_sub(full.len())
        .clamp(2, 20);
    for (index, value) in values
        .iter()
        .cycle()
        .take(if values.is_empty() { 0 } else { wanted })
        .enumerate()
    {
        let name = format!("additional {index}");
        if !declared(&name) {
            full.insert(name, value.clone());
        }
    }
    let maximum = parts.iter().filter_map(|part| count(part, "maxProperties")).min();
    while maximum.is_some_and(|maximum| full.len() as u64 > maximum) {
        let Some(name) = full.keys().next_back().cloned() else {
            break;
        };
        full.remove(&name);
    }
}

fn lists(document: &Document, parts: &[&Value], depth: usize) -> Vec<Value> {
    let minimum = parts
        .iter()
        .filter_map(|part| count(part, "minItems"))
        .max()
        .unwrap_or(0);
    let maximum = parts
        .iter()
        .filter_map(|part| count(part, "maxItems"))
        .min()
        .unwrap_or(u64::MAX);
    let is_unique = parts
        .iter()
        .any(|part| part.get("uniqueItems") == Some(&Value::Bool(true)));
    if let Some(tuple) = parts.iter().find(|part| part.get("prefixItems").is_some()) {
        let first =
            items(tuple, "prefixItems").map(|item| candidates(document, item, depth + 1).into_iter().next());
        return first
            .collect::<Option<Vec<Value>>>()
            .map(Value::Array)
            .into_iter()
            .collect();
    }
    let of = parts
        .iter()
        .find_map(|part| part.get("items").filter(|items| items.is_object()));
    let values = match of {
        _ if depth >= MAX_OPTIONAL_DEPTH && minimum == 0 => Vec::new(),
        Some(of) => candidates(document, of, depth + 1),
        None => vec![json!("any"), json!([null, {"a": 1}])],
    };
    let minimum = usize::try_from(minimum).unwrap_or(usize::MAX).min(100);
    let maximum = usize::try_from(maximum).unwrap_or(usize::MAX);
    let taken = |count: usize| -> Vec<Value> {
        let count = count.min(maximum);
        if is_unique {
            values.iter().take(count).cloned().collect()
        } else {
            values
                .iter()
                .cycle()
                .take(if values.is_empty() { 0 } else { count })
                .cloned()
                .collect()
        }
    };
    let all = values
        .len()
        .clamp(minimum.max(1), minimum.max(if depth == 0 { 12 } else { 2 }));
    let mut made = vec![
        Value::Array(taken(all)),
        Value::Array(taken(minimum.max(1))),
        Value::Array(taken(minimum)),
    ];
    if maximum <= 100 {
        made.push(Value::Array(taken(maximum)));
    }
    made
}
