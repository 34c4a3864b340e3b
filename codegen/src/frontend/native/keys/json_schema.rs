//! Keywords of JSON Schema and OpenAPI that have a different name in the spec language, for users who write them out of habit, and the two
//! names that the spec language has for one thing.

/// The key that corresponds to a keyword of JSON Schema or OpenAPI; `None` if its name is similar, or if no single key does.
///
/// ```
/// # use levain_codegen::frontend::native::keys::key_for_keyword;
/// assert_eq!(key_for_keyword("minimum"), Some("min"));
/// ```
pub fn key_for_keyword(keyword: &str) -> Option<&'static str> {
    let key = match keyword {
        "minimum" => "min",
        "maximum" => "max",
        "exclusiveMinimum" => "above",
        "exclusiveMaximum" => "below",
        "minLength" | "maxLength" => "length",
        "uniqueItems" => "unique",
        "enum" | "anyOf" => "one-of",
        "const" => "equals",
        // Those of the spec language itself, each in place of the other.
        "type" => "is",
        "is" => "type",
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
