//! `levain accept`, and what a repository decided about changes: `levain-accept.toml` beside levain.toml.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::PathBuf;

use serde_json::json;
use toml_edit::{Document, DocumentMut, Item, Table, Value};

use super::Outcome;
use super::arguments::Accept;
use super::disk::write_text;
use super::setup::settings_folder;
use super::show::Show;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Sources};
use crate::diff::bump::api_bump;
use crate::diff::date::Date;
use crate::diff::policy::{PolicyNote, apply, read_policy};
use crate::diff::report::Comparison;
use crate::load::{read_text, shown};

const FILE: &str = "levain-accept.toml";

const FINGERPRINT_DIGITS: usize = 12;

fn policy_path(show: &Show) -> PathBuf {
    settings_folder(show).join(FILE)
}

/// Applies what the repository decided to a comparison, and shows the entries that are of no use; gives their number. What is wrong with the
/// file is shown, and then this is `None`.
pub(super) fn judge(comparison: &mut Comparison, today: Option<Date>, show: &Show) -> Option<usize> {
    let path = policy_path(show);
    let text = match read_text(&path) {
        Ok(Some(text)) => text,
        Ok(None) => return Some(0),
        Err(failure) => {
            show.failure(&failure);
            return None;
        }
    };
    let name = shown(&path);
    let policy = match read_policy(&text) {
        Ok(policy) => policy,
        Err(mistakes) => {
            let mut sources = Sources::default();
            let file = sources.add(name, text);
            let mut found = Findings::new(false);
            for mistake in mistakes {
                let location = Location::value(file, "").at(mistake.range);
                found.add(Finding::new(
                    Code::InvalidSettings,
                    location,
                    mistake.message,
                    mistake.remedy,
                ));
            }
            show.findings(&found, &sources, true);
            return None;
        }
    };
    let notes = apply(&mut comparison.changes, &policy, today?);
    comparison.api_bump = api_bump(&comparison.changes.list);
    for note in &notes {
        show_note(&name, &text, note, show);
    }
    Some(notes.len())
}

