//! Pairs of documents that differ in very many of one thing, for the comparison of both.

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::diff::bump::api_bump;
use levain_codegen::diff::report::{Colour, Comparison, Format, render};
use levain_codegen::diff::rust::{DecidedCrate, compare_decided};
use levain_codegen::diff::{Changes, OperationIds, Side, wire};
use levain_codegen::frontend::openapi::read_openapi_and_contract;
use levain_codegen::options::Options;
use serde_json::{Map, Value, json};

use super::documents::{
    document_of, each, list, merged, one_operation, one_schema, operation, paths, reference, required,
    schemes,
};

/// Two documents with a number of one thing.
pub struct Pair {
    /// What changes many times.
    pub name: &'static str,
    /// How many times, before it is doubled.
    pub count: usize,
    /// The older and the newer document.
    pub documents: fn(usize) -> [String; 2],
}

const fn pair(name: &'static str, count: usize, documents: fn(usize) -> [String; 2]) -> Pair {
    Pair {
        name,
        count,
        documents,
    }
}

/// The reports of a comparison of two documents, on the wire and in Rust.
pub fn compare(documents: &[String; 2], formats: &[Format]) -> Vec<String> {
    let [(old, older, before), (new, newer, after)] = documents.each_ref().map(|text| {
        let (mut sources, mut found, mut on_wire) =
            (Sources::default(), Findings::default(), Findings::default());
        let file = sources.add("openapi.json", text.clone());
        let (spec, contract) = read_openapi_and_contract(file, &sources, &mut found, &mut on_wire);
        let specs = spec.into_iter().collect();
        let decided = DecidedCrate::new(specs, None, &Options::default(), found);
        (contract.expect("the documents can be read"), decided, sources)
    });
    let list = wire::compare(&old, &new, "2026-11-29");
    let rust = compare_decided((&before, older), (&after, newer));
    assert_eq!(rust.unknown, None);
    let side = |sources: Sources| Side {
        name: "openapi.json".to_owned(),
        version: None,
        sources,
        is_in_work_tree: false,
    };
    let comparison = Comparison {
        api_bump: api_bump(&list),
        crate_bump: rust.bump(),
        changes: Changes {
            operation_ids: OperationIds::default(),
            title: "t".to_owned(),
            old: side(before),
            new: side(after),
            list,
        },
        rust,
    };
    let formats = formats.iter();
    formats
        .map(|format| render(*format, &comparison, Colour::Never))
        .collect()
}

// The documents that a function makes of each side; the newer one is `true`.
fn sides(document: &dyn Fn(bool) -> Vec<(String, String)>) -> [String; 2] {
    [false, true].map(|is_new| document(is_new).pop().map(|(_, text)| text).unwrap_or_default())
}

fn typed(is_new: bool) -> Value {
    json!({"type": if is_new { "integer" } else { "string" }})
}

// A name that only one side has.
fn named(is_new: bool, index: usize) -> String {
    format!("{}{index}", if is_new { "new" } else { "old" })
}

fn body(schema: &Value) -> Value {
    json!({"content": {"application/json": {"schema": schema}}})
}

fn answers(schema: &Value) -> Value {
    json!({"responses": {"200": merged(json!({"description": ""}), body(schema))}})
}

