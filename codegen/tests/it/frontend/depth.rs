//! A spec that nests as deep as one may is read and reported on by a thread with the smallest stack that is usual.

use std::fmt::Write;

use levain_codegen::diagnostics::finding::Code;
use levain_codegen::diagnostics::report::{Colour, render_report};
use levain_codegen::frontend::text::yaml_tree::MAX_DEPTH;
use levain_codegen::normalize::references::check_references;
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;

use crate::harness::specs::{document, native};

const HEAD: &str = "levain: 1\napi: bakery\nversion: \"1.0.0\"\n";

fn codes(text: String) -> Vec<Code> {
    let run = move || {
        let mut read = native([("1.0.0.yaml", text)]);
        for spec in &read.specs {
            check_references(spec, &mut read.found);
            drop(spec.clone());
        }
        render_report(&read.found, &read.sources, Colour::Never, usize::MAX);
        read.codes()
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run);
    thread
        .expect("a thread can be made")
        .join()
        .expect("nothing panics")
}

fn nested(open: &str, inner: &str, close: &str, times: usize) -> String {
    format!(
        "{HEAD}types:\n  A: {}{inner}{}\n",
        open.repeat(times),
        close.repeat(times)
    )
}

#[test]
fn the_deepest_objects_are_read() {
    let levels = MAX_DEPTH / 2 - 2;
    assert_eq!(codes(nested("{fields: {a: ", "String", "}}", levels)), []);
    assert_eq!(
        codes(nested("{fields: {a: ", "String", "}}", levels + 2)),
        [Code::NestedTooDeeply]
    );
}

#[test]
fn the_deepest_arrays_are_read() {
    assert_eq!(codes(nested("[", "String", "]", MAX_DEPTH - 4)), []);
    assert_eq!(
        codes(nested("[", "String", "]", MAX_DEPTH + 1)),
        [Code::NestedTooDeeply]
    );
    assert_eq!(codes(nested("[String: ", "String", "]", MAX_DEPTH / 2 - 2)), []);
}

#[test]
fn a_million_brackets_are_one_finding() {
    let count = 1_000_000;
    for text in [
        nested("[", "String", "]", count),
        nested("{a: ", "b", "}", count),
        format!("{HEAD}title: {}", "- ".repeat(count)),
    ] {
        assert_eq!(codes(text).len(), 1);
    }
    let quoted = format!("{HEAD}types:\n  A: \"{}\"\n", "[".repeat(count));
    assert_eq!(codes(quoted), [Code::NestedTooDeeply]);
}

#[test]
fn unions_of_unions_with_a_sibling_keyword_are_expanded_to_a_limit() {
    let union = |level: usize| {
        format!(
            "oneOf: [{{$ref: '#/components/schemas/A{level}'}}, {{$ref: '#/components/schemas/B{level}'}}]"
        )
    };
    let mut text =
        String::from("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n");
    writeln!(
        text,
        "    Top: {{allOf: [{{{}}}, {{type: object, properties: {{x: {{type: string}}}}}}]}}",
        union(0)
    )
    .expect("a string takes what is written");
    for level in 0..40 {
        for name in ["A", "B"] {
            writeln!(text, "    {name}{level}: {{{}}}", union(level + 1))
                .expect("a string takes what is written");
        }
    }
    for name in ["A", "B"] {
        writeln!(
            text,
            "    {name}40: {{type: object, required: [{name}], properties: {{{name}: {{type: string}}}}}}"
        )
        .expect("a string takes what is written");
    }
    let mut read = document([("openapi.yaml", text)]);
    assert!(checked(&read.specs[0], &Options::default(), &mut read.found).is_ok());
    let codes = read.codes();
    assert!(codes.contains(&Code::AllOfConflict), "{codes:?}");
}

#[test]
fn a_key_that_is_too_long_is_one_finding() {
    let key = "a".repeat(20_000);
    for text in [
        format!(
            r#"{{"openapi": "3.1.0", "info": {{"title": "t", "version": "1"}}, "paths": {{"/{key}": {{}}}}}}"#
        ),
        format!("openapi: 3.1.0\ninfo: {{title: t, version: \"1\"}}\npaths:\n  ? /{key}\n  : {{}}\n"),
    ] {
        let read = document([("openapi.json", text)]);
        assert_eq!(read.found.list().len(), 1, "{}", read.lines());
        assert!(
            read.lines().contains("a key of more than 16,384 bytes"),
            "{}",
            read.lines()
        );
    }
}
