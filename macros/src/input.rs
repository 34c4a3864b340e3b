//! The input of `api!`: the path of the spec, then settings, each `name = value`.
//!
//! In: the tokens between the parentheses. Out: [`Input`], or every mistake in them, each at its own tokens. Reads no files.

mod derives;
mod list;
mod options;
mod setting;
mod string;

use levain_codegen::model::rust_path::RustPath;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitBool, LitStr, Path, Result, Token};

use self::list::{read_pairs, read_strings};
use self::setting::{Setting, read_name};
use self::string::read_string;
use crate::errors::Errors;

/// What the user wrote.
pub struct Input {
    /// The spec: a folder of version files or an OpenAPI document.
    pub spec: LitStr,
    /// The version; the newest stable one when none is given.
    pub version: Option<LitStr>,
    /// The folder below which the files of the document may refer to each other; that of the document when none is given.
    pub root: Option<LitStr>,
    /// Patterns of the operations to generate; all when none is given.
    pub only: Vec<LitStr>,
    /// Names given by the user, each with the key of what it names.
    pub names: Vec<(LitStr, LitStr)>,
    /// Whether names of operations leave out what method and path say.
    pub short_names: bool,
    /// Parameters of paths whose values are several segments.
    pub slashes: Vec<LitStr>,
    /// Rules that are not checked: a keyword, the key of an element, or both.
    pub unchecked: Vec<LitStr>,
    /// Types of the user's own, each with the key of what it replaces.
    pub types: Vec<(LitStr, RustPath)>,
    /// Derives that are added to items, each with the key of the items.
    pub derives: Vec<(LitStr, Vec<(LitStr, RustPath)>)>,
    /// The crates whose types a document may name.
    pub crates: Vec<LitStr>,
    /// The `levain.lock` that holds the names already published.
    pub lock: Option<LitStr>,
    /// The path of the runtime.
    pub runtime: TokenStream,
}

const USAGE: &str = "write `api!(\"spec/folder\", version = \"1.7.0\", only = [\"GET /path\"])`";

const COMMA: &str = "expected `,` before this\nhelp: put a comma in between";

impl Parse for Input {
    fn parse(tokens: ParseStream<'_>) -> Result<Self> {
        let mut errors = Errors::default();
        let is_path_missing = is_at_setting(tokens);
        let spec = errors.keep(read_spec(tokens));
        let mut input = Self {
            // The placeholder of a path that could not be read goes no further than the errors.
            spec: spec.unwrap_or_else(|| LitStr::new("", Span::call_site())),
            version: None,
            root: None,
            only: Vec::new(),
            names: Vec::new(),
            short_names: false,
            slashes: Vec::new(),
            unchecked: Vec::new(),
            types: Vec::new(),
            derives: Vec::new(),
            crates: Vec::new(),
            lock: None,
            runtime: quote!(::levain),
        };
        let mut given = Vec::new();
        // Without a path, the first setting has no comma before it.
        let mut has_comma = is_path_missing;
        while !tokens.is_empty() {
            if !std::mem::take(&mut has_comma) {
                errors.keep(read_comma(tokens));
            }
            if !tokens.is_empty() && errors.keep(input.read_setting(tokens, &mut given)).is_none() {
                skip_to_next(tokens);
            }
        }
        errors.into_result(input)
    }
}

impl Input {
    fn read_setting(&mut self, tokens: ParseStream<'_>, given: &mut Vec<Setting>) -> Result<()> {
        let (setting, name) = read_name(tokens)?;
        let example = setting.example();
        if given.contains(&setting) {
            let message = format!("`{name}` is given twice\nhelp: keep one of the two");
            return Err(Error::new(name.span(), message));
        }
        given.push(setting);
        if is_at_end(tokens) {
            let message = format!("`{name}` has no value\nhelp: write `{example}`");
            return Err(Error::new(name.span(), message));
        }
        match setting {
            Setting::Version => {
                self.version = Some(read_string(tokens, "`version` takes a string", example)?);
            }
            Setting::Root => self.root = Some(read_string(tokens, "`root` takes a string", example)?),
            Setting::Lock => self.lock = Some(read_string(tokens, "`lock` takes a string", example)?),
            Setting::Only => self.only = read_strings(tokens, setting)?,
            Setting::Slashes => self.slashes = read_strings(tokens, setting)?,
            Setting::Unchecked => self.unchecked = read_strings(tokens, setting)?,
            Setting::Crates => self.crates = read_strings(tokens, setting)?,
            Setting::Names => self.names = read_names(tokens)?,
            Setting::Types => self.types = read_types(tokens)?,
            Setting::Derives => self.derives = derives::read_derives(tokens)?,
            Setting::ShortNames => self.short_names = read_bool(tokens)?,
            Setting::Crate => self.runtime = read_runtime(tokens)?,
        }
        Ok(())
    }
}

fn read_spec(tokens: ParseStream<'_>) -> Result<LitStr> {
    if is_at_end(tokens) || is_at_setting(tokens) {
        let message = format!("the path of the spec comes first\nhelp: {USAGE}");
        return Err(Error::new(tokens.span(), message));
    }
    read_string(tokens, "the path of the spec is a string", "\"spec/folder\"")
}

