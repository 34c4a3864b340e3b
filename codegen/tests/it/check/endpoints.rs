//! What is found in endpoints: their paths, names, parameters and bodies, and the examples of their URLs.

use levain_codegen::diagnostics::finding::Code;
use levain_codegen::model::api::UseKind;
use levain_codegen::model::spec::{Basic, SpecLanguage};

use super::{check_as, finds, softened};

#[test]
fn parameters_of_a_path_are_declared_and_used() {
    let lines = finds(
        "endpoints:\n  GET /a/@shopId/b/@id: {name: a, path: {shop_id: Int, id: Int}}\n",
        &[
            (Code::UndeclaredPathParameter, "shopId"),
            (Code::UnusedPathParameter, "shop_id"),
        ],
    );
    assert!(
        lines.contains("write `shop_id`") && lines.contains("write `shopId`"),
        "{lines}"
    );
    finds(
        "endpoints:\n  GET /a/{b}/{b}: {name: a, path: {b: Int}}\n",
        &[(Code::DuplicateParameter, "b")],
    );
}

#[test]
fn a_foreign_path_gets_its_parameters() {
    let api = softened(
        "endpoints:\n  GET /a/@id: {name: a, path: {other: Int}, query: {q: Int}}\n",
        &[Code::UndeclaredPathParameter, Code::UnusedPathParameter],
    );
    let names: Vec<&str> = api.operations[0]
        .parameters
        .iter()
        .map(|parameter| parameter.name.value.as_str())
        .collect();
    assert_eq!(names, ["id", "q"]);
    assert_eq!(
        api.operations[0].parameters[0].of.kind,
        UseKind::Basic(Basic::String)
    );
}

#[test]
fn two_endpoints_of_one_name_or_route_are_reported() {
    finds(
        "endpoints:\n  GET /a: {name: x, group: g}\n  GET /b: {name: x, group: g}\n  GET /c: {name: x}\n",
        &[(Code::DuplicateEndpointName, "x")],
    );
    finds(
        "endpoints:\n  GET /a/@b: {name: x, path: {b: Int}}\n  GET /a/@c: {name: y, path: {c: Int}}\n  POST /a/@b: {name: z, path: {b: Int}}\n",
        &[(Code::DuplicateRoute, "GET /a/@c")],
    );
}

#[test]
fn headers_have_names_that_can_be_sent_and_none_twice() {
    finds(
        "version-header: X-Version\nendpoints:\n  GET /a: {name: a, auth: bearer, headers: {X-A: Int, x-a: Int, \"X B\": Int, x-version: Int, authorization: String}}\n",
        &[
            (Code::DuplicateParameter, "x-a"),
            (Code::DuplicateParameter, "x-version"),
            (Code::DuplicateParameter, "authorization"),
            (Code::NotAHeaderName, " "),
        ],
    );
    let api = softened(
        "endpoints:\n  GET /a: {name: a, headers: {X-A: Int, x-a: Int, \"X B\": Int}}\n",
        &[Code::DuplicateParameter, Code::NotAHeaderName],
    );
    assert_eq!(api.operations[0].parameters.len(), 1);
}

#[test]
fn a_parameter_has_a_type_that_its_position_can_carry() {
    finds(
        "types:\n  T: {fields: {a: Int}}\nendpoints:\n  GET /a/@p/@n:\n    name: a\n    path: {p: T, n: Int?}\n    query: {l: \"[[Int]]\", any: Any, flat: T, ints: \"[Int]\", b: Bytes}\n    headers: {X-D: \"[String: Int]\"}\n",
        &[
            (Code::NotSerializableHere, "T"),
            (Code::NotSerializableHere, "Int?"),
            (Code::NotSerializableHere, "[[Int]]"),
            (Code::NotSerializableHere, "Any"),
            (Code::NotSerializableHere, "Bytes"),
            (Code::NotSerializableHere, "[String: Int]"),
        ],
    );
    let api = softened(
        "endpoints:\n  GET /a: {name: a, query: {l: \"[[Int]]\", any: Any}}\n",
        &[Code::NotSerializableHere],
    );
    let kind = &api.operations[0].parameters[0].of.kind;
    assert!(matches!(kind, UseKind::Array(_)), "{kind:?}");
}

