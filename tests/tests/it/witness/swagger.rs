//! Bodies of Swagger 2.0, which are parameters there, as those of OpenAPI 3.

use serde_json::{Map, Value, json};

use crate::round_trips::document::{Document, items};

const FORMS: [&str; 2] = ["application/x-www-form-urlencoded", "multipart/form-data"];

/// Gives each operation of a document of 2.0 a `requestBody`.
pub fn add_bodies(document: &Document, root: &mut Value) {
    let consumed: Vec<Value> = items(root, "consumes").cloned().collect();
    let Some(paths) = root.get_mut("paths").and_then(Value::as_object_mut) else {
        return;
    };
    for item in paths.values_mut().filter_map(Value::as_object_mut) {
        let shared: Vec<Value> = item
            .get("parameters")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let operations = item
            .iter_mut()
            .filter(|(method, _)| super::operations::METHODS.contains(&method.as_str()));
        for (_, operation) in operations {
            let own = items(operation, "parameters").chain(&shared);
            let parameters: Vec<&Value> = own.map(|parameter| document.followed(parameter)).collect();
            let mut media_types: Vec<Value> = items(operation, "consumes").cloned().collect();
            if media_types.is_empty() {
                media_types.clone_from(&consumed);
            }
            if let Some(body) = body(&parameters, &media_types) {
                operation["requestBody"] = body;
            }
        }
    }
}

fn body(parameters: &[&Value], media_types: &[Value]) -> Option<Value> {
    let of = |position: &str| {
        let all = parameters.iter().copied();
        all.filter(move |parameter| parameter["in"] == position)
            .collect::<Vec<_>>()
    };
    if let Some(body) = of("body").first() {
        let named = media_types.iter().filter_map(Value::as_str);
        let media_types: Vec<&str> = named.filter(|media_type| !FORMS.contains(media_type)).collect();
        return Some(content(
            &media_types,
            "application/json",
            &body["schema"],
            body["required"] == true,
        ));
    }
    let fields = of("formData");
    if fields.is_empty() {
        return None;
    }
    let has_file = fields.iter().any(|field| field["type"] == "file");
    let named = media_types.iter().filter_map(Value::as_str);
    let forms: Vec<&str> = named.filter(|media_type| FORMS.contains(media_type)).collect();
    let is_required = fields.iter().any(|field| field["required"] == true);
    Some(content(
        &forms,
        FORMS[usize::from(has_file)],
        &form(&fields),
        is_required,
    ))
}

fn content(media_types: &[&str], usual: &str, schema: &Value, is_required: bool) -> Value {
    let media_types = if media_types.is_empty() {
        &[usual]
    } else {
        media_types
    };
    let content: Map<String, Value> = media_types
        .iter()
        .map(|media_type| ((*media_type).to_owned(), json!({ "schema": schema })))
        .collect();
    json!({ "content": content, "required": is_required })
}

fn form(fields: &[&Value]) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in fields {
        let Some(name) = field["name"].as_str() else {
            continue;
        };
        let mut schema = (*field).clone();
        if schema["type"] == "file" {
            schema["type"] = "string".into();
            schema["format"] = "binary".into();
        }
        properties.insert(name.to_owned(), schema);
        if field["required"] == true {
            required.push(name);
        }
    }
    json!({ "type": "object", "properties": properties, "required": required })
}
