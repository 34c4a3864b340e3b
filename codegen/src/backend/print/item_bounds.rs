//! Where items begin and end.
//!
//! In: tokens. Out: positions in them, and the keyword of the item.

use super::tokens::{Bracket, Keyword, Token};

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

/// The keyword that says what kind of item begins here.
pub(super) fn item_keyword(tokens: &[Token]) -> Option<Keyword> {
    // The last of the leading keywords: `const fn`, `unsafe impl`, `pub(super) struct`.
    tokens
        .iter()
        .take_while(|token| token.keyword().is_some() || matches!(token, Token::Group(Bracket::Round, _)))
        .filter_map(Token::keyword)
        .filter(|keyword| !matches!(keyword, Keyword::For | Keyword::Dyn))
        .last()
}

/// The number of tokens of the first item, without its attributes.
pub(super) fn item_end(tokens: &[Token]) -> usize {
    // In items that end with `;`, braces belong to a value or to a list of imports.
    let ends_with_semicolon = matches!(
        item_keyword(tokens),
        Some(Keyword::Use | Keyword::Const | Keyword::Static | Keyword::Type | Keyword::Let)
    );
    for (index, token) in tokens.iter().enumerate() {
        if token.is_punctuation(";") || (token.braces().is_some() && !ends_with_semicolon) {
            return index + 1;
        }
    }
    tokens.len()
}
