//! `#[levain(…)]`: the attributes of a struct, a field or a variant, as entries that are taken by their keys.
//!
//! In: the attributes of one thing. Out: each entry in the form that its key has. Whoever reads a key takes it; what is left in the end is
//! an error that names the nearest key, and so is a key with a value of another form.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, LitStr, Path, Token};

use super::nearest::nearest;

/// The entries of one thing.
pub struct Attributes {
    // What they describe, for messages: `a field of an object`.
    owner: &'static str,
    entries: Vec<Entry>,
    asked: Vec<&'static str>,
    errors: Vec<syn::Error>,
}

/// `key`, `key = value` or `key(…)`.
pub struct Entry {
    /// The key, or a string in its place: names on the wire are not always identifiers.
    pub key: String,
    pub span: Span,
    pub value: Value,
}

pub enum Value {
    Word,
    Equals(TokenStream),
    List(TokenStream),
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (key, span) = if input.peek(LitStr) {
            let key: LitStr = input.parse()?;
            (key.value(), key.span())
        } else {
            let key = input.call(Ident::parse_any)?;
            (key.unraw().to_string(), key.span())
        };
        let value = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            let value = until_comma(input)?;
            if value.is_empty() {
                return Err(syn::Error::new(span, format!("`{key} =` has no value")));
            }
            Value::Equals(value)
        } else if input.peek(syn::token::Paren) {
            let inner;
            syn::parenthesized!(inner in input);
            Value::List(inner.parse()?)
        } else {
            Value::Word
        };
        Ok(Self { key, span, value })
    }
}

#[cfg(feature = "api")]
impl Entry {
    /// The string of `key = "…"`.
    pub fn string(&self) -> Option<String> {
        match &self.value {
            Value::Equals(tokens) => syn::parse2::<LitStr>(tokens.clone())
                .ok()
                .map(|text| text.value()),
            Value::Word | Value::List(_) => None,
        }
    }
}

#[cfg(feature = "api")]
impl ToTokens for Entry {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match syn::parse_str::<Ident>(&self.key) {
            Ok(_) => Ident::new(&self.key, self.span).to_tokens(tokens),
            // A keyword, or a name that is not an identifier.
            Err(_) if self.key == "crate" => Ident::new("crate", self.span).to_tokens(tokens),
            Err(_) => LitStr::new(&self.key, self.span).to_tokens(tokens),
        }
        tokens.extend(match &self.value {
            Value::Word => TokenStream::new(),
            Value::Equals(value) => quote::quote!(= #value),
            Value::List(list) => quote::quote!((#list)),
        });
    }
}

fn until_comma(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?.to_tokens(&mut tokens);
    }
    Ok(tokens)
}

/// The entries of a list: `kind = "card", optional`.
pub fn entries(tokens: TokenStream) -> syn::Result<Vec<Entry>> {
    let parser = Punctuated::<Entry, Token![,]>::parse_terminated;
    Ok(parser.parse2(tokens)?.into_iter().collect())
}

impl Attributes {
    /// All `#[levain(…)]` of `attributes`; `owner` names what they describe in messages.
    pub fn of(owner: &'static str, attributes: &[Attribute]) -> Self {
        let mut all = Self::empty(owner);
        for attribute in attributes
            .iter()
            .filter(|attribute| attribute.path().is_ident("levain"))
        {
            let list = if let Ok(list) = attribute.meta.require_list() {
                list.tokens.clone()
            } else {
                all.error(
                    attribute.path(),
                    "`levain` takes its keys in parentheses: `#[levain(key = value)]`",
                );
                continue;
            };
            all.extend(list);
        }
        all
    }

    /// Entries that are parsed already.
    pub fn of_entries(owner: &'static str, entries: impl Iterator<Item = Entry>) -> Self {
        Self {
            entries: entries.collect(),
            ..Self::empty(owner)
        }
    }

    fn empty(owner: &'static str) -> Self {
        Self {
            owner,
            entries: Vec::new(),
            asked: Vec::new(),
            errors: Vec::new(),
        }
    }

    fn extend(&mut self, tokens: TokenStream) {
        match entries(tokens) {
            Ok(entries) => self.entries.extend(entries),
            Err(error) => self.errors.push(error),
        }
    }

    /// Reports an error at some tokens.
    pub fn error(&mut self, at: impl ToTokens, message: impl std::fmt::Display) {
        self.errors.push(syn::Error::new_spanned(at, message));
    }

    /// Reports an error at a span.
    pub fn error_at(&mut self, span: Span, message: impl std::fmt::Display) {
        self.errors.push(syn::Error::new(span, message));
    }

