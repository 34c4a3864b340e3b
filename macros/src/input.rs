//! The input of `api!`: a path, then `name = value` settings.
//!
//! In: the tokens between the parentheses. Out: [`Input`], or what is wrong at its token. Reads no files.

use levain_codegen::model::rust_path::RustPath;
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// Text with the place of its literal.
#[derive(Clone, Debug)]
pub struct Text {
    /// The text.
    pub value: String,
    /// The literal's place.
    pub span: Span,
}

/// What the user wrote.
#[derive(Clone, Debug)]
pub struct Input {
    /// The spec: a folder of version files or an OpenAPI document.
    pub spec: Text,
    /// The version; the newest stable one when none is given.
    pub version: Option<Text>,
    /// The operations to keep; all when none is given.
    pub only: Vec<Text>,
    /// Names that are wished, each after what it is for.
    pub names: Vec<(Text, String)>,
    /// Whether names of operations leave out what method and path say.
    pub short_names: bool,
    /// Types of the user's own, each after what it stands for.
    pub types: Vec<(Text, RustPath)>,
    /// The crates whose types a document may name.
    pub crates: Vec<Text>,
    /// The `levain.lock` that holds names published before.
    pub lock: Option<Text>,
    /// The path of the runtime.
    pub runtime: TokenStream,
}

/// Something the macro cannot read, and where.
#[derive(Debug)]
pub struct Mistake {
    /// The place.
    pub span: Span,
    /// What is wrong and what to write.
    pub message: String,
}

impl Mistake {
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
        }
    }
}

const USAGE: &str = "write `api!(\"spec/folder\", version = \"1.7.0\", only = [\"GET /path\"])`";
const SETTINGS: &str = "`version = \"…\"`, `only = [\"…\"]`, `names = {\"…\" = \"…\"}`, `short_names = true`, `types = {\"…\" = \"…\"}`, `crates = [\"…\"]`, `lock = \"…\"` and `crate = path` are what `api!` takes after the spec's path";

/// Reads the input.
pub fn read_input(tokens: TokenStream) -> Result<Input, Mistake> {
    let mut groups = split_at_commas(tokens).into_iter();
    let first = groups.next().unwrap_or_default();
    let spec = only_text(&first).ok_or_else(|| {
        Mistake::new(
            span_of(&first),
            format!("the spec's path must come first: {USAGE}"),
        )
    })?;
    let mut input = Input {
        spec,
        version: None,
        only: Vec::new(),
        names: Vec::new(),
        short_names: false,
        types: Vec::new(),
        crates: Vec::new(),
        lock: None,
        runtime: quote::quote!(::levain),
    };
    for group in groups.filter(|group| !group.is_empty()) {
        read_setting(&group, &mut input)?;
    }
    Ok(input)
}

fn read_setting(group: &[TokenTree], input: &mut Input) -> Result<(), Mistake> {
    let [TokenTree::Ident(name), TokenTree::Punct(equals), value @ ..] = group else {
        return Err(Mistake::new(span_of(group), SETTINGS));
    };
    if equals.as_char() != '=' {
        return Err(Mistake::new(
            equals.span(),
            format!("expected `=` here: {SETTINGS}"),
        ));
    }
    match name.to_string().as_str() {
        "version" => {
            let version = only_text(value).ok_or_else(|| {
                Mistake::new(
                    span_of(value),
                    "a version is text in quotes: `version = \"1.7.0\"` (without them 1.10 would be 1.1)",
                )
            })?;
            input.version = Some(version);
        }
        "only" => {
            let help = "`only` takes a list of texts: `only = [\"GET /oauth/authorize\", \"shops\"]`";
            input.only = read_list(value, help)?;
        }
        "crates" => {
            let help = "`crates` takes a list of names: `crates = [\"my_types\"]`";
            input.crates = read_list(value, help)?;
        }
        "names" => {
            let help = "`names` takes names by what they are for: `names = {\"type Order.state\" = \"OrderStatus\"}`";
            let pairs = read_pairs(value, help)?.into_iter();
            input.names = pairs.map(|(key, name)| (key, name.value)).collect();
        }
        "short_names" => {
            let flag = value.first().map(ToString::to_string);
            input.short_names = flag.as_deref() == Some("true");
            if value.len() != 1 || !matches!(flag.as_deref(), Some("true" | "false")) {
                return Err(Mistake::new(span_of(value), "write `short_names = true`"));
            }
        }
        "types" => input.types = read_types(value)?,
        "lock" => {
            let lock = only_text(value).ok_or_else(|| {
                let help = "`lock` takes the path of a lock in quotes: `lock = \"levain.lock\"`";
                Mistake::new(span_of(value), help)
            })?;
            input.lock = Some(lock);
        }
        "crate" => input.runtime = value.iter().cloned().collect(),
        other => {
            return Err(Mistake::new(
                name.span(),
                format!("`{other}` is not a setting of `api!`: {SETTINGS}"),
            ));
        }
    }
    Ok(())
}

