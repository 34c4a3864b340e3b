//! Keywords of JSON Schema and OpenAPI that have another name here: whoever knows those writes them first.

/// The key that says what `keyword` of JSON Schema says; none when it has the same or a similar name, or no one key does.
///
/// ```
/// # use levain_codegen::frontend::native::keys::in_json_schema;
/// assert_eq!(in_json_schema("minimum"), Some("min"));
/// ```
pub fn in_json_schema(keyword: &str) -> Option<&'static str> {
    let key = match keyword {
        "minimum" => "min",
        "maximum" => "max",
        "exclusiveMinimum" => "above",
        "exclusiveMaximum" => "below",
        "minLength" | "maxLength" => "length",
        "uniqueItems" => "unique",
        "enum" | "anyOf" => "one-of",
        "const" => "equals",
        "properties" => "fields",
        "additionalProperties" => "additional",
        "description" => "doc",
        "operationId" => "name",
        "requestBody" => "body",
        "responses" => "response",
        _ => return None,
    };
    Some(key)
}
