//! As deep as a spec may nest, it is read and reported on by a thread with the least of stacks that are common.

use levain_codegen::diagnostics::finding::{Code, Findings};
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::diagnostics::report::{Colour, render_report};
use levain_codegen::frontend::openapi::read_openapi;
use levain_codegen::frontend::read_folder;
use levain_codegen::frontend::text::yaml::MOST_DEPTH;
use levain_codegen::normalize::references::check_references;
use levain_codegen::pipeline::decide_and_check;

const HEAD: &str = "levain: 1\napi: bakery\nversion: \"1.0.0\"\n";

fn codes(text: String) -> Vec<Code> {
    let run = move || {
        let mut sources = Sources::default();
        let mut found = Findings::default();
        let file = sources.add("1.0.0.yaml", text);
        let specs = read_folder(&[file], &sources, &mut found);
        for spec in &specs {
            check_references(spec, &mut found);
            drop(spec.clone());
        }
        render_report(&found, &sources, Colour::Never, usize::MAX);
        found.list().iter().map(|finding| finding.code).collect()
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
fn the_deepest_tables_are_read() {
    let levels = MOST_DEPTH / 2 - 2;
    assert_eq!(codes(nested("{fields: {a: ", "String", "}}", levels)), []);
    assert_eq!(
        codes(nested("{fields: {a: ", "String", "}}", levels + 2)),
        [Code::NestedTooDeeply]
    );
}

#[test]
fn the_deepest_lists_are_read() {
    assert_eq!(codes(nested("[", "String", "]", MOST_DEPTH - 4)), []);
    assert_eq!(
        codes(nested("[", "String", "]", MOST_DEPTH + 1)),
        [Code::NestedTooDeeply]
    );
    assert_eq!(codes(nested("[String: ", "String", "]", MOST_DEPTH / 2 - 2)), []);
}

#[test]
fn a_million_brackets_are_no_trouble() {
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
fn choices_of_choices_with_something_beside_are_not_written_out_without_end() {
    use std::fmt::Write;

    let choice = |level: usize| {
        format!(
            "oneOf: [{{$ref: '#/components/schemas/A{level}'}}, {{$ref: '#/components/schemas/B{level}'}}]"
        )
    };
    let mut text =
        String::from("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n");
    writeln!(
        text,
        "    Top: {{allOf: [{{{}}}, {{type: object, properties: {{x: {{type: string}}}}}}]}}",
        choice(0)
    )
    .expect("text takes text");
    for level in 0..40 {
        for name in ["A", "B"] {
            writeln!(text, "    {name}{level}: {{{}}}", choice(level + 1)).expect("text takes text");
        }
    }
    for name in ["A", "B"] {
        writeln!(
            text,
            "    {name}40: {{type: object, required: [{name}], properties: {{{name}: {{type: string}}}}}}"
        )
        .expect("text takes text");
    }
    let mut sources = Sources::default();
    let mut found = Findings::default();
    let file = sources.add("openapi.yaml", text);
    let spec = read_openapi(file, &sources, &mut found).expect("it can be read");
    assert!(decide_and_check(&spec, &mut found).is_ok());
    let codes: Vec<Code> = found.list().iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&Code::AllOfConflict), "{codes:?}");
}
