//! Inputs of which each has very many of one thing, for the tests that double them and for the bench that prints the ratios.

#![allow(
    clippy::needless_pass_by_value,
    reason = "what is made in a call is not borrowed there"
)]

#[path = "inputs/documents.rs"]
mod documents;
#[path = "inputs/pairs.rs"]
pub mod pairs;

use serde_json::{Map, json};

use self::documents::{
    described, document_of, each, lines, list, merged, native, one_operation, one_schema, operation, paths,
    properties, reference, required, schemes, union, version,
};

/// What is done with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is read and checked.
    Check,
    /// A package is made of it as well.
    Generate,
}

/// Files with a number of one thing.
pub struct Input {
    /// What there are many of.
    pub name: &'static str,
    /// How many there are, before they are doubled.
    pub count: usize,
    /// What is done with the files.
    pub stage: Stage,
    /// The files: a document, or the versions of a native spec.
    pub files: fn(usize) -> Vec<(String, String)>,
}

const fn checked(name: &'static str, count: usize, files: fn(usize) -> Vec<(String, String)>) -> Input {
    Input {
        name,
        count,
        stage: Stage::Check,
        files,
    }
}

const fn generated(name: &'static str, count: usize, files: fn(usize) -> Vec<(String, String)>) -> Input {
    Input {
        name,
        count,
        stage: Stage::Generate,
        files,
    }
}

