//! The lines of a spec around a change, with what changed marked.

use std::fmt::Write as _;
use std::ops::Range;

use super::escape::{escape, markup};
use crate::diagnostics::hidden::of_same_length;
use crate::diagnostics::report::floor;
use crate::diagnostics::report::places::Cursor;

/// How many lines are shown before and behind the one that is meant.
const AROUND: usize = 2;
/// How many bytes of a line are shown on each side of what is marked, and of that itself.
const MOST_BYTES: usize = 120;

/// The lines around a place.
pub(super) fn excerpt(cursor: &Cursor<'_, '_>, label: &str) -> String {
    let text = cursor.file.text.as_str();
    let point = cursor.start();
    let mut excerpt = format!(
        "<figure class=\"{label}\"><figcaption>{label} <code>{}:{}:{}</code></figcaption><pre>",
        escape(&cursor.file.full_name()),
        point.line,
        point.column
    );
    let first = point.line.saturating_sub(AROUND).max(1);
    for number in first..=point.line + AROUND {
        let Some(line) = cursor.lines.line(text, number) else {
            break;
        };
        // Behind the end of the last line is no line.
        if line.start == text.len() && number > point.line {
            break;
        }
        let _ = write!(excerpt, "<span class=\"number\">{number}</span>");
        if number == point.line {
            let end = cursor.range.end.clamp(point.byte, line.end.max(point.byte));
            excerpt += &marked(text, &line, point.byte..end);
        } else {
            excerpt += &shown(
                text,
                line.start..floor(text, line.end.min(line.start + MOST_BYTES)),
                line.end,
            );
        }
        excerpt.push('\n');
    }
    excerpt + "</pre></figure>\n"
}

fn marked(text: &str, line: &Range<usize>, range: Range<usize>) -> String {
    let start = floor(text, range.start.saturating_sub(MOST_BYTES)).max(line.start);
    let end = floor(text, range.end.min(range.start + MOST_BYTES)).max(range.start);
    let last = floor(text, (end + MOST_BYTES).min(line.end)).max(end);
    let mut marked = String::new();
    if start > line.start {
        marked.push('…');
    }
    marked += &shown(text, start..range.start, range.start);
    let _ = write!(
        marked,
        "<mark>{}</mark>",
        shown(text, range.start..end, range.end)
    );
    marked + &shown(text, end..last, line.end)
}

// A part of a line, with a sign if more follows of what should be there.
fn shown(text: &str, range: Range<usize>, whole: usize) -> String {
    let is_cut = range.end < whole;
    let part = markup(&of_same_length(text.get(range).unwrap_or_default()));
    if is_cut { part + "…" } else { part }
}
