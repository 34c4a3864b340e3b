//! The JSON Schema of the values that a key takes.

use serde_json::{Value, json};

use super::{Mode, reference, removable};
use crate::frontend::native::keys::{BODY_FORMATS, Form};

/// The schema of values of this form.
pub(super) fn form_schema(form: Form, mode: Mode) -> Value {
    match form {
        Form::String => json!({ "type": ["string", "number", "boolean"] }),
        Form::Word(words) => json!({ "enum": words }),
        Form::Boolean => json!({ "type": "boolean" }),
        Form::BooleanOrString => json!({ "type": ["boolean", "string"] }),
        Form::Count => json!({ "type": "integer", "minimum": 0 }),
        Form::Number => json!({ "type": "number" }),
        Form::Literal => json!(true),
        Form::Literals => json!({ "type": "array" }),
        Form::LanguageVersion => json!({ "enum": [1, "1"] }),
        Form::Version => json!({ "type": "string", "pattern": VERSION }),
        Form::Range => json!({ "anyOf": [
            { "type": "integer", "minimum": 0 },
            { "type": "string", "pattern": r"^([0-9]+(\.\.[0-9]*)?|\.\.[0-9]+)$" },
        ] }),
        Form::Type => reference("type-expression", mode),
        Form::Fields => reference("fields", mode),
        Form::ObjectType => reference("type-table", mode),
        Form::OneOf => reference("one-of", mode),
        Form::Items => reference("items", mode),
        Form::TwoStrings => json!({
            "type": "array",
            "items": form_schema(Form::String, mode),
            "minItems": 2,
            "maxItems": 2,
        }),
        Form::Names => json!({ "type": "array", "items": form_schema(Form::String, mode) }),
        Form::Hosts => by_name(&[form_schema(Form::String, mode), reference("host", mode)], mode),
        Form::Types => by_name(
            &[reference("type-expression", mode), reference("type", mode)],
            mode,
        ),
        Form::Endpoints => by_pattern(r"^[A-Z]+ +/[^?#\s]*(#.*)?$", &[reference("endpoint", mode)], mode),
        Form::Body => json!({ "anyOf": [reference("type-expression", mode), reference("body", mode)] }),
        Form::BodyFormats => json!({ "anyOf": [
            body_format(),
            { "type": "array", "items": body_format(), "minItems": 1 },
        ] }),
        Form::Responses => by_pattern(
            "^([1-5][0-9][0-9]|[1-5](XX|xx)|default)$",
            &[reference("type-expression", mode), reference("response", mode)],
            mode,
        ),
        Form::Redirect => reference("redirect", mode),
        Form::UrlExamples => json!({ "type": "array", "items": reference("url-example", Mode::Complete) }),
    }
}

// Numbers separated by dots, and optionally a pre-release as in Semantic Versioning.
const VERSION: &str = r"^[0-9]+(\.[0-9]+)*(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$";

/// Definitions that several keys refer to, or that are recursive.
pub(super) fn shared_definitions(mode: Mode) -> Vec<(&'static str, Value)> {
    let field = [reference("type-expression", mode), reference("field", mode)];
    vec![
        ("type-expression", type_expression(mode)),
        ("fields", by_name(&field, mode)),
        (
            "type-table",
            json!({ "anyOf": [reference("table", mode), reference("fields", mode)] }),
        ),
        ("one-of", one_of(mode)),
    ]
}

/// A string, or the sequence that YAML makes of an unquoted `[T]` or `[String: T]`. The reader checks the text in the brackets.
fn type_expression(mode: Mode) -> Value {
    let inner = reference("type-expression", mode);
    json!({ "anyOf": [
        { "type": "string", "pattern": r"^[\[\s]*[\p{L}_][\p{L}\p{N}_.\-\[\]:?\s]*$" },
        {
            "type": "array",
            "items": { "anyOf": [
                inner,
                { "type": "object", "additionalProperties": inner, "minProperties": 1, "maxProperties": 1 },
            ] },
            "minItems": 1,
            "maxItems": 1,
        },
    ] })
}

fn one_of(mode: Mode) -> Value {
    let string = form_schema(Form::String, mode);
    let variant = [reference("type-table", mode), reference("type-expression", mode)];
    let docs = by_name(std::slice::from_ref(&string), mode);
    let variants = by_name(&variant, mode);
    let mut forms = vec![json!({
        "type": "array",
        "items": { "anyOf": [string, reference("type-expression", mode)] },
        "minItems": 1,
    })];
    forms.extend([docs, variants].map(|mut form| {
        if let (Value::Object(form), Mode::Complete) = (&mut form, mode) {
            form.insert("minProperties".into(), json!(1));
        }
        form
    }));
    json!({ "anyOf": forms })
}

fn body_format() -> Value {
    json!({ "anyOf": [
        { "enum": BODY_FORMATS },
        { "type": "string", "pattern": "^[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+ *(;.*)?$" },
    ] })
}

fn by_name(values: &[Value], mode: Mode) -> Value {
    json!({ "type": "object", "additionalProperties": any_of(values, mode) })
}

fn by_pattern(pattern: &str, values: &[Value], mode: Mode) -> Value {
    json!({
        "type": "object",
        "patternProperties": { pattern: any_of(values, mode) },
        "additionalProperties": false,
    })
}

fn any_of(values: &[Value], mode: Mode) -> Value {
    let schema = match values {
        [one] => one.clone(),
        _ => json!({ "anyOf": values }),
    };
    match mode {
        Mode::Complete => schema,
        Mode::Patch => removable(&schema),
    }
}
