//! Rules of a document that its server does not keep: `pattern`, `field Order.phone maxLength`, `type Sku`.
//!
//! In: a decided API. Out: the same without these rules, and which settings removed some; a failure for each setting that removed none.

use std::collections::BTreeSet;

use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Code;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, ApiType, Shape, Use, UseKind};
use crate::model::keys::{field_key, parameter_key, type_key};
use crate::model::spec::{Basic, Constraints};
use crate::naming::unknown_key;

// The keywords of JSON Schema, and those of the spec language where they differ.
const KEYWORDS: [&str; 24] = [
    "pattern",
    "format",
    "enum",
    "chars",
    "length",
    "minLength",
    "maxLength",
    "min",
    "minimum",
    "max",
    "maximum",
    "above",
    "exclusiveMinimum",
    "below",
    "exclusiveMaximum",
    "multiple_of",
    "multipleOf",
    "items",
    "minItems",
    "maxItems",
    "unique",
    "uniqueItems",
    "propertyNames",
    "assertions",
];

const EXAMPLE: &str = "write a keyword such as `pattern`, a key such as `field Order.phone` or `type Sku`, or both: `field Order.phone maxLength`";

/// Removes the rules that `wanted` names, and notes in the API which of `wanted` did.
pub(super) fn remove_rules(wanted: &[String], api: &mut Api) {
    if wanted.is_empty() {
        return;
    }
    let mut remover = Remover {
        wanted,
        effective: BTreeSet::new(),
    };
    for of in &mut api.types {
        remover.of_type(of);
    }
    for operation in &mut api.operations {
        for parameter in &mut operation.parameters {
            let key = parameter_key(&operation.key, &parameter.name.value);
            remover.of_use(&[&key], &mut parameter.of);
        }
        let request = operation.key.clone();
        operation.each_body_mut(&mut |body| remover.of_use(&[&request], &mut body.of));
        for response in &mut operation.responses {
            if let Some((of, _)) = &mut response.body {
                remover.of_use(&[], of);
            }
        }
    }
    api.unchecked = remover.effective;
}

/// Why `wanted` has no effect, if it removed no rule in any version.
pub(super) fn ineffective(wanted: &str, apis: &[Api]) -> Option<Failure> {
    if apis.iter().any(|api| api.unchecked.contains(wanted)) {
        return None;
    }
    let known: BTreeSet<String> = apis.iter().flat_map(keys).collect();
    let (key, keyword) = split(wanted);
    let (message, remedy) = match key {
        None => (
            format!("nothing in this spec has the rule `{wanted}`"),
            "remove it".to_owned(),
        ),
        Some(key) if known.contains(key) => {
            let rule = keyword.map_or_else(|| "rules".to_owned(), |keyword| format!("`{keyword}`"));
            let message = format!("`{key}` has no {rule} of its own");
            (
                message,
                "write the key of the type that has them, such as `type Sku`, or remove it".to_owned(),
            )
        }
        Some(key) => {
            let keywords = KEYWORDS.iter().map(|keyword| (*keyword).to_owned());
            unknown_key(key, &known.into_iter().chain(keywords).collect(), EXAMPLE)
        }
    };
    Some(Failure::new(message, remedy).of(Code::InvalidSettings))
}

// A key without its keyword, and the keyword.
fn split(wanted: &str) -> (Option<&str>, Option<&str>) {
    if KEYWORDS.contains(&wanted) {
        return (None, Some(wanted));
    }
    match wanted.rsplit_once(' ') {
        Some((key, keyword)) if KEYWORDS.contains(&keyword) => (Some(key), Some(keyword)),
        _ => (Some(wanted), None),
    }
}

fn keys(api: &Api) -> Vec<String> {
    let mut keys = Vec::new();
    for of in &api.types {
        keys.push(type_key(&of.key));
        if let Shape::Object { fields, .. } = &of.shape {
            keys.extend(fields.iter().map(|field| field_key(&of.key, &field.name.value)));
        }
    }
    for operation in &api.operations {
        let parameters = operation.parameters.iter();
        keys.extend(parameters.map(|parameter| parameter_key(&operation.key, &parameter.name.value)));
        keys.extend(operation.body.as_ref().map(|_| operation.key.clone()));
    }
    keys
}

struct Remover<'w> {
    wanted: &'w [String],
    effective: BTreeSet<String>,
}

