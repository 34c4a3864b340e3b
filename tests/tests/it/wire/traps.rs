//! The traps that generators are known to fall into (`cases/traps`): the client of each, from a native spec and from an OpenAPI
//! document, compiles and does what it should.

use levain::{Endpoint, json};
use levain_codegen::diagnostics::finding::Code;
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;
use serde_json::Value;

use crate::harness::Failed;
use crate::harness::cases::{cases, file_name, root, text_of};
use crate::harness::specs::{document, native};

// A trap by both faces: one text serves both.
macro_rules! trap {
    ($test:ident as $client:ident: $($face:ident $spec:literal),+ => $body:block) => {
        mod $test {
            use super::*;
            $(
                pub mod $face {
                    #![allow(dead_code, reason = "the trap is that it compiles")]
                    levain::api!($spec);
                }
            )+
            $(
                #[test]
                fn $face() -> Result<(), Failed> {
                    use self::$face as $client;
                    $body
                    Ok(())
                }
            )+
        }
    };
}

// What is read is written again as it was.
macro_rules! returned {
    ($of:ty, $text:expr) => {{
        let text: &str = $text;
        let value: $of = json::from_str(text)?;
        let again: Value = serde_json::from_str(&json::to_string(&value)?)?;
        assert_eq!(again, serde_json::from_str::<Value>(text)?);
        value
    }};
}

