//! Shows findings: to people as rustc does, to editors as JSON, and in one line for a macro's compile error.
//!
//! In: findings and the sources they are in. Out: text. Prints nothing and asks no terminal whether it has colours.

mod json;
mod location;
mod marked;
mod places;
mod snippet;

pub use location::Point;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use self::places::Places;
use crate::finding::{Code, Finding, Findings, Severity};
use crate::place::{Place, Sources};

/// Whether text is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// With ANSI escape codes.
    Always,
    /// Plain.
    Never,
}

/// The findings with their source lines, in the order of the files, a blank line behind each; empty when there are none.
///
/// All errors are there, and of the warnings of each code at most `most`; a line for each code tells how many more there are.
pub fn render_report(found: &Findings, sources: &Sources, colour: Colour, most: usize) -> String {
    let mut warnings: BTreeMap<Code, usize> = BTreeMap::new();
    let mut shown = Findings::new(false);
    for finding in found.list() {
        let is_warning = found.severity(finding) == Severity::Warning;
        let count = warnings.entry(finding.code).or_default();
        *count += usize::from(is_warning);
        if !is_warning || *count <= most {
            let mut finding = finding.clone();
            finding.severity = found.severity(&finding);
            shown.add(finding);
        }
    }
    let mut report: String = each(&shown, sources, |finding, severity, places| {
        snippet::render(finding, severity, places, colour) + "\n\n"
    })
    .collect();
    for (code, count) in warnings.into_iter().filter(|(_, count)| *count > most) {
        let _ = writeln!(
            report,
            "warning[{}]: {} more like these: {}",
            code.number(),
            count - most,
            code.title()
        );
    }
    report
}

/// All findings as JSON, one object a line (`--message-format json`).
///
/// | member | is |
/// |---|---|
/// | `code` | `L0203`; `levain explain L0203` tells more |
/// | `severity` | `error` or `warning` |
/// | `message` | what is wrong, in one line |
/// | `remedy` | what to type to mend it |
/// | `file` | the file's name as it was given, or null when the finding is in none |
/// | `start`, `end` | where in the file: `line` and `column` from 1 (columns count characters), `byte` from 0; `end` is behind the last character; null without a file |
/// | `also` | other places that matter, each with `file`, `start`, `end` and `message` |
/// | `rendered` | the finding as it is printed for people, without colour |
///
/// Members may be added; those that are there keep their meaning.
pub fn render_json(found: &Findings, sources: &Sources) -> String {
    each(found, sources, |finding, severity, places| {
        json::render(finding, severity, places) + "\n"
    })
    .collect()
}

/// All findings, a line each: `spec/x.yaml:12:7: error[L0203]: no type … (help: …)`.
pub fn render_lines(found: &Findings, sources: &Sources) -> String {
    each(found, sources, |finding, severity, places| {
        line(finding, severity, places) + "\n"
    })
    .collect()
}

/// Every error as the text of a compile error, in the order of the files: the place, what is wrong and its code; below that, what to
/// write. Warnings are left out, since a macro has no way to show them.
pub fn render_compile_errors(found: &Findings, sources: &Sources) -> Vec<String> {
    let texts = each(found, sources, |finding, severity, places| {
        (severity == Severity::Error).then(|| compile_error(finding, places))
    });
    texts.flatten().collect()
}

/// How many errors and warnings there are, in words: `2 errors, 1 warning`; nothing when there are none.
pub fn render_summary(found: &Findings) -> Option<String> {
    let count = |wanted: Severity| {
        let number = found
            .list()
            .iter()
            .filter(|finding| found.severity(finding) == wanted)
            .count();
        let plural = if number == 1 { "" } else { "s" };
        (number > 0).then(|| format!("{number} {}{plural}", wanted.word()))
    };
    let counts: Vec<String> = [Severity::Error, Severity::Warning]
        .into_iter()
        .filter_map(count)
        .collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}

/// Where a place begins: the file's name, line and column.
pub fn locate(place: &Place, sources: &Sources) -> Option<(String, Point)> {
    let finding = Finding::new(crate::finding::Code::NotYaml, place.clone(), "", "");
    let places = Places::new(&[&finding], sources);
    let spot = places.locate(place)?;
    Some((spot.file.name.clone(), spot.start()))
}

fn each<T>(
    found: &Findings,
    sources: &Sources,
    render: impl Fn(&Finding, Severity, &Places<'_>) -> T,
) -> impl Iterator<Item = T> {
    let findings: Vec<&Finding> = found.list().iter().collect();
    let places = Places::new(&findings, sources);
    let mut in_order: Vec<(&Finding, usize)> = findings
        .into_iter()
        .map(|finding| {
            let start = places.locate(&finding.at).map_or(0, |spot| spot.range.start);
            (finding, start)
        })
        .collect();
    in_order.sort_by_key(|(finding, start)| (finding.at.file, *start));
    in_order
        .into_iter()
        .map(move |(finding, _)| render(finding, found.severity(finding), &places))
}

fn compile_error(finding: &Finding, places: &Places<'_>) -> String {
    let place = start(finding, places);
    let Finding {
        code,
        message,
        remedy,
        ..
    } = finding;
    format!("{place}{message} [{}]\nhelp: {remedy}", code.number())
}

// `spec/x.yaml:12:7: `, which editors and terminals make a link of.
fn start(finding: &Finding, places: &Places<'_>) -> String {
    places.locate(&finding.at).map_or_else(String::new, |spot| {
        let point = spot.start();
        format!("{}:{}:{}: ", spot.file.name, point.line, point.column)
    })
}

fn line(finding: &Finding, severity: Severity, places: &Places<'_>) -> String {
    let place = start(finding, places);
    let Finding {
        code,
        message,
        remedy,
        ..
    } = finding;
    format!(
        "{place}{}[{}]: {message} (help: {remedy})",
        severity.word(),
        code.number()
    )
}
