//! Instances that violate one keyword: valid ones, changed at one pointer.

use serde_json::{Value, json};

use super::document::{Document, below, is_nullable, items, members, types};
use super::violations::{Broken, count, is_of, violations};

/// An instance, and what alone is wrong with it.
pub struct BrokenInstance {
    pub instance: Value,
    pub broken: Broken,
    /// The outermost union that it is in: levain may report there that no variant fits.
    pub union: Option<String>,
}

/// Every way to break one keyword of an instance that is valid.
pub fn broken(document: &Document, schema: &Value, valid: &Value) -> Vec<BrokenInstance> {
    let mut changes = Vec::new();
    changes_at(document, schema, valid, "", None, 0, &mut changes);
    let mut made: Vec<BrokenInstance> = Vec::new();
    for (pointer, change, union) in changes {
        let mut instance = valid.clone();
        apply(&mut instance, &pointer, change);
        let found = violations(document, schema, &instance);
        let [broken] = found.as_slice() else { continue };
        let is_there = made.iter().any(|earlier| earlier.broken == *broken);
        // A keyword that is broken elsewhere than the change is broken by another change, too.
        if !is_there && (broken.pointer == pointer || broken.keyword == "required") {
            made.push(BrokenInstance {
                instance,
                broken: broken.clone(),
                union,
            });
        }
    }
    made
}

enum Change {
    To(Value),
    Without(String),
}

type Changes = Vec<(String, Change, Option<String>)>;

fn changes_at(
    document: &Document,
    schema: &Value,
    value: &Value,
    at: &str,
    union: Option<&str>,
    depth: usize,
    changes: &mut Changes,
) {
    if depth > 8 {
        return;
    }
    let parts = document.parts(schema);
    // A union in one part is one for the keywords of the others, too.
    let is_union =
        |part: &&Value| part.get("oneOf").or_else(|| part.get("anyOf")).is_some() || types(part).len() > 1;
    let union = union.or_else(|| parts.iter().any(is_union).then_some(at));
    for part in &parts {
        // A part is the same wherever it is used: a few uses are enough.
        if !document.is_new(part) {
            continue;
        }
        for change in changes_of(part, &parts, value) {
            changes.push((at.to_owned(), change, union.map(str::to_owned)));
        }
        for variant in items(part, "oneOf").chain(items(part, "anyOf")) {
            if violations(document, variant, value).is_empty() {
                changes_at(document, variant, value, at, union, depth + 1, changes);
            }
        }
        for (name, inner, of) in inside(part, value) {
            changes_at(document, of, inner, &below(at, &name), union, depth + 1, changes);
        }
    }
}

// What breaks a keyword of the part itself.
fn changes_of(part: &Value, parts: &[&Value], value: &Value) -> Vec<Change> {
    let mut changes: Vec<Change> = wrong_values(part, value).into_iter().map(Change::To).collect();
    // What is required and declared nowhere is optional in levain, with a warning: it is mostly a slip of the document.
    let declared = all_names(parts);
    let required = items(part, "required").filter_map(Value::as_str);
    let required = required.filter(|name| declared.contains(name));
    changes.extend(required.map(|name| Change::Without(name.to_owned())));
    changes
}

// Items and properties, each with its schema. A few items are enough.
fn inside<'v>(part: &'v Value, value: &'v Value) -> Vec<(String, &'v Value, &'v Value)> {
    let mut inside = Vec::new();
    if let (Some(list), Some(of)) = (value.as_array(), part.get("items")) {
        let items = list.iter().enumerate().take(2);
        inside.extend(items.map(|(index, item)| (index.to_string(), item, of)));
    }
    let additional = part.get("additionalProperties").filter(|of| of.is_object());
    for (name, inner) in value.as_object().into_iter().flatten() {
        let mut properties = members(part, "properties");
        let property = properties.find(|(other, _)| *other == name).map(|(_, of)| of);
        inside.extend(property.or(additional).map(|of| (name.clone(), inner, of)));
    }
    inside
}

fn all_names<'p>(parts: &[&'p Value]) -> Vec<&'p str> {
    parts
        .iter()
        .flat_map(|part| members(part, "properties"))
        .map(|(name, _)| name.as_str())
        .collect()
}