trap! { d01_names as client: native "cases/traps/d01-names/native", openapi "cases/traps/d01-names/openapi.yaml" => {
    let words = returned!(client::Words, r#"{"self": 1, "Self": 2, "super": 3, "crate": 4, "_": 5, "type": 6, "ref": 7}"#);
    assert_eq!([words.self_, words.super_, words.crate_, words.r#type, words.r#ref], [1, 3, 4, 6, 7]);
    let request = client::WordsRequest::builder().r#type("t").url("u").operation_id("o").self_("s").build();
    assert_eq!(request.url()?.as_str(), "https://api.example/words/t?url=u&operation_id=o&self=s");
} }

trap! { d02_values_of_one_name as client:
native "cases/traps/d02-values-that-collide/native", openapi "cases/traps/d02-values-that-collide/openapi.yaml" => {
    let one = returned!(client::All, r#"{"format": "txt", "zone": "GMT+1", "step": 1}"#);
    let other = returned!(client::All, r#"{"format": "TXT", "zone": "GMT-1", "step": -1}"#);
    assert_ne!(one.format, other.format);
    assert_ne!(one.zone, other.zone);
    assert_eq!((one.zone, one.step), (client::Zone::GmtPlus1, client::Step::Value1));
    assert_eq!(other.step, client::Step::Minus1);
} }

trap! { d03_an_empty_value as client:
native "cases/traps/d03-an-empty-value/native", openapi "cases/traps/d03-an-empty-value/openapi.yaml" => {
    let all = returned!(client::All, r#"{"state": ""}"#);
    assert_eq!((all.state.as_str(), &all.state), ("", &client::State::Empty));
    assert_ne!(returned!(client::All, r#"{"state": "empty"}"#).state, client::State::Empty);
} }

trap! { d04_values_that_are_no_names as client:
native "cases/traps/d04-values-that-are-not-names/native",
openapi "cases/traps/d04-values-that-are-not-names/openapi.yaml" => {
    let all = returned!(client::All, r#"{"status": 301, "release": "1.2.6", "code": "2D_BARCODE"}"#);
    assert_eq!(all.status, client::Status::Value301);
    assert_eq!((all.release.as_str(), all.code.as_str()), ("1.2.6", "2D_BARCODE"));
    assert_ne!(all.release, returned!(client::All, r#"{"status": 302, "release": "1.26", "code": "3D"}"#).release);
    // A string is no number, though it looks like one.
    assert!(json::from_str::<client::All>(r#"{"status": "301", "release": "1.26", "code": "3D"}"#).is_err());
} }

#[test]
fn d04_values_of_several_types_and_values_with_given_names() -> Result<(), Failed> {
    use d04_values_that_are_no_names::openapi as client;
    for mixed in ["1", "\"1bc\"", "true", "null"] {
        let text =
            format!(r#"{{"status": 301, "release": "1.26", "code": "3D", "named": 2, "mixed": {mixed}}}"#);
        let all = returned!(client::All, &text);
        assert_eq!(all.named, Some(client::Named::Wheat));
        assert_eq!(all.mixed == Some(None), mixed == "null");
    }
    Ok(())
}

trap! { d05_any_script as client:
native "cases/traps/d05-any-script/native", openapi "cases/traps/d05-any-script/openapi.yaml" => {
    let text = r#"{"имя": 1, "名前": 2, "€": 3, "$": 4, " ": 5, "  ": 6, "size": "малый"}"#;
    let all = returned!(client::All, text);
    assert_eq!([all.имя, all.名前, all.dollar], [1, 2, 4]);
    for size in ["большой", "﷽", " "] {
        let other = returned!(client::All, &text.replace("малый", size));
        assert_eq!(other.size.as_str(), size);
        assert!(levain::validate(&other).is_ok());
    }
} }

trap! { d06_recursion as client: native "cases/traps/d06-recursion/native", openapi "cases/traps/d06-recursion/openapi.yaml" => {
    let all = returned!(client::All, r#"{
        "tree": {"value": 1, "one": {"value": 2, "many": []}, "many": [{"value": 3, "many": []}], "named": {"a": {"value": 4, "many": []}}},
        "left": {"right": {"left": {"right": {"left": null}}}},
        "chain": {"name": "a", "next": {"name": "b"}}
    }"#);
    let tree = all.tree.ok_or("it was read")?;
    assert_eq!(tree.many.len(), 1);
    assert_eq!(tree.one.map(|one| one.value), Some(2));
} }

trap! { d08_absent_and_null as client: native "cases/traps/d08-absent-and-null/native",
openapi "cases/traps/d08-absent-and-null/openapi.yaml", openapi_3_0 "cases/traps/d08-absent-and-null/openapi-3-0.yaml" => {
    let bare = returned!(client::All, r#"{"plain": 1, "null": null}"#);
    assert_eq!((bare.null, bare.absent, bare.both), (None, None, None));
    let full = returned!(client::All, r#"{"plain": 1, "null": 2, "absent": 3, "both": null}"#);
    assert_eq!((full.null, full.absent, full.both), (Some(2), Some(3), Some(None)));
    let body = client::All::builder().plain(1).null_null().both_null().build();
    let sent = client::Values::builder().body(body).build().into_http()?;
    assert_eq!(sent.body(), br#"{"plain":1,"null":null,"both":null}"#);
    // Null for what may be absent is as good as absent.
    let lenient: client::All = json::from_str(r#"{"plain": 1, "null": 1, "absent": null}"#)?;
    assert_eq!(lenient.absent, None);
    for broken in [r#"{"plain": null, "null": 1}"#, r#"{"null": 1}"#] {
        assert!(json::from_str::<client::All>(broken).is_err(), "{broken}");
    }
} }

trap! { d16_hostile_texts as client:
native "cases/traps/d16-hostile-strings/native", openapi "cases/traps/d16-hostile-strings/openapi.yaml" => {
    for hostile in [r#""); panic!(""#, "{}", "${x}"] {
        let text = serde_json::json!({"*/ fn main(){}": 1, "\"#": hostile}).to_string();
        assert_eq!(returned!(client::All, &text).quote_hash.as_str(), hostile);
    }
    // The pattern demands a slash, so that it separates segments.
    let request = client::Values::builder().x(client::Matched::try_from("\"#\\*/")?).build();
    let sent = request.into_http()?;
    assert!(sent.uri().path().contains("%22%23%5C%2A/"), "{}", sent.uri());
    assert_eq!(sent.headers()["x-a"], "a\"b");
    assert!(client::Matched::try_from("x").is_err());
} }

trap! { d18_docs_that_break_rustdoc as client: native "cases/traps/d18-docs-that-break-rustdoc/native",
openapi "cases/traps/d18-docs-that-break-rustdoc/openapi.yaml" => {
    assert_eq!(returned!(client::All, r#"{"a": 1}"#).a, 1);
} }

mod d14_openapi {
    levain::api!("cases/traps/d14-path-parameters/openapi.yaml");
}

/// The codes of what is found in a trap.
fn codes(path: &str, is_native: bool) -> Vec<Code> {
    let file = [(path, text_of(&root().join("tests/cases/traps").join(path)))];
    let mut read = if is_native { native(file) } else { document(file) };
    for spec in &read.specs {
        let _ = checked(spec, &Options::default(), &mut read.found);
    }
    let mut codes = read.codes();
    codes.sort();
    codes
}

#[test]
fn d14_parameters_that_are_not_those_of_the_path_are_reported_and_repaired_in_documents() -> Result<(), Failed>
{
    let undeclared_and_unused = [Code::UndeclaredPathParameter, Code::UnusedPathParameter];
    assert_eq!(
        codes("d14-path-parameters/native/1.0.0.yaml", true),
        undeclared_and_unused
    );
    let found = codes("d14-path-parameters/openapi.yaml", false);
    assert!(
        undeclared_and_unused.iter().all(|code| found.contains(code))
            && found.contains(&Code::IgnoredParameter),
        "{found:?}"
    );
    // The operation's own `id` is a number; the one of the path, a string, would accept no number.
    let request = d14_openapi::A::builder().id(7).other("o").q("q").limit(1).build();
    assert_eq!(request.url()?.as_str(), "https://api.example/a/7/o?q=q&limit=1");
    Ok(())
}

#[test]
fn every_trap_has_a_case_whose_first_line_names_it() -> Result<(), Failed> {
    let root = root();
    let index = std::fs::read_to_string(root.join("tests/cases/traps/README.md"))?;
    let rows = index.lines().filter_map(|line| line.strip_prefix("| D"));
    let rows: Vec<(&str, &str)> = rows.filter_map(|row| row.split_once('|')).collect();
    for number in 1..=18 {
        let prefix = number.to_string();
        let is_of = |what: &str| what.split([':', ',']).next() == Some(prefix.as_str());
        assert!(
            rows.iter().any(|(what, _)| is_of(what)),
            "there is no case of D{number}"
        );
    }
    for (what, case) in rows {
        let case = case.trim().trim_end_matches('|').trim().trim_matches('`');
        assert!(root.join(case).exists(), "D{what}: there is no {case}");
    }
    for case in cases("tests/cases/traps") {
        let name = file_name(&case);
        let number = name[1..3].trim_start_matches('0');
        for spec in [case.join("native/1.0.0.yaml"), case.join("openapi.yaml")] {
            let text = std::fs::read_to_string(&spec)?;
            assert!(text.starts_with(&format!("# D{number}: ")), "{}", spec.display());
        }
    }
    Ok(())
}
