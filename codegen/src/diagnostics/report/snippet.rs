//! The source lines of a finding, with what is wrong underlined.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::Colour;
use super::location::floor;
use super::places::{Cursor, Places};
use crate::diagnostics::finding::{Finding, Severity};
use crate::diagnostics::hidden::{in_one_line, of_same_length};

/// A message with the source lines that it is about.
pub(crate) struct Message<'f, 'l> {
    /// What it begins with: `error`.
    pub(crate) level: Level<'f>,
    /// What stands in brackets behind it.
    pub(crate) id: &'f str,
    /// What is to be said.
    pub(crate) title: &'f str,
    /// What is underlined.
    pub(crate) marks: Vec<Mark<'f, 'l>>,
    /// What follows the source lines.
    pub(crate) notes: Vec<(Level<'f>, String)>,
}

/// One thing to underline.
pub(crate) struct Mark<'f, 'l> {
    /// Where it is.
    pub(crate) cursor: Cursor<'f, 'l>,
    /// Whether the message is about it.
    pub(crate) kind: AnnotationKind,
    /// What is said about it.
    pub(crate) label: Option<&'f str>,
}

/// A finding as rustc prints it.
pub(super) fn render(finding: &Finding, severity: Severity, places: &Places<'_>, colour: Colour) -> String {
    let level = match severity {
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let message = Message {
        level,
        id: finding.code.number(),
        title: &finding.message,
        marks: marks(finding, places),
        notes: vec![(Level::HELP, finding.remedy.clone())],
    };
    render_message(message, colour)
}

/// A message as rustc prints it.
pub(crate) fn render_message(message: Message<'_, '_>, colour: Colour) -> String {
    let mut group = Group::with_title(message.level.primary_title(message.title).id(message.id));
    for element in elements(message.marks) {
        group = group.element(element);
    }
    for (level, note) in message.notes {
        group = group.element(level.message(note));
    }
    let renderer = match colour {
        Colour::Always => Renderer::styled(),
        Colour::Never => Renderer::plain(),
    };
    let text = renderer.term_width(WIDTH).render(&[group]);
    // Lines that end in blanks are a nuisance in expected output and in editors.
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// Wide enough that nothing is cut: what is too long is cut here, where the columns are known.
const WIDTH: usize = 1000;

fn marks<'f, 'l>(finding: &'f Finding, places: &'l Places<'f>) -> Vec<Mark<'f, 'l>> {
    let primary = std::iter::once((&finding.location, None));
    let others = finding
        .also
        .iter()
        .map(|(location, why)| (location, Some(why.as_str())));
    let marks = primary.chain(others).filter_map(|(location, label)| {
        let kind = if label.is_none() {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let cursor = places.locate(location)?;
        Some(Mark { cursor, kind, label })
    });
    marks.collect()
}

fn elements<'f>(marks: Vec<Mark<'f, '_>>) -> Vec<Element<'f>> {
    // The file of the first mark first, then the others in the order they are named; one snippet a file.
    let mut snippets: Vec<Vec<Mark<'f, '_>>> = Vec::new();
    for mark in marks {
        match snippets.iter_mut().find(|group| belongs(group, &mark)) {
            Some(group) => group.push(mark),
            None => snippets.push(vec![mark]),
        }
    }
    snippets.iter().flat_map(|marks| snippet(marks)).collect()
}

/// Whether a mark is near enough to be shown in one snippet with others.
fn belongs(group: &[Mark<'_, '_>], mark: &Mark<'_, '_>) -> bool {
    const FARTHEST: usize = 100_000;
    group.iter().all(|other| {
        std::ptr::eq(other.cursor.file, mark.cursor.file)
            && other.cursor.range.start.abs_diff(mark.cursor.range.start) < FARTHEST
    })
}

fn snippet<'f>(marks: &[Mark<'f, '_>]) -> Vec<Element<'f>> {
    let Some(first) = marks.first() else {
        return Vec::new();
    };
    let text = first.cursor.file.text.as_str();
    let name = in_one_line(&first.cursor.file.full_name()).into_owned();
    let excerpt = Excerpt::new(&first.cursor, marks.iter().map(|mark| mark.cursor.range.clone()));
    let annotations: Vec<Annotation<'f>> = marks
        .iter()
        .map(|mark| {
            mark.kind
                .span(excerpt.range(text, &mark.cursor.range))
                .label(mark.label)
        })
        .collect();
    let source = Snippet::source(excerpt.text)
        .line_start(excerpt.first_line)
        .annotations(annotations);
    if !excerpt.is_cut {
        return vec![Element::from(source.path(name))];
    }
    // The columns of what is left of a line are not those of the file.
    let point = first.cursor.start();
    let origin = Origin::path(name).line(point.line).char_column(point.column);
    vec![Element::from(origin), Element::from(source)]
}

/// The lines that are shown, cleaned: no byte order mark, no carriage returns, no more of a long line than fits.
struct Excerpt {
    text: String,
    first_line: usize,
    /// Whether a line is not there from its beginning.
    is_cut: bool,
    /// Where pieces of the excerpt are in the file, with where they are in the excerpt.
    pieces: Vec<(Range<usize>, usize)>,
}

/// Longer lines are cut, as those of a document that is one line.
const LONGEST: usize = 400;
/// How much of such a line is shown before and after what is wrong, and how much of that itself.
const AROUND: usize = 40;
const WITHIN: usize = 80;

impl Excerpt {
    fn new(cursor: &Cursor<'_, '_>, ranges: impl Iterator<Item = Range<usize>>) -> Self {
        let text = cursor.file.text.as_str();
        let mut ranges: Vec<Range<usize>> = ranges.collect();
        ranges.sort_by_key(|range| (range.start, range.end));
        let lines = cursor.lines;
        let start = ranges
            .first()
            .map_or(0, |range| lines.line_at(text, range.start).start);
        let end = ranges
            .last()
            .map_or(0, |range| lines.line_at(text, range.start).end);
        let mut excerpt = Self {
            text: String::new(),
            first_line: lines.point(text, start).line,
            is_cut: false,
            pieces: Vec::new(),
        };
        let mut at = start;
        loop {
            let line = lines.line_at(text, at);
            excerpt.add_line(text, line.clone(), &ranges);
            let next = text
                .get(line.end..)
                .and_then(|rest| rest.find('\n'))
                .map(|end| line.end + end + 1);
            match next {
                Some(next) if next <= end => {
                    excerpt.text.push('\n');
                    at = next;
                }
                _ => break,
            }
        }
        excerpt
    }

    fn add_line(&mut self, text: &str, line: Range<usize>, ranges: &[Range<usize>]) {
        let mut on_line = ranges
            .iter()
            .filter(|range| line.start <= range.start && range.start <= line.end);
        let first = on_line.next();
        let last = on_line.next_back().or(first);
        let (mut start, mut end) = (line.start, line.end);
        if text
            .get(start..end)
            .is_some_and(|line| line.starts_with('\u{feff}'))
        {
            start += '\u{feff}'.len_utf8();
        }
        if line.len() > LONGEST {
            let from = first.map_or(start, |range| range.start);
            let to = last.map_or(start, |range| range.end.min(range.start + WITHIN));
            start = floor(text, from.saturating_sub(AROUND)).max(start);
            end = floor(text, (to + AROUND).min(end)).max(start);
        }
        if start > line.start + '\u{feff}'.len_utf8() {
            self.is_cut = true;
            self.text.push('…');
        }
        self.pieces.push((start..end, self.text.len()));
        self.text
            .push_str(&of_same_length(text.get(start..end).unwrap_or_default()));
        if end < line.end {
            self.text.push('…');
        }
    }

    /// Where bytes of the file are in the excerpt; what goes on behind the end of its line is cut there.
    fn range(&self, text: &str, range: &Range<usize>) -> Range<usize> {
        let start = floor(text, range.start);
        let piece = self
            .pieces
            .iter()
            .find(|(piece, _)| piece.start <= start && start <= piece.end);
        let Some((piece, at)) = piece else {
            return 0..0;
        };
        let end = floor(text, range.end).clamp(start, piece.end);
        at + (start - piece.start)..at + (end - piece.start)
    }
}
