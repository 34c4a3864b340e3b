//! What is found when a decided API is held against what can be built: a native spec a case, and the text a finding marks.

use levain_codegen::check::check_api;
use levain_codegen::decide::decide_api;
use levain_codegen::diagnostics::finding::{Code, Finding, Findings, Severity};
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::diagnostics::report::render_lines;
use levain_codegen::frontend::read_folder;
use levain_codegen::model::additional_properties::AdditionalProperties;
use levain_codegen::model::api::{Api, Shape, UseKind};
use levain_codegen::model::spec::{Basic, SpecLanguage};
use levain_codegen::normalize::references::check_references;

struct Checked {
    api: Api,
    findings: Vec<(Code, String)>,
    severities: Vec<Severity>,
    lines: String,
}

fn check_as(language: SpecLanguage, text: &str) -> Checked {
    let whole = format!("levain: 1\napi: bakery\nversion: \"1.0.0\"\n{text}");
    let mut sources = Sources::default();
    let mut found = Findings::default();
    let file = sources.add("1.0.0.yaml", whole.as_str());
    let mut spec = read_folder(&[file], &sources, &mut found).remove(0);
    check_references(&spec, &mut found);
    assert!(found.list().is_empty(), "{}", render_lines(&found, &sources));
    spec.language = language;
    let mut api = decide_api(&spec);
    check_api(&mut api, &mut found);
    let severity = |finding: &Finding| found.severity(finding);
    let marked = |finding: &Finding| {
        let bytes = finding.at.bytes().expect("places of YAML hold their bytes");
        (finding.code, whole[bytes].to_owned())
    };
    Checked {
        api,
        findings: found.list().iter().map(marked).collect(),
        severities: found.list().iter().map(severity).collect(),
        lines: render_lines(&found, &sources),
    }
}

/// The findings of a native spec.
fn finds(text: &str, expected: &[(Code, &str)]) -> String {
    let checked = check_as(SpecLanguage::Levain, text);
    let found: Vec<(Code, &str)> = checked
        .findings
        .iter()
        .map(|(code, text)| (*code, text.as_str()))
        .collect();
    assert_eq!(found, expected, "{text}\n{}", checked.lines);
    checked.lines
}

/// What stays of a foreign document of the same text, all of whose findings are warnings.
fn softened(text: &str, codes: &[Code]) -> Api {
    let checked = check_as(SpecLanguage::OpenApi, text);
    let found: Vec<Code> = checked.findings.iter().map(|(code, _)| *code).collect();
    assert_eq!(found, codes, "{}", checked.lines);
    assert!(
        checked
            .severities
            .iter()
            .all(|severity| *severity == Severity::Warning)
    );
    let mut again = Findings::default();
    let mut api = checked.api.clone();
    check_api(&mut api, &mut again);
    assert_eq!(api, checked.api, "what was made harmless stays so");
    checked.api
}

