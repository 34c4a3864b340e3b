//! The settings of `api!`: their names, and an example of each.
//!
//! In: the tokens of `name =`. Out: a [`Setting`], or the name that was probably meant.

use levain_codegen::diagnostics::nearest::nearest;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Error, Ident, Result, Token};

use super::error_at_value;

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Version,
    Root,
    Only,
    Names,
    ShortNames,
    Slashes,
    Unchecked,
    Types,
    Derives,
    Crates,
    Lock,
    Crate,
}

impl Setting {
    const ALL: [Self; 12] = [
        Self::Version,
        Self::Root,
        Self::Only,
        Self::Names,
        Self::ShortNames,
        Self::Slashes,
        Self::Unchecked,
        Self::Types,
        Self::Derives,
        Self::Crates,
        Self::Lock,
        Self::Crate,
    ];

    /// Its name, as it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Root => "root",
            Self::Only => "only",
            Self::Names => "names",
            Self::ShortNames => "short_names",
            Self::Slashes => "slashes",
            Self::Unchecked => "unchecked",
            Self::Types => "types",
            Self::Derives => "derives",
            Self::Crates => "crates",
            Self::Lock => "lock",
            Self::Crate => "crate",
        }
    }

    /// The setting with a value of its kind.
    pub const fn example(self) -> &'static str {
        match self {
            Self::Version => "version = \"1.7.0\"",
            Self::Root => "root = \"specs\"",
            Self::Only => "only = [\"GET /oauth/authorize\", \"shops\"]",
            Self::Names => "names = {\"type Order.state\" = \"OrderStatus\"}",
            Self::ShortNames => "short_names = true",
            Self::Slashes => "slashes = [\"GET /files/{path} path\"]",
            Self::Unchecked => "unchecked = [\"field Order.phone pattern\"]",
            Self::Types => "types = {\"type Money\" = \"my_types::Money\"}",
            Self::Derives => "derives = {\"type Money\" = [\"Eq\", \"my_crate::Marker\"]}",
            Self::Crates => "crates = [\"my_types\"]",
            Self::Lock => "lock = \"levain.lock\"",
            Self::Crate => "crate = my_levain",
        }
    }

    /// What the braces of the setting contain.
    pub const fn pairs(self) -> &'static str {
        match self {
            Self::Derives => "keys with lists of strings",
            _ => "pairs of strings",
        }
    }
}

/// Reads `name =`.
pub fn read_name(tokens: ParseStream<'_>) -> Result<(Setting, Ident)> {
    if !tokens.peek(Ident::peek_any) {
        let message = format!("expected a setting, `name = value`\nhelp: {}", all());
        return Err(error_at_value(tokens, message));
    }
    let name = tokens.call(Ident::parse_any)?;
    let written = name.to_string();
    let Some(setting) = Setting::ALL.into_iter().find(|known| known.name() == written) else {
        let help = match nearest(&written, Setting::ALL.map(Setting::name)) {
            Some(near) => format!("write `{near}`"),
            None => all(),
        };
        let message = format!("`{written}` is not a setting of `api!`\nhelp: {help}");
        return Err(Error::new(name.span(), message));
    };
    if !tokens.peek(Token![=]) || tokens.peek(Token![==]) || tokens.peek(Token![=>]) {
        let message = format!("expected `=` after `{name}`\nhelp: write `{}`", setting.example());
        let at = if tokens.is_empty() {
            name.span()
        } else {
            tokens.span()
        };
        return Err(Error::new(at, message));
    }
    tokens.parse::<Token![=]>()?;
    Ok((setting, name))
}

fn all() -> String {
    let mut examples = Setting::ALL
        .map(|setting| format!("`{}`", setting.example()))
        .join(", ");
    if let Some(last) = examples.rfind(", `") {
        examples.replace_range(last..last + 2, " and ");
    }
    format!("the settings are {examples}")
}
