//! Spaces between tokens on one line.
//!
//! In: the tokens one after the other. Out: whether a space comes before each. Two tokens that would form another token are always
//! separated.

use super::tokens::{Bracket, Keyword, Token, WordKind};

/// The state between two tokens.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spacing {
    last: Last,
    // Between the `|` of a closure.
    is_in_pipes: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Nothing,
    /// A name: no space before brackets.
    Name,
    /// A keyword: a space before brackets.
    Keyword,
    Literal,
    Group(Bracket),
    /// Punctuation without a space after it: `&`, `::`, `.`.
    Prefix,
    /// Punctuation with a space after it: `=`, `,`, `:`.
    Spaced,
    /// `?`, or the `!` of a macro call.
    Postfix,
}

impl Spacing {
    /// Advances to the token at `index`; returns whether a space comes before it.
    pub(super) fn step(&mut self, tokens: &[Token], index: usize) -> bool {
        let last = self.last;
        match &tokens[index] {
            Token::Word(_, kind) => {
                self.last = after_word(*kind, tokens.get(index + 1));
                !matches!(last, Last::Nothing | Last::Prefix)
            }
            Token::Literal(_) => {
                // The field of a tuple is a name, which can be indexed or called.
                let is_field = index
                    .checked_sub(1)
                    .is_some_and(|before| tokens[before].is_punctuation("."));
                self.last = if is_field { Last::Name } else { Last::Literal };
                !matches!(last, Last::Nothing | Last::Prefix)
            }
            Token::Group(bracket, _) => {
                self.last = Last::Group(*bracket);
                space_before_group(last, *bracket)
            }
            Token::Punctuation(punctuation) => self.step_punctuation(punctuation, tokens.get(index + 1)),
        }
    }

    fn step_punctuation(&mut self, punctuation: &str, next: Option<&Token>) -> bool {
        let last = self.last;
        let starts = matches!(last, Last::Nothing | Last::Prefix | Last::Spaced | Last::Keyword);
        let is_separated = matches!(last, Last::Spaced | Last::Keyword);
        let (before, after) = match punctuation {
            "," | ";" | ":" => (false, Last::Spaced),
            "." => (false, Last::Prefix),
            ".." | "..=" | "..." | "::" => (is_separated, Last::Prefix),
            "?" | "!" | "&" | "&&" | "*" | "-" if starts => (is_separated, Last::Prefix),
            "?" => (false, Last::Postfix),
            "!" => (last != Last::Name, Last::Postfix),
            "#" | "$" | "'" => (!matches!(last, Last::Nothing | Last::Prefix), Last::Prefix),
            "|" if self.is_in_pipes => {
                self.is_in_pipes = false;
                (false, Last::Spaced)
            }
            "|" if starts => {
                self.is_in_pipes = true;
                (is_separated, Last::Prefix)
            }
            "||" if starts => (is_separated, Last::Spaced),
            _ => (!matches!(last, Last::Nothing), Last::Spaced),
        };
        self.last = after;
        // Punctuation that would form another token with the next.
        if after == Last::Prefix && matches!(next, Some(Token::Punctuation(next)) if joins(punctuation, next))
        {
            self.last = Last::Spaced;
        }
        before
    }
}

fn joins(punctuation: &str, next: &str) -> bool {
    let unary =
        matches!(punctuation, "&" | "&&" | "*" | "-" | "!") && matches!(next, "&" | "&&" | "*" | "-" | "!");
    let path = matches!(next, "::" | "#" | "'" | "<");
    let glob = punctuation == "::" && next == "*";
    !(unary || glob || (path && punctuation != ".")) || (punctuation == "&" && next == "&&")
}

fn after_word(kind: WordKind, next: Option<&Token>) -> Last {
    let WordKind::Keyword(keyword) = kind else {
        return Last::Name;
    };
    let is_close = match keyword {
        Keyword::Pub | Keyword::Fn | Keyword::Await | Keyword::Union => true,
        // `impl<T>` and `for<'a>`.
        Keyword::Impl | Keyword::For => matches!(next, Some(Token::Group(Bracket::Angle, _))),
        _ => false,
    };
    if is_close { Last::Name } else { Last::Keyword }
}

fn space_before_group(last: Last, bracket: Bracket) -> bool {
    match last {
        Last::Nothing | Last::Prefix => false,
        Last::Spaced | Last::Keyword => true,
        // After a literal it is not an index but a word of a macro.
        Last::Literal if bracket == Bracket::Square => true,
        Last::Name | Last::Literal | Last::Group(_) | Last::Postfix => {
            matches!(bracket, Bracket::Brace | Bracket::None)
        }
    }
}
