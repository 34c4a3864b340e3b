//! Reads lists: strings in brackets, and pairs of strings in braces.

use syn::parse::{ParseBuffer, ParseStream};
use syn::token::{Brace, Bracket};
use syn::{Error, LitStr, Result, Token, braced, bracketed};

use super::setting::Setting;
use super::string::read_string;
use super::{COMMA, error_at_value, is_at_end, skip_to_next};
use crate::errors::Errors;

/// Reads `["…", "…"]`.
pub fn read_strings(tokens: ParseStream<'_>, setting: Setting) -> Result<Vec<LitStr>> {
    let name = setting.name();
    let takes = format!("`{name}` takes a list of strings");
    if !tokens.peek(Bracket) {
        let help = match tokens.fork().parse::<LitStr>() {
            Ok(only) => format!("write `{name} = [{}]`", only.token()),
            Err(_) => format!("write `{}`", setting.example()),
        };
        return Err(error_at_value(
            tokens,
            format!("{takes} in brackets\nhelp: {help}"),
        ));
    }
    let items;
    bracketed!(items in tokens);
    let mut errors = Errors::default();
    let strings = read_items(&items, &mut errors, |item| {
        read_string(item, &takes, setting.example())
    });
    errors.into_result(strings)
}

/// Reads `{"…" = "…", "…" = "…"}`, in which no key may be given twice; what is wrong with some pairs does not hide the others.
pub fn read_pairs(tokens: ParseStream<'_>, setting: Setting, errors: &mut Errors) -> Vec<(LitStr, LitStr)> {
    let content = errors.keep(read_braces(tokens, setting));
    let Some(items) = content else {
        return Vec::new();
    };
    let pairs = read_items(&items, errors, |item| read_pair(item, setting));
    for (index, (key, _)) in pairs.iter().enumerate() {
        let earlier = &pairs[..index];
        if earlier.iter().any(|(earlier, _)| earlier.value() == key.value()) {
            let message = format!(
                "the key `{}` is given twice\nhelp: keep one of the two",
                key.value()
            );
            errors.add(Error::new(key.span(), message));
        }
    }
    pairs
}

fn read_braces(tokens: ParseStream<'_>, setting: Setting) -> Result<ParseBuffer<'_>> {
    if !tokens.peek(Brace) {
        let message = format!(
            "`{}` takes pairs of strings in braces\nhelp: write `{}`",
            setting.name(),
            setting.example()
        );
        return Err(error_at_value(tokens, message));
    }
    let items;
    braced!(items in tokens);
    Ok(items)
}

fn read_pair(tokens: ParseStream<'_>, setting: Setting) -> Result<(LitStr, LitStr)> {
    let takes = format!("`{}` takes pairs of strings", setting.name());
    let example = setting.example();
    let key = read_string(tokens, &takes, example)?;
    if is_at_end(tokens) {
        let message = format!("the key `{}` has no value\nhelp: write `{example}`", key.value());
        return Err(Error::new(key.span(), message));
    }
    if !tokens.peek(Token![=]) || tokens.peek(Token![==]) || tokens.peek(Token![=>]) {
        let message = format!("expected `=` between a key and its value\nhelp: write `{example}`");
        return Err(tokens.error(message));
    }
    let equals = tokens.parse::<Token![=]>()?;
    if is_at_end(tokens) {
        let message = format!("the key `{}` has no value\nhelp: write `{example}`", key.value());
        return Err(Error::new_spanned(equals, message));
    }
    Ok((key, read_string(tokens, &takes, example)?))
}

// The items between commas that can be read; what is wrong with the others is in `errors`.
fn read_items<T>(
    tokens: ParseStream<'_>,
    errors: &mut Errors,
    read: impl Fn(ParseStream<'_>) -> Result<T>,
) -> Vec<T> {
    let mut items = Vec::new();
    while !tokens.is_empty() {
        match errors.keep(read(tokens)) {
            Some(item) if is_at_end(tokens) => items.push(item),
            Some(_) => errors.add(error_at_value(tokens, COMMA)),
            None => skip_to_next(tokens),
        }
        errors.keep(tokens.parse::<Option<Token![,]>>());
    }
    items
}
