//! Instances that are valid by a schema: the usual one first, then one for each thing that could be otherwise.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Map, Number, Value, json};

use super::document::{Document, is_nullable, items, members, object_at, types};
use super::texts::texts;
use super::violations::{count, extended_tag, same, tags, violations};

// How deep optional members go; deeper ones are left out, which ends recursion.
const DEEPEST: usize = 3;
// How deep what is required goes.
const END: usize = 12;
// How many instances of one schema are made: of the outermost, and of those inside.
const MOST: usize = 48;
const MOST_INSIDE: usize = 6;

/// Valid instances of a schema, the usual one first.
pub fn instances(document: &Document, schema: &Value) -> Vec<Value> {
    candidates(document, schema, 0)
        .into_iter()
        .filter(|candidate| violations(document, schema, candidate).is_empty())
        .collect()
}

/// What was made of a schema at a depth, by its place in memory: documents use most schemas many times.
#[derive(Default)]
pub struct Made(RefCell<BTreeMap<PartAtDepth, Rc<Vec<Value>>>>);

type PartAtDepth = (usize, usize);

// Instances that should be valid; those that are not are sorted out where they meet the whole schema.
fn candidates(document: &Document, schema: &Value, depth: usize) -> Vec<Value> {
    if depth > END {
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
    // What takes null by all its parts does; documents that say it of one part alone mean different things.
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
    distinct.truncate(if depth == 0 { MOST } else { MOST_INSIDE });
    distinct
}

fn of_parts(document: &Document, parts: &[&Value], depth: usize) -> Vec<Value> {
    if let Some(listed) = parts.iter().find(|part| part.get("enum").is_some()) {
        return items(listed, "enum").cloned().collect();
    }
    if let Some(constant) = parts.iter().find_map(|part| part.get("const")) {
        return vec![constant.clone()];
    }
    let alternatives = of_alternatives(document, parts, depth);
    let is_object = parts.iter().any(|part| kind_of(part) == Some("object"));
    if is_object {
        return objects(document, parts, &alternatives, depth);
    }
    if parts
        .iter()
        .any(|part| part.get("oneOf").or_else(|| part.get("anyOf")).is_some())
    {
        return alternatives;
    }
    let mut kinds: Vec<&str> = parts.iter().flat_map(|part| types(part)).collect();
    if kinds.is_empty() {
        kinds.extend(parts.iter().find_map(|part| kind_of(part)));
    }
    let mut made = Vec::new();
    for kind in &kinds {
        match *kind {
            "string" => made.extend(texts(parts).into_iter().map(Value::String)),
            "integer" => made.extend(whole_numbers(parts)),
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

/// The type a part says or means.
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

// The values of all alternatives, with the tag that stands for each.
fn of_alternatives(document: &Document, parts: &[&Value], depth: usize) -> Vec<Value> {
    let mut made = Vec::new();
    for part in parts {
        for alternative in items(part, "oneOf").chain(items(part, "anyOf")) {
            for mut value in candidates(document, alternative, depth + 1).into_iter().take(8) {
                if let (Some((property, names)), Some(object)) =
                    (tags(part, alternative), object_at(&mut value, ""))
                {
                    object.insert(property.to_owned(), names.first().cloned().into());
                }
                made.push(value);
            }
        }
    }
    made
}

fn objects(document: &Document, parts: &[&Value], alternatives: &[Value], depth: usize) -> Vec<Value> {
    let required = |name: &str| {
        let mut lists = parts.iter().flat_map(|part| items(part, "required"));
        lists.any(|required| required == name)
    };
    let (mut full, mut least) = (Map::new(), Map::new());
    let mut others: Vec<(String, Value)> = Vec::new();
    for (name, property) in parts.iter().flat_map(|part| members(part, "properties")) {
        let is_required = required(name);
        if depth >= DEEPEST && !is_required {
            continue;
        }
        let mut values = candidates(document, property, depth + 1).into_iter();
        let Some(first) = values.next() else { continue };
        if !full.contains_key(name) {
            full.insert(name.clone(), first.clone());
            if is_required {
                least.insert(name.clone(), first);
            }
        }
        others.extend(
            values
                .take(if depth == 0 { MOST } else { 3 })
                .map(|value| (name.clone(), value)),
        );
    }
    // A member that is required and declared nowhere may be anything.
    for name in parts
        .iter()
        .flat_map(|part| items(part, "required"))
        .filter_map(Value::as_str)
    {
        full.entry(name).or_insert_with(|| json!("declared nowhere"));
        least.entry(name).or_insert_with(|| json!("declared nowhere"));
    }
    if let Some((property, names)) = extended_tag(document, parts)
        && let Some(tag) = names.first()
    {
        for object in [&mut full, &mut least] {
            object.entry(property).and_modify(|value| *value = json!(tag));
        }
    }
    add_kept(document, parts, &mut full, depth);
    let mut made = vec![Value::Object(full.clone()), Value::Object(least.clone())];
    made.extend(others.into_iter().map(|(name, value)| {
        let mut other = full.clone();
        other.insert(name, value);
        Value::Object(other)
    }));
    if !alternatives.is_empty() {
        let with = |alternative: &Value, base: &Map<String, Value>| {
            let mut whole = base.clone();
            whole.extend(alternative.as_object().cloned().unwrap_or_default());
            Value::Object(whole)
        };
        let objects = alternatives.iter().filter(|alternative| alternative.is_object());
        made = objects
            .flat_map(|alternative| [with(alternative, &full), with(alternative, &least)])
            .collect();
    }
    made
}

// Members beside the declared ones, where the spec says that there may be some.
fn add_kept(document: &Document, parts: &[&Value], full: &mut Map<String, Value>, depth: usize) {
    let declared = |name: &str| {
        parts
            .iter()
            .any(|part| members(part, "properties").any(|(other, _)| other == name))
    };
    let is_dictionary = parts
        .iter()
        .all(|part| members(part, "properties").next().is_none());
    let rest: Vec<&Value> = parts
        .iter()
        .filter_map(|part| part.get("additionalProperties"))
        .collect();
    if rest.contains(&&Value::Bool(false)) || (rest.is_empty() && !is_dictionary) || depth >= DEEPEST {
        return;
    }
    let of = rest.iter().find(|of| of.is_object());
    let values = of.map_or_else(
        || vec![json!([1, {"x": null}])],
        |of| candidates(document, of, depth + 1),
    );
    let least = parts
        .iter()
        .filter_map(|part| count(part, "minProperties"))
        .max()
        .unwrap_or(0);
    let wanted = usize::try_from(least)
        .unwrap_or(0)
        .saturating_sub(full.len())
        .clamp(2, 20);
    for (index, value) in values
        .iter()
        .cycle()
        .take(if values.is_empty() { 0 } else { wanted })
        .enumerate()
    {
        let name = format!("left over {index}");
        if !declared(&name) {
            full.insert(name, value.clone());
        }
    }
    let most = parts.iter().filter_map(|part| count(part, "maxProperties")).min();
    while most.is_some_and(|most| full.len() as u64 > most) {
        let Some(name) = full.keys().next_back().cloned() else {
            break;
        };
        full.remove(&name);
    }
}

fn lists(document: &Document, parts: &[&Value], depth: usize) -> Vec<Value> {
    let least = parts
        .iter()
        .filter_map(|part| count(part, "minItems"))
        .max()
        .unwrap_or(0);
    let most = parts
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
        _ if depth >= DEEPEST && least == 0 => Vec::new(),
        Some(of) => candidates(document, of, depth + 1),
        None => vec![json!("any"), json!([null, {"a": 1}])],
    };
    let least = usize::try_from(least).unwrap_or(usize::MAX).min(100);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let taken = |count: usize| -> Vec<Value> {
        let count = count.min(most);
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
        .clamp(least.max(1), least.max(if depth == 0 { 12 } else { 2 }));
    let mut made = vec![
        Value::Array(taken(all)),
        Value::Array(taken(least.max(1))),
        Value::Array(taken(least)),
    ];
    if most <= 100 {
        made.push(Value::Array(taken(most)));
    }
    made
}

fn bounds(parts: &[&Value]) -> (f64, f64, Option<f64>) {
    let (mut least, mut most, mut step) = (f64::NEG_INFINITY, f64::INFINITY, None);
    for part in parts {
        let number = |keyword: &str| part.get(keyword).and_then(Value::as_f64);
        for keyword in ["minimum", "exclusiveMinimum"] {
            least = number(keyword).map_or(least, |bound| least.max(bound));
        }
        for keyword in ["maximum", "exclusiveMaximum"] {
            most = number(keyword).map_or(most, |bound| most.min(bound));
        }
        step = number("multipleOf").or(step);
    }
    (least, most, step)
}

fn whole_numbers(parts: &[&Value]) -> Vec<Value> {
    let (least, most, step) = bounds(parts);
    let format = parts
        .iter()
        .find_map(|part| part.get("format"))
        .and_then(Value::as_str);
    let mut made = vec![json!(1), json!(0), json!(-7), json!(42), json!(7.0)];
    made.extend(match format {
        Some("int32") => [json!(i32::MAX), json!(i32::MIN)],
        Some("uint32") => [json!(u32::MAX), json!(0)],
        Some("uint16" | "int16") => [json!(i16::MAX), json!(0)],
        Some("uint8" | "int8") => [json!(i8::MAX), json!(0)],
        _ => [json!(i64::MAX), json!(i64::MIN)],
    });
    for bound in [least, most].into_iter().filter(|bound| bound.abs() < 1e15) {
        #[allow(clippy::cast_possible_truncation, reason = "it is small")]
        let bound = bound as i64;
        made.extend([json!(bound), json!(bound + 1), json!(bound - 1)]);
    }
    if let Some(step) = step {
        made.extend([step, step * 2.0, step * 7.0].map(|value| {
            #[allow(clippy::cast_possible_truncation, reason = "it is small")]
            let value = value as i64;
            json!(value)
        }));
    }
    let is_unsigned = format.is_some_and(|format| format.starts_with("uint"));
    made.retain(|value| !is_unsigned || value.as_f64().is_some_and(|value| value >= 0.0));
    made
}

fn numbers(parts: &[&Value]) -> Vec<Value> {
    let (least, most, step) = bounds(parts);
    let mut made = vec![json!(1.5), json!(0), json!(-0.25), json!(3), json!(1e21)];
    for bound in [least, most].into_iter().filter(|bound| bound.is_finite()) {
        made.extend(
            [bound, bound + 0.5, bound - 0.5, bound + 1.0, bound - 1.0]
                .iter()
                .map(|value| Number::from_f64(*value).map_or(Value::Null, Value::Number)),
        );
    }
    if least.is_finite() && most.is_finite() {
        made.push(json!(f64::midpoint(least, most)));
    }
    made.extend(step.into_iter().flat_map(|step| [json!(step), json!(step * 3.0)]));
    made
}
