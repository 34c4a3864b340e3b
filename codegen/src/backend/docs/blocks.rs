//! The blocks of a Markdown text, as CommonMark splits them: paragraphs, headings, code, quotes, lists.
//!
//! In: lines without tabs. Out: [`Block`]s. In the corner cases of CommonMark it splits more than it has to: every line that is written
//! from the blocks is safe by itself, so that an additional split does no harm.

/// A block.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    /// One or more empty lines.
    Blank,
    /// The lines of a paragraph.
    Paragraph(Vec<String>),
    /// A heading: its level and its text.
    Heading(usize, String),
    /// A thematic break.
    Break,
    /// A code block: its info string and its lines.
    Code(String, Vec<String>),
    /// A block quote.
    Quote(Vec<Block>),
    /// A list: the marker and the blocks of each item.
    List(Vec<(String, Vec<Block>)>),
}

/// Quotes and lists that are nested deeper than this are read as paragraphs.
const MAX_DEPTH: usize = 8;

/// Splits `lines` into blocks.
pub(super) fn read_blocks(lines: &[&str]) -> Vec<Block> {
    read_below(lines, 0)
}

fn read_below(lines: &[&str], depth: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let rest = lines.get(at..).unwrap_or_default();
        let (block, taken) = if is_blank(line) {
            (
                Block::Blank,
                rest.iter().take_while(|line| is_blank(line)).count(),
            )
        } else if indent(line) >= 4 {
            read_indented(rest)
        } else if let Some(fence) = Fence::open(line) {
            read_fenced(&fence, rest)
        } else if let Some((level, text)) = heading(line) {
            (Block::Heading(level, text.to_owned()), 1)
        } else if is_break(line) {
            (Block::Break, 1)
        } else if depth < MAX_DEPTH && quoted(line).is_some() {
            read_quote(rest, depth)
        } else if depth < MAX_DEPTH && Marker::read(line).is_some() {
            read_list(rest, depth)
        } else {
            read_paragraph(rest)
        };
        blocks.push(block);
        at += taken.max(1);
    }
    blocks
}

fn read_indented(lines: &[&str]) -> (Block, usize) {
    let run = lines
        .iter()
        .take_while(|line| is_blank(line) || indent(line) >= 4)
        .count();
    let last = lines.iter().take(run).rposition(|line| !is_blank(line));
    let taken = last.map_or(1, |last| last + 1);
    let code = lines
        .iter()
        .take(taken)
        .map(|line| line.get(4..).unwrap_or_default().to_owned());
    (Block::Code(String::new(), code.collect()), taken)
}

/// A line that opens or closes a code block: three or more backticks or tildes.
pub(super) struct Fence<'l> {
    character: char,
    length: usize,
    info: &'l str,
    indent: usize,
}

impl<'l> Fence<'l> {
    pub(super) fn open(line: &'l str) -> Option<Self> {
        let text = line.trim_start_matches(' ');
        let character = text
            .chars()
            .next()
            .filter(|character| matches!(character, '`' | '~'))?;
        let info = text.trim_start_matches(character);
        let length = text.len() - info.len();
        let is_fence = length >= 3 && !(character == '`' && info.contains('`')) && indent(line) < 4;
        is_fence.then(|| Self {
            character,
            length,
            info: info.trim(),
            indent: indent(line),
        })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        Fence::open(line).is_some_and(|other| {
            other.character == self.character && other.length >= self.length && other.info.is_empty()
        })
    }
}

// A code block that is not closed ends where the block around it ends.
fn read_fenced(fence: &Fence<'_>, lines: &[&str]) -> (Block, usize) {
    let inside = lines.get(1..).unwrap_or_default();
    let length = inside
        .iter()
        .position(|line| fence.is_closed_by(line))
        .unwrap_or(inside.len());
    let code = inside.iter().take(length).map(|line| {
        let extra = indent(line).min(fence.indent);
        line.get(extra..).unwrap_or_default().to_owned()
    });
    (Block::Code(fence.info.to_owned(), code.collect()), length + 2)
}

fn read_quote(lines: &[&str], depth: usize) -> (Block, usize) {
    let inside: Vec<&str> = lines.iter().map_while(|line| quoted(line)).collect();
    (Block::Quote(read_below(&inside, depth + 1)), inside.len())
}

fn read_list(lines: &[&str], depth: usize) -> (Block, usize) {
    let mut items = Vec::new();
    let mut at = 0;
    let mut kind = None;
    while let Some(marker) = lines.get(at).and_then(|line| Marker::read(line)) {
        if *kind.get_or_insert(marker.kind) != marker.kind {
            break;
        }
        let (inside, taken) = item_lines(&marker, lines.get(at..).unwrap_or_default());
        let inside: Vec<&str> = inside.iter().map(String::as_str).collect();
        let mut blocks = read_below(&inside, depth + 1);
        let blank_before_next = matches!(blocks.last(), Some(Block::Blank));
        // A marker that nothing follows could be read as another block, so the item begins with its first text.
        while matches!(blocks.first(), Some(Block::Blank | Block::Break)) {
            blocks.remove(0);
        }
        at += taken;
        if !blocks.is_empty() {
            items.push((marker.text.to_owned(), blocks));
        }
        let is_continued = lines.get(at).is_some_and(|line| Marker::read(line).is_some());
        if blank_before_next && !is_continued {
            break;
        }
    }
    (Block::List(items), at)
}

