//! Instances that break one keyword: valid ones, changed at one place.

use serde_json::{Value, json};

use super::document::{Document, below, is_nullable, items, members, types};
use super::violations::{Broken, count, is_of, violations};

/// An instance, and what alone is wrong with it.
pub struct BrokenInstance {
    pub instance: Value,
    pub broken: Broken,
    /// The outermost choice that it stands in: levain may say that nothing fits there.
    pub choice: Option<String>,
}

/// Every way to break one keyword of an instance that is valid.
pub fn broken(document: &Document, schema: &Value, valid: &Value) -> Vec<BrokenInstance> {
    let mut changes = Vec::new();
    changes_at(document, schema, valid, "", None, 0, &mut changes);
    let mut made: Vec<BrokenInstance> = Vec::new();
    for (pointer, change, choice) in changes {
        let mut instance = valid.clone();
        apply(&mut instance, &pointer, change);
        let found = violations(document, schema, &instance);
        let [broken] = found.as_slice() else { continue };
        let is_there = made.iter().any(|earlier| earlier.broken == *broken);
        // What breaks a keyword elsewhere than it was changed is told by another change.
        if !is_there && (broken.pointer == pointer || broken.keyword == "required") {
            made.push(BrokenInstance {
                instance,
                broken: broken.clone(),
                choice,
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
    choice: Option<&str>,
    depth: usize,
    changes: &mut Changes,
) {
    if depth > 8 {
        return;
    }
    let parts = document.parts(schema);
    // A choice in one part is a choice for what the others say too.
    let is_choice =
        |part: &&Value| part.get("oneOf").or_else(|| part.get("anyOf")).is_some() || types(part).len() > 1;
    let choice = choice.or_else(|| parts.iter().any(is_choice).then_some(at));
    for part in &parts {
        // What a part says is the same wherever it is used: a few places are enough.
        if !document.is_new(part) {
            continue;
        }
        let mut add = |change| changes.push((at.to_owned(), change, choice.map(str::to_owned)));
        for wrong in wrong_values(part, value) {
            add(Change::To(wrong));
        }
        // What is required and declared nowhere is optional in levain, with a warning: it is a slip of the document mostly.
        let declared: Vec<&str> = all_names(&parts);
        for name in items(part, "required")
            .filter_map(Value::as_str)
            .filter(|name| declared.contains(name))
        {
            add(Change::Without(name.to_owned()));
        }
        for alternative in items(part, "oneOf").chain(items(part, "anyOf")) {
            if violations(document, alternative, value).is_empty() {
                changes_at(document, alternative, value, at, choice, depth + 1, changes);
            }
        }
        if let (Some(list), Some(of)) = (value.as_array(), part.get("items")) {
            for (index, item) in list.iter().enumerate().take(2) {
                changes_at(
                    document,
                    of,
                    item,
                    &below(at, &index.to_string()),
                    choice,
                    depth + 1,
                    changes,
                );
            }
        }
        let additional = part.get("additionalProperties").filter(|of| of.is_object());
        for (name, inner) in value.as_object().into_iter().flatten() {
            let property = members(part, "properties")
                .find(|(other, _)| *other == name)
                .map(|(_, of)| of);
            if let Some(of) = property.or(additional) {
                changes_at(document, of, inner, &below(at, name), choice, depth + 1, changes);
            }
        }
    }
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
        Value::String(text) => wrong.extend(wrong_texts(part, text)),
        Value::Number(_) => wrong.extend(wrong_numbers(part)),
        Value::Array(list) => wrong.extend(wrong_lists(part, list)),
        Value::Object(object) => {
            // Members that nothing declares are passed over, and so not counted, where the spec does not say that there may be some.
            let keeps_more = part.get("additionalProperties").is_some() || part.get("properties").is_none();
            if let Some(most) = count(part, "maxProperties").filter(|most| keeps_more && *most < 50) {
                let mut many = object.clone();
                let first = object.values().next().cloned().unwrap_or_else(|| json!("more"));
                (0..=most).for_each(|index| drop(many.insert(format!("more {index}"), first.clone())));
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

fn wrong_texts(part: &Value, text: &str) -> Vec<Value> {
    let mut wrong = Vec::new();
    if let Some(most) = count(part, "maxLength").filter(|most| *most < 5000) {
        let fill = text.chars().next_back().unwrap_or('x');
        let length = usize::try_from(most).unwrap_or(0) + 1;
        let longer: String = text.chars().chain(std::iter::repeat(fill)).take(length).collect();
        wrong.push(longer.into());
    }
    if let Some(least) = count(part, "minLength").filter(|least| *least > 0) {
        let length = usize::try_from(least).unwrap_or(1) - 1;
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

fn wrong_lists(part: &Value, list: &[Value]) -> Vec<Value> {
    let mut wrong = Vec::new();
    if let Some(most) = count(part, "maxItems").filter(|most| *most <= 200) {
        let length = usize::try_from(most).unwrap_or(0) + 1;
        wrong.push(list.iter().cycle().take(length).cloned().collect());
    }
    if let Some(least) = count(part, "minItems").filter(|least| *least > 0) {
        let length = usize::try_from(least).unwrap_or(1) - 1;
        wrong.push(list.iter().take(length).cloned().collect());
    }
    if let (Some(first), true) = (list.first(), part.get("uniqueItems") == Some(&Value::Bool(true))) {
        wrong.push(vec![first.clone(), first.clone()].into());
    }
    wrong
}

fn apply(instance: &mut Value, pointer: &str, change: Change) {
    let Some(place) = instance.pointer_mut(pointer) else {
        return;
    };
    match (change, place) {
        (Change::To(value), place) => *place = value,
        (Change::Without(name), Value::Object(object)) => drop(object.remove(&name)),
        (Change::Without(_), _) => {}
    }
}
