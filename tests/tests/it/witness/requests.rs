//! The requests that are made of an operation: with what is required only, with everything, with each of some values, and with the
//! document's examples.

use serde_json::Value;

use super::driver::ClientOperation;
use super::operations::{Content, Operation, Parameter};
use crate::round_trips::document::Document;
use crate::round_trips::instances::instances;
use crate::round_trips::violations::violations;

/// How many values of a parameter and of a body are tried beside the usual one.
const MAX_VALUES: usize = 4;
const MAX_BODIES: usize = 10;

/// A request to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// What it shows: `all parameters`.
    pub what: String,
    /// The keys of its fields and their values.
    pub fields: Vec<(String, Value)>,
}

/// The requests of an operation, and what keeps some from being made.
#[derive(Default)]
pub struct Plan {
    pub requests: Vec<Planned>,
    pub obstacles: Vec<String>,
    /// Examples that the document's own schemas refuse.
    pub wrong_examples: usize,
}

/// A field with the values that it may have, the usual one first.
struct Field {
    key: String,
    is_required: bool,
    values: Vec<Value>,
    examples: Vec<Value>,
}

/// A body in one of the client's media types.
struct Body {
    media_type: String,
    values: Vec<Value>,
    examples: Vec<Value>,
}

/// Plans the requests of an operation.
pub fn plan(document: &Document, operation: &Operation<'_>, client: &ClientOperation) -> Plan {
    let mut plan = Plan::default();
    let fields: Vec<Field> = operation
        .parameters
        .iter()
        .filter_map(|parameter| plan.field(document, parameter, client))
        .collect();
    let bodies: Vec<Body> = operation
        .contents
        .iter()
        .filter_map(|content| plan.body(document, content, client))
        .collect();
    let Some(required) = required(&fields) else {
        plan.obstacles
            .push("no value is known of a required parameter".to_owned());
        return plan;
    };
    let smallest = bodies.first().and_then(|body| Some((body, body.smallest()?)));
    let mut base = required;
    if operation.is_body_required {
        let Some((body, value)) = smallest else {
            plan.obstacles
                .push("no value is known of a required body".to_owned());
            return plan;
        };
        base.extend(body.fields(value));
    }
    plan.add("required parameters only".to_owned(), base.clone());
    plan.add_all(&fields, &bodies);
    plan.add_each(&base, &fields, &bodies);
    plan
}

fn required(fields: &[Field]) -> Option<Vec<(String, Value)>> {
    let required = fields.iter().filter(|field| field.is_required);
    required
        .map(|field| Some((field.key.clone(), field.usual()?.clone())))
        .collect()
}

impl Plan {
    fn add(&mut self, what: String, fields: Vec<(String, Value)>) {
        if self.requests.iter().all(|known| known.fields != fields) {
            self.requests.push(Planned { what, fields });
        }
    }

    fn add_all(&mut self, fields: &[Field], bodies: &[Body]) {
        let all: Vec<(String, Value)> = fields
            .iter()
            .filter_map(|field| Some((field.key.clone(), field.usual()?.clone())))
            .collect();
        let usual = bodies
            .iter()
            .filter_map(|body| Some((body, body.values.first()?)));
        let mut is_any = false;
        for (body, value) in usual {
            let with_body = all.iter().cloned().chain(body.fields(value)).collect();
            self.add(format!("all parameters, {}", body.media_type), with_body);
            is_any = true;
        }
        if !is_any {
            self.add("all parameters".to_owned(), all);
        }
    }

    fn add_each(&mut self, base: &[(String, Value)], fields: &[Field], bodies: &[Body]) {
        let with = |more: Vec<(String, Value)>| {
            let others = base
                .iter()
                .filter(|(key, _)| more.iter().all(|(known, _)| known != key));
            others.cloned().chain(more.clone()).collect::<Vec<_>>()
        };
        for field in fields {
            for value in field.values.iter().take(MAX_VALUES) {
                let more = vec![(field.key.clone(), value.clone())];
                self.add(format!("{} {value}", field.key), with(more));
            }
            for value in &field.examples {
                let more = vec![(field.key.clone(), value.clone())];
                self.add(format!("{} as in the example {value}", field.key), with(more));
            }
        }
        for body in bodies {
            for value in body.values.iter().take(MAX_BODIES) {
                self.add(format!("{} {value}", body.media_type), with(body.fields(value)));
            }
            for value in &body.examples {
                let what = format!("{} as in the example {value}", body.media_type);
                self.add(what, with(body.fields(value)));
            }
        }
    }

