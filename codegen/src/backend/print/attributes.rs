//! Attributes: docs become comments, and every attribute has a line of its own.
//!
//! In: the tokens of an item or a field. Out: the lines of its attributes.

use super::Printer;
use super::spacing::Spacing;
use super::tokens::{Bracket, Token};

impl Printer<'_> {
    /// Writes the attributes at the beginning of `tokens`, one per line; returns the tokens that follow them.
    pub(super) fn write_attributes<'t>(&mut self, tokens: &'t [Token]) -> &'t [Token] {
        let mut rest = tokens;
        while let Some((length, is_inner, inside)) = attribute(rest) {
            match self.doc_line(inside) {
                Some(line) => {
                    self.out.push_str(if is_inner { "//!" } else { "///" });
                    self.out.push_str(&line);
                }
                None => self.write_attribute(is_inner, inside),
            }
            rest = &rest[length..];
            if is_inner && attribute(rest).is_none_or(|(_, is_inner, _)| !is_inner) && !rest.is_empty() {
                self.blank_line();
            } else if !rest.is_empty() {
                self.new_line();
            }
        }
        rest
    }

    fn write_attribute(&mut self, is_inner: bool, inside: &[Token]) {
        self.out.push_str(if is_inner { "#![" } else { "#[" });
        let mut spacing = Spacing::default();
        if !self.try_flat(inside, &mut spacing, 1) {
            self.write_broken(inside, &mut spacing, 1);
        }
        self.out.push(']');
    }

    // The text of `doc = "…"`, if it can be a comment of one line.
    fn doc_line(&self, inside: &[Token]) -> Option<String> {
        let [name, equals, literal @ Token::Literal(_)] = inside else {
            return None;
        };
        if self.source.leaf(name) != "doc" || !equals.is_punctuation("=") {
            return None;
        }
        let text = unescape(self.source.leaf(literal))?;
        // `////` would be a plain comment.
        (!text.starts_with('/')).then_some(text)
    }
}

// The text of a string literal; `None` if it has characters that a comment cannot contain or that rustc denies there.
fn unescape(literal: &str) -> Option<String> {
    let quoted = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(quoted.len());
    let mut rest = quoted;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let escape = &rest[at + 1..];
        let (character, length) = match escape.chars().next()? {
            plain @ ('"' | '\'' | '\\') => (plain, 1),
            't' => ('\t', 1),
            'u' => {
                let (digits, _) = escape.strip_prefix("u{")?.split_once('}')?;
                (
                    char::from_u32(u32::from_str_radix(digits, 16).ok()?)?,
                    digits.len() + 3,
                )
            }
            _ => return None,
        };
        text.push(character);
        rest = &escape[length..];
    }
    text.push_str(rest);
    let is_allowed = |character: char| {
        let is_control = character.is_control() && character != '\t';
        // Bidirectional marks (the lint `text_direction_codepoint_in_comment`).
        let is_bidirectional = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !is_control && !is_bidirectional && character != '\u{feff}'
    };
    text.chars().all(is_allowed).then_some(text)
}

// The attribute at the beginning of `tokens`: its length, whether it is an inner one, and the tokens in its brackets.
fn attribute(tokens: &[Token]) -> Option<(usize, bool, &[Token])> {
    match tokens {
        [hash, Token::Group(Bracket::Square, inside), ..] if hash.is_punctuation("#") => {
            Some((2, false, inside))
        }
        [hash, bang, Token::Group(Bracket::Square, inside), ..]
            if hash.is_punctuation("#") && bang.is_punctuation("!") =>
        {
            Some((3, true, inside))
        }
        _ => None,
    }
}

/// The number of tokens of the attributes at the beginning.
pub(super) fn attributes_end(tokens: &[Token]) -> usize {
    let mut end = 0;
    while let Some((length, ..)) = attribute(&tokens[end..]) {
        end += length;
    }
    end
}

/// Whether one of these attributes is docs.
pub(super) fn has_docs(attributes: &[Token]) -> bool {
    let mut rest = attributes;
    while let Some((length, _, inside)) = attribute(rest) {
        if matches!(inside, [_, equals, Token::Literal(_)] if equals.is_punctuation("=")) {
            return true;
        }
        rest = &rest[length..];
    }
    false
}
