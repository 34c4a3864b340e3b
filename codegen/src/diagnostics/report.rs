//! Shows findings: to people as rustc does, to editors as JSON, and in one line for a macro's compile error.
//!
//! In: findings and the sources they are in. Out: text. Prints nothing and asks no terminal whether it has colours.

#[cfg(feature = "cli")]
mod json;
mod location;
pub(crate) mod marked;
pub(crate) mod places;
#[cfg(feature = "cli")]
mod printed;
#[cfg(feature = "cli")]
pub(crate) mod snippet;

pub use location::Point;
#[cfg(feature = "cli")]
pub(crate) use location::floor;
#[cfg(feature = "cli")]
pub use printed::{Colour, counts, render_counts, render_json, render_lines, render_report, render_summary};

use self::places::Places;
use super::hidden::in_one_line;
use crate::diagnostics::finding::{Finding, Findings, Severity};
use crate::diagnostics::location::{Location, Sources};

/// Every error as the text of a compile error, in the order of the files: the place, what is wrong and its code; below that, what to
/// write. Warnings are left out, since a macro has no way to show them.
pub fn render_compile_errors(found: &Findings, sources: &Sources) -> Vec<String> {
    let texts = each(found, sources, |finding, severity, places| {
        (severity == Severity::Error).then(|| compile_error(finding, places))
    });
    texts.flatten().collect()
}

/// Where a place begins: the file's name, line and column.
pub fn locate(location: &Location, sources: &Sources) -> Option<(String, Point)> {
    let finding = Finding::new(
        crate::diagnostics::finding::Code::NotYaml,
        location.clone(),
        "",
        "",
    );
    let places = Places::new(&[&finding], sources);
    let cursor = places.locate(location)?;
    Some((cursor.file.name.clone(), cursor.start()))
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
            let start = places
                .locate(&finding.location)
                .map_or(0, |cursor| cursor.range.start);
            (finding, start)
        })
        .collect();
    in_order.sort_by_key(|(finding, start)| (finding.location.file, *start));
    in_order
        .into_iter()
        .map(move |(finding, _)| render(finding, found.severity(finding), &places))
}

fn compile_error(finding: &Finding, places: &Places<'_>) -> String {
    let location = start(finding, places);
    let Finding {
        code,
        message,
        remedy,
        ..
    } = finding;
    format!("{location}{message} [{}]\nhelp: {remedy}", code.number())
}

// `spec/x.yaml:12:7: `, which editors and terminals make a link of.
fn start(finding: &Finding, places: &Places<'_>) -> String {
    places
        .locate(&finding.location)
        .map_or_else(String::new, |cursor| {
            let point = cursor.start();
            format!(
                "{}:{}:{}: ",
                in_one_line(&cursor.file.full_name()),
                point.line,
                point.column
            )
        })
}