#[test]
fn a_body_has_a_type_that_its_formats_can_carry() {
    finds(
        "types:\n  T: {fields: {a: {fields: {b: Int}}}}\nendpoints:\n  POST /a: {name: a, body: {as: [json, form], type: T}}\n  POST /b: {name: b, body: {as: [multipart, json], fields: {f: Bytes}}}\n  POST /c: {name: c, body: {as: text, type: T}}\n",
        &[
            (Code::NotSerializableHere, "T"),
            (Code::NotSerializableHere, "body"),
            (Code::NotSerializableHere, "T"),
        ],
    );
}

#[test]
fn a_challenge_has_a_method_by_their_formats() {
    let types =
        "types:\n  C: {is: String, format: pkce-challenge}\n  M: {one-of: [S256], format: pkce-method}\n";
    finds(
        &format!("{types}endpoints:\n  GET /a: {{name: a, query: {{c: C, m: M}}}}\n"),
        &[],
    );
    finds(
        &format!("{types}endpoints:\n  GET /a: {{name: a, query: {{c: C}}}}\n"),
        &[(Code::IncompletePkcePair, "c")],
    );
    finds(
        &format!("{types}endpoints:\n  GET /a: {{name: a, query: {{m: M}}}}\n"),
        &[(Code::IncompletePkcePair, "m")],
    );
}

#[test]
fn an_echoed_parameter_is_sent_and_returned() {
    let endpoint = |sent: &str, echoed: &str| {
        format!(
            "endpoints:\n  GET /a: {{name: a, opens-in: browser, query: {{{sent}: String}}, redirect: {{query: {{state: String}}, echoes: {echoed}}}}}\n"
        )
    };
    finds(&endpoint("state", "state"), &[]);
    finds(&endpoint("stat", "state"), &[(Code::UnknownEcho, "state")]);
    let lines = finds(&endpoint("state", "stat"), &[(Code::UnknownEcho, "stat")]);
    assert!(lines.contains("write `state`"), "{lines}");
}

#[test]
fn an_example_url_is_one_that_can_be_built() {
    let example = |url: &str| {
        format!(
            "types:\n  List: {{is: \"[Int]\", separator: \",\"}}\nhosts: {{api: \"https://a.example/v1\"}}\nendpoints:\n  GET /s/@id:\n    name: s\n    path: {{id: Int}}\n    query: {{kind: {{type: String, equals: x}}, n: {{type: Int, max: 9}}, l?: List, on?: {{type: Bool, bool-as: [\"0\", \"1\"]}}, many?: \"[Int]\"}}\n    examples: [{{url: \"{url}\"}}]\n"
        )
    };
    for url in [
        "https://a.example/v1/s/1?kind=x&n=9",
        "https://a.example/v1/s/1?n=9&kind=x&l=1,2%2C3&on=1&many=1&many=2",
        "https://a.example/v1/s/…?kind=x&n=...",
        "https://a.example/v1/s/1?n=1&…",
        "https://a.example/v1/s/1?kind=x&n=1&many[0]=1&many[1]=2",
    ] {
        finds(&example(url), &[]);
    }
    for (url, marked) in [
        ("https://b.example/v1/s/1?kind=x&n=9", "https://b.example"),
        ("https://a.example/v1/t/1?kind=x&n=9", "/t/1"),
        ("https://a.example/v1/s/one?kind=x&n=9", "one"),
        ("https://a.example/v1/s/1?kind=y&n=9", "y"),
        ("https://a.example/v1/s/1?kind=x&n=10", "10"),
        ("https://a.example/v1/s/1?kind=x&n=9&nn=1", "nn"),
        ("https://a.example/v1/s/1?kind=x&n=9&n=8", "9"),
        ("https://a.example/v1/s/1?kind=x&n=9&l=1,b", "1,b"),
        ("https://a.example/v1/s/1?kind=x&n=9&on=true", "true"),
        ("https://a.example/v1/s/1?kind=x&n=%zz", "n=%zz"),
        ("https://a.example/v1/s/1?kind=x&n=9#a", "#a"),
    ] {
        let checked = check_as(SpecLanguage::Levain, &example(url));
        let first = checked.findings.first().cloned();
        assert_eq!(
            first,
            Some((Code::ExampleDoesNotMatch, marked.to_owned())),
            "{url}\n{}",
            checked.lines
        );
    }
    let lines = finds(
        &example("https://a.example/v1/s/1?n=9"),
        &[(Code::ExampleDoesNotMatch, "https://a.example/v1/s/1?n=9")],
    );
    assert!(lines.contains("has no `kind`"), "{lines}");
}
