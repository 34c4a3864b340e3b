//! Tokens as the printer wants them: signs joined (`::`, `->`), lifetimes whole, `<…>` of generics as a group.
//!
//! In: a `TokenStream`. Out: a [`Source`], whose leaves lie in one text.

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
    /// Signs that belong together.
    Sign(&'static str),
    /// What stands between brackets.
    Group(Bracket, Vec<Token>),
}

/// Where the text of a leaf is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaf {
    start: u32,
    end: u32,
}

/// What a word is, as far as layout cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordKind {
    /// A keyword that a space follows.
    Keyword(Keyword),
    /// A name that starts with a small letter, or a keyword that is used like one.
    Small,
    /// A name that starts with anything else.
    Large,
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
    /// A group without signs, as macros make them.
    None,
}

macro_rules! keywords {
    ($($name:ident = $text:literal),* $(,)?) => {
        /// The keywords that layout knows.
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

const SIGNS: &[&str] = &[
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

    /// The text of a token that is no group.
    pub(super) fn leaf(&self, token: &Token) -> &str {
        match token {
            Token::Word(leaf, _) | Token::Literal(leaf) => &self.text[leaf.start as usize..leaf.end as usize],
            Token::Sign(sign) => sign,
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
                    let mut signs = [0_u8; 3];
                    let mut length = 0;
                    let mut punct = first;
                    loop {
                        // Every sign of Rust is ASCII.
                        signs[length] = u8::try_from(punct.as_char()).unwrap_or(b'~');
                        length += 1;
                        let next = match trees.peek() {
                            Some(TokenTree::Punct(next)) if punct.spacing() == Spacing::Joint => next.clone(),
                            _ => break,
                        };
                        if length == 3 || !starts_sign(&signs[..length], next.as_char()) {
                            break;
                        }
                        trees.next();
                        punct = next;
                    }
                    match (&signs[..length], trees.peek()) {
                        (b"'", Some(TokenTree::Ident(ident))) => {
                            let leaf = self.leaf(&format_args!("'{ident}"));
                            trees.next();
                            Token::Word(leaf, WordKind::Lifetime)
                        }
                        (signs, _) => Token::Sign(sign(signs)),
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
                let is_small = name.is_empty()
                    || name.starts_with(|first: char| first.is_lowercase() || first.is_numeric());
                if is_small {
                    WordKind::Small
                } else {
                    WordKind::Large
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

fn starts_sign(signs: &[u8], next: char) -> bool {
    SIGNS.iter().any(|known| {
        let known = known.as_bytes();
        known.len() > signs.len() && known.starts_with(signs) && char::from(known[signs.len()]) == next
    })
}

fn sign(signs: &[u8]) -> &'static str {
    SIGNS
        .iter()
        .find(|known| known.as_bytes() == signs)
        .copied()
        .unwrap_or("~")
}

// Adds a token; a `>` that ends the generics begun by an earlier `<` makes a group of what is between them.
fn push(tokens: &mut Vec<Token>, open: &mut Vec<usize>, token: Token) {
    match token {
        Token::Sign("<") if opens_generics(tokens) => open.push(tokens.len()),
        Token::Sign(">") => {
            if let Some(start) = open.pop() {
                let inner = tokens.split_off(start + 1);
                tokens.pop();
                tokens.push(Token::Group(Bracket::Angle, inner));
                return;
            }
        }
        // What was taken for generics was a comparison.
        Token::Sign(";" | "&&" | "||") => open.clear(),
        _ => {}
    }
    tokens.push(token);
}

fn opens_generics(before: &[Token]) -> bool {
    let follows_fn = matches!(before, [.., keyword, Token::Word(..)] if keyword.is_keyword(Keyword::Fn));
    // A path to a trait or a function: `missing::id<T>`.
    let ends_path = matches!(before, [.., colons, Token::Word(..)] if colons.is_sign("::"));
    follows_fn
        || ends_path
        || matches!(
            before.last(),
            None | Some(
                Token::Word(_, WordKind::Keyword(_) | WordKind::Large)
                    | Token::Sign(_)
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
    pub(super) fn is_sign(&self, sign: &str) -> bool {
        matches!(self, Self::Sign(own) if *own == sign)
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

/// Whether the braces at `index` list what a `use` brings.
pub(super) fn is_use_list(tokens: &[Token], index: usize) -> bool {
    index > 0 && tokens[index - 1].is_sign("::")
}

/// Whether the brackets at `index` hold a tuple of one.
pub(super) fn is_single_tuple(tokens: &[Token], index: usize) -> bool {
    let Token::Group(Bracket::Round, inner) = &tokens[index] else {
        return false;
    };
    let ends_in_comma = inner.last().is_some_and(|last| last.is_sign(","));
    ends_in_comma && inner.iter().filter(|token| token.is_sign(",")).count() == 1
}

/// Whether the braces at `index` hold statements or arms, not the fields of a value or what a macro takes.
pub(super) fn is_block(tokens: &[Token], index: usize) -> bool {
    let Some(before) = index.checked_sub(1).map(|before| &tokens[before]) else {
        return true;
    };
    match before {
        Token::Sign("!" | "::") => false,
        Token::Word(_, WordKind::Small | WordKind::Large) | Token::Group(Bracket::Angle, _) => {
            awaits_block(&tokens[..index])
        }
        _ => true,
    }
}

// Whether `if`, `match` and the like still wait for their block.
fn awaits_block(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .rev()
        .take_while(|token| token.braces().is_none() && !token.is_sign(";") && !token.is_sign("=>"))
        .any(|token| {
            matches!(
                token.keyword(),
                Some(Keyword::If | Keyword::Match | Keyword::While | Keyword::In | Keyword::Else)
            )
        })
}
