//! Sequences that do not fit on one line: chains are broken before each `.`, and groups have one line for each element.
//!
//! In: the tokens of a type, a pattern, an expression or a signature. Out: their lines.

use super::Printer;
use super::spacing::Spacing;
use super::tokens::{self, Bracket, Keyword, Token, WordKind};

impl Printer<'_> {
    /// Writes a type, a pattern, an expression or a signature, with room for `reserve` more characters on its last line.
    pub(super) fn write_sequence(&mut self, tokens: &[Token], reserve: usize) {
        let mut spacing = Spacing::default();
        if !self.try_flat(tokens, &mut spacing, reserve) {
            self.write_broken(tokens, &mut spacing, reserve);
        }
    }

    /// Writes a sequence that does not fit on one line.
    pub(super) fn write_broken(&mut self, tokens: &[Token], spacing: &mut Spacing, reserve: usize) {
        let tokens = super::without_last_comma(tokens);
        match chain(tokens) {
            Some(dots) => self.write_chain(tokens, &dots, spacing, reserve),
            None => self.write_groups(tokens, spacing, reserve),
        }
    }

    fn write_chain(&mut self, tokens: &[Token], dots: &[usize], spacing: &mut Spacing, reserve: usize) {
        self.force_flat(&tokens[..dots[0]], spacing);
        self.indent += 1;
        let ends = dots[1..].iter().copied().chain([tokens.len()]);
        for (start, end) in dots.iter().copied().zip(ends) {
            self.new_line();
            let mut spacing = Spacing::default();
            let link = &tokens[start..end];
            if !self.try_flat(link, &mut spacing, reserve) {
                self.write_groups(link, &mut spacing, reserve);
            }
        }
        self.indent -= 1;
    }

    fn write_groups(&mut self, tokens: &[Token], spacing: &mut Spacing, reserve: usize) {
        let chosen = tokens.iter().rposition(is_breakable);
        for (index, token) in tokens.iter().enumerate() {
            if matches!(token, Token::Group(..)) && index > 0 {
                // The remaining tokens may fit on this line.
                let mut ahead = *spacing;
                if self.try_flat_from(tokens, index, &mut ahead, reserve) {
                    *spacing = ahead;
                    return;
                }
            }
            if spacing.step(tokens, index) {
                self.out.push(' ');
            }
            match token {
                Token::Group(Bracket::Brace, inner)
                    if !inner.is_empty() && tokens::is_block(tokens, index) =>
                {
                    self.write_block(inner, is_match(&tokens[..index]));
                }
                Token::Group(bracket, inner) => {
                    let breaks = chosen == Some(index) || !self.try_group(tokens, index);
                    if breaks {
                        let commas = takes_comma(tokens, index, self.is_in_macro);
                        self.write_group(*bracket, inner, commas, tokens::is_use_list(tokens, index));
                    }
                }
                _ => self.out.push_str(self.source.leaf(token)),
            }
        }
    }

    fn try_flat_from(
        &mut self,
        tokens: &[Token],
        start: usize,
        spacing: &mut Spacing,
        reserve: usize,
    ) -> bool {
        let (before, spacing_before) = (self.out.len(), *spacing);
        let limit = (self.line_start + super::WIDTH).saturating_sub(reserve);
        let mut fits = true;
        for (index, token) in tokens.iter().enumerate().skip(start) {
            if spacing.step(tokens, index) {
                self.out.push(' ');
            }
            fits = self.flat_token(tokens, index, token, limit);
            if !fits {
                break;
            }
        }
        if !fits {
            self.out.truncate(before);
            *spacing = spacing_before;
        }
        fits
    }

    fn try_group(&mut self, tokens: &[Token], index: usize) -> bool {
        let before = self.out.len();
        let limit = self.line_start + super::WIDTH;
        let fits = self.flat_token(tokens, index, &tokens[index], limit);
        if !fits {
            self.out.truncate(before);
        }
        fits
    }

    /// Writes a group over several lines.
    pub(super) fn write_group(&mut self, bracket: Bracket, inner: &[Token], commas: bool, is_use_list: bool) {
        self.out.push_str(bracket.open());
        let elements = split_commas(inner);
        match elements.as_slice() {
            [] => {}
            [only] if hugs(only) && !bracket.is_brace() => {
                self.write_broken(only, &mut Spacing::default(), 1);
            }
            [first @ .., last] if is_closure_with_block(last) => {
                for element in first {
                    self.force_flat(element, &mut Spacing::default());
                    self.out.push_str(", ");
                }
                self.write_broken(last, &mut Spacing::default(), 1);
            }
            _ => self.indented(|printer| printer.write_elements(&elements, commas, is_use_list)),
        }
        self.out.push_str(bracket.close());
    }

    fn write_elements(&mut self, elements: &[&[Token]], commas: bool, is_use_list: bool) {
        let fills =
            is_use_list || (elements.len() > MAX_COLUMN && elements.iter().all(|element| is_short(element)));
        for (index, element) in elements.iter().enumerate() {
            let is_filled = index > 0 && fills && self.try_on_line(element);
            if index > 0 && !is_filled {
                self.new_line();
            }
            if !is_filled {
                let element = self.write_attributes(element);
                self.write_sequence(element, 1);
            }
            let is_last = index + 1 == elements.len();
            let is_rest = element.first().is_some_and(|first| first.is_punctuation(".."));
            if !is_last || (commas && !is_rest) {
                self.out.push(',');
            }
        }
    }

    // Writes the element behind the one before if it fits there with its comma.
    pub(super) fn try_on_line(&mut self, element: &[Token]) -> bool {
        let before = self.out.len();
        self.out.push(' ');
        let fits = self.try_flat(element, &mut Spacing::default(), 1);
        if !fits {
            self.out.truncate(before);
        }
        fits
    }

    /// Writes a block of statements, or the arms of a `match`.
    pub(super) fn write_block(&mut self, inner: &[Token], is_match: bool) {
        self.out.push('{');
        if !inner.is_empty() {
            self.indented(|printer| {
                if is_match {
                    printer.write_arms(inner);
                } else {
                    printer.write_statements(inner);
                }
            });
        }
        self.out.push('}');
    }
}

