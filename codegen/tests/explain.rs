//! The examples of every explanation: the wrong one gives the code, the right one gives nothing.

use levain_codegen::check::check_api;
use levain_codegen::decide::decide_api;
use levain_codegen::diagnostics::finding::{Code, Example, Findings};
use levain_codegen::diagnostics::location::{FileId, Sources};
use levain_codegen::diagnostics::report::render_lines;
use levain_codegen::frontend::read_folder;
use levain_codegen::normalize::references::check_references;

/// Codes that are raised where files are loaded or versions selected, not by reading and checking.
const LATER: &[Code] = &[
    Code::SpecNotFound,
    Code::NotUtf8,
    Code::UnknownVersion,
    Code::UnknownOperation,
    Code::InvalidSettings,
    Code::OutdatedVersion,
];

/// Whether a code is one of OpenAPI documents, whose examples `explain_openapi` reads.
fn is_of_openapi(code: Code) -> bool {
    code.number().starts_with("L2")
}

/// What every version file begins with, and an explanation leaves out.
const HEAD: [(&str, &str); 3] = [
    ("levain:", "levain: 1\n"),
    ("api:", "api: bakery\n"),
    ("version:", "version: \"1.0.0\"\n"),
];

fn whole(text: &str) -> String {
    let missing: String = HEAD
        .iter()
        .filter(|(key, _)| !text.lines().any(|line| line.starts_with(key)))
        .map(|(_, line)| *line)
        .collect();
    missing + text
}

fn check(examples: &[Example]) -> (Vec<Code>, String) {
    let mut sources = Sources::default();
    let mut found = Findings::default();
    let files: Vec<FileId> = examples
        .iter()
        .filter(|example| example.language == "yaml")
        .map(|example| sources.add(example.file.unwrap_or("1.0.0.yaml"), whole(example.text)))
        .collect();
    for spec in read_folder(&files, &sources, &mut found) {
        check_references(&spec, &mut found);
        if !found.has_errors() {
            check_api(&mut decide_api(&spec), &mut found);
        }
    }
    let codes = found.list().iter().map(|finding| finding.code).collect();
    (codes, render_lines(&found, &sources))
}

#[test]
fn the_wrong_example_gives_the_code_and_no_other() {
    for code in Code::ALL
        .iter()
        .filter(|code| !LATER.contains(code) && !is_of_openapi(**code))
    {
        let (mut codes, report) = check(&code.examples().wrong);
        codes.dedup();
        assert_eq!(codes, [*code], "{code:?}:\n{report}");
    }
}

#[test]
fn the_right_example_gives_nothing() {
    for code in Code::ALL.iter().filter(|code| !is_of_openapi(**code)) {
        let (codes, report) = check(&code.examples().right);
        assert_eq!(codes, [], "{code:?}:\n{report}");
    }
}

#[test]
fn what_comes_later_is_not_found_by_checking() {
    for code in LATER {
        let (codes, report) = check(&code.examples().wrong);
        assert_eq!(
            codes,
            [],
            "{code:?}: take it off the list, or mend its example:\n{report}"
        );
    }
}
