//! A small validator of JSON Schema: what an instance violates, by pointer and keyword. Written from the specification and not from
//! levain, so that the two are checked against each other. Formats are not checked: instances have strings that are known to fit.

use serde_json::Value;

use super::document::{Document, below, is_nullable, items, members, types};

/// A keyword that is broken, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub pointer: String,
    pub keyword: &'static str,
}

/// All that an instance breaks.
pub fn violations(document: &Document, schema: &Value, instance: &Value) -> Vec<Broken> {
    let mut found = Vec::new();
    check(document, schema, instance, "", 0, &mut found);
    found
}

fn check(
    document: &Document,
    schema: &Value,
    instance: &Value,
    at: &str,
    depth: usize,
    found: &mut Vec<Broken>,
) {
    if depth > 64 || schema == &Value::Bool(true) {
        return;
    }
    let before = found.len();
    let parts = document.parts(schema);
    // `allOf: [{$ref}], nullable: true` and the reverse both allow null in the documents that write them.
    if instance.is_null() && parts.iter().any(|part| is_nullable(part)) {
        return;
    }
    for part in &parts {
        check_part(document, part, instance, at, depth, found);
    }
    if let Some((property, names)) = extended_tag(document, &parts)
        && let Some(tag) = instance.get(property)
        && names.iter().all(|name| tag != name)
    {
        found.push(Broken {
            pointer: below(at, property),
            keyword: "discriminator",
        });
    }
    // Several parts may report one value; it is one violation of one keyword.
    let mut index = before;
    while index < found.len() {
        if found[before..index].contains(&found[index]) {
            found.remove(index);
        } else {
            index += 1;
        }
    }
}

fn check_part(
    document: &Document,
    schema: &Value,
    instance: &Value,
    at: &str,
    depth: usize,
    found: &mut Vec<Broken>,
) {
    let mut broken = |keyword| {
        found.push(Broken {
            pointer: at.to_owned(),
            keyword,
        });
    };
    let types = types(schema);
    if !types.is_empty() && !types.iter().any(|of| is_of(instance, of)) {
        broken("type");
        return;
    }
    if schema.get("enum").is_some() && !items(schema, "enum").any(|value| same(value, instance)) {
        broken("enum");
    }
    if schema.get("const").is_some_and(|value| !same(value, instance)) {
        broken("const");
    }
    match instance {
        Value::String(text) => check_string(schema, text, &mut broken),
        Value::Number(number) => check_number(schema, number.as_f64().unwrap_or_default(), &mut broken),
        Value::Array(list) => check_array(document, schema, list, at, depth, found),
        Value::Object(_) => check_object(document, schema, instance, at, depth, found),
        _ => {}
    }
    check_union(document, schema, instance, at, depth, found);
}

fn check_union(
    document: &Document,
    schema: &Value,
    instance: &Value,
    at: &str,
    depth: usize,
    found: &mut Vec<Broken>,
) {
    for keyword in ["oneOf", "anyOf"] {
        if schema.get(keyword).is_none() {
            continue;
        }
        let fit = |variant: &&Value| {
            let mut inner = Vec::new();
            check(document, variant, instance, at, depth + 1, &mut inner);
            inner.is_empty() && tag_fits(schema, variant, instance)
        };
        let fitting = items(schema, keyword).filter(fit).count();
        if fitting == 0 || (keyword == "oneOf" && fitting > 1) {
            found.push(Broken {
                pointer: at.to_owned(),
                keyword: "oneOf",
            });
        }
    }
    if let Some(not) = schema.get("not") {
        let mut inner = Vec::new();
        check(document, not, instance, at, depth + 1, &mut inner);
        if inner.is_empty() {
            found.push(Broken {
                pointer: at.to_owned(),
                keyword: "not",
            });
        }
    }
}

// A discriminator names the variant: by its mapping, or by the schema's name.
fn tag_fits(schema: &Value, variant: &Value, instance: &Value) -> bool {
    let Some((property, names)) = tags(schema, variant) else {
        return true;
    };
    let tag = instance.get(property).and_then(Value::as_str);
    tag.is_some_and(|tag| names.iter().any(|name| name == tag))
}

/// The discriminator of a part that is extended, and its values for the named schema that the parts make.
pub fn extended_tag<'s>(document: &Document, parts: &[&'s Value]) -> Option<(&'s str, Vec<String>)> {
    let (own, extended) = parts.split_first()?;
    let name = document.name_at(own)?;
    let is_union = |part: &Value| part.get("oneOf").or_else(|| part.get("anyOf")).is_some();
    let base = extended
        .iter()
        .find(|part| part.get("discriminator").is_some() && !is_union(part))?;
    tags_of(base, name)
}

/// The discriminator of a union, and its values for one of the variants.
pub fn tags<'s>(schema: &'s Value, variant: &Value) -> Option<(&'s str, Vec<String>)> {
    tags_of(schema, Document::name_of(variant)?)
}

fn tags_of<'s>(schema: &'s Value, name: &str) -> Option<(&'s str, Vec<String>)> {
    let discriminator = schema.get("discriminator")?;
    let property = discriminator.get("propertyName")?.as_str()?;
    let mapped = members(discriminator, "mapping").filter(|(_, target)| {
        let target = target.as_str().unwrap_or_default();
        target == name || target.rsplit('/').next() == Some(name)
    });
    let mut names: Vec<String> = mapped.map(|(value, _)| value.clone()).collect();
    if names.is_empty() {
        names.push(name.to_owned());
    }
    Some((property, names))
}