fn read_list(value: &[TokenTree], help: &str) -> Result<Vec<Text>, Mistake> {
    let [TokenTree::Group(list)] = value else {
        return Err(Mistake::new(span_of(value), help));
    };
    if list.delimiter() != Delimiter::Bracket {
        return Err(Mistake::new(list.span(), help));
    }
    let items = split_at_commas(list.stream())
        .into_iter()
        .filter(|item| !item.is_empty());
    items
        .map(|item| only_text(&item).ok_or_else(|| Mistake::new(span_of(&item), help)))
        .collect()
}

fn read_types(value: &[TokenTree]) -> Result<Vec<(Text, RustPath)>, Mistake> {
    let help = "`types` takes paths by what they stand for: `types = {\"type Money\" = \"my_types::Money\"}`";
    let pairs = read_pairs(value, help)?.into_iter();
    pairs
        .map(|(key, path)| {
            let read = RustPath::read(&path.value);
            let read = read.map_err(|why| Mistake::new(path.span, format!("{why}\nhelp: {help}")))?;
            Ok((key, read))
        })
        .collect()
}

fn read_pairs(value: &[TokenTree], help: &str) -> Result<Vec<(Text, Text)>, Mistake> {
    let [TokenTree::Group(list)] = value else {
        return Err(Mistake::new(span_of(value), help));
    };
    if list.delimiter() != Delimiter::Brace {
        return Err(Mistake::new(list.span(), help));
    }
    let items = split_at_commas(list.stream())
        .into_iter()
        .filter(|item| !item.is_empty());
    items
        .map(|item| {
            match item.as_slice() {
                [key, TokenTree::Punct(equals), name] if equals.as_char() == '=' => {
                    only_text(std::slice::from_ref(key)).zip(only_text(std::slice::from_ref(name)))
                }
                _ => None,
            }
            .ok_or_else(|| Mistake::new(span_of(&item), help))
        })
        .collect()
}

fn split_at_commas(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut groups = vec![Vec::new()];
    for token in tokens {
        match token {
            TokenTree::Punct(comma) if comma.as_char() == ',' => groups.push(Vec::new()),
            other => {
                if let Some(last) = groups.last_mut() {
                    last.push(other);
                }
            }
        }
    }
    groups
}

fn span_of(tokens: &[TokenTree]) -> Span {
    tokens.first().map_or_else(Span::call_site, TokenTree::span)
}

// A string literal standing alone; a `concat!` or a constant is not one, since macros see tokens and not values.
fn only_text(tokens: &[TokenTree]) -> Option<Text> {
    match tokens {
        [TokenTree::Literal(literal)] => {
            let value = litrs_text(&literal.to_string())?;
            Some(Text {
                value,
                span: literal.span(),
            })
        }
        // A literal that came through `macro_rules!` stands in an invisible group.
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            only_text(&group.stream().into_iter().collect::<Vec<_>>())
        }
        _ => None,
    }
}

fn litrs_text(source: &str) -> Option<String> {
    if let Some(raw) = source.strip_prefix('r') {
        let marks = raw.len() - raw.trim_start_matches('#').len();
        return raw
            .get(marks + 1..raw.len().checked_sub(marks + 1)?)
            .map(str::to_owned);
    }
    let inner = source.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::new();
    let mut characters = inner.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        match characters.next()? {
            'n' => text.push('\n'),
            't' => text.push('\t'),
            same @ ('\\' | '"' | '\'') => text.push(same),
            // A path or an endpoint has no use for the rest.
            _ => return None,
        }
    }
    Some(text)
}
