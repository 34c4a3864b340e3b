//! Reads `derives`: lists of paths, each with the key of the items that derive them.

use levain_codegen::model::rust_path::RustPath;
use levain_codegen::options::read_derive;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result};

use super::Input;
use super::list::{read_list, read_map};
use super::setting::Setting;
use crate::errors::Errors;

type Paths = Vec<(LitStr, RustPath)>;

/// Reads `{"…" = ["…", "…"]}`; what is wrong with some paths does not hide the others.
pub fn read_derives(tokens: ParseStream<'_>) -> Result<Vec<(LitStr, Paths)>> {
    let mut errors = Errors::default();
    let setting = Setting::Derives;
    let lists = read_map(tokens, setting, &mut errors, |key, list| {
        read_list(list, &key.token().to_string(), setting.example())
    });
    let mut derives = Vec::new();
    for (key, list) in lists {
        let paths = list.into_iter().filter_map(|text| {
            let path = errors.keep(read_path(&text))?;
            Some((text, path))
        });
        derives.push((key, paths.collect()));
    }
    errors.into_result(derives)
}

fn read_path(text: &LitStr) -> Result<RustPath> {
    read_derive(&text.value()).map_err(|failure| {
        let message = format!("{}\nhelp: {}", failure.message, failure.remedy);
        Error::new(text.span(), message)
    })
}

impl Input {
    /// The literal of a path among the derives of a key, or that of the key.
    pub fn derives_setting(&self, key: &str, path: Option<&RustPath>) -> Option<&LitStr> {
        let (key, paths) = self.derives.iter().find(|(written, _)| written.value() == key)?;
        let literal = paths.iter().find(|(_, written)| Some(written) == path);
        Some(literal.map_or(key, |(literal, _)| literal))
    }
}
