//! Where a space stands between two tokens on one line.
//!
//! In: the tokens one after the other. Out: yes or no. Two tokens that would read as another one side by side always get one.

use super::tokens::{Bracket, Keyword, Token, WordKind};

/// What was written last, as far as spaces care.
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
    /// A name, which brackets follow closely.
    Name,
    /// A keyword, or `name!` before braces: brackets stand off.
    Keyword,
    Literal,
    Group(Bracket),
    /// A sign that what follows clings to: `&`, `::`, `.`.
    Prefix,
    /// A sign with a space after it: `=`, `,`, `:`.
    Spaced,
    /// `?`, or the `!` of a macro call.
    Postfix,
}

impl Spacing {
    /// Goes on to the token at `index`; says whether a space stands before it.
    pub(super) fn step(&mut self, tokens: &[Token], index: usize) -> bool {
        let last = self.last;
        match &tokens[index] {
            Token::Word(_, kind) => {
                self.last = after_word(*kind, tokens.get(index + 1));
                !matches!(last, Last::Nothing | Last::Prefix)
            }
            Token::Literal(_) => {
                // The field of a tuple is a name, whose items can be looked up.
                let is_field = index
                    .checked_sub(1)
                    .is_some_and(|before| tokens[before].is_sign("."));
                self.last = if is_field { Last::Name } else { Last::Literal };
                !matches!(last, Last::Nothing | Last::Prefix)
            }
            Token::Group(bracket, _) => {
                self.last = Last::Group(*bracket);
                space_before_group(last, *bracket)
            }
            Token::Sign(sign) => self.step_sign(sign, tokens.get(index + 1)),
        }
    }

    fn step_sign(&mut self, sign: &str, next: Option<&Token>) -> bool {
        let last = self.last;
        let starts = matches!(last, Last::Nothing | Last::Prefix | Last::Spaced | Last::Keyword);
        let stands_off = matches!(last, Last::Spaced | Last::Keyword);
        let (before, after) = match sign {
            "," | ";" | ":" => (false, Last::Spaced),
            "." => (false, Last::Prefix),
            ".." | "..=" | "..." | "::" => (stands_off, Last::Prefix),
            "?" | "!" | "&" | "&&" | "*" | "-" if starts => (stands_off, Last::Prefix),
            "?" => (false, Last::Postfix),
            "!" => (last != Last::Name, Last::Postfix),
            "#" | "$" | "'" => (!matches!(last, Last::Nothing | Last::Prefix), Last::Prefix),
            "|" if self.is_in_pipes => {
                self.is_in_pipes = false;
                (false, Last::Spaced)
            }
            "|" if starts => {
                self.is_in_pipes = true;
                (stands_off, Last::Prefix)
            }
            "||" if starts => (stands_off, Last::Spaced),
            _ => (!matches!(last, Last::Nothing), Last::Spaced),
        };
        self.last = after;
        // `<` and `>` that are no brackets, and signs that would join with the next.
        if after == Last::Prefix && matches!(next, Some(Token::Sign(next)) if joins(sign, next)) {
            self.last = Last::Spaced;
        }
        before
    }
}

fn joins(sign: &str, next: &str) -> bool {
    let unary = matches!(sign, "&" | "&&" | "*" | "-" | "!") && matches!(next, "&" | "&&" | "*" | "-" | "!");
    let path = matches!(next, "::" | "#" | "'" | "<");
    let glob = sign == "::" && next == "*";
    !(unary || glob || (path && sign != ".")) || (sign == "&" && next == "&&")
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
        // Behind a literal it is no index: a word of a macro.
        Last::Literal if bracket == Bracket::Square => true,
        Last::Name | Last::Literal | Last::Group(_) | Last::Postfix => {
            matches!(bracket, Bracket::Brace | Bracket::None)
        }
    }
}
