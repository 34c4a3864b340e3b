//! `derives` of a client: derives that are added to generated items.

use std::ops::Range;

use toml_edit::{Item, Value};

use super::{Mistake, wrong};
use crate::model::rust_path::RustPath;
use crate::options::read_derive;

const EXAMPLE: &str = "write `derives = {\"type Money\" = [\"Eq\", \"my_crate::Marker\"]}`, with the keys of `levain.lock`, `objects` and other kinds, or `all`";

/// The derives of the items that a key stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivesOfKey {
    /// The key of an item, as in `levain.lock`, or a kind, or `all`.
    pub key: String,
    /// The paths, each with its bytes.
    pub paths: Vec<(RustPath, Range<usize>)>,
    /// The bytes of the key.
    pub range: Range<usize>,
}

impl DerivesOfKey {
    /// The bytes of a path, or of the key.
    pub fn range_of(&self, path: Option<&RustPath>) -> Range<usize> {
        let found = self.paths.iter().find(|(written, _)| Some(written) == path);
        found.map_or_else(|| self.range.clone(), |(_, range)| range.clone())
    }
}

pub(super) fn read_derives(item: &Item, mistakes: &mut Vec<Mistake>) -> Vec<DerivesOfKey> {
    let Some(table) = item.as_table_like() else {
        let message = "`derives` is a table from keys of `levain.lock`, kinds or `all` to arrays of paths";
        mistakes.push(wrong(item, message, EXAMPLE));
        return Vec::new();
    };
    let mut derives = Vec::new();
    for (key, list) in table.iter() {
        let Some(list) = list.as_array() else {
            let message = format!("the derives of `{key}` must be an array of strings");
            mistakes.push(wrong(list, &message, EXAMPLE));
            continue;
        };
        let paths = list.iter().filter_map(|path| read_path(key, path, mistakes));
        derives.push(DerivesOfKey {
            key: key.to_owned(),
            paths: paths.collect(),
            range: table.key(key).and_then(toml_edit::Key::span).unwrap_or(0..0),
        });
    }
    derives
}

fn read_path(key: &str, path: &Value, mistakes: &mut Vec<Mistake>) -> Option<(RustPath, Range<usize>)> {
    let range = path.span().unwrap_or(0..0);
    let mut add = |message: String, remedy: String| {
        mistakes.push(Mistake {
            range: range.clone(),
            message,
            remedy,
        });
    };
    let Some(text) = path.as_str() else {
        add(
            format!("the derives of `{key}` must be an array of strings"),
            EXAMPLE.to_owned(),
        );
        return None;
    };
    match read_derive(text) {
        Ok(path) if path.is_local => {
            add(
                format!("`{text}` is not a derive of a generated crate, in which `crate` is that crate"),
                "write the path from the crate that has the derive, and list that crate in `crates`"
                    .to_owned(),
            );
            None
        }
        Ok(path) => Some((path, range)),
        Err(failure) => {
            add(failure.message, failure.remedy);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::cli::settings::read_settings;

    const START: &str = "[client.a]\nspec = \"a.json\"\nout = \"a\"\n";

    #[test]
    fn derives_are_read_in_the_order_in_which_they_are_written() {
        let text = format!(
            "{START}derives = {{objects = [\"Eq\", \"my_crate::Marker\"], \"type Money\" = [\"std::hash::Hash\"]}}\n"
        );
        let settings = read_settings(&text).expect("nothing is wrong");
        let options = settings.clients[0].options();
        let entries: Vec<(&str, usize)> = options
            .derives
            .entries()
            .map(|(key, paths)| (key, paths.len()))
            .collect();
        assert_eq!(entries, [("objects", 2), ("type Money", 1)]);
        let (_, paths) = options.derives.entries().last().expect("there are two");
        assert_eq!(paths[0].name(), Some("Hash"));
    }

    #[test]
    fn what_is_no_derive_is_reported_at_its_bytes() {
        for (derives, at, message) in [
            ("5", "5", "`derives` is a table"),
            (
                "{all = \"Eq\"}",
                "\"Eq\"",
                "the derives of `all` must be an array of strings",
            ),
            (
                "{all = [5]}",
                "5",
                "the derives of `all` must be an array of strings",
            ),
            (
                "{all = [\"Eq\", \"a-b::C\"]}",
                "\"a-b::C\"",
                "`a-b::C` is not the path of a derive",
            ),
            (
                "{all = [\"Hsh\"]}",
                "\"Hsh\"",
                "`Hsh` is not a trait of the standard library",
            ),
            (
                "{all = [\"a::B<c::D>\"]}",
                "\"a::B<c::D>\"",
                "`a::B<c::D>` is not the path",
            ),
            (
                "{all = [\"crate::Marker\"]}",
                "\"crate::Marker\"",
                "`crate::Marker` is not a derive of a generated crate",
            ),
            (
                "{all = [\"Eq)] fn\"]}",
                "\"Eq)] fn\"",
                "`Eq)] fn` is not the path",
            ),
        ] {
            let text = format!("{START}derives = {derives}\n");
            let mistakes = read_settings(&text).expect_err(derives);
            assert_eq!(mistakes.len(), 1, "{derives}");
            assert_eq!(&text[mistakes[0].range.clone()], at);
            assert!(
                mistakes[0].message.starts_with(message),
                "{}",
                mistakes[0].message
            );
        }
    }
}