/// Unions, enums and objects.
pub const SCHEMAS: &[Input] = &[
    checked("untagged variants", 1_000, |count| {
        union(count, &|index| required(&format!("f{index}")), &json!(null))
    }),
    checked("untagged enums as variants", 2_000, |count| {
        union(
            count,
            &|index| json!({"enum": [format!("x{index}"), index]}),
            &json!(null),
        )
    }),
    checked("variants with a discriminator", 1_000, |count| {
        let tagged = |index: usize| {
            properties([
                ("k", json!({"type": "string"})),
                (&format!("f{index}"), json!({})),
            ])
        };
        union(count, &tagged, &json!({"propertyName": "k"}))
    }),
    checked("variants with a constant", 1_000, |count| {
        union(
            count,
            &|index| properties([("k", json!({"const": index}))]),
            &json!(null),
        )
    }),
    checked("variants with one title", 1_000, |count| {
        let titled = |index: usize| {
            let mut variant = required(&format!("f{index}"));
            variant["title"] = json!("t");
            variant
        };
        union(count, &titled, &json!(null))
    }),
    checked("values of a tag", 1_000, |count| {
        let listed = |index: usize| {
            let values: Vec<String> = (0..count).map(|value| format!("{index}-{value}")).collect();
            properties([("k", json!({"enum": values}))])
        };
        union(2, &listed, &json!({"propertyName": "k"}))
    }),
    checked("types that each declare a discriminator", 150, |count| {
        let base = |index: usize| {
            let mut of = properties([("k", json!({"type": "string"}))]);
            of["discriminator"] = json!({"propertyName": "k"});
            if index > 0 {
                of["allOf"] = json!([reference(&format!("S{}", index - 1))]);
            }
            (format!("S{index}"), of)
        };
        document_of((0..count).map(base).collect())
    }),
    checked("subtypes that a mapping lists", 500, |count| {
        let mapping = each(count, &|index| {
            (
                format!("v{index}"),
                json!(format!("#/components/schemas/S{index}")),
            )
        });
        let mut base = properties([("k", json!({"type": "string"}))]);
        base["discriminator"] = json!({"propertyName": "k", "mapping": mapping});
        let mut schemas = Map::new();
        schemas.insert("Base".to_owned(), base);
        let subtype = json!({"allOf": [reference("Base"), properties([("x", json!({}))])]});
        schemas.extend((0..count).map(|index| (format!("S{index}"), subtype.clone())));
        document_of(schemas)
    }),
    checked("templates that lead to templates", 100, |count| {
        let template = |index: usize| {
            let next = if index + 1 < count {
                json!({"$ref": format!("https://x.test/d{}", index + 1)})
            } else {
                json!({"properties": {"c": {"$dynamicRef": "#n"}}})
            };
            let own = json!({"$id": format!("https://x.test/d{index}"), "$dynamicAnchor": "n"});
            (format!("D{index}"), merged(own, next))
        };
        document_of((0..count).map(template).collect())
    }),
    checked("parts of one `allOf`", 1_500, |count| {
        one_schema(json!({"allOf": list(count, &|index| required(&format!("f{index}")))}))
    }),
    checked("assertions in one `allOf`", 2_000, |count| {
        one_schema(
            json!({"type": "object", "allOf": list(count, &|index| json!({"not": required(&format!("f{index}"))}))}),
        )
    }),
    checked("values of two enums in an `allOf`", 3_000, |count| {
        let values = json!({"enum": list(count, &|index| json!(format!("v{index}")))});
        one_schema(json!({"allOf": [values, values]}))
    }),
    checked("properties of two objects in an `allOf`", 3_000, |count| {
        let object =
            json!({"properties": each(count, &|index| (format!("f{index}"), json!({"type": "string"})))});
        one_schema(json!({"allOf": [object, object]}))
    }),
    checked("integers in an enum", 6_000, |count| {
        one_schema(json!({"enum": list(count, &|index| json!(index))}))
    }),
    checked("names of values in an enum", 4_000, |count| {
        let names = list(count, &|index| json!(format!("Name{index}")));
        one_schema(
            json!({"enum": list(count, &|index| json!(format!("v{index}"))), "x-enum-varnames": names}),
        )
    }),
    checked("constants in a union", 3_000, |count| {
        one_schema(
            json!({"oneOf": list(count, &|index| json!({"const": format!("v{index}"), "title": format!("t{index}")}))}),
        )
    }),
    checked("required properties", 4_000, |count| {
        let properties = each(count, &|index| (format!("f{index}"), json!({"type": "string"})));
        let required = list(count, &|index| json!(format!("f{index}")));
        one_schema(json!({"type": "object", "properties": properties, "required": required}))
    }),
    checked("required properties that are not declared", 4_000, |count| {
        one_schema(json!({"type": "object", "required": list(count, &|index| json!(format!("f{index}")))}))
    }),
    checked("properties that another one needs", 4_000, |count| {
        let properties = each(count, &|index| (format!("f{index}"), json!({"type": "string"})));
        let needed = list(count, &|index| json!(format!("f{index}")));
        one_schema(json!({"type": "object", "properties": properties, "dependentRequired": {"f0": needed}}))
    }),
    checked("patterns of property names", 1_000, |count| {
        let patterns = each(count, &|index| (format!("^p{index}$"), json!({"type": "string"})));
        one_schema(json!({"type": "object", "patternProperties": patterns}))
    }),
    checked("items of a default that must differ", 4_000, |count| {
        let of = json!({"type": "array", "uniqueItems": true, "items": {"type": "integer"}, "default": list(count, &|index| json!(index))});
        one_schema(properties([("x", of)]))
    }),
    checked("members of a default", 2_000, |count| {
        let mut of =
            json!({"properties": each(count, &|index| (format!("f{index}"), json!({"type": "integer"})))});
        of["default"] = each(count, &|index| (format!("f{index}"), json!(index)));
        one_schema(properties([("x", of)]))
    }),
];

