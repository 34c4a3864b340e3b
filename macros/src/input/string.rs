//! Reads a string: any string literal, raw or with escapes; of all else it says what it is and what to write.

use proc_macro2::TokenTree;
use syn::parse::ParseStream;
use syn::token::{Brace, Bracket};
use syn::{Lit, LitStr, Path, Result, Token};

use super::{error_at_value, is_at_end};

/// Reads a string; `takes` says that one is expected here, `example` how it may be written.
pub fn read_string(tokens: ParseStream<'_>, takes: &str, example: &str) -> Result<LitStr> {
    let (found, help) = match tokens.fork().parse::<Lit>() {
        Ok(Lit::Str(string)) if string.suffix().is_empty() => return tokens.parse(),
        Ok(Lit::Int(_)) => ("a number", write(&text_of_value(tokens))),
        Ok(Lit::Float(_)) => ("a number, where `1.10` is `1.1`", write(&text_of_value(tokens))),
        Ok(literal) => other_literal(&literal, example),
        Err(_) => no_literal(tokens, example),
    };
    let message = format!("{takes}, and this is {found}\nhelp: {help}");
    Err(error_at_value(tokens, message))
}

// What a literal is that is neither a string nor a number, and what to write instead.
fn other_literal(literal: &Lit, example: &str) -> (&'static str, String) {
    match literal {
        Lit::Str(string) => (
            "a string with a suffix",
            format!("remove `{}` after the quotes", string.suffix()),
        ),
        Lit::ByteStr(bytes) => {
            let help = String::from_utf8(bytes.value()).map_or_else(
                |_| "write a string of Unicode characters, without `b`".to_owned(),
                |string| write(&string),
            );
            ("a byte string", help)
        }
        Lit::CStr(string) => ("a C string", write(&string.value().to_string_lossy())),
        Lit::Byte(byte) => ("a byte", write(&char::from(byte.value()).to_string())),
        Lit::Char(character) => ("a character", write(&character.value().to_string())),
        Lit::Bool(_) => ("a boolean", format!("write `{example}`")),
        _ => (
            "another kind of literal",
            "write a string in double quotes".to_owned(),
        ),
    }
}

// A macro is given tokens: neither the calls of other macros nor constants have a value yet.
fn no_literal(tokens: ParseStream<'_>, example: &str) -> (&'static str, String) {
    let rest = tokens.fork();
    if Path::parse_mod_style(&rest).is_ok() {
        let found = if rest.peek(Token![!]) {
            "a macro call"
        } else {
            "a name"
        };
        let help = "write the whole string here: `api!` is expanded before values are known";
        return (found, help.to_owned());
    }
    let found = if tokens.peek(Bracket) {
        "a list"
    } else if tokens.peek(Brace) {
        "a block in braces"
    } else {
        "an expression"
    };
    (found, format!("write `{example}`"))
}

fn write(string: &str) -> String {
    format!("write `{string:?}`")
}

// A version such as `1.7.0` is several tokens.
fn text_of_value(tokens: ParseStream<'_>) -> String {
    let rest = tokens.fork();
    let mut text = String::new();
    while !is_at_end(&rest) {
        let Ok(token) = rest.parse::<TokenTree>() else {
            break;
        };
        text.push_str(&token.to_string());
    }
    text
}
