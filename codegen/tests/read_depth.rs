//! As deep as a spec may nest, it is read and reported on by a thread with the least of stacks that are common.

use levain_codegen::finding::{Code, Findings};
use levain_codegen::place::Sources;
use levain_codegen::read::read_folder;
use levain_codegen::read::yaml::MOST_DEPTH;
use levain_codegen::report::{Colour, render_report};
use levain_codegen::resolve::resolve_references;

const HEAD: &str = "levain: 1\napi: bakery\nversion: \"1.0.0\"\n";

fn codes(text: String) -> Vec<Code> {
    let run = move || {
        let mut sources = Sources::default();
        let mut found = Findings::default();
        let file = sources.add("1.0.0.yaml", text);
        let specs = read_folder(&[file], &sources, &mut found);
        for spec in &specs {
            resolve_references(spec, &mut found);
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
        [Code::TooDeep]
    );
}

#[test]
fn the_deepest_lists_are_read() {
    assert_eq!(codes(nested("[", "String", "]", MOST_DEPTH - 4)), []);
    assert_eq!(codes(nested("[", "String", "]", MOST_DEPTH + 1)), [Code::TooDeep]);
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
    assert_eq!(codes(quoted), [Code::TooDeep]);
}