fn check_string(schema: &Value, text: &str, broken: &mut impl FnMut(&'static str)) {
    let length = text.chars().count() as u64;
    if count(schema, "minLength").is_some_and(|minimum| length < minimum) {
        broken("minLength");
    }
    if count(schema, "maxLength").is_some_and(|maximum| length > maximum) {
        broken("maxLength");
    }
    if let Some(pattern) = schema.get("pattern").and_then(Value::as_str)
        && !matches(pattern, text)
    {
        broken("pattern");
    }
}

/// Whether a string contains a match of a pattern; `true` for what is no pattern.
pub fn matches(pattern: &str, text: &str) -> bool {
    let compiled = regress::Regex::with_flags(pattern, "u").or_else(|_| regress::Regex::new(pattern));
    compiled.map_or(true, |compiled| compiled.find(text).is_some())
}

fn check_number(schema: &Value, value: f64, broken: &mut impl FnMut(&'static str)) {
    let number = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
    let is_set = |keyword: &str| schema.get(keyword) == Some(&Value::Bool(true));
    let (minimum, maximum) = (number("minimum"), number("maximum"));
    if minimum.is_some_and(|minimum| value < minimum || (value <= minimum && is_set("exclusiveMinimum"))) {
        broken("minimum");
    }
    if maximum.is_some_and(|maximum| value > maximum || (value >= maximum && is_set("exclusiveMaximum"))) {
        broken("maximum");
    }
    if number("exclusiveMinimum").is_some_and(|bound| value <= bound) {
        broken("exclusiveMinimum");
    }
    if number("exclusiveMaximum").is_some_and(|bound| value >= bound) {
        broken("exclusiveMaximum");
    }
    if let Some(step) = number("multipleOf").filter(|step| *step > 0.0) {
        let quotient = value / step;
        if (quotient - quotient.round()).abs() > 1e-9 {
            broken("multipleOf");
        }
    }
}

fn check_array(
    document: &Document,
    schema: &Value,
    list: &[Value],
    at: &str,
    depth: usize,
    found: &mut Vec<Broken>,
) {
    let mut broken = |keyword| {
        found.push(Broken {
            pointer: at.to_owned(),
            keyword,
        });
    };
    if count(schema, "minItems").is_some_and(|minimum| (list.len() as u64) < minimum) {
        broken("minItems");
    }
    if count(schema, "maxItems").is_some_and(|maximum| list.len() as u64 > maximum) {
        broken("maxItems");
    }
    let is_repeated = |index: &usize| list[..*index].iter().any(|earlier| same(earlier, &list[*index]));
    if schema.get("uniqueItems") == Some(&Value::Bool(true))
        && (0..list.len()).any(|index| is_repeated(&index))
    {
        broken("uniqueItems");
    }
    let first: Vec<&Value> = items(schema, "prefixItems").collect();
    for (index, item) in list.iter().enumerate() {
        let of = first
            .get(index)
            .copied()
            .or_else(|| schema.get("items").filter(|items| items.is_object()));
        if let Some(of) = of {
            check(
                document,
                of,
                item,
                &below(at, &index.to_string()),
                depth + 1,
                found,
            );
        }
    }
}

fn check_object(
    document: &Document,
    schema: &Value,
    instance: &Value,
    at: &str,
    depth: usize,
    found: &mut Vec<Broken>,
) {
    let Some(object) = instance.as_object() else {
        return;
    };
    for name in items(schema, "required").filter_map(Value::as_str) {
        if !object.contains_key(name) {
            found.push(Broken {
                pointer: below(at, name),
                keyword: "required",
            });
        }
    }
    let mut broken = |keyword| {
        found.push(Broken {
            pointer: at.to_owned(),
            keyword,
        });
    };
    if count(schema, "minProperties").is_some_and(|minimum| (object.len() as u64) < minimum) {
        broken("minProperties");
    }
    if count(schema, "maxProperties").is_some_and(|maximum| object.len() as u64 > maximum) {
        broken("maxProperties");
    }
    for (name, value) in object {
        let of = schema
            .get("properties")
            .and_then(|properties| properties.get(name));
        let additional = || schema.get("additionalProperties").filter(|of| of.is_object());
        if let Some(of) = of.or_else(additional) {
            check(document, of, value, &below(at, name), depth + 1, found);
        }
    }
}

/// A keyword that counts.
pub fn count(schema: &Value, keyword: &str) -> Option<u64> {
    schema.get(keyword)?.as_f64().map(|count| {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count is small"
        )]
        let count = count as u64;
        count
    })
}

/// Whether an instance is of a type of JSON Schema.
pub fn is_of(instance: &Value, of: &str) -> bool {
    match of {
        "null" => instance.is_null(),
        "boolean" => instance.is_boolean(),
        "string" => instance.is_string(),
        "array" => instance.is_array(),
        "object" => instance.is_object(),
        "number" => instance.is_number(),
        "integer" => instance.as_f64().is_some_and(|value| value.fract() == 0.0),
        _ => true,
    }
}

/// Whether two values are equal: numbers by their value, properties in any order.
pub fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(name, value)| other.get(name).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}
