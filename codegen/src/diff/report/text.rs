//! The report for a terminal: as rustc prints what is wrong, with the source lines of both sides, and a line for what is compatible.
//!
//! In: [`View`]. Out: text, with ANSI escape codes if asked.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Level as Style};

use super::Colour;
use super::view::{Shown, View, side};
use super::words::{about, decided, operations, ways};
use crate::diagnostics::hidden::in_one_line;
use crate::diagnostics::report::snippet::{Mark, Message, render_message};
use crate::diff::bump::Bump;
use crate::diff::change::Change;
use crate::diff::rust::RustChange;
use crate::diff::severity::Level;

/// How many operations a change names; the others are counted.
const MOST_OPERATIONS: usize = 3;

/// The report as text.
pub(super) fn render(view: &View<'_>, colour: Colour) -> String {
    let mut text = String::new();
    for level in [Level::Breaking, Level::Warning] {
        for shown in view.of(level) {
            text += &in_full(view, shown, colour);
            text += "\n\n";
        }
    }
    for shown in view.of(Level::Compatible) {
        text += &in_short(shown, colour);
        text.push('\n');
    }
    if view.counts().compatible > 0 {
        text.push('\n');
    }
    for shown in view.accepted() {
        text += &in_short(shown, colour);
        text.push('\n');
    }
    if view.counts().accepted > 0 {
        text.push('\n');
    }
    for change in &view.comparison.rust.list {
        text += &rust(change, colour);
        text.push('\n');
    }
    if !view.comparison.rust.list.is_empty() {
        text.push('\n');
    }
    text + &summary(view, colour)
}

fn in_full(view: &View<'_>, shown: &Shown<'_>, colour: Colour) -> String {
    let change = shown.change;
    let level = if change.level == Level::Breaking {
        Style::ERROR.with_name("breaking")
    } else {
        Style::WARNING
    };
    let labels = ["before", "after"];
    let marks = view
        .cursors(change)
        .into_iter()
        .zip(labels)
        .filter_map(|(cursor, label)| {
            let kind = AnnotationKind::Primary;
            Some(Mark {
                cursor: cursor?,
                kind,
                label: Some(label),
            })
        });
    let message = render_message(
        Message {
            level,
            id: change.rule.id,
            title: &shown.sentence,
            marks: marks.collect(),
            notes: notes(change, note(shown)),
        },
        colour,
    );
    format!(
        "{message}\n{}",
        paint(colour, DIM, &format!("  {}", shown.fingerprint))
    )
}

fn notes<'n>(change: &Change, note: String) -> Vec<(Style<'n>, String)> {
    let decided = Some(decided(change)).filter(|decided| !decided.is_empty());
    [Some(note), decided]
        .into_iter()
        .flatten()
        .map(|note| (Style::NOTE, note))
        .collect()
}

fn note(shown: &Shown<'_>) -> String {
    let parts = [about(shown), operations(shown, MOST_OPERATIONS)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return "the whole document".to_owned();
    }
    parts.join(": ")
}

fn in_short(shown: &Shown<'_>, colour: Colour) -> String {
    let level = paint(
        colour,
        GREEN,
        &format!("{}[{}]", shown.standing(), shown.change.rule.id),
    );
    let mut line = format!("{level}: {}", shown.sentence);
    let operations = operations(shown, MOST_OPERATIONS);
    for part in [shown.change.subject.as_str(), &operations] {
        if !part.is_empty() {
            let _ = write!(line, " · {}", in_one_line(part));
        }
    }
    let decided = decided(shown.change);
    if !decided.is_empty() {
        let _ = write!(line, " · {decided}");
    }
    let mut last = ways(shown);
    if !last.is_empty() {
        last += " · ";
    }
    line + " " + &paint(colour, DIM, &format!("· {last}{}", shown.fingerprint))
}

fn rust(change: &RustChange, colour: Colour) -> String {
    let code = match change.rule.bump {
        Bump::Major => RED,
        Bump::Minor => YELLOW,
        Bump::Patch => GREEN,
    };
    let level = paint(
        colour,
        code,
        &format!("crate {}[{}]", change.rule.bump.word(), change.rule.id),
    );
    let facts = match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!(": `{old}` → `{new}`"),
        (Some(only), None) | (None, Some(only)) => format!(": `{only}`"),
        (None, None) => String::new(),
    };
    let facts = format!("{} · {}{facts}", change.rule.title, change.item);
    let mut text = format!("{level}: {}", in_one_line(&facts));
    if let Some(remedy) = &change.remedy {
        let _ = write!(
            text,
            "\n  = help: {} keeps callers compiling",
            in_one_line(remedy)
        );
    }
    text
}

fn summary(view: &View<'_>, colour: Colour) -> String {
    let changes = &view.comparison.changes;
    let title = in_one_line(&changes.title);
    let sides = format!("{title}: {} → {}", side(&changes.old), side(&changes.new));
    let code = match changes.worst() {
        Some(Level::Breaking) => RED,
        Some(Level::Warning) => YELLOW,
        Some(Level::Compatible) | None => GREEN,
    };
    let counts = if changes.list.is_empty() && view.comparison.rust.list.is_empty() {
        "no changes".to_owned()
    } else {
        let number = view.comparison.rust.list.len();
        format!("{}; {number} in the crate", view.counts().words())
    };
    let mut text = format!("{sides}\n{}; {}\n", paint(colour, code, &counts), view.bumps());
    if let Some(why) = &view.comparison.rust.unknown {
        let _ = writeln!(text, "the crates were not compared: {}", in_one_line(why));
    }
    text
}

// Select Graphic Rendition (ECMA-48, 8.3.117), as `annotate-snippets` colours levels.
const DIM: &str = "2";
const RED: &str = "1;91";
const YELLOW: &str = "1;33";
const GREEN: &str = "1;92";

fn paint(colour: Colour, code: &str, text: &str) -> String {
    match colour {
        Colour::Always => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        Colour::Never => text.to_owned(),
    }
}
