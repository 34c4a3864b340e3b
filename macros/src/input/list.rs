//! Reads lists: strings in brackets, and pairs of strings in braces.

use syn::parse::ParseStream;
use syn::token::{Brace, Bracket};
use syn::{Error, LitStr, Result, Token, braced, bracketed};

use super::setting::Setting;
use super::string::read_string;
use super::{error_at_value, is_at_end, skip_to_comma};
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
    read_items(&items, |item| read_string(item, &takes, setting.example()))
}

/// Reads `{"…" = "…", "…" = "…"}`, in which no key may be given twice.
pub fn read_pairs(tokens: ParseStream<'_>, setting: Setting) -> Result<Vec<(LitStr, LitStr)>> {
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
    let pairs = read_items(&items, |item| read_pair(item, setting))?;
    let mut errors = Errors::default();
    for (index, (key, _)) in pairs.iter().enumerate() {
        if pairs[..index]
            .iter()
            .any(|(earlier, _)| earlier.value() == key.value())
        {
            let message = format!(
                "the key `{}` is given twice\nhelp: keep one of the two",
                key.value()
            );
            errors.add(Error::new(key.span(), message));
        }
    }
    errors.into_result(pairs)
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

// All items between commas, or what is wrong with each of those that cannot be read.
fn read_items<T>(tokens: ParseStream<'_>, read: impl Fn(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let mut errors = Errors::default();
    let mut items = Vec::new();
    while !tokens.is_empty() {
        match errors.keep(read(tokens)) {
            Some(item) if is_at_end(tokens) => items.push(item),
            Some(_) => errors.add(error_at_value(tokens, "expected `,` before this")),
            None => skip_to_comma(tokens),
        }
        tokens.parse::<Option<Token![,]>>()?;
    }
    errors.into_result(items)
}
