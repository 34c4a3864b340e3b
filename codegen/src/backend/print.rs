//! Prints tokens as text that reads as if it had been formatted by hand.
//!
//! In: the tokens of one file, as `render` makes them. Out: its text, at most 100 signs wide where it can be, laid out as rustfmt
//! would. The tokens are not parsed into a syntax tree: that costs more than all the rest of the pipeline (`syn::parse2` takes nine
//! times as long as printing), and what `render` makes is known. Whatever comes in, the text holds the same tokens again, save for
//! commas before a closing bracket; a test builds inputs and compares.

mod attributes;
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

/// The widest line, where it can be helped.
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

/// The text so far, and where in it the printer stands.
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
            // Text is some four times its leaves: brackets, spaces, indentation.
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

    /// Writes what `inside` writes one step further in, on lines of its own.
    fn indented(&mut self, inside: impl FnOnce(&mut Self)) {
        self.indent += 1;
        self.new_line();
        inside(self);
        self.indent -= 1;
        self.new_line();
    }

    /// Writes all on this line when it fits there with `reserve` more signs; writes nothing when it does not.
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

    /// Writes all on this line; stops as soon as that passes `limit`, or cannot be.
    fn flat(&mut self, tokens: &[Token], spacing: &mut Spacing, limit: usize) -> bool {
        let tokens = without_last_comma(tokens);
        for (index, token) in tokens.iter().enumerate() {
            // Docs have lines of their own.
            if token.is_sign("#") && attributes::has_docs(&tokens[index..]) {
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
        // A tuple of one is one by its comma.
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

    /// Writes all on this line, however wide.
    fn force_flat(&mut self, tokens: &[Token], spacing: &mut Spacing) {
        // Only a block cannot be flat, and callers break those.
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
        [rest @ .., last] if last.is_sign(",") && !rest.is_empty() => rest,
        _ => tokens,
    }
}
