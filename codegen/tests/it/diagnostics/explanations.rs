//! The examples of every explanation: the wrong one has the code, the right one has no finding.

use levain_codegen::diagnostics::finding::{Code, Example};
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;

use crate::harness::specs::native;

/// Codes that are reported where files are loaded or versions selected, and not by reading and checking; and of what is too large to
/// be shown.
const LATER: &[Code] = &[
    Code::SpecNotFound,
    Code::NotUtf8,
    Code::UnknownVersion,
    Code::UnknownOperation,
    Code::InvalidSettings,
    Code::OutdatedVersion,
    Code::VersionsTooLarge,
];

/// Whether a code is one of OpenAPI documents, whose examples `openapi_explanations` reads.
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
    let files = examples.iter().filter(|example| example.language == "yaml");
    let mut read = native(files.map(|example| (example.file.unwrap_or("1.0.0.yaml"), whole(example.text))));
    for spec in &read.specs {
        let _ = checked(spec, &Options::default(), &mut read.found);
    }
    (read.codes(), read.lines())
}

#[test]
fn the_wrong_example_has_its_code_and_no_other() {
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
fn the_right_example_has_no_finding() {
    for code in Code::ALL.iter().filter(|code| !is_of_openapi(**code)) {
        let (codes, report) = check(&code.examples().right);
        assert_eq!(codes, [], "{code:?}:\n{report}");
    }
}

#[test]
fn codes_that_are_reported_later_are_not_found_by_checking() {
    for code in LATER {
        let (codes, report) = check(&code.examples().wrong);
        assert_eq!(
            codes,
            [],
            "{code:?}: take it off the list, or repair its example:\n{report}"
        );
    }
}