fn read_bool(tokens: ParseStream<'_>) -> Result<bool> {
    if tokens.peek(LitBool) {
        return Ok(tokens.parse::<LitBool>()?.value);
    }
    let message = "`short_names` takes `true` or `false`\nhelp: write `short_names = true`";
    Err(error_at_value(tokens, message))
}

fn read_names(tokens: ParseStream<'_>) -> Result<Vec<(LitStr, LitStr)>> {
    let mut errors = Errors::default();
    let names = read_pairs(tokens, Setting::Names, &mut errors);
    errors.into_result(names)
}

fn read_types(tokens: ParseStream<'_>) -> Result<Vec<(LitStr, RustPath)>> {
    let mut errors = Errors::default();
    let mut types = Vec::new();
    for (key, path) in read_pairs(tokens, Setting::Types, &mut errors) {
        let text = path.value();
        let read = RustPath::read(&text).map_err(|why| {
            let example = Setting::Types.example();
            let message = format!("`{text}` is not the path of a type: {why}\nhelp: write `{example}`");
            Error::new(path.span(), message)
        });
        if let Some(path) = errors.keep(read) {
            types.push((key, path));
        }
    }
    errors.into_result(types)
}

fn read_runtime(tokens: ParseStream<'_>) -> Result<TokenStream> {
    if let Ok(quoted) = tokens.fork().parse::<LitStr>() {
        let path = quoted.parse_with(Path::parse_mod_style);
        let path = path.map_or_else(|_| "my_levain".to_owned(), |_| quoted.value());
        let message = format!("`crate` takes a path, without quotes\nhelp: write `crate = {path}`");
        return Err(error_at_value(tokens, message));
    }
    if Path::parse_mod_style(&tokens.fork()).is_ok() {
        return Ok(Path::parse_mod_style(tokens)?.into_token_stream());
    }
    let message = "`crate` takes the path of the runtime\nhelp: write `crate = my_levain`";
    Err(error_at_value(tokens, message))
}

fn read_comma(tokens: ParseStream<'_>) -> Result<()> {
    if tokens.peek(Token![,]) {
        tokens.parse::<Token![,]>()?;
        return Ok(());
    }
    // Where a setting follows, the comma is all that is missing.
    if is_at_setting(tokens) {
        return Err(tokens.error(COMMA));
    }
    let error = error_at_value(tokens, COMMA);
    tokens.parse::<Option<Token![,]>>()?;
    Err(error)
}

fn is_at_setting(tokens: ParseStream<'_>) -> bool {
    tokens.peek(Ident::peek_any) && tokens.peek2(Token![=])
}

// Whether no value stands here.
fn is_at_end(tokens: ParseStream<'_>) -> bool {
    tokens.is_empty() || tokens.peek(Token![,])
}

// A mistake in the whole value that stands here, which is skipped.
fn error_at_value(tokens: ParseStream<'_>, message: impl std::fmt::Display) -> Error {
    let start = tokens.cursor();
    if !is_at_end(tokens) && tokens.parse::<TokenTree>().is_ok() {
        skip_to_next(tokens);
    }
    Error::new_range(start..tokens.cursor(), message)
}

// Skips what is left of an argument; the next setting begins after a comma, or where one was forgotten.
fn skip_to_next(tokens: ParseStream<'_>) {
    while !is_at_end(tokens) && !is_at_setting(tokens) && tokens.parse::<TokenTree>().is_ok() {}
}

#[cfg(test)]
mod tests {
    use syn::LitStr;

    use super::Input;

    #[test]
    fn a_string_is_a_literal_of_any_form() {
        #[expect(
            clippy::needless_raw_string_hashes,
            reason = "the input has a raw string of its own"
        )]
        let input = r##"
            r#"spec/"bakery""#, version = "1.\u{37}\x2e0", lock = "a\
                /b\\c", only = ["GET /café", r"a\b", ], crate = self::levain,
        "##;
        let input: Input = syn::parse_str(input).expect("each of them is one");
        assert_eq!(input.spec.value(), "spec/\"bakery\"");
        assert_eq!(
            input.version.map(|version| version.value()).as_deref(),
            Some("1.7.0")
        );
        assert_eq!(input.lock.map(|lock| lock.value()).as_deref(), Some("a/b\\c"));
        let only: Vec<String> = input.only.iter().map(LitStr::value).collect();
        assert_eq!(only, ["GET /café", "a\\b"]);
        assert_eq!(input.runtime.to_string(), "self :: levain");
    }

    #[test]
    fn nonsense_is_refused() {
        for input in [
            ",",
            ", ,",
            "=",
            "(\"a\")",
            "\"a\",,",
            "\"a\" \"b\"",
            "\"a\" + \"b\"",
            "\"a\", only",
            "\"a\", only = [,]",
            "\"a\", only = [loaf = 1, 5 x = 1]",
            "\"a\", names = {=}",
            "\"a\", names = {x = y, z}",
            "\"a\", crate = ::",
            "\"a\", version == \"1\"",
            "\"a\", version = lock = \"b\"",
        ] {
            assert!(syn::parse_str::<Input>(input).is_err(), "{input}");
        }
    }
}