// Values that break a keyword of the part, each likely to break no other.
fn wrong_values(part: &Value, value: &Value) -> Vec<Value> {
    let mut wrong = Vec::new();
    let listed = types(part);
    if !listed.is_empty() {
        let others = [json!(true), json!("wrong"), json!(1.5), json!([]), json!({})];
        wrong.extend(
            others
                .into_iter()
                .filter(|other| !listed.iter().any(|of| is_of(other, of)))
                .take(2),
        );
        if !is_nullable(part) && !listed.contains(&"null") {
            wrong.push(Value::Null);
        }
    }
    let may_grow = part.pointer("/x-ms-enum/modelAsString") == Some(&Value::Bool(true))
        || part.get("x-extensible-enum") == Some(&Value::Bool(true));
    if (part.get("enum").is_some() && !may_grow) || part.get("const").is_some() {
        wrong.extend([json!("no such value"), json!(987_654)]);
    }
    match value {
        Value::String(text) => wrong.extend(wrong_strings(part, text)),
        Value::Number(_) => wrong.extend(wrong_numbers(part)),
        Value::Array(list) => wrong.extend(wrong_arrays(part, list)),
        Value::Object(object) => {
            // Undeclared properties are ignored, and so not counted, where the spec does not declare that there may be some.
            let keeps_more = part.get("additionalProperties").is_some() || part.get("properties").is_none();
            if let Some(maximum) = count(part, "maxProperties").filter(|maximum| keeps_more && *maximum < 50)
            {
                let mut many = object.clone();
                let first = object.values().next().cloned().unwrap_or_else(|| json!("more"));
                (0..=maximum).for_each(|index| drop(many.insert(format!("more {index}"), first.clone())));
                wrong.push(Value::Object(many));
            }
            if count(part, "minProperties").is_some() {
                wrong.push(json!({}));
            }
        }
        _ => {}
    }
    wrong
}

fn wrong_strings(part: &Value, text: &str) -> Vec<Value> {
    let mut wrong = Vec::new();
    if let Some(maximum) = count(part, "maxLength").filter(|maximum| *maximum < 5000) {
        let fill = text.chars().next_back().unwrap_or('x');
        let length = usize::try_from(maximum).unwrap_or(0) + 1;
        let longer: String = text.chars().chain(std::iter::repeat(fill)).take(length).collect();
        wrong.push(longer.into());
    }
    if let Some(minimum) = count(part, "minLength").filter(|minimum| *minimum > 0) {
        let length = usize::try_from(minimum).unwrap_or(1) - 1;
        wrong.push(text.chars().take(length).collect::<String>().into());
    }
    if part.get("pattern").is_some() {
        let broken = ["", " ", "§", "!!", "a b", "§§§§§§§§§§§§"];
        wrong.extend(broken.into_iter().map(Value::from));
        wrong.push(format!("§{text}").into());
        wrong.push(text.chars().map(|_| '§').collect::<String>().into());
    }
    wrong
}

fn wrong_numbers(part: &Value) -> Vec<Value> {
    let mut wrong = Vec::new();
    let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    for bound in bounds
        .iter()
        .filter_map(|key| part.get(*key)?.as_f64())
        .filter(|bound| bound.abs() < 1e9)
    {
        let around = [bound - 1.0, bound, bound + 1.0, bound - 0.5, bound + 0.5];
        wrong.extend(around.into_iter().map(|value| {
            #[allow(clippy::cast_possible_truncation, reason = "it is whole and small")]
            if value.fract() == 0.0 {
                json!(value as i64)
            } else {
                json!(value)
            }
        }));
    }
    if let Some(step) = part.get("multipleOf").and_then(Value::as_f64) {
        wrong.extend([json!(step * 1.5), json!(1), json!(7)]);
    }
    wrong
}

fn wrong_arrays(part: &Value, list: &[Value]) -> Vec<Value> {
    let mut wrong = Vec::new();
    if let Some(maximum) = count(part, "maxItems").filter(|maximum| *maximum <= 200) {
        let length = usize::try_from(maximum).unwrap_or(0) + 1;
        wrong.push(list.iter().cycle().take(length).cloned().collect());
    }
    if let Some(minimum) = count(part, "minItems").filter(|minimum| *minimum > 0) {
        let length = usize::try_from(minimum).unwrap_or(1) - 1;
        wrong.push(list.iter().take(length).cloned().collect());
    }
    if let (Some(first), true) = (list.first(), part.get("uniqueItems") == Some(&Value::Bool(true))) {
        wrong.push(vec![first.clone(), first.clone()].into());
    }
    wrong
}

fn apply(instance: &mut Value, pointer: &str, change: Change) {
    let Some(location) = instance.pointer_mut(pointer) else {
        return;
    };
    match (change, location) {
        (Change::To(value), location) => *location = value,
        (Change::Without(name), Value::Object(object)) => drop(object.remove(&name)),
        (Change::Without(_), _) => {}
    }
}
