//! Prints tokens as formatted text.
//!
//! In: the tokens of one file, as `render` makes them. Out: its text, formatted as rustfmt would, with lines of at most 100 characters
//! where that is possible. The tokens are not parsed into a syntax tree: `syn::parse2` takes nine times as long as printing, which is more
//! than the rest of the pipeline together, and the shapes that `render` makes are known. For any input, the text has the same tokens
//! except for commas before a closing bracket; a test builds inputs and compares.

mod attributes;
mod item_bounds;
mod items;
mod package;
mod sequence;
mod spacing;
mod statements;
mod tokens;

use proc_macro2::TokenStream;

pub use package::{print_file, print_layout, print_package};

use spacing::Spacing;
use tokens::{Source, Token};

/// The maximum width of a line, where that is possible.
const WIDTH: usize = 100;

/// Prints the items of a file.
pub fn print_items(tokens: TokenStream) -> String {
    let source = Source::new(tokens);
    let mut printer = Printer::new(&source);
    printer.write_items(&source.tokens);
    if !printer.out.is_empty() {
        printer.out.push('\n');
    }
    printer.out
}

/// The text so far, and the state of its last line.
struct Printer<'s> {
    source: &'s Source,
    out: String,
    line_start: usize,
    indent: usize,
    // Within the braces of a macro call.
    is_in_macro: bool,
}

impl<'s> Printer<'s> {
    fn new(source: &'s Source) -> Self {
        Self {
            source,
            // Brackets, spaces and indentation make the text about four times as long as its leaves.
            out: String::with_capacity(source.text.len() * 3),
            line_start: 0,
            indent: 0,
            is_in_macro: false,
        }
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        self.line_start = self.out.len();
        for _ in 0..self.indent {
            self.out.push_str("    ");
        }
    }

    fn blank_line(&mut self) {
        self.out.push('\n');
        self.new_line();
    }

    /// Writes what `inside` writes on lines of its own, indented by one more step.
    fn indented(&mut self, inside: impl FnOnce(&mut Self)) {
        self.indent += 1;
        self.new_line();
        inside(self);
        self.indent -= 1;
        self.new_line();
    }

    /// Writes all tokens on this line if they fit there with `reserve` more characters; else writes nothing.
    fn try_flat(&mut self, tokens: &[Token], spacing: &mut Spacing, reserve: usize) -> bool {
        let (before, spacing_before) = (self.out.len(), *spacing);
        let limit = (self.line_start + WIDTH).saturating_sub(reserve);
        if self.flat(tokens, spacing, limit) {
            return true;
        }
        self.out.truncate(before);
        *spacing = spacing_before;
        false
    }

    /// Writes all tokens on this line; stops when it is longer than `limit`, or when a token needs more than one line.
    fn flat(&mut self, tokens: &[Token], spacing: &mut Spacing, limit: usize) -> bool {
        let tokens = without_last_comma(tokens);
        for (index, token) in tokens.iter().enumerate() {
            // Docs are comments, which need lines of their own.
            if token.is_punctuation("#") && attributes::has_docs(&tokens[index..]) {
                return false;
            }
            if spacing.step(tokens, index) {
                self.out.push(' ');
            }
            if !self.flat_token(tokens, index, token, limit) {
                return false;
            }
        }
        self.out.len() <= limit
    }

    fn flat_token(&mut self, tokens: &[Token], index: usize, token: &Token, limit: usize) -> bool {
        let Token::Group(bracket, inner) = token else {
            self.out.push_str(self.source.leaf(token));
            return self.out.len() <= limit;
        };
        let is_padded = bracket.is_brace() && !inner.is_empty() && !tokens::is_use_list(tokens, index);
        if is_padded && tokens::is_block(tokens, index) {
            return false;
        }
        // The comma is part of a tuple of one element.
        let keeps_comma = tokens::is_single_tuple(tokens, index);
        self.out.push_str(bracket.open());
        if is_padded {
            self.out.push(' ');
        }
        let fits = self.flat(inner, &mut Spacing::default(), limit);
        if keeps_comma {
            self.out.push(',');
        }
        if is_padded {
            self.out.push(' ');
        }
        self.out.push_str(bracket.close());
        fits && self.out.len() <= limit
    }

    /// Writes all tokens on this line, even if it is too long.
    fn force_flat(&mut self, tokens: &[Token], spacing: &mut Spacing) {
        // Only blocks and docs need more than one line, and callers do not pass those.
        if !self.try_unlimited(tokens, spacing) {
            self.write_broken(tokens, spacing, 0);
        }
    }

    fn try_unlimited(&mut self, tokens: &[Token], spacing: &mut Spacing) -> bool {
        let (before, spacing_before) = (self.out.len(), *spacing);
        if self.flat(tokens, spacing, usize::MAX) {
            return true;
        }
        self.out.truncate(before);
        *spacing = spacing_before;
        false
    }
}

fn without_last_comma(tokens: &[Token]) -> &[Token] {
    match tokens {
        [rest @ .., last] if last.is_punctuation(",") && !rest.is_empty() => rest,
        _ => tokens,
    }
}
