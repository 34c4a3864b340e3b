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
    while text.len() > MOST_BYTES {
        let Some(smaller) = room.smaller(view) else {
            break;
        };
        room = smaller;
        text = compose(view, room);
    }
    text
}

impl Room {
    /// Less, what matters least first; `None` if nothing is left to leave out.
    fn smaller(self, view: &View<'_>) -> Option<Self> {
        let counts = view.counts();
        let half = |most: usize, count: usize| most.min(count) / 2;
        Some(match self {
            Self { compatible: 1.., .. } => Self {
                compatible: 0,
                ..self
            },
            Self { has_places: true, .. } => Self {
                has_places: false,
                ..self
            },
            Self { rust: 41.., .. } => Self { rust: 40, ..self },
            Self { warnings: 1.., .. } => Self {
                warnings: half(self.warnings, counts.warning),
                ..self
            },
            Self { breaking: 2.., .. } => Self {
                breaking: half(self.breaking, counts.breaking),
                ..self
            },
            Self { rust: 1.., .. } => Self { rust: 0, ..self },
            Self { breaking: 1, .. } => Self { breaking: 0, ..self },
            Self { breaking: 0, .. } => return None,
        })
    }
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
        view.crate_bump(),
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
    text += &folded_accepted(view, room);
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
        text += &folded(&format!("Places: {}", heading.to_lowercase()), &places(&shown));
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

// These matter no more than compatible ones, and share their room.
fn folded_accepted(view: &View<'_>, room: Room) -> String {
    let shown: Vec<_> = view.accepted().take(room.compatible).collect();
    if shown.is_empty() {
        return String::new();
    }
    folded(&number(shown.len(), "accepted change"), &tables(&shown))
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
        (counts.accepted.saturating_sub(room.compatible), "accepted change"),
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
