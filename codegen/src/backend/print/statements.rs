//! Statements of a block and arms of a `match`, one a line.

use super::Printer;
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
            [inner @ .., last] if last.is_sign(";") => (inner, ";"),
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
            let Some(arrow) = rest.iter().position(|token| token.is_sign("=>")) else {
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

// Where an arm ends, and where the next begins.
fn arm_end(tokens: &[Token], body: usize) -> (usize, usize) {
    if tokens.get(body).is_some_and(|first| first.braces().is_some()) {
        let has_comma = tokens.get(body + 1).is_some_and(|next| next.is_sign(","));
        let goes_on = tokens
            .get(body + 1)
            .is_some_and(|next| next.is_sign(".") || next.is_sign("?"));
        if !goes_on {
            return (body + 1, body + 1 + usize::from(has_comma));
        }
    }
    let end = tokens[body..]
        .iter()
        .position(|token| token.is_sign(","))
        .map_or(tokens.len(), |at| body + at);
    (end, (end + 1).min(tokens.len()))
}

// How many tokens the first statement has.
fn statement_end(tokens: &[Token]) -> usize {
    if starts_item(tokens) {
        return super::items::item_end(tokens);
    }
    let starts_block = matches!(
        tokens[0].keyword(),
        Some(Keyword::If | Keyword::Match | Keyword::For | Keyword::While | Keyword::Loop | Keyword::Unsafe)
    ) || tokens[0].braces().is_some();
    let is_macro = tokens
        .iter()
        .take_while(|token| token.braces().is_none())
        .last()
        .is_some_and(|last| last.is_sign("!"))
        && !tokens
            .iter()
            .take_while(|token| token.braces().is_none())
            .any(|token| matches!(token, Token::Sign("=" | ".") | Token::Group(..)));
    for (index, token) in tokens.iter().enumerate() {
        if token.is_sign(";") {
            return index + 1;
        }
        let goes_on = tokens.get(index + 1).is_some_and(|next| {
            next.is_keyword(Keyword::Else) || matches!(next, Token::Sign("." | "?" | ";"))
        });
        if (starts_block || is_macro) && token.braces().is_some() && !goes_on {
            return index + 1;
        }
    }
    tokens.len()
}

/// Whether an item begins here.
pub(super) fn starts_item(tokens: &[Token]) -> bool {
    match tokens {
        [first, second, ..] if first.is_keyword(Keyword::Const) => second.braces().is_none(),
        [first, ..] => matches!(
            first.keyword(),
            Some(
                Keyword::Pub
                    | Keyword::Use
                    | Keyword::Fn
                    | Keyword::Struct
                    | Keyword::Enum
                    | Keyword::Impl
                    | Keyword::Trait
                    | Keyword::Mod
                    | Keyword::Static
                    | Keyword::Type
                    | Keyword::Extern
            )
        ),
        [] => false,
    }
}