    fn field(
        &mut self,
        document: &Document,
        parameter: &Parameter<'_>,
        client: &ClientOperation,
    ) -> Option<Field> {
        let key = &parameter.key;
        if !client.parameters.contains(key) {
            self.obstacles
                .push(format!("the client has no parameter `{key}`"));
            return None;
        }
        let position = key.split(' ').next().unwrap_or_default();
        let mut values = instances(document, parameter.schema);
        values.retain(|value| has_text(position, value));
        let mut examples = self.valid(document, parameter.schema, &parameter.examples);
        examples.retain(|value| has_text(position, value));
        Some(Field {
            key: key.clone(),
            is_required: parameter.is_required,
            values,
            examples,
        })
    }

    fn body(&mut self, document: &Document, content: &Content<'_>, client: &ClientOperation) -> Option<Body> {
        let wanted = content.media_type;
        let own = client.media_types.iter().find(|known| *known == wanted);
        let same = || {
            client
                .media_types
                .iter()
                .find(|known| essence(known) == essence(wanted))
        };
        let Some(media_type) = own.or_else(same) else {
            self.obstacles
                .push(format!("the client does not send `{wanted}`"));
            return None;
        };
        let fits = |value: &Value| fits_format(&essence(wanted), value);
        let mut values = instances(document, content.schema);
        values.retain(fits);
        let mut examples = self.valid(document, content.schema, &content.examples);
        examples.retain(fits);
        Some(Body {
            media_type: media_type.clone(),
            values,
            examples,
        })
    }

    // Documents have examples that their own schemas refuse.
    fn valid(&mut self, document: &Document, schema: &Value, examples: &[&Value]) -> Vec<Value> {
        let is_valid = |example: &&&Value| violations(document, schema, example).is_empty();
        let valid: Vec<Value> = examples
            .iter()
            .filter(is_valid)
            .map(|example| (*example).clone())
            .collect();
        self.wrong_examples += examples.len() - valid.len();
        valid
    }
}

impl Field {
    fn usual(&self) -> Option<&Value> {
        self.values.first().or(self.examples.first())
    }
}

impl Body {
    fn fields(&self, value: &Value) -> Vec<(String, Value)> {
        vec![
            ("body".to_owned(), value.clone()),
            ("body as".to_owned(), Value::String(self.media_type.clone())),
        ]
    }

    fn smallest(&self) -> Option<&Value> {
        let all = self.values.iter().chain(&self.examples);
        all.min_by_key(|value| value.to_string().len())
    }
}

fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

// Whether a value can be a body of a media type: a form has no text for null and for an empty list, and what is neither JSON nor a form
// is the text or the bytes of a string.
fn fits_format(essence: &str, value: &Value) -> bool {
    if essence.contains("form") || essence.starts_with("multipart/") {
        let mut members = value.as_object().into_iter().flatten();
        let has_text =
            |member: &Value| !member.is_null() && member.as_array().is_none_or(|list| !list.is_empty());
        value.is_object() && members.all(|(_, member)| has_text(member))
    } else if essence.contains("json") {
        !value.is_null()
    } else {
        value.is_string()
    }
}

/// Whether a value can be sent at this position: null, an empty list and an empty segment have no text, and a header has visible ASCII
/// characters only (RFC 9110, section 5.5).
fn has_text(position: &str, value: &Value) -> bool {
    let fits = |text: &str| match position {
        "path" => !matches!(text, "" | "." | ".."),
        "header" | "cookie" => {
            !text.is_empty()
                && text.trim() == text
                && text.chars().all(|character| matches!(character, ' '..='~'))
        }
        _ => true,
    };
    match value {
        Value::Null => false,
        Value::String(text) => fits(text),
        Value::Array(list) => !list.is_empty() && list.iter().all(|item| has_text(position, item)),
        Value::Object(object) => !object.is_empty() && object.values().all(|item| has_text(position, item)),
        // A number that is whole has no point there.
        Value::Number(number) => number
            .as_f64()
            .is_none_or(|value| !number.is_f64() || value.fract() != 0.0),
        Value::Bool(_) => true,
    }
}