fn show_note(name: &str, text: &str, note: &PolicyNote, show: &Show) {
    let before = text.get(..note.range.start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let members = json!({ "file": name, "line": line, "message": note.message, "remedy": note.remedy });
    let text = format!(
        "{name}:{line}: warning: {}\n  = help: {}",
        note.message, note.remedy
    );
    show.aside("policy", members, &text);
}

/// Writes the entries of accepted changes.
pub(super) fn accept(arguments: &Accept, show: &Show) -> Outcome {
    match write_entries(arguments, show) {
        Ok(path) => {
            let count = arguments.fingerprints.len();
            let plural = if count == 1 { "" } else { "s" };
            let text = format!("accepted {count} change{plural} in {path}");
            show.result(
                "accepted",
                json!({ "file": path, "fingerprints": arguments.fingerprints }),
                &text,
            );
            Outcome::Fine
        }
        Err(failure) => {
            show.failure(&failure);
            Outcome::Wrong
        }
    }
}

fn write_entries(arguments: &Accept, show: &Show) -> Result<String, Failure> {
    let path = policy_path(show);
    let mut text = read_text(&path)?.unwrap_or_default();
    for fingerprint in &arguments.fingerprints {
        text = with_entry(&text, fingerprint, &arguments.reason, arguments.until.as_deref())?;
    }
    write_text(&path, &text)?;
    Ok(shown(&path))
}

// The text of the file with an entry more, or with an entry replaced. All else stays as it is.
fn with_entry(text: &str, fingerprint: &str, reason: &str, until: Option<&str>) -> Result<String, Failure> {
    let is_fingerprint = fingerprint.len() == FINGERPRINT_DIGITS
        && fingerprint
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !is_fingerprint {
        return Err(Failure::new(
            format!("`{fingerprint}` is not the fingerprint of a change"),
            "give the 12 digits that `levain diff` shows with the change, such as `3f9a1c22b07d`",
        ));
    }
    if reason.trim().is_empty() {
        return Err(Failure::new(
            "the reason is empty",
            "say why the change is accepted: `--reason 'no client sends it'`",
        ));
    }
    let until = match until {
        Some(until) => Some(
            Date::read(until)
                .filter(|date| date.to_string() == until)
                .ok_or_else(|| {
                    Failure::new(
                        format!("`{until}` is not a day of the calendar"),
                        "write it as in `--until 2027-06-30`",
                    )
                })?,
        ),
        None => None,
    };
    if let Err(mistakes) = read_policy(text) {
        let message = mistakes.first().map_or("", |mistake| mistake.message.as_str());
        let remedy = mistakes.first().map_or("", |mistake| mistake.remedy.as_str());
        return Err(Failure::new(
            format!("{FILE}: {message}"),
            format!("mend the file first: {remedy}"),
        ));
    }
    let wrong = || Failure::new(format!("{FILE} cannot be changed"), "mend the file first");
    let mut document: DocumentMut = text.parse().map_err(|_| wrong())?;
    let entries = document.get_mut("accept").and_then(Item::as_array_of_tables_mut);
    let own = entries.and_then(|entries| entries.iter_mut().find(|entry| is_of(entry, fingerprint)));
    if let Some(entry) = own {
        replace(entry, "reason", reason.into());
        match until.and_then(|until| until.to_string().parse::<toml_edit::Datetime>().ok()) {
            Some(until) => replace(entry, "until", until.into()),
            None => {
                entry.remove("until");
            }
        }
        return Ok(document.to_string());
    }
    let mut entry = format!(
        "[[accept]]\nfingerprint = \"{fingerprint}\"\nreason = {}\n",
        Value::from(reason)
    );
    if let Some(until) = until {
        let _ = writeln!(entry, "until = {until}");
    }
    Ok(inserted(text, fingerprint, &entry))
}

fn is_of(entry: &Table, fingerprint: &str) -> bool {
    entry.get("fingerprint").and_then(Item::as_str) == Some(fingerprint)
}

// A comment behind the value stays.
fn replace(entry: &mut Table, key: &str, mut value: Value) {
    if let Some(old) = entry.get(key).and_then(Item::as_value) {
        *value.decor_mut() = old.decor().clone();
    }
    entry.insert(key, Item::Value(value));
}

// Entries are sorted by fingerprint: behind the last smaller one, with the lines that follow the others untouched.
fn inserted(text: &str, fingerprint: &str, entry: &str) -> String {
    let document = Document::parse(text).ok();
    let entries = document
        .as_ref()
        .and_then(|document| document.get("accept")?.as_array_of_tables());
    let spans: Vec<(bool, Range<usize>)> = entries.map_or_else(Vec::new, |entries| {
        let span = |table: &Table| {
            let start = table.span().map_or(0, |span| span.start);
            let ends = table.iter().filter_map(|(_, item)| Some(item.span()?.end));
            start
                ..ends
                    .chain(table.span().map(|span| span.end))
                    .max()
                    .unwrap_or(start)
        };
        let is_smaller = |table: &Table| table.get("fingerprint").and_then(Item::as_str) < Some(fingerprint);
        entries
            .iter()
            .map(|table| (is_smaller(table), span(table)))
            .collect()
    });
    let at = match (spans.iter().rfind(|(is_smaller, _)| *is_smaller), spans.first()) {
        (Some((_, before)), _) => line_after(text, before.end),
        (None, Some((_, after))) => comments_before(text, after.start),
        (None, None) => text.len(),
    };
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let before = before.trim_end();
    let after = after.trim_start_matches(['\n', '\r']);
    let gap = |part: &str, gap: &'static str| if part.is_empty() { "" } else { gap };
    format!(
        "{before}{}{entry}{}{after}",
        gap(before, "\n\n"),
        gap(after, "\n")
    )
}

// The first byte of the line behind the one that contains `at`.
fn line_after(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find('\n').map_or(text.len(), |end| at + end + 1)
}

// The start of the comments directly above the line that begins at `at`.
fn comments_before(text: &str, at: usize) -> usize {
    let mut start = at;
    while let Some(above) = text.get(..start).and_then(|above| above.strip_suffix('\n')) {
        let line = above.rfind('\n').map_or(0, |end| end + 1);
        if !text.get(line..start).is_some_and(|line| line.starts_with('#')) {
            break;
        }
        start = line;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::with_entry;

    const FILE: &str = "# Decided in the weekly round.\n\n# The old app.\n[[accept]]\nfingerprint = \"aaaaaaaaaaaa\"\nreason = \"old\" # see 12\n\n\
                        [[override]]\nrule = \"operation-removed\"\nlevel = \"warning\"\nreason = \"beta\"\n";

    fn added(text: &str, fingerprint: &str) -> String {
        with_entry(text, fingerprint, "say \"why\"", Some("2027-01-01")).expect("the entry is right")
    }

    #[test]
    fn entries_are_sorted_and_comments_stay() {
        let entry = |fingerprint: &str| {
            format!(
                "[[accept]]\nfingerprint = \"{fingerprint}\"\nreason = 'say \"why\"'\nuntil = 2027-01-01\n"
            )
        };
        let first = added(FILE, "000000000000");
        let expected = FILE.replace(
            "# The old app.",
            &format!("{}\n# The old app.", entry("000000000000")),
        );
        assert_eq!(first, expected);
        let last = added(FILE, "bbbbbbbbbbbb");
        assert_eq!(
            last,
            FILE.replace(
                "[[override]]",
                &format!("{}\n[[override]]", entry("bbbbbbbbbbbb"))
            )
        );
        assert_eq!(added("", "bbbbbbbbbbbb"), entry("bbbbbbbbbbbb"));
    }

    #[test]
    fn an_entry_is_replaced_in_place() {
        let text = with_entry(FILE, "aaaaaaaaaaaa", "new", None).expect("the entry is right");
        assert_eq!(text, FILE.replace("\"old\"", "\"new\""));
    }

    #[test]
    fn a_wrong_entry_is_refused() {
        for (fingerprint, reason, until, message) in [
            ("AAAAAAAAAAAA", "x", None, "is not the fingerprint of a change"),
            ("aaa", "x", None, "is not the fingerprint of a change"),
            ("aaaaaaaaaaaa", " ", None, "the reason is empty"),
            (
                "aaaaaaaaaaaa",
                "x",
                Some("2027-02-29"),
                "is not a day of the calendar",
            ),
        ] {
            let failure = with_entry("", fingerprint, reason, until).expect_err(message);
            assert!(failure.message.contains(message), "{}", failure.message);
        }
        assert!(with_entry("accept = 1\n", "aaaaaaaaaaaa", "x", None).is_err());
    }
}
