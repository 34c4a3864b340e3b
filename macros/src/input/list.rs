//! Reads lists: strings in brackets, and keys with their values in braces.

use syn::parse::{ParseBuffer, ParseStream};
use syn::token::{Brace, Bracket};
use syn::{Error, LitStr, Result, Token, braced, bracketed};

use super::setting::Setting;
use super::string::read_string;
use super::{COMMA, error_at_value, is_at_end, skip_to_next};
use crate::errors::Errors;

/// Reads `["…", "…"]`.
pub fn read_strings(tokens: ParseStream<'_>, setting: Setting) -> Result<Vec<LitStr>> {
    read_list(tokens, setting.name(), setting.example())
}

/// Reads a list of strings, the value of `name`, which is written as a setting or as a key.
pub fn read_list(tokens: ParseStream<'_>, name: &str, example: &str) -> Result<Vec<LitStr>> {
    let takes = format!("`{name}` takes a list of strings");
    if !tokens.peek(Bracket) {
        let help = match tokens.fork().parse::<LitStr>() {
            Ok(only) => format!("write `{name} = [{}]`", only.token()),
            Err(_) => format!("write `{example}`"),
        };
        return Err(error_at_value(
            tokens,
            format!("{takes} in brackets\nhelp: {help}"),
        ));
    }
    let items;
    bracketed!(items in tokens);
    let mut errors = Errors::default();
    let strings = read_items(&items, &mut errors, |item| read_string(item, &takes, example));
    errors.into_result(strings)
}

/// Reads `{"…" = "…", "…" = "…"}`.
pub fn read_pairs(tokens: ParseStream<'_>, setting: Setting, errors: &mut Errors) -> Vec<(LitStr, LitStr)> {
    let takes = takes(setting);
    read_map(tokens, setting, errors, |_, value| {
        read_string(value, &takes, setting.example())
    })
}

/// Reads `{"…" = value, "…" = value}`, in which no key may be given twice; what is wrong with some pairs does not hide the others.
pub fn read_map<T>(
    tokens: ParseStream<'_>,
    setting: Setting,
    errors: &mut Errors,
    read_value: impl Fn(&LitStr, ParseStream<'_>) -> Result<T>,
) -> Vec<(LitStr, T)> {
    let content = errors.keep(read_braces(tokens, setting));
    let Some(items) = content else {
        return Vec::new();
    };
    let pairs = read_items(&items, errors, |item| read_pair(item, setting, &read_value));
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

fn takes(setting: Setting) -> String {
    format!("`{}` takes {}", setting.name(), setting.pairs())
}

fn read_braces(tokens: ParseStream<'_>, setting: Setting) -> Result<ParseBuffer<'_>> {
    if !tokens.peek(Brace) {
        let message = format!(
            "{} in braces\nhelp: write `{}`",
            takes(setting),
            setting.example()
        );
        return Err(error_at_value(tokens, message));
    }
    let items;
    braced!(items in tokens);
    Ok(items)
}

fn read_pair<T>(
    tokens: ParseStream<'_>,
    setting: Setting,
    read_value: impl Fn(&LitStr, ParseStream<'_>) -> Result<T>,
) -> Result<(LitStr, T)> {
    let example = setting.example();
    let key = read_string(tokens, &takes(setting), example)?;
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
    let value = read_value(&key, tokens)?;
    Ok((key, value))
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
