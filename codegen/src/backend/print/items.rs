//! Items: blank lines between them, docs and attributes above, and one line for each field.
//!
//! In: the tokens of items. Out: their lines.

use super::Printer;
use super::item_bounds::{item_end, item_keyword, starts_item};
use super::sequence::split_commas;
use super::spacing::Spacing;
use super::tokens::{Bracket, Keyword, Token};

/// The group of items, without blank lines in it, that an item can be part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grouping {
    /// `use`, `mod x;`, `const` or `type` on one line.
    Line(Keyword),
    /// A macro call on one line.
    Call,
    /// Any other item, which has blank lines around it.
    Alone,
}

impl Printer<'_> {
    /// Writes items, with a blank line between those that are not grouped.
    pub(super) fn write_items(&mut self, tokens: &[Token]) {
        let mut rest = tokens;
        let mut before: Option<Grouping> = None;
        while !rest.is_empty() {
            let start = super::attributes::attributes_end(rest);
            let has_docs = super::attributes::has_docs(&rest[..start]);
            let end = start + item_end(&rest[start..]);
            let grouping = self.grouping(&rest[start..end], start > 0);
            if let Some(before) = before {
                if are_grouped(before, grouping) && !has_docs {
                    self.new_line();
                } else {
                    self.blank_line();
                }
            }
            let item = self.write_attributes(&rest[..end]);
            self.write_item(item);
            before = Some(grouping);
            rest = &rest[end..];
        }
    }

    fn grouping(&mut self, item: &[Token], has_attributes: bool) -> Grouping {
        let is_line = item.last().is_some_and(|last| last.is_punctuation(";"));
        match item_keyword(item) {
            Some(
                keyword @ (Keyword::Use | Keyword::Mod | Keyword::Const | Keyword::Type | Keyword::Static),
            ) if is_line => Grouping::Line(keyword),
            None if !has_attributes
                && item.iter().any(|token| token.is_punctuation("!"))
                && self.fits_line(item) =>
            {
                Grouping::Call
            }
            _ => Grouping::Alone,
        }
    }

    fn fits_line(&mut self, item: &[Token]) -> bool {
        let (before, line_start) = (self.out.len(), self.line_start);
        self.line_start = before;
        let fits = self.try_flat(item, &mut Spacing::default(), self.indent * 4);
        self.out.truncate(before);
        self.line_start = line_start;
        fits
    }

    /// Writes one item without its attributes.
    pub(super) fn write_item(&mut self, item: &[Token]) {
        let (head, body, end) = match item {
            [head @ .., Token::Group(Bracket::Brace, body)] => (head, Some(body.as_slice()), ""),
            [head @ .., last] if last.is_punctuation(";") => (head, None, ";"),
            _ => (item, None, ""),
        };
        match (item_keyword(head), body) {
            (_, None) => {
                self.write_sequence(head, end.len());
                self.out.push_str(end);
            }
            (None, Some(body)) if head.last().is_some_and(|last| last.is_punctuation("!")) => {
                self.is_in_macro = true;
                self.write_macro(head, body);
                self.is_in_macro = false;
            }
            (kind, Some(body)) => {
                self.write_head(head, body.is_empty());
                match kind {
                    Some(Keyword::Struct | Keyword::Enum | Keyword::Union) => self.write_fields(body),
                    Some(Keyword::Impl | Keyword::Mod | Keyword::Trait | Keyword::Extern) => {
                        self.write_members(body);
                    }
                    _ => self.write_block(body, false),
                }
            }
        }
    }

    // Writes the tokens before the braces, and the space or line break before the braces.
    fn write_head(&mut self, head: &[Token], is_empty: bool) {
        let bounds = head.iter().position(|token| token.is_keyword(Keyword::Where));
        let Some(bounds) = bounds else {
            self.write_sequence(head, if is_empty { 3 } else { 2 });
            self.out.push(' ');
            return;
        };
        self.write_sequence(&head[..bounds], 0);
        self.new_line();
        self.out.push_str("where");
        self.indent += 1;
        for bound in split_commas(&head[bounds + 1..]) {
            self.new_line();
            self.write_sequence(bound, 1);
            self.out.push(',');
        }
        self.indent -= 1;
        self.new_line();
    }

    fn write_fields(&mut self, body: &[Token]) {
        self.out.push('{');
        if !body.is_empty() {
            self.indented(|printer| {
                for (index, field) in split_commas(body).into_iter().enumerate() {
                    if index > 0 {
                        printer.new_line();
                    }
                    let field = printer.write_attributes(field);
                    printer.write_sequence(field, 1);
                    printer.out.push(',');
                }
            });
        }
        self.out.push('}');
    }

    fn write_members(&mut self, body: &[Token]) {
        self.out.push('{');
        if !body.is_empty() {
            self.indented(|printer| printer.write_items(body));
        }
        self.out.push('}');
    }

    // `levain::object! { Name { … } }`: on one line, or with one line for each entry in the inner braces.
    fn write_macro(&mut self, head: &[Token], body: &[Token]) {
        let mut spacing = Spacing::default();
        self.force_flat(head, &mut spacing);
        self.out.push(' ');
        if body.is_empty() {
            self.out.push_str("{}");
            return;
        }
        let before = self.out.len();
        self.out.push_str("{ ");
        if self.try_flat(body, &mut Spacing::default(), 2) {
            self.out.push_str(" }");
            return;
        }
        match body {
            _ if starts_item(body) || body[0].is_punctuation("#") => {
                self.out.truncate(before);
                self.write_members(body);
            }
            [head @ .., Token::Group(Bracket::Brace, entries)] => {
                // Nested calls may be long and are broken; other heads stay on one line.
                if head.iter().any(contains_call) {
                    self.write_sequence(head, 2);
                } else {
                    self.force_flat(head, &mut Spacing::default());
                }
                if entries.is_empty() {
                    self.out.push_str(" {} }");
                    return;
                }
                self.out.push_str(" {");
                self.indented(|printer| printer.write_entries(entries));
                self.out.push_str("} }");
            }
            _ => {
                self.out.truncate(before);
                let has_list = body.iter().any(|token| token.is_punctuation(","));
                let is_names = has_list && !body.iter().any(|token| matches!(token, Token::Group(..)));
                if is_names {
                    self.write_group(Bracket::Brace, body, true, true);
                } else {
                    self.out.push('{');
                    self.indented(|printer| printer.write_sequence(body, 0));
                    self.out.push('}');
                }
            }
        }
    }

    // One line for each entry; entries that are only words, such as `name optional`, share lines.
    fn write_entries(&mut self, entries: &[Token]) {
        let entries = split_commas(entries);
        let last = entries.len().saturating_sub(1);
        let mut follows_words = false;
        for (index, entry) in entries.into_iter().enumerate() {
            let is_words = entry.iter().all(|token| matches!(token, Token::Word(..)));
            let is_filled = is_words && follows_words && self.try_on_line(entry);
            if index > 0 && !is_filled {
                self.new_line();
            }
            if !is_filled {
                self.write_sequence(entry, 1);
            }
            follows_words = is_words;
            let is_rest = entry.first().is_some_and(|first| first.is_punctuation(".."));
            if index < last || !is_rest {
                self.out.push(',');
            }
        }
    }
}

fn are_grouped(before: Grouping, after: Grouping) -> bool {
    // `mod shop;` and `pub use shop::*;`.
    let is_listed = |of| matches!(of, Grouping::Line(Keyword::Mod | Keyword::Use));
    let is_associated = |of| matches!(of, Grouping::Line(Keyword::Const | Keyword::Type));
    let are_both = |is: fn(Grouping) -> bool| is(before) && is(after);
    before != Grouping::Alone && (before == after || are_both(is_associated) || are_both(is_listed))
}

// Whether one of the arguments of a call is a call.
fn contains_call(token: &Token) -> bool {
    let Token::Group(Bracket::Round, inner) = token else {
        return false;
    };
    inner
        .iter()
        .any(|token| matches!(token, Token::Group(Bracket::Round, _)))
}