/// Operations, and what they consist of.
pub const OPERATIONS: &[Input] = &[
    checked("operations", 1_500, |count| {
        paths(
            each(count, &|index| {
                (format!("/p{index}"), json!({"get": operation(json!({}))}))
            }),
            json!({}),
        )
    }),
    checked("security requirements", 2_000, |count| {
        let required = list(count, &|index| json!({format!("s{index}"): []}));
        one_operation(json!({"security": required}), schemes(count))
    }),
    checked("security schemes", 2_000, |count| {
        let operations = each(count, &|index| {
            let operation = operation(json!({"security": [{format!("s{index}"): []}]}));
            (format!("/p{index}"), json!({"get": operation}))
        });
        paths(operations, schemes(count))
    }),
    checked("scopes", 4_000, |count| {
        let scopes = each(count, &|index| (format!("c{index}"), json!("")));
        let flows = json!({"clientCredentials": {"tokenUrl": "https://x.test", "scopes": scopes}});
        let required = list(count, &|index| json!(format!("c{index}")));
        one_operation(
            json!({"security": [{"s": required}]}),
            json!({"components": {"securitySchemes": {"s": {"type": "oauth2", "flows": flows}}}}),
        )
    }),
    checked("servers", 4_000, |count| {
        one_operation(
            json!({}),
            json!({"servers": list(count, &|index| json!({"url": format!("https://x{index}.test")}))}),
        )
    }),
    checked("variables of a server", 3_000, |count| {
        let names: Vec<String> = (0..count).map(|index| format!("{{v{index}}}")).collect();
        let variables = each(count, &|index| (format!("v{index}"), json!({"default": "a"})));
        let server = json!({"url": format!("https://x.test/{}", names.join("/")), "variables": variables});
        one_operation(json!({}), json!({"servers": [server]}))
    }),
    checked("requirements that operations inherit", 250, |count| {
        let operations = each(count, &|index| {
            (format!("/p{index}"), json!({"get": operation(json!({}))}))
        });
        let required = list(count, &|index| json!({format!("s{index}"): []}));
        paths(operations, merged(schemes(count), json!({"security": required})))
    }),
    checked("media types of a body", 1_500, |count| {
        let content = each(count, &|index| {
            (
                format!("application/x{index}+json"),
                json!({"schema": required(&format!("f{index}"))}),
            )
        });
        one_operation(json!({"requestBody": {"content": content}}), json!({}))
    }),
    checked("headers of a response", 3_000, |count| {
        let headers = each(count, &|index| {
            (format!("X-{index}"), json!({"schema": {"type": "string"}}))
        });
        one_operation(
            json!({"responses": {"200": {"description": "", "headers": headers}}}),
            json!({}),
        )
    }),
    checked("parameters of a path that are not declared", 800, |count| {
        let names: Vec<String> = (0..count).map(|index| format!("{{v{index}}}")).collect();
        let path = format!("/{}", names.join("/"));
        paths(json!({path: {"get": operation(json!({}))}}), json!({}))
    }),
];

/// Versions of a native spec.
pub const VERSIONS: &[Input] = &[
    checked("versions without a change", 400, |count| {
        let mut files = vec![native("types: {A: {fields: {a: String}}}\n")];
        files.extend((1..count).map(|index| version(index, index - 1, "")));
        files
    }),
    checked("patches of one field", 300, |count| {
        let mut files = vec![native("types: {A: {fields: {a: String}}}\n")];
        files.extend((1..count).map(|index| {
            let patch = format!("types: {{A: {{fields: {{a: {{type: String, length: 1..{index}}}}}}}}}\n");
            version(index, index - 1, &patch)
        }));
        files
    }),
    checked("versions whose base is missing", 400, |count| {
        (0..count)
            .map(|index| version(index, index + 1_000_000, ""))
            .collect()
    }),
    checked("versions that lead to a cycle", 600, |count| {
        (0..count)
            .map(|index| version(index, (index + 1).min(count - 1), ""))
            .collect()
    }),
    checked("fields that a version removes", 2_000, |count| {
        let fields = |value: &str| -> String { lines(count, &|index| format!("      f{index}: {value}")) };
        let base = format!("types:\n  A:\n    fields:\n{}", fields("String"));
        let patch = format!("types:\n  A:\n    fields:\n{}", fields("null"));
        vec![native(&base), version(1, 0, &patch)]
    }),
    checked("names of types that are misspelt", 600, |count| {
        let declared: String = lines(count, &|index| {
            format!("  Type{index}: {{fields: {{a: Tipe{index}}}}}")
        });
        vec![native(&format!("types:\n{declared}"))]
    }),
];

/// Descriptions, which become docs.
pub const DESCRIPTIONS: &[Input] = &[
    generated("open angles", 20_000, |count| described(&"<".repeat(count))),
    generated("tags in one line", 4_000, |count| {
        described(&"<b>x</b> <br>".repeat(count))
    }),
    generated("nested tags", 4_000, |count| {
        described(&format!("{}x{}", "<b>".repeat(count), "</b>".repeat(count)))
    }),
    generated("code and links in one paragraph", 2_000, |count| {
        described(&"[a](#b) `c` *d* <e> ".repeat(count))
    }),
    generated("exclamation marks", 20_000, |count| described(&"!".repeat(count))),
    generated("links without an end", 10_000, |count| {
        described(&"[a](b ".repeat(count))
    }),
    generated("parentheses behind a URL", 20_000, |count| {
        described(&format!("https://x.test/{}", ")".repeat(count)))
    }),
    generated("nested brackets", 10_000, |count| {
        described(&format!("{}a{}", "[".repeat(count), "]".repeat(count)))
    }),
];