    /// Whether there is an entry of this key.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    /// Whether there is a `key = …`.
    pub fn has_value(&self, key: &str) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.key == key && matches!(entry.value, Value::Equals(_)))
    }

    /// Where the entry of this key is.
    pub fn span(&self, key: &str) -> Option<Span> {
        self.entries
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| entry.span)
    }

    /// All entries of a key that may be repeated.
    pub fn take_all(&mut self, key: &'static str) -> Vec<Entry> {
        self.take_where(key, |_| true)
    }

    /// The lists of a key, which may be repeated; `key = value` is left for others.
    pub fn take_lists(&mut self, key: &'static str) -> Vec<(Span, TokenStream)> {
        self.take_where(key, |value| matches!(value, Value::List(_)))
            .into_iter()
            .filter_map(|entry| match entry.value {
                Value::List(tokens) => Some((entry.span, tokens)),
                Value::Word | Value::Equals(_) => None,
            })
            .collect()
    }

    fn take_where(&mut self, key: &'static str, is_wanted: impl Fn(&Value) -> bool) -> Vec<Entry> {
        self.asked.push(key);
        let (taken, left) = std::mem::take(&mut self.entries)
            .into_iter()
            .partition(|entry| entry.key == key && is_wanted(&entry.value));
        self.entries = left;
        taken
    }

    fn take_once(&mut self, key: &'static str, is_wanted: impl Fn(&Value) -> bool) -> Option<Entry> {
        let mut taken = self.take_where(key, is_wanted).into_iter();
        let first = taken.next();
        for again in taken {
            self.error_at(again.span, format!("`{key}` is given twice"));
        }
        first
    }

    /// The only entry of a key, in any form.
    pub fn take(&mut self, key: &'static str) -> Option<Entry> {
        self.take_once(key, |_| true)
    }

    /// `key`, without a value.
    pub fn word(&mut self, key: &'static str) -> Option<Span> {
        let entry = self.take(key)?;
        if !matches!(entry.value, Value::Word) {
            self.error_at(entry.span, format!("`{key}` takes no value"));
        }
        Some(entry.span)
    }

    /// `key = …`, as tokens.
    pub fn tokens(&mut self, key: &'static str) -> Option<(Span, TokenStream)> {
        let entry = self.take_once(key, |value| !matches!(value, Value::List(_)))?;
        if let Value::Equals(tokens) = entry.value {
            return Some((entry.span, tokens));
        }
        self.error_at(entry.span, format!("`{key}` takes a value: `{key} = …`"));
        None
    }

    /// `key = …`, parsed; `form` shows what is expected.
    pub fn parsed<T: Parse>(&mut self, key: &'static str, form: &str) -> Option<T> {
        let (_, tokens) = self.tokens(key)?;
        self.parse(key, tokens, form)
    }

    /// Parses the value of a key; `form` shows what is expected.
    pub fn parse<T: Parse>(&mut self, key: &str, tokens: TokenStream, form: &str) -> Option<T> {
        let parsed = syn::parse2(tokens.clone());
        if parsed.is_err() {
            self.error(tokens, format!("`{key}` takes {form}"));
        }
        parsed.ok()
    }

    /// `key = "…"`.
    pub fn string(&mut self, key: &'static str) -> Option<LitStr> {
        self.parsed(key, "a string in quotes")
    }

    /// `key = some::Path`.
    pub fn path(&mut self, key: &'static str) -> Option<Path> {
        self.parsed(key, "a path")
    }

    /// `key = name`.
    pub fn ident(&mut self, key: &'static str) -> Option<Ident> {
        self.parsed(key, "a name")
    }

    /// `key(…)`, with entries of its own.
    pub fn nested(&mut self, key: &'static str, owner: &'static str) -> Option<Self> {
        let entry = self.take(key)?;
        let mut inner = Self::empty(owner);
        match entry.value {
            Value::List(tokens) => inner.extend(tokens),
            Value::Word | Value::Equals(_) => {
                self.error_at(
                    entry.span,
                    format!("`{key}` takes keys in parentheses: `{key}(…)`"),
                );
            }
        }
        Some(inner)
    }

    /// The value of a key that only the derives themselves write.
    pub fn take_internal(&mut self, key: &'static str) -> Option<TokenStream> {
        let taken = self.tokens(key).map(|(_, tokens)| tokens);
        self.asked.retain(|asked| *asked != key);
        taken
    }

    /// What nothing has taken, and everything that is wrong.
    #[cfg(feature = "api")]
    pub fn into_entries(self) -> (Vec<Entry>, Vec<syn::Error>) {
        (self.entries, self.errors)
    }

    /// Everything that is wrong, with what nothing has taken.
    pub fn finish(mut self) -> Vec<syn::Error> {
        for entry in std::mem::take(&mut self.entries) {
            if self.asked.contains(&entry.key.as_str()) {
                let message = format!("`{}` does not have this form here", entry.key);
                self.error_at(entry.span, message);
                continue;
            }
            let remedy = nearest(&entry.key, &self.asked).map_or_else(
                || format!("its keys are {}", listed(&self.asked)),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!("`{}` is not a key of {}: {remedy}", entry.key, self.owner);
            self.error_at(entry.span, message);
        }
        self.errors
    }
}

fn listed(keys: &[&str]) -> String {
    let mut keys: Vec<&str> = keys.to_vec();
    keys.sort_unstable();
    keys.dedup();
    let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    keys.join(", ")
}