// The lines of the first item without its marker and indentation, and how many lines it takes with the blank lines behind it.
fn item_lines(marker: &Marker<'_>, lines: &[&str]) -> (Vec<String>, usize) {
    let mut inside = vec![marker.content.to_owned()];
    let mut after_blank = false;
    for line in lines.iter().skip(1) {
        if is_blank(line) {
            inside.push(String::new());
            after_blank = true;
        } else if indent(line) >= marker.offset {
            inside.push(line.get(marker.offset..).unwrap_or_default().to_owned());
            after_blank = false;
        } else if !after_blank && !starts_block(line) {
            inside.push(line.trim_start_matches(' ').to_owned());
        } else {
            break;
        }
    }
    let taken = inside.len();
    (inside, taken)
}

fn read_paragraph(lines: &[&str]) -> (Block, usize) {
    let mut paragraph: Vec<String> = Vec::new();
    for line in lines {
        if is_blank(line) {
            break;
        }
        if !paragraph.is_empty() {
            if let Some(level) = underline(line) {
                let words: Vec<&str> = paragraph.iter().map(|line| line.trim()).collect();
                return (Block::Heading(level, words.join(" ")), paragraph.len() + 1);
            }
            if indent(line) < 4 && interrupts(line) {
                break;
            }
        }
        paragraph.push(line.trim_start_matches(' ').to_owned());
    }
    let taken = paragraph.len();
    (Block::Paragraph(paragraph), taken)
}

/// Whether a line begins a block other than a paragraph.
pub(super) fn starts_block(line: &str) -> bool {
    interrupts(line) || Marker::read(line).is_some()
}

// Whether a line ends the paragraph before it. A list does so only if its first item has text and its number is 1.
fn interrupts(line: &str) -> bool {
    let is_list = Marker::read(line)
        .is_some_and(|marker| !marker.content.trim().is_empty() && matches!(marker.text, "-" | "1." | "1)"));
    is_list
        || Fence::open(line).is_some()
        || heading(line).is_some()
        || is_break(line)
        || quoted(line).is_some()
}

/// The marker of a list item.
pub(super) struct Marker<'l> {
    // `-` for all bullets.
    text: &'l str,
    kind: char,
    content: &'l str,
    offset: usize,
}

impl<'l> Marker<'l> {
    pub(super) fn read(line: &'l str) -> Option<Self> {
        let margin = indent(line);
        let text = line.get(margin..)?;
        if margin >= 4 || is_break(line) {
            return None;
        }
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let last = text.get(digits..)?.chars().next()?;
        let is_marker = match digits {
            0 => matches!(last, '-' | '*' | '+'),
            1..=9 => matches!(last, '.' | ')'),
            _ => false,
        };
        let content = text.get(digits + 1..).filter(|_| is_marker)?;
        if !content.is_empty() && !content.starts_with(' ') {
            return None;
        }
        // Five or more spaces are one space and an indented code block.
        let spaces = match indent(content) {
            spaces @ 1..=4 if spaces < content.len() => spaces,
            _ => 1,
        };
        Some(Self {
            text: if digits == 0 { "-" } else { text.get(..=digits)? },
            kind: if digits == 0 { '-' } else { last },
            content: content.get(spaces..).unwrap_or_default(),
            offset: margin + digits + 1 + spaces,
        })
    }
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let text = line.trim_start_matches(' ');
    let rest = text.trim_start_matches('#');
    let level = text.len() - rest.len();
    let is_heading =
        (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with(' ')) && indent(line) < 4;
    let closed = rest.trim_end().trim_end_matches('#');
    let rest = if closed.is_empty() || closed.ends_with(' ') {
        closed
    } else {
        rest
    };
    is_heading.then(|| (level, rest.trim()))
}

/// The level of the heading that this line makes of the paragraph above it.
pub(super) fn underline(line: &str) -> Option<usize> {
    let text = line.trim();
    let is_made_of = |wanted: char| !text.is_empty() && text.chars().all(|next| next == wanted);
    match indent(line) {
        0..4 if is_made_of('=') => Some(1),
        0..4 if is_made_of('-') => Some(2),
        _ => None,
    }
}

fn is_break(line: &str) -> bool {
    let mut characters = line.bytes().filter(|next| *next != b' ');
    let Some(first @ (b'-' | b'*' | b'_')) = characters.next() else {
        return false;
    };
    indent(line) < 4 && characters.clone().count() >= 2 && characters.all(|next| next == first)
}

fn quoted(line: &str) -> Option<&str> {
    let text = line.trim_start_matches(' ').strip_prefix('>')?;
    (indent(line) < 4).then(|| text.strip_prefix(' ').unwrap_or(text))
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}