/// What changes many times.
pub const PAIRS: &[Pair] = &[
    pair("operations that change", 100, |count| {
        sides(&|is_new| {
            let of = |index: usize| {
                let of = operation(merged(
                    answers(&typed(is_new)),
                    json!({"requestBody": body(&required(&named(is_new, index)))}),
                ));
                (format!("/p{index}"), json!({ "post": of }))
            };
            paths(each(count, &of), json!({}))
        })
    }),
    pair("operations that come and go", 200, |count| {
        sides(&|is_new| {
            let of = |index: usize| {
                (
                    format!("/{}", named(is_new, index)),
                    json!({"get": operation(json!({}))}),
                )
            };
            paths(each(count, &of), json!({}))
        })
    }),
    pair("operations that a shared schema reaches", 200, |count| {
        sides(&|is_new| {
            let of = |index: usize| {
                (
                    format!("/p{index}"),
                    json!({"get": operation(answers(&reference("S")))}),
                )
            };
            let schema = json!({"type": "object", "properties": {"a": typed(is_new)}});
            paths(
                each(count, &of),
                json!({"components": {"schemas": {"S": schema}}}),
            )
        })
    }),
    pair("webhooks that come and go", 200, |count| {
        sides(&|is_new| {
            let of = |index: usize| (named(is_new, index), json!({"post": operation(json!({}))}));
            paths(json!({}), json!({"webhooks": each(count, &of)}))
        })
    }),
    pair("callbacks that change", 100, |count| {
        sides(&|is_new| {
            let of = |index: usize| {
                let sent = operation(json!({"requestBody": body(&typed(is_new))}));
                (
                    format!("c{index}"),
                    json!({"{$request.query.url}": {"post": sent}}),
                )
            };
            one_operation(json!({"callbacks": each(count, &of)}), json!({}))
        })
    }),
    pair("parameters that change", 150, |count| {
        sides(&|is_new| {
            let of =
                |index: usize| json!({"name": format!("p{index}"), "in": "query", "schema": typed(is_new)});
            one_operation(json!({"parameters": list(count, &of)}), json!({}))
        })
    }),
    pair("parameters with other names", 150, |count| {
        sides(&|is_new| {
            let of = |index: usize| json!({"name": named(is_new, index), "in": "query", "schema": {"type": "string"}});
            one_operation(json!({"parameters": list(count, &of)}), json!({}))
        })
    }),
    pair("media types that come and go", 150, |count| {
        sides(&|is_new| {
            let of = |index: usize| {
                (
                    format!("application/{}+json", named(is_new, index)),
                    json!({"schema": {"type": "string"}}),
                )
            };
            one_operation(json!({"requestBody": {"content": each(count, &of)}}), json!({}))
        })
    }),
    pair("headers that change", 250, |count| {
        sides(&|is_new| {
            let of = |index: usize| (format!("X-{index}"), json!({"schema": typed(is_new)}));
            one_operation(
                json!({"responses": {"200": {"description": "", "headers": each(count, &of)}}}),
                json!({}),
            )
        })
    }),
    pair("security requirements that change", 200, |count| {
        sides(&|is_new| {
            let of = |index: usize| json!({format!("s{}", 2 * index + usize::from(is_new)): []});
            one_operation(json!({"security": list(count, &of)}), schemes(2 * count))
        })
    }),
    pair("scopes that come and go", 375, |count| {
        sides(&|is_new| {
            let scopes = each(count, &|index| (named(is_new, index), json!("")));
            let flows = json!({"clientCredentials": {"tokenUrl": "https://x.test", "scopes": scopes}});
            let all = list(count, &|index| json!(named(is_new, index)));
            one_operation(
                json!({"security": [{"s": all}]}),
                json!({"components": {"securitySchemes": {"s": {"type": "oauth2", "flows": flows}}}}),
            )
        })
    }),
    pair("servers that change", 375, |count| {
        sides(&|is_new| {
            let of = |index: usize| json!({"url": format!("https://{}.test", named(is_new, index))});
            one_operation(json!({}), json!({"servers": list(count, &of)}))
        })
    }),
    pair("tags that change", 375, |count| {
        sides(&|is_new| {
            one_operation(
                json!({"tags": list(count, &|index| json!(named(is_new, index)))}),
                json!({}),
            )
        })
    }),
    pair("properties that change", 200, |count| {
        sides(&|is_new| {
            let properties = each(count, &|index| (format!("f{index}"), typed(is_new)));
            one_schema(json!({"type": "object", "properties": properties}))
        })
    }),
    pair("properties with other names", 200, |count| {
        sides(&|is_new| {
            let properties = each(count, &|index| (named(is_new, index), json!({"type": "string"})));
            let all = list(count, &|index| json!(named(is_new, index)));
            one_schema(json!({"type": "object", "properties": properties, "required": all}))
        })
    }),
    pair("values of an enum that change", 500, |count| {
        sides(&|is_new| one_schema(json!({"enum": list(count, &|index| json!(named(is_new, index)))})))
    }),
    pair("values of an enum in another order", 500, |count| {
        sides(&|is_new| {
            let of = |index: usize| json!(format!("v{}", if is_new { count - index } else { index + 1 }));
            one_schema(json!({"enum": list(count, &of)}))
        })
    }),
    pair("parts of an `allOf`", 75, |count| {
        sides(&|is_new| {
            let of = |index: usize| json!({"properties": {format!("f{index}"): typed(is_new)}});
            one_schema(json!({"allOf": list(count, &of)}))
        })
    }),
    pair("variants that change", 50, |count| {
        sides(&|is_new| {
            let of = |index: usize| json!({"type": "object", "required": [format!("f{index}")], "properties": {format!("f{index}"): typed(is_new)}});
            one_schema(json!({"oneOf": list(count, &of)}))
        })
    }),
    pair("variants in another order", 75, |count| {
        sides(&|is_new| {
            let of = |index: usize| required(&format!("f{}", if is_new { count - index } else { index + 1 }));
            one_schema(json!({"oneOf": list(count, &of)}))
        })
    }),
    pair("variants with a discriminator", 75, |count| {
        sides(&|is_new| {
            let names = |index: usize| format!("V{index}");
            let mut schemas = Map::new();
            let union = json!({"oneOf": list(count, &|index| reference(&names(index))), "discriminator": {"propertyName": "k"}});
            schemas.insert("U".to_owned(), union);
            schemas.extend((0..count).map(|index| {
                let of = json!({"type": "object", "required": ["k"], "properties": {"k": {"type": "string"}, "x": typed(is_new)}});
                (names(index), of)
            }));
            document_of(schemas)
        })
    }),
    pair("schemas with other names", 150, |count| {
        sides(&|is_new| {
            let mut schemas = Map::new();
            let all = each(count, &|index| {
                (format!("f{index}"), reference(&named(is_new, index)))
            });
            schemas.insert("U".to_owned(), json!({"type": "object", "properties": all}));
            schemas.extend((0..count).map(|index| (named(is_new, index), required(&format!("g{index}")))));
            document_of(schemas)
        })
    }),
    pair("a chain with a change at its end", 100, |count| {
        sides(&|is_new| {
            let of = |index: usize| {
                let next = if index + 1 < count {
                    reference(&format!("S{}", index + 1))
                } else {
                    typed(is_new)
                };
                (
                    format!("S{index}"),
                    json!({"type": "object", "properties": {"next": next}}),
                )
            };
            document_of((0..count).map(of).collect())
        })
    }),
    pair("a ring in which all change", 100, |count| {
        sides(&|is_new| {
            let of = |index: usize| {
                let next = reference(&format!("S{}", (index + 1) % count));
                (
                    format!("S{index}"),
                    json!({"type": "object", "properties": {"next": next, "x": typed(is_new)}}),
                )
            };
            document_of((0..count).map(of).collect())
        })
    }),
    pair("layers that refer to the next one twice", 100, |count| {
        sides(&|is_new| {
            let of = |index: usize| {
                let next = if index + 1 < count {
                    reference(&format!("S{}", index + 1))
                } else {
                    typed(is_new)
                };
                (
                    format!("S{index}"),
                    json!({"type": "object", "properties": {"left": next, "right": next}}),
                )
            };
            document_of((0..count).map(of).collect())
        })
    }),
];
