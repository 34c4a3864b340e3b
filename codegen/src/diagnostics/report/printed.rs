//! The findings of a run of the command: with their source lines, as JSON, in one line each, and counted.
//!
//! In: findings and the sources they are in. Out: text. A macro has the compiler to print its errors, and is built without this.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::places::Places;
use super::{each, json, snippet, start};
use crate::diagnostics::finding::{Code, Finding, Findings, Severity};
use crate::diagnostics::location::Sources;

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
/// All errors are there, and of the warnings of each code at most `most`, whether they count as errors or not; [`render_counts`] gives the
/// numbers.
pub fn render_report(found: &Findings, sources: &Sources, colour: Colour, most: usize) -> String {
    let mut warnings: BTreeMap<Code, usize> = BTreeMap::new();
    let mut shown = Findings::new(false);
    for finding in found.list() {
        let is_warning = finding.severity == Severity::Warning;
        let count = warnings.entry(finding.code).or_default();
        *count += usize::from(is_warning);
        if !is_warning || *count <= most {
            let mut finding = finding.clone();
            finding.severity = found.severity(&finding);
            shown.add(finding);
        }
    }
    each(&shown, sources, |finding, severity, places| {
        snippet::render(finding, severity, places, colour) + "\n\n"
    })
    .collect()
}

/// All findings as JSON, one object per line (`--message-format json`).
///
/// | member | is |
/// |---|---|
/// | `kind` | `finding` |
/// | `code` | `L0203`; `levain explain L0203` explains it |
/// | `severity` | `error` or `warning` |
/// | `message` | what is wrong, in one line |
/// | `remedy` | what to type to fix it |
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

/// How many errors and warnings there are, in words, and how many of each code where that tells more; `most` of the warnings of a
/// code are shown. Empty when there are none.
///
/// ```text
/// 1 error, 41 warnings
///   L0203     1  a type that is not declared
///   L2204    41  a keyword that is not checked (3 shown)
/// `levain explain L2204` tells what a code means; `--all-warnings` shows every warning
/// ```
pub fn render_counts(found: &Findings, most: usize) -> String {
    let Some(mut text) = render_summary(found) else {
        return String::new();
    };
    let mut codes: BTreeMap<Code, (usize, usize)> = BTreeMap::new();
    for finding in found.list() {
        let (all, warnings) = codes.entry(finding.code).or_default();
        *all += 1;
        *warnings += usize::from(finding.severity == Severity::Warning);
    }
    let is_cut = codes.values().any(|(_, warnings)| *warnings > most);
    let is_short = codes.len() == 1 && !is_cut;
    for (code, (count, warnings)) in codes.iter().filter(|_| !is_short) {
        let shown = match warnings.checked_sub(most) {
            Some(hidden) if hidden > 0 => format!(" ({} shown)", count - hidden),
            _ => String::new(),
        };
        let _ = write!(text, "\n  {} {count:>5}  {}{shown}", code.number(), code.title());
    }
    // The most frequent is most likely to be asked about.
    let often = codes
        .iter()
        .max_by_key(|(code, (count, _))| (*count, std::cmp::Reverse(**code)));
    let often = often.map_or("", |(code, _)| code.number());
    let _ = write!(text, "\n`levain explain {often}` explains a code");
    text.push_str(if is_cut {
        "; `--all-warnings` shows every warning\n"
    } else {
        "\n"
    });
    text
}

/// The same for tools: `errors`, `warnings`, and `codes` with how many of each.
pub fn counts(found: &Findings) -> serde_json::Value {
    let of = |wanted: Severity| {
        found
            .list()
            .iter()
            .filter(|finding| found.severity(finding) == wanted)
            .count()
    };
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in found.list() {
        *codes.entry(finding.code.number()).or_default() += 1;
    }
    serde_json::json!({ "errors": of(Severity::Error), "warnings": of(Severity::Warning), "codes": codes })
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

fn line(finding: &Finding, severity: Severity, places: &Places<'_>) -> String {
    let location = start(finding, places);
    let Finding {
        code,
        message,
        remedy,
        ..
    } = finding;
    format!(
        "{location}{}[{}]: {message} (help: {remedy})",
        severity.word(),
        code.number()
    )
}
