//! Statements of a block and arms of a `match`, one per line.
//!
//! In: the tokens in braces. Out: their lines.

use super::Printer;
use super::item_bounds::{item_end, starts_item};
use super::spacing::Spacing;
use super::tokens::{Bracket, Keyword, Token};

impl Printer<'_> {
    /// Writes the statements of a block.
    pub(super) fn write_statements(&mut self, tokens: &[Token]) {
        let mut rest = tokens;
        let mut is_first = true;
        while !rest.is_empty() {
            if !is_first {
                self.new_line();
            }
            is_first = false;
            rest = self.write_attributes(rest);
            let (statement, after) = rest.split_at(statement_end(rest));
            self.write_statement(statement);
            rest = after;
        }
    }

    fn write_statement(&mut self, statement: &[Token]) {
        if starts_item(statement) {
            self.write_item(statement);
            return;
        }
        let (inner, end) = match statement {
            [inner @ .., last] if last.is_punctuation(";") => (inner, ";"),
            _ => (statement, ""),
        };
        self.write_sequence(inner, end.len());
        self.out.push_str(end);
    }

    /// Writes the arms of a `match`.
    pub(super) fn write_arms(&mut self, tokens: &[Token]) {
        let mut rest = tokens;
        let mut is_first = true;
        while !rest.is_empty() {
            if !is_first {
                self.new_line();
            }
            is_first = false;
            rest = self.write_attributes(rest);
            let Some(arrow) = rest.iter().position(|token| token.is_punctuation("=>")) else {
                self.write_sequence(rest, 0);
                return;
            };
            let (end, next) = arm_end(rest, arrow + 1);
            self.write_arm(&rest[..end], arrow);
            rest = &rest[next..];
        }
    }

    fn write_arm(&mut self, arm: &[Token], arrow: usize) {
        if let [Token::Group(Bracket::Brace, inner)] = &arm[arrow + 1..] {
            self.force_flat(&arm[..=arrow], &mut Spacing::default());
            self.out.push(' ');
            self.write_block(inner, false);
            return;
        }
        self.write_sequence(arm, 1);
        self.out.push(',');
    }
}

// The end of an arm, and the beginning of the next.
fn arm_end(tokens: &[Token], body: usize) -> (usize, usize) {
    if tokens.get(body).is_some_and(|first| first.braces().is_some()) {
        let has_comma = tokens.get(body + 1).is_some_and(|next| next.is_punctuation(","));
        let is_continued = tokens
            .get(body + 1)
            .is_some_and(|next| next.is_punctuation(".") || next.is_punctuation("?"));
        if !is_continued {
            return (body + 1, body + 1 + usize::from(has_comma));
        }
    }
    let end = tokens[body..]
        .iter()
        .position(|token| token.is_punctuation(","))
        .map_or(tokens.len(), |at| body + at);
    (end, (end + 1).min(tokens.len()))
}

// The number of tokens of the first statement.
fn statement_end(tokens: &[Token]) -> usize {
    if starts_item(tokens) {
        return item_end(tokens);
    }
    let starts_block = matches!(
        tokens[0].keyword(),
        Some(Keyword::If | Keyword::Match | Keyword::For | Keyword::While | Keyword::Loop | Keyword::Unsafe)
    ) || tokens[0].braces().is_some();
    let is_macro = tokens
        .iter()
        .take_while(|token| token.braces().is_none())
        .last()
        .is_some_and(|last| last.is_punctuation("!"))
        && !tokens
            .iter()
            .take_while(|token| token.braces().is_none())
            .any(|token| matches!(token, Token::Punctuation("=" | ".") | Token::Group(..)));
    for (index, token) in tokens.iter().enumerate() {
        if token.is_punctuation(";") {
            return index + 1;
        }
        let is_continued = tokens.get(index + 1).is_some_and(|next| {
            next.is_keyword(Keyword::Else) || matches!(next, Token::Punctuation("." | "?" | ";"))
        });
        if (starts_block || is_macro) && token.braces().is_some() && !is_continued {
            return index + 1;
        }
    }
    tokens.len()
}
