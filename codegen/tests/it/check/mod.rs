//! What the phase `check` finds: a native spec for each case, and the text that a finding marks.

use levain_codegen::check::check_api;
use levain_codegen::decide::decide_api;
use levain_codegen::diagnostics::finding::{Code, Finding, Findings, Severity};
use levain_codegen::model::api::Api;
use levain_codegen::model::spec::SpecLanguage;
use levain_codegen::naming::check_collisions;
use levain_codegen::normalize::references::check_references;

use crate::harness::specs::native;

mod endpoints;
mod types;

struct Checked {
    api: Api,
    findings: Vec<(Code, String)>,
    severities: Vec<Severity>,
    lines: String,
}

fn check_as(language: SpecLanguage, text: &str) -> Checked {
    let whole = format!("levain: 1\napi: bakery\nversion: \"1.0.0\"\n{text}");
    let mut read = native([("1.0.0.yaml", whole.as_str())]);
    check_references(&read.specs[0], &mut read.found);
    assert!(read.found.list().is_empty(), "{}", read.lines());
    read.specs[0].language = language;
    let mut api = decide_api(&read.specs[0]);
    check_api(&mut api, &mut read.found);
    check_collisions(&api, &mut read.found);
    let marked = |finding: &Finding| {
        let bytes = finding
            .location
            .bytes()
            .expect("locations in YAML have their bytes");
        (finding.code, whole[bytes].to_owned())
    };
    let list = read.found.list();
    Checked {
        api,
        findings: list.iter().map(marked).collect(),
        severities: list.iter().map(|finding| read.found.severity(finding)).collect(),
        lines: read.lines(),
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
fn everything_is_reported_at_once() {
    let checked = check_as(
        SpecLanguage::Levain,
        "types:\n  A: {is: Int, length: 1}\n  B: {is: Int, min: 2, max: 1}\nendpoints:\n  GET /a/@b: {name: a}\n  GET /a: {name: a}\n",
    );
    assert_eq!(checked.findings.len(), 4, "{}", checked.lines);
}