impl Remover<'_> {
    fn of_type(&mut self, of: &mut ApiType) {
        let key = type_key(&of.key);
        let opened = self.each_keyword(&[&key], |keyword| {
            let basic = match &mut of.shape {
                Shape::Basic(basic) => remove_format(keyword, basic),
                Shape::Enum { is_open, .. } if keyword == "enum" => !std::mem::replace(is_open, true),
                _ => false,
            };
            remove(keyword, &mut of.constraints) || basic
        });
        self.effective.extend(opened);
        match &mut of.shape {
            Shape::Basic(_) | Shape::Enum { .. } => {}
            Shape::Newtype(inner) | Shape::Array { of: inner, .. } | Shape::Map { of: inner } => {
                self.of_use(&[&key], inner);
            }
            Shape::Union { variants, .. } => {
                for variant in variants {
                    self.of_use(&[&key], &mut variant.of);
                }
            }
            Shape::Object {
                fields,
                additional_properties,
                ..
            } => {
                for field in fields {
                    self.of_use(&[&field_key(&of.key, &field.name.value)], &mut field.of);
                }
                if let AdditionalProperties::Captured(value) = additional_properties {
                    self.of_use(&[&key], value);
                }
            }
        }
    }

    // The rules at a use, and at the items and values inside of it. Those of a type with a name are the type's.
    fn of_use(&mut self, keys: &[&str], of: &mut Use) {
        let removed = self.each_keyword(keys, |keyword| {
            let basic = match &mut of.kind {
                UseKind::Basic(basic) => remove_format(keyword, basic),
                _ => false,
            };
            remove(keyword, &mut of.constraints) || basic
        });
        self.effective.extend(removed);
        match &mut of.kind {
            UseKind::Array(inner) | UseKind::Map(inner) => self.of_use(keys, inner),
            UseKind::Tuple(items) => items.iter_mut().for_each(|item| self.of_use(keys, item)),
            UseKind::Type(_)
            | UseKind::Basic(_)
            | UseKind::Any
            | UseKind::Placeholder
            | UseKind::Override(_)
            | UseKind::File => {}
        }
    }

    // Calls `remove` with each keyword that is wanted at one of these keys, and gives the settings for which it removed something.
    fn each_keyword(&self, keys: &[&str], mut remove: impl FnMut(&str) -> bool) -> Vec<String> {
        let mut effective = Vec::new();
        for wanted in self.wanted {
            let (key, keyword) = split(wanted);
            let has_effect = if keys.contains(&wanted.as_str()) {
                let removed: Vec<bool> = KEYWORDS.iter().map(|keyword| remove(keyword)).collect();
                removed.contains(&true)
            } else {
                let is_here = key.is_none_or(|key| keys.contains(&key));
                is_here && keyword.is_some_and(&mut remove)
            };
            if has_effect {
                effective.push(wanted.clone());
            }
        }
        effective
    }
}

// A format that decided the type: without it, the type is a string.
fn remove_format(keyword: &str, basic: &mut Basic) -> bool {
    let is_checked = matches!(
        basic,
        Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency
    );
    if keyword == "format" && is_checked {
        *basic = Basic::String;
        return true;
    }
    false
}

// Removes what the keyword says, and tells whether there was something.
fn remove(keyword: &str, constraints: &mut Constraints) -> bool {
    match keyword {
        "pattern" => constraints.pattern.take().is_some(),
        // Not `binary` and others, which say what a value is.
        "format" => {
            let is_checked = |format: &str| levain_rules::Format::from_name(format).is_some();
            constraints
                .format
                .take_if(|format| is_checked(&format.value))
                .is_some()
        }
        "chars" => constraints.chars.take().is_some(),
        "length" => constraints.min_length.take().is_some() | constraints.max_length.take().is_some(),
        "minLength" => constraints.min_length.take().is_some(),
        "maxLength" => constraints.max_length.take().is_some(),
        "min" | "minimum" => constraints.min.take().is_some(),
        "max" | "maximum" => constraints.max.take().is_some(),
        "above" | "exclusiveMinimum" => constraints.above.take().is_some(),
        "below" | "exclusiveMaximum" => constraints.below.take().is_some(),
        "multiple_of" | "multipleOf" => constraints.multiple_of.take().is_some(),
        "items" => constraints.min_items.take().is_some() | constraints.max_items.take().is_some(),
        "minItems" => constraints.min_items.take().is_some(),
        "maxItems" => constraints.max_items.take().is_some(),
        "unique" | "uniqueItems" => constraints.unique.take().is_some(),
        "propertyNames" => constraints.property_names.take().is_some(),
        "assertions" => {
            let there_were = !constraints.assertions.is_empty() || !constraints.presence_rules.is_empty();
            constraints.assertions.clear();
            constraints.presence_rules.clear();
            there_were
        }
        _ => false,
    }
}
