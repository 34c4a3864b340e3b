//! Tokens in the form that the printer needs: joined punctuation (`::`, `->`) and lifetimes are one token, and the `<…>` of generics are a
//! group.
//!
//! In: a `TokenStream`. Out: a [`Source`], with the text of all leaves in one string.

use std::fmt::Write;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// The tokens of a file and the text of their leaves.
pub(super) struct Source {
    pub(super) text: String,
    pub(super) tokens: Vec<Token>,
}

/// A token, or a group of them.
#[derive(Debug)]
pub(super) enum Token {
    /// A keyword, an identifier or a lifetime.
    Word(Leaf, WordKind),
    /// A literal.
    Literal(Leaf),
    /// Punctuation of one or more characters.
    Punctuation(&'static str),
    /// The tokens between brackets.
    Group(Bracket, Vec<Token>),
}

/// The range of a leaf in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaf {
    start: u32,
    end: u32,
}

/// The kind of a word, which spacing and line breaks depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordKind {
    /// A keyword that a space follows.
    Keyword(Keyword),
    /// A name that begins with a lower-case letter or a digit.
    Lowercase,
    /// Any other name.
    Uppercase,
    /// `'a`.
    Lifetime,
}

/// The brackets of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    Round,
    Square,
    Brace,
    Angle,
    /// A group without brackets, as macros make them.
    None,
}

macro_rules! keywords {
    ($($name:ident = $text:literal),* $(,)?) => {
        /// The keywords that spacing and line breaks depend on.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Keyword { $($name),* }

        fn keyword(text: &str) -> Option<Keyword> {
            match text {
                $($text => Some(Keyword::$name),)*
                _ => None,
            }
        }
    };
}

keywords! {
    As = "as", Break = "break", Const = "const", Continue = "continue", Dyn = "dyn", Else = "else", Enum = "enum",
    Extern = "extern", Fn = "fn", For = "for", If = "if", Impl = "impl", In = "in", Let = "let", Loop = "loop",
    Match = "match", Mod = "mod", Move = "move", Mut = "mut", Pub = "pub", Ref = "ref", Return = "return",
    Static = "static", Struct = "struct", Trait = "trait", Type = "type", Union = "union", Unsafe = "unsafe", Use = "use",
    Where = "where", While = "while", Async = "async", Await = "await",
}

const PUNCTUATION: &[&str] = &[
    "..=", "...", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "..", "+=", "-=", "*=", "/=", "%=",
    "^=", "&=", "|=", "+", "-", "*", "/", "%", "^", "!", "&", "|", "=", "<", ">", "@", ".", ",", ";", ":",
    "#", "$", "?", "~", "'",
];

impl Source {
    pub(super) fn new(stream: TokenStream) -> Self {
        let mut reader = Reader { text: String::new() };
        let tokens = reader.group(stream);
        Self {
            text: reader.text,
            tokens,
        }
    }

    /// The text of a token; empty for a group.
    pub(super) fn leaf(&self, token: &Token) -> &str {
        match token {
            Token::Word(leaf, _) | Token::Literal(leaf) => &self.text[leaf.start as usize..leaf.end as usize],
            Token::Punctuation(punctuation) => punctuation,
            Token::Group(..) => "",
        }
    }
}

struct Reader {
    text: String,
}

impl Reader {
    fn group(&mut self, stream: TokenStream) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut trees = stream.into_iter().peekable();
        while let Some(tree) = trees.next() {
            let token = match tree {
                TokenTree::Group(group) => {
                    let bracket = Bracket::of(group.delimiter());
                    Token::Group(bracket, self.group(group.stream()))
                }
                TokenTree::Ident(ident) => self.word(&ident),
                TokenTree::Literal(literal) => Token::Literal(self.leaf(&literal)),
                TokenTree::Punct(first) => {
                    let mut characters = [0_u8; 3];
                    let mut length = 0;
                    let mut punct = first;
                    loop {
                        // All punctuation of Rust is ASCII.
                        characters[length] = u8::try_from(punct.as_char()).unwrap_or(b'~');
                        length += 1;
                        let next = match trees.peek() {
                            Some(TokenTree::Punct(next)) if punct.spacing() == Spacing::Joint => next.clone(),
                            _ => break,
                        };
                        if length == 3 || !starts_punctuation(&characters[..length], next.as_char()) {
                            break;
                        }
                        trees.next();
                        punct = next;
                    }
                    match (&characters[..length], trees.peek()) {
                        (b"'", Some(TokenTree::Ident(ident))) => {
                            let leaf = self.leaf(&format_args!("'{ident}"));
                            trees.next();
                            Token::Word(leaf, WordKind::Lifetime)
                        }
                        (characters, _) => Token::Punctuation(punctuation(characters)),
                    }
                }
            };
            push(&mut tokens, &mut open, token);
        }
        tokens
    }

    fn word(&mut self, ident: &proc_macro2::Ident) -> Token {
        let leaf = self.leaf(ident);
        let text = &self.text[leaf.start as usize..];
        let kind = keyword(text).map_or_else(
            || {
                let name = text.strip_prefix("r#").unwrap_or(text).trim_start_matches('_');
                let is_lowercase = name.is_empty()
                    || name.starts_with(|first: char| first.is_lowercase() || first.is_numeric());
                if is_lowercase {
                    WordKind::Lowercase
                } else {
                    WordKind::Uppercase
                }
            },
            WordKind::Keyword,
        );
        Token::Word(leaf, kind)
    }

    fn leaf(&mut self, shown: &dyn std::fmt::Display) -> Leaf {
        let start = self.text.len();
        write!(self.text, "{shown}").expect("writing to a String cannot fail");
        let at = |index: usize| u32::try_from(index).expect("a file of less than four gigabytes");
        Leaf {
            start: at(start),
            end: at(self.text.len()),
        }
    }
}

