//! `types` and `crates` of a client: Rust types in place of generated ones, and the crates whose types a document may name.

use toml_edit::Item;

use super::{Mistake, OwnCrate, wrong};
use crate::model::rust_path::RustPath;

const TYPES: &str = "write `types = {\"type Money\" = \"my_types::Money\"}`, with the keys of `levain.lock`";
const CRATES: &str = "write `crates = {my-types = \"1\"}`, with what stands behind each in `Cargo.toml`";

/// A type in place of a generated one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeOverride {
    /// The key of the generated type, as in `levain.lock`.
    pub key: String,
    /// Its path.
    pub path: RustPath,
    /// The bytes of the key.
    pub range: std::ops::Range<usize>,
}

pub(super) fn read_types(item: &Item, mistakes: &mut Vec<Mistake>) -> Vec<TypeOverride> {
    let Some(table) = item.as_table_like() else {
        let message = "`types` is a table from keys of `levain.lock` to paths of types";
        mistakes.push(wrong(item, message, TYPES));
        return Vec::new();
    };
    let mut types = Vec::new();
    for (key, path) in table.iter() {
        let read = path
            .as_str()
            .ok_or("it must be a string")
            .and_then(RustPath::read);
        let read = read.and_then(|path| {
            if path.is_local_anywhere() {
                return Err(
                    "a path in a generated crate cannot begin with `crate`: move the type to a crate that it depends on",
                );
            }
            Ok(path)
        });
        match read {
            Ok(path) => types.push(TypeOverride {
                key: key.to_owned(),
                path,
                range: table.key(key).and_then(toml_edit::Key::span).unwrap_or(0..0),
            }),
            Err(why) => {
                let message = format!("the type of `{key}` is not the path of a type: {why}");
                mistakes.push(wrong(path, &message, TYPES));
            }
        }
    }
    types
}

pub(super) fn read_crates(item: &Item, mistakes: &mut Vec<Mistake>) -> Vec<OwnCrate> {
    let Some(table) = item.as_table_like() else {
        mistakes.push(wrong(
            item,
            "`crates` is a table from names of crates to dependencies",
            CRATES,
        ));
        return Vec::new();
    };
    let mut crates = Vec::new();
    for (name, item) in table.iter() {
        let value = item.as_value();
        let dependency = value.filter(|value| value.is_str() || value.is_inline_table());
        let is_name = name
            .chars()
            .all(|next| next.is_ascii_alphanumeric() || next == '_' || next == '-');
        match dependency {
            Some(dependency) if is_name && !name.is_empty() => crates.push(OwnCrate {
                name: name.to_owned(),
                dependency: dependency.to_string().trim().to_owned(),
            }),
            _ => {
                let message = format!("`{name}` is not a dependency in the form of `Cargo.toml`");
                mistakes.push(wrong(item, &message, CRATES));
            }
        }
    }
    crates
}

#[cfg(test)]
mod tests {
    use crate::cli::settings::read_settings;

    const START: &str = "[client.a]\nspec = \"a.json\"\nout = \"a\"\n";

    #[test]
    fn types_and_crates_are_read() {
        let text = format!(
            "{START}types = {{\"type Money\" = \"my_types::Money\"}}\ncrates = {{my-types = \"1\", b = {{ path = \"../b\" }}}}\n"
        );
        let settings = read_settings(&text).expect("nothing is wrong");
        let options = settings.clients[0].options();
        let own = options.overrides.types();
        assert!(own.get("type Money").is_some() && own.allows_crate("my_types") && own.allows_crate("b"));
        assert_eq!(settings.clients[0].crates[1].dependency, "{ path = \"../b\" }");
    }

    #[test]
    fn what_is_no_type_and_no_dependency_is_reported() {
        for wrong in [
            "types = 5",
            "types = {\"type A\" = 5}",
            "types = {\"type A\" = \"crate::A\"}",
            "types = {\"type A\" = \"A\"}",
            "crates = [\"a\"]",
            "crates = {a = 5}",
            "crates = {\"a b\" = \"1\"}",
        ] {
            let mistakes = read_settings(&format!("{START}{wrong}\n")).expect_err(wrong);
            assert_eq!(mistakes.len(), 1, "{wrong}");
            assert!(
                !mistakes[0].remedy.is_empty() && !mistakes[0].range.is_empty(),
                "{wrong}"
            );
        }
    }
}