#[test]
fn a_path_is_held_against_its_parameters_both_ways() {
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
fn two_endpoints_of_one_name_or_route_are_one_too_many() {
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
fn headers_have_names_that_can_be_sent_and_once() {
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
fn constraints_fit_their_types() {
    finds(
        "types:\n  A: {is: Int, length: 3}\n  B: {is: String, min: 1}\n  C: {is: Bool, pattern: a}\n  D: {is: \"[Int]\", chars: a}\n  E: {is: Any, min-items: 1}\n  F: {is: Int, format: email}\n",
        &[
            (Code::ConstraintDoesNotApply, "3"),
            (Code::ConstraintDoesNotApply, "1"),
            (Code::ConstraintDoesNotApply, "a"),
            (Code::ConstraintDoesNotApply, "a"),
            (Code::ConstraintDoesNotApply, "1"),
            (Code::ConstraintDoesNotApply, "email"),
        ],
    );
    finds(
        "types:\n  A: {is: String, length: 1..2}\n  B: {fields: {a: {type: A, length: 1}, b: {type: \"[A]\", min-items: 1, unique: true}}}\n",
        &[],
    );
    let api = softened(
        "types:\n  A: {is: Int, length: 3.., min: 1}\n",
        &[Code::ConstraintDoesNotApply; 1],
    );
    assert!(api.types[0].constraints.min_length.is_none() && api.types[0].constraints.min.is_some());
}

#[test]
fn constraints_leave_something() {
    finds(
        "types:\n  A: {is: String, length: 5..3}\n  B: {is: Int, above: 1, below: 2}\n  C: {is: Float, above: 1, below: 2}\n  D: {is: Float, min: 2, below: 2}\n  E: {is: Int, multiple-of: 0}\n  F: {is: \"[Int]\", min-items: 2, max-items: 1}\n",
        &[
            (Code::UnsatisfiableConstraints, "5..3"),
            (Code::UnsatisfiableConstraints, "2"),
            (Code::UnsatisfiableConstraints, "2"),
            (Code::UnsatisfiableConstraints, "0"),
            (Code::UnsatisfiableConstraints, "1"),
        ],
    );
    finds(
        "types:\n  A: {is: Int, max: 5}\n  B: {fields: {a: {type: A, min: 6}}}\n",
        &[(Code::UnsatisfiableConstraints, "5")],
    );
}

#[test]
fn patterns_are_read_as_they_will_be_matched() {
    finds(
        "types:\n  A: {is: String, pattern: \"(a\"}\n",
        &[(Code::NotAPattern, "\"(a\"")],
    );
    let checked = check_as(
        SpecLanguage::Levain,
        "types:\n  A: {is: String, pattern: '^(.)\\1$', example: ab}\n",
    );
    assert_eq!(checked.findings, [(Code::UnsupportedPattern, "\\1".to_owned())]);
    assert_eq!(checked.severities, [Severity::Warning]);
    assert!(checked.api.types[0].constraints.pattern.is_none());
    let api = softened(
        "types:\n  A: {is: String, pattern: \"(a\"}\n",
        &[Code::UnsupportedPattern],
    );
    assert!(api.types[0].constraints.pattern.is_none());
}

#[test]
fn examples_and_defaults_are_values_of_their_types() {
    let lines = finds(
        "types:\n  Code: {is: String, length: 3, chars: A-Z, examples: [ABC, AB, AB1, A...]}\n  Shop:\n    fields: {id: Int, codes: \"[Code]\", day?: Date, name: String?}\n    examples:\n      - {id: 1, codes: [ABC], name: null}\n      - {id: 1, codes: [ABC, X], name: a}\n      - {id: 1, codes: [], nam: a}\n      - {id: 1, codes: [], name: a, day: 2020-13-01}\n      - {id: 1.5, codes: [], name: a}\n      - {id: 1, ...: x}\nendpoints:\n  GET /a: {name: a, query: {n?: {type: Int, min: 1, default: 0}, on?: {type: Date, default: today}}}\n",
        &[
            (Code::InvalidValue, "AB"),
            (Code::InvalidValue, "AB1"),
            (Code::InvalidValue, "{id: 1, codes: [ABC, X], name: a}"),
            (Code::InvalidValue, "{id: 1, codes: [], nam: a}"),
            (Code::InvalidValue, "{id: 1, codes: [], name: a, day: 2020-13-01}"),
            (Code::InvalidValue, "{id: 1.5, codes: [], name: a}"),
            (Code::InvalidValue, "0"),
            (Code::InvalidValue, "today"),
        ],
    );
    assert!(lines.contains("at `codes`, at `item 2`"), "{lines}");
    assert!(lines.contains("it lacks `name`"), "{lines}");
}

#[test]
fn a_phone_number_of_zeros_is_one() {
    finds(
        "types:\n  Phone: {is: String, format: phone, example: +32 475 00 00 00}\n",
        &[],
    );
}

#[test]
fn foreign_examples_that_do_not_fit_are_left_out() {
    let api = softened(
        "types:\n  A: {is: Int, min: 2, examples: [1, 2]}\n  B: {fields: {a?: {type: A, default: 1}}}\n",
        // The example goes without a word: it is but shown.
        &[Code::InvalidValue],
    );
    assert_eq!(api.types[0].notes.examples.len(), 1);
    assert!(
        matches!(&api.types[1].shape, Shape::Object { fields, additional_properties: AdditionalProperties::Unspecified, .. } if fields[0].default.is_none())
    );
}

#[test]
fn values_of_an_enum_are_there_once_and_keep_its_rules() {
    finds(
        "types:\n  A: {is: String, one-of: [a, b, a, ccc], length: 1}\n",
        &[(Code::DuplicateValue, "a"), (Code::InvalidValue, "ccc")],
    );
    let api = softened(
        "types:\n  A: {is: String, one-of: [a, b, a]}\n",
        &[Code::DuplicateValue],
    );
    assert!(matches!(&api.types[0].shape, Shape::Enum { values, .. } if values.len() == 2));
}

#[test]
fn names_that_become_one_are_warned_of() {
    finds(
        "types:\n  A: {fields: {userId: Int, user_id: Int}}\n  B: {one-of: [a b, a-b]}\n",
        &[(Code::NameCollision, "user_id"), (Code::NameCollision, "a-b")],
    );
}

#[test]
fn alternatives_are_told_apart() {
    finds(
        "types:\n  A: {one-of: {X: {a: Int}, Y: {a: Int}}}\n  B: {one-of: {X: {a: Int}, Y: {b: Int}}}\n  C: {one-of: [String, Date]}\n  D: {one-of: [Date, String]}\n  E: {one-of: [Int, Float]}\n",
        &[(Code::AmbiguousVariants, "Y"), (Code::AmbiguousVariants, "Date")],
    );
    finds(
        "types:\n  X: {fields: {k: {type: String, equals: x}}}\n  Y: {fields: {k: {type: String, equals: x}, b: Int}}\n  A: {one-of: [X, Y], tag: k}\n",
        &[(Code::AmbiguousVariants, "Y")],
    );
}

#[test]
fn a_parameter_can_be_written_where_it_stands() {
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
fn a_body_can_be_written_in_its_formats() {
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
fn what_is_echoed_is_sent_and_brought_back() {
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
    assert!(lines.contains("lacks `kind`"), "{lines}");
}

#[test]
fn everything_is_reported_at_once() {
    let checked = check_as(
        SpecLanguage::Levain,
        "types:\n  A: {is: Int, length: 1}\n  B: {is: Int, min: 2, max: 1}\nendpoints:\n  GET /a/@b: {name: a}\n  GET /a: {name: a}\n",
    );
    assert_eq!(checked.findings.len(), 4, "{}", checked.lines);
}