fn starts_punctuation(characters: &[u8], next: char) -> bool {
    PUNCTUATION.iter().any(|known| {
        let known = known.as_bytes();
        known.len() > characters.len()
            && known.starts_with(characters)
            && char::from(known[characters.len()]) == next
    })
}

fn punctuation(characters: &[u8]) -> &'static str {
    PUNCTUATION
        .iter()
        .find(|known| known.as_bytes() == characters)
        .copied()
        .unwrap_or("~")
}

// Adds a token. A `>` that closes the generics of an earlier `<` makes a group of the tokens between them.
fn push(tokens: &mut Vec<Token>, open: &mut Vec<usize>, token: Token) {
    match token {
        Token::Punctuation("<") if opens_generics(tokens) => open.push(tokens.len()),
        Token::Punctuation(">") => {
            if let Some(start) = open.pop() {
                let inner = tokens.split_off(start + 1);
                tokens.pop();
                tokens.push(Token::Group(Bracket::Angle, inner));
                return;
            }
        }
        // The `<` was a comparison.
        Token::Punctuation(";" | "&&" | "||") => open.clear(),
        _ => {}
    }
    tokens.push(token);
}

fn opens_generics(before: &[Token]) -> bool {
    let follows_fn = matches!(before, [.., keyword, Token::Word(..)] if keyword.is_keyword(Keyword::Fn));
    // A path to a trait or a function: `missing::id<T>`.
    let ends_path = matches!(before, [.., colons, Token::Word(..)] if colons.is_punctuation("::"));
    follows_fn
        || ends_path
        || matches!(
            before.last(),
            None | Some(
                Token::Word(_, WordKind::Keyword(_) | WordKind::Uppercase)
                    | Token::Punctuation(_)
                    | Token::Group(Bracket::Brace, _)
            )
        )
}

impl Bracket {
    fn of(delimiter: Delimiter) -> Self {
        match delimiter {
            Delimiter::Parenthesis => Self::Round,
            Delimiter::Brace => Self::Brace,
            Delimiter::Bracket => Self::Square,
            Delimiter::None => Self::None,
        }
    }

    pub(super) fn is_brace(self) -> bool {
        self == Self::Brace
    }

    pub(super) fn open(self) -> &'static str {
        match self {
            Self::Round => "(",
            Self::Square => "[",
            Self::Brace => "{",
            Self::Angle => "<",
            Self::None => "",
        }
    }

    pub(super) fn close(self) -> &'static str {
        match self {
            Self::Round => ")",
            Self::Square => "]",
            Self::Brace => "}",
            Self::Angle => ">",
            Self::None => "",
        }
    }
}

impl Token {
    pub(super) fn is_punctuation(&self, punctuation: &str) -> bool {
        matches!(self, Self::Punctuation(own) if *own == punctuation)
    }

    pub(super) fn is_keyword(&self, keyword: Keyword) -> bool {
        self.keyword() == Some(keyword)
    }

    pub(super) fn keyword(&self) -> Option<Keyword> {
        match self {
            Self::Word(_, WordKind::Keyword(keyword)) => Some(*keyword),
            _ => None,
        }
    }

    pub(super) fn braces(&self) -> Option<&[Token]> {
        match self {
            Self::Group(Bracket::Brace, inner) => Some(inner),
            _ => None,
        }
    }
}

/// Whether the braces at `index` are the list of a `use`.
pub(super) fn is_use_list(tokens: &[Token], index: usize) -> bool {
    index > 0 && tokens[index - 1].is_punctuation("::")
}

/// Whether the brackets at `index` are a tuple of one element.
pub(super) fn is_single_tuple(tokens: &[Token], index: usize) -> bool {
    let Token::Group(Bracket::Round, inner) = &tokens[index] else {
        return false;
    };
    let ends_in_comma = inner.last().is_some_and(|last| last.is_punctuation(","));
    ends_in_comma && inner.iter().filter(|token| token.is_punctuation(",")).count() == 1
}

/// Whether the braces at `index` contain statements or arms, and not fields or the input of a macro.
pub(super) fn is_block(tokens: &[Token], index: usize) -> bool {
    let Some(before) = index.checked_sub(1).map(|before| &tokens[before]) else {
        return true;
    };
    match before {
        Token::Punctuation("!" | "::") => false,
        Token::Word(_, WordKind::Lowercase | WordKind::Uppercase) | Token::Group(Bracket::Angle, _) => {
            awaits_block(&tokens[..index])
        }
        _ => true,
    }
}

// Whether the block of an `if`, a `match` or a loop has not begun yet.
fn awaits_block(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .rev()
        .take_while(|token| {
            token.braces().is_none() && !token.is_punctuation(";") && !token.is_punctuation("=>")
        })
        .any(|token| {
            matches!(
                token.keyword(),
                Some(Keyword::If | Keyword::Match | Keyword::While | Keyword::In | Keyword::Else)
            )
        })
}
