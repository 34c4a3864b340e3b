//! The report for the comment of a pull request.
//!
//! In: [`View`]. Out: GitHub Flavored Markdown, in which nothing of a spec is read as Markdown, HTML or a mention. A comment has room for
//! 65,536 characters: what is too much is left out, compatible changes first, and the comment says so.

mod code;
mod rows;

use std::fmt::Write as _;

pub(super) use self::code::code;
use self::rows::{crate_table, places, tables};
use super::view::View;
use super::words::{number, verdict};
use crate::diff::change::Side;
use crate::diff::severity::Level;

/// What a comment may have, less a margin. Bytes are counted, which are never fewer than characters.
const MOST_BYTES: usize = 65_000;

/// How much of a report is shown.
#[derive(Clone, Copy)]
struct Room {
    breaking: usize,
    warnings: usize,
    compatible: usize,
    rust: usize,
    has_places: bool,
}

const ALL: Room = Room {
    breaking: usize::MAX,
    warnings: usize::MAX,
    compatible: usize::MAX,
    rust: usize::MAX,
    has_places: true,
};

/// The report as Markdown.
pub(super) fn render(view: &View<'_>) -> String {
    let mut room = ALL;
    let mut text = compose(view, room);
    let mut step = 0_u32;
    while text.len() > MOST_BYTES {
        match step {
            0 => room.compatible = 0,
            1 => room.has_places = false,
            2 => room.rust = 40,
            3 => room.warnings = 40,
            4 => room.warnings = 0,
            5 => room.breaking = view.counts().breaking / 2,
            _ if room.breaking > 0 => room.breaking /= 2,
            6.. => room.rust = 0,
        }
        step += 1;
        text = compose(view, room);
        if room.breaking == 0 && room.rust == 0 {
            break;
        }
    }
    text
}

fn compose(view: &View<'_>, room: Room) -> String {
    let changes = &view.comparison.changes;
    let mut text = format!("## {}\n\n", verdict(changes.worst()));
    let _ = writeln!(
        text,
        "{}: {} → {}  \n{}; {} in the crate  \nthe numbers that must move: **{}** of the API, **{}** of the crate",
        code(&changes.title),
        side(&changes.old),
        side(&changes.new),
        view.counts().words(),
        view.comparison.rust.list.len(),
        view.comparison.api_bump.word(),
        view.comparison.crate_bump.word(),
    );
    if let Some(why) = &view.comparison.rust.unknown {
        let _ = write!(text, "\nThe crates were not compared: {}\n", code(why));
    }
    for (level, heading, most) in [
        (Level::Breaking, "Breaking", room.breaking),
        (Level::Warning, "Warnings", room.warnings),
    ] {
        text += &open_level(view, level, heading, most, room.has_places);
    }
    text += &folded_level(view, room);
    text += &crate_table(view, room.rust);
    text += &left_out(view, room);
    if !changes.list.is_empty() {
        text += "\n<sub>`levain explain RULE` explains a rule; `levain accept FINGERPRINT --reason …` accepts a change.</sub>\n";
    }
    text
}

fn open_level(view: &View<'_>, level: Level, heading: &str, most: usize, has_places: bool) -> String {
    let shown: Vec<_> = view.of(level).take(most).collect();
    if shown.is_empty() {
        return String::new();
    }
    let mut text = format!("\n### {heading}\n{}", tables(&shown));
    if has_places {
        text += &folded(
            &format!("Places of the {} changes", level.word()),
            &places(&shown),
        );
    }
    text
}

fn folded_level(view: &View<'_>, room: Room) -> String {
    let shown: Vec<_> = view.of(Level::Compatible).take(room.compatible).collect();
    if shown.is_empty() {
        return String::new();
    }
    folded(&number(shown.len(), "compatible change"), &tables(&shown))
}

fn folded(summary: &str, text: &str) -> String {
    format!("\n<details><summary>{summary}</summary>\n{text}\n</details>\n")
}

fn left_out(view: &View<'_>, room: Room) -> String {
    let counts = view.counts();
    let parts = [
        (counts.breaking.saturating_sub(room.breaking), "breaking change"),
        (counts.warning.saturating_sub(room.warnings), "warning"),
        (
            counts.compatible.saturating_sub(room.compatible),
            "compatible change",
        ),
        (
            view.comparison.rust.list.len().saturating_sub(room.rust),
            "change in the crate",
        ),
    ];
    let left = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| match noun {
            "change in the crate" if count > 1 => format!("{count} changes in the crate"),
            _ => number(count, noun),
        });
    let mut left: Vec<String> = left.collect();
    if !room.has_places {
        left.push("the places".to_owned());
    }
    if left.is_empty() {
        return String::new();
    }
    format!(
        "\n> Left out, since a comment has room for 65,536 characters: {}. `levain diff` shows all.\n",
        left.join(", ")
    )
}

fn side(side: &Side) -> String {
    match side.version.as_deref() {
        Some(version) if version != side.name => format!("{} ({})", code(&side.name), code(version)),
        _ => code(&side.name),
    }
}