// More short elements than this share lines.
const MAX_COLUMN: usize = 6;

// `name`, `name: _`, `feature = "v1_7_0"`, `name: name.into()`.
fn is_short(element: &[Token]) -> bool {
    element.len() <= 6
}

/// The elements between top-level commas.
pub(super) fn split_commas(tokens: &[Token]) -> Vec<&[Token]> {
    let mut elements: Vec<&[Token]> = tokens.split(|token| token.is_punctuation(",")).collect();
    if elements.last().is_some_and(|last| last.is_empty()) {
        elements.pop();
    }
    elements
}

fn is_breakable(token: &Token) -> bool {
    matches!(token, Token::Group(bracket, inner) if *bracket != Bracket::Angle && !inner.is_empty())
}

// Whether a comma may follow the last element: if there are other commas, or in a call or generics.
fn takes_comma(tokens: &[Token], index: usize, is_in_macro: bool) -> bool {
    let Token::Group(bracket, inner) = &tokens[index] else {
        return false;
    };
    if inner.iter().any(|token| token.is_punctuation(";")) {
        return false;
    }
    // A macro may not accept a trailing comma.
    let follows_name = !is_in_macro
        && index > 0
        && matches!(
            tokens[index - 1],
            Token::Word(_, WordKind::Lowercase | WordKind::Uppercase)
        );
    inner.iter().any(|token| token.is_punctuation(",")) || follows_name || *bracket == Bracket::Angle
}

// The position of each `.` in a chain of at least two calls.
fn chain(tokens: &[Token]) -> Option<Vec<usize>> {
    let start = tokens
        .iter()
        .rposition(|token| matches!(token, Token::Punctuation("=" | "=>")))
        .map_or(0, |at| at + 1);
    if tokens.iter().any(|token| token.keyword().is_some_and(has_block)) {
        return None;
    }
    let is_link = |index: usize| {
        tokens[index].is_punctuation(".")
            && index > start
            && matches!(tokens.get(index + 1), Some(Token::Word(..)))
            && tokens[index + 2..]
                .iter()
                .take(3)
                .take_while(|token| !token.is_punctuation("."))
                .any(is_call)
    };
    let dots: Vec<usize> = (start..tokens.len()).filter(|index| is_link(*index)).collect();
    let calls = dots.len()
        + usize::from(
            dots.first()
                .is_some_and(|first| tokens[start..*first].iter().any(is_call)),
        );
    (!dots.is_empty() && calls >= 2).then_some(dots)
}

fn is_call(token: &Token) -> bool {
    matches!(token, Token::Group(Bracket::Round, _))
}

fn has_block(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::If
            | Keyword::Match
            | Keyword::While
            | Keyword::For
            | Keyword::Loop
            | Keyword::Fn
            | Keyword::Impl
    )
}

// Whether the only element of a group can begin on the same line as the bracket.
fn hugs(element: &[Token]) -> bool {
    let ends_open = element.last().is_some_and(is_breakable);
    is_closure_with_block(element) || (ends_open && chain(element).is_none())
}

fn is_closure_with_block(element: &[Token]) -> bool {
    let starts = element.first().is_some_and(|first| {
        first.is_punctuation("|") || first.is_punctuation("||") || first.is_keyword(Keyword::Move)
    });
    starts && element.last().is_some_and(|last| last.braces().is_some())
}

fn is_match(before: &[Token]) -> bool {
    before
        .iter()
        .rev()
        .take_while(|token| token.braces().is_none())
        .any(|token| token.is_keyword(Keyword::Match))
}
